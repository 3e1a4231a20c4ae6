package survey

import (
	"archive/tar"
	"archive/zip"
	"compress/bzip2"
	"compress/flate"
	"compress/gzip"
	"encoding/json"
	"encoding/xml"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

var verb = regexp.MustCompile(`%[.\d]*[a-z]`)

// TestArabicReasons: everything that reading may report about a file is in the list of Arabic
// messages. It examines the strings in the source from which errors, warnings and notes are made.
func TestArabicReasons(t *testing.T) {
	whole, _ := sayings()
	known := make(map[string]bool)
	for line := range strings.Lines(arabicTSV) {
		english, arabic, _ := strings.Cut(strings.TrimSpace(line), "\t")
		known[english] = true
		if arabic != "" && strings.Count(english, hole) != strings.Count(arabic, hole) {
			t.Errorf("%q has other holes in Arabic: %q", english, arabic)
		}
	}
	says := map[string]bool{"Errorf": true, "New": true, "warn": true, "Warn": true, "notice": true, "Note": true, "leave": true, "fail": true}
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || strings.Contains(path, "clean") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			return err
		}
		check := func(e ast.Expr) {
			lit, ok := e.(*ast.BasicLit)
			if !ok || lit.Kind != token.STRING {
				return
			}
			s, err := strconv.Unquote(lit.Value)
			if err != nil || s == "" || ours[s] {
				return
			}
			if s = verb.ReplaceAllString(s, hole); strings.Trim(s, " :{}") != "" && !known[s] {
				t.Errorf("%s: %q is not in arabic.tsv", path, s)
			}
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				if f, ok := n.Fun.(*ast.SelectorExpr); ok && says[f.Sel.Name] {
					for _, arg := range n.Args {
						check(arg)
					}
				}
			case *ast.FuncDecl: // what is not read, with the remedy
				if n.Name.Name == "unread" {
					ast.Inspect(n, func(n ast.Node) bool {
						if r, ok := n.(*ast.ReturnStmt); ok {
							for _, e := range r.Results {
								check(e)
							}
						}
						return true
					})
				}
			}
			return true
		})
		return nil
	})
	if err != nil || len(whole) < 50 {
		t.Fatal(err, len(whole))
	}
}

// ours are messages about the command or the settings, which stop it, and not about a file of the
// folder.
var ours = map[string]bool{
	"%s: url %q, want one that begins with https:// or http://, has a host and neither ? nor #": true, "naming the folder %q: %w": true,
	"since %q is after until %q": true, "accent %q, want a colour like #8f1d2c, in quotation marks": true, "image %q, want a PNG or JPEG within the folder": true,
	"%s: columns: field %q, want title, text, date, outlet, author, topic, url, id or abstract": true, "asking %s which languages it reads: %w": true,
	"reading documents: %w": true, "reading documents in %q: %s, and strict makes them errors; the first: %s": true,
	"reading documents in %q: %w in 0 files, want %s": true, "reading documents in %q: %w in %s, want %s; %s": true, "no documents": true,
	"internal error: %w": true, "%q is a file, want a folder": true, "there is no folder %q": true,
	"recognising text needs tesseract with its Arabic data (Debian, Ubuntu: apt-get install tesseract-ocr tesseract-ocr-ara; macOS: brew install tesseract tesseract-lang); get it, or build without -ocr": true,
}

func TestInArabic(t *testing.T) {
	for english, want := range map[string]string{
		"not text": "ليست نصا",
		`not read: the archive is broken (zip: not a valid zip file); pack it again`:                     "لم يُقرأ: الأرشيف معطوب (ليس ملف ZIP سليما)؛ احزمه ثانية",
		`the sheet "أ" is not read: there is no header; write the names of the columns in the first row`: `لم تُقرأ الورقة "أ": ليس له رأس؛ اكتب أسماء الأعمدة في الصف الأول`,
		"something nobody says": "something nobody says",
	} {
		if got := inArabic(english); got != want {
			t.Errorf("%q: %q, want %q", english, got, want)
		}
	}
}

// TestGoInArabic: messages of Go and the system are in the list, too, in their present wording.
func TestGoInArabic(t *testing.T) {
	var any struct{}
	packed := func(r io.Reader, err error) error {
		if err != nil {
			return err
		}
		_, err = io.ReadAll(r)
		return err
	}
	_, archive := tar.NewReader(strings.NewReader(strings.Repeat("x", 1024))).Next()
	for _, err := range []error{
		io.ErrUnexpectedEOF, io.EOF, zip.ErrFormat, zip.ErrChecksum, zip.ErrAlgorithm, gzip.ErrHeader, gzip.ErrChecksum, flate.CorruptInputError(7), archive,
		packed(bzip2.NewReader(strings.NewReader("xxxxxxx")), nil),
		syscall.ENOENT, syscall.EACCES, syscall.ELOOP,
		json.Unmarshal([]byte(`{"a":`), &any), json.Unmarshal([]byte(`{a}`), &any), json.Unmarshal([]byte(`x`), &any), json.Unmarshal([]byte(`{"a":1 "b"}`), &any),
		json.Unmarshal([]byte(`{"a" 1}`), &any), json.Unmarshal([]byte(`[1 2]`), &any), json.Unmarshal([]byte(`{} x`), &any), json.Unmarshal([]byte("\"\n\""), &any), json.Unmarshal([]byte(`"\x"`), &any),
		xml.Unmarshal([]byte(`<a><b></a>`), &any), xml.Unmarshal([]byte("<a>\xff</a>"), &any), xml.Unmarshal([]byte("<a>\x01</a>"), &any), xml.Unmarshal([]byte(`<a>&x;</a>`), &any), xml.Unmarshal([]byte(`<a>`), &any),
	} {
		if err == nil {
			t.Fatal("something that is broken was read")
		}
		said := inArabic("it is broken (" + err.Error() + "); save it again")
		if rest := latinWord.FindString(names.ReplaceAllString(said, "")); rest != "" {
			t.Errorf("%q: %q, where %q is not Arabic", err, said, rest)
		}
	}
}

var (
	latinWord = regexp.MustCompile(`[a-zA-Z]{3,}`)
	names     = regexp.MustCompile(`UTF-8|ZIP|XML|gzip|bzip2|tar`)
)

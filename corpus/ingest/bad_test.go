package ingest_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	encodings "golang.org/x/text/encoding/unicode"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/ingest"
)

// sentence is enough of a body for any document in these tests.
const sentence = "قال مدير المرفأ إن السفينة وصلت صباحاً وعلى متنها اثنا عشر ألف طن من القمح."

// folder writes files, by path and content, into a new folder.
func folder(t testing.TB, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func read(t testing.TB, dir string) ([]corpus.Document, string) {
	t.Helper()
	docs, warnings, err := ingest.Read(dir, ingest.Options{})
	if err != nil {
		t.Fatalf("%v; warnings %v", err, warnings)
	}
	var b strings.Builder
	for _, w := range warnings {
		fmt.Fprintln(&b, w)
	}
	return docs, b.String()
}

func zipped(t testing.TB, s string) string {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := io.WriteString(z, s); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestBadInput: each case is bad in one way. The good document beside it is still read, with as
// many others as stated; the warning names file, line and remedy.
func TestBadInput(t *testing.T) {
	windows, err := charmap.Windows1256.NewEncoder().String("عنوان قديم من زمن آخر\n\n" + sentence)
	if err != nil {
		t.Fatal(err)
	}
	utf16, err := encodings.UTF16(encodings.LittleEndian, encodings.UseBOM).NewEncoder().String("عنوان النص الطويل\n\n" + sentence)
	if err != nil {
		t.Fatal(err)
	}
	record := fmt.Sprintf(`{"title":"عنوان","text":%q}`, sentence)
	other := fmt.Sprintf(`{"title":"عنوان آخر","text":%q}`, sentence)
	archive := zipped(t, strings.Repeat(record[:len(record)-1]+`,"id":"`, 1)+"a\"}\n"+strings.Repeat(other+"\n", 1)+strings.Repeat("x", 200))
	tests := []struct {
		name, content string
		docs          int
		warning       string // "" for none
	}{
		{"empty.txt", "", 0, "empty.txt: the file is empty; write into it"},
		{"blank.txt", " \n\n\t\n", 0, "blank.txt: not read: there is no text; write some"},
		{"only.txt", "شارك هذا المقال\n\nزر الذهاب إلى الأعلى", 0, "only.txt: not read: all its lines are page furniture; write text"},
		{"day.txt", "في 5 جوان 2017.", 1, ""},
		{"old.txt", windows, 1, "old.txt:1: read as Windows-1256, since it is not UTF-8; save it as UTF-8"},
		{"wide.txt", utf16, 1, ""},
		{"marked.txt", "\ufeff" + sentence, 1, ""},
		{"chipped.txt", "عنوان\n\n" + sentence + "\xff", 1, "chipped.txt:3: bytes that are not UTF-8, shown as \uFFFD: 1; mend the text"},
		{"picture.txt", "\x89PNG\r\n\x1a\n\x00\x00\x00", 0, "picture.txt: not read: it is no text but binary data; take it out"},
		{"noise.txt", "d\xe9j\xe0 vu, l'\xe9t\xe9 dernier", 0, "noise.txt:1: not read: it is neither UTF-8 nor Windows-1256 text; save it"},
		{"paper.xyz", "%PDF", 0, "paper.xyz: not read: .xyz files: the format is not known; save them as .txt"},
		{"style.css", "p{}", 0, ""},
		{".hidden.txt", sentence, 0, ""},
		{"README.ar.md", sentence, 0, ""},
		{"entities.tsv", "id\ttype", 0, ""},
		{"corrections.json", "{}", 0, ""},
		// Records.
		{"a.jsonl", record + "\n{\"title\": \n" + other + "\n", 2, "a.jsonl:2: record not read: broken JSON at byte"},
		{"b.jsonl", record + "\n[1, 2]\n" + other, 2, "b.jsonl:2: record not read: it is JSON but no object, want {"},
		{"c.jsonl", "\n\n", 0, "c.jsonl: there are no records in it; write some"},
		{"d.jsonl", `{"title":"عنوان بلا نص"}`, 1, "d.jsonl:1: there is a title but no text"},
		{"e.jsonl", `{"id":"x","tags":[]}`, 0, "e.jsonl:1: not read: there is no text; write some"},
		{"f.jsonl", strings.Replace(record, "{", `{"date":"قبل أيام",`, 1), 1, `f.jsonl:1: date "قبل أيام" is not understood; want YYYY-MM-DD`},
		{"g.jsonl.gz", archive, 2, "g.jsonl.gz:3: record not read: broken JSON at byte"},
		{"h.jsonl.gz", archive[:len(archive)-12], 2, "h.jsonl.gz:3: the file breaks off here (unexpected EOF); the records before it are read, fetch"},
		{"i.jsonl.gz", record, 0, "i.jsonl.gz: not read: it is not in gzip form"},
		{"j.jsonl", "\ufeff" + record, 1, ""},
		// Front matter.
		{"k.md", "---\ntitle: a: b\n---\n" + sentence, 1, "k.md:2: front matter read line by line: mapping values are not allowed in this context; quote"},
		{"l.md", "---\ntitle: [a\n---\n" + sentence, 1, "l.md:2: front matter read line by line: "},
		{"m.md", "---\n- a\n- b\n---\n" + sentence, 1, ""},
		{"n.md", "---\ndate: yesterday\n---\n" + sentence, 1, `n.md: date "yesterday" is not understood; want YYYY-MM-DD`},
		{"o.md", "---\n" + sentence, 1, ""},
		// Tables.
		{"p.csv", "title,text\nعنوان\nآخر," + sentence + "\n", 2, "p.csv:2: the row has 1 cells and the header 2; the missing ones are taken as empty"},
		{"q.csv", "title,text\nأ,ب,ج\nآخر," + sentence + "\n", 1, "q.csv:2: row passed over: it has 3 cells and the header 2; quote"},
		{"r.csv", "title,text\n\"أ," + sentence + "\nآخر," + sentence + "\n", 2, ""},
		{"s.csv", "title,text\n\"أ,\"ب,\"ج\nآخر," + sentence + "\n", 1, "s.csv:2: row passed over: "},
		{"t.csv", "name,price\nخبز,5\n", 0, `t.csv: not read: no column is named text, content or body, and none holds sentences; the header has "name, price"`},
		{"u.csv", "title,text\n", 0, "u.csv: there is a header but no row; write some"},
		{"v.csv", "\n", 0, "v.csv: not read: there is no header"},
		{"w.csv", "title;text\nعنوان;\"سطر.\n\nسطر ثان.\"\n", 1, ""},
		// Pages.
		{"x.html", strings.Repeat("<div>", 2000), 0, "x.html: not read: "},
		{"y.html", "<p>", 0, "y.html: not read: there is no text; write some"},
	}
	for _, test := range tests {
		docs, warnings := read(t, folder(t, map[string]string{"good.txt": "عنوان حسن للنص\n\n" + sentence, test.name: test.content}))
		if len(docs) != test.docs+1 {
			t.Errorf("%s: %d documents, want %d; warnings:\n%s", test.name, len(docs), test.docs+1, warnings)
		}
		if test.warning == "" && warnings != "" || !strings.Contains(warnings, test.warning) {
			t.Errorf("%s: warnings\n%swant one with\n%s", test.name, warnings, test.warning)
		}
		for _, d := range docs {
			if test.docs > 0 && test.name != "chipped.txt" && strings.ContainsRune(d.Text(), '\uFFFD') {
				t.Errorf("%s: %q", test.name, d.Text())
			}
		}
	}
}

func TestStrict(t *testing.T) {
	dir := folder(t, map[string]string{"a.txt": sentence, "b.txt": "", "c.txt": ""})
	_, warnings, err := ingest.Read(dir, ingest.Options{Strict: true})
	if err == nil || !strings.Contains(err.Error(), "2 warnings") || !strings.Contains(err.Error(), "b.txt: the file is empty") {
		t.Errorf("error %v, want one that counts the warnings and tells the first", err)
	}
	if len(warnings) != 2 {
		t.Errorf("warnings %v, want both", warnings)
	}
}

func TestNothing(t *testing.T) {
	tests := []struct{ dir, err string }{
		{folder(t, nil), "no documents in 0 files, want .txt"},
		{folder(t, map[string]string{"a.txt": ""}), "no documents in 1 file"},
		{filepath.Join(t.TempDir(), "absent"), "there is no folder"},
		{"bad_test.go", "is a file, want a folder"},
	}
	for _, test := range tests {
		if _, _, err := ingest.Read(test.dir, ingest.Options{}); err == nil || !strings.Contains(err.Error(), test.err) {
			t.Errorf("Read(%q): error %v, want one with %q", test.dir, err, test.err)
		}
	}
}

func TestLinks(t *testing.T) {
	outside := folder(t, map[string]string{"far.txt": sentence})
	dir := folder(t, map[string]string{"z/deep/a.txt": sentence, "b.txt": sentence})
	for link, to := range map[string]string{
		"z/deep/loop": "../..",            // to a folder above
		"a-deep":      "z/deep",           // to a folder that is read anyway
		"same.txt":    "b.txt",            // to a file that is read anyway
		"out":         outside,            // to a folder elsewhere
		"gone.txt":    "nowhere.txt",      // to nothing
		"self":        "self",             // to itself
		"device.txt":  "/dev/null",        // to something that is not a file
		"z/out.txt":   outside + "/x.txt", // to nothing, elsewhere
	} {
		if err := os.Symlink(to, filepath.Join(dir, link)); err != nil {
			t.Skipf("no symbolic links here: %v", err)
		}
	}
	if docs, warnings := read(t, dir); len(docs) != 2 || !strings.Contains(warnings, "out: link not followed: it leads out of the folder") {
		t.Errorf("%d documents without -follow, warnings\n%s", len(docs), warnings)
	}
	docs, found, err := ingest.Read(dir, ingest.Options{Follow: true})
	if err != nil {
		t.Fatal(err)
	}
	warnings := fmt.Sprint(found)
	var ids []string
	for _, d := range docs {
		ids = append(ids, d.ID)
	}
	if got, want := strings.Join(ids, " "), "b out--far z--deep--a"; got != want {
		t.Errorf("ids %q, want %q", got, want)
	}
	for _, want := range []string{
		`a-deep: not followed: the link leads to "z/deep", which is read already`,
		`device.txt: not read: the link leads to what is neither a file nor a folder`,
		`gone.txt: link not followed: no such file or directory`,
		`same.txt: not read: the link leads to "b.txt", which is read already`,
		`self: link not followed: `,
		`z/deep/loop: not followed: the link leads to ".", which is read already; remove the link`,
		`z/out.txt: link not followed: `,
	} {
		if !strings.Contains(warnings, want) {
			t.Errorf("warnings\n%swant one with %s", warnings, want)
		}
	}
}

func TestUnreadable(t *testing.T) {
	dir := folder(t, map[string]string{"a.txt": sentence, "b.txt": sentence, "c/d.txt": sentence})
	for _, name := range []string{"b.txt", "c"} {
		if err := os.Chmod(filepath.Join(dir, name), 0); err != nil {
			t.Fatal(err)
		}
	}
	t.Cleanup(func() { os.Chmod(filepath.Join(dir, "c"), 0o755) })
	if f, err := os.Open(filepath.Join(dir, "b.txt")); err == nil {
		f.Close()
		t.Skip("this user may read everything")
	}
	docs, warnings := read(t, dir)
	if len(docs) != 1 || !strings.Contains(warnings, "b.txt: not read: permission denied; allow") ||
		!strings.Contains(warnings, "c: folder not read: permission denied; allow") {
		t.Errorf("%d documents, warnings\n%s", len(docs), warnings)
	}
}

// TestLongLine: a line of 100 MB is skipped while little of it is held at a time.
func TestLongLine(t *testing.T) {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	fmt.Fprintf(z, "{\"id\":\"before\",\"text\":%q}\n{\"id\":\"long\",\"text\":\"", sentence)
	chunk := bytes.Repeat([]byte("a"), 1<<20)
	for range 100 {
		if _, err := z.Write(chunk); err != nil {
			t.Fatal(err)
		}
	}
	fmt.Fprintf(z, "\"}\n{\"id\":\"after\",\"text\":%q}\n", sentence)
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	dir := folder(t, map[string]string{"a.jsonl.gz": b.String()})
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	docs, warnings := read(t, dir)
	runtime.ReadMemStats(&after)
	if len(docs) != 2 || docs[0].ID != "before" || docs[1].ID != "after" {
		t.Errorf("documents %v, want those before and after", docs)
	}
	if want := "a.jsonl.gz:2: line passed over: it is longer than 16 MB"; !strings.Contains(warnings, want) {
		t.Errorf("warnings %q, want %q", warnings, want)
	}
	if used := (after.TotalAlloc - before.TotalAlloc) >> 20; used >= 100 {
		t.Errorf("%d MB were allocated in all to pass over a line of 100 MB, want less", used)
	}
}

// TestOpenQuotes: quotation marks that are never closed cost one row each, and linear time.
func TestOpenQuotes(t *testing.T) {
	var b strings.Builder
	b.WriteString("id,title,text\n")
	const n = 5000
	for i := range n {
		fmt.Fprintf(&b, "%d,\"عنوان,%s\n", i, strings.Repeat("نص ", 200))
	}
	docs, warnings := read(t, folder(t, map[string]string{"a.csv": b.String()}))
	if len(docs) != n || warnings != "" || docs[n-1].ID != fmt.Sprint(n-1) {
		t.Errorf("%d documents, warnings %.200s", len(docs), warnings)
	}
	// A row with the wrong number of cells even so is skipped, and its line named.
	bad := "title,text\nأ,ب.\n\n\"ج,د\nه,و\n\"ز,\"ح,ط\nي,ك.\n"
	docs, warnings = read(t, folder(t, map[string]string{"a.csv": bad}))
	if len(docs) != 4 || strings.Count(warnings, "\n") != 1 || !strings.Contains(warnings, "a.csv:6: row passed over") {
		t.Errorf("%d documents, warnings %s", len(docs), warnings)
	}
}

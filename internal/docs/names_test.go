package docs

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var (
	testName    = regexp.MustCompile(`\b(?:Test|Fuzz|Benchmark|Example)[A-Z]\w*`)
	declared    = regexp.MustCompile(`(?m)^func ((?:Test|Fuzz|Benchmark|Example)\w+)\(`)
	sourceName  = regexp.MustCompile("^`[\\w./-]+\\.(?:go|css|svg)`$")
	packageName = regexp.MustCompile("^`(?:app|corpus|internal|wasm|web)(?:/[\\w-]+)*`$")
)

// sources returns the names of all tests, and the paths of all files and folders of the repository.
func sources(t *testing.T) (tests, paths map[string]bool) {
	t.Helper()
	tests, paths = make(map[string]bool), make(map[string]bool)
	root := os.DirFS("../..")
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "node_modules" || d.Name() == "dist" || name != "." && strings.HasPrefix(d.Name(), ".")) {
			return fs.SkipDir
		}
		// A path is known by each of its ends, as pages say what is clear from the text around it.
		for end := name; ; {
			paths[end] = true
			_, after, more := strings.Cut(end, "/")
			if !more {
				break
			}
			end = after
		}
		if !strings.HasSuffix(name, "_test.go") {
			return nil
		}
		data, err := fs.ReadFile(root, name)
		for _, m := range declared.FindAllSubmatch(data, -1) {
			tests[string(m[1])] = true
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return tests, paths
}

// TestNames: every test, file of source and package that a page names is there.
func TestNames(t *testing.T) {
	tests, paths := sources(t)
	all := pages(t)
	for _, record := range []string{"../bench/RECORD.md", "../../corpus/eval/RECORD.md"} {
		data, err := os.ReadFile(record)
		if err != nil {
			t.Fatal(err)
		}
		all[record] = string(data)
	}
	seen := 0
	for name, page := range all {
		for _, c := range code.FindAllString(page, -1) {
			for _, test := range testName.FindAllString(c, -1) {
				if seen++; !tests[test] {
					t.Errorf("%s: there is no test %s", name, test)
				}
			}
			if !sourceName.MatchString(c) && !packageName.MatchString(c) || c == "`internal/godebug`" { // which is Go's own
				continue
			}
			if seen++; !paths[path.Clean(strings.Trim(c, "`"))] {
				t.Errorf("%s: there is no %s", name, c)
			}
		}
	}
	if seen < 300 {
		t.Errorf("%d names were looked at, want 300 or more", seen)
	}
}

// TestSizeOfProgram: pages for people say of the program's size what ARCHITECTURE.md's table says.
func TestSizeOfProgram(t *testing.T) {
	all := pages(t)
	row := regexp.MustCompile(`\| program without a corpus: raw; Brotli 11 \| (\d\.\d)\d; (\d\.\d)\d MB`).FindStringSubmatch(all["../../ARCHITECTURE.md"])
	if row == nil {
		t.Fatal("ARCHITECTURE.md has no row of the program's size")
	}
	for name, pattern := range map[string]string{
		"README.md":          `is (\S+) MB without documents; a host that compresses sends about (\S+) MB`,
		"README.ar.md":       `المتصفح (\S+) ميغابايت من غير الوثائق، يُرسل منها المضيف الذي يضغط نحو (\S+) ميغابايت`,
		"docs/hosting.md":    `(\S+) MB are sent instead of (\d\.\d)`,
		"docs/ar/hosting.md": `يُرسل (\S+) ميغابايت بدل (\d\.\d)`,
	} {
		m := regexp.MustCompile(pattern).FindStringSubmatch(all[filepath.Join("../..", name)])
		if m == nil {
			t.Errorf("%s does not say it: %s", name, pattern)
			continue
		}
		raw, sent := m[1], m[2]
		if strings.HasSuffix(name, "hosting.md") {
			raw, sent = sent, raw
		}
		if raw != row[1] || sent != row[2] {
			t.Errorf("%s: %s MB, %s sent; ARCHITECTURE.md has %s and %s", name, raw, sent, row[1], row[2])
		}
	}
}

package web

import (
	"bytes"
	"io/fs"
	"regexp"
	"testing"
)

func TestWithoutComments(t *testing.T) {
	got := string(withoutComments([]byte("// a\nlet x = 1; // b\n  // c\n\tlet y = \"//\";\n")))
	if want := "let x = 1; // b\n\tlet y = \"//\";\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	// What withoutComments relies on: no multi-line string contains such a line.
	names, err := fs.Glob(staticFiles, "static/*.js")
	if err != nil || len(names) == 0 {
		t.Fatalf("%d scripts, %v", len(names), err)
	}
	for _, name := range names {
		data, err := staticFiles.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for i, text := range bytes.Split(data, []byte("`")) {
			if i%2 == 1 && regexp.MustCompile(`(?m)^\s*//`).Match(text) {
				t.Errorf("%s: a text of several lines has a line that begins with //: %q", name, text)
			}
		}
	}
}

func TestTight(t *testing.T) {
	for _, tt := range []struct{ script, want string }{
		{"const a = \"b  // c\";\n  // all\n  return a; // rest\n", `const a="b  // c";return a;`},
		{"for (const x of y) if (x !== 'a b') x.z = /(\\/|b)$/;", `for(const x of y)if(x!=='a b')x.z=/(\/|b)$/;`},
		{"try {\n} catch {\n  return;\n}", "try{}catch{return;}"},
		{"a `b\n  c` \"", "a`b\n  c`\""},
		{"", ""},
	} {
		if got := tight(tt.script); got != tt.want {
			t.Errorf("tight(%q)\n = %q,\nwant %q", tt.script, got, tt.want)
		}
	}
	// What tight relies on: the statements of the scripts in the head are terminated.
	for _, name := range []string{"head.js", "ahead.js"} {
		data, err := staticFiles.ReadFile("static/" + name)
		if err != nil {
			t.Fatal(err)
		}
		for line := range bytes.Lines(withoutComments(data)) {
			line, _, _ = bytes.Cut(line, []byte(" // "))
			if line = bytes.TrimSpace(line); len(line) > 0 && !bytes.ContainsAny(line[len(line)-1:], ";{},(") {
				t.Errorf("%s: %q does not end", name, line)
			}
		}
	}
}

// TestGrounds: page.js tells browsers the same colours as the main pages.
func TestGrounds(t *testing.T) {
	data, err := staticFiles.ReadFile("static/page.js")
	if want := `[["light", "` + lightGround + `"], ["dark", "` + darkGround + `"]]`; err != nil || !bytes.Contains(data, []byte(want)) {
		t.Errorf("page.js has no %s (%v)", want, err)
	}
}

// newerScript are features of the language and of browsers that the oldest browsers we promise to
// support (README.md: Chromium 88, Firefox 98, Safari 15.4) lack, with the first releases that
// have them.
var newerScript = map[string]*regexp.Regexp{
	"Object.hasOwn (Chromium 93)":               regexp.MustCompile(`Object\.hasOwn\b`),
	"URL.canParse (Chromium 120)":               regexp.MustCompile(`URL\.(canParse|parse)\b`),
	"at (Chromium 92)":                          regexp.MustCompile(`\.at\(`),
	"structuredClone (Chromium 98)":             regexp.MustCompile(`\bstructuredClone\b`),
	"findLast (Chromium 97)":                    regexp.MustCompile(`\.findLast(Index)?\(`),
	"changed copies (Chromium 110)":             regexp.MustCompile(`\.(toSorted|toReversed|toSpliced|with)\(`),
	"groupBy (Chromium 117)":                    regexp.MustCompile(`\.groupBy\(`),
	"Promise.withResolvers (Chromium 119)":      regexp.MustCompile(`Promise\.(withResolvers|try)\b`),
	"AbortSignal.timeout and any (103 and 116)": regexp.MustCompile(`AbortSignal\.(timeout|any)\b`),
	"randomUUID (Chromium 92)":                  regexp.MustCompile(`\brandomUUID\b`),
	"looking behind (Safari 16.4)":              regexp.MustCompile(`\(\?<[=!]`),
	"blocks of a class (Chromium 94)":           regexp.MustCompile(`\bstatic\s*\{`),
	"#x in (Chromium 91)":                       regexp.MustCompile(`#\w+ in `),
	"Array.fromAsync (Chromium 121)":            regexp.MustCompile(`fromAsync`),
	"Error causes (Chromium 93)":                regexp.MustCompile(`\{ cause`),
	"methods of iterators (Chromium 122)":       regexp.MustCompile(`\.(values|keys|entries)\(\)\.(map|filter|take|drop|toArray|some|every|find)\(`),
	"sets' algebra (Chromium 122)":              regexp.MustCompile(`\.(union|intersection|difference|isSubsetOf)\(`),
	"checkVisibility (Chromium 105)":            regexp.MustCompile(`checkVisibility`),
	"showPopover (Chromium 114)":                regexp.MustCompile(`Popover\(`),
	"well-formed strings (Chromium 111)":        regexp.MustCompile(`WellFormed\(`),
	"copyable buffers (Chromium 114)":           regexp.MustCompile(`\.transfer\(`),
}

// newerStyle are such features of style sheets. A value that follows one the oldest browsers know
// is fine.
var newerStyle = map[string]*regexp.Regexp{
	":has (Chromium 105)":                    regexp.MustCompile(`:has\(`),
	"nested rules (Chromium 112)":            regexp.MustCompile(`(?m)^\s*&`),
	"container queries (Chromium 105)":       regexp.MustCompile(`@container|cqw|cqi`),
	"layers (Chromium 99)":                   regexp.MustCompile(`@layer`),
	"color-mix and oklch (Chromium 111)":     regexp.MustCompile(`color-mix\(|oklch\(`),
	"light-dark (Chromium 123)":              regexp.MustCompile(`light-dark\(`),
	"ranges in media queries (Chromium 104)": regexp.MustCompile(`@media[^{]*[<>]`),
}

// TestOldestBrowsers: what is published uses nothing that the oldest supported browsers lack.
func TestOldestBrowsers(t *testing.T) {
	for pattern, newer := range map[string]map[string]*regexp.Regexp{"static/*.js": newerScript, "static/*.css": newerStyle} {
		names, err := fs.Glob(staticFiles, pattern)
		if err != nil || len(names) == 0 {
			t.Fatalf("%s: %d files, %v", pattern, len(names), err)
		}
		for _, name := range names {
			data, err := staticFiles.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			for what, pattern := range newer {
				if at := pattern.Find(withoutComments(data)); at != nil {
					t.Errorf("%s uses %s: %q", name, what, at)
				}
			}
		}
	}
}

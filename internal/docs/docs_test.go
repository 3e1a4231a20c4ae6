package docs

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// pages returns all pages for people, by path from the root of the repository.
func pages(t *testing.T) map[string]string {
	t.Helper()
	out := make(map[string]string)
	for _, pattern := range []string{"../../*.md", "../../docs/*.md", "../../docs/ar/*.md"} {
		names, err := filepath.Glob(pattern)
		if err != nil || len(names) == 0 {
			t.Fatalf("no page by %q: %v", pattern, err)
		}
		for _, name := range names {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			out[name] = string(data)
		}
	}
	return out
}

var (
	link    = regexp.MustCompile(`\]\(([^()\s]+)\)|href="([^"]+\.md[^"]*)"`)
	heading = regexp.MustCompile(`(?m)^#+ (.+)$|id="([^"]+)"`)
	marks   = regexp.MustCompile(`[^\p{L}\p{M}\p{N}_ -]`)
)

// anchors returns the fragments of a page, as GitHub makes them from headings.
func anchors(page string) map[string]bool {
	out := make(map[string]bool)
	for _, m := range heading.FindAllStringSubmatch(page, -1) {
		out[m[2]] = true
		out[strings.ReplaceAll(marks.ReplaceAllString(strings.ToLower(m[1]), ""), " ", "-")] = true
	}
	return out
}

func TestLinks(t *testing.T) {
	all := pages(t)
	followed := 0
	for name, page := range all {
		for _, m := range link.FindAllStringSubmatch(page, -1) {
			to := m[1] + m[2]
			if strings.Contains(to, "://") {
				continue
			}
			followed++
			path, fragment, _ := strings.Cut(to, "#")
			target := name
			if path != "" {
				target = filepath.Join(filepath.Dir(name), path)
			}
			if _, err := os.Stat(target); err != nil {
				t.Errorf("%s: the link %q leads nowhere", name, to)
				continue
			}
			if fragment != "" && !anchors(all[target])[fragment] {
				t.Errorf("%s: %s has no heading %q", name, target, fragment)
			}
		}
	}
	if followed < 30 {
		t.Errorf("%d links were followed, want 30 or more", followed)
	}
}

var (
	typed  = regexp.MustCompile("kashshaf(?:-linux-amd64)? (build|check|serve|push|search|annotate|weigh)\\b([^`\n|<]*)")
	option = regexp.MustCompile(`(?:^| )-([a-z][a-z-]*)\b`)
)

// TestTypedCommands checks every command in the pages against docs/command.md, which is itself
// checked against the actual flags.
func TestTypedCommands(t *testing.T) {
	all := pages(t)
	reference := all["../../docs/command.md"]
	seen := 0
	for name, page := range all {
		for _, m := range typed.FindAllStringSubmatch(page, -1) {
			_, section, _ := strings.Cut(reference, "\n## "+m[1]+"\n")
			section, _, _ = strings.Cut(section, "\n## ")
			for _, o := range option.FindAllStringSubmatch(strings.Split(m[2], " #")[0], -1) {
				seen++
				if !regexp.MustCompile("\n\\| `-" + o[1] + "[ `]").MatchString(section) {
					t.Errorf("%s: %q has an option that %s has not", name, m[0], m[1])
				}
			}
		}
	}
	if seen < 10 {
		t.Errorf("%d options were looked at, want 10 or more", seen)
	}
}

var code = regexp.MustCompile("`[^`]+`")

// shape returns what a page has in common across languages: for every table row the code in its
// first cell, or in all cells if the first has none, and every line of examples.
func shape(page string) (cells, examples []string) {
	for line := range strings.Lines(page) {
		line = strings.TrimRight(line, "\n")
		switch {
		case strings.HasPrefix(line, "    "):
			examples = append(examples, line)
		case strings.HasPrefix(line, "| "):
			first := strings.Split(line, "|")[1]
			found := code.FindAllString(first, -1)
			if found == nil {
				found = code.FindAllString(strings.Split(line+"||", "|")[2], -1)
			}
			cells = append(cells, strings.Join(found, " "))
		}
	}
	return cells, examples
}

// TestBothLanguages: the manual is as complete in Arabic as in English: the same pages, each with
// the same options, keys, fields and names, and the same examples.
func TestBothLanguages(t *testing.T) {
	all := pages(t)
	compared := 0
	for name, english := range all {
		if filepath.Dir(name) != "../../docs" {
			continue
		}
		compared++
		arabic, ok := all["../../docs/ar/"+filepath.Base(name)]
		if !ok {
			t.Errorf("%s is not there in Arabic", name)
			continue
		}
		wantCells, wantExamples := shape(english)
		cells, examples := shape(arabic)
		for what, lists := range map[string][2][]string{"tables": {cells, wantCells}, "examples": {examples, wantExamples}} {
			got, want := lists[0], lists[1]
			for i := range max(len(got), len(want)) {
				if i >= len(got) || i >= len(want) || got[i] != want[i] {
					t.Errorf("%s in Arabic: the %s differ at %d: %.200q, want %.200q", name, what, i+1, got[i:min(i+1, len(got))], want[i:min(i+1, len(want))])
					break
				}
			}
		}
		if strings.Count(arabic, "\n## ") != strings.Count(english, "\n## ") {
			t.Errorf("%s in Arabic has %d sections, want %d", name, strings.Count(arabic, "\n## "), strings.Count(english, "\n## "))
		}
	}
	if compared < 7 {
		t.Errorf("%d pages were compared, want 7 or more", compared)
	}
}

package docs

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// pages are all that people read, by path from the root of the repository.
func pages(t *testing.T) map[string]string {
	t.Helper()
	out := make(map[string]string)
	for _, pattern := range []string{"../../*.md", "../../docs/*.md"} {
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
	marks   = regexp.MustCompile("[^\\p{L}\\p{M}\\p{N}_ -]")
)

// anchors gives the fragments that a page has, as GitHub makes them of headings.
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
	typed  = regexp.MustCompile("kashshaf(?:-linux-amd64)? (build|check|serve|search|annotate|weigh)\\b([^`\n|<]*)")
	option = regexp.MustCompile(`(?:^| )-([a-z][a-z-]*)\b`)
)

// TestTypedCommands holds every command in the pages to docs/command.md, which is
// itself held to the flags there are.
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

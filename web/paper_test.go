package web

import (
	"regexp"
	"strings"
	"testing"
)

// TestPaper checks that the dark colours apply to screens only: pale letters would be printed on
// white paper, whatever the reader chose for the screen.
func TestPaper(t *testing.T) {
	data, err := staticFiles.ReadFile("static/explorer.css")
	if err != nil {
		t.Fatal(err)
	}
	accent, err := accentRules("#225588")
	if err != nil {
		t.Fatal(err)
	}
	const onScreen = "@media screen"
	dark := regexp.MustCompile(`:root(:not\(\[data-theme="light"\]\)|\[data-theme="dark"\])`)
	for what, style := range map[string]string{"explorer.css": string(data), "an accent": accent} {
		found := dark.FindAllStringIndex(style, -1)
		if len(found) != 2 {
			t.Errorf("%s: %d rules of dark colours, want 2", what, len(found))
		}
		for _, at := range found {
			before := style[:at[0]]
			media := strings.LastIndex(before, "@media")
			if media < 0 || !strings.HasPrefix(before[media:], onScreen) ||
				strings.Count(before[media:], "{") != 1+strings.Count(before[media:], "}") {
				t.Errorf("%s: %s is not within %q", what, style[at[0]:at[1]], onScreen)
			}
		}
	}
}

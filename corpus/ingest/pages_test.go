package ingest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
)

// TestPaged: in a text with pages, page numbers and running headers are removed, cut words are
// joined, and lines know their page; nothing else is removed.
func TestPaged(t *testing.T) {
	body := func(n int) string {
		return fmt.Sprintf("سطر أول من الصفحة التي تبدأ هنا %c\nوكلمة مقطو-\nعة في آخر السطر\n3\nو12- لا تُقطع.", 'أ'+rune(n))
	}
	pages := func(head, foot func(n int) string) string {
		var b strings.Builder
		for n := range 4 {
			b.WriteString(head(n) + body(n) + "\n" + foot(n) + "\f")
		}
		return b.String()
	}
	none := func(int) string { return "" }
	tests := []struct {
		name    string
		text    string
		mark    string // of the second page
		removed int
	}{
		{"numbers below", pages(none, func(n int) string { return fmt.Sprintf("\n- %d -\n", n+12) }), "13", 4},
		{"numbers above, in Arabic", pages(func(n int) string { return string('٥'+rune(n)) + "\n" }, none), "6", 4},
		{"a head and a number", pages(func(int) string { return "تقرير الميناء السنوي\n" }, func(n int) string { return fmt.Sprintf("صفحة %d", n+1) }), "2", 3 + 4},
		{"no numbers", pages(none, none), "2", 0},
		{"numbers that do not count", pages(none, func(n int) string { return fmt.Sprint(90 - 7*n) }), "2", 0},
	}
	for _, test := range tests {
		var removed []clean.Line
		lines := paged(test.text, 1, func(l clean.Line, _ string) { removed = append(removed, l) })
		if len(removed) != test.removed {
			t.Errorf("%s: removed %v, want %d", test.name, removed, test.removed)
		}
		var all []string
		for _, l := range lines {
			all = append(all, l.Text)
			if strings.HasSuffix(l.Text, "هنا ب") && l.Mark != test.mark {
				t.Errorf("%s: the second page is %q, want %q", test.name, l.Mark, test.mark)
			}
		}
		said := strings.Join(all, "\n")
		if strings.Count(said, "مقطوعة\nفي آخر السطر\n3\nو12- لا تُقطع.") != 4 {
			t.Errorf("%s: %q", test.name, said)
		}
	}
	if paged("صفحة واحدة\n12\f", 1, nil) != nil {
		t.Error("one page is no pages")
	}
}

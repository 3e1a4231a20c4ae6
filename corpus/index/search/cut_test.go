package search

import (
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestSentenceIsCut: a sentence that is shown in part says so at the end where something is left
// out, and its offsets are right.
func TestSentenceIsCut(t *testing.T) {
	long := strings.Repeat("كلمة ", 100)
	for _, test := range []struct {
		text                string
		before, behind      bool
		firstWord, lastWord string
	}{
		{"قال حلمي إن الرصيف قديم. ثم عاد.", false, false, "قال", "قديم."},
		{"رحب حلمي " + long + "وقال إن الرصيف قديم.", true, false, "كلمة", "قديم."},
		{"قال حلمي إن الرصيف قديم " + long + "جدا.", false, true, "قال", "كلمة"},
	} {
		at := strings.Index(test.text, "الرصيف")
		mark := corpus.Span{Start: at, End: at + len("الرصيف")}
		shown, _, back := sentence(test.text, mark)
		if got := strings.HasPrefix(shown, corpus.Cut); got != test.before {
			t.Errorf("%.40s: cut before: %v", test.text, got)
		}
		if got := strings.HasSuffix(shown, corpus.Cut); got != test.behind {
			t.Errorf("%.40s: cut behind: %v", test.text, got)
		}
		words := strings.Fields(strings.Trim(shown, corpus.Cut))
		if words[0] != test.firstWord || words[len(words)-1] != test.lastWord {
			t.Errorf("%.40s: from %q to %q", test.text, words[0], words[len(words)-1])
		}
		if got := shown[mark.Start-back : mark.End-back]; got != "الرصيف" {
			t.Errorf("%.40s: the mark is %q", test.text, got)
		}
	}
}

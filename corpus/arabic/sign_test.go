package arabic_test

import (
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// TestIsNote: the numbers of footnotes stand in brackets behind a word.
func TestIsNote(t *testing.T) {
	for _, tt := range []struct{ text, notes string }{
		{"قرار المجتمع الدولي[12] في المدينة", "12"},
		{"مؤتمر السلام (1) الأول (٢)، ثم", "1 2"},
		{"كتب كاتبٌ[3] و Smith (45) عنه", "3 45"},
		{"عام (2019) و (12) و ]7[ و [1234] (8", "12"},
		{"(1) مقدمة\n[2] خاتمة", ""},
		{"3) كذا", ""},
	} {
		var notes []string
		for _, token := range arabic.Tokenize(tt.text) {
			if arabic.IsNote(tt.text, token) {
				notes = append(notes, token.Word)
			}
		}
		if got := strings.Join(notes, " "); got != tt.notes {
			t.Errorf("%q has the notes %q, want %q", tt.text, got, tt.notes)
		}
	}
}

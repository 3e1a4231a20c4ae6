package search_test

import (
	"strings"
	"testing"
)

func TestSuggest(t *testing.T) {
	e := open(t)
	for _, tt := range []struct {
		typed string
		limit int
		want  string
	}{
		{"erd", 5, "رجب طيب أردوغان"},
		{"Пут", 5, "فلاديمير بوتين"},
		{"اردو", 1, "رجب طيب أردوغان"},
		{"سير", 1, "سيرغي شويغو"},
		{"هدنة في ادل", 1, "هدنة في إدلب"},
		{"حميم", 5, "حميميم"},
		{"قصف ال", 3, "قصف الكرملين|قصف النار|قصف إلى"}, // names before words, and those by documents
		{"", 5, ""},
		{"بوتين ", 0, ""},
	} {
		var got []string
		for _, s := range e.Suggest(tt.typed, tt.limit) {
			got = append(got, s.Text)
		}
		if strings.Join(got, "|") != tt.want {
			t.Errorf("Suggest(%q) = %q, want %q", tt.typed, got, tt.want)
		}
	}
}

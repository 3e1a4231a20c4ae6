package search

import (
	"testing"

	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// TestReadNumber reads numbers that words begin with, and how many of them they take.
func TestReadNumber(t *testing.T) {
	for _, tt := range []struct {
		text        string
		value, used int
	}{
		{"ثلاثة آلاف", 3000, 2},
		{"ثلاثة آلاف وخمسمئة دينار", 3500, 3},
		{"خمسة وعشرون", 25, 2},
		{"مائة وخمسة وعشرين ألفا", 125000, 4},
		{"خمسة عشر كتابا", 15, 2},
		{"ثلاث مئة", 300, 2},
		{"ألف وتسعمائة وتسعون", 1990, 3},
		{"ألفين وخمسة", 2005, 2},
		{"مليونين وثلاثة آلاف", 2003000, 3},
		{"12 ألفا", 12000, 2},
		{"3 ملايين", 3000000, 2},
		{"تسعون", 90, 1},
		{"ألف", 0, 1}, // a letter
		{"مئة", 0, 1},
		{"12 كتابا", 0, 1},
		{"خمسون وسبعون", 50, 1}, // two numbers
		{"واحد", 1, 1},
		{"كتاب", 0, 0},
		{"3000 كتاب", 0, 0},
	} {
		value, used := readNumber(query.Conjuncts(query.Parse(tt.text)))
		if value != tt.value || used != tt.used {
			t.Errorf("%s: %d of %d words, want %d of %d", tt.text, value, used, tt.value, tt.used)
		}
	}
}

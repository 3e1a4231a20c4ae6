package search

import (
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// TestNumeral: numbers in the words of texts, which readNumber reads back.
func TestNumeral(t *testing.T) {
	for n, want := range map[int]string{
		2:       "",
		11:      "أحد عشر، إحدى عشرة",
		18:      "ثمانية عشر، ثماني عشرة",
		21:      "واحد وعشرون، إحدى وعشرون، واحدة وعشرون، واحد وعشرين، إحدى وعشرين، واحدة وعشرين",
		32:      "اثنان وثلاثون، اثنتان وثلاثون، اثنين وثلاثين، اثنتين وثلاثين",
		60:      "ستون، ستين",
		100:     "مئة، مائة",
		101:     "",
		700:     "سبعمئة، سبعمائة",
		3000:    "ثلاثة آلاف، ثلاث آلاف، 3 آلاف",
		5000000: "خمسة ملايين، خمس ملايين، 5 ملايين",
		125000:  "125 ألف، 125 ألفا",
	} {
		if got := strings.Join(numeral(n), "، "); got != want {
			t.Errorf("%d is %q, want %q", n, got, want)
		}
	}
	for n := 11; n < 1000; n++ {
		for _, text := range numeral(n) {
			words := strings.Fields(text)
			if value, used := readNumber(query.Conjuncts(query.Parse(text))); used > 1 && (value != n || used != len(words)) {
				t.Errorf("%q is read as %d, want %d", text, value, n)
			}
		}
	}
}

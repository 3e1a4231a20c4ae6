package command

import (
	"slices"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestMemoryBound: a large collection gets more memory if its texts are long, and if it has many
// documents.
func TestMemoryBound(t *testing.T) {
	for _, c := range []struct {
		name      string
		documents int
		text      string
		want      int64
	}{
		{"few", 10, "قصير", 600_000_000},
		{"news", 20_000, strings.Repeat("x", 3400), 816_000_000},
		{"short ones", 30_000, strings.Repeat("x", 1000), 1_050_000_000},
		{"a hundred thousand", 100_000, strings.Repeat("x", 3400), 3_060_000_000},
		{"long", 4000, strings.Repeat("x", 100_000), 3_600_000_000},
		{"many", 400_000, "", 4_000_000_000},
	} {
		docs := slices.Repeat([]corpus.Document{{Body: c.text}}, c.documents)
		if got := memoryBound(docs); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}

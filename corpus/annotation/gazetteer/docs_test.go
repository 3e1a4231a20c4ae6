package gazetteer

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestReference checks docs/entities.md against the columns of an entities.tsv, and reads its
// example.
func TestReference(t *testing.T) {
	data, err := os.ReadFile("../../../docs/entities.md")
	if err != nil {
		t.Fatal(err)
	}
	_, text, _ := strings.Cut(string(data), "\n## entities.tsv\n")
	text, _, _ = strings.Cut(text, "\n## ")
	var page, example []string
	for _, m := range regexp.MustCompile("(?m)^\\| `([a-z_]+)` \\|").FindAllStringSubmatch(text, -1) {
		page = append(page, m[1])
	}
	if !slices.Equal(page, entityColumns) {
		t.Errorf("docs/entities.md has the columns %q, and entities.tsv %q", page, entityColumns)
	}
	for _, line := range strings.Split(text, "\n") {
		if row, ok := strings.CutPrefix(line, "    "); ok {
			example = append(example, row)
		}
	}
	entities, err := Read(strings.NewReader(strings.Join(example, "\n")), "example")
	if err != nil || len(entities) != 2 || len(entities[0].Aliases) != 2 {
		t.Errorf("the example is read as %+v, %v", entities, err)
	}
}

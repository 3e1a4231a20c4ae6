package corrections

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestReference reads the example of docs/entities.md and checks the page against the kinds of
// edits.
func TestReference(t *testing.T) {
	data, err := os.ReadFile("../../../docs/entities.md")
	if err != nil {
		t.Fatal(err)
	}
	_, text, _ := strings.Cut(string(data), "\n## corrections.json\n")
	text, _, _ = strings.Cut(text, "\n## ")
	edits, err := Read([]byte(strings.Join(regexp.MustCompile(`(?m)^    .*$`).FindAllString(text, -1), "\n")))
	if err != nil {
		t.Fatalf("the example: %v", err)
	}
	var example, page []string
	for _, e := range edits {
		example = append(example, string(e.Do))
	}
	for _, m := range regexp.MustCompile("(?m)^\\| `([a-z]+)` \\|").FindAllStringSubmatch(text, -1) {
		page = append(page, m[1])
	}
	if !slices.Equal(page, example) {
		t.Errorf("docs/entities.md tells of %q, and its example has %q", page, example)
	}
	// What is refused names what there is.
	_, err = Read([]byte(`{"kashshaf": "entity-edits", "version": 1, "edits": [{"do": "x"}]}`))
	_, known, ok := strings.Cut(err.Error(), "want ")
	if want := strings.FieldsFunc(strings.ReplaceAll(known, " or ", ", "), func(r rune) bool {
		return r == ',' ||
			r == ' '
	}); !ok ||
		!slices.Equal(page, want) {
		t.Errorf("docs/entities.md tells of %q, and there are %q", page, want)
	}
}

package web

import "testing"

// TestPartsAlike: two parts with the same bytes are one file, and so are two packs. Because of
// two such parts, a collection of ten thousand articles once could not be built.
func TestPartsAlike(t *testing.T) {
	alike := []byte("the same records of two lists")
	a, err := makeAssets(Options{Program: []byte("program"), Packs: [][]byte{alike, []byte("other"), alike},
		Parts: []Part{{"a", alike}, {"b", []byte("other")}, {"a", alike}}}, source{})
	if err != nil {
		t.Fatal(err)
	}
	seen := make(map[string]bool)
	for _, f := range a.files {
		if seen[f.path] {
			t.Errorf("%s is written twice", f.path)
		}
		seen[f.path] = true
	}
}

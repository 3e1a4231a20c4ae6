package web

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"regexp"
	"slices"
	"testing"
)

func TestSBOM(t *testing.T) {
	opt := testOptions("")
	opt.GoVersion = "go1.26.1"
	opt.Modules = []Module{{"golang.org/x/text", "v0.41.0", "h1:x="}, {"example.org/b", "v1.0.0+incompatible", ""}, {"example.org/a", "v0.0.1", "h1:a="}}
	files := []file{{"assets/loader-1.js", []byte("loader")}, {"assets/app-1.wasm", []byte("program")}, {"assets/explorer-1.css", []byte("style")}, {"widget.js", []byte("widget")}}
	first, err := sbom(opt, files)
	if err != nil {
		t.Fatal(err)
	}
	var got bom
	if err := json.Unmarshal(first, &got); err != nil {
		t.Fatal(err)
	}
	if got.Format != "CycloneDX" || got.Spec != "1.6" || got.Version != 1 ||
		!regexp.MustCompile(`^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`).MatchString(got.Serial) {
		t.Errorf("head %+v", got)
	}
	if c := got.Metadata.Component; c.PURL != "pkg:golang/github.com/kashshaf/kashshaf" || c.Type != "application" {
		t.Errorf("the whole is %+v", c)
	}
	var refs []string
	for _, c := range got.Components {
		refs = append(refs, c.Ref)
	}
	want := []string{
		"file:assets/app-1.wasm", "file:assets/loader-1.js", "file:widget.js", "pkg:golang/example.org/a@v0.0.1",
		"pkg:golang/example.org/b@v1.0.0%2Bincompatible", "pkg:golang/golang.org/x/text@v0.41.0", "pkg:golang/stdlib@1.26.1",
	}
	if !slices.Equal(refs, want) {
		t.Errorf("components %q, want %q", refs, want)
	}
	if on := got.Dependencies; len(on) != 1 || !slices.Equal(on[0].On, want) {
		t.Errorf("dependencies %+v", on)
	}
	if sum := sha256.Sum256([]byte("program")); got.Components[0].Hashes[0].Content != hex.EncodeToString(sum[:]) {
		t.Errorf("hash of the program %+v", got.Components[0].Hashes)
	}
	slices.Reverse(opt.Modules)
	slices.Reverse(files)
	if again, err := sbom(opt, files); err != nil || string(again) != string(first) {
		t.Errorf("another order gives another list (%v)", err)
	}
	files[0].data = []byte("another widget")
	if other, err := sbom(opt, files); err != nil || string(other) == string(first) {
		t.Errorf("other bytes give the same list (%v)", err)
	}
}

func TestSBOMIsPublished(t *testing.T) {
	var got bom
	files := builtFiles(t, "")
	if err := json.Unmarshal([]byte(files[sbomFile]), &got); err != nil {
		t.Fatal(err)
	}
	hashed := 0
	for _, c := range got.Components {
		if c.Type != "file" {
			continue
		}
		sum := sha256.Sum256([]byte(files[c.Name]))
		if c.Hashes[0].Content != hex.EncodeToString(sum[:]) {
			t.Errorf("%s has another hash", c.Name)
		}
		hashed++
	}
	if hashed != 6 { // kashshaf.js, lines.js, app.wasm, widget.js, disk.js, sw.js
		t.Errorf("%d files are listed, want 6", hashed)
	}
}

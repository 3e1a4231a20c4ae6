package program

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	format "github.com/kashshaf/kashshaf/corpus/index/bundle"
)

// TestOpenSite: the bundle attached by With is found in the site's folder, after sections of any
// length.
func TestOpenSite(t *testing.T) {
	dir := t.TempDir()
	if _, err := OpenSite(dir); !errors.Is(err, ErrNoBundle) {
		t.Errorf("of an empty folder: %v, want %v", err, ErrNoBundle)
	}
	if _, err := OpenSite(filepath.Join(dir, "nowhere")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("of no folder: %v", err)
	}
	wasm := append([]byte("\x00asm\x01\x00\x00\x00"), 1, 0x83, 0x80, 0x80, 0x80, 0, 9, 9, 9, 0, 2, 1, 'x', 11, 200, 1)
	wasm = append(wasm, make([]byte, 200)...)
	want := bytes.Repeat([]byte("KASHSHAF"), 1000)
	path := filepath.Join(dir, "app-1234.wasm")
	if err := os.WriteFile(path, (&Program{Wasm: wasm}).With(want), 0o644); err != nil {
		t.Fatal(err)
	}
	if got, err := OpenSite(dir); err != nil || !bytes.Equal(got, want) {
		t.Errorf("%d bytes, %v; want %d", len(got), err, len(want))
	}
	// The program of the previous edition may lie beside the current one.
	if err := os.WriteFile(filepath.Join(dir, "app-0123.wasm"), (&Program{Wasm: wasm}).With([]byte("OLD")), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "edition.json"), []byte(`{"program":"app-1234.wasm"}`), 0o644); err != nil {
		t.Fatal(err)
	}
	if got, err := OpenSite(dir); err != nil || !bytes.Equal(got, want) {
		t.Errorf("beside the edition before: %d bytes, %v; want %d", len(got), err, len(want))
	}
	if err := os.WriteFile(path, wasm[:30], 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := OpenSite(dir); err == nil {
		t.Error("a program that is cut short was read")
	}
}

// TestOpenPackedSite: the pieces are joined in the order in which the edition names them, and a
// missing one is an error.
func TestOpenPackedSite(t *testing.T) {
	dir := t.TempDir()
	write := func(name string, data []byte) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	edition := func(paths ...string) {
		t.Helper()
		write("edition.json", []byte(`{"packs":[{"path":"`+strings.Join(paths, `"},{"path":"`)+`"}]}`))
	}
	for i, data := range Packs([][]byte{[]byte("KASH"), []byte("SHAF"), nil}) {
		write([]string{"b.wasm", "a.wasm", "c.wasm"}[i], data)
	}
	edition("b.wasm", "a.wasm", "c.wasm")
	if got, err := OpenSite(dir); err != nil || string(got) != "KASHSHAF" {
		t.Errorf("%q, %v", got, err)
	}
	for _, path := range []string{"d.wasm", "../b.wasm"} {
		edition("b.wasm", path)
		if got, err := OpenSite(dir); err == nil {
			t.Errorf("with %s: %q", path, got)
		}
	}
	write("edition.json", []byte("{"))
	if _, err := OpenSite(dir); err == nil {
		t.Error("an edition that is cut short was read")
	}
}

// TestOpenSiteInParts: a bundle in parts is assembled, and a missing part is an error.
func TestOpenSiteInParts(t *testing.T) {
	c := &corpus.Corpus{Documents: []corpus.Document{{ID: "a", Title: "هدنة", Body: "أعلنت هدنة"}}, Mentions: make([][]corpus.Mention, 1)}
	block, err := format.Encode(c, format.Index{Lengths: make([]format.Length, 1)}, format.Options{})
	if err != nil {
		t.Fatal(err)
	}
	head, files, err := format.Divide(block, format.Plan{})
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	write := func(name string, data []byte) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("head.wasm", Packs([][]byte{head})[0])
	write("edition.json", []byte(`{"packs":[{"path":"head.wasm"}],"parts":"parts/"}`))
	if err := os.Mkdir(filepath.Join(dir, "parts"), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		write("parts/"+f.Name+".bin", f.Data)
	}
	if got, err := OpenSite(dir); err != nil || !bytes.Equal(got, block) {
		t.Errorf("%d bytes of %d, %v", len(got), len(block), err)
	}
	if got, _, err := OpenParts(dir); err != nil || !bytes.Equal(got, head) {
		t.Errorf("a head of %d bytes, want %d; %v", len(got), len(head), err)
	}
	if err := os.Remove(filepath.Join(dir, "parts", files[0].Name+".bin")); err != nil {
		t.Fatal(err)
	}
	if _, err := OpenSite(dir); err == nil {
		t.Error("a bundle was opened of which a part is not there")
	}
	write("edition.json", []byte(`{"packs":[{"path":"head.wasm"}],"parts":"../parts/"}`))
	if _, err := OpenSite(dir); err == nil {
		t.Error("parts outside the site were read")
	}
}

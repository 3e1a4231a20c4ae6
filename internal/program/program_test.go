package program

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/web"
)

// TestWith reads the custom section back as an engine would that knows nothing of our writer: by
// its number, its size, its name.
func TestWith(t *testing.T) {
	p := &Program{Wasm: []byte("\x00asm\x01\x00\x00\x00")}
	for _, size := range []int{0, 1, 117, 118, 16 << 10, 1 << 21} {
		bundle := bytes.Repeat([]byte{7}, size)
		rest, ok := bytes.CutPrefix(p.With(bundle), p.Wasm)
		if !ok || rest[0] != 0 {
			t.Fatalf("%d bytes: the module is not followed by a custom section", size)
		}
		length, n := binary.Uvarint(rest[1:])
		rest = rest[1+n:]
		if int(length) != len(rest) {
			t.Fatalf("%d bytes: the section says %d bytes and has %d", size, length, len(rest))
		}
		name, n := binary.Uvarint(rest)
		if got := string(rest[n : n+int(name)]); got != Section {
			t.Errorf("%d bytes: section %q, want %q", size, got, Section)
		}
		if !bytes.Equal(rest[n+int(name):], bundle) {
			t.Errorf("%d bytes: the bundle is not what was attached", size)
		}
	}
}

func TestSave(t *testing.T) {
	p := &Program{
		Wasm: bytes.Repeat([]byte("module "), 1000), Glue: []byte("glue"), GoVersion: "go1.26.1",
		Modules: []web.Module{{Path: "example.org/m", Version: "v1.0.0", Sum: "h1:x"}},
	}
	dir := filepath.Join(t.TempDir(), "linked")
	if err := p.Save(dir, 1); err != nil {
		t.Fatal(err)
	}
	got, err := Load(os.DirFS(dir))
	if err != nil || !reflect.DeepEqual(got, p) {
		t.Errorf("got %v, %v; want what was saved", got, err)
	}
	if err := os.WriteFile(filepath.Join(dir, wasmFile), []byte("broken"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Load(os.DirFS(dir)); err == nil {
		t.Error("a broken program is taken")
	}
}

// TestOwnPackages: nothing is linked of the standard packages that ours replace.
func TestOwnPackages(t *testing.T) {
	source, err := FindSource("")
	if err != nil {
		t.Fatal(err)
	}
	l, err := lay(t.Context(), source, t.TempDir(), nil)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{"encoding/json": "check.go decode.go decodelist.go encode.go fields.go json.go text.go", "internal/godebug": "godebug.go", "net": "net.go", "net/netip": "netip.go"}
	for pkg := range ownPackages() {
		out, err := goTool(t.Context(), source, append(append([]string{"list", "-f", "{{.GoFiles}}{{.SFiles}}"}, l.flags()...), pkg)...)
		if want := "[" + files[pkg] + "][]"; err != nil || strings.TrimSpace(out) != want {
			t.Errorf("%s has %s (%v), want %s", pkg, out, err, want)
		}
	}
}

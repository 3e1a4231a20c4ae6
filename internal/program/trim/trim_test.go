package trim

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestTrim runs a program that recovers, collects garbage and fails, as linked and trimmed: both
// print the same, and name the same functions when they fail.
func TestTrim(t *testing.T) {
	whole := linked(t)
	less, err := Trim(whole)
	if err != nil {
		t.Fatal(err)
	}
	if len(less) > len(whole)*9/10 {
		t.Errorf("%d bytes of %d are left, want nine tenths at most", len(less), len(whole))
	}
	again, err := Trim(less)
	if err == nil && len(again) != len(less) {
		t.Errorf("trimmed again, it has %d bytes instead of %d", len(again), len(less))
	}
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("no Node to run programs in")
	}
	wantOut, wantErr := run(t, node, whole)
	out, failure := run(t, node, less)
	if out != wantOut || !strings.Contains(out, "left: nested") {
		t.Errorf("it says\n%s\nwant\n%s", out, wantOut)
	}
	for _, frame := range []string{"index out of range [3] with length 3", "main.inner(", "main.outer(", "main.main("} {
		if !strings.Contains(failure, frame) || !strings.Contains(wantErr, frame) {
			t.Errorf("its failure does not name %q:\n%s", frame, failure)
		}
	}
	if strings.Contains(failure, "main.go") || !strings.Contains(wantErr, "main.go") {
		t.Errorf("its failure should name no files any more:\n%s", failure)
	}
}

// linked links testdata/program for the browser.
func linked(t *testing.T) []byte {
	t.Helper()
	if testing.Short() {
		t.Skip("links a program")
	}
	to := filepath.Join(t.TempDir(), "program.wasm")
	cmd := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", to, "./testdata/program")
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("linking: %v\n%s", err, out)
	}
	wasm, err := os.ReadFile(to)
	if err != nil {
		t.Fatal(err)
	}
	return wasm
}

// run runs a program that fails in Node and returns its output.
func run(t *testing.T, node string, wasm []byte) (out, failure string) {
	t.Helper()
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "run.wasm")
	if err := os.WriteFile(file, wasm, 0o644); err != nil {
		t.Fatal(err)
	}
	var stdout, stderr strings.Builder
	cmd := exec.Command(node, filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec_node.js"), file)
	cmd.Env = []string{"PATH=" + os.Getenv("PATH")}
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	var exit *exec.ExitError
	if err := cmd.Run(); !errors.As(err, &exit) || exit.ExitCode() != 2 {
		t.Errorf("it ends with %v, want 2:\n%s", err, stderr.String())
	}
	return stdout.String(), stderr.String()
}

// TestTrimRefuses: anything that is not such a program is rejected, not corrupted.
func TestTrimRefuses(t *testing.T) {
	for name, wasm := range map[string]string{
		"nothing":           "",
		"another file":      "<!doctype html>",
		"no data":           "\x00asm\x01\x00\x00\x00\x01\x01\x00",
		"a cut section":     "\x00asm\x01\x00\x00\x00\x0b\x09\x01\x00\x41",
		"no tables":         "\x00asm\x01\x00\x00\x00\x0b\x08\x01\x00\x41\x08\x0b\x02hi",
		"a passive segment": "\x00asm\x01\x00\x00\x00\x0b\x04\x01\x01\x01x",
		"tables without functions": "\x00asm\x01\x00\x00\x00\x0b\x4e\x01\x00\x41\x08\x0b\x48" + magic +
			strings.Repeat("\x00", headSize-len(magic)),
	} {
		if got, err := Trim([]byte(wasm)); !errors.Is(err, ErrLayout) {
			t.Errorf("%s: %d bytes, %v; want %v", name, len(got), err, ErrLayout)
		}
	}
}

func TestShown(t *testing.T) {
	for name, want := range map[string]string{
		"main.main": "main.main",
		"slices.SortFunc[go.shape.[]go.shape.struct { A int },go.shape.struct { A int }].func1": "slices.SortFunc[...].func1",
		"github.com/kashshaf/kashshaf/app.(*explorer).Render":                                   "app.(*explorer).Render",
		"reflect.makeFuncStub": "reflect.makeFuncStub",
	} {
		if got := shown(name); got != want {
			t.Errorf("%q is shown as %q, want %q", name, got, want)
		}
	}
}

// FuzzModule: a module that is read and written again describes the same memory.
func FuzzModule(f *testing.F) {
	f.Add([]byte("\x00asm\x01\x00\x00\x00\x0b\x08\x01\x00\x41\x08\x0b\x02hi\x00\x02\x01x"))
	f.Add([]byte("\x00asm\x01\x00\x00\x00\x0b\x0f\x02\x00\x41\x80\x20\x0b\x02hi\x00\x41\x00\x0b\x01a"))
	large := regexp.MustCompile(`\x41[\x80-\xff]{3}`)
	f.Fuzz(func(t *testing.T, wasm []byte) {
		if large.Match(wasm) {
			return // a distant address would need much memory
		}
		m, err := read(wasm)
		if err != nil {
			return
		}
		again, err := read(m.bytes())
		if err != nil {
			t.Fatal(err)
		}
		if got, want := strings.TrimRight(string(again.memory), "\x00"), strings.TrimRight(string(m.memory), "\x00"); got != want {
			t.Errorf("memory %q, want %q", got, want)
		}
		if string(again.before) != string(m.before) || string(again.after) != string(m.after) {
			t.Error("the sections around are others")
		}
	})
}

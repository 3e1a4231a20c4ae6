package json_test

import (
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var call = regexp.MustCompile(`\bjson\.(Marshal|MarshalIndent|Unmarshal|NewEncoder|NewDecoder)\(`)

// TestCallers: these are the files of the programs in the browser that write or read JSON, and how
// often each does. For every call a test compares its type with encoding/json (TestExchanged here,
// TestInBrowser in its package): whoever adds one adds it there, and then here.
func TestCallers(t *testing.T) {
	want := map[string]int{
		"app/hostapi.go":      2,
		"app/hostquestion.go": 3,
		"corpus/annotation/corrections/corrections.go": 2,
		"corpus/export/cite/formats.go":                1,
		"corpus/export/lines.go":                       1,
		"corpus/export/money.go":                       1,
		"corpus/export/package.go":                     1,
		"corpus/index/bundle/encode.go":                1,
		"corpus/index/bundle/read.go":                  1,
		"corpus/index/remote/answer.go":                4,
		"corpus/index/remote/kept_js.go":               1,
		"corpus/index/remote/remote.go":                3,
	}
	root, err := filepath.Abs("../../../..")
	if err != nil {
		t.Fatal(err)
	}
	list := exec.Command("go", "list", "-deps", "-f", "{{if not .Standard}}{{$d := .Dir}}{{range .GoFiles}}{{$d}}/{{.}}\n{{end}}{{end}}", "./wasm", "./wasm/served")
	list.Dir, list.Env = root, append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	out, err := list.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	got := make(map[string]int)
	for _, file := range strings.Fields(string(out)) {
		name, err := filepath.Rel(root, file)
		if err != nil || strings.HasPrefix(name, "..") {
			continue // of a module: what the program calls of those writes no JSON
		}
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if n := len(call.FindAllString(string(text), -1)); n > 0 {
			got[filepath.ToSlash(name)] = n
		}
	}
	for _, name := range slices.Sorted(maps.Keys(got)) {
		if got[name] != want[name] {
			t.Errorf("%s: %d calls, %d are compared with encoding/json", name, got[name], want[name])
		}
	}
	for name := range want {
		if got[name] == 0 {
			t.Errorf("%s: no calls", name)
		}
	}
}

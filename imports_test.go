package main

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

// TestImports proves the directions of imports: what a package may not depend
// on, however far down. See ARCHITECTURE.md for why.
func TestImports(t *testing.T) {
	const (
		own   = "github.com/kashshaf/kashshaf/"
		bleve = "github.com/blevesearch/"
		goApp = "github.com/maxence-charriere/go-app"
	)
	for _, tt := range []struct {
		pkg  string
		wasm bool
		not  []string // prefixes of import paths
		only []string // unless empty: prefixes of the only imports outside the standard library
	}{
		{pkg: "corpus", only: []string{own + "corpus"}},
		{pkg: "corpus/arabic", not: []string{bleve, goApp}, only: []string{own + "corpus/arabic", "golang.org/x/text"}},
		{pkg: "corpus/query", not: []string{bleve, goApp, own + "app", own + "corpus/search"}},
		{pkg: "corpus/bundle", not: []string{bleve, goApp, own + "app", own + "corpus/search"}},
		{pkg: "corpus/annotate", not: []string{bleve, goApp, own + "app", own + "corpus/gazetteer"}},
		{pkg: "corpus/copies", not: []string{bleve, goApp, own + "app"}},
		{pkg: "corpus/eval", not: []string{goApp, own + "app", own + "web"}},
		{pkg: "corpus/lexicon", not: []string{goApp, "github.com/blevesearch/bleve/v2/search", own + "app", own + "corpus/search", own + "corpus/bundle"}},
		{pkg: "corpus/edits", not: []string{bleve, goApp, own + "app", own + "corpus/bundle"}},
		{pkg: "corpus/calendar", not: []string{bleve, goApp, own + "app"}},
		{pkg: "corpus/times", not: []string{bleve, goApp, own + "app", own + "corpus/gazetteer"}},
		{pkg: "corpus/statements", not: []string{bleve, goApp, own + "app", own + "corpus/gazetteer"}},
		{pkg: "corpus/eval/gold", not: []string{bleve, goApp, own + "app", own + "corpus/build", own + "corpus/tagger", own + "corpus/statements", own + "corpus/times"}},
		{pkg: "corpus/eval/words", not: []string{bleve, goApp, own + "app", own + "corpus/build", own + "corpus/lexicon", own + "corpus/search"}},
		{pkg: "corpus/gazetteer", not: []string{bleve, goApp, own + "app"}},
		{pkg: "corpus/ingest", not: []string{bleve, goApp, own + "app"}},
		{pkg: "corpus/search", wasm: true, not: []string{goApp, own + "app", own + "web", "go.etcd.io/bbolt",
			"github.com/blevesearch/bleve/v2/index", "github.com/blevesearch/bleve/v2/registry"}},
		{pkg: "corpus/search", not: []string{goApp, own + "app", own + "web"}},
		{pkg: "corpus/tagger", not: []string{bleve, goApp, own + "app", own + "corpus/gazetteer", own + "corpus/annotate"}},
		{pkg: "corpus/build", not: []string{goApp, own + "app", own + "web"}},
		{pkg: "app", not: []string{bleve, own + "corpus/search", own + "corpus/bundle", own + "corpus/ingest", own + "web"}},
		{pkg: "wasm", wasm: true, not: []string{own + "corpus/ingest", own + "corpus/gazetteer", own + "corpus/tagger", own + "corpus/build", own + "web",
			"go.etcd.io/bbolt", "github.com/andybalholm/brotli", "gopkg.in/yaml.v3"}},
	} {
		t.Run(tt.pkg, func(t *testing.T) {
			for _, dep := range dependencies(t, tt.pkg, tt.wasm) {
				for _, prefix := range tt.not {
					if strings.HasPrefix(dep, prefix) {
						t.Errorf("depends on %s", dep)
					}
				}
				if len(tt.only) > 0 && !hasAnyPrefix(dep, tt.only) {
					t.Errorf("depends on %s, want only %v", dep, tt.only)
				}
			}
		})
	}
}

// dependencies lists what a package depends on outside the standard library.
func dependencies(t *testing.T, pkg string, wasm bool) []string {
	t.Helper()
	// -e: the program embeds a bundle, which is made by the build.
	cmd := exec.Command("go", "list", "-e", "-deps", "-f", "{{if not .Standard}}{{.ImportPath}}{{end}}", "./"+pkg)
	cmd.Env = os.Environ()
	if wasm {
		cmd.Env = append(cmd.Env, "GOOS=js", "GOARCH=wasm")
	}
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list %s: %v", pkg, err)
	}
	deps := strings.Fields(string(out))
	if len(deps) == 0 {
		t.Fatalf("go list %s gave nothing", pkg)
	}
	return deps
}

func hasAnyPrefix(s string, prefixes []string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

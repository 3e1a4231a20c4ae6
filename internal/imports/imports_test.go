package imports

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

// TestImports checks the directions of imports: what a package must not depend on, directly or
// indirectly. See ARCHITECTURE.md for why.
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
		{pkg: "corpus/index/query", not: []string{bleve, goApp, own + "app", own + "corpus/index/search"}},
		{pkg: "corpus/arabic/background", only: []string{own + "corpus/arabic/background"}},
		{pkg: "corpus/atlas", only: []string{own + "corpus/atlas"}},
		{pkg: "corpus/arabic/sounds", only: []string{own + "corpus/arabic/sounds"}},
		{pkg: "corpus/index/english", only: []string{own + "corpus/arabic", own + "corpus/index/english", "golang.org/x/text"}},
		{pkg: "corpus/index/postings", only: []string{own + "corpus/index/postings", "github.com/cespare/xxhash"}},
		{pkg: "corpus/index/bundle", not: []string{bleve, goApp, own + "app", own + "corpus/index/search"}},
		{pkg: "corpus/index/views", not: []string{bleve, goApp, own + "app", own + "corpus/index/search", own + "corpus/index/bundle"}},
		{pkg: "corpus/annotation/linker", not: []string{bleve, goApp, own + "app", own + "corpus/annotation/gazetteer"}},
		{pkg: "corpus/annotation/copies", not: []string{bleve, goApp, own + "app"}},
		{pkg: "corpus/annotation/stories", not: []string{bleve, goApp, own + "app", own + "corpus/index"}},
		{pkg: "corpus/export", only: []string{own + "corpus"}},
		{pkg: "corpus/export/cite", only: []string{own + "corpus"}},
		{pkg: "corpus/eval", not: []string{goApp, own + "app", own + "web"}},
		{pkg: "corpus/arabic/lexicon", not: []string{goApp, "github.com/blevesearch/bleve/v2/search", own + "app", own + "corpus/index/search", own + "corpus/index/bundle"}},
		{pkg: "corpus/annotation/corrections", not: []string{bleve, goApp, own + "app", own + "corpus/index/bundle"}},
		{pkg: "corpus/arabic/calendar", not: []string{bleve, goApp, own + "app"}},
		{pkg: "corpus/annotation/times", not: []string{bleve, goApp, own + "app", own + "corpus/annotation/gazetteer"}},
		{pkg: "corpus/annotation/statements", not: []string{bleve, goApp, own + "app", own + "corpus/annotation/gazetteer"}},
		{pkg: "corpus/eval/gold", not: []string{bleve, goApp, own + "app", own + "corpus/pipeline", own + "corpus/annotation/tagger", own + "corpus/annotation/statements", own + "corpus/annotation/times"}},
		{pkg: "corpus/eval/words", not: []string{bleve, goApp, own + "app", own + "corpus/pipeline", own + "corpus/arabic/lexicon", own + "corpus/index/search"}},
		{pkg: "corpus/annotation/gazetteer", not: []string{bleve, goApp, own + "app"}},
		{pkg: "corpus/ingest", not: []string{bleve, goApp, own + "app"}},
		{pkg: "corpus/index/search", wasm: true, not: []string{goApp, own + "app", own + "web", "go.etcd.io/bbolt",
			"github.com/blevesearch/bleve/v2/index", "github.com/blevesearch/bleve/v2/registry", "github.com/blevesearch/zapx"}},
		{pkg: "corpus/index/search", not: []string{goApp, own + "app", own + "web"}},
		{pkg: "corpus/annotation/tagger", not: []string{bleve, goApp, own + "app", own + "corpus/annotation/gazetteer", own + "corpus/annotation/linker"}},
		{pkg: "corpus/pipeline", not: []string{goApp, own + "app", own + "web"}},
		{pkg: "app", not: []string{bleve, own + "corpus/index/search", own + "corpus/index/bundle", own + "corpus/ingest", own + "web"}},
		{pkg: "corpus/index/cluster", not: []string{goApp, own + "app", own + "web", own + "corpus/pipeline"}},
		{pkg: "wasm/served", wasm: true, not: []string{bleve, own + "corpus/index/search", own + "corpus/index/bundle", own + "corpus/index/postings", own + "corpus/ingest", own + "web"}},
		{pkg: "corpus/index/remote", only: []string{own + "corpus"}},
		{pkg: "internal/opensearch", only: []string{own + "internal/opensearch"}},
		{pkg: "wasm", wasm: true, not: []string{own + "corpus/ingest", own + "corpus/annotation/gazetteer", own + "corpus/annotation/tagger", own + "corpus/pipeline", own + "web",
			own + "corpus/index/cluster", own + "internal/opensearch", "go.etcd.io/bbolt", "github.com/andybalholm/brotli", "gopkg.in/yaml.v3"}},
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

// dependencies returns what a package depends on outside the standard library.
func dependencies(t *testing.T, pkg string, wasm bool) []string {
	t.Helper()
	cmd := exec.Command("go", "list", "-deps", "-f", "{{if not .Standard}}{{.ImportPath}}{{end}}", "github.com/kashshaf/kashshaf/"+pkg)
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

package program

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/web"
)

func TestProgramModules(t *testing.T) {
	source, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	l, err := lay(context.Background(), source, t.TempDir(), nil)
	if err != nil {
		t.Fatal(err)
	}
	list, release, err := modules(context.Background(), source, l)
	if err != nil {
		t.Fatal(err)
	}
	has := func(path string) bool {
		return slices.ContainsFunc(list, func(m web.Module) bool { return m.Path == path })
	}
	for path, want := range map[string]bool{
		"github.com/maxence-charriere/go-app/v10": true, "github.com/blevesearch/bleve/v2": true,
		"github.com/andybalholm/brotli": false, "gopkg.in/yaml.v3": false, "github.com/chromedp/chromedp": false, // not in the browser
		"github.com/kashshaf/kashshaf": false,                                                // the whole, not a part
		"github.com/json-iterator/go":  false, "./internal/program/standins/jsoniter": false, // replaced by ours
		"github.com/google/uuid": false,
	} {
		if has(path) != want {
			t.Errorf("%s is in the program: %v, want %v", path, !want, want)
		}
	}
	for i, m := range list {
		if m.Version == "" || !strings.HasPrefix(m.Sum, "h1:") ||
			slices.ContainsFunc(list[:i], func(n web.Module) bool { return n.Path == m.Path }) {
			t.Errorf("module %+v", m)
		}
	}
	if !strings.HasPrefix(release, "go1.") {
		t.Errorf("release %q", release)
	}
}

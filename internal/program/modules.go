package program

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/kashshaf/kashshaf/web"
)

// modules lists the modules the browser's program is made of, and the release of Go that compiles
// it.
func modules(ctx context.Context, source string, l layout) (list []web.Module, release string, err error) {
	release, err = goTool(ctx, source, "env", "GOVERSION")
	if err != nil {
		return nil, "", fmt.Errorf("asking for the release of Go: %w", err)
	}
	// A stand-in that replaces only some files of a module still counts as that module.
	partly := make(map[string]bool)
	for _, s := range standIns() {
		partly[s.module] = s.without != nil
	}
	known, err := sums(source)
	if err != nil {
		return nil, "", err
	}
	args := append([]string{"list", "-deps", "-json=Module"}, l.flags()...)
	out, err := goTool(ctx, source, append(args, "./wasm")...)
	if err != nil {
		return nil, "", fmt.Errorf("listing the program's modules: %w", err)
	}
	seen := map[string]bool{}
	for in := json.NewDecoder(strings.NewReader(out)); ; {
		var p struct {
			Module *struct {
				web.Module
				Main    bool
				Replace *web.Module
			}
		}
		if err := in.Decode(&p); errors.Is(err, io.EOF) {
			return list, strings.TrimSpace(release), nil
		} else if err != nil {
			return nil, "", fmt.Errorf("reading the list of the program's modules: %w", err)
		}
		m := p.Module
		if m == nil || m.Main || seen[m.Path] { // the standard library has no module
			continue
		}
		seen[m.Path] = true
		if m.Replace != nil && !partly[m.Path] {
			continue // replaced by a folder of ours
		}
		m.Sum = known[m.Path+" "+m.Version]
		list = append(list, m.Module)
	}
}

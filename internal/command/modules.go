package command

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/kashshaf/kashshaf/web"
)

// programModules lists the modules of which the program in the browser is made,
// and the release of Go that makes it.
func programModules(ctx context.Context, source string) (modules []web.Module, release string, err error) {
	release, err = goTool(ctx, source, "env", "GOVERSION")
	if err != nil {
		return nil, "", fmt.Errorf("asking for the release of Go: %w", err)
	}
	// -e: the program embeds a bundle, which may not be there yet.
	out, err := goTool(ctx, source, "list", "-e", "-deps", "-json=Module", "./wasm")
	if err != nil {
		return nil, "", fmt.Errorf("listing the program's modules: %w", err)
	}
	type module struct {
		web.Module
		Main    bool
		Replace *web.Module
	}
	seen := map[string]bool{}
	for in := json.NewDecoder(strings.NewReader(out)); ; {
		var p struct{ Module *module }
		if err := in.Decode(&p); errors.Is(err, io.EOF) {
			return modules, strings.TrimSpace(release), nil
		} else if err != nil {
			return nil, "", fmt.Errorf("reading the list of the program's modules: %w", err)
		}
		m := p.Module
		if m == nil || m.Main || seen[m.Path] { // no module: the standard library
			continue
		}
		seen[m.Path] = true
		if m.Replace != nil && m.Replace.Version == "" {
			continue // a folder of ours in its place
		}
		if m.Replace != nil {
			m.Module = *m.Replace
		}
		modules = append(modules, m.Module)
	}
}

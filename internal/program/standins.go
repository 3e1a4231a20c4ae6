package program

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// A standIn replaces a module when the program is linked, and only then: go.mod names none, so
// that the command can be installed from anywhere.
type standIn struct {
	module string
	folder string // below standinsFolder; the root of the module
	// without, unless nil, says that the stand-in is the module itself except for these of its
	// files; the files in folder are laid over the rest.
	without []string
}

// standinsFolder is the folder of the stand-ins in a checkout.
const standinsFolder = "internal/program/standins"

// standIns are chosen by what they save the visitor; the sizes are those of the program with
// Brotli 11, measured on 2026-11-28 by kashshaf weigh.
func standIns() []standIn {
	return []standIn{
		{module: "github.com/json-iterator/go", folder: "jsoniter"},
		{module: "github.com/google/uuid", folder: "uuid"},
		{module: "github.com/maxence-charriere/go-app/v10", folder: "goapp",
			without: []string{"pkg/app/http.go", "pkg/app/resource.go", "pkg/app/crypto.go", "pkg/app/route.go", "pkg/app/node.go", "pkg/app/html.go", "pkg/app/html_gen.go", "pkg/app/text.go"}},
	}
}

// ownPackages are packages of the standard library that the program replaces with ours, each in a
// folder below standinsFolder. It never dials and never listens: net is there for a type that bleve
// names, net/netip for IPv6 in addresses; both were 0.1 MB of the program. internal/godebug reads
// settings from an environment that a page does not have, and counts what is set. encoding/json was
// 0.4 MB of the program, of which ours leaves 0.16.
func ownPackages() map[string]string {
	return map[string]string{"encoding/json": "json", "internal/godebug": "godebug", "net": "net", "net/netip": "netip"}
}

// A layout is how the go command should see the source: a go.mod with the stand-ins, and files
// laid over those of the checkout. Everything is laid over paths inside the checkout, so that the
// program's bytes do not depend on where modules are stored.
type layout struct {
	modfile, overlay string
}

// flags returns the layout as flags of the go command.
func (l layout) flags() []string { return []string{"-modfile=" + l.modfile, "-overlay=" + l.overlay} }

// lay writes a layout of the checkout source into the folder dir.
func lay(ctx context.Context, source, dir string, instead map[string]string) (layout, error) {
	l := layout{filepath.Join(dir, "go.mod"), filepath.Join(dir, "overlay.json")}
	mod, err := os.ReadFile(filepath.Join(source, "go.mod"))
	if err != nil {
		return l, fmt.Errorf("reading the list of modules: %w", err)
	}
	sums, err := os.ReadFile(filepath.Join(source, "go.sum"))
	if err != nil {
		return l, fmt.Errorf("reading the sums of modules: %w", err)
	}
	over := make(map[string]string)
	maps.Copy(over, instead)
	for _, s := range standIns() {
		mod = fmt.Appendf(mod, "\nreplace %s => ./%s/%s\n", s.module, standinsFolder, s.folder)
		if s.without == nil {
			continue
		}
		if err := s.overlay(ctx, source, over); err != nil {
			return l, fmt.Errorf("laying out %s: %w", s.module, err)
		}
	}
	root, err := goTool(ctx, source, "env", "GOROOT")
	if err != nil {
		return l, fmt.Errorf("finding Go's own packages: %w", err)
	}
	std, own := filepath.Join(strings.TrimSpace(root), "src"), filepath.Join(source, filepath.FromSlash(standinsFolder))
	over[filepath.Join(std, "crypto", "sha256", "sha256.go")] = filepath.Join(own, "sha256", "sha256.go")
	for pkg, folder := range ownPackages() {
		if err := replacePackage(filepath.Join(std, filepath.FromSlash(pkg)), filepath.Join(own, folder), over); err != nil {
			return l, err
		}
	}
	replace, err := json.Marshal(map[string]any{"Replace": over})
	if err != nil {
		return l, fmt.Errorf("laying out the source: %w", err)
	}
	err = errors.Join(os.WriteFile(l.modfile, mod, 0o644),
		os.WriteFile(filepath.Join(dir, "go.sum"), sums, 0o644),
		os.WriteFile(l.overlay, replace, 0o644))
	if err != nil {
		return l, fmt.Errorf("laying out the source: %w", err)
	}
	return l, nil
}

// replacePackage replaces all files of a standard package by those in a folder of ours.
func replacePackage(std, own string, over map[string]string) error {
	theirs, err := os.ReadDir(std)
	if err != nil {
		return fmt.Errorf("finding Go's own package %q: %w", filepath.Base(std), err)
	}
	for _, f := range theirs {
		if !f.IsDir() {
			over[filepath.Join(std, f.Name())] = "" // as if it did not exist
		}
	}
	ours, err := filepath.Glob(filepath.Join(own, "*.go"))
	if err != nil || len(ours) == 0 {
		return fmt.Errorf("finding what stands in for Go's own package %q in %s: %w", filepath.Base(std), own, cmp.Or(err, fs.ErrNotExist))
	}
	for _, file := range ours {
		if !strings.HasSuffix(file, "_test.go") {
			over[filepath.Join(std, filepath.Base(file))] = file
		}
	}
	return nil
}

// overlay adds the module's own files at the stand-in's folder, except for those left out.
func (s standIn) overlay(ctx context.Context, source string, over map[string]string) error {
	out, err := goTool(ctx, source, "mod", "download", "-json", s.module)
	if err != nil {
		return err
	}
	var got struct{ Dir string }
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		return fmt.Errorf("reading where it lies: %w", err)
	}
	root := got.Dir
	at := filepath.Join(source, filepath.FromSlash(standinsFolder), s.folder)
	left := make(map[string]bool)
	for _, name := range s.without {
		if _, err := os.Stat(filepath.Join(root, filepath.FromSlash(name))); err != nil {
			return fmt.Errorf("leaving out %q: %w", name, err)
		}
		left[name] = true
	}
	over[filepath.Join(at, "go.mod")] = filepath.Join(root, "go.mod")
	return fs.WalkDir(os.DirFS(root), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") || left[name] {
			return err
		}
		over[filepath.Join(at, filepath.FromSlash(name))] = filepath.Join(root, filepath.FromSlash(name))
		return nil
	})
}

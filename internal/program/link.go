package program

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/kashshaf/kashshaf/internal/program/trim"
)

// module begins the go.mod of a checkout that holds the program's source.
const module = "module github.com/kashshaf/kashshaf"

var (
	// ErrNoSource is the error of finding no checkout to link the program from.
	ErrNoSource = errors.New("the program's source was not found")
	// ErrNoGo is the error of finding no Go to link the program with.
	ErrNoGo = errors.New("the go command was not found")
)

// FindSource finds the checkout that holds the program's source: dir itself if given, else the
// nearest folder at or above the working folder or this command.
func FindSource(dir string) (string, error) {
	starts := []string{dir}
	if dir == "" {
		starts = nil
		if wd, err := os.Getwd(); err == nil {
			starts = append(starts, wd)
		}
		if exe, err := os.Executable(); err == nil {
			starts = append(starts, filepath.Dir(exe))
		}
	}
	for _, at := range starts {
		at, err := filepath.Abs(at)
		if err != nil {
			return "", fmt.Errorf("finding the source: %w", err)
		}
		for {
			if mod, err := os.ReadFile(filepath.Join(at, "go.mod")); err == nil && strings.HasPrefix(string(mod), module) {
				return at, nil
			}
			up := filepath.Dir(at)
			if up == at || dir != "" {
				break
			}
			at = up
		}
	}
	return "", ErrNoSource
}

// notInlined are the packages that render, that read and write small things, and those whose
// calls cost a search no time when they are not inlined: leaving them uninlined makes the program
// 5 % smaller to download (see internal/bench/RECORD.md).
var notInlined = []string{
	"github.com/kashshaf/kashshaf/app",
	"github.com/kashshaf/kashshaf/corpus",
	"github.com/kashshaf/kashshaf/corpus/annotation/...",
	"github.com/kashshaf/kashshaf/corpus/arabic/calendar",
	"github.com/kashshaf/kashshaf/corpus/arabic/sounds",
	"github.com/kashshaf/kashshaf/corpus/export/...",
	"github.com/kashshaf/kashshaf/corpus/index/bundle",
	"github.com/kashshaf/kashshaf/corpus/index/english",
	"github.com/kashshaf/kashshaf/corpus/index/query",
	"github.com/kashshaf/kashshaf/corpus/index/views",
	"github.com/maxence-charriere/go-app/v10/...",
	"golang.org/x/text/...",
	"bytes",
	"encoding/json",
	"fmt",
	"maps",
	"mime",
	"net",
	"net/netip",
	"net/url",
	"reflect",
	"slices",
	"sort",
	"strings",
	"syscall/js",
	"time",
}

// Link builds the program from the checkout source with the installed Go. Nothing is written into
// the checkout.
func Link(ctx context.Context, source string) (*Program, error) {
	return link(ctx, source, "./wasm", nil)
}

// LinkServed builds the program of an explorer whose engine is on a server: With gives it the
// server's address, relative to its own file, in place of a bundle.
func LinkServed(ctx context.Context, source string) (*Program, error) {
	return link(ctx, source, "./wasm/served", nil)
}

// link builds a program; instead maps files of the checkout to their replacements.
func link(ctx context.Context, source, pkg string, instead map[string]string) (*Program, error) {
	source, err := filepath.Abs(source)
	if err != nil {
		return nil, fmt.Errorf("finding the source: %w", err)
	}
	dir, err := os.MkdirTemp("", "kashshaf-program-")
	if err != nil {
		return nil, fmt.Errorf("making a folder for the program: %w", err)
	}
	defer os.RemoveAll(dir)
	l, err := lay(ctx, source, dir, instead)
	if err != nil {
		return nil, err
	}
	var p Program
	out := filepath.Join(dir, "app.wasm")
	args := append([]string{"build", "-trimpath", "-buildvcs=false", "-ldflags", "-s -w -buildid=", "-o", out}, l.flags()...)
	for _, packages := range notInlined {
		args = append(args, "-gcflags="+packages+"=-l")
	}
	if _, err := goTool(ctx, source, append(args, pkg)...); err != nil {
		return nil, fmt.Errorf("linking the program: %w", err)
	}
	if p.Wasm, err = os.ReadFile(out); err != nil {
		return nil, fmt.Errorf("reading the program: %w", err)
	}
	// Another release of Go may lay out programs differently; they are then larger, but work.
	if less, err := trim.Trim(p.Wasm); err == nil {
		p.Wasm = less
	} else if !errors.Is(err, trim.ErrLayout) {
		return nil, fmt.Errorf("trimming the program: %w", err)
	}
	root, err := goTool(ctx, source, "env", "GOROOT")
	if err != nil {
		return nil, fmt.Errorf("finding Go's files: %w", err)
	}
	if p.Glue, err = os.ReadFile(filepath.Join(strings.TrimSpace(root), "lib", "wasm", "wasm_exec.js")); err != nil {
		return nil, fmt.Errorf("reading Go's glue for the browser: %w", err)
	}
	if p.Modules, p.GoVersion, err = modules(ctx, source, l); err != nil {
		return nil, err
	}
	return &p, nil
}

// goTool runs the go command for the browser's platform.
func goTool(ctx context.Context, dir string, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if errors.Is(err, exec.ErrNotFound) {
		return "", ErrNoGo
	}
	if err != nil {
		return "", fmt.Errorf("go %s: %w\n%s", args[0], err, strings.TrimSpace(stderr.String()))
	}
	return string(out), nil
}

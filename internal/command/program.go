package command

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// module is what the checkout that holds the program's source calls itself.
const module = "module github.com/kashshaf/kashshaf"

// findSource finds the checkout that holds the program's source: dir itself if
// given, else the nearest folder above the working folder or above this command.
func findSource(dir string) (string, error) {
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
	return "", hint(errors.New("the program's source was not found"),
		"run inside a checkout of kashshaf, or name one with -source")
}

// buildProgram links the program that runs in the browser around a bundle, and
// gives it with Go's own glue for it, wasm_exec.js. The bundle is laid over
// wasm/bundle.bin, so that nothing is written into the checkout and two builds
// never meet.
func buildProgram(ctx context.Context, source string, block []byte) (program, glue []byte, err error) {
	dir, err := os.MkdirTemp("", "kashshaf-program-")
	if err != nil {
		return nil, nil, fmt.Errorf("making a folder for the program: %w", err)
	}
	defer os.RemoveAll(dir)
	bundle, overlay := filepath.Join(dir, "bundle.bin"), filepath.Join(dir, "overlay.json")
	replace, err := json.Marshal(map[string]map[string]string{
		"Replace": {filepath.Join(source, "wasm", "bundle.bin"): bundle},
	})
	if err != nil {
		return nil, nil, fmt.Errorf("naming the bundle: %w", err)
	}
	if err := os.WriteFile(bundle, block, 0o644); err != nil {
		return nil, nil, fmt.Errorf("writing the bundle: %w", err)
	}
	if err := os.WriteFile(overlay, replace, 0o644); err != nil {
		return nil, nil, fmt.Errorf("naming the bundle: %w", err)
	}
	out := filepath.Join(dir, "app.wasm")
	if _, err := goTool(ctx, source, "build", "-overlay", overlay, "-trimpath", "-buildvcs=false",
		"-ldflags", "-s -w -buildid=", "-o", out, "./wasm"); err != nil {
		return nil, nil, fmt.Errorf("building the program: %w", err)
	}
	if program, err = os.ReadFile(out); err != nil {
		return nil, nil, fmt.Errorf("reading the program: %w", err)
	}
	root, err := goTool(ctx, source, "env", "GOROOT")
	if err != nil {
		return nil, nil, fmt.Errorf("finding Go's files: %w", err)
	}
	glue, err = os.ReadFile(filepath.Join(strings.TrimSpace(root), "lib", "wasm", "wasm_exec.js"))
	if err != nil {
		return nil, nil, fmt.Errorf("reading Go's glue for the browser: %w", err)
	}
	return program, glue, nil
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
		return "", hint(errors.New("the go command was not found"), "install Go 1.26 or later: the program is linked around your corpus")
	}
	if err != nil {
		return "", fmt.Errorf("go %s: %w\n%s", args[0], err, strings.TrimSpace(stderr.String()))
	}
	return string(out), nil
}

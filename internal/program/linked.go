package program

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/andybalholm/brotli"

	"github.com/kashshaf/kashshaf/web"
)

// The files of a saved program.
const (
	wasmFile  = "app.wasm.br"
	glueFile  = "wasm_exec.js"
	aboutFile = "about.json"
)

// about is the contents of aboutFile.
type about struct {
	GoVersion string
	Modules   []web.Module
}

// Save writes a program into a folder, compressed with a quality from 1 to 11, for the command to
// be built around it: see embedded.go.
func (p *Program) Save(dir string, quality int) error {
	var small bytes.Buffer
	w := brotli.NewWriterOptions(&small, brotli.WriterOptions{Quality: quality, LGWin: 24})
	if _, err := w.Write(p.Wasm); err != nil {
		return fmt.Errorf("compressing the program: %w", err)
	}
	if err := w.Close(); err != nil {
		return fmt.Errorf("compressing the program: %w", err)
	}
	rest, err := json.MarshalIndent(about{p.GoVersion, p.Modules}, "", "  ")
	if err != nil {
		return fmt.Errorf("describing the program: %w", err)
	}
	err = errors.Join(os.MkdirAll(dir, 0o755),
		os.WriteFile(filepath.Join(dir, glueFile), p.Glue, 0o644),
		os.WriteFile(filepath.Join(dir, aboutFile), rest, 0o644),
		os.WriteFile(filepath.Join(dir, wasmFile), small.Bytes(), 0o644))
	if err != nil {
		return fmt.Errorf("keeping the program: %w", err)
	}
	return nil
}

// Linked returns the program the command carries, or ErrNotLinked.
func Linked() (*Program, error) {
	files, ok := embedded()
	if !ok {
		return nil, ErrNotLinked
	}
	return Load(files)
}

// ServedFolder is the subfolder of a linked program that holds the one of LinkServed.
const ServedFolder = "served"

// LinkedServed returns the program without an engine that the command carries, or ErrNotLinked.
func LinkedServed() (*Program, error) {
	files, ok := embedded()
	if !ok {
		return nil, ErrNotLinked
	}
	if files, err := fs.Sub(files, ServedFolder); err == nil {
		return Load(files)
	}
	return nil, ErrNotLinked
}

// Load reads a program written by Save.
func Load(files fs.FS) (*Program, error) {
	small, err := files.Open(wasmFile)
	if err != nil {
		return nil, fmt.Errorf("opening the linked program: %w", err)
	}
	defer small.Close()
	var p Program
	if p.Wasm, err = io.ReadAll(brotli.NewReader(small)); err != nil {
		return nil, fmt.Errorf("unpacking the linked program: %w", err)
	}
	if p.Glue, err = fs.ReadFile(files, glueFile); err != nil {
		return nil, fmt.Errorf("reading Go's glue for the browser: %w", err)
	}
	rest, err := fs.ReadFile(files, aboutFile)
	if err != nil {
		return nil, fmt.Errorf("reading about the linked program: %w", err)
	}
	var a about
	if err := json.Unmarshal(rest, &a); err != nil {
		return nil, fmt.Errorf("reading about the linked program: %w", err)
	}
	p.GoVersion, p.Modules = a.GoVersion, a.Modules
	return &p, nil
}

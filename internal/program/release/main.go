// Command release writes the list of materials and the checksums of released commands beside
// them: sbom.cdx.json (CycloneDX) and SHA256SUMS. The same commands give the same bytes.
package main

import (
	"crypto/sha256"
	"debug/buildinfo"
	"encoding/hex"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/kashshaf/kashshaf/internal/program"
	"github.com/kashshaf/kashshaf/web"
)

const sbomFile, sumsFile = "sbom.cdx.json", "SHA256SUMS"

func main() {
	dir := flag.String("dir", "release", "folder of the commands")
	linked := flag.String("linked", "internal/program/linked", "folder of the program that they carry")
	flag.Parse()
	if err := run(*dir, *linked); err != nil {
		fmt.Fprintf(os.Stderr, "release: %v\n", err)
		os.Exit(1)
	}
}

func run(dir, linked string) error {
	p, err := program.Load(os.DirFS(linked))
	if err != nil {
		return err
	}
	names, err := filepath.Glob(filepath.Join(dir, "kashshaf-*")) // sorted
	if err != nil {
		return fmt.Errorf("looking for commands: %w", err)
	}
	modules, sums, release := p.Modules, make(map[string]string), p.GoVersion
	for _, name := range names {
		info, err := buildinfo.ReadFile(name)
		if err != nil {
			return fmt.Errorf("reading what %q is made of: %w", name, err)
		}
		for _, m := range info.Deps {
			modules = append(modules, web.Module{Path: m.Path, Version: m.Version, Sum: m.Sum})
		}
		if sums[filepath.Base(name)], err = sum(name); err != nil {
			return err
		}
		release = info.GoVersion
	}
	if len(sums) == 0 {
		return fmt.Errorf("no commands in %q", dir)
	}
	materials, err := web.Materials(release, modules, sums)
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(dir, sbomFile), materials, 0o644); err != nil {
		return fmt.Errorf("writing the list of materials: %w", err)
	}
	var list strings.Builder
	for _, name := range append(names, filepath.Join(dir, sbomFile)) {
		s, err := sum(name)
		if err != nil {
			return err
		}
		fmt.Fprintf(&list, "%s  %s\n", s, filepath.Base(name))
	}
	if err := os.WriteFile(filepath.Join(dir, sumsFile), []byte(list.String()), 0o644); err != nil {
		return fmt.Errorf("writing the checksums: %w", err)
	}
	return nil
}

// sum returns a file's SHA-256 in hexadecimal.
func sum(name string) (string, error) {
	f, err := os.Open(name)
	if err != nil {
		return "", fmt.Errorf("summing: %w", err)
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", fmt.Errorf("summing %q: %w", name, err)
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

package web

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"path"
	"slices"
	"strings"
)

// A Module is a Go module that the program is made of.
type Module struct {
	Path    string // "golang.org/x/text"
	Version string // "v0.41.0"
	Sum     string // as in go.sum, "h1:…"; "" if not known
}

// sbomFile lists what the site is made of, in CycloneDX.
const sbomFile = "sbom.cdx.json"

// The parts of CycloneDX 1.6 in use.
type (
	bom struct {
		Format       string       `json:"bomFormat"`
		Spec         string       `json:"specVersion"`
		Serial       string       `json:"serialNumber"`
		Version      int          `json:"version"`
		Metadata     bomMetadata  `json:"metadata"`
		Components   []component  `json:"components"`
		Dependencies []dependency `json:"dependencies"`
	}
	bomMetadata struct {
		Component component `json:"component"`
	}
	component struct {
		Type       string     `json:"type"`
		Ref        string     `json:"bom-ref"`
		Name       string     `json:"name"`
		Version    string     `json:"version,omitempty"`
		PURL       string     `json:"purl,omitempty"`
		Hashes     []bomHash  `json:"hashes,omitempty"`
		Properties []property `json:"properties,omitempty"`
	}
	bomHash struct {
		Algorithm string `json:"alg"`
		Content   string `json:"content"`
	}
	property struct {
		Name  string `json:"name"`
		Value string `json:"value"`
	}
	dependency struct {
		Ref string   `json:"ref"`
		On  []string `json:"dependsOn"`
	}
)

const ownModule = "github.com/kashshaf/kashshaf"

// sbom lists what runs in the browser: the modules of the program, including Go's standard
// library, and the files that contain the program and the scripts. It has neither a time nor a
// random number, so that the same build gives the same bytes.
func sbom(opt Options, files []file) ([]byte, error) {
	list := newBOM(opt.GoVersion, opt.Modules)
	for _, f := range files {
		if ext := path.Ext(f.path); ext != ".js" && ext != ".wasm" {
			continue
		}
		sum := sha256.Sum256(f.data)
		list.Components = append(list.Components, component{
			Type: "file", Ref: "file:" + f.path, Name: f.path,
			Hashes: []bomHash{{"SHA-256", hex.EncodeToString(sum[:])}},
		})
	}
	return list.finish()
}

// newBOM lists modules, and Go's standard library if its release is known.
func newBOM(goVersion string, modules []Module) *bom {
	library := func(path, version, sum string) component {
		c := component{Type: "library", Name: path, Version: version, PURL: packageURL(path, version)}
		c.Ref = c.PURL
		if sum != "" {
			c.Properties = []property{{"go:sum", sum}}
		}
		return c
	}
	list := &bom{Format: "CycloneDX", Spec: "1.6", Version: 1, Components: []component{}}
	if goVersion != "" {
		list.Components = append(list.Components, library("stdlib", strings.TrimPrefix(goVersion, "go"), ""))
	}
	for _, m := range modules {
		list.Components = append(list.Components, library(m.Path, m.Version, m.Sum))
	}
	return list
}

// finish sorts the list, adds the dependencies, and formats it.
func (list *bom) finish() ([]byte, error) {
	slices.SortFunc(list.Components, func(a, b component) int { return cmp.Compare(a.Ref, b.Ref) })
	list.Components = slices.CompactFunc(list.Components, func(a, b component) bool { return a.Ref == b.Ref })

	own := component{Type: "application", Name: ownModule, PURL: packageURL(ownModule, "")}
	own.Ref = own.PURL
	list.Metadata.Component = own
	on := dependency{Ref: own.Ref, On: []string{}}
	for _, c := range list.Components {
		on.On = append(on.On, c.Ref)
	}
	list.Dependencies = []dependency{on}
	known, err := json.Marshal(list)
	if err != nil {
		return nil, fmt.Errorf("write %s: %w", sbomFile, err)
	}
	list.Serial = serial(known)
	data, err := json.MarshalIndent(list, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("write %s: %w", sbomFile, err)
	}
	return append(data, '\n'), nil
}

// Materials lists what some files are made of, in CycloneDX: the modules, the release of Go, and
// the files by name and SHA-256 (in hexadecimal).
func Materials(goVersion string, modules []Module, files map[string]string) ([]byte, error) {
	list := newBOM(goVersion, modules)
	for name, sum := range files {
		list.Components = append(list.Components, component{
			Type: "file", Ref: "file:" + name, Name: name, Hashes: []bomHash{{"SHA-256", sum}},
		})
	}
	return list.finish()
}

func packageURL(path, version string) string {
	url := "pkg:golang/" + path
	if version != "" {
		url += "@" + strings.ReplaceAll(version, "+", "%2B")
	}
	return url
}

// serial makes a serial number in the required form, a UUID, from a content.
func serial(content []byte) string {
	sum := sha256.Sum256(content)
	sum[6] = sum[6]&0x0f | 0x80 // version 8: custom
	sum[8] = sum[8]&0x3f | 0x80
	return fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", sum[:4], sum[4:6], sum[6:8], sum[8:10], sum[10:16])
}

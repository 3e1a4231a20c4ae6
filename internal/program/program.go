// Package program makes the program that runs in the visitor's browser, and
// attaches corpora to it.
//
// Link makes it with the Go that is there, out of a checkout. A command that was
// made by make carries one that was linked beforehand, which Linked gives: then
// neither Go nor a checkout is needed. The program is the same whatever the
// corpus: With adds a bundle to it as a custom section, which the page's loader
// hands to it.
package program

import (
	"encoding/binary"
	"errors"
	"slices"

	"github.com/kashshaf/kashshaf/web"
)

// A Program is the program and what is published with it.
type Program struct {
	Wasm      []byte       // app.wasm, without a corpus
	Glue      []byte       // wasm_exec.js of the release of Go that compiled it
	GoVersion string       // that release, such as "go1.26.1"
	Modules   []web.Module // of which it is made
}

// ErrNotLinked is what Linked gives where the command carries no program.
var ErrNotLinked = errors.New("this command carries no program")

// Section is the name of the custom section in which a program carries its
// bundle; static/loader.js of package web asks for it by that name.
const Section = "kashshaf"

// With gives the program with a bundle attached: the module's bytes, and after
// them a custom section (WebAssembly core specification, 5.5.3).
func (p *Program) With(bundle []byte) []byte {
	name := append(binary.AppendUvarint(nil, uint64(len(Section))), Section...)
	head := binary.AppendUvarint([]byte{0}, uint64(len(name)+len(bundle)))
	return slices.Concat(p.Wasm, head, name, bundle)
}

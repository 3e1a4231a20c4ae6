// Package program builds the program that runs in the visitor's browser and attaches corpora to
// it.
//
// Link builds it from a checkout with the installed Go. A command built by make carries a program
// linked beforehand, which Linked returns: then neither Go nor a checkout is needed. The program
// is the same for every corpus: With adds a bundle as a custom section, which the page's loader
// passes to it.
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
	Modules   []web.Module // that it is made of
}

// ErrNotLinked is the error of Linked if the command carries no program.
var ErrNotLinked = errors.New("this command carries no program")

// Section is the name of the custom section in which a program carries its bundle;
// static/loader.js of package web looks it up by that name.
const Section = "kashshaf"

// With returns the program with a bundle attached: the module's bytes followed by a custom
// section (WebAssembly core specification, 5.5.3).
func (p *Program) With(bundle []byte) []byte { return with(p.Wasm, bundle) }

// Packs returns pieces of a bundle, or its head (bundle.Divide), as files beside the program.
// Each is a module with nothing but the section in which a program would carry the whole bundle,
// because hosts compress such files as they do the program, and serve them under its type.
func Packs(pieces [][]byte) [][]byte {
	packs := make([][]byte, len(pieces))
	for i, piece := range pieces {
		packs[i] = with([]byte("\x00asm\x01\x00\x00\x00"), piece)
	}
	return packs
}

func with(module, data []byte) []byte {
	name := append(binary.AppendUvarint(nil, uint64(len(Section))), Section...)
	head := binary.AppendUvarint([]byte{0}, uint64(len(name)+len(data)))
	return slices.Concat(module, head, name, data)
}

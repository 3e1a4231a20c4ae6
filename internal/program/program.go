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
func (p *Program) With(bundle []byte) []byte { return with(p.Wasm, bundle) }

// Packs gives pieces of a bundle, or its head (bundle.Divide), as files beside the program: each a module
// of nothing but the section in which a program would carry all of it, since hosts
// compress such files as they do the program, and give them out under its type.
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

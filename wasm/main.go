//go:build js

// Command wasm is the program that runs in the visitor's browser: the engine and
// the pages. The bundle of its corpus comes with it, as a custom section of the
// same file (package internal/program attaches it), and nothing else is fetched.
package main

import (
	"errors"
	"syscall/js"

	"github.com/kashshaf/kashshaf/app"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

func main() {
	mark("kashshaf-begin")
	block, err := bundle()
	if err != nil {
		panic(err) // loader.js says so, in the reader's language
	}
	engine, err := search.Open(block)
	if err != nil {
		panic(err)
	}
	mark("kashshaf-open")
	app.Run(app.InTurns(engine))
}

// bundle copies the bundle out of what the page took from the program's file. The
// page gives it once and keeps nothing of it.
func bundle() ([]byte, error) {
	section := js.Global().Get("kashshaf").Call("bundle")
	if section.IsUndefined() {
		return nil, errors.New("open corpus: the program came without one")
	}
	block := make([]byte, section.Get("length").Int())
	js.CopyBytesToGo(block, section)
	return block, nil
}

// mark sets a mark in the page's timeline, which the browser's own tools and our
// measurements read.
func mark(name string) { js.Global().Get("performance").Call("mark", name) }

//go:build js

// Command wasm is the program that runs in the visitor's browser: the engine,
// the pages and, embedded, the bundle of one corpus. `kashshaf build` writes
// the bundle and links it in; nothing is fetched.
package main

import (
	_ "embed"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/app"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

//go:embed bundle.bin
var block []byte

func main() {
	mark("kashshaf-begin")
	engine, err := search.Open(block)
	if err != nil {
		panic(err) // loader.js says so, in the reader's language
	}
	mark("kashshaf-open")
	app.Run(app.InTurns(engine))
}

// mark sets a mark in the page's timeline, which the browser's own tools and our
// measurements read.
func mark(name string) { goapp.Window().Get("performance").Call("mark", name) }

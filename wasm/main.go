//go:build js

// Command wasm is the program that runs in the visitor's browser: the engine and the pages. The
// bundle of its corpus comes with it, as a custom section of the same file (attached by package
// internal/program) or in packs beside it.
package main

import (
	"errors"
	"runtime"
	"runtime/debug"
	"syscall/js"

	"github.com/kashshaf/kashshaf/app"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

func main() {
	mark("kashshaf-begin")
	debug.SetGCPercent(-1)
	engine, err := open()
	if err != nil {
		panic(err) // loader.js reports it, in the reader's language
	}
	rest(engine.Room())
	mark("kashshaf-open")
	app.Run(app.InTurns(engine))
}

// open opens the bundle that came with the program, or the head of one whose parts the page
// fetches on demand.
func open() (*search.Engine, error) {
	block, err := bundle()
	if err != nil {
		return nil, err
	}
	if js.Global().Get("kashshaf").Get("part").Type() == js.TypeFunction {
		return search.OpenPartly(block, part)
	}
	return search.Open(block)
}

// bundle copies the bundle, in one or several pieces, from what the page took out of the files
// that carry it. The page hands it over once and keeps nothing.
func bundle() ([]byte, error) {
	pieces := js.Global().Get("kashshaf").Call("bundle")
	size, n := 0, pieces.Length()
	for i := range n {
		size += pieces.Index(i).Length()
	}
	if size == 0 {
		return nil, errors.New("open corpus: the program came without one")
	}
	block := make([]byte, size)
	at := 0
	for i := range n {
		at += js.CopyBytesToGo(block[at:], pieces.Index(i))
	}
	return block, nil
}

// litter is how much garbage may gather before the collector runs, in bytes.
const litter = 32 << 20

// rest keeps the garbage collector from running until the page has its first answer, which the
// loader signals by calling kashshaf.answered, or until litter has gathered beside the room of the
// corpus, of the given size in bytes. The percentage is of the 4 MB at which the collector first
// runs; after that it would be of all that is in use, so the first run, which finds the finalizer,
// bounds it.
func rest(corpus int) {
	debug.SetGCPercent((corpus + litter) / (4 << 20) * 100)
	runtime.SetFinalizer(new(*byte), func(**byte) { bound(corpus) })
	js.Global().Get("kashshaf").Set("answered", js.FuncOf(func(js.Value, []js.Value) any {
		bound(corpus)
		return nil
	}))
}

// bound makes the garbage collector run earlier if the corpus, of the given size in bytes, is
// large. By default it lets as much garbage gather as memory is in use, and it would count all room
// for a corpus in parts, most of which no reader ever fills; about as much as that room is in use
// besides. Marking what is in use costs little, since the corpus holds no pointers.
func bound(corpus int) {
	debug.SetGCPercent(int(litter * 100 / (litter + 2*int64(corpus))))
}

// mark sets a mark in the page's timeline, for the browser's own tools and our measurements.
func mark(name string) { js.Global().Get("performance").Call("mark", name) }

//go:build js

// Command wasm is the program that runs in the visitor's browser: the engine and
// the pages. The bundle of its corpus comes with it: as a custom section of the
// same file (package internal/program attaches it), or in packs beside it.
package main

import (
	"errors"
	"runtime/debug"
	"syscall/js"

	"github.com/kashshaf/kashshaf/app"
	format "github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

func main() {
	mark("kashshaf-begin")
	engine, err := open()
	if err != nil {
		panic(err) // loader.js says so, in the reader's language
	}
	mark("kashshaf-open")
	app.Run(app.InTurns(engine))
}

// open opens the bundle that came with the program, or the head of one whose parts the
// page gets when they are asked for.
func open() (*search.Engine, error) {
	block, err := bundle()
	if err != nil {
		return nil, err
	}
	if js.Global().Get("kashshaf").Get("part").Type() == js.TypeFunction {
		rest(format.WholeSize(block))
		return search.OpenPartly(block, part)
	}
	rest(len(block))
	return search.Open(block)
}

// bundle copies the bundle out of what the page took from the files that carry it, in
// one piece or in several. The page gives them once and keeps nothing of them.
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

// litter is how much that is no longer used may lie about before it is looked for, in bytes.
const litter = 32 << 20

// rest leaves the garbage collector off until the page has its first answer, which the loader
// says (kashshaf.answered), or litter has gathered beside a corpus of so many bytes. The room
// for the corpus would make it run at once, beside all that the reader waits for: it first
// runs at so many hundredths of 4 MB.
func rest(corpus int) {
	debug.SetGCPercent((corpus + litter) / (4 << 20) * 100)
	js.Global().Get("kashshaf").Set("answered", js.FuncOf(func(js.Value, []js.Value) any {
		bound(corpus)
		return nil
	}))
}

// bound has the garbage collector run sooner where the corpus is large, of so many bytes. It
// lets as much garbage gather as there is in use, and would count the room for all of a corpus
// in parts, most of which no reader ever fills: half a gigabyte at 100,000 articles, which a
// browser does not get back. Marking what is in use costs little, for the corpus holds no
// pointers.
func bound(corpus int) {
	debug.SetGCPercent(int(litter * 100 / max(litter, int64(corpus))))
}

// mark sets a mark in the page's timeline, which the browser's own tools and our
// measurements read.
func mark(name string) { js.Global().Get("performance").Call("mark", name) }

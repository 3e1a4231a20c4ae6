//go:build js

// Command served is the program of an explorer whose engine is on a server (kashshaf
// serve -engine): the pages without the engine. Where the server is comes with it, in the
// place where the program with the engine has its bundle.
package main

import (
	"context"
	"errors"
	"syscall/js"

	"github.com/kashshaf/kashshaf/app"
	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/remote"
)

func main() {
	js.Global().Get("performance").Call("mark", "kashshaf-begin")
	pieces := js.Global().Get("kashshaf").Call("bundle")
	if pieces.Length() != 1 {
		panic("open collection: the program came without the address of its server") // loader.js says so, in the reader's language
	}
	address := make([]byte, pieces.Index(0).Length())
	js.CopyBytesToGo(address, pieces.Index(0))
	js.Global().Get("performance").Call("mark", "kashshaf-open")
	app.Run(engine{remote.Over(beside(string(address)))})
}

// beside gives an address that is relative to the program's own file.
func beside(address string) string {
	return js.Global().Get("URL").New(address, js.Global().Get("kashshaf").Get("program")).Get("href").String()
}

// engine is the one on the server, with the pages' own error for what it has not.
type engine struct{ remote.Engine }

func (e engine) Read(ctx context.Context, id string) (corpus.Reading, error) {
	r, err := e.Engine.Read(ctx, id)
	return r, nothing(err)
}

func (e engine) Profile(ctx context.Context, id string, contexts int) (corpus.Profile, error) {
	p, err := e.Engine.Profile(ctx, id, contexts)
	return p, nothing(err)
}

func (e engine) Explain(ctx context.Context, hit corpus.Hit, query string) (corpus.Explanation, error) {
	x, err := e.Engine.Explain(ctx, hit, query)
	return x, nothing(err)
}

func nothing(err error) error {
	if errors.Is(err, remote.ErrNothing) {
		return app.ErrNothing
	}
	return err
}

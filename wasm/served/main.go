//go:build js

// Command served is the program of an explorer whose engine is on a server (kashshaf serve
// -engine): the pages without the engine. The server's address comes with it, in place of the
// bundle of the program with the engine.
package main

import (
	"context"
	"errors"
	"syscall/js"

	"github.com/kashshaf/kashshaf/app"
	"github.com/kashshaf/kashshaf/corpus/index/remote"
)

func main() {
	js.Global().Get("performance").Call("mark", "kashshaf-begin")
	pieces := js.Global().Get("kashshaf").Call("bundle")
	if pieces.Length() != 1 {
		panic("open collection: the program came without the address of its server") // loader.js reports it, in the reader's language
	}
	address := make([]byte, pieces.Index(0).Length())
	js.CopyBytesToGo(address, pieces.Index(0))
	js.Global().Get("performance").Call("mark", "kashshaf-open")
	line := remote.Keeping(remote.Over(beside(string(address))), beside("../"))
	app.Run(remote.Engine{Ask: func(ctx context.Context, name string, arguments []byte) ([]byte, error) {
		data, err := line.Ask(ctx, name, arguments)
		return data, said(err)
	}})
}

// beside resolves an address relative to the program's own file.
func beside(address string) string {
	return js.Global().Get("URL").New(address, js.Global().Get("kashshaf").Get("program")).Get("href").String()
}

// said translates the errors of the line into the pages' own.
func said(err error) error {
	for theirs, ours := range map[error]error{remote.ErrNothing: app.ErrNothing, remote.ErrAway: app.ErrAway, remote.ErrBusy: app.ErrBusy, remote.ErrOften: app.ErrOften} {
		if errors.Is(err, theirs) {
			return ours
		}
	}
	return err
}

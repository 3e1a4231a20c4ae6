//go:build js

package main

import (
	"context"
	"errors"
	"fmt"
	"syscall/js"

	format "github.com/kashshaf/kashshaf/corpus/index/bundle"
)

// part has the page fetch a file of the bundle, or a range of it. The page and the other
// goroutines go on meanwhile.
func part(ctx context.Context, want format.Want) ([]byte, error) {
	type came struct {
		file []byte
		err  error
	}
	answer := make(chan came, 1) // buffered, since the receiver may be gone
	yes := js.FuncOf(func(_ js.Value, args []js.Value) any {
		n := args[0].Length()
		if n != want.Size && (want.To == 0 || n != want.To-want.From) {
			answer <- came{err: fmt.Errorf("of file %s %d bytes came, want %d", want.Name, n, want.Size)}
			return nil
		}
		file := make([]byte, n)
		js.CopyBytesToGo(file, args[0])
		answer <- came{file: file}
		return nil
	})
	no := js.FuncOf(func(_ js.Value, args []js.Value) any {
		answer <- came{err: errors.New(args[0].Call("toString").String())}
		return nil
	})
	asked := js.Global().Get("kashshaf").Call("part", want.Name, want.Again, want.From, want.To)
	asked.Get("came").Call("then", yes, no)
	release := func() {
		yes.Release()
		no.Release()
	}
	select {
	case a := <-answer:
		release()
		return a.file, a.err
	case <-ctx.Done():
		asked.Call("stop")
		go func() {
			<-answer
			release()
		}()
		return nil, ctx.Err()
	}
}

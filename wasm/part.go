//go:build js

package main

import (
	"context"
	"errors"
	"fmt"
	"syscall/js"
)

// part has the page get a file of the bundle. The page goes on meanwhile, and so do the
// other goroutines.
func part(ctx context.Context, name string, size int, again bool) ([]byte, error) {
	type came struct {
		file []byte
		err  error
	}
	answer := make(chan came, 1) // nobody may be left to hear it
	yes := js.FuncOf(func(_ js.Value, args []js.Value) any {
		if n := args[0].Length(); n != size {
			answer <- came{err: fmt.Errorf("file %s has %d bytes, want %d", name, n, size)}
			return nil
		}
		file := make([]byte, size)
		js.CopyBytesToGo(file, args[0])
		answer <- came{file: file}
		return nil
	})
	no := js.FuncOf(func(_ js.Value, args []js.Value) any {
		answer <- came{err: errors.New(args[0].Call("toString").String())}
		return nil
	})
	asked := js.Global().Get("kashshaf").Call("part", name, again)
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

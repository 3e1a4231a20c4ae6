package remote

import (
	"context"
	"fmt"
	"strings"
	"syscall/js"
)

// Over returns an engine that asks the server at an address. It uses fetch: the package net/http
// would weigh half as much as all the rest of the program.
func Over(address string) Engine {
	return Engine{Ask: func(ctx context.Context, name string, arguments []byte) ([]byte, error) {
		return fetched(ctx, strings.TrimSuffix(address, "/")+"/"+name, string(arguments))
	}}
}

// fetched sends a question and waits for the answer; cancelling ctx aborts the request.
func fetched(ctx context.Context, address, body string) ([]byte, error) {
	type came struct {
		text   string
		status int
		err    error
	}
	done := make(chan came, 1)
	stop := js.Global().Get("AbortController").New()
	status := 0
	var got, read, failed js.Func
	read = js.FuncOf(func(_ js.Value, args []js.Value) any {
		done <- came{text: args[0].String(), status: status}
		return nil
	})
	got = js.FuncOf(func(_ js.Value, args []js.Value) any {
		status = args[0].Get("status").Int()
		return args[0].Call("text")
	})
	failed = js.FuncOf(func(_ js.Value, args []js.Value) any {
		done <- came{err: fmt.Errorf("%w: %s", ErrAway, args[0].Call("toString").String())}
		return nil
	})
	defer got.Release()
	defer read.Release()
	defer failed.Release()
	js.Global().Call("fetch", address, map[string]any{"method": "POST", "body": body,
		"headers": map[string]any{"Content-Type": "application/json"}, "signal": stop.Get("signal")}).
		Call("then", got).Call("then", read).Call("catch", failed)
	var c came
	select {
	case c = <-done:
	case <-ctx.Done():
		stop.Call("abort")
		<-done // the callbacks are in use until then
		return nil, ctx.Err()
	}
	switch {
	case c.err != nil:
		return nil, c.err
	case c.status == 404:
		return nil, ErrNothing
	case c.status == 503:
		return nil, ErrBusy
	case c.status == 429:
		return nil, ErrOften
	case c.status != 200:
		return nil, fmt.Errorf("asking the server: it answered %d", c.status)
	}
	return []byte(c.text), nil
}

package remote

import (
	"context"
	"encoding/json"
	"errors"
	"net/url"
	"slices"
	"syscall/js"
)

// readable lists the questions whose answers are cached, so that what was read can be read again
// offline. Searches are not cached.
var readable = []string{"about", "read", "profile"}

// isReadable reports whether a question is cached. Statements are, unless they are searched: an
// entity's page has its own.
func isReadable(name string, arguments []byte) bool {
	if name != "statements" {
		return slices.Contains(readable, name)
	}
	var asked []struct{ Query string }
	return json.Unmarshal(arguments, &asked) == nil && len(asked) == 1 && asked[0].Query == ""
}

// mostKept is how many answers are cached; the oldest are dropped first.
const mostKept = 500

// Keeping returns an engine that caches in the browser what was read, unless the reader wants
// nothing kept, and answers from that cache when the server cannot be reached. root is the site's
// address; the cache is deleted when the reader clears what the browser keeps of the site.
func Keeping(e Engine, root string) Engine {
	shelf := shelf{root}
	return Engine{Ask: func(ctx context.Context, name string, arguments []byte) ([]byte, error) {
		data, err := e.Ask(ctx, name, arguments)
		switch {
		case !isReadable(name, arguments):
		case err == nil:
			go shelf.put(name, arguments, data)
		case errors.Is(err, ErrAway):
			if kept, ok := shelf.get(name, arguments); ok {
				return kept, nil
			}
		}
		return data, err
	}}
}

// A shelf is a cache of the browser. If there is none, or it refuses, nothing is kept.
type shelf struct{ root string }

// key returns the address under which an answer is cached. It is never requested.
func (s shelf) key(name string, arguments []byte) string {
	return s.root + "api/v1/kept/" + name + "?" + url.QueryEscape(string(arguments))
}

func (s shelf) open() (js.Value, bool) {
	cache, ok := settled(js.Global().Get("kashshaf").Call("shelf", "read"))
	return cache, ok && cache.Truthy()
}

func (s shelf) put(name string, arguments, data []byte) {
	cache, ok := s.open()
	if !ok {
		return
	}
	settled(cache.Call("put", s.key(name, arguments), js.Global().Get("Response").New(string(data))))
	if keys, ok := settled(cache.Call("keys")); ok {
		for i := range keys.Length() - mostKept {
			settled(cache.Call("delete", keys.Index(i)))
		}
	}
}

func (s shelf) get(name string, arguments []byte) ([]byte, bool) {
	cache, ok := s.open()
	if !ok {
		return nil, false
	}
	response, ok := settled(cache.Call("match", s.key(name, arguments)))
	if !ok || !response.Truthy() {
		return nil, false
	}
	text, ok := settled(response.Call("text"))
	if !ok {
		return nil, false
	}
	return []byte(text.String()), true
}

// settled waits for a promise and reports whether it was fulfilled.
func settled(promise js.Value) (value js.Value, ok bool) {
	type end struct {
		value js.Value
		ok    bool
	}
	done := make(chan end, 1)
	tell := func(ok bool) js.Func {
		return js.FuncOf(func(_ js.Value, args []js.Value) any {
			e := end{ok: ok}
			if len(args) > 0 {
				e.value = args[0]
			}
			done <- e
			return nil
		})
	}
	kept, broken := tell(true), tell(false)
	defer kept.Release()
	defer broken.Release()
	promise.Call("then", kept, broken)
	e := <-done
	return e.value, e.ok
}

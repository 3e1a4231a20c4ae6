package app

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// A page that embeds the explorer, and tests, can ask the engine directly:
//
//	await kashshaf.search("هدنة", {
//	  filters: {person: ["putin", "-erdogan"], outlet: "…", from: "2018-09", to: "2019"},
//	  sort: "newest", match: "any", copies: "all", limit: 5, offset: 0,
//	})
//
// A filter's name is a facet's; its value is one value or an array of them, each excluded by a
// leading minus. The promise resolves to corpus.Result as JSON (answers.schema.json): marks count
// UTF-16 units, as JavaScript does, so that hit.passage.slice(mark.start, mark.end) is the match.
// await kashshaf.suggest(typed, limit) resolves to an array of completions. await
// kashshaf.open(query, options) shows the same question on the page, and await
// kashshaf.visit(address) any page of the site; they resolve to null when it is there. Every
// promise rejects with an Error that says in one sentence what was expected and what was given
// (hostquestion.go).

// answer returns what kashshaf.search resolves to, as JSON.
func answer(ctx context.Context, e Engine, query, options string) (string, error) {
	q, err := parseQuestion(options)
	if err != nil {
		return "", err
	}
	request := q.request(clean(query))
	result, err := e.Search(ctx, request)
	if err != nil {
		return "", err
	}
	if result.Facets, err = e.Facets(ctx, request); err != nil {
		return "", err
	}
	text, err := json.Marshal(result.In(corpus.UTF16))
	return string(text), err
}

// mostSuggested is how many completions one call may ask for.
const mostSuggested = 50

// completions returns what kashshaf.suggest resolves to, as JSON.
func completions(ctx context.Context, e Engine, typed string, limit int) (string, error) {
	if limit <= 0 {
		limit = suggestionsShown
	}
	list, err := e.Suggest(ctx, typed, min(limit, mostSuggested))
	if err != nil {
		return "", err
	}
	if list == nil {
		list = []corpus.Suggestion{}
	}
	text, err := json.Marshal(list)
	return string(text), err
}

// offer defines the functions a page may call.
func (e *explorer) offer() {
	w := ui.Window()
	if !w.Get("kashshaf").Truthy() {
		w.Set("kashshaf", map[string]any{})
	}
	k := w.Get("kashshaf")
	k.Set("search", ui.FuncOf(func(_ ui.Value, args []ui.Value) any {
		query, err := argument("query", args)
		asked := options(args, 1)
		return promise("kashshaf.search", err, func(settle func(string, error)) {
			go func() { settle(answer(context.Background(), e.inquiries.engine, query, asked)) }()
		})
	}))
	k.Set("suggest", ui.FuncOf(func(_ ui.Value, args []ui.Value) any {
		typed, err := argument("typed", args)
		limit := 0
		if len(args) > 1 && args[1].Type() != ui.TypeUndefined {
			if args[1].Type() == ui.TypeNumber {
				limit = args[1].Int()
			} else {
				err = cmp.Or(err, notGiven("limit", "a number", args[1].Type()))
			}
		}
		return promise("kashshaf.suggest", err, func(settle func(string, error)) {
			go func() { settle(completions(context.Background(), e.inquiries.engine, typed, limit)) }()
		})
	}))
	k.Set("open", ui.FuncOf(func(_ ui.Value, args []ui.Value) any {
		query, err := argument("query", args)
		q, wrong := parseQuestion(options(args, 1))
		err = cmp.Or(err, wrong)
		return promise("kashshaf.open", err, func(settle func(string, error)) {
			e.dispatch(func() {
				at := q.address(clean(query))
				if e.at.page == atFrame {
					at = at.within(e.at)
				}
				e.goTo(at, settle)
			})
		})
	}))
	k.Set("visit", ui.FuncOf(func(_ ui.Value, args []ui.Value) any {
		href, err := argument("address", args)
		return promise("kashshaf.visit", err, func(settle func(string, error)) {
			e.dispatch(func() {
				at, ok := e.ours(href)
				if !ok {
					settle("", fmt.Errorf("address %q: want one of this site's", href))
					return
				}
				e.goTo(at, settle)
			})
		})
	}))
}

// errOvertaken is the error of going to an address if the reader, or another call, went elsewhere
// before it arrived.
var errOvertaken = errors.New("another page was asked for meanwhile")

// goTo visits an address and reports the outcome.
func (e *explorer) goTo(at address, settle func(string, error)) {
	e.visitThen(at, "", func() {
		e.overtaken = nil
		switch {
		case e.failure.whole:
			settle("", e.failure.err)
		case e.model.missing:
			settle("", fmt.Errorf("%s: %w", at, ErrNothing))
		default:
			settle("null", nil)
		}
	})
	e.overtaken = func() { settle("", errOvertaken) }
}

// promise returns a JavaScript promise, which settles once: with the parsed JSON text, or with an
// error prefixed by what. If wrong is not nil, nothing is begun.
func promise(what string, wrong error, begin func(settle func(text string, err error))) ui.Value {
	w := ui.Window()
	executor := ui.FuncOf(func(_ ui.Value, args []ui.Value) any {
		resolve, reject := args[0], args[1]
		settle := func(text string, err error) {
			if err != nil {
				reject.Invoke(w.Get("Error").New(what + ": " + err.Error()))
				return
			}
			resolve.Invoke(w.Get("JSON").Call("parse", text))
		}
		if wrong != nil {
			settle("", wrong)
			return nil
		}
		begin(settle)
		return nil
	})
	defer executor.Release() // a promise calls it at once, and never again
	return w.Get("Promise").New(executor)
}

// argument returns the first argument of a call, a string. Any other type is an error: it would
// be answered as if nothing had been asked.
func argument(name string, args []ui.Value) (string, error) {
	switch {
	case len(args) == 0 || args[0].Type() == ui.TypeUndefined || args[0].Type() == ui.TypeNull:
		return "", nil
	case args[0].Type() == ui.TypeString:
		return args[0].String(), nil
	}
	return "", notGiven(name, "a text", args[0].Type())
}

// notGiven is the error of an argument of the wrong type.
func notGiven(name, want string, got ui.Type) error {
	return fmt.Errorf("%s: want %s, got a value of type %s", name, want, got)
}

// options returns an argument as JSON, to be parsed.
func options(args []ui.Value, i int) string {
	if i >= len(args) || !args[i].Truthy() {
		return ""
	}
	text := global("JSON").Call("stringify", args[i])
	if text.Type() != ui.TypeString {
		return ""
	}
	return text.String()
}

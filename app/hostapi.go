package app

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// A page that holds the explorer, and tests, ask the engine directly:
//
//	await kashshaf.search("هدنة", {
//	  filters: {person: ["putin", "-erdogan"], outlet: "…", from: "2018-09", to: "2019"},
//	  sort: "newest", match: "any", copies: "all", limit: 5, offset: 0,
//	})
//
// A filter's name is a facet's, its value one value or an array of them, each
// excluded by a minus before it. The promise gives corpus.Result as JSON has
// it (answers.schema.json): marks count UTF-16 units, as JavaScript does, so that
// hit.passage.slice(mark.start, mark.end) is the found word. await kashshaf.suggest(typed, limit) gives an array of what typed words may be
// completed to. await kashshaf.open(query, options) shows the same question on the
// page, and await kashshaf.visit(address) any page of the site; they give null when
// it is there. Every promise rejects with an Error that says why: what is not known
// is refused with what there is.

// question is what a page asks.
type question struct {
	Filters map[string]values `json:"filters"`
	Sort    string            `json:"sort"`
	Match   string            `json:"match"`
	Copies  string            `json:"copies"`
	View    string            `json:"view"` // of open
	Limit   int               `json:"limit"`
	Offset  int               `json:"offset"`
}

// values is one string or an array of them.
type values []string

func (v *values) UnmarshalJSON(data []byte) error {
	var one string
	if err := json.Unmarshal(data, &one); err == nil {
		*v = values{one}
		return nil
	}
	return json.Unmarshal(data, (*[]string)(v))
}

// maxLimit is how many hits one question may have.
const maxLimit = 1000

// address is the question as the search page's address.
func (q question) address(query string) address {
	u := make(map[string][]string)
	for name, list := range q.Filters {
		u[name] = list
	}
	u["q"], u["sort"] = []string{query}, []string{q.Sort}
	u["match"], u["copies"], u["view"] = []string{q.Match}, []string{q.Copies}, []string{q.View}
	var at address
	at.parseSearch(u)
	return at
}

// request is the question as the engine takes it.
func (q question) request(query string) corpus.Request {
	limit := q.Limit
	if limit <= 0 {
		limit = hitsPerPage
	}
	request := q.address(query).request(min(limit, maxLimit))
	request.Offset = max(q.Offset, 0)
	return request
}

// parseQuestion reads the options of a call; no options are fine. What it does not
// know it refuses: an answer to half of a question is a wrong one.
func parseQuestion(options string) (question, error) {
	var q question
	if options == "" || options == "undefined" {
		return q, nil
	}
	from := json.NewDecoder(strings.NewReader(options))
	from.DisallowUnknownFields()
	if err := from.Decode(&q); err != nil {
		return q, fmt.Errorf("options %s: %w; there are filters, sort, match, copies, view, limit and offset", options, err)
	}
	filters := []string{"from", "to", string(corpus.FacetArea)}
	for _, f := range corpus.Facets {
		filters = append(filters, string(f))
	}
	for _, name := range slices.Sorted(maps.Keys(q.Filters)) {
		if err := known("filter", name, filters...); err != nil {
			return q, err
		}
		if err := readable(name, q.Filters[name]); err != nil {
			return q, err
		}
	}
	return q, errors.Join(
		known("sort", q.Sort, "", string(corpus.ByRelevance), string(corpus.Newest), string(corpus.Oldest)),
		known("match", q.Match, "", string(corpus.MatchAll), string(corpus.MatchAny)),
		known("copies", q.Copies, "", allCopies),
		known("view", q.View, append([]string{""}, viewNames()...)...))
}

// readable refuses the values of a filter that are none: a date or a part of the earth that
// cannot be read would be left out, and the answer be to another question.
func readable(name string, list values) error {
	for _, value := range list {
		if value == "" {
			continue // no filter, as in the address of the API
		}
		switch name {
		case "from", "to":
			if _, err := corpus.ParseDate(value); err != nil || len(list) > 1 {
				return fmt.Errorf("filter %s %q: want one date, YYYY-MM-DD, YYYY-MM or YYYY", name, []string(list))
			}
		case string(corpus.FacetArea):
			if f, ok := parseFilter(corpus.FacetArea, value); !ok || !isArea(f.Value) {
				return fmt.Errorf("filter %s %q: want west, south, east and north in degrees, as in 33,30.5,43.5,38", name, value)
			}
		}
	}
	return nil
}

func isArea(value string) bool {
	_, ok := corpus.ParseArea(value)
	return ok
}

// known refuses a word that is none of those there are.
func known(what, word string, are ...string) error {
	if slices.Contains(are, word) {
		return nil
	}
	return fmt.Errorf("%s %q: there is %s", what, word, strings.TrimPrefix(strings.Join(are, ", "), ", "))
}

// answer is what kashshaf.search resolves to, as JSON.
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

// completions is what kashshaf.suggest resolves to, as JSON.
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

// offer defines what a page may call.
func (e *explorer) offer() {
	w := ui.Window()
	if !w.Get("kashshaf").Truthy() {
		w.Set("kashshaf", map[string]any{})
	}
	k := w.Get("kashshaf")
	k.Set("search", ui.FuncOf(func(_ ui.Value, args []ui.Value) any {
		query, err := argument(args, 0)
		asked := options(args, 1)
		return promise("kashshaf.search", err, func(settle func(string, error)) {
			go func() { settle(answer(context.Background(), e.inquiries.engine, query, asked)) }()
		})
	}))
	k.Set("suggest", ui.FuncOf(func(_ ui.Value, args []ui.Value) any {
		typed, err := argument(args, 0)
		limit := 0
		if len(args) > 1 && args[1].Type() == ui.TypeNumber {
			limit = args[1].Int()
		}
		return promise("kashshaf.suggest", err, func(settle func(string, error)) {
			go func() { settle(completions(context.Background(), e.inquiries.engine, typed, limit)) }()
		})
	}))
	k.Set("open", ui.FuncOf(func(_ ui.Value, args []ui.Value) any {
		query, err := argument(args, 0)
		q, wrong := parseQuestion(options(args, 1))
		err = errors.Join(err, wrong)
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
		href, err := argument(args, 0)
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

// errOvertaken is the error of going to an address when the reader, or another
// call, has gone elsewhere before it was there.
var errOvertaken = errors.New("another page was asked for meanwhile")

// goTo visits an address and tells how that went.
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

// promise is a promise of JavaScript, which settles once: with what the JSON says,
// or with an error that says what it is about. Of a wrong call nothing is begun.
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

// errNoText is the error of a call with an object, or a number, in the place of a text, which
// would be answered as if nothing had been asked.
var errNoText = errors.New("the first argument is no text")

func argument(args []ui.Value, i int) (string, error) {
	switch {
	case i >= len(args) || args[i].Type() == ui.TypeUndefined || args[i].Type() == ui.TypeNull:
		return "", nil
	case args[i].Type() == ui.TypeString:
		return args[i].String(), nil
	}
	return "", errNoText
}

// options prints an argument as JSON, which is how it is read.
func options(args []ui.Value, i int) string {
	if i >= len(args) || !args[i].Truthy() {
		return ""
	}
	text := ui.Window().Get("JSON").Call("stringify", args[i])
	if text.Type() != ui.TypeString {
		return ""
	}
	return text.String()
}

package app

import (
	"encoding/json"

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
// it. kashshaf.suggest(typed, limit) gives an array of what typed words may be
// completed to. kashshaf.open(query, options) shows the same question on the page.

// question is what a page asks.
type question struct {
	Filters map[string]values `json:"filters"`
	Sort    string            `json:"sort"`
	Match   string            `json:"match"`
	Copies  string            `json:"copies"`
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
	u["match"], u["copies"] = []string{q.Match}, []string{q.Copies}
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

// parseQuestion reads the options of a call; no options are fine.
func parseQuestion(options string) (question, error) {
	var q question
	if options == "" || options == "undefined" {
		return q, nil
	}
	err := json.Unmarshal([]byte(options), &q)
	return q, err
}

// answer is what kashshaf.search resolves to, as JSON.
func answer(e Engine, query, options string) (string, error) {
	q, err := parseQuestion(options)
	if err != nil {
		return "", err
	}
	result := e.Search(q.request(clean(query)))
	text, err := json.Marshal(result)
	return string(text), err
}

// mostSuggested is how many completions one call may ask for.
const mostSuggested = 50

// completions is what kashshaf.suggest gives, as JSON.
func completions(e Engine, typed string, limit int) string {
	if limit <= 0 {
		limit = suggestionsShown
	}
	list := e.Suggest(typed, min(limit, mostSuggested))
	if list == nil {
		list = []corpus.Suggestion{}
	}
	text, err := json.Marshal(list)
	if err != nil {
		panic("app: suggestions are plain data: " + err.Error())
	}
	return string(text)
}

// offer defines what a page may call.
func (e *explorer) offer() {
	w := ui.Window()
	if !w.Get("kashshaf").Truthy() {
		w.Set("kashshaf", map[string]any{})
	}
	k := w.Get("kashshaf")
	k.Set("search", ui.FuncOf(func(_ ui.Value, args []ui.Value) any {
		promise := w.Get("Promise")
		text, err := answer(e.engine, argument(args, 0), options(args, 1))
		if err != nil {
			return promise.Call("reject", w.Get("Error").New("kashshaf.search: "+err.Error()))
		}
		return promise.Call("resolve", w.Get("JSON").Call("parse", text))
	}))
	k.Set("suggest", ui.FuncOf(func(_ ui.Value, args []ui.Value) any {
		limit := 0
		if len(args) > 1 && args[1].Type() == ui.TypeNumber {
			limit = args[1].Int()
		}
		return w.Get("JSON").Call("parse", completions(e.engine, argument(args, 0), limit))
	}))
	k.Set("open", ui.FuncOf(func(_ ui.Value, args []ui.Value) any {
		query := clean(argument(args, 0))
		if q, err := parseQuestion(options(args, 1)); err == nil {
			e.ctx.Dispatch(func(ctx ui.Context) {
				at := q.address(query)
				if e.model.at.page == embedPage {
					at = at.within(e.model.at)
				}
				e.visit(ctx, at, "")
			})
		}
		return nil
	}))
}

func argument(args []ui.Value, i int) string {
	if i < len(args) && args[i].Type() == ui.TypeString {
		return args[i].String()
	}
	return ""
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

package app

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
)

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
	if json.Unmarshal(data, (*[]string)(v)) != nil {
		return fmt.Errorf("%s for a filter, which is a text or an array of texts", data)
	}
	return nil
}

// maxLimit is how many hits a question may ask for.
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

// request is the question as a request to the engine.
func (q question) request(query string) corpus.Request {
	limit := q.Limit
	if limit <= 0 {
		limit = hitsPerPage
	}
	request := q.address(query).request(min(limit, maxLimit))
	request.Offset = max(q.Offset, 0)
	return request
}

// parseQuestion parses the options of a call; they may be empty. Anything unknown is an error: an
// answer to half a question is a wrong one.
func parseQuestion(options string) (question, error) {
	var q question
	if options == "" || options == "undefined" {
		return q, nil
	}
	from := json.NewDecoder(strings.NewReader(options))
	from.DisallowUnknownFields()
	if err := from.Decode(&q); err != nil {
		return q, fmt.Errorf("options %s: want filters, sort, match, copies, view, limit and offset, %s", options, asGiven(err))
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
	return q, cmp.Or(
		known("sort", q.Sort, "", string(corpus.ByRelevance), string(corpus.Newest), string(corpus.Oldest)),
		known("match", q.Match, "", string(corpus.MatchAll), string(corpus.MatchAny)),
		known("copies", q.Copies, "", allCopies),
		known("view", q.View, append([]string{""}, viewNames()...)...))
}

// readable rejects invalid values of a filter: a date or an area that cannot be parsed would be
// left out, and the answer would be to another question.
func readable(name string, list values) error {
	for _, value := range list {
		if value == "" {
			continue // no filter, as in the API's address
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

// known returns an error unless word is one of are.
func known(what, word string, are ...string) error {
	if slices.Contains(are, word) {
		return nil
	}
	return fmt.Errorf("%s %q: want %s", what, word, strings.TrimPrefix(strings.Join(are, ", "), ", "))
}

// asGiven says what in the options was wrong, without Go's type names.
func asGiven(err error) string {
	if kind, ok := err.(*json.UnmarshalTypeError); ok { // errors.As costs 30 kB here
		return "got " + cmp.Or(kind.Field, "a value") + " of type " + kind.Value
	}
	return "got " + strings.TrimPrefix(err.Error(), "json: ")
}

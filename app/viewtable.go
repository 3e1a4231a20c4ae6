package app

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
)

// ErrView is the error of asking for an unknown view, or for one with unknown options.
var ErrView = errors.New("no view of a result")

// A ViewTable is everything that a view of a result counts, as in an export.
type ViewTable struct {
	View    string   `json:"view"`
	Total   int      `json:"total"`          // documents of the result
	Read    int      `json:"read,omitempty"` // how many of them the table counts, if not all
	Columns []string `json:"columns"`
	Rows    [][]any  `json:"rows"` // strings, and numbers in columns of numbers
}

// Viewed counts what a view of a result shows. The values are those of the explorer's own
// address: "view" and its options, "q", filters, "from", "to", "match"; lang is the language of
// columns and names, and most is how many documents may be read for one answer. The error wraps
// ErrView if values name no view, or one that reads more.
func Viewed(ctx context.Context, engine Engine, values url.Values, lang string, most int) (ViewTable, error) {
	rv := viewNamed(values.Get("view"))
	if rv == nil {
		return ViewTable{}, fmt.Errorf("%w: view %q, want %s", ErrView, values.Get("view"), strings.Join(viewNames(), ", "))
	}
	if err := checkViewValues(rv, values); err != nil {
		return ViewTable{}, err
	}
	about, err := engine.About(ctx)
	if err != nil {
		return ViewTable{}, err
	}
	if !about.HasView(rv.name()) {
		return ViewTable{}, fmt.Errorf("%w: this collection has no view %q", ErrView, rv.name())
	}
	at := parseAddress("", values.Encode(), "")
	depth := at.depth()
	if _, two := at.other(); two && at.view == (sidesView{}).name() {
		depth *= 2
	}
	if depth > most {
		return ViewTable{}, fmt.Errorf("%w: %d documents to read, want at most %d documents for one answer", ErrView, depth, most)
	}
	var m model
	if err := gather(ctx, engine, at, openList{}, func(now model) { m = now }); err != nil {
		return ViewTable{}, err
	}
	v := staticView(at, "./", lang)
	v.about = &m.about
	t := rv.table(v, &m)
	out := ViewTable{View: rv.name(), Total: m.result.Total, Columns: t.columns, Rows: [][]any{}}
	if t.read[0] < t.read[1] {
		out.Read = t.read[0]
	}
	if out.Columns == nil {
		out.Columns = []string{}
	}
	for _, r := range t.rows {
		row := make([]any, len(r))
		for i, cell := range r {
			row[i] = cell
			if i >= len(r)-t.numbers && isNumber(cell) {
				row[i] = json.Number(cell)
			}
		}
		out.Rows = append(out.Rows, row)
	}
	return out, nil
}

// checkViewValues rejects values that a view would ignore: an answer to half a question is a
// wrong one.
func checkViewValues(rv resultView, values url.Values) error {
	known := []string{"view", "q", "from", "to", "match", "copies", string(corpus.FacetArea)}
	for _, facet := range corpus.Facets {
		known = append(known, string(facet))
	}
	for _, o := range rv.options() {
		known = append(known, o.name)
		for _, value := range values[o.name] {
			if len(o.values) > 0 && !o.holds(value) {
				return fmt.Errorf("%w: %s %q is no choice of view %s", ErrView, o.name, value, rv.name())
			}
		}
	}
	for name := range values {
		if !slices.Contains(known, name) {
			return fmt.Errorf("%w: view %s has no %q", ErrView, rv.name(), name)
		}
	}
	for _, name := range []string{"from", "to"} {
		if text := values.Get(name); text != "" {
			if _, err := corpus.ParseDate(text); err != nil {
				return fmt.Errorf("%w: %s: %w", ErrView, name, err)
			}
		}
	}
	return nil
}

package web

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"net/url"
	"slices"

	"github.com/kashshaf/kashshaf/app"
	"github.com/kashshaf/kashshaf/corpus"
)

const (
	// mostEarly is the maximum gzipped size in bytes of the names and titles offered before the
	// program has loaded: a slow connection transfers them in a third of a second.
	mostEarly = 50_000
	// earlyTitles is how many of the newest titles are among them, and earlyNames how many names,
	// if there is room.
	earlyTitles, earlyNames = 150, 1500
)

// An aliased engine returns the other names of an entity.
type aliased interface{ Aliases(id string) []string }

// earlyNamesOf returns the names and titles that the box offers before the program has loaded,
// most mentioned first, as static/early.js reads them: a list of [name, English name, others,
// address, [kind in Arabic, in English], documents], for titles without the last two.
func earlyNamesOf(engine app.Local, urls app.URLs) ([]byte, error) {
	entities := slices.Clone(engine.Entities())
	slices.SortStableFunc(entities, func(a, b corpus.EntityCount) int { return cmp.Compare(b.Count, a.Count) })
	entities = entities[:min(len(entities), earlyNames)]
	var rows [][]any
	for _, e := range entities {
		others := []string{}
		if a, ok := engine.(aliased); ok {
			others = append(others, a.Aliases(e.ID)...)
		}
		rows = append(rows, []any{e.Name, e.English, others, urls.Of("e/" + url.PathEscape(e.ID) + "/"), app.KindNames(e.Kind), e.Count})
	}
	for _, h := range engine.Search(corpus.Request{Sort: corpus.Newest, Limit: earlyTitles}).Hits {
		rows = append(rows, []any{h.Title, "", []string{}, urls.Of("d/" + url.PathEscape(h.ID) + "/")})
	}
	titles := len(rows) - len(entities)
	for names := len(entities); ; names = names * 4 / 5 {
		// The titles come after as many names as there is room for.
		data, err := json.Marshal(slices.Concat(rows[:names], rows[len(rows)-titles:]))
		if err != nil {
			return nil, fmt.Errorf("writing early names: %w", err)
		}
		size, err := gzipped(data)
		if err != nil {
			return nil, err
		}
		if size <= mostEarly {
			return data, nil
		}
		if names == 0 {
			titles /= 2
		}
	}
}

// gzipped returns the gzipped size of data in bytes.
func gzipped(data []byte) (int, error) {
	var small bytes.Buffer
	w := gzip.NewWriter(&small)
	if _, err := w.Write(data); err != nil {
		return 0, fmt.Errorf("compressing early names: %w", err)
	}
	if err := w.Close(); err != nil {
		return 0, fmt.Errorf("compressing early names: %w", err)
	}
	return small.Len(), nil
}

// Package remote lets an engine be asked over a network: Engine asks, Answer answers on the other
// side. The methods do what app.Engine documents and return exactly what the engine on the other
// side returned. A question is its name and its arguments as a JSON array; an answer is JSON,
// with the fields that our public JSON leaves out beside it.
package remote

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"

	"github.com/kashshaf/kashshaf/corpus"
)

// ErrNothing is the error of an engine asked for something that the collection does not have.
var ErrNothing = errors.New("the collection does not have it")

// Transport errors: ErrAway if the server cannot be reached, ErrBusy if it is overloaded,
// ErrOften if it limits this visitor's rate.
var (
	ErrAway  = errors.New("the server cannot be reached")
	ErrBusy  = errors.New("the server is busy")
	ErrOften = errors.New("the server was asked too often")
)

// Answering is the engine on the other side. It has the methods of app.Engine except Edit: what a
// reader tries out stays with the reader.
type Answering interface {
	About(context.Context) (corpus.About, error)
	Search(context.Context, corpus.Request) (corpus.Result, error)
	Facets(context.Context, corpus.Request) (map[corpus.Facet][]corpus.FacetCount, error)
	Suggest(ctx context.Context, typed string, limit int) ([]corpus.Suggestion, error)
	Read(ctx context.Context, id string) (corpus.Reading, error)
	Story(ctx context.Context, id string) ([]corpus.Report, error)
	Found(ctx context.Context, id, query string) ([]corpus.Span, error)
	Profile(ctx context.Context, id string, contexts int) (corpus.Profile, error)
	Entities(context.Context) ([]corpus.EntityCount, error)
	Explain(ctx context.Context, hit corpus.Hit, query string) (corpus.Explanation, error)
	Analyse(ctx context.Context, word string) (corpus.WordAnalysis, error)
	Statements(context.Context, corpus.StatementRequest) (corpus.StatementResult, error)
	Speakers(ctx context.Context, limit int) ([]corpus.Speaker, error)
	Documents(context.Context) ([]string, error)
	Members(context.Context, corpus.Request) ([]string, error)
	Dated(context.Context, corpus.Request) ([]corpus.DateCount, error)
	Closely(ctx context.Context, ids []string, query string) ([]corpus.Closeup, error)
	Spread(ctx context.Context, stems []string) ([]int, error)
	Common(ctx context.Context, limit int) ([]corpus.CommonWord, error)
}

// An Engine asks an engine elsewhere. Ask sends a question by its name with its arguments and
// returns the answer; its error wraps ErrNothing if the collection does not have what was asked
// for.
type Engine struct {
	Ask func(ctx context.Context, name string, arguments []byte) ([]byte, error)
}

// A sent is an encoded answer.
type sent struct {
	Value   json.RawMessage `json:"value"`
	Kinds   []int           `json:"kinds,omitempty"`   // of its entities, in the order they appear
	Clipped [][2]bool       `json:"clipped,omitempty"` // of its hits, likewise
}

// ask sends a question and decodes the answer.
func ask[T any](ctx context.Context, e Engine, name string, arguments ...any) (value T, err error) {
	data, err := json.Marshal(arguments)
	if err != nil {
		return value, fmt.Errorf("asking for %s: %w", name, err)
	}
	if data, err = e.Ask(ctx, name, data); err != nil {
		return value, err
	}
	var s sent
	if err := json.Unmarshal(data, &s); err != nil {
		return value, fmt.Errorf("asking for %s: %w", name, err)
	}
	if err := json.Unmarshal(s.Value, &value); err != nil {
		return value, fmt.Errorf("asking for %s: %w", name, err)
	}
	kinds, clipped := s.Kinds, s.Clipped
	walk(reflect.ValueOf(&value).Elem(), func(ref *corpus.EntityRef) {
		if len(kinds) > 0 {
			ref.Kind, kinds = corpus.Kind(kinds[0]), kinds[1:]
		}
	}, func(hit *corpus.Hit) {
		if len(clipped) > 0 {
			hit.Clipped, clipped = clipped[0], clipped[1:]
		}
	})
	return value, nil
}

// walk calls entity and hit for every entity and every hit in a value, in the order they appear.
func walk(v reflect.Value, entity func(*corpus.EntityRef), hit func(*corpus.Hit)) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			walk(v.Elem(), entity, hit)
		}
	case reflect.Slice:
		switch v.Type().Elem().Kind() {
		case reflect.Struct, reflect.Pointer, reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i), entity, hit)
			}
		}
	case reflect.Struct:
		switch at := v.Addr().Interface().(type) {
		case *corpus.EntityRef:
			entity(at)
			return
		case *corpus.Hit:
			hit(at)
		}
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				walk(v.Field(i), entity, hit)
			}
		}
	}
}

// About returns what the collection says about itself.
func (e Engine) About(ctx context.Context) (corpus.About, error) {
	return ask[corpus.About](ctx, e, "about")
}

// Search returns hits and everything about them except facet counts.
func (e Engine) Search(ctx context.Context, req corpus.Request) (corpus.Result, error) {
	return ask[corpus.Result](ctx, e, "search", req)
}

// Facets counts the values of every facet.
func (e Engine) Facets(ctx context.Context, req corpus.Request) (map[corpus.Facet][]corpus.FacetCount, error) {
	return ask[map[corpus.Facet][]corpus.FacetCount](ctx, e, "facets", req)
}

// Counted returns no facets: those of a search are asked for after it.
func (e Engine) Counted(context.Context, corpus.Request) (map[corpus.Facet][]corpus.FacetCount, bool, error) {
	return nil, false, nil
}

// Suggest completes the last words of what is being typed.
func (e Engine) Suggest(ctx context.Context, typed string, limit int) ([]corpus.Suggestion, error) {
	return ask[[]corpus.Suggestion](ctx, e, "suggest", typed, limit)
}

// Read returns a document by its ID.
func (e Engine) Read(ctx context.Context, id string) (corpus.Reading, error) {
	return ask[corpus.Reading](ctx, e, "read", id)
}

// Found returns the words of a document's text that a query finds.
func (e Engine) Found(ctx context.Context, id, query string) ([]corpus.Span, error) {
	return ask[[]corpus.Span](ctx, e, "found", id, query)
}

// Profile returns an entity by its ID.
func (e Engine) Profile(ctx context.Context, id string, contexts int) (corpus.Profile, error) {
	return ask[corpus.Profile](ctx, e, "profile", id, contexts)
}

// Entities lists every entity.
func (e Engine) Entities(ctx context.Context) ([]corpus.EntityCount, error) {
	return ask[[]corpus.EntityCount](ctx, e, "entities")
}

// Explain says why a hit is in a result.
func (e Engine) Explain(ctx context.Context, hit corpus.Hit, query string) (corpus.Explanation, error) {
	return ask[corpus.Explanation](ctx, e, "explain", corpus.Hit{ID: hit.ID, Score: hit.Score, Together: hit.Together}, query)
}

// Analyse explains how a word is analysed.
func (e Engine) Analyse(ctx context.Context, word string) (corpus.WordAnalysis, error) {
	return ask[corpus.WordAnalysis](ctx, e, "analyse", word)
}

// Statements answers who said what.
func (e Engine) Statements(ctx context.Context, req corpus.StatementRequest) (corpus.StatementResult, error) {
	return ask[corpus.StatementResult](ctx, e, "statements", req)
}

// Speakers returns the entities that made the most statements.
func (e Engine) Speakers(ctx context.Context, limit int) ([]corpus.Speaker, error) {
	return ask[[]corpus.Speaker](ctx, e, "speakers", limit)
}

// Edit rejects every edit: the entities belong to the other side.
func (e Engine) Edit(_ context.Context, edits []corpus.Edit) ([]string, error) {
	if len(edits) == 0 {
		return nil, nil
	}
	problems := make([]string, len(edits))
	for i := range problems {
		problems[i] = "a collection on a server is corrected where it is made"
	}
	return problems, nil
}

// Documents lists the ids of all documents.
func (e Engine) Documents(ctx context.Context) ([]string, error) {
	return ask[[]string](ctx, e, "documents")
}

// Story returns the reports of the event that a document reports.
func (e Engine) Story(ctx context.Context, id string) ([]corpus.Report, error) {
	return ask[[]corpus.Report](ctx, e, "story", id)
}

// Members returns the ids of a result's documents.
func (e Engine) Members(ctx context.Context, req corpus.Request) ([]string, error) {
	return ask[[]string](ctx, e, "members", req)
}

// Dated counts the documents of a result by date and outlet.
func (e Engine) Dated(ctx context.Context, req corpus.Request) ([]corpus.DateCount, error) {
	return ask[[]corpus.DateCount](ctx, e, "dated", req)
}

// Closely returns documents with their words and what a query finds in them.
func (e Engine) Closely(ctx context.Context, ids []string, query string) ([]corpus.Closeup, error) {
	return ask[[]corpus.Closeup](ctx, e, "closely", ids, query)
}

// Spread returns how many documents have a word of each stem.
func (e Engine) Spread(ctx context.Context, stems []string) ([]int, error) {
	return ask[[]int](ctx, e, "spread", stems)
}

// Common returns the words whose stems most documents have.
func (e Engine) Common(ctx context.Context, limit int) ([]corpus.CommonWord, error) {
	return ask[[]corpus.CommonWord](ctx, e, "common", limit)
}

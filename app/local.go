package app

import (
	"context"
	"fmt"
	"reflect"

	"github.com/kashshaf/kashshaf/corpus"
)

// AtOnce makes an Engine of a Local engine that answers without yielding: for the build, where
// nobody waits, and for tests.
func AtOnce(engine Local) Engine { return newLocal(engine, nil) }

// InTurns makes an Engine of a Local engine for the page it runs in. A browser has one thread for
// both, so before every answer it yields to the page: to draw what is known, and to handle a key
// that makes the question pointless.
func InTurns(engine Local) Engine { return newLocal(engine, newTurn()) }

// local asks a Local engine one question at a time.
type local struct {
	engine Local
	turn   func(context.Context) // yields to the page; nil if there is none
	free   chan struct{}         // holds a value while the engine is idle
	// The facet counts of the newest search and its request: a Local engine counts in the same
	// pass in which it searches.
	counted map[corpus.Facet][]corpus.FacetCount
	some    bool // counted is incomplete: see Waiting
	asked   corpus.Request
}

// inPage reports whether an engine runs in the page that asks it.
func inPage(e Engine) bool {
	l, here := e.(*local)
	return here && l.turn != nil
}

func newLocal(engine Local, turn func(context.Context)) *local {
	l := &local{engine: engine, turn: turn, free: make(chan struct{}, 1)}
	l.free <- struct{}{}
	return l
}

// ask yields to the page and then asks. A panic of the engine becomes an error: the page reports
// it and lives on.
func ask[T any](ctx context.Context, l *local, question func(Local) T) (answer T, err error) {
	if l.turn != nil {
		l.turn(ctx)
	}
	return askNow(ctx, l, question)
}

func askNow[T any](ctx context.Context, l *local, question func(Local) T) (answer T, err error) {
	err = l.alone(ctx, func() { answer = question(l.engine) })
	return answer, err
}

// alone runs a question while nobody else uses the engine. It is not part of askNow, which is
// instantiated in the program for every type of answer.
func (l *local) alone(ctx context.Context, run func()) (err error) {
	select {
	case <-ctx.Done():
	case <-l.free:
		defer func() { l.free <- struct{}{} }()
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	defer func() {
		switch p := recover().(type) {
		case nil:
		case error:
			err = fmt.Errorf("engine: %w", p)
		default:
			err = fmt.Errorf("engine: %v", p)
		}
	}()
	if waiting, ok := l.engine.(Waiting); ok {
		waiting.Within(ctx)
	}
	run()
	return nil
}

// askFor asks for something that may not exist.
func askFor[T any](ctx context.Context, l *local, what, id string, question func(Local) (T, bool)) (answer T, err error) {
	there, err := ask(ctx, l, func(e Local) (ok bool) {
		answer, ok = question(e)
		return ok
	})
	if err == nil && !there {
		err = fmt.Errorf("%s %q: %w", what, id, ErrNothing)
	}
	return answer, err
}

func (l *local) About(ctx context.Context) (corpus.About, error) {
	return askNow(ctx, l, Local.About) // every page asks, and it needs no work
}

func (l *local) Search(ctx context.Context, r corpus.Request) (corpus.Result, error) {
	return ask(ctx, l, func(e Local) corpus.Result {
		find := e.Search
		if waiting, ok := e.(Waiting); ok {
			find = waiting.Hits
		}
		result := find(r)
		l.counted, l.asked = result.Facets, paged(r)
		l.some = len(result.Facets) < len(corpus.Facets)
		result.Facets = nil
		return result
	})
}

func (l *local) Counted(ctx context.Context, r corpus.Request) (facets map[corpus.Facet][]corpus.FacetCount, all bool, err error) {
	facets, err = askNow(ctx, l, func(Local) map[corpus.Facet][]corpus.FacetCount {
		if l.counted == nil || !reflect.DeepEqual(paged(r), l.asked) {
			return nil
		}
		all = !l.some
		return l.counted
	})
	return facets, all, err
}

func (l *local) Facets(ctx context.Context, r corpus.Request) (map[corpus.Facet][]corpus.FacetCount, error) {
	return ask(ctx, l, func(e Local) map[corpus.Facet][]corpus.FacetCount {
		if r = paged(r); l.counted == nil || l.some || !reflect.DeepEqual(r, l.asked) {
			l.counted, l.asked, l.some = e.Search(r).Facets, r, false
		}
		return l.counted
	})
}

// paged is a request without its page of the result.
func paged(r corpus.Request) corpus.Request {
	r.Offset, r.Limit = 0, 0
	return r
}

func (l *local) Suggest(ctx context.Context, typed string, limit int) ([]corpus.Suggestion, error) {
	return ask(ctx, l, func(e Local) []corpus.Suggestion { return e.Suggest(typed, limit) })
}

func (l *local) Read(ctx context.Context, id string) (corpus.Reading, error) {
	return askFor(ctx, l, "document", id, func(e Local) (corpus.Reading, bool) { return e.Read(id) })
}

func (l *local) Story(ctx context.Context, id string) ([]corpus.Report, error) {
	return askFor(ctx, l, "document", id, func(e Local) ([]corpus.Report, bool) { return e.Story(id) })
}

func (l *local) Found(ctx context.Context, id, query string) ([]corpus.Span, error) {
	return ask(ctx, l, func(e Local) []corpus.Span { return e.Found(id, query) })
}

func (l *local) Profile(ctx context.Context, id string, contexts int) (corpus.Profile, error) {
	return askFor(ctx, l, "entity", id, func(e Local) (corpus.Profile, bool) { return e.Profile(id, contexts) })
}

func (l *local) Entities(ctx context.Context) ([]corpus.EntityCount, error) {
	return ask(ctx, l, Local.Entities)
}

func (l *local) Explain(ctx context.Context, hit corpus.Hit, query string) (corpus.Explanation, error) {
	return askFor(ctx, l, "hit", hit.ID, func(e Local) (corpus.Explanation, bool) { return e.Explain(hit, query) })
}

func (l *local) Analyse(ctx context.Context, word string) (corpus.WordAnalysis, error) {
	return ask(ctx, l, func(e Local) corpus.WordAnalysis { return e.Analyse(word) })
}

func (l *local) Statements(ctx context.Context, r corpus.StatementRequest) (corpus.StatementResult, error) {
	return ask(ctx, l, func(e Local) corpus.StatementResult { return e.Statements(r) })
}

func (l *local) Speakers(ctx context.Context, limit int) ([]corpus.Speaker, error) {
	return ask(ctx, l, func(e Local) []corpus.Speaker { return e.Speakers(limit) })
}

func (l *local) Edit(ctx context.Context, edits []corpus.Edit) ([]string, error) {
	return ask(ctx, l, func(e Local) []string {
		l.counted = nil // counted before the edits
		return e.Edit(edits)
	})
}

func (l *local) Documents(ctx context.Context) ([]string, error) { return ask(ctx, l, Local.Documents) }

func (l *local) Members(ctx context.Context, r corpus.Request) ([]string, error) {
	return ask(ctx, l, func(e Local) []string { return e.Members(r) })
}

func (l *local) Dated(ctx context.Context, r corpus.Request) ([]corpus.DateCount, error) {
	return ask(ctx, l, func(e Local) []corpus.DateCount { return e.Dated(r) })
}

func (l *local) Closely(ctx context.Context, ids []string, query string) ([]corpus.Closeup, error) {
	return ask(ctx, l, func(e Local) []corpus.Closeup { return e.Closely(ids, query) })
}

// partly is Closely without a query, and without what is not asked for.
func (l *local) partly(ctx context.Context, ids []string, what corpus.Closeness) ([]corpus.Closeup, error) {
	return ask(ctx, l, func(e Local) []corpus.Closeup { return e.Partly(ids, what) })
}

// expect prefetches what is going to be read closely, if not all of it is there.
func (l *local) expect(ctx context.Context, ids []string, query string, what corpus.Closeness) error {
	_, err := ask(ctx, l, func(e Local) struct{} {
		if waiting, ok := e.(Waiting); ok {
			waiting.Expect(ids, query, what)
		}
		return struct{}{}
	})
	return err
}

// ahead fetches all that the views of any result read, a little at a time, until the context ends.
func (l *local) ahead(ctx context.Context) {
	for more, err := true, error(nil); more && err == nil; {
		more, err = ask(ctx, l, func(e Local) bool {
			waiting, ok := e.(Waiting)
			return ok && waiting.Ahead()
		})
	}
}

// lacks reports whether documents may have to be fetched before they can be shown.
func (l *local) lacks(ctx context.Context) bool {
	lacks, err := askNow(ctx, l, func(e Local) bool {
		waiting, ok := e.(Waiting)
		return ok && waiting.Lacks()
	})
	return err == nil && lacks
}

func (l *local) Spread(ctx context.Context, stems []string) ([]int, error) {
	return ask(ctx, l, func(e Local) []int { return e.Spread(stems) })
}

func (l *local) Common(ctx context.Context, limit int) ([]corpus.CommonWord, error) {
	return ask(ctx, l, func(e Local) []corpus.CommonWord { return e.Common(limit) })
}

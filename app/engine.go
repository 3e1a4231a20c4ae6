package app

import (
	"context"
	"errors"

	"github.com/kashshaf/kashshaf/corpus"
)

// ErrNothing is the error of an engine that is asked for a document or an entity
// that the collection does not have.
var ErrNothing = errors.New("the collection does not have it")

// An Engine answers for one collection, and may take its time: behind it may be
// a collection in memory, one of which parts are fetched first, or a server.
// Every call takes a context and may fail; when the context ends, a call gives
// its error as soon as it can. The calls may come from several goroutines.
//
// AtOnce and InTurns make an Engine of a Local one.
type Engine interface {
	About(context.Context) (corpus.About, error)
	// Search gives hits and everything about them but the counts of facets,
	// which Facets gives for the same request.
	Search(context.Context, corpus.Request) (corpus.Result, error)
	Facets(context.Context, corpus.Request) (map[corpus.Facet][]corpus.FacetCount, error)
	// Counted gives those facets of the newest search's request that are counted already,
	// and whether they are all.
	Counted(context.Context, corpus.Request) (facets map[corpus.Facet][]corpus.FacetCount, all bool, err error)
	// Suggest completes the last words of what is being typed, entities first.
	Suggest(ctx context.Context, typed string, limit int) ([]corpus.Suggestion, error)
	// Read gives a document by its ID, or ErrNothing.
	Read(ctx context.Context, id string) (corpus.Reading, error)
	// Story gives every report of the event that a document reports, in order of time,
	// with what each adds and who speaks in it; none where it reports one alone, and
	// ErrNothing for a document that is not there.
	Story(ctx context.Context, id string) ([]corpus.Report, error)
	// Found gives the words of a document's Text that a query finds, whole
	// words, in order.
	Found(ctx context.Context, id, query string) ([]corpus.Span, error)
	// Profile gives an entity by its ID, with at most the given number of
	// contexts, or ErrNothing.
	Profile(ctx context.Context, id string, contexts int) (corpus.Profile, error)
	// Entities lists every entity with the number of documents that mention it,
	// in the order of its Arabic name.
	Entities(context.Context) ([]corpus.EntityCount, error)
	// Explain says why a hit is in the result of a query; ErrNothing when it is not.
	Explain(ctx context.Context, hit corpus.Hit, query string) (corpus.Explanation, error)
	// Analyse says what becomes of a word and which words of the corpus meet it.
	Analyse(ctx context.Context, word string) (corpus.WordAnalysis, error)
	// Statements answers who said what.
	Statements(context.Context, corpus.StatementRequest) (corpus.StatementResult, error)
	// Edit answers from now on as if the entities were corrected so; each call
	// replaces the edits of the one before. It gives, for each edit, why it could
	// not be applied, or "".
	Edit(context.Context, []corpus.Edit) ([]string, error)
	// Documents lists the ids of all documents, in the corpus's order.
	Documents(context.Context) ([]string, error)

	// The views of a result ask for the following: Members are the ids of its
	// documents, every copy, in its order (a limit of 0 asks for all, of which a server
	// that has too many gives an even sample);
	Members(context.Context, corpus.Request) ([]string, error)
	// Dated counts the documents of a result, every copy, by date and outlet;
	Dated(context.Context, corpus.Request) ([]corpus.DateCount, error)
	// Closely gives documents with their words and what a query finds in them;
	Closely(ctx context.Context, ids []string, query string) ([]corpus.Closeup, error)
	// Spread gives how many documents of the collection have a word of each stem;
	Spread(ctx context.Context, stems []string) ([]int, error)
	// Common gives the words whose stems most documents of the collection have,
	// without those that only join others.
	Common(ctx context.Context, limit int) ([]corpus.CommonWord, error)
}

// A Local engine has the whole collection in memory and answers at once; it
// serves one goroutine at a time. corpus/index/search.Engine is the real one;
// tests use a small one over a slice. Its methods mean what those of Engine do.
type Local interface {
	About() corpus.About
	Search(corpus.Request) corpus.Result
	Suggest(typed string, limit int) []corpus.Suggestion
	Read(id string) (corpus.Reading, bool)
	Story(id string) ([]corpus.Report, bool)
	Found(id, query string) []corpus.Span
	Profile(id string, contexts int) (corpus.Profile, bool)
	Entities() []corpus.EntityCount
	Explain(hit corpus.Hit, query string) (corpus.Explanation, bool)
	Analyse(word string) corpus.WordAnalysis
	Statements(corpus.StatementRequest) corpus.StatementResult
	Edit([]corpus.Edit) []string
	Documents() []string
	Members(corpus.Request) []string
	Dated(corpus.Request) []corpus.DateCount
	Closely(ids []string, query string) []corpus.Closeup
	// Named gives what Closely gives without a query, but no words.
	Named(ids []string) []corpus.Closeup
	Spread(stems []string) []int
	Common(limit int) []corpus.CommonWord
}

// A Waiting engine is a Local one that may not have all of the collection and gets what it
// lacks when it is asked. Where that does not come, it panics with the error.
type Waiting interface {
	Local
	// Within says for which question it is asked from now on: when its context ends, so
	// does the wait for what is not there.
	Within(context.Context)
	// Hits answers as Search does, but leaves out the facets for which it would have to
	// get more than for the hits.
	Hits(corpus.Request) corpus.Result
	// Lacks tells whether it may have to get documents before it shows them.
	Lacks() bool
	// Expect gets at once what Closely will read of documents, or without words Named.
	Expect(ids []string, query string, words bool)
}

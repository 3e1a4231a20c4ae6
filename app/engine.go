package app

import (
	"context"
	"errors"

	"github.com/kashshaf/kashshaf/corpus"
)

// ErrNothing is the error of an engine asked for a document or an entity that the collection does
// not have.
var ErrNothing = errors.New("the collection does not have it")

// An Engine answers questions about one collection and may take time: it may be backed by a
// collection in memory, one whose parts are fetched on demand, or a server. Every call takes a
// context and may fail; when the context ends, the call returns its error as soon as it can.
// Calls may come from several goroutines.
//
// AtOnce and InTurns turn a Local engine into an Engine.
type Engine interface {
	About(context.Context) (corpus.About, error)
	// Search returns the hits and everything about them except the facet counts, which Facets
	// returns for the same request.
	Search(context.Context, corpus.Request) (corpus.Result, error)
	Facets(context.Context, corpus.Request) (map[corpus.Facet][]corpus.FacetCount, error)
	// Counted returns the facets already counted for the newest search's request, and whether
	// these are all of them.
	Counted(context.Context, corpus.Request) (facets map[corpus.Facet][]corpus.FacetCount, all bool, err error)
	// Suggest completes the last words of what is being typed, entities first.
	Suggest(ctx context.Context, typed string, limit int) ([]corpus.Suggestion, error)
	// Read returns a document by its ID, or ErrNothing.
	Read(ctx context.Context, id string) (corpus.Reading, error)
	// Story returns every report of the event that a document reports, in chronological order,
	// with what each adds and who speaks in it. It returns none if the document is the only
	// report, and ErrNothing for an unknown document.
	Story(ctx context.Context, id string) ([]corpus.Report, error)
	// Found returns the matches of a query in a document's Text: whole words, in order.
	Found(ctx context.Context, id, query string) ([]corpus.Span, error)
	// Profile returns an entity by its ID with at most the given number of contexts, or
	// ErrNothing.
	Profile(ctx context.Context, id string, contexts int) (corpus.Profile, error)
	// Entities returns every entity with the number of documents that mention it, in the order of
	// its Arabic name.
	Entities(context.Context) ([]corpus.EntityCount, error)
	// Explain says why a hit is in the result of a query; it returns ErrNothing if it is not.
	Explain(ctx context.Context, hit corpus.Hit, query string) (corpus.Explanation, error)
	// Analyse says how a word is analysed and which words of the corpus match it.
	Analyse(ctx context.Context, word string) (corpus.WordAnalysis, error)
	// Statements returns who said what.
	Statements(context.Context, corpus.StatementRequest) (corpus.StatementResult, error)
	// Speakers returns the entities that made the most statements, most first, each with the
	// newest of these.
	Speakers(ctx context.Context, limit int) ([]corpus.Speaker, error)
	// Edit makes the engine answer from now on as if the entities were so corrected; each call
	// replaces the edits of the previous one. For each edit it returns why it could not be
	// applied, or "".
	Edit(context.Context, []corpus.Edit) ([]string, error)
	// Documents returns the IDs of all documents, in the corpus's order.
	Documents(context.Context) ([]string, error)

	// The remaining methods are for the views of a result.
	//
	// Members returns the IDs of a result's documents, including every copy, in the result's
	// order. A limit of 0 asks for all; a server that has too many returns an even sample.
	Members(context.Context, corpus.Request) ([]string, error)
	// Dated counts the documents of a result, including every copy, by date and outlet.
	Dated(context.Context, corpus.Request) ([]corpus.DateCount, error)
	// Closely returns documents with their words and the matches of a query.
	Closely(ctx context.Context, ids []string, query string) ([]corpus.Closeup, error)
	// Spread returns for each stem how many documents of the collection have a word of it.
	Spread(ctx context.Context, stems []string) ([]int, error)
	// Common returns the words whose stems are in the most documents of the collection, without
	// function words.
	Common(ctx context.Context, limit int) ([]corpus.CommonWord, error)
}

// A Local engine has the whole collection in memory and answers at once; it serves one goroutine
// at a time. corpus/index/search.Engine is the real one; tests use a small one over a slice. Its
// methods mean the same as those of Engine.
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
	Speakers(limit int) []corpus.Speaker
	Edit([]corpus.Edit) []string
	Documents() []string
	Members(corpus.Request) []string
	Dated(corpus.Request) []corpus.DateCount
	Closely(ids []string, query string) []corpus.Closeup
	// Partly returns of what Closely returns without a query whom documents mention, and what else is asked for.
	Partly(ids []string, what corpus.Closeness) []corpus.Closeup
	Spread(stems []string) []int
	Common(limit int) []corpus.CommonWord
}

// A Waiting engine is a Local one that may have only part of the collection and fetches what it
// lacks when needed. If that fails, it panics with the error.
type Waiting interface {
	Local
	// Within sets the context of the questions that follow: when it ends, so does any wait for
	// missing data.
	Within(context.Context)
	// Hits answers as Search does, but leaves out the facets that need more data than the hits
	// do.
	Hits(corpus.Request) corpus.Result
	// Lacks reports whether documents may have to be fetched before they can be shown.
	Lacks() bool
	// Expect fetches together what Closely or, without a query, Partly will read of documents.
	Expect(ids []string, query string, what corpus.Closeness)
	// Ahead fetches a little of what the views of any result read, and reports whether there may
	// be more of it.
	Ahead() (more bool)
}

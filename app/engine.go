package app

import "github.com/kashshaf/kashshaf/corpus"

// An Engine answers for one collection. corpus/index/search.Engine is the real one;
// tests use a small one over a slice. All methods are safe to call from one
// goroutine at a time and answer within a frame at the sizes we support.
type Engine interface {
	About() corpus.About
	Search(corpus.Request) corpus.Result
	// Suggest completes the last words of what is being typed, entities first.
	Suggest(typed string, limit int) []corpus.Suggestion
	// Read gives a document by its ID.
	Read(id string) (corpus.Reading, bool)
	// Found gives the words of a document's Text that a query finds, whole
	// words, in order.
	Found(id, query string) []corpus.Span
	// Profile gives an entity by its ID, with at most the given number of contexts.
	Profile(id string, contexts int) (corpus.Profile, bool)
	// Entities lists every entity with the number of documents that mention it,
	// in the order of its Arabic name.
	Entities() []corpus.EntityCount
	// Explain says why a hit is in the result of a query.
	Explain(hit corpus.Hit, query string) (corpus.Explanation, bool)
	// Analyse says what becomes of a word and which words of the corpus meet it.
	// It takes too long for every key that is pressed.
	Analyse(word string) corpus.WordAnalysis
	// Statements answers who said what.
	Statements(corpus.StatementRequest) corpus.StatementResult
	// Edit answers from now on as if the entities were corrected so; each call
	// replaces the edits of the one before. It gives, for each edit, why it could
	// not be applied, or "".
	Edit([]corpus.Edit) []string
	// Documents lists the ids of all documents, in the corpus's order.
	Documents() []string
}

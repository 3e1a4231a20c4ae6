package search

import (
	"fmt"
	"slices"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// A Plan is a request as it was understood, to be answered by an index elsewhere: this engine knows
// the collection's words and names, that index its documents.
type Plan struct {
	// Result is what is known without the index: how the query was understood.
	Result corpus.Result
	// Whole must all hold. Loose must too, unless no document has them all: then hits lack as few
	// of them as possible.
	Whole, Loose []Want

	e       *Engine
	meaning meaning
}

// Counting makes the engine ask count how many documents match something, for an engine that
// holds only some of the collection's documents; nil makes it count its own.
func (e *Engine) Counting(count func(Want) int) {
	e.elsewhere = nil
	if count == nil {
		return
	}
	e.elsewhere = func(n query.Node) int {
		w, ok := e.want(n)
		if !ok {
			return 0
		}
		return count(w)
	}
}

// Plan understands a request.
func (e *Engine) Plan(req corpus.Request) *Plan {
	e.afresh()
	m := e.understood(query.Parse(req.Query), req)
	return &Plan{e: e, meaning: m, Result: e.told(m), Whole: e.wantEach(m.whole), Loose: e.wantEach(m.loose)}
}

// Want returns everything that a hit must have if it may lack this many of the loose parts.
func (p *Plan) Want(missing int) Want {
	kids := slices.Clone(p.Whole)
	if missing == 0 {
		kids = append(kids, p.Loose...)
	} else {
		parts, words := p.e.wantSoftly(p.meaning.loose)
		kids = append(kids, Want{Kind: WantSome, Min: len(p.Loose) - missing, Kids: parts})
		if len(words) > 0 {
			kids = append(kids, Want{Kind: WantSome, Kids: append(words, Want{Kind: WantAll})})
		}
	}
	if len(kids) == 0 {
		return Want{Kind: WantAll}
	}
	return Want{Kind: WantEvery, Kids: kids}
}

// Closer returns how many of the first hits Hits must be given, whichever are shown.
func (p *Plan) Closer() int {
	if p.meaning.closer() {
		return closeHits
	}
	return 0
}

// Hits returns what is shown of documents; a close look may reorder the first of them. The
// documents are in the collection's order; best has them in the order of the index. Copies and
// reports of a story are left to the caller.
//
// If first is true, best begins with the first of all hits; other hits are not looked at closely.
// missing is how many of the loose parts hits lack because no document has them all.
func (p *Plan) Hits(docs *corpus.Corpus, best []Scored, first bool, missing int) ([]corpus.Hit, error) {
	page, err := p.e.showing(docs)
	if err != nil {
		return nil, err
	}
	top := make([]scored, len(best))
	for i, s := range best {
		top[i] = scored{doc: s.Document, score: s.Score}
	}
	found := p.e.compile(p.meaning, max(missing, p.meaning.missing)).found
	var looked map[int]look
	if p.meaning.closer() && first {
		looked = page.lookClosely(top, found)
	}
	hits := []corpus.Hit{}
	for _, s := range top {
		hits = append(hits, page.hit(s, looked, found, p.meaning.req))
	}
	return hits, nil
}

// showing returns an engine that shows other documents, with the words and names of this one.
func (e *Engine) showing(docs *corpus.Corpus) (*Engine, error) {
	b, err := e.b.Showing(docs)
	if err != nil {
		return nil, err
	}
	page := *e
	page.b, page.original, page.bodies, page.said, page.documents = b, b, newBodies(b.Texts()), nil, nil
	page.held, page.guessed = make(map[string]*phraseDocs), make(map[string][]guess)
	page.tokens, page.values = nil, nil
	page.shows = true
	return &page, nil
}

// ReadOf returns documents as Read does, without neighbours; of the reports of a document's story
// it knows those among the given documents.
func (e *Engine) ReadOf(docs *corpus.Corpus) ([]corpus.Reading, error) {
	page, err := e.showing(docs)
	if err != nil {
		return nil, err
	}
	out := make([]corpus.Reading, len(docs.Documents))
	for i := range docs.Documents {
		out[i] = page.read(i)
		out[i].Story = page.story(i)
	}
	return out, nil
}

// StoryOf is Story for a document that, like the others of its story, is elsewhere.
func (e *Engine) StoryOf(docs *corpus.Corpus, id string) ([]corpus.Report, error) {
	page, err := e.showing(docs)
	if err != nil {
		return nil, err
	}
	i := slices.IndexFunc(docs.Documents, func(d corpus.Document) bool { return d.ID == id })
	if i < 0 {
		return nil, fmt.Errorf("the story of %q is asked of other documents", id)
	}
	return page.laidOut(i), nil
}

// FoundIn is Found for documents that are elsewhere.
func (e *Engine) FoundIn(docs *corpus.Corpus, q string) ([][]corpus.Span, error) {
	page, err := e.showing(docs)
	if err != nil {
		return nil, err
	}
	out := make([][]corpus.Span, len(docs.Documents))
	for i := range docs.Documents {
		out[i] = page.Found(docs.Documents[i].ID, q)
	}
	return out, nil
}

// CloselyOf is Closely for documents that are elsewhere.
func (e *Engine) CloselyOf(docs *corpus.Corpus, q string) ([]corpus.Closeup, error) {
	page, err := e.showing(docs)
	if err != nil {
		return nil, err
	}
	ids := make([]string, len(docs.Documents))
	for i := range ids {
		ids[i] = docs.Documents[i].ID
	}
	return page.Closely(ids, q), nil
}

// ContextsOf returns the sentences about an entity, from documents that are elsewhere.
func (e *Engine) ContextsOf(docs *corpus.Corpus, id string) ([]corpus.Context, error) {
	entity, ok := e.b.FindEntity(id)
	if !ok {
		return nil, nil
	}
	page, err := e.showing(docs)
	if err != nil {
		return nil, err
	}
	var out []corpus.Context
	for i := range docs.Documents {
		out = append(out, page.context(i, entity))
	}
	return out, nil
}

// Entity returns what is known of an entity apart from what documents say of it.
func (e *Engine) Entity(id string) (corpus.Entity, bool) {
	entity, ok := e.b.FindEntity(id)
	if !ok {
		return corpus.Entity{}, false
	}
	known, _, _ := e.b.Entity(entity)
	return known, true
}

// Ref returns an entity, given its ID, as it is listed.
func (e *Engine) Ref(id string) (corpus.EntityRef, bool) {
	entity, ok := e.b.FindEntity(id)
	if !ok {
		return corpus.EntityRef{}, false
	}
	return e.b.EntityRef(entity), true
}

// A Scored is a document, by its index among the given documents, with its score.
type Scored struct {
	Document int
	Score    float64
}

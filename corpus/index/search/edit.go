package search

import (
	"fmt"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/postings"
)

// Edit makes the engine answer as if the entities were corrected like this; each call replaces the
// edits of the one before. It returns, for each edit, why it could not be applied, or "". With ten
// thousand documents it takes about a second in a browser.
func (e *Engine) Edit(list []corpus.Edit) []string {
	e.b, e.r.edited, e.documents, e.shortNames, e.crossed = e.original, nil, nil, nil, nil
	e.afresh()
	clear(e.stems) // names are protected from cutting
	e.closeWords = nil
	e.lex.Name = e.b.NameWord
	if len(list) == 0 {
		return nil
	}
	edited, outcome, err := e.original.Edited(list, e.body)
	if err != nil {
		panic(fmt.Sprintf("search: editing what was open: %v", err)) // Apply ensures what encoding requires
	}
	e.b = edited
	e.lex.Name = e.b.NameWord
	e.r.edited = make(map[string]postings.List)
	for old, now := range outcome.Became {
		e.r.edited[old] = nil
		if now != "" {
			e.r.edited[now] = nil
		}
	}
	for id := range outcome.Divided {
		e.r.edited[id] = nil
	}
	e.post()
	return outcome.Problems
}

// post rebuilds the postings of entities whose mentions differ from those in the index.
func (e *Engine) post() {
	var mentions []bundle.Mention
	ids := make(map[int]string)
	for id := range e.r.edited {
		if entity, ok := e.b.FindEntity(id); ok {
			ids[entity] = id
		}
	}
	for doc := range e.b.Len() {
		mentions = e.b.Mentions(mentions[:0], doc)
		for _, m := range mentions {
			id, ok := ids[m.Entity]
			if !ok {
				continue
			}
			list := e.r.edited[id]
			if n := len(list); n > 0 && list[n-1].Doc == uint32(doc) {
				list[n-1].Times++
			} else {
				e.r.edited[id] = append(list, postings.Posting{Doc: uint32(doc), Times: 1})
			}
		}
	}
}

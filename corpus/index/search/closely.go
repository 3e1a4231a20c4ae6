package search

import (
	"sort"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// What the views of a result need: which documents are in it, what is in some of them, and how many
// documents of the whole collection have a word.

// Members returns the IDs of the documents of a result, every copy, in its order. It honours the
// request's offset and limit; a limit of 0 asks for all of them.
func (e *Engine) Members(req corpus.Request) []string {
	offset, limit := e.within(req.Offset), e.within(req.Limit)
	m := e.membership(req)
	if limit > 0 { // sorting all of them takes as long as finding them
		m.req.Limit = e.within(offset + limit)
	}
	top := e.gather(m).top
	top = top[min(offset, len(top)):]
	if limit > 0 {
		top = top[:min(limit, len(top))]
	}
	e.aheadNaming(top)
	ids := make([]string, len(top))
	for i, hit := range top {
		ids[i] = e.b.DocumentID(hit.doc)
	}
	return ids
}

// Dated counts the documents of a result, every copy, by date and outlet, and returns the counts
// ordered by both.
func (e *Engine) Dated(req corpus.Request) []corpus.DateCount {
	type key struct{ day, outlet int }
	from, to := e.b.ValueRange(corpus.FacetOutlet)
	counts := make(map[key]int)
	var values []int
	m := e.membership(req)
	m.unranked = true
	for _, hit := range e.gather(m).top {
		k := key{e.b.Day(hit.doc), -1}
		values = e.b.PlainValues(values[:0], hit.doc)
		for _, value := range values {
			if value >= from && value < to {
				k.outlet = value
			}
		}
		counts[k]++
	}
	keys := make([]key, 0, len(counts))
	for k := range counts {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool {
		a, b := keys[i], keys[j]
		return a.day < b.day || a.day == b.day && a.outlet < b.outlet
	})
	out := make([]corpus.DateCount, len(keys))
	for i, k := range keys {
		out[i] = corpus.DateCount{Date: bundle.DateOf(k.day), Count: counts[k]}
		if k.outlet >= 0 {
			out[i].Outlet = e.b.Value(k.outlet).ID
		}
	}
	return out
}

// membership returns the meaning of a request for all documents of its result, every copy.
func (e *Engine) membership(req corpus.Request) meaning {
	e.afresh()
	req.Unfold, req.Offset, req.Limit = true, 0, e.b.Len()
	return e.understood(query.Parse(req.Query), req)
}

// Closely returns documents with their words and what a query finds in them; without a query, also
// with whom they mention, what is said in them and which words the collection also writes as one. A
// search for words needs none of these: the first two would be most of what has to be fetched, and
// the third takes half of the time. An ID that the collection does not have is left out.
func (e *Engine) Closely(ids []string, q string) []corpus.Closeup {
	f := newFound()
	if !plainly(q) {
		var err error
		if f, err = e.foundBy(q); err != nil {
			f = newFound()
		}
	}
	e.Expect(ids, q, corpus.CloseAll)
	return e.closeups(ids, func(c *corpus.Closeup, doc int) {
		e.worded(c, doc, f, plainly(q))
		if plainly(q) {
			e.named(c, doc)
			e.quoted(c, doc)
		}
	})
}

// Partly returns documents as Closely does without a query, but only what is asked for of them.
func (e *Engine) Partly(ids []string, what corpus.Closeness) []corpus.Closeup {
	e.Expect(ids, "", what)
	return e.closeups(ids, func(c *corpus.Closeup, doc int) {
		if what&corpus.CloseWords != 0 {
			e.worded(c, doc, newFound(), true)
		}
		e.named(c, doc)
		if what&corpus.CloseSaid != 0 {
			e.quoted(c, doc)
		}
	})
}

func (e *Engine) closeups(ids []string, add func(c *corpus.Closeup, doc int)) []corpus.Closeup {
	out := make([]corpus.Closeup, 0, len(ids))
	for _, id := range ids {
		if doc, ok := e.b.Find(id); ok {
			title := e.b.Title(doc)
			out = append(out, corpus.Closeup{ID: e.b.DocumentID(doc), Title: title, Date: e.b.Date(doc), Outlet: e.b.Document(doc).Outlet,
				Text: title + "\n" + e.body(doc)})
			add(&out[len(out)-1], doc)
		}
	}
	return out
}

// Expect prefetches what Closely or, without a query, Partly will read of documents, as far as it is
// not there yet.
func (e *Engine) Expect(ids []string, q string, what corpus.Closeness) {
	if !plainly(q) {
		what = corpus.CloseWords
	}
	e.aheadClosely(ids, what, plainly(q))
}

// plainly reports whether documents are looked at without a query.
func plainly(q string) bool { return strings.TrimSpace(q) == "" }

// worded adds a document's words, what was found among them and, for a plain look, which of them the
// collection also writes as one.
func (e *Engine) worded(c *corpus.Closeup, doc int, f *found, plain bool) {
	e.tokens = arabic.AppendTokens(e.tokens[:0], c.Text)
	e.closeRow = e.closeRow[:0]
	c.Words = make([]corpus.TextWord, len(e.tokens))
	for i, t := range e.tokens {
		w := e.closeWord(t.Word)
		e.closeRow = append(e.closeRow, w)
		c.Words[i] = corpus.TextWord{Span: corpus.Span{Start: t.Start, End: t.End}, Word: t.Word, Stem: w.stem, Function: w.function}
	}
	if len(f.parts) > 0 {
		c.Found = e.occurrences(f, c.Text, doc)
	}
	if !plain {
		return
	}
	halves := func(i int) bool {
		a, b := e.halved(e.closeRow[i]), e.halved(e.closeRow[i+1])
		return a.joinsAny || b.joinedAny || a.first && b.second
	}
	for _, j := range arabic.CompoundsAmong(nil, c.Text, e.tokens, e.words.Joined, halves) {
		c.Joined = append(c.Joined, corpus.JoinedWord{At: j.First, Stem: e.closeWord(j.Word).stem})
	}
}

// named adds the entities that a document mentions.
func (e *Engine) named(c *corpus.Closeup, doc int) {
	mentions := e.b.Mentions(nil, doc)
	c.Mentions = make([]corpus.CloseMention, len(mentions))
	for i, m := range mentions {
		c.Mentions[i] = corpus.CloseMention{Span: m.Span, Entity: e.b.EntityRef(m.Entity)}
	}
}

// quoted adds the speakers that a document quotes.
func (e *Engine) quoted(c *corpus.Closeup, doc int) {
	e.b.Statements(doc, func(s bundle.Statement) {
		if s.Speaker < 0 || s.Weak() {
			return
		}
		said := corpus.CloseStatement{Class: s.Class, Speakers: []corpus.EntityRef{e.b.EntityRef(s.Speaker)}}
		for _, with := range s.With {
			said.Speakers = append(said.Speakers, e.b.EntityRef(with))
		}
		c.Said = append(c.Said, said)
	})
}

// A closeWord is what is known of a word regardless of where it occurs.
type closeWord struct {
	word     string
	stem     string
	function bool
	halved   bool // what follows is known: it may be one of two words that are joined
	first    bool
	second   bool
	// with any word beside it
	joinsAny, joinedAny bool
}

// closeWord looks up a word of the collection's documents, or one made of two of them, and caches
// the answer: most of the words of many texts are a few frequent ones. A word that the lexicon does
// not have is its own stem; that the collection has it need not be looked up (see decide). For
// documents from elsewhere it must be: this bundle may not have their words.
func (e *Engine) closeWord(word string) *closeWord {
	w, ok := e.closeWords[word]
	if !ok {
		if e.closeWords == nil || len(e.closeWords) >= cacheLimit {
			e.closeWords = make(map[string]*closeWord, closeWordsAtFirst)
		}
		word = strings.Clone(word)
		w = &closeWord{word: word, stem: word, function: joining(word)}
		if s, ok := e.words.Stem(word); ok {
			w.stem = s
		} else if e.shows {
			w.stem = e.stem(word)
		}
		e.closeWords[word] = w
	}
	return w
}

// closeWordsAtFirst is how many different words a few dozen documents have: there is room for them
// at once.
const closeWordsAtFirst = 4096

// halved adds to a word which of two it may be that the collection also writes as one.
func (e *Engine) halved(w *closeWord) *closeWord {
	if !w.halved {
		halves := e.words.Halves()
		w.halved, w.first, w.second = true, halves.First(w.word), halves.Second(w.word)
		w.joinsAny, w.joinedAny = arabic.JoinsAny(w.word), arabic.JoinedToAny(w.word)
	}
	return w
}

// occurrences joins the words of a text that a query finds to occurrences: the words of a phrase
// are one, so are those of a name, and different words of the query side by side. The text's words
// are in e.tokens.
func (e *Engine) occurrences(f *found, text string, doc int) []corpus.Occurrence {
	mentions := e.sights(f, doc)
	var out []corpus.Occurrence
	next := 0 // the first token that is in no occurrence yet
	first, m := 0, 0
	run := make(map[int]bool) // the parts that the last occurrence has
	for _, s := range e.look(f, text, e.tokens, mentions, 0) {
		if s.token < next {
			continue
		}
		last := s.token
		part := &f.parts[s.part]
		if n := len(out); n > 0 && out[n-1].Last == s.token-1 && !run[s.part] && text[e.tokens[s.token-1].End:s.span.Start] == " " {
			out = out[:n-1]
			run[s.part] = true
		} else {
			clear(run)
			run[s.part], first = true, s.token
		}
		for m < len(mentions) && mentions[m].End <= s.span.Start {
			m++
		}
		switch {
		case part.pattern != nil:
			if n := part.pattern.at(text, e.tokens, s.token); n > 0 {
				last = s.token + n - 1
			}
		case m < len(mentions) && mentions[m].Start < s.span.End && part.means(mentions[m]):
			for last+1 < len(e.tokens) && e.tokens[last+1].Start < mentions[m].End {
				last++
			}
		}
		out = append(out, corpus.Occurrence{First: first, Last: last})
		next = last + 1
	}
	return out
}

// means reports whether a part of a query is about what a mention names.
func (p *part) means(m bundle.Mention) bool {
	for _, entity := range p.entities {
		if entity == m.Entity {
			return true
		}
	}
	return m.Entity < -1 && p.days != (on{}) // an expression of time: see timeOf
}

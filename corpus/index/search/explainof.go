package search

import (
	"slices"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// ExplainOf says why a hit is in a result, as Explain does, for a document that is elsewhere; false
// if it is not among the given documents. It does not say that the document is of a day that was
// asked for.
func (e *Engine) ExplainOf(docs *corpus.Corpus, hit corpus.Hit, q string) (corpus.Explanation, bool) {
	at := slices.IndexFunc(docs.Documents, func(d corpus.Document) bool { return d.ID == hit.ID })
	if at < 0 {
		return corpus.Explanation{}, false
	}
	there := e.fieldwordsOf(&docs.Documents[at], docs.Mentions[at])
	return e.explained(hit, q, func(s *wordSearcher) corpus.ExplainPart { return s.explainOf(e, there) }), true
}

// fieldwords says how often each field of a document has each term, and how long the fields are.
type fieldwords struct {
	times  map[string]map[string]int // by field and term
	length map[string]int            // in words
}

// fieldwordsOf counts a document as the index would.
func (e *Engine) fieldwordsOf(d *corpus.Document, mentions []corpus.Mention) fieldwords {
	tokens := arabic.Tokenize(d.Text())
	titled := 0
	for titled < len(tokens) && tokens[titled].End <= len(d.Title) {
		titled++
	}
	o := fieldwords{make(map[string]map[string]int), map[string]int{fieldText: len(tokens), fieldStem: len(tokens), fieldTitle: titled, fieldTitleStem: titled}}
	for i, t := range tokens {
		stem := e.stem(t.Word)
		o.add(fieldText, t.Word)
		if stem != t.Word { // a stem that is its own word is not indexed twice
			o.add(fieldStem, stem)
		}
		if i < titled {
			o.add(fieldTitle, t.Word)
			if stem != t.Word {
				o.add(fieldTitleStem, stem)
			}
		} else if i < titled+leadWords {
			o.add(fieldLead, stem)
		}
	}
	for field, part := range map[string]struct {
		text   string
		tokens []arabic.Token
	}{fieldStem: {d.Text(), tokens}, fieldTitleStem: {d.Title, tokens[:titled]}} {
		for _, c := range arabic.Compounds(nil, part.text, part.tokens, e.words.Joined) {
			o.add(field, e.stem(c.Word))
		}
		for _, t := range part.tokens {
			for _, r := range arabic.Readings(part.text[t.Start:t.End]) {
				o.add(field, e.stem(r))
			}
		}
	}
	for _, m := range mentions {
		o.add(fieldEntity, m.Entity)
	}
	return o
}

func (o fieldwords) add(field, term string) {
	if o.times[field] == nil {
		o.times[field] = make(map[string]int)
	}
	o.times[field][term]++
}

// explainOf returns what one word adds to the score of a document that is elsewhere.
func (s *wordSearcher) explainOf(e *Engine, there fieldwords) corpus.ExplainPart {
	p := corpus.ExplainPart{Text: s.text, Rarity: s.idf}
	total, above := 0.0, false
	for _, c := range s.wanted {
		n := there.times[c.field][c.term]
		if n == 0 {
			continue
		}
		share := c.weight * float64(n)
		if e.r.lengths[c.field].of != nil {
			share /= e.norm(c.field, there.length[c.field])
		}
		total, above = total+share, above || c.above
		p.Matches = append(p.Matches, corpus.ExplainMatch{As: level[c.field], Where: place[c.field], Term: c.term, Times: n, Share: share})
	}
	if s.begins(e, there.times[fieldText]) {
		total += weightPrefix
		p.Matches = append(p.Matches, corpus.ExplainMatch{As: level[fieldText], Where: place[fieldText], Term: s.text, Times: 1, Share: weightPrefix})
	}
	if total == 0 {
		return p
	}
	for i := range p.Matches {
		p.Matches[i].Share /= total
	}
	p.Score = s.idf * total * (bm25K1 + 1) / (total + bm25K1)
	if above {
		p.Score += s.idf * (bm25K1 + 1)
	}
	return p
}

// begins reports whether one of some words is found by word*.
func (s *wordSearcher) begins(e *Engine, words map[string]int) bool {
	for word := range words {
		if slices.ContainsFunc(s.starts, func(one start) bool { return e.starts(word, one) }) {
			return true
		}
	}
	return false
}

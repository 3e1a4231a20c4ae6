package search

import (
	"math"

	blevesearch "github.com/blevesearch/bleve/v2/search"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// Explain says why a hit is in the result of a query: what each word adds to its
// score, by which of its forms and where, and what the words add together.
func (e *Engine) Explain(hit corpus.Hit, q string) (corpus.Explanation, bool) {
	doc, ok := e.b.Find(hit.ID)
	if !ok {
		return corpus.Explanation{}, false
	}
	return e.explained(hit, q, func(s *wordSearcher) corpus.ExplainPart { return s.explain(doc) }), true
}

// explained explains a hit, given what a word adds to its score. What ranks a hit that may lack a
// quoted phrase is the words of the phrase: the hit's score tells.
func (e *Engine) explained(hit corpus.Hit, q string, explain func(*wordSearcher) corpus.ExplainPart) corpus.Explanation {
	tree, _ := e.prepare(q)
	whole, soft := e.compiler(), e.compiler()
	whole.compile(tree)
	x := explainedBy(whole.words, hit, explain)
	parts, loose := looseParts(tree)
	soft.each(parts)
	if _, words := soft.softly(loose); len(words) > 0 {
		if y := explainedBy(soft.words, hit, explain); math.Abs(y.Score-hit.Score) < math.Abs(x.Score-hit.Score) {
			return y
		}
	}
	return x
}

func explainedBy(words []*wordSearcher, hit corpus.Hit, explain func(*wordSearcher) corpus.ExplainPart) corpus.Explanation {
	x := corpus.Explanation{Score: hit.Together, Together: hit.Together}
	for _, s := range words {
		if p := explain(s); p.Score > 0 {
			x.Parts = append(x.Parts, p)
			x.Score += p.Score
		}
	}
	return x
}

// explain returns what one word adds to a document's score.
func (s *wordSearcher) explain(doc int) corpus.ExplainPart {
	p := corpus.ExplainPart{Text: s.text, Rarity: s.idf}
	ctx := &blevesearch.SearchContext{DocumentMatchPool: blevesearch.NewDocumentMatchPool(2, 0)}
	var id [8]byte
	m, err := s.Advance(ctx, appendDocID(id[:0], uint64(doc)))
	if err != nil || m == nil || docNumber(m.IndexInternalID) != doc {
		return p
	}
	p.Score = m.Score
	total := 0.0
	for i := range s.clauses {
		if c := &s.clauses[i]; c.doc == int64(doc) {
			share := c.frequency()
			total += share
			p.Matches = append(p.Matches, corpus.ExplainMatch{
				As: level[c.field], Where: place[c.field], Term: c.term, Times: int(c.match.Freq), Share: share,
			})
		}
	}
	for i := range p.Matches {
		p.Matches[i].Share /= total
	}
	return p
}

// What the fields are to a reader.
var (
	level = map[string]string{fieldText: "form", fieldTitle: "form", fieldStem: "stem", fieldTitleStem: "stem",
		fieldLead: "stem", fieldEntity: "entity"}
	place = map[string]string{fieldText: "text", fieldStem: "text", fieldTitle: "title", fieldTitleStem: "title", fieldLead: "lead"}
)

// formsShown is how many words of the same stem are listed.
const formsShown = 60

// Analyse says how a word is analysed and which words of the corpus share its stem. It walks the
// whole dictionary, so it is for a page of its own, not for typing.
func (e *Engine) Analyse(word string) corpus.WordAnalysis {
	a := corpus.WordAnalysis{Word: word, Forms: []corpus.WordCount{}}
	tokens := arabic.Tokenize(word)
	if len(tokens) == 0 {
		return a
	}
	a.Normalised = tokens[0].Word
	a.Clitics = e.lex.Split(a.Normalised).Clitics
	a.Stem = e.stem(a.Normalised)
	a.Count = e.count(a.Normalised)
	a.Name = e.b.NameWord(a.Normalised)
	if n, ok := e.understand(query.Word{Text: tokens[0].Word}).(named); ok {
		a.Entities = n.refs
	}
	for _, form := range e.forms(a.Stem) {
		a.Forms = append(a.Forms, corpus.WordCount{Word: e.asWritten(form.Word), Count: form.Count})
	}
	return a
}

// forms lists the words of the corpus that have a stem, most frequent first.
func (e *Engine) forms(stem string) []corpus.WordCount {
	terms, err := e.r.FieldDict(fieldText)
	if err != nil {
		return nil
	}
	var out []corpus.WordCount
	for {
		entry, err := terms.Next()
		if err != nil || entry == nil {
			break
		}
		if arabic.MayShare(entry.Term, stem) && e.decide(entry.Term) == stem {
			out = append(out, corpus.WordCount{Word: entry.Term, Count: int(entry.Count)})
		}
	}
	sortWords(out)
	return out[:min(len(out), formsShown)]
}

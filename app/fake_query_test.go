package app

import (
	"cmp"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// How the fake engine treats queries: names by their exact spelling, forms by their prefix,
// corrections from a list.

// slips maps misspelled words to those searched for instead.
var slips = map[string]string{"هدنتت": "هدنة"}

// correct replaces misspelled words.
func correct(q string) (string, []corpus.Correction) {
	var made []corpus.Correction
	words := strings.Fields(q)
	for i, w := range words {
		if to, ok := slips[w]; ok {
			made = append(made, corpus.Correction{From: w, To: to})
			words[i] = to
		}
	}
	return strings.Join(words, " "), made
}

// parts returns the parts of a query, whose names are single words or the whole query.
func (f *fake) parts(q string) []corpus.QueryPart {
	tree := query.Parse(q)
	if _, ok := tree.(query.All); ok {
		return nil
	}
	nodes := query.Conjuncts(tree)
	texts := make([]string, len(nodes))
	for i, n := range nodes {
		texts[i] = query.Format(n)
	}
	if refs := f.namedBy(q); len(nodes) > 1 && len(refs) > 0 {
		return []corpus.QueryPart{{Text: q, Kind: corpus.PartName, Count: f.reach(q), Entities: refs,
			Literal: "=" + strings.Join(strings.Fields(q), " =")}}
	}
	var out []corpus.QueryPart
	for i, n := range nodes {
		instead := func(text ...string) string {
			return strings.Join(slices.Concat(texts[:i], text, texts[i+1:]), " ")
		}
		p := corpus.QueryPart{Text: texts[i], Count: f.reach(strings.Trim(texts[i], "=*~-")), Without: instead()}
		switch n := n.(type) {
		case query.Word:
			p.Kind = [...]corpus.PartKind{corpus.PartWord, corpus.PartExact, corpus.PartPrefix, corpus.PartFuzzy}[n.Mode]
			if n.Mode == query.Stem {
				p.Literal = instead("=" + n.Text)
				if p.Entities = f.namedBy(n.Text); len(p.Entities) > 0 {
					p.Kind = corpus.PartName
				}
			}
		case query.Phrase:
			p.Kind = corpus.PartPhrase
		case query.Not:
			p.Kind = corpus.PartNot
		case query.Or:
			p.Kind = corpus.PartGroup
		default:
			p.Kind = corpus.PartField
		}
		out = append(out, p)
	}
	return out
}

func (f *fake) namedBy(text string) []corpus.EntityRef {
	var refs []corpus.EntityRef
	for i := range f.entities {
		e := &f.entities[i]
		for _, name := range append([]string{e.Name, e.English}, e.Aliases...) {
			if arabic.Normalize(name) == arabic.Normalize(text) {
				refs = append(refs, refTo(e))
				break
			}
		}
	}
	return refs
}

func (f *fake) reach(text string) int {
	n := 0
	for i := range f.docs {
		if _, missing := findWords(f.docs[i].Text(), text); missing == 0 {
			n++
		}
	}
	return n
}

// Explain counts the words of the title and the body.
func (f *fake) Explain(hit corpus.Hit, q string) (corpus.Explanation, bool) {
	var x corpus.Explanation
	i := slices.IndexFunc(f.docs, func(d corpus.Document) bool { return d.ID == hit.ID })
	if i < 0 {
		return x, false
	}
	q, _ = correct(q)
	for n, p := range f.parts(q) {
		part := corpus.ExplainPart{Text: p.Text, Score: float64(n + 1), Rarity: 5 / float64(1+n*n*5)}
		for where, text := range map[string]string{"title": f.docs[i].Title, "text": f.docs[i].Body} {
			spans, _ := findWords(text, p.Text)
			for _, s := range spans {
				term := arabic.Normalize(text[s.Start:s.End])
				part.Matches = append(part.Matches, corpus.ExplainMatch{As: "form", Where: where, Term: term, Times: 1, Share: 0.5})
			}
		}
		slices.SortStableFunc(part.Matches, func(a, b corpus.ExplainMatch) int {
			return cmp.Or(-cmp.Compare(a.Where, b.Where), cmp.Compare(a.Term, b.Term))
		})
		for _, e := range p.Entities {
			part.Matches = append(part.Matches, corpus.ExplainMatch{As: "entity", Term: e.ID, Times: 3, Share: 0.5})
		}
		if len(part.Matches) > 0 {
			x.Parts = append(x.Parts, part)
			x.Score += part.Score
		}
	}
	if len(x.Parts) > 1 {
		x.Together = 1
		x.Score += x.Together
	}
	return x, true
}

// Analyse treats the article as the only clitic and the rest as the stem.
func (f *fake) Analyse(word string) corpus.WordAnalysis {
	a := corpus.WordAnalysis{Word: word, Forms: []corpus.WordCount{}}
	tokens := arabic.Tokenize(word)
	if len(tokens) == 0 {
		return a
	}
	a.Normalised = tokens[0].Word
	a.Stem = a.Normalised
	if rest, ok := strings.CutPrefix(a.Normalised, "ال"); ok {
		a.Clitics, a.Stem = "ال", rest
	}
	a.Entities = f.namedBy(word)
	a.Name = len(a.Entities) > 0
	counts := make(map[string]int)
	for i := range f.docs {
		seen := make(map[string]bool)
		for _, t := range arabic.Tokenize(f.docs[i].Text()) {
			if strings.TrimPrefix(t.Word, "ال") == a.Stem && !seen[t.Word] {
				seen[t.Word] = true
				counts[t.Word]++
			}
		}
	}
	a.Count = counts[a.Normalised]
	for w, n := range counts {
		a.Forms = append(a.Forms, corpus.WordCount{Word: w, Count: n})
	}
	slices.SortFunc(a.Forms, func(a, b corpus.WordCount) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Word, b.Word))
	})
	return a
}

// Edit can only rename.
func (f *fake) Edit(list []corpus.Edit) []string {
	f.entities = sampleEntities()
	why := make([]string, len(list))
	for i, edit := range list {
		why[i] = "no such entity"
		for e := range f.entities {
			if f.entities[e].ID == edit.Entity && edit.Do == corpus.EditRename {
				f.entities[e].Name, why[i] = edit.Name, ""
			}
		}
	}
	return why
}

package search

import (
	"slices"
	"strings"

	blevesearch "github.com/blevesearch/bleve/v2/search"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// What one occurrence counts for: a surface form more than a stem (if the surface form matches, so
// does the stem), a title more than the body, and a mention of the entity that is meant more than a
// word.
const (
	weightText      = 0.7
	weightStem      = 1.0
	weightTitle     = 2.0
	weightTitleStem = 2.0
	weightLead      = 3.0
	weightEntity    = 2.0
)

// surface finds a word in its surface form, in the body and in the title.
func surface(word string, share float64, above bool) []clause {
	return []clause{{fieldText, word, share * weightText, above}, {fieldTitle, word, share * weightTitle, above}}
}

// word finds one word at the levels that its mode asks for, or the entities that it names.
func (c *compiler) word(w query.Word, entities []int) blevesearch.Searcher {
	tokens := arabic.Tokenize(w.Text)
	switch {
	case len(tokens) == 0:
		return nil
	case isPattern(w) && len(tokens) == 2:
		return c.prefix(w, tokens[0].Word+"*"+tokens[1].Word)
	case len(tokens) > 1:
		return c.severalWords(w, tokens)
	}
	if strictly(w) {
		return c.phrase(w.Text, tokens, true)
	}
	word := tokens[0].Word
	if w.Mode == query.Prefix {
		return c.prefix(w, word)
	}
	p := part{surfaces: map[string]bool{word: true}, entities: entities}
	homograph := arabic.Homograph(w.Text)
	var clauses []clause
	switch w.Mode {
	case query.Fuzzy:
		clauses = c.similarClauses(word, &p)
	case query.Stem:
		if others := arabic.OtherHomographs(homograph); others != nil && functionWords[arabic.Normalize(homograph)] {
			return c.beside(w.Text, homograph, others)
		}
		clauses = append(surface(word, 1, false), c.stemmed(w.Text, word, homograph, &p)...)
	default:
		clauses = surface(word, 1, false)
	}
	for _, entity := range entities {
		clauses = append(clauses, clause{field: fieldEntity, term: c.e.b.EntityRef(entity).ID, weight: weightEntity})
	}
	var apart []string
	if w.Mode == query.Stem || w.Mode == query.Exact {
		if apart = arabic.OtherHomographs(homograph); apart != nil {
			p.others = apart
		}
	}
	s := c.open(w.Text, clauses)
	if asks(w, word, len(entities)) {
		s.idf *= askingShare
	}
	p.weight = s.idf
	c.found.add(p)
	if apart != nil {
		return c.spelt(s, apart, homograph)
	}
	return s
}

// beside finds a homograph that Normalize makes equal to a function word, which every text has,
// «فئة» and «فيه»: texts that spell it so, and its other forms, which do not share a stem with it.
func (c *compiler) beside(written, homograph string, others []string) blevesearch.Searcher {
	p := part{surfaces: make(map[string]bool), others: others}
	for _, article := range append(articleForms[:], "") {
		p.surfaces[article+arabic.Normalize(homograph)] = true
	}
	clauses := []clause{{field: fieldSpelt, term: homograph, weight: weightStem}}
	if key := arabic.KinOf(homograph); key != "" {
		p.stems = []string{key}
		clauses = append(clauses, stemClauses(key)...)
	}
	s := c.open(written, clauses)
	p.weight = s.idf
	c.found.add(p)
	return s
}

// stemmed returns the clauses of the stems of a word, which may be a homograph, and notes in its
// part what they find.
func (c *compiler) stemmed(written, word, homograph string, p *part) (clauses []clause) {
	p.stems = c.e.stemsOf(written, word)
	if forms := arabic.PeopleForms(word); forms != nil && c.e.elsewhere == nil {
		return c.people(forms, p)
	}
	if key := arabic.KinOf(homograph); key != "" && c.e.elsewhere == nil {
		p.stems = append(p.stems, key)
	}
	p.forms = c.e.formsOf(p.stems)
	for _, stem := range p.stems {
		p.surfaces[stem] = true
		clauses = append(clauses, stemClauses(stem)...)
		if form, others := arabic.SpeltKin(stem); form != "" && form != homograph {
			clauses = append(clauses, clause{field: fieldSpelt, term: form, weight: weightStem})
			p.surfaces[arabic.Normalize(form)], p.others = true, others
		}
	}
	return clauses
}

// isPattern reports whether a word gives how words begin and end, «مست*ات».
func isPattern(w query.Word) bool { return w.Mode == query.Prefix && strings.Contains(w.Text, "*") }

// people returns the clauses of the forms of a people's name that documents have, and notes them in
// its part. The country's name, which has the same stem, is not among them.
func (c *compiler) people(forms []string, p *part) (clauses []clause) {
	if wish := c.e.b.Wish(); wish != nil { // not all of them have the word's own stem: «لألمانيين»
		for _, form := range forms {
			from, to := c.e.x.Block(form)
			wish.Bytes("postings", from, to)
		}
		wish.Get()
	}
	p.stems = nil
	for _, form := range forms {
		if c.e.r.count(fieldText, form) > 0 {
			p.surfaces[form] = true
			clauses = append(clauses, surface(form, 1, false)...)
		}
	}
	return clauses
}

// similarClauses returns the clauses of the words spelt nearly like a word, and notes them in its
// part.
func (c *compiler) similarClauses(word string, p *part) (clauses []clause) {
	for _, x := range c.similarTo(word) {
		p.surfaces[x.word] = true
		above := x.word == word // near spellings never outrank it
		clauses = append(clauses, surface(x.word, x.weight, above)...)
	}
	return clauses
}

// strictly reports whether a word is wanted letter by letter: an exact word with letters that
// Normalize removes, or with an ending that it makes the same as another. Other exact words match
// as normalised.
func strictly(w query.Word) bool {
	return w.Mode == query.Exact && (arabic.Lettered(w.Text) || arabic.EndsOpen(w.Text))
}

// askingShare is how much a word that only asks says about a document, compared with another word
// that is as rare: «متى» and «التي» are rare enough to count, but say nothing about what is asked.
// On half A it gives headlines, ARCD and XQuAD .7671, .7521 and .8763, from .7669, .7358 and .8723;
// .5 for all function words gives .7653, .7513 and .8752.
const askingShare = 0.5

// asks reports whether a word of a query that names this many entities only asks or points.
func asks(w query.Word, word string, entities int) bool {
	return w.Mode == query.Stem && entities == 0 && askingWords[word]
}

// askingWords are question words and pronouns that point.
var askingWords = arabic.WordSet(`ما ماذا من متى أين كيف كم لماذا هل أي أية أيا هو هي هم هما
	الذي التي الذين اللذان اللتان هذا هذه ذلك تلك هؤلاء`)

// stemsOf returns the stems that a word of a query is looked for by: its own; the word itself if it
// is the stem of others though its own stem differs, as «كتب», books, is the stem of «يكتب»; and
// the stem of its reading with the dagger alefs that it is written with.
func (e *Engine) stemsOf(written, word string) []string {
	stems := []string{e.stem(word)}
	add := func(stem string) {
		if !slices.Contains(stems, stem) {
			stems = append(stems, stem)
		}
	}
	if e.elsewhere != nil || e.r.count(fieldStem, word) > 0 {
		add(word)
	}
	if readings := arabic.Readings(written); len(readings) == 1 {
		add(e.stem(readings[0]))
	}
	if one := arabic.OfDoubled(written); one != "" {
		add(e.stem(one))
	}
	return stems
}

// stemClauses returns the clauses that find every word with a stem: words that differ from it in
// the stem fields, the stem as a word in the surface fields.
func stemClauses(stem string) []clause {
	return []clause{{field: fieldStem, term: stem, weight: weightStem}, {field: fieldTitleStem, term: stem, weight: weightTitleStem}, {field: fieldLead, term: stem, weight: weightLead},
		{field: fieldText, term: stem, weight: weightStem}, {field: fieldTitle, term: stem, weight: weightTitleStem}}
}

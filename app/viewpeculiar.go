package app

import (
	"cmp"
	"context"
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/views"
)

// peculiarView shows what is peculiar to a result: the words and names that more of its documents
// have, or fewer, than of the rest of the collection.
type peculiarView struct{}

const (
	peculiarShown   = 20   // on each side
	peculiarFrom    = 1.96 // least strength listed: by chance in 5 % of cases
	candidatesMost  = 2000 // words that are compared
	spreadAtATime   = 1000 // stems whose counts in the collection are fetched at once
	commonCompared  = 600  // words that most documents of the collection have
	fewestDocuments = 2    // documents that have a word, one more where manyRead were read: two may be copies
	manyRead        = 50
	readRather      = 1.5 // times the depth: results up to that size are read completely, so that none of their documents counts as one of the others
)

func (peculiarView) name() string   { return "peculiar" }
func (peculiarView) title() message { return mPeculiar }
func (peculiarView) lead() message  { return mPeculiarLead }

func (peculiarView) options() []option {
	return []option{
		{name: "of", label: mPeculiarOf, values: []optionValue{{value: "words", label: mPeculiarWords}, {value: "names", label: mPeculiarNames}}},
		depths(),
	}
}

// A peculiarity is a word or a name, with its display name and link.
type peculiarity struct {
	views.Contrast
	written string
	entity  corpus.EntityRef // of a name
}

type seenPeculiar struct {
	here, rest  []peculiarity
	docs, other int // documents here, and elsewhere
	read        int
	unread      int // documents of the result that were not read: they count as others
}

func (peculiarView) gather(ctx context.Context, e Engine, m *model) (err error) {
	s := seenPeculiar{docs: m.result.Total, read: m.result.Total}
	if s.docs == 0 || s.docs == m.about.Documents {
		return nil // there is no rest
	}
	if m.at.chosen("of") == "names" {
		err = s.names(ctx, e, m)
	} else {
		err = s.words(ctx, e, m)
	}
	s.unread = m.result.Total - s.docs
	m.seen = s
	return err
}

// readable picks the documents of a result to read: all of them if they are few more than the
// depth.
func (s *seenPeculiar) readable(ids []string, depth int) []string {
	if float64(len(ids)) <= readRather*float64(depth) {
		return ids
	}
	return views.Spread(ids, depth)
}

// names compares the names of the whole result with those of the rest.
func (s *seenPeculiar) names(ctx context.Context, e Engine, m *model) error {
	request := m.at.request(0)
	request.FacetLimit = -1
	request.Unfold = true
	for _, f := range request.Filters {
		if _, err := corpus.ParseKind(string(f.Facet)); err == nil { // its names are counted as if none were chosen
			return s.namesRead(ctx, e, m)
		}
	}
	facets, err := e.Facets(ctx, request)
	if err != nil {
		return err
	}
	here := make(map[string]int)
	for _, k := range corpus.Kinds {
		for _, c := range facets[k.Facet()] {
			here[c.ID] = c.Count
		}
	}
	return s.contrastNames(ctx, e, m, here, s.docs)
}

// namesRead counts the names in the documents themselves.
func (s *seenPeculiar) namesRead(ctx context.Context, e Engine, m *model) error {
	ids, err := e.Members(ctx, m.at.request(0))
	if err != nil {
		return err
	}
	ids = s.readable(ids, m.depth())
	here := make(map[string]int)
	err = readPartly(ctx, e, ids, corpus.CloseNames, func(doc *corpus.Closeup) {
		seen := make(map[string]bool)
		for _, mention := range doc.Mentions {
			if !seen[mention.Entity.ID] {
				seen[mention.Entity.ID] = true
				here[mention.Entity.ID]++
			}
		}
	})
	s.read = len(ids)
	if err != nil {
		return err
	}
	return s.contrastNames(ctx, e, m, here, len(ids))
}

func (s *seenPeculiar) contrastNames(ctx context.Context, e Engine, m *model, here map[string]int, docs int) error {
	// All documents are counted as the result is. The index of all entities would have to be read
	// and put in order.
	request := address{}.request(0)
	request.FacetLimit = -1
	request.Unfold = true
	all, err := e.Facets(ctx, request)
	if err != nil {
		return err
	}
	s.docs, s.other = docs, m.about.Documents-docs
	var contrasts []views.Contrast
	refs := make(map[string]corpus.EntityRef)
	for _, k := range corpus.Kinds {
		for _, c := range all[k.Facet()] {
			n := here[c.ID]
			refs[c.ID] = corpus.EntityRef{ID: c.ID, Kind: k, Name: c.Name, English: c.English}
			contrasts = append(contrasts, views.Contrast{Key: c.ID, Here: n, Rest: c.Count - n, Strength: views.LogOdds(n, docs, c.Count-n, s.other)})
		}
	}
	s.keep(contrasts, func(c views.Contrast) peculiarity {
		return peculiarity{c, refs[c.Key].Name, refs[c.Key]}
	})
	return nil
}

// candidates are the stems of a vocabulary that may be peculiar to it.
func candidates(v *views.Vocabulary) []string {
	if v.Documents >= manyRead {
		return v.Candidates(fewestDocuments+1, candidatesMost)
	}
	return v.Candidates(fewestDocuments, candidatesMost)
}

// words compares the words of the documents read with those of all others.
func (s *seenPeculiar) words(ctx context.Context, e Engine, m *model) error {
	ids, err := e.Members(ctx, m.at.request(0))
	if err != nil {
		return err
	}
	ids = s.readable(ids, m.depth())
	vocabulary := views.NewVocabulary()
	if err := readPartly(ctx, e, ids, corpus.CloseWords, vocabulary.Add); err != nil {
		return err
	}
	stems := candidates(vocabulary)
	known := make(map[string]bool, len(stems))
	for _, stem := range stems {
		known[stem] = true
	}
	common, err := e.Common(ctx, commonCompared)
	if err != nil {
		return err
	}
	written := make(map[string]string)
	for _, word := range common {
		written[word.Stem] = word.Written
		if !known[word.Stem] && vocabulary.Tells(word.Stem) {
			stems = append(stems, word.Stem)
		}
	}
	s.docs, s.read, s.other = len(ids), len(ids), m.about.Documents-len(ids)
	var contrasts []views.Contrast
	for from := 0; from < len(stems); from += spreadAtATime {
		part := stems[from:min(from+spreadAtATime, len(stems))]
		counts, err := e.Spread(ctx, part)
		if err != nil {
			return err
		}
		for i, stem := range part {
			n := vocabulary.Count(stem)
			contrasts = append(contrasts, views.Contrast{Key: stem, Here: n, Rest: counts[i] - n, Strength: views.LogOdds(n, s.docs, counts[i]-n, s.other)})
		}
	}
	s.keep(contrasts, func(c views.Contrast) peculiarity {
		here := vocabulary.Written(c.Key)
		if c.Strength < 0 { // what few documents here have is spelled as in the rest
			return peculiarity{Contrast: c, written: cmp.Or(written[c.Key], here)}
		}
		return peculiarity{Contrast: c, written: cmp.Or(here, written[c.Key])}
	})
	return nil
}

// keep chooses what to list.
func (s *seenPeculiar) keep(all []views.Contrast, name func(views.Contrast) peculiarity) {
	here, rest := views.Peculiar(all, peculiarShown, peculiarFrom)
	for _, c := range here {
		s.here = append(s.here, name(c))
	}
	for _, c := range rest {
		s.rest = append(s.rest, name(c))
	}
}

func (rv peculiarView) draw(v view, m *model) []ui.UI {
	s, ok := m.seen.(seenPeculiar)
	if !ok {
		return []ui.UI{el("p", "notice").Text(v.say(mPeculiarNoRest))}
	}
	out := []ui.UI{v.readOf(rv, mReadOf, s.read, m.result.Total)}
	less, elsewhere := mPeculiarLess, mColElsewhere
	if s.unread > 0 { // unread documents of the result cannot be told from the others
		less, elsewhere = mPeculiarLessUnread, mColUnread
		out = append(out, el("p", "method").Body(v.spoken(v.fill(mPeculiarUnread, v.figures(v.number(s.unread))))...))
	}
	if len(s.here)+len(s.rest) == 0 {
		return append(out, el("p", "notice").Text(v.say(mPeculiarNone)))
	}
	return append(out, v.diverging("h2", "side", s.here, s.rest, mPeculiarMore, less, [2]string{v.say(mColHere), v.say(elsewhere)}, s.docs, s.other, v.peculiarLink), el("p", "method").Text(v.say(mPeculiarMethod)))
}

// peculiarLink links to the documents of the result that have a word or name; if there are none,
// to those in the whole collection.
func (v view) peculiarLink(p *peculiarity, _ bool) address {
	if p.Here == 0 {
		return p.within(address{})
	}
	return p.within(v.at)
}

// within is the list of a result's documents that have a word or name.
func (p *peculiarity) within(at address) address {
	if p.entity.ID != "" {
		return at.viewed("").with(corpus.Filter{Facet: p.entity.Kind.Facet(), Value: p.entity.ID})
	}
	return at.also(p.written)
}

func (peculiarView) table(v view, m *model) dataTable {
	s, _ := m.seen.(seenPeculiar)
	elsewhere := v.say(mColElsewhere)
	if s.unread > 0 {
		elsewhere = v.say(mColUnread)
	}
	of := func(n int) string { return " (" + v.fill(mAmountOf, nDocuments.say(&v.settings, n)) + ")" }
	t := dataTable{read: [2]int{s.read, m.result.Total}, numbers: 5,
		columns: []string{v.say(mColWord), v.say(mColHere) + of(s.docs), v.say(mColHere) + " %", elsewhere + of(s.other), elsewhere + " %", v.say(mColStrength)}}
	for _, list := range [...][]peculiarity{s.here, s.rest} {
		for i := range list {
			p := &list[i]
			t.rows = append(t.rows, []string{v.peculiarName(p), strconv.Itoa(p.Here), portionText(p.Here, s.docs), strconv.Itoa(p.Rest), portionText(p.Rest, s.other), decimal(p.Strength, 2)})
			t.to = append(t.to, v.peculiarLink(p, true))
		}
	}
	return t
}

func (v view) peculiarName(p *peculiarity) string {
	if p.entity.ID != "" {
		return v.nameText(p.entity.Name, p.entity.English)
	}
	return p.written
}

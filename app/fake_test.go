package app

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/statements"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// A fake is an engine over a few documents: it searches words by their normalised prefixes and
// entities by their spellings, slowly and simply.
type fake struct {
	about    corpus.About
	docs     []corpus.Document
	entities []corpus.Entity
	mentions [][]corpus.Mention
	said     [][]corpus.Statement
	stories  map[string][]corpus.Report // by document
}

func newFake() *fake { return fakeOf(sampleEntities()) }

// fakeOf returns the fake with other entities.
func fakeOf(entities []corpus.Entity) *fake {
	f := &fake{docs: sampleDocuments(), entities: entities}
	finder := statements.New(f.entities)
	for i := range f.docs {
		f.mentions = append(f.mentions, f.find(f.docs[i].Text()))
		f.said = append(f.said, finder.Find(&f.docs[i], f.mentions[i]))
	}
	f.about = corpus.About{
		Title: "ملف هدنة إدلب", TitleEn: "The Idlib Truce File",
		Description:   "ما نُشر عن هدنة إدلب بين 2018 و2020: من قال ماذا، ومتى، وعمّن. كل وثيقة موجز يذكر من أين أُخذت وقائعه.",
		DescriptionEn: "What was published on the Idlib truce between 2018 and 2020: who said what, when, and about whom.",
		Publisher:     "غرفة أخبار", URL: "https://example.org/idlib/",
		Questions: []string{"وقف إطلاق النار", "المنطقة منزوعة السلاح", "بوتين أردوغان", "قاعدة حميميم"},
		Documents: len(f.docs), Words: 12408, Mentions: 931, First: "2018-09-17", Last: "2020-03-05",
		Edition: "9f1c2ab47d3e55aa", Analysis: "1",
	}
	for _, e := range f.entities {
		f.about.Entities[e.Kind]++
	}
	for _, list := range f.said {
		f.about.Statements += len(list)
	}
	return f
}

func (f *fake) find(text string) []corpus.Mention {
	var all []corpus.Mention
	for _, e := range f.entities {
		for _, name := range append([]string{e.Name}, e.Aliases...) {
			for at := 0; ; {
				i := strings.Index(text[at:], name)
				if i < 0 {
					break
				}
				at += i
				all = append(all, corpus.Mention{Span: corpus.Span{Start: at, End: at + len(name)}, Entity: e.ID})
				at += len(name)
			}
		}
	}
	slices.SortFunc(all, func(a, b corpus.Mention) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	var kept []corpus.Mention
	for _, m := range all {
		if len(kept) == 0 || kept[len(kept)-1].End <= m.Start {
			kept = append(kept, m)
		}
	}
	return kept
}

func (f *fake) About() corpus.About { return f.about }

func (f *fake) Documents() []string {
	var ids []string
	for _, d := range f.docs {
		ids = append(ids, d.ID)
	}
	return ids
}

// findWords finds the query's words in a text.
func findWords(text, query string) (spans []corpus.Span, missing int) {
	for _, q := range arabic.Tokenize(query) {
		n := len(spans)
		for _, t := range arabic.Tokenize(text) {
			if strings.HasPrefix(strings.TrimPrefix(t.Word, "ال"), strings.TrimPrefix(q.Word, "ال")) {
				spans = append(spans, corpus.Span{Start: t.Start, End: t.End})
			}
		}
		if len(spans) == n {
			missing++
		}
	}
	slices.SortFunc(spans, func(a, b corpus.Span) int { return cmp.Compare(a.Start, b.Start) })
	return slices.Compact(spans), missing
}

func (f *fake) Found(id, query string) []corpus.Span {
	for i := range f.docs {
		if f.docs[i].ID == id {
			spans, _ := findWords(f.docs[i].Text(), query)
			return spans
		}
	}
	return nil
}

// values are a document's values in a facet.
func (f *fake) values(i int, facet corpus.Facet) []string {
	d := &f.docs[i]
	switch facet {
	case corpus.FacetOutlet:
		return []string{d.Outlet}
	case corpus.FacetTopic:
		return d.Topics
	case corpus.FacetYear:
		return []string{string(d.Date.Year())}
	case corpus.FacetMonth:
		return []string{string(d.Date.Month())}
	}
	ids := make(map[string]bool)
	for _, m := range f.mentions[i] {
		if f.entity(m.Entity).Kind.Facet() == facet {
			ids[m.Entity] = true
		}
	}
	return slices.Sorted(maps.Keys(ids))
}

func (f *fake) entity(id string) *corpus.Entity {
	for i := range f.entities {
		if f.entities[i].ID == id {
			return &f.entities[i]
		}
	}
	return &corpus.Entity{}
}

// counted returns the entities of a document, most mentioned first.
func (f *fake) counted(i int) []corpus.EntityCount {
	counts := make(map[string]int)
	for _, m := range f.mentions[i] {
		counts[m.Entity]++
	}
	var out []corpus.EntityCount
	for _, id := range slices.Sorted(maps.Keys(counts)) {
		out = append(out, corpus.EntityCount{EntityRef: refTo(f.entity(id)), Count: counts[id]})
	}
	slices.SortStableFunc(out, func(a, b corpus.EntityCount) int { return cmp.Compare(b.Count, a.Count) })
	return out
}

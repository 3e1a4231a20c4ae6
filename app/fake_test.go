package app

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/statements"
	"github.com/kashshaf/kashshaf/corpus/annotation/times"
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

func (f *fake) passes(i int, r corpus.Request) bool {
	d := &f.docs[i]
	if r.From != "" && d.Date < r.From.First() || r.To != "" && d.Date > r.To.Last() {
		return false
	}
	wanted := make(map[corpus.Facet]bool)
	for _, filter := range r.Filters {
		has := slices.Contains(f.values(i, filter.Facet), filter.Value)
		if area, ok := corpus.ParseArea(filter.Value); ok && filter.Facet == corpus.FacetArea {
			has = slices.ContainsFunc(f.mentions[i], func(m corpus.Mention) bool {
				at := f.entity(m.Entity).At
				return at != nil && area.Has(*at)
			})
		}
		if filter.Exclude && has {
			return false
		}
		if !filter.Exclude {
			wanted[filter.Facet] = wanted[filter.Facet] || has
		}
	}
	for _, ok := range wanted {
		if !ok {
			return false
		}
	}
	return true
}

func (f *fake) Search(r corpus.Request) corpus.Result {
	out := corpus.Result{Query: r.Query, Facets: make(map[corpus.Facet][]corpus.FacetCount)}
	r.Query, out.Corrections = correct(r.Query)
	out.Parts = f.parts(r.Query)
	fewest := 99
	var in, lack []int
	for i := range f.docs {
		if !f.passes(i, r) {
			continue
		}
		_, missing := findWords(f.docs[i].Text(), r.Query)
		if missing > 0 && missing == len(arabic.Tokenize(r.Query)) {
			continue
		}
		in, lack = append(in, i), append(lack, missing)
		fewest = min(fewest, missing)
	}
	var list []int
	for n, i := range in {
		if lack[n] == fewest || r.Match == corpus.MatchAny {
			list = append(list, i)
		}
	}
	out.Relaxed, out.Missing = fewest > 0 && fewest < 99 && r.Match != corpus.MatchAny, fewest
	if !out.Relaxed {
		out.Missing = 0
	}
	if r.Sort == corpus.Newest {
		slices.Reverse(list)
	}
	out.Total, out.Folded = len(list), len(list)
	for _, facet := range corpus.Facets {
		out.Facets[facet] = f.count(list, facet, r)
	}
	for _, i := range list[min(r.Offset, len(list)):min(r.Offset+r.Limit, len(list))] {
		out.Hits = append(out.Hits, f.hit(i, r.Query))
	}
	return out
}

func (f *fake) count(list []int, facet corpus.Facet, r corpus.Request) []corpus.FacetCount {
	counts := make(map[string]int)
	for _, i := range list {
		for _, v := range f.values(i, facet) {
			if v != "" {
				counts[v]++
			}
		}
	}
	chosen := make(map[string]corpus.Filter)
	for _, filter := range r.Filters {
		if filter.Facet == facet {
			chosen[filter.Value] = filter
			counts[filter.Value] += 0
		}
	}
	var out []corpus.FacetCount
	for _, id := range slices.Sorted(maps.Keys(counts)) {
		c := corpus.FacetCount{ID: id, Name: id, Count: counts[id]}
		if e := f.entity(id); e.ID != "" {
			c.Name, c.English = e.Name, e.English
		}
		if filter, ok := chosen[id]; ok {
			c.Chosen, c.Excluded = !filter.Exclude, filter.Exclude
		}
		out = append(out, c)
	}
	if facet != corpus.FacetMonth && facet != corpus.FacetYear {
		slices.SortStableFunc(out, func(a, b corpus.FacetCount) int { return cmp.Compare(b.Count, a.Count) })
	}
	return out
}

func (f *fake) hit(i int, query string) corpus.Hit {
	d := &f.docs[i]
	h := corpus.Hit{ID: d.ID, Title: d.Title, Date: d.Date, Outlet: d.Outlet, Score: 1}
	h.TitleMarks, _ = findWords(d.Title, query)
	for n, p := range strings.Split(d.Body, "\n") {
		marks, _ := findWords(p, query)
		if n == 0 || len(marks) > len(h.Marks) {
			h.Passage, h.Marks, h.Paragraph = p, marks, n
		}
	}
	for _, e := range f.counted(i)[:min(4, len(f.counted(i)))] {
		h.Entities = append(h.Entities, e.EntityRef)
	}
	return h
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

func (f *fake) Suggest(typed string, limit int) []corpus.Suggestion {
	var out []corpus.Suggestion
	want := arabic.Normalize(typed)
	for i := range f.entities {
		e := &f.entities[i]
		for _, name := range append([]string{e.Name, e.English}, e.Aliases...) {
			if want != "" && strings.Contains(arabic.Normalize(name), want) && len(out) < limit {
				r := refTo(e)
				out = append(out, corpus.Suggestion{Text: e.Name, Entity: &r, Alias: name, Count: 3})
				break
			}
		}
	}
	return out
}

func (f *fake) Story(id string) ([]corpus.Report, bool) {
	if reports, ok := f.stories[id]; ok {
		return reports, true
	}
	_, ok := f.Read(id)
	return nil, ok
}

func (f *fake) Read(id string) (corpus.Reading, bool) {
	for i := range f.docs {
		if f.docs[i].ID != id {
			continue
		}
		r := corpus.Reading{Document: f.docs[i], Mentions: f.mentions[i], Entities: f.counted(i),
			Statements: f.said[i], Times: times.Find(&f.docs[i])}
		for j := range f.docs {
			n := corpus.Neighbour{ID: f.docs[j].ID, Title: f.docs[j].Title, Date: f.docs[j].Date, Outlet: f.docs[j].Outlet}
			for _, a := range f.counted(i) {
				for _, b := range f.counted(j) {
					if a.ID == b.ID && len(n.Shared) < 4 {
						n.Shared = append(n.Shared, a.EntityRef)
					}
				}
			}
			if i != j && len(n.Shared) > 1 && len(r.Neighbours) < 4 {
				r.Neighbours = append(r.Neighbours, n)
			}
		}
		return r, true
	}
	return corpus.Reading{}, false
}

func (f *fake) Profile(id string, contexts int) (corpus.Profile, bool) {
	e := f.entity(id)
	if e.ID == "" {
		return corpus.Profile{}, false
	}
	p := corpus.Profile{Entity: *e}
	spelt, months, beside := map[string]int{}, map[string]int{}, map[string]int{}
	for i := range f.docs {
		d := &f.docs[i]
		text, here := d.Text(), false
		for _, m := range f.mentions[i] {
			if m.Entity != id {
				continue
			}
			here = true
			p.Mentions++
			spelt[text[m.Start:m.End]]++
			for n, span := range d.Paragraphs() {
				if span.Start <= m.Start && m.End <= span.End && len(p.Contexts) < contexts {
					p.Contexts = append(p.Contexts, corpus.Context{ID: d.ID, Title: d.Title, Date: d.Date, Outlet: d.Outlet,
						Text: text[span.Start:span.End], Mark: corpus.Span{Start: m.Start - span.Start, End: m.End - span.Start}, Paragraph: n})
				}
			}
		}
		if here {
			p.Documents++
			months[string(d.Date.Month())]++
			for _, other := range f.counted(i) {
				if other.ID != id {
					beside[other.ID]++
				}
			}
		}
	}
	for _, s := range slices.Sorted(maps.Keys(spelt)) {
		p.Spellings = append(p.Spellings, corpus.Spelling{Text: s, Count: spelt[s]})
	}
	for _, m := range slices.Sorted(maps.Keys(months)) {
		p.Months = append(p.Months, corpus.FacetCount{ID: m, Name: m, Count: months[m]})
	}
	for _, b := range slices.Sorted(maps.Keys(beside)) {
		p.Beside = append(p.Beside, corpus.EntityCount{EntityRef: refTo(f.entity(b)), Count: beside[b]})
	}
	slices.SortStableFunc(p.Beside, func(a, b corpus.EntityCount) int { return cmp.Compare(b.Count, a.Count) })
	return p, true
}

func (f *fake) Entities() []corpus.EntityCount {
	var out []corpus.EntityCount
	for i := range f.entities {
		out = append(out, corpus.EntityCount{EntityRef: refTo(&f.entities[i]), Count: len(f.entities) - i, At: f.entities[i].At})
	}
	return out
}

package app

import (
	"slices"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// Members returns the hits of the fake's search, all of them without a limit.
func (f *fake) Members(r corpus.Request) []string {
	r.Offset = 0
	if r.Limit == 0 {
		r.Limit = len(f.docs)
	}
	var ids []string
	for _, h := range f.Search(r).Hits {
		ids = append(ids, h.ID)
	}
	return ids
}

// Dated counts the members one by one.
func (f *fake) Dated(r corpus.Request) []corpus.DateCount {
	var out []corpus.DateCount
	for _, id := range f.Members(r) {
		reading, _ := f.Read(id)
		one := corpus.DateCount{Date: reading.Document.Date, Outlet: reading.Document.Outlet}
		i := slices.IndexFunc(out, func(c corpus.DateCount) bool { return c.Date == one.Date && c.Outlet == one.Outlet })
		if i < 0 {
			i, out = len(out), append(out, one)
		}
		out[i].Count++
	}
	return out
}

func (f *fake) Partly(ids []string, what corpus.Closeness) []corpus.Closeup {
	out := f.Closely(ids, "")
	for i := range out {
		if what&corpus.CloseWords == 0 {
			out[i].Words, out[i].Joined = nil, nil
		}
		if what&corpus.CloseSaid == 0 {
			out[i].Said = nil
		}
	}
	return out
}

func (f *fake) Closely(ids []string, query string) []corpus.Closeup {
	var out []corpus.Closeup
	for _, id := range ids {
		for i := range f.docs {
			d := &f.docs[i]
			if d.ID != id {
				continue
			}
			c := corpus.Closeup{ID: id, Title: d.Title, Date: d.Date, Outlet: d.Outlet, Text: d.Text()}
			spans, _ := findWords(c.Text, query)
			for n, t := range arabic.Tokenize(c.Text) {
				c.Words = append(c.Words, corpus.TextWord{Span: corpus.Span{Start: t.Start, End: t.End}, Word: t.Word, Stem: t.Word})
				if slices.Contains(spans, corpus.Span{Start: t.Start, End: t.End}) {
					c.Found = append(c.Found, corpus.Occurrence{First: n, Last: n})
				}
			}
			for _, m := range f.mentions[i] {
				c.Mentions = append(c.Mentions, corpus.CloseMention{Span: m.Span, Entity: refTo(f.entity(m.Entity))})
			}
			for _, s := range f.said[i] {
				if s.Speaker == "" || s.Weak() {
					continue
				}
				said := corpus.CloseStatement{Class: s.Class}
				for _, id := range append([]string{s.Speaker}, s.With...) {
					said.Speakers = append(said.Speakers, refTo(f.entity(id)))
				}
				c.Said = append(c.Said, said)
			}
			out = append(out, c)
		}
	}
	return out
}

func (f *fake) Spread(stems []string) []int {
	counts := make([]int, len(stems))
	for i, stem := range stems {
		for d := range f.docs {
			if slices.Contains(arabic.Words(f.docs[d].Text()), stem) {
				counts[i]++
			}
		}
	}
	return counts
}

func (f *fake) Common(limit int) []corpus.CommonWord { return nil }

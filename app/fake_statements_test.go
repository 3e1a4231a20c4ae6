package app

import (
	"cmp"
	"slices"

	"github.com/kashshaf/kashshaf/corpus"
)

// Statements filters all statements of the fake's documents; a statement's text is its whole
// paragraph.
func (f *fake) Statements(r corpus.StatementRequest) (out corpus.StatementResult) {
	counts := make(map[string]map[string]int)
	count := func(field, id string) {
		if counts[field] == nil {
			counts[field] = make(map[string]int)
		}
		counts[field][id]++
	}
	asked := func(wanted []string, is ...string) bool {
		return len(wanted) == 0 || slices.ContainsFunc(is, func(id string) bool { return slices.Contains(wanted, id) })
	}
	var classes []string
	for _, c := range r.Classes {
		classes = append(classes, string(c))
	}
	for i := range f.docs {
		d := &f.docs[i]
		if r.Document != "" && d.ID != r.Document || r.From != "" && d.Date < r.From.First() || r.To != "" && d.Date > r.To.Last() {
			continue
		}
		for _, s := range f.said[i] {
			said := d.Text()[s.Content.Start:s.Content.End]
			if _, missing := findWords(said, r.Query); missing > 0 {
				continue
			}
			spoke, about := asked(r.Speakers, s.Speaker), asked(r.About, s.About...)
			classed, in := asked(classes, string(s.Class)), asked(r.Outlets, d.Outlet)
			all := spoke && about && classed && in
			if about && classed && in && s.Speaker != "" {
				count("speaker", s.Speaker)
			}
			if spoke && classed && in {
				for _, id := range s.About {
					count("about", id)
				}
			}
			if spoke && about && in {
				count("class", string(s.Class))
			}
			if spoke && about && classed && d.Outlet != "" {
				count("outlet", d.Outlet)
			}
			if all && d.Date != "" {
				count("month", string(d.Date.Month()))
			}
			if all {
				out.Hits = append(out.Hits, f.statement(d, &s, r.Query))
			}
		}
	}
	list := func(field string, chosen []string) []corpus.FacetCount {
		var values []corpus.FacetCount
		for _, id := range chosen {
			if counts[field][id] == 0 {
				count(field, id)
				counts[field][id] = 0
			}
		}
		for id, n := range counts[field] {
			e := f.entity(id)
			values = append(values, corpus.FacetCount{ID: id, Name: cmp.Or(e.Name, id), English: e.English, Count: n, Chosen: slices.Contains(chosen, id)})
		}
		slices.SortFunc(values, func(a, b corpus.FacetCount) int {
			if field == "month" {
				return cmp.Compare(a.ID, b.ID)
			}
			return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.ID, b.ID))
		})
		return values
	}
	out.Speakers, out.About, out.Outlets, out.Months = list("speaker", r.Speakers), list("about", r.About), list("outlet", r.Outlets), list("month", nil)
	out.Classes = list("class", classes)
	slices.SortStableFunc(out.Hits, func(a, b corpus.StatementHit) int {
		if r.Oldest {
			a, b = b, a
		}
		return cmp.Compare(b.Date, a.Date)
	})
	out.Total = len(out.Hits)
	from := min(r.Offset, len(out.Hits))
	out.Hits = out.Hits[from:min(from+r.Limit, len(out.Hits))]
	return out
}

// Speakers asks Statements, once for all and once for each.
func (f *fake) Speakers(limit int) (out []corpus.Speaker) {
	all := f.Statements(corpus.StatementRequest{}).Speakers
	for _, c := range all[:min(len(all), limit)] {
		newest := f.Statements(corpus.StatementRequest{Speakers: []string{c.ID}, Limit: 1})
		out = append(out, corpus.Speaker{Entity: refTo(f.entity(c.ID)), Statements: c.Count, Newest: newest.Hits[0]})
	}
	return out
}

func (f *fake) statement(d *corpus.Document, s *corpus.Statement, query string) corpus.StatementHit {
	h := corpus.StatementHit{Document: d.ID, Title: d.Title, Date: d.Date, Outlet: d.Outlet,
		Named: s.Named, Class: s.Class, Direct: s.Direct, Negated: s.Negated, Unnamed: s.Unnamed, Common: s.Common, Weak: s.Weak()}
	if e := f.entity(s.Speaker); e.ID != "" {
		r := refTo(e)
		h.Speaker = &r
	}
	for _, id := range s.About {
		h.About = append(h.About, refTo(f.entity(id)))
	}
	start := 0
	h.Text = d.Title
	for n, p := range d.Paragraphs() {
		if p.Start <= s.Cue.Start && s.Cue.End <= p.End {
			h.Paragraph, start, h.Text = n, p.Start, d.Text()[p.Start:max(p.End, s.Content.End)]
		}
	}
	h.Cue = corpus.Span{Start: s.Cue.Start - start, End: s.Cue.End - start}
	h.Content = corpus.Span{Start: s.Content.Start - start, End: s.Content.End - start}
	marks, _ := findWords(h.Text[h.Content.Start:h.Content.End], query)
	for _, m := range marks {
		h.Marks = append(h.Marks, corpus.Span{Start: m.Start + h.Content.Start, End: m.End + h.Content.Start})
	}
	return h
}

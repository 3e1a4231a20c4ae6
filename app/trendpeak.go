package app

import (
	"cmp"
	"context"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/views"
)

// A peak is the highest bar of a line, with what tells it from the rest of the line.
type peak struct {
	bar   int // -1 for none
	names []corpus.EntityRef
	first corpus.Hit // the oldest document
}

// fewestAtPeak is how many documents a peak has at least.
const fewestAtPeak = 2

// namesAtPeak is how many names are told of a peak.
const namesAtPeak = 3

// highest is the place of a line's highest bar, or -1 where it has no peak.
func (l *trend) highest() int {
	at := -1
	for i, b := range l.bars {
		if b.count >= fewestAtPeak && (at < 0 || b.count > l.bars[at].count) {
			at = i
		}
	}
	if len(l.bars) < 2 || l.query == "" {
		return -1
	}
	return at
}

// peakOf finds the names that are peculiar to the documents of a line's highest bar
// against the rest of the line, and the first of them. facets are the line's.
func peakOf(ctx context.Context, e Engine, line trend, highest int, facets map[corpus.Facet][]corpus.FacetCount) (peak, error) {
	p := peak{bar: highest}
	then := line.bars[highest].of(line.at).sorted(corpus.Oldest)
	request := then.request(1)
	request.FacetLimit = -1
	r, err := e.Search(ctx, request)
	if err != nil {
		return p, err
	}
	if len(r.Hits) > 0 {
		p.first = r.Hits[0]
	}
	if r.Facets, err = e.Facets(ctx, request); err != nil {
		return p, err
	}
	whole := make(map[string]int)
	for _, k := range corpus.Kinds {
		for _, c := range facets[k.Facet()] {
			whole[c.ID] = c.Count
		}
	}
	var names []views.Contrast
	refs := make(map[string]corpus.EntityRef)
	for _, k := range corpus.Kinds {
		for _, c := range r.Facets[k.Facet()] {
			rest := whole[c.ID] - c.Count
			names = append(names, views.Contrast{Key: c.ID, Here: c.Count, Rest: rest, Strength: views.LogOdds(c.Count, r.Total, rest, line.total-r.Total)})
			refs[c.ID] = corpus.EntityRef{ID: c.ID, Kind: k, Name: c.Name, English: c.English}
		}
	}
	here, _ := views.Peculiar(names, namesAtPeak, 1)
	for _, c := range here {
		p.names = append(p.names, refs[c.Key])
	}
	return p, nil
}

// peak tells of the highest bar of a line.
func (v view) peak(l *trend) ui.UI {
	if l.peak.bar < 0 {
		return nil
	}
	b := l.bars[l.peak.bar]
	to := b.of(l.at)
	body := []ui.UI{el("span").Body(v.spoken(v.fill(mTrendsPeak, v.lineName(l)) + " ")...),
		v.a(to).Body(v.stepName(b), words(" "), v.count(nDocuments, b.count))}
	if len(l.peak.names) > 0 {
		body = append(body, words(v.say(mTrendsPeakNames)+" "))
		for i, name := range l.peak.names {
			if i > 0 {
				body = append(body, words(v.say(mComma)))
			}
			body = append(body, v.sign(name, to.with(corpus.Filter{Facet: name.Kind.Facet(), Value: name.ID})))
		}
	}
	if l.peak.first.ID != "" {
		body = append(body, words(v.say(mTrendsPeakFirst)+" "),
			v.titleIn(v.a(v.at.asking(l.query).open(l.peak.first.ID)), l.peak.first.Title).Text(cmp.Or(l.peak.first.Title, v.say(mUntitled))))
	}
	return el("p", "peak-of").Body(body...)
}

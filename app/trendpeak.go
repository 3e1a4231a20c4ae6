package app

import (
	"cmp"
	"context"
	"slices"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/views"
)

// A peak is the highest bar of a line and what distinguishes it from the rest of the line.
type peak struct {
	bar   int   // -1 for none
	named bool  // its names were counted
	equal []int // other bars of the same height
	names []corpus.EntityRef
	words []string   // that its documents have and others of the line lack
	read  int        // how many of its documents were read for words
	first corpus.Hit // the oldest document
}

// at reports whether a bar is the peak or as high.
func (p *peak) at(bar int) bool { return bar == p.bar || slices.Contains(p.equal, bar) }

// fewestAtPeak is the least number of documents of a peak.
const fewestAtPeak = 2

// namesAtPeak is how many names are listed for a peak, and equalAtPeak how many other bars may be
// as high: a line with more of them has no peak.
const (
	namesAtPeak = 3
	equalAtPeak = 3
)

// highest finds a line's highest bar as drawn, by documents or by their share of all at that
// time, and the other bars as high. Among these the one with the larger share comes first, then
// the earlier.
func (l *trend) highest(all timeline, share bool) peak {
	none := peak{bar: -1}
	if len(l.bars) < 2 || l.query == "" {
		return none
	}
	byCount := func(a, b int) int { return cmp.Compare(l.bars[a].count, l.bars[b].count) }
	byShare := func(a, b int) int {
		return cmp.Compare(l.bars[a].count*all[b].count, l.bars[b].count*all[a].count)
	}
	first, second := byCount, byShare
	if share {
		first, second = byShare, byCount
	}
	p := none
	for i, b := range l.bars {
		switch {
		case b.count < fewestAtPeak:
		case p.bar < 0 || first(i, p.bar) > 0:
			p = peak{bar: i}
		case first(i, p.bar) == 0 && second(i, p.bar) > 0:
			p.bar, p.equal = i, append(p.equal, p.bar)
		case first(i, p.bar) == 0:
			p.equal = append(p.equal, i)
		}
	}
	if len(p.equal) > equalAtPeak {
		return none
	}
	slices.Sort(p.equal)
	return p
}

// peaksTold is how many peaks are described if each outlet has its own picture, the first line's
// first.
const peaksTold = outletsDrawn

// peaks returns copies of the lines that have peaks to be described, in the pictures: the old ones
// may be being drawn.
func (s *seenTrends) peaks() (told []*trend) {
	pictures := []*[]trend{&s.lines}
	if len(s.outlets) > 0 {
		s.outlets = append([]seenTrends(nil), s.outlets...)
		pictures = nil
		for i := range s.outlets {
			pictures = append(pictures, &s.outlets[i].lines)
		}
	}
	for _, lines := range pictures {
		*lines = append([]trend(nil), *lines...)
	}
	for line := range s.lines {
		for _, lines := range pictures {
			if l := &(*lines)[line]; l.peak.bar >= 0 && (len(s.outlets) == 0 || len(told) < peaksTold) {
				told = append(told, l)
			}
		}
	}
	return told
}

// readPeaks finds what is peculiar to the peaks of some lines.
func readPeaks(ctx context.Context, e Engine, lines []*trend) error {
	for _, l := range lines {
		if !l.peak.named {
			if err := l.namePeak(ctx, e); err != nil {
				return err
			}
		}
		if err := l.readPeak(ctx, e); err != nil {
			return err
		}
	}
	return nil
}

// namePeak finds the names that are peculiar to the documents of a line's highest bar compared with
// the rest of the line, and the first of these documents.
func (l *trend) namePeak(ctx context.Context, e Engine) error {
	p := &l.peak
	p.named = true
	whole := make(map[string]int)
	request := l.at.request(0)
	request.FacetLimit = -1
	facets, err := e.Facets(ctx, request)
	if err != nil {
		return err
	}
	for _, k := range corpus.Kinds {
		for _, c := range facets[k.Facet()] {
			whole[c.ID] = c.Count
		}
	}
	request = l.bars[p.bar].of(l.at).sorted(corpus.Oldest).request(1)
	request.FacetLimit = -1
	r, err := e.Search(ctx, request)
	if err != nil {
		return err
	}
	if len(r.Hits) > 0 {
		p.first = r.Hits[0]
	}
	if r.Facets, err = e.Facets(ctx, request); err != nil {
		return err
	}
	var names []views.Contrast
	refs := make(map[string]corpus.EntityRef)
	for _, k := range corpus.Kinds {
		for _, c := range r.Facets[k.Facet()] {
			rest := whole[c.ID] - c.Count
			names = append(names, views.Contrast{Key: c.ID, Here: c.Count, Rest: rest, Strength: views.LogOdds(c.Count, r.Total, rest, l.total-r.Total)})
			refs[c.ID] = corpus.EntityRef{ID: c.ID, Kind: k, Name: c.Name, English: c.English}
		}
	}
	here, _ := views.Peculiar(names, namesAtPeak, 1)
	for _, c := range here {
		p.names = append(p.names, refs[c.Key])
	}
	return nil
}

// How many documents of a peak are read for its words, how many others of its line, out of how many
// of the line that are asked for, the most relevant, and how many words are listed.
const (
	readAtPeak  = 15
	readBeside  = 30
	peakFrom    = 300
	mostBeside  = 1200 // so far they are looked for where the peak has nearly all of the foremost
	wordsAtPeak = 3
)

// readPeak finds the words that documents of a line's peak have more often than others of the
// line.
func (l *trend) readPeak(ctx context.Context, e Engine) error {
	at := l.at.sorted(corpus.ByRelevance)
	request := l.bars[l.peak.bar].of(at).request(0)
	request.Limit = peakFrom
	then, err := e.Members(ctx, request)
	if err != nil {
		return err
	}
	within := make(map[string]bool, len(then))
	for _, id := range then {
		within[id] = true
	}
	var others []string
	for offset := 0; len(others) < readBeside && offset < mostBeside; offset += peakFrom {
		request = at.request(0)
		request.Offset, request.Limit = offset, peakFrom
		all, err := e.Members(ctx, request)
		if err != nil {
			return err
		}
		for _, id := range all {
			if !within[id] {
				others = append(others, id)
			}
		}
		if len(all) < peakFrom {
			break
		}
	}
	if len(others) == 0 {
		return nil // nothing to compare with
	}
	// As large a share of the peak's as of the line's, so that they are as relevant.
	alike := then[:min(len(then), max(readAtPeak, peakFrom*l.bars[l.peak.bar].count/max(l.total, 1)))]
	here, rest := views.NewVocabulary(), views.NewVocabulary()
	if err := readPartly(ctx, e, views.Spread(alike, readAtPeak), corpus.CloseWords, here.Add); err != nil {
		return err
	}
	if err := readPartly(ctx, e, views.Spread(others, readBeside), corpus.CloseWords, rest.Add); err != nil {
		return err
	}
	var contrasts []views.Contrast
	for _, stem := range candidates(here) {
		n, beside := here.Count(stem), rest.Count(stem)
		contrasts = append(contrasts, views.Contrast{Key: stem, Here: n, Rest: beside, Strength: views.LogOdds(n, here.Documents, beside, rest.Documents)})
	}
	told, _ := views.Peculiar(contrasts, wordsAtPeak, peculiarFrom)
	for _, c := range told {
		l.peak.words = append(l.peak.words, here.Written(c.Key))
	}
	l.peak.read = here.Documents
	return nil
}

// peak describes the highest bar of a line.
func (v view) peak(l *trend) ui.UI {
	if l.peak.bar < 0 {
		return nil
	}
	b := l.bars[l.peak.bar]
	to := b.of(l.at)
	body := []ui.UI{el("span").Body(v.spoken(v.fill(mTrendsPeak, v.lineName(l)) + " ")...),
		v.a(to).Body(v.stepName(b), words(v.say(mComma)), v.count(nDocuments, b.count))}
	if len(l.peak.names) > 0 {
		body = append(body, words(v.say(mTrendsPeakNames)+" "))
		for i, name := range l.peak.names {
			if i > 0 {
				body = append(body, words(v.say(mComma)))
			}
			body = append(body, v.sign(name, to.with(corpus.Filter{Facet: name.Kind.Facet(), Value: name.ID})))
		}
	}
	if len(l.peak.words) > 0 {
		body = append(body, el("span").Body(v.spoken(v.fill(mTrendsPeakWords, nDocuments.say(&v.settings, l.peak.read))+" ")...))
		for i, word := range l.peak.words {
			if i > 0 {
				body = append(body, words(v.say(mComma)))
			}
			body = append(body, v.a(to.also(word)).Attr("rel", "nofollow").Body(v.arabic(el("bdi")).Text(word)))
		}
	}
	if peculiar := (peculiarView{}).name(); len(l.peak.names)+len(l.peak.words) > 0 && (v.about == nil || v.about.HasView(peculiar)) { // that view lists more of them
		body = append(body, words(v.say(mComma)), v.a(to.viewed(peculiar)).Attr("rel", "nofollow").Text(v.say(mTrendsPeakMore)))
	}
	if l.peak.first.ID != "" {
		body = append(body, words(v.say(mTrendsPeakFirst)+" "),
			v.titleIn(v.a(v.at.asking(l.query).open(l.peak.first.ID)), l.peak.first.Title).Text(cmp.Or(l.peak.first.Title, v.say(mUntitled))))
	}
	for i, n := range l.peak.equal {
		before := v.say(mTrendsPeakEqual) + " "
		if i > 0 {
			before = v.say(mComma)
		}
		b := l.bars[n]
		body = append(body, words(before), v.a(b.of(l.at)).Body(v.stepName(b), words(v.say(mComma)), v.count(nDocuments, b.count)))
	}
	return el("p", "peak-of").Body(body...)
}

package seq

import "unicode/utf8"

// The templates of features. Those of one word carry the place from which the
// word is seen, 0 to 4 for -2 to +2.
const (
	tForm = 8 * iota
	tStem
	tClitics
	tPrefix
	tSuffix
	tShape
	tFine
	tMiddle
	tCoarse
	tNames
	tTrigger
	tKinds
	tKindsForm
	tGapBefore
	tGapAfter
	tFormPair
	tCoarsePair
	tMiddlePair
	tNamesPair
	tNamesThree
	tNear
	tNearNames
	tNearCoarse
	tCurated
	tCuratedThree
	tCuratedCoarse
	tCuratedForm
	tQuoted
	tQuotedTrigger
	tArticles
	tTriggerPair
	tTriggerNames
	tEarlier
	tFirstLabel
	tFirstThree
	tFirstForm
	tElsewhere
	tElsewhereFirst
	tElsewhereNames
	tEdge
	tNearForm
	tNearCurated
	tAheadCurated
)

// bias is what every word has.
const bias = 0x6b617368

// describe fills in the features of a word by itself, for each place from which
// it is seen. The nearer, the more.
func (w *Words) describe(a *Word, of *features) {
	stem := a.Form
	if a.Article {
		stem = stem[len("ال"):]
	}
	r := a.Record
	for at := range of.near {
		distance := at - 2
		if distance < 0 {
			distance = -distance
		}
		f, second := of.near[at][:0], of.second[at][:0]
		add := func(template int, value uint64) { f = append(f, join(template+at, value)) }
		add(tStem, Hash(stem))
		add(tMiddle, uint64(r.middle(w.model)))
		add(tTrigger, uint64(a.Trigger))
		add(tNames, uint64(a.Names))
		if distance <= 1 {
			add(tForm, a.Hash)
			add(tClitics, Hash(a.Clitics))
			add(tShape, a.shape())
			add(tFine, uint64(r.Cluster))
			add(tCoarse, uint64(r.coarse(w.model)))
			for n := 1; n <= 3; n++ {
				if s, ok := ending(a.Form, n); ok {
					add(tSuffix, pair(uint64(n), Hash(s)))
				}
			}
			add(tNames, pair(uint64(a.Names), yes(a.Article)+8))
		}
		if distance == 0 {
			f = append(f, bias)
			for n := 1; n <= 4; n++ {
				if s, ok := beginning(stem, n); ok {
					add(tPrefix, pair(uint64(n), Hash(s)))
				}
			}
			if s, ok := ending(a.Form, 4); ok {
				add(tSuffix, pair(4, Hash(s)))
			}
			add(tClitics, pair(Hash(a.Clitics), uint64(a.Names)))
			add(tClitics, pair(Hash(a.Clitics), uint64(r.middle(w.model))))
		}
		if k := r.Kinds; distance <= 1 {
			second = append(second, join(tKinds+at, uint64(k)), join(tKindsForm+at, uint64(k>>8)))
			for kind := range 4 {
				second = append(second, join(tKinds+at, uint64(1<<20|kind<<4|int(k>>(2*kind)&3))))
			}
		}
		of.near[at], of.second[at] = f, second
	}
}

// shape tells what a word looks like.
func (a *Word) shape() uint64 {
	n := min(letters(a.Form), 9)
	s := uint64(n) << 4
	switch {
	case a.Number:
		s |= 1
	case !a.Arabic:
		s |= 2
	case a.Article:
		s |= 4
	}
	if a.Record.Count == 0 {
		s |= 8
	}
	if a.Owned {
		s |= 1 << 10
	}
	return s
}

func yes(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

// beginning gives the first n letters of a longer string.
func beginning(s string, n int) (string, bool) {
	at := 0
	for ; n > 0 && at < len(s); n-- {
		_, size := utf8.DecodeRuneInString(s[at:])
		at += size
	}
	return s[:at], n == 0 && at < len(s)
}

// ending gives the last n letters of a longer string.
func ending(s string, n int) (string, bool) {
	at := len(s)
	for ; n > 0 && at > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:at])
		at -= size
	}
	return s[at:], n == 0 && at > 0
}

// Features gives the features of word i in the sentence from … to, as training
// needs them: those of the first stage, then those that the second adds, without
// what AppendSecond gives. The model must have no weights.
func (t *Text) Features(f []uint64, m *Model, from, i, to int) (first, second []uint64) {
	f = t.appendContext(f, m, from, i, to)
	for d := -2; d <= 2; d++ {
		if j := i + d; j >= from && j < to {
			f = append(f, t.Words[j].features.near[d+2]...)
			second = append(second, t.Words[j].features.second[d+2]...)
		}
	}
	return f, second
}

// none is the word beyond either end of a sentence.
var none = &Word{Form: "", Hash: 1}

// appendContext appends the features of word i that more than one word decides,
// or what stands between words. The sentence is from … to.
func (t *Text) appendContext(f []uint64, m *Model, from, i, to int) []uint64 {
	at := func(j int) *Word {
		if j < from || j >= to {
			return none
		}
		return t.Words[j]
	}
	gap := func(j int) uint64 {
		if j <= from || j >= to {
			return uint64(Line)
		}
		return uint64(t.Gaps[j])
	}
	curated := func(j int) uint64 {
		if j < from || j >= to {
			return uint64(Labels)
		}
		return uint64(t.Curated[j])
	}
	w, p, n := at(i), at(i-1), at(i+1)
	add := func(template int, value uint64) { f = append(f, join(template, value)) }
	before, after := gap(i), gap(i+1)

	add(tGapBefore, before)
	add(tGapBefore+1, pair(before, uint64(w.Names)))
	add(tGapBefore+2, pair(before, uint64(p.Trigger)))
	add(tGapAfter, after)
	add(tGapAfter+1, pair(after, uint64(w.Names)))
	if i == from {
		add(tEdge, uint64(t.Gaps[i])<<1|yes(from == 0))
	}
	add(tFormPair, pair(p.Hash, w.Hash))
	add(tFormPair+1, pair(w.Hash, n.Hash))
	cw, cp, cn := uint64(w.Record.coarse(m)), uint64(p.Record.coarse(m)), uint64(n.Record.coarse(m))
	add(tCoarsePair, pair(cp, cw))
	add(tCoarsePair+1, pair(cw, cn))
	add(tCoarsePair+2, pair(cp, cn))
	mw, mp, mn := uint64(w.Record.middle(m)), uint64(p.Record.middle(m)), uint64(n.Record.middle(m))
	add(tMiddlePair, pair(mp, mw))
	add(tMiddlePair+1, pair(mw, mn))
	nw, np, nn := uint64(w.Names), uint64(p.Names), uint64(n.Names)
	add(tNamesPair, pair(np<<4|before, nw))
	add(tNamesPair+1, pair(nw<<4|after, nn))
	add(tNamesThree, np<<8|nw<<4|nn)
	add(tArticles, yes(p.Article)|yes(w.Article)<<1|yes(n.Article)<<2|before<<4|after<<8)
	add(tTriggerPair, pair(uint64(p.Trigger), uint64(w.Trigger)))
	add(tTriggerNames, pair(uint64(p.Trigger), nw<<1|yes(w.Article)))
	add(tTriggerNames+1, pair(uint64(p.Trigger), cw))

	// The nearest word before that announces a name, with at most three words
	// and no break between.
	for d := 1; d <= 4 && i-d >= from; d++ {
		if d > 1 && gap(i-d+1) >= uint64(Comma) && gap(i-d+1) != uint64(Open) {
			break
		}
		o := t.Words[i-d]
		if o.Trigger == noTrigger {
			continue
		}
		if d > 1 {
			class := uint64(o.Trigger)
			add(tNear, class<<4|uint64(d))
			add(tNearNames, class<<8|nw<<4|yes(w.Article)<<1|yes(p.Article))
			add(tNearCoarse, pair(class, cw))
			add(tNearForm, pair(o.Hash, nw<<1|yes(w.Article)))
			add(tNearCurated, class<<8|uint64(d)<<4|curated(i))
		}
		break
	}
	// The nearest curated mention behind a word that announces a name.
	if w.Trigger != noTrigger {
		for d := 1; d <= 4 && i+d < to && gap(i+d) < uint64(Comma); d++ {
			if g := curated(i + d); g != 0 {
				add(tAheadCurated, uint64(w.Trigger)<<8|g)
				add(tAheadCurated+1, uint64(w.Trigger)<<8|g<<4|uint64(d))
				add(tAheadCurated+2, pair(w.Hash, g))
				break
			}
		}
	}
	g, gp, gn := curated(i), curated(i-1), curated(i+1)
	add(tCurated, g)
	add(tCurated+1, gp)
	add(tCurated+2, gn)
	if g|gp|gn != 0 {
		add(tCuratedThree, gp<<8|g<<4|gn)
		add(tCuratedCoarse, pair(gp<<8|g<<4|gn, cw))
		add(tCuratedForm, pair(gp, w.Hash))
		add(tCuratedForm+1, pair(gn, w.Hash))
		add(tCuratedForm+2, pair(gp<<4|g, before))
		add(tCuratedForm+3, pair(gp<<4|g, uint64(w.Trigger)))
		add(tCuratedForm+4, pair(gn<<4|g, uint64(w.Trigger)))
	}
	if q := t.Quoted[i]; q != 0 {
		opens := i == from || t.Gaps[i] >= Open
		add(tQuoted, uint64(q)<<1|yes(opens))
		if opens {
			add(tQuotedTrigger, pair(uint64(p.Trigger), uint64(min(q, 4))))
		} else if i-1 >= from && t.Gaps[i-1] >= Open {
			add(tQuotedTrigger+1, uint64(at(i-2).Trigger))
		}
	}
	return f
}

package seq

// none stands in for the word beyond either end of a sentence.
var none = &Word{Form: "", Hash: 1}

// appendContext appends those features of word i that depend on more than one word, or on what
// comes between words. The sentence is from … to.
func (t *Text) appendContext(f []uint64, m *Model, from, i, to int) []uint64 {
	c := contextOf{t: t, from: from, i: i, to: to, f: f}
	c.w, c.p, c.n = c.at(i), c.at(i-1), c.at(i+1)
	c.coarse = uint64(c.w.Record.coarse(m))
	c.beside(m)
	c.announced()
	c.listed()
	c.quoted()
	return c.f
}

// A contextOf is a word in its context, and the features found for it so far.
type contextOf struct {
	t           *Text
	from, i, to int
	w, p, n     *Word  // the word, the one before it and the one after
	coarse      uint64 // the coarse cluster of the word itself
	f           []uint64
}

func (c *contextOf) at(j int) *Word {
	if j < c.from || j >= c.to {
		return none
	}
	return c.t.Words[j]
}

func (c *contextOf) gap(j int) uint64 {
	if j <= c.from || j >= c.to {
		return uint64(Line)
	}
	return uint64(c.t.Gaps[j])
}

func (c *contextOf) curated(j int) uint64 {
	if j < c.from || j >= c.to {
		return uint64(Labels)
	}
	return uint64(c.t.Curated[j])
}

func (c *contextOf) add(template int, value uint64) { c.f = append(c.f, join(template, value)) }

// beside adds features of the word and its two neighbours, and of what comes between them.
func (c *contextOf) beside(m *Model) {
	w, p, n, cw := c.w, c.p, c.n, c.coarse
	before, after := c.gap(c.i), c.gap(c.i+1)
	c.add(tGapBefore, before)
	c.add(tGapBefore+1, pair(before, uint64(w.Names)))
	c.add(tGapBefore+2, pair(before, uint64(p.Trigger)))
	c.add(tGapAfter, after)
	c.add(tGapAfter+1, pair(after, uint64(w.Names)))
	if c.i == c.from {
		c.add(tEdge, uint64(c.t.Gaps[c.i])<<1|yes(c.from == 0))
	}
	c.add(tFormPair, pair(p.Hash, w.Hash))
	c.add(tFormPair+1, pair(w.Hash, n.Hash))
	cp, cn := uint64(p.Record.coarse(m)), uint64(n.Record.coarse(m))
	c.add(tCoarsePair, pair(cp, cw))
	c.add(tCoarsePair+1, pair(cw, cn))
	c.add(tCoarsePair+2, pair(cp, cn))
	mw, mp, mn := uint64(w.Record.middle(m)), uint64(p.Record.middle(m)), uint64(n.Record.middle(m))
	c.add(tMiddlePair, pair(mp, mw))
	c.add(tMiddlePair+1, pair(mw, mn))
	nw, np, nn := uint64(w.Names), uint64(p.Names), uint64(n.Names)
	c.add(tNamesPair, pair(np<<4|before, nw))
	c.add(tNamesPair+1, pair(nw<<4|after, nn))
	c.add(tNamesThree, np<<8|nw<<4|nn)
	c.add(tArticles, yes(p.Article)|yes(w.Article)<<1|yes(n.Article)<<2|before<<4|after<<8)
	c.add(tTriggerPair, pair(uint64(p.Trigger), uint64(w.Trigger)))
	c.add(tTriggerNames, pair(uint64(p.Trigger), nw<<1|yes(w.Article)))
	c.add(tTriggerNames+1, pair(uint64(p.Trigger), cw))
}

// announced adds the nearest preceding word that announces a name, with at most three words and
// no break in between, and, if the word itself announces one, the nearest curated mention after
// it.
func (c *contextOf) announced() {
	w, nw := c.w, uint64(c.w.Names)
	for d := 1; d <= 4 && c.i-d >= c.from; d++ {
		if d > 1 && c.gap(c.i-d+1) >= uint64(Comma) && c.gap(c.i-d+1) != uint64(Open) {
			break
		}
		o := c.t.Words[c.i-d]
		if o.Trigger == noTrigger {
			continue
		}
		if d > 1 {
			class := uint64(o.Trigger)
			c.add(tNear, class<<4|uint64(d))
			c.add(tNearNames, class<<8|nw<<4|yes(w.Article)<<1|yes(c.p.Article))
			c.add(tNearCoarse, pair(class, c.coarse))
			c.add(tNearForm, pair(o.Hash, nw<<1|yes(w.Article)))
			c.add(tNearCurated, class<<8|uint64(d)<<4|c.curated(c.i))
		}
		break
	}
	if w.Trigger == noTrigger {
		return
	}
	for d := 1; d <= 4 && c.i+d < c.to && c.gap(c.i+d) < uint64(Comma); d++ {
		if g := c.curated(c.i + d); g != 0 {
			c.add(tAheadCurated, uint64(w.Trigger)<<8|g)
			c.add(tAheadCurated+1, uint64(w.Trigger)<<8|g<<4|uint64(d))
			c.add(tAheadCurated+2, pair(w.Hash, g))
			break
		}
	}
}

// listed adds the curated mentions of the word and its neighbours.
func (c *contextOf) listed() {
	w, g, gp, gn := c.w, c.curated(c.i), c.curated(c.i-1), c.curated(c.i+1)
	c.add(tCurated, g)
	c.add(tCurated+1, gp)
	c.add(tCurated+2, gn)
	if g|gp|gn == 0 {
		return
	}
	c.add(tCuratedThree, gp<<8|g<<4|gn)
	c.add(tCuratedCoarse, pair(gp<<8|g<<4|gn, c.coarse))
	c.add(tCuratedForm, pair(gp, w.Hash))
	c.add(tCuratedForm+1, pair(gn, w.Hash))
	c.add(tCuratedForm+2, pair(gp<<4|g, c.gap(c.i)))
	c.add(tCuratedForm+3, pair(gp<<4|g, uint64(w.Trigger)))
	c.add(tCuratedForm+4, pair(gn<<4|g, uint64(w.Trigger)))
}

// quoted adds the length of the quotation that the word is in.
func (c *contextOf) quoted() {
	q := c.t.Quoted[c.i]
	if q == 0 {
		return
	}
	opens := c.i == c.from || c.t.Gaps[c.i] >= Open
	c.add(tQuoted, uint64(q)<<1|yes(opens))
	if opens {
		c.add(tQuotedTrigger, pair(uint64(c.p.Trigger), uint64(min(q, 4))))
	} else if c.i-1 >= c.from && c.t.Gaps[c.i-1] >= Open {
		c.add(tQuotedTrigger+1, uint64(c.at(c.i-2).Trigger))
	}
}

package statements

// quotedSpeaker is the quotation at word k, right behind a verb, when it names who speaks:
// «قال "اتحاد طلبة الجامعات" اليوم إن».
func (d *reader) quotedSpeaker(k, end int) pair {
	p := pair{k, k}
	if k >= end || d.tokens[k].opens < 0 || d.tokens[k].colon || d.bars(k) {
		return p
	}
	for p.to < end && d.tokens[p.to].Start < d.quotes[d.tokens[k].opens].end {
		p.to++
	}
	if p.to < end && d.quotedName(p, end) && d.saysBehind(p.to, end) {
		return p
	}
	return pair{k, k}
}

// saysBehind tells whether a clause after أن begins at word k or after the day or the
// place there.
func (d *reader) saysBehind(k, end int) bool {
	for k < end && asides[d.word(k)] {
		k++
	}
	return k < end && d.tokens[k].pause == joined && thatWords[d.word(k)]
}

// quotedName tells whether the speaker who begins with a quotation is named by it: it is
// short, and what is said comes after it, or a name that is known is all of it.
func (d *reader) quotedName(p pair, end int) bool {
	const longest = 6 // words
	q := d.tokens[p.from].opens
	if p.empty() || q < 0 || d.tokens[p.from].colon {
		return false
	}
	k := p.from
	for k < end && d.tokens[k].Start < d.quotes[q].end {
		k++
	}
	if k-p.from > longest || k > p.to {
		return false
	}
	for j := k; j < end && j < k+longest; j++ {
		if d.marker(j)&(wantThat|wantQuote) != 0 {
			return true
		}
	}
	return false
}

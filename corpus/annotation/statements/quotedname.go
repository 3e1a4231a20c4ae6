package statements

// quotedSpeaker returns the quotation at word k, right after a verb, if it is the speaker's name:
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

// saysBehind reports whether a clause with أن begins at word k, or after a day or place there.
func (d *reader) saysBehind(k, end int) bool {
	for k < end && asides[d.word(k)] {
		k++
	}
	return k < end && d.tokens[k].pause == joined && thatWords[d.word(k)]
}

// quotedName reports whether a speaker that begins with a quotation is named by it: the quotation
// is short, ends within the speaker, and what is said follows.
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

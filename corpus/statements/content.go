package statements

// contentEnd is where what was said ends that begins at word start and was
// reported at word i, in a sentence that ends before end.
func (d *reader) contentEnd(start, i, end int) int {
	if q := d.tokens[start].opens; q >= 0 {
		k := start
		for k < len(d.tokens) && d.tokens[k].Start < d.quotes[q].end {
			k++
		}
		if k >= end || d.tokens[k].pause > joined || d.tail(k) {
			return k
		}
		return d.clauseEnd(k, end)
	}
	return d.clauseEnd(start, end)
}

// clauseEnd is where reported speech that goes on at word k ends: the end of the
// sentence, or before that where another voice or an aside of the writer begins.
func (d *reader) clauseEnd(k, end int) int {
	for k++; k < end; k++ {
		if d.tokens[k].pause >= comma && d.tail(k) || d.breaks(k) {
			return k
		}
	}
	return end
}

// tail tells whether word k begins what the writer adds after a quotation or a
// comma.
func (d *reader) tail(k int) bool {
	w := d.word(k)
	if tails[w] {
		return true
	}
	if w == "في" && (d.word(k+1) == "اشاره" || d.word(k+1) == "حين" || d.word(k+1) == "الوقت") {
		return true
	}
	if w == "علي" && d.word(k+1) == "حد" {
		return true
	}
	if d.breaks(k) {
		return true
	}
	for _, fm := range d.formsAt(k) {
		if d.cues[fm.cue].kind == verbCue && (fm.tense == participle || fm.tense == perfect && d.joinedOn(k)) {
			return true
		}
	}
	return false
}

var tails = wordSet(`وذلك فيما بينما لكن لكنه لكنها ولكن ولكنه إلا دون وهو وهي بعد كما والذي والتي`)

// breaks tells whether word k is an attribution that ends what came before it.
func (d *reader) breaks(k int) bool {
	w := d.word(k)
	for _, p := range d.phrases[w] {
		if d.matches(k, p.words) && d.cues[p.cue].kind == byCue {
			return true
		}
	}
	return false
}

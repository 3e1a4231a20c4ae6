package statements

import "strings"

// attributed returns what a source in the middle of a sentence is cited for: what comes before it;
// what comes after it, if it opens the sentence; or the previous sentence, if the source is a
// sentence by itself.
func (d *reader) attributed(f finding, from, end int) pair {
	i, after := f.cue.from, d.behindSource(f, from, end)
	if after < end && d.tokens[i].pause == comma && d.tokens[after].pause == comma && d.tokens[after].opens >= 0 &&
		d.tokens[i-1].quote < 0 && d.word(i) == "كما" && d.speech(after, true) {
		return pair{after, d.contentEnd(after, i, end)} // «وهناك، كما يروي حفيده، "رأى …"»
	}
	if n := len(d.found); n > 0 && d.found[n-1].cue.from >= from && d.found[n-1].content.from >= after {
		return d.reportedAround(&d.found[n-1], i, after)
	}
	if n := len(d.found); n > 0 && d.found[n-1].cue.from >= from && after+1 < end && freeThat[d.word(after)] && d.word(i) == "كما" {
		return pair{after + 1, d.contentEnd(after+1, i, end)} // «أعلنت قطر …، كما أعلن الرئيس، اليوم، أن»
	}
	if i > from && after+1 < end && freeThat[d.word(after)] && d.tokens[i-1].pause == comma &&
		d.tokens[i].pause == joined && d.tokens[after].pause == joined && d.definite(i-1) {
		return pair{after + 1, d.contentEnd(after+1, i, end)} // «، السبب بحسب حلمي أن الرصيف قديم»
	}
	if lead := d.leading(from, i); i-lead >= 1 && d.severs(lead, i, after) {
		return pair{lead, d.clauseEnd(lead, after, end)} // «الهيئة، كما ذكر فلان، أعلنت …»
	} else if i-lead >= 3 || i-lead >= 1 && d.inserted(i, after) && d.marker(after)&(wantThat|wantTo|wantOn|wantWith|wantAbout|wantOf) != 0 {
		// What goes on after the source without another clause is part of it.
		if rest := end - after; rest >= 3 && d.tokens[after].pause == dash && d.tokens[i].pause == dash || rest >= 2 && d.inserted(i, after) {
			return pair{lead, d.clauseEnd(lead, after, end)}
		}
		return pair{lead, i}
	}
	if after >= end {
		if k := f.speaker.to; end-k > 3 && d.word(i) != "نقلا" && d.tokens[k].pause == joined && !prepositions[d.word(k)] && !relatives[d.word(k)] && !issuedBy[d.word(k)] && !d.definite(k) {
			return pair{} // «وفقا لتقرير حرية الصحافة تمتلك آيسلندا أكثر …»: what is said cannot be told from the source
		}
		return d.sentenceBefore(i, from)
	}
	if w := d.word(after); freeThat[w] && after+1 < end {
		after++
	} else if w == "فقد" && after+1 < end {
		after++
	}
	return pair{after, d.contentEnd(after, i, end)}
}

// behindSource returns the word after the source of a finding and what else is said of it.
func (d *reader) behindSource(f finding, from, end int) int {
	i, after := f.cue.from, max(f.speaker.to, f.cue.to)
	if k := after; k+1 < end && d.tokens[k].pause == comma && numeric(d.word(k)) && years[d.word(k+1)] {
		for after = k + 2; after < end && d.tokens[after].pause == joined && years[d.word(after)]; after++ { // «وفقا لحلمي، 29 سنة»
		}
	}
	if after < end && relatives[d.word(after)] && d.tokens[after].pause == joined && i <= from+1 {
		after = d.behindRelative(after, end) // «وبحسب الوثائق التي سلمها، فإن»
	}
	// The rest of a description of the source: «المرصد، ومقره بريطانيا، ».
	for after < end && d.tokens[after].pause == joined && !d.resumes(after) && !(i <= from+1 && after == f.speaker.to && d.goesOnWithVerb(after)) {
		after++
	}
	return d.behindOffice(after, end)
}

// reportedAround returns what the source between word i and word after is cited for if that is part of
// the statement g.
func (d *reader) reportedAround(g *finding, i, after int) pair {
	if g.took&(wantThat|wantQuote) != 0 || !d.inserted(i, after) {
		return g.content // «وأكد الموقع، نقلا عن مصدر، أن …»
	}
	lead := g.cue.from // «واتفقا، وفق الوكالة، على …»
	if !g.speaker.empty() && g.speaker.from < lead && g.way == preceding {
		lead = g.speaker.from
	}
	return pair{lead, g.content.to}
}

// sentenceBefore returns the sentence before a source that is a sentence by itself, at word i; what
// stands under an article, «نقلا عن …», says where all of it comes from.
func (d *reader) sentenceBefore(i, from int) pair {
	if i != from || from == 0 || d.tokens[from].pause >= newline {
		return pair{}
	}
	before, _ := d.sentence(from - 1)
	return pair{before, from}
}

// goesOnWithVerb reports whether word k, right behind a definite noun for a paper, looks like a verb of
// what the paper is cited for: «وبحسب التقرير توجد فجوة».
func (d *reader) goesOnWithVerb(k int) bool {
	return k > 0 && d.tokens[k-1].mention == 0 && d.definite(k-1) && d.kindOf(d.word(k-1)) == paper && d.mayBeImperfect(k) &&
		d.kindOf(d.word(k)) == mute && !strings.HasSuffix(d.raw(k), "ة") && !adjective(d.word(k)) && !d.definite(k)
}

// behindOffice returns the word after an aside at word k that says what the source is, before the
// clause he is cited for: «بحسب حلمي، كبير الباحثين في المعهد، فإن»; k if there is none.
func (d *reader) behindOffice(k, end int) int {
	const longest = 14 // words
	if k >= end || d.tokens[k].pause != comma || d.resumes(k) {
		return k
	}
	for j := k + 1; j < end && j < k+longest && !d.isVerb(j); j++ {
		if d.tokens[j].pause == comma {
			if d.word(j) == "فان" || d.word(j) == "فقد" {
				return j
			}
			return k
		}
		if d.tokens[j].pause > comma {
			return k
		}
	}
	return k
}

// behindRelative returns the word with which the sentence resumes («فإن», «فقد») after a relative
// clause about its source that begins at word k; k if there is none.
func (d *reader) behindRelative(k, end int) int {
	const longest = 16 // words
	for j := k + 1; j < end && j < k+longest; j++ {
		if w := d.word(j); d.tokens[j].pause == comma && (w == "فان" || w == "فقد") {
			return j
		}
	}
	return k
}

// inserted reports whether a source between commas, up to word after, interrupts a clause that
// continues after it: «وأبدى الوزير، وفق الوكالة، استعداده».
func (d *reader) inserted(i, after int) bool {
	if after >= len(d.tokens) || d.tokens[i].pause != comma || d.tokens[after].pause != comma || d.tail(after) {
		return false
	}
	w := d.word(after)
	return !strings.HasPrefix(w, "و") && (!particles[w] || thatWords[w]) && !others[w] && !relatives[w] &&
		!d.attends(after) && !d.isVerb(after)
}

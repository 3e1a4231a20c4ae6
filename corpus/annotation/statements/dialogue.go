package statements

import (
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// A spoken is a line of a dialogue that is somebody's words.
type spoken struct {
	who  pair // the person named before the colon of the line, or the interviewee
	said pair
	mark corpus.Span // the dash or question mark before it; zero if the line has a name instead
	// unmarked says that nothing but the question before it shows whose words they are.
	unmarked bool
}

// dialogue finds the lines of a text that is set as a dialogue, keyed by the first word of the
// line: «سلمى رضوان: …», or «– لماذا؟ ¶ – لأنني …» in an interview that names the interviewee, also
// without the dashes.
func (d *reader) dialogue() map[int]spoken {
	var lines []int
	for k := 1; k < len(d.tokens); k++ {
		if d.tokens[k].pause == newline {
			lines = append(lines, k)
		}
	}
	const least = 3 // lines
	if len(lines) < least {
		return nil
	}
	if found := d.labelled(lines); found != nil {
		return found
	}
	if found := d.dashed(lines); found != nil {
		return found
	}
	return d.unmarked(lines)
}

// labelled returns the lines that begin with a speaker's name and a colon, if there are at least
// two speakers and one of them, a person, has more than one line. A newspaper that asks the
// questions is not a speaker.
func (d *reader) labelled(lines []int) map[int]spoken {
	labels, times := make([]pair, len(lines)), map[string]int{}
	somebody, twice := 0, false
	for n, k := range lines {
		p, _ := d.label(k)
		labels[n] = p
		if p.empty() {
			continue
		}
		name := d.name(p)
		times[name]++
		if d.mayTakeTurns(p) {
			somebody++
			twice = twice || times[name] > 1
		}
	}
	const least = 3 // lines
	if somebody < 2 || !twice || len(times) < 2 || d.turnsTaken(times) < least {
		return nil
	}
	found := map[int]spoken{}
	for n, k := range lines {
		if p := labels[n]; !p.empty() && d.mayTakeTurns(p) {
			_, from := d.label(k)
			found[k] = spoken{who: p, said: pair{from, d.lineEnd(k)}}
		}
	}
	return found
}

// turnsTaken returns how many lines have a label.
func (d *reader) turnsTaken(times map[string]int) int {
	n := 0
	for _, t := range times {
		n += t
	}
	return n
}

// name returns the normalised words of a pair, joined by spaces.
func (d *reader) name(p pair) string {
	words := make([]string, 0, p.to-p.from)
	for k := p.from; k < p.to; k++ {
		words = append(words, d.word(k))
	}
	return strings.Join(words, " ")
}

// mayTakeTurns reports whether a label is a person, by name or by what he is, and not a newspaper,
// which only asks.
func (d *reader) mayTakeTurns(p pair) bool {
	return d.hasPerson(p) || d.tokens[p.from].mention == 0 && (titles[d.word(p.from)] || d.kindOf(d.word(p.from)) == human)
}

// label returns what comes before the colon of the line that begins at word k, if it may be a name,
// and the word after the colon; text in brackets before the colon («سلمى (تضحك): …») is left out.
func (d *reader) label(k int) (p pair, from int) {
	const longest = 6 // words
	none := pair{k, k}
	if d.tokens[k].quote >= 0 || d.tokens[k].colon || d.isVerb(k) {
		return none, k
	}
	to := 0 // where the brackets open
	for j := k + 1; j < len(d.tokens) && j <= k+longest; j++ {
		t := d.tokens[j]
		switch {
		case t.colon && t.pause < newline:
			if to == 0 {
				to = j
			}
			return pair{k, to}, j
		case t.pause == dash && to == 0 && strings.Contains(d.s[d.tokens[j-1].End:t.Start], "("):
			to = j
		case t.pause > joined && !d.titleLetter(j-1):
			return none, k
		}
	}
	return none, k
}

// lineEnd returns the first word of the next line after word k.
func (d *reader) lineEnd(k int) int {
	for k++; k < len(d.tokens) && d.tokens[k].pause < newline; k++ {
	}
	return k
}

// dashed returns the answers of an interview whose lines begin with a dash, question and answer in
// turn.
func (d *reader) dashed(lines []int) map[int]spoken {
	first := slices.IndexFunc(lines, func(k int) bool { return d.dashAt(k).End > 0 && d.asksUntil(d.lineEnd(k)) })
	if first < 0 {
		return nil
	}
	who := d.met(lines[first])
	if who.empty() && d.saysInterview(lines[first]) {
		who = d.interviewed(lines[first])
	}
	if who.empty() {
		return nil
	}
	found, asked, answer := map[int]spoken{}, 0, false
	for _, k := range lines[first:] {
		dash, to := d.dashAt(k), d.lineEnd(k)
		switch {
		case dash.End == 0:
			answer = false
		case answer:
			found[k] = spoken{who: who, said: pair{k, to}, mark: dash}
			answer = false
		default:
			if d.asksUntil(to) {
				asked++
			}
			answer = true
		}
	}
	if asked < 2 || asked*2 < len(found) {
		return nil
	}
	return found
}

// dashAt returns the dash with which the line of word k begins; the zero value if there is none.
func (d *reader) dashAt(k int) corpus.Span {
	from := d.tokens[k-1].End
	gap := d.s[from:d.tokens[k].Start]
	at := strings.LastIndexByte(gap, '\n') + 1
	for i, r := range gap[at:] {
		if strings.ContainsRune("-–—•*■●", r) {
			return corpus.Span{Start: from + at + i, End: from + at + i + len(string(r))}
		}
	}
	return corpus.Span{}
}

// asksUntil reports whether a question ends right before word k.
func (d *reader) asksUntil(k int) bool {
	gap := d.s[d.tokens[k-1].End:]
	if k < len(d.tokens) {
		gap = d.s[d.tokens[k-1].End:d.tokens[k].Start]
	}
	line, _, _ := strings.Cut(gap, "\n")
	return strings.ContainsAny(line, "؟?")
}

// saysInterview reports whether the text calls itself an interview before word to.
func (d *reader) saysInterview(to int) bool {
	for k := range to {
		if w := d.word(k); talks[base(w)] && w != "جواب" && w != "حديث" || interviewing[w] && !writes[w] {
			return true
		}
	}
	return false
}

// writes are words for the author of a text, even if it is an interview.
var writes = arabic.WordSet(`كتب كتبت بقلم تحرير إعداد أجرى أجرت`)

// line reads what somebody says in a dialogue, given the first word of the line.
func (d *reader) line(i int) (finding, bool) {
	s, ok := d.lines[i]
	if !ok || s.said.empty() {
		return finding{}, false
	}
	cue := d.turns["ج"]
	f := finding{cue: pair{i, s.said.from}, class: d.cues[cue].class, form: form{cue: cue}, took: wantQuote, speaker: s.who, content: s.said, mark: s.mark}
	f.voice, f.way = d.named(s.who, 0), sourced
	if s.unmarked {
		f.way = answered
	}
	return f, true
}

// cueOf returns the byte span of the cue of a finding.
func (d *reader) cueOf(f *finding) corpus.Span {
	if f.cue.empty() {
		return f.mark
	}
	return d.span(f.cue)
}

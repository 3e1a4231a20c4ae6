package statements

import (
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// A spoken is a line of a dialogue that is somebody's words.
type spoken struct {
	who  pair // whom the line names before its colon, or who is interviewed
	said pair
	mark corpus.Span // the dash before it; its zero value where a name stands there
}

// dialogue finds the lines of a text that are set as what several say in turn: «سلمى رضوان: …», or
// «– لماذا؟ ¶ – لأنني …» in an interview that names whom it is with. By the word that the line begins with.
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
	return d.dashed(lines)
}

// labelled are the lines that begin with whose words they are and a colon, where at least two speak and one
// of them, who is somebody, speaks more than once. A paper that asks says nothing.
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

// turnsTaken is how many lines have a label.
func (d *reader) turnsTaken(times map[string]int) int {
	n := 0
	for _, t := range times {
		n += t
	}
	return n
}

// name is the normalised words of a pair.
func (d *reader) name(p pair) string {
	words := make([]string, 0, p.to-p.from)
	for k := p.from; k < p.to; k++ {
		words = append(words, d.word(k))
	}
	return strings.Join(words, " ")
}

// mayTakeTurns tells whether a label is of somebody who speaks, by his name or by what he is, and not of a
// paper, which asks.
func (d *reader) mayTakeTurns(p pair) bool {
	return d.hasPerson(p) || d.tokens[p.from].mention == 0 && (titles[d.word(p.from)] || d.kindOf(d.word(p.from)) == human)
}

// label is what stands before the colon of the line that begins at word k, where it may be a name, and the
// word behind the colon; what stands in brackets between («سلمى (تضحك): …») is left out.
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

// lineEnd is the first word of the next line after word k.
func (d *reader) lineEnd(k int) int {
	for k++; k < len(d.tokens) && d.tokens[k].pause < newline; k++ {
	}
	return k
}

// dashed are the answers of an interview whose lines begin with a dash, question and answer in turn.
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

// dashAt is the dash with which the line of word k begins; its zero value where there is none.
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

// asksUntil tells whether a question ends right before word k.
func (d *reader) asksUntil(k int) bool {
	gap := d.s[d.tokens[k-1].End:]
	if k < len(d.tokens) {
		gap = d.s[d.tokens[k-1].End:d.tokens[k].Start]
	}
	line, _, _ := strings.Cut(gap, "\n")
	return strings.ContainsAny(line, "؟?")
}

// saysInterview tells whether the text calls itself an interview before word to.
func (d *reader) saysInterview(to int) bool {
	for k := range to {
		if w := d.word(k); talks[base(w)] && w != "جواب" && w != "حديث" || interviewing[w] && !writes[w] {
			return true
		}
	}
	return false
}

// writes are verbs of whoever brought out a text, of which an interview is one.
var writes = arabic.WordSet(`كتب كتبت بقلم تحرير إعداد أجرى أجرت`)

// line reads the words of somebody in a dialogue, from the word that its line begins with.
func (d *reader) line(i int) (finding, bool) {
	s, ok := d.lines[i]
	if !ok || s.said.empty() {
		return finding{}, false
	}
	cue := d.turns["ج"]
	f := finding{cue: pair{i, s.said.from}, class: d.cues[cue].class, form: form{cue: cue}, took: wantQuote, speaker: s.who, content: s.said, mark: s.mark}
	f.voice, f.way = d.named(s.who, 0), sourced
	return f, true
}

// cueOf is the cue of a finding in bytes.
func (d *reader) cueOf(f *finding) corpus.Span {
	if f.cue.empty() {
		return f.mark
	}
	return d.span(f.cue)
}

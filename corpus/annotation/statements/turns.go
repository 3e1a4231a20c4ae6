package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// turn reads an answer of an interview that is set as one, from the answer mark that opens a line
// at word i to the next mark: «س: …؟ ¶ ج: …». The speaker is the interviewee.
func (d *reader) turn(i int) (finding, bool) {
	cue, ok := d.turns[d.word(i)]
	if !ok || !d.sign(i) || asksTurn[d.word(i)] {
		return finding{}, false
	}
	f := finding{cue: pair{i, i + 1}, class: d.cues[cue].class, form: form{cue: cue}, took: wantQuote}
	f.content = pair{i + 1, d.turnEnd(i + 1)}
	if f.content.empty() {
		return finding{}, false
	}
	f.speaker = d.interviewed(d.firstSign())
	f.voice, f.way = d.named(f.speaker, 0), sourced
	if f.speaker.empty() {
		f.voice, f.way = voice{}, nobody
	}
	return f, true
}

// sign reports whether word i is a question or answer mark: it opens a line, and a colon follows
// it.
func (d *reader) sign(i int) bool {
	_, ok := d.turns[d.word(i)]
	return ok && (i == 0 || d.tokens[i].pause == newline) && i+1 < len(d.tokens) && d.tokens[i+1].colon
}

// turnEnd returns where an answer that begins at word k ends: with its line, or before the next
// mark if there is one, because then the lines in between are not the writer's.
func (d *reader) turnEnd(k int) int {
	line := 0
	for j := k; j < len(d.tokens); j++ {
		if d.tokens[j].pause < newline || j == k {
			continue
		}
		if d.sign(j) {
			return j
		}
		if line == 0 {
			line = j
		}
	}
	if line == 0 {
		line = len(d.tokens)
	}
	return line
}

// interviewed returns the interviewee of an interview whose first line is that of word first: the
// person named after «حوار مع», «التقينا» and the like, or the only person besides the interviewer
// whom the title, or the text before the first line, names. It is empty if that is not certain.
func (d *reader) interviewed(first int) pair {
	if p := d.met(first); !p.empty() {
		return p
	}
	line := 0
	for line < first && (line == 0 || d.tokens[line].pause < newline) {
		line++
	}
	for _, to := range [...]int{line, first} {
		if p := d.onlyNamed(to); !p.empty() {
			return p
		}
	}
	return pair{}
}

// firstSign returns the first word of the text that is a question or answer mark.
func (d *reader) firstSign() int {
	first := 0
	for first < len(d.tokens) && !d.sign(first) {
		first++
	}
	return first
}

// met returns the person named before word first after «حوار مع», «التقينا» and the like.
func (d *reader) met(first int) pair {
	for k := 0; k < first; k++ {
		w := strings.TrimPrefix(d.word(k), "و")
		if meets[w] || w == "مع" && k > 0 && talks[base(d.word(k-1))] {
			if p := d.phraseAt(k+1, first, beforeObject|beforeWith); !p.empty() &&
				(d.hasPerson(p) || titles[d.word(p.from)] && d.entityOf(p) != "") {
				return p
			}
		}
	}
	return pair{}
}

// onlyNamed returns the only person named before word to, besides the interviewer; empty if there
// is none or more than one.
func (d *reader) onlyNamed(to int) pair {
	var p pair
	id := ""
	for k := 0; k < to; k++ {
		m := d.tokens[k].mention
		if m == 0 || !d.isPerson(m) || !d.startsMention(k) || d.asksHere(k) {
			continue
		}
		if id != "" && id != d.mentions[m-1].Entity {
			return pair{}
		}
		if id == "" {
			id, p = d.mentions[m-1].Entity, pair{k, k + 1}
			for p.to < to && d.tokens[p.to].mention == m {
				p.to++
			}
		}
	}
	return p
}

// asksHere reports whether the name at word k is that of the interviewer or author: «حاوره فلان»,
// «أجرى الحوار: فلان».
func (d *reader) asksHere(k int) bool {
	for j := k - 1; j >= 0 && j >= k-4; j-- {
		if w := strings.TrimPrefix(d.word(j), "و"); interviewing[w] || talks[base(w)] && d.tokens[j+1].colon {
			return true
		}
		if d.tokens[j+1].pause >= newline {
			return false
		}
	}
	return false
}

var (
	// asksTurn are the marks of a question.
	asksTurn = arabic.WordSet(`س سؤال السؤال`)
	// talks are words for an interview.
	talks = arabic.WordSet(`حوار مقابلة لقاء جواب حديث دردشة`)
	// meets come before the name of the interviewee.
	meets = arabic.WordSet(`تحاور يحاور حاورت التقينا حاورنا قابلنا سألنا ضيفنا ضيفتنا`)
	// interviewing come before the name of the interviewer.
	interviewing = arabic.WordSet(`حاوره حاورها حاورهما حاورته حاورتها أجراه أجراها أجرته أجرتها أجرى أجرت كتب كتبت بقلم تحرير إعداد`)
)

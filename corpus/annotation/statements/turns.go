package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// turn reads an answer of an interview that is set as one, from the sign of an answer that opens
// a line at word i up to the next sign: «س: …؟ ¶ ج: …». Who answers is who is interviewed.
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

// sign tells whether word i is the sign of a question or an answer: it opens a line, and a colon
// follows it.
func (d *reader) sign(i int) bool {
	_, ok := d.turns[d.word(i)]
	return ok && (i == 0 || d.tokens[i].pause == newline) && i+1 < len(d.tokens) && d.tokens[i+1].colon
}

// turnEnd is where an answer ends that begins at word k: with its line, and with those behind it
// where a sign follows them, since then they are no text of the writer's.
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

// interviewed is who answers in an interview whose first line is that of word first: who is named behind
// «حوار مع», «التقينا» and the like; or the only person whom the title names, or the text before it, besides who asks.
// It is empty where that is not certain.
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

// firstSign is the first word of the text that is the sign of a question or an answer.
func (d *reader) firstSign() int {
	first := 0
	for first < len(d.tokens) && !d.sign(first) {
		first++
	}
	return first
}

// met is who is named before word first behind «حوار مع», «التقينا» and the like.
func (d *reader) met(first int) pair {
	for k := 0; k < first; k++ {
		w := strings.TrimPrefix(d.word(k), "و")
		if meets[w] || w == "مع" && k > 0 && talks[base(d.word(k-1))] {
			if p := d.phraseAt(k+1, first, beforeObject|beforeWith); !p.empty() && (d.hasPerson(p) || titles[d.word(p.from)] && d.entityOf(p) != "") {
				return p
			}
		}
	}
	return pair{}
}

// onlyNamed is the only person named before word to, besides who asks; empty where there is none, or
// more than one.
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

// asksHere tells whether the name at word k stands where an interview says whose it is: «حاوره
// فلان», «أجرى الحوار: فلان».
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
	// asksTurn are the signs of a question.
	asksTurn = arabic.WordSet(`س سؤال السؤال`)
	// talks are what an interview is called.
	talks = arabic.WordSet(`حوار مقابلة لقاء جواب حديث دردشة`)
	// meets stand before whom those who write have met.
	meets = arabic.WordSet(`تحاور يحاور حاورت التقينا حاورنا قابلنا سألنا ضيفنا ضيفتنا`)
	// interviewing stand before who asks.
	interviewing = arabic.WordSet(`حاوره حاورها حاورهما حاورته حاورتها أجراه أجراها أجرته أجرتها أجرى أجرت كتب كتبت بقلم تحرير إعداد`)
)

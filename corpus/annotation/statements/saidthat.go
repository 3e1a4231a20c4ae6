package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// whoSaidThat returns the subject of the verb at word i if «ذلك» comes between them: «وأنكر ذلك
// فلان», «وأكد ذلك المتحدث باسم الهيئة». «ذلك الرجل» before what he says is one noun phrase.
func (d *reader) whoSaidThat(i, end int) pair {
	k := i + 2
	if k >= end || d.word(i+1) != "ذلك" || d.tokens[i+1].pause > joined || d.tokens[k].pause > joined || d.tokens[k].colon {
		return pair{}
	}
	p := d.nounPhrase(k, end, 0)
	if p.empty() || p.to < end && d.tokens[p.to].pause == joined && !d.joinedOn(p.to) && d.word(p.to) != "في" {
		return pair{}
	}
	switch kind := d.kindOf(d.word(k)); {
	case d.somebodyAt(k, end), titles[d.word(k)], kind == human, kind == body:
		return p
	case d.definite(k) && kind == mute && adjective(d.word(k)) && p.to == k+1:
		return p // «وأنكر ذلك الذهبي»
	}
	return pair{}
}

// saidThat returns the subject that the verb at word i shares with an earlier verb of its clause
// that reports «ذلك»: «ونفى ذلك فلان وقال إن».
func (d *reader) saidThat(from, i int, fm form) pair {
	const near = 12 // words
	if !d.joinedOn(i) && fm.tense != participle || fm.first {
		return pair{}
	}
	for k := i - 2; k >= from && k > i-near; k-- {
		if d.tokens[k+1].pause > joined {
			return pair{}
		}
		if d.word(k+1) != "ذلك" || !d.isVerb(k) {
			continue
		}
		if p := d.whoSaidThat(k, i); p.to == i && !d.clashes(p.from, fm) {
			return p
		}
		return pair{}
	}
	return pair{}
}

// nothingBut returns who comes right before «بالقول» at word i as the subject of the verb that
// opens the sentence:
// «من جانبه اكتفى الوزير بالقول إن».
func (d *reader) nothingBut(from, i int) pair {
	if !strings.HasSuffix(d.word(i), "بالقول") {
		return pair{}
	}
	if a := d.actor(d.opening(from, i), i); a.who.to == i {
		return a.who
	}
	if w := d.word(i - 1); (w == "مكتفيا" || w == "مكتفيه") && i > from+1 && d.tokens[i-1].pause == comma { // «رفض الوزير الأرقام، مكتفيا بالقول إن»
		if a := d.actor(d.opening(from, i), i-1); !a.who.empty() && (a.gender == 0 || (a.gender == 'f') == (w == "مكتفيه")) {
			return a.who
		}
	}
	return pair{}
}

// learned reads what a newspaper learned from somebody: «وعلمت "الجريدة" من مصدر في الهيئة أن».
func (d *reader) learned(i int) (finding, bool) {
	const near = 6 // words
	_, end := d.sentence(i)
	for k := i + 1; k < end && k <= i+near && d.tokens[k].pause == joined; k++ {
		if d.word(k) != "من" {
			continue
		}
		p := d.nounPhrase(k+1, end, 0)
		if p.empty() || d.speaksAs(p) < can || !d.follows(p.to, end, wantThat) {
			return finding{}, false
		}
		start := d.afterThat(p.to)
		f := finding{cue: pair{i, i + 1}, speaker: p, class: corpus.Say, took: wantThat, form: form{cue: d.phrases["بحسب"][0].cue}}
		f.content = pair{start, d.contentEnd(start, i, end)}
		if f.content.empty() {
			return finding{}, false
		}
		d.resolve(&f)
		return f, true
	}
	return finding{}, false
}

// learning are the verbs of a newspaper that learned something.
var learning = arabic.WordSet(`علمت وعلمت علمنا وعلمنا`)

// pronounBefore reports whether the word before the verb at word i contains its subject as a
// pronoun, so that what follows the verb is its object: «نفى أنه أمر الوزارة بالإخلاء», «لكنها ترفض
// الأرقام».
func (d *reader) pronounBefore(i int) bool {
	w := d.word(i - 1)
	return i > 0 && d.tokens[i].pause == joined && (thatWords[w] && !freeThat[w] || butThey[w])
}

// butThey are particles with an attached pronoun.
var butThey = arabic.WordSet(`لكنه لكنها ولكنه ولكنها لأنه لأنها كأنه كأنها`)

// everyTime returns the word after an expression such as «كل يوم» at word k, which is not a
// subject; k if there is none.
func (d *reader) everyTime(k, end int) int {
	if k+1 < end && d.word(k) == "كل" && d.tokens[k+1].pause == joined && timesOf[d.word(k+1)] {
		return k + 2
	}
	return k
}

var timesOf = arabic.WordSet(`يوم ليلة ساعة دقيقة مرة صباح مساء أسبوع شهر عام سنة حين عيد جمعة خميس سبت أحد صيف شتاء`)

// afterParticiple reports whether word k comes right after a reporting participle whose object it
// is, so that it is a noun although it is spelt like a verb: «مستغربة رفض الطلب».
func (d *reader) afterParticiple(k int) bool {
	if k == 0 || d.tokens[k].pause > joined || d.tokens[k].colon || d.tokens[k].opens >= 0 || d.joinedOn(k) {
		return false
	}
	for _, fm := range d.formsAt(k - 1) {
		c := &d.cues[fm.cue]
		if fm.tense == participle && c.kind == verbCue && c.takes&wantObject != 0 &&
			!strings.HasPrefix(d.word(k-1), al) && d.tokens[k-1].pause == comma {
			return true
		}
	}
	return false
}

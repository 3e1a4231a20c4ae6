package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// whoIsAsked returns the person asked by the verb before word asked, if he is named there: «وسئل
// الشيخ فلان عن …، فأجاب», «وحين سألنا الوزيرة عن …، أجابت»; or whoever answered last, if the text
// goes on asking him: «وسئل أيضا: …؟ فقال».
func (d *reader) whoIsAsked(asked, i int, fm form) (voice, bool) {
	w := strings.TrimPrefix(strings.TrimPrefix(d.word(asked-1), "و"), "ف")
	if !isAsked[w] && w != "سالنا" && w != "سالت" {
		return voice{}, false
	}
	p := d.nounPhrase(asked, i, beforeAbout|beforeObject)
	if w == "سالت" && (d.genderOf(p) != 'm' || fm.gender != 'm' || d.kindOf(d.word(p.from)) != human && !d.hasPerson(p)) {
		return voice{}, false // who is asked by «سألت الوزيرة» depends on who asks; a man is asked
	}
	if !p.empty() && d.speaksAs(p) == can && !(fm.gender == 'f' && d.genderOf(p) == 'm') {
		return d.named(p, fm.gender), true
	}
	if next := d.word(asked); !isAsked[w] || !asides[next] && !formulae[next] && next != "عن" && !d.tokens[asked].colon {
		return voice{}, false
	}
	for n := len(d.found) - 1; n >= 0; n-- {
		f := &d.found[n]
		if lemma := d.cues[f.form.cue].lemma; !d.nested(n) && agrees(f.voice.gender, fm.gender) && f.way == acting &&
			(strings.HasPrefix(lemma, "أجاب") || strings.HasPrefix(lemma, "قال ")) {
			return f.voice.goesOn(fm), f.voice.named != ""
		}
	}
	return voice{}, false
}

var isAsked = arabic.WordSet(`سئل سئلت`)

// addressing returns the subject of a verb right before «قائلا» at word i, with the subject between
// the two: «فحذره ابنه قائلا», «فخاطبها المدير قائلا».
func (d *reader) addressing(i, from int, fm form) pair {
	const longest = 8 // words of him
	none := pair{i, i}
	if fm.tense != participle || d.tokens[i].pause > joined || !strings.HasPrefix(d.cues[fm.cue].lemma, "قال ") {
		return none
	}
	for k := i - 2; k >= from && k >= i-longest && d.tokens[k+1].pause == joined; k-- {
		for _, of := range d.formsAt(k) {
			if c := &d.cues[of.cue]; c.kind != verbCue || of.tense > imperfect || !of.object || of.gender != fm.gender {
				continue
			}
			if p := d.nounPhrase(k+1, i, 0); p.to == i && d.speaksAs(p) == can {
				return p
			}
		}
	}
	return none
}

// askedBack returns whom the pronoun of the verb of asking before word asked refers to: whoever
// spoke last before the sentence that begins at word from, if that is one person whose gender
// matches both the answering verb and the pronoun.
func (d *reader) askedBack(asked, from int, fm form) (voice, bool) {
	n := len(d.found)
	for n > 0 && d.found[n-1].cue.from >= asked-1 {
		n-- // who asks: «سأله القاضي: هل تعرفه؟ فأجاب»
	}
	for n > 0 && d.nested(n-1) && d.found[n-1].cue.from < from {
		n-- // «شهد فلان بأن القبطان رفض …. وسأله»
	}
	for n > 1 && d.cues[d.found[n-1].form.cue].kind == nounCue && !d.nested(n-1) {
		n-- // «ونقل عن فلان قوله: …. وسأله أحدهم»
	}
	w := d.word(asked - 1)
	if n > 0 && d.someoneBetween(d.found[n-1].content.to, asked-1) {
		return voice{}, false // «كان الشيخ يوزع الماء. سألته: …؟ فأجاب»
	}
	if n == 0 || strings.HasPrefix(w, "ل") || d.found[n-1].cue.from >= from || d.nested(n-1) ||
		strings.HasSuffix(w, "ها") != (fm.gender == 'f') || !strings.HasSuffix(w, "ها") && !strings.HasSuffix(w, "ه") {
		return voice{}, false
	}
	f := &d.found[n-1]
	if f.form.gender != fm.gender || f.voice.gender != fm.gender || f.form.number != 's' || d.entities[f.voice.entity] != corpus.Person {
		return voice{}, false
	}
	return f.voice.goesOn(fm), true
}

// toldAt returns the words after «قيل», up to the colon of the question: the person asked, with the
// ل before him.
func (d *reader) toldAt(k, i int) pair {
	none := pair{k, k}
	if strings.TrimPrefix(strings.TrimPrefix(d.word(k-1), "و"), "ف") != "قيل" || !d.heldBy(k) && !d.proclitic(k, "ل") ||
		d.kindOf(d.word(k)) == human && !definite(base(d.word(k))) && !strings.HasPrefix(d.word(k), "لل") {
		return none
	}
	to := k + 1
	for m := d.tokens[k].mention; to < i && !d.tokens[to].colon && d.tokens[to].pause == joined &&
		(m > 0 && d.tokens[to].mention == m || nameParts[d.word(to-1)] || nameParts[d.word(to)]); to++ {
	}
	if to >= i || !d.tokens[to].colon {
		return none
	}
	return pair{k, to}
}

// told returns the person whose life the text tells from its beginning, before anybody has spoken
// and anybody else is named: «ولدت فلانة …. قالت في مذكراتها إن».
func (d *reader) told(i int, fm form) pair {
	none := pair{i, i}
	if len(d.found) > 0 || fm.number != 's' || fm.gender == 0 {
		return none
	}
	var p pair
	for k := 0; k < i; k++ {
		m := d.tokens[k].mention
		if m == 0 || !d.isPerson(m) || !d.startsMention(k) {
			continue
		}
		if p.empty() {
			if life := lives[d.word(k-1)]; life == 0 || life != fm.gender || d.tokens[k].pause > joined {
				continue // in the title
			}
			p = pair{k, k + 1}
			for p.to < i && d.tokens[p.to].mention == m {
				p.to++
			}
		} else if d.mentions[m-1].Entity != d.mentions[d.tokens[p.from].mention-1].Entity {
			return none
		}
	}
	return p
}

// lives are verbs that begin a biography, with the gender of its subject.
var lives = map[string]byte{"ولد": 'm', "نشا": 'm', "ولدت": 'f', "نشات": 'f'}

// answers returns the word after the verb of asking if the verb at word i answers a question in its
// sentence; then the speaker is who was asked, not who asked («وسأله المحامي عمن أغلقه، فأجاب بأنه
// لا يعرف»). It returns 0 if nothing was asked.
func (d *reader) answers(from, i int, fm form) int {
	lemma := d.cues[fm.cue].lemma
	said := strings.HasPrefix(lemma, "قال") && (strings.HasPrefix(d.word(i), "ف") || d.wasAsked(from, i))
	if !said && !strings.HasPrefix(lemma, "أجاب") && !strings.HasPrefix(lemma, "رد") {
		return 0
	}
	if i == from && from > 0 && strings.HasPrefix(d.word(i), "ف") && strings.ContainsAny(d.s[d.tokens[i-1].End:d.tokens[i].Start], "؟?") {
		from, _ = d.sentence(from - 1) // «سأل فلانا: من هذا؟ فأجاب: أخي»
	}
	for k := from; k < i; k++ {
		w := strings.TrimPrefix(strings.TrimPrefix(d.word(k), "و"), "ف")
		if asks[w] || asks[strings.TrimPrefix(w, "ل")] ||
			w == "قيل" && (d.heldBy(k+1) || d.proclitic(k+1, "ل") || resumptives[d.word(k+1)]) || d.toldTo(k, i) {
			return k + 1
		}
	}
	return 0
}

// wasAsked reports whether the sentence begins at word from with «سئل فلان عن» and the verb at word i
// follows a comma: «سئل مالك عن ذلك، قال».
func (d *reader) wasAsked(from, i int) bool {
	return isAsked[strings.TrimPrefix(d.word(from), "و")] && d.tokens[i].pause == comma && d.tokens[i].quote < 0
}

// toldTo reports whether the verb at word k, before word i, is followed at once by its addressee,
// who then answers: «قالت لفلان إن …، فأجاب».
func (d *reader) toldTo(k, i int) bool {
	if k+1 >= i || d.tokens[k+1].pause > joined || d.tokens[i].pause > comma || !d.joinedOn(i) {
		return false
	}
	for _, fm := range d.formsAt(k) {
		if c := d.cues[fm.cue]; c.kind == verbCue && fm.tense <= imperfect && strings.HasPrefix(c.lemma, "قال") {
			return d.heldBy(k+1) && strings.HasPrefix(d.word(k+1), "ل") || d.proclitic(k+1, "ل") && d.kindOf(d.word(k+1)) == human
		}
	}
	return false
}

// withoutTo returns a name without the ل that is written with it.
func withoutTo(name string) string {
	if rest, ok := strings.CutPrefix(name, "لل"); ok {
		return al + rest
	}
	return strings.TrimPrefix(name, "ل")
}

// someoneBetween reports whether a person is mentioned in [from, to), by name or office.
func (d *reader) someoneBetween(from, to int) bool {
	for k := from; k < to; k++ {
		if m := d.tokens[k].mention; m > 0 && d.isPerson(m) || titles[d.word(k)] || m == 0 && d.definite(k) && d.kindOf(d.word(k)) == human {
			return true
		}
	}
	return false
}

var asks = arabic.WordSet(`سئل سئلت سألنا سألناه سألناها سألته سألتها سأله سألها سألهم سألته سألتها سألتهم سألوه سألوها يسأله يسألها سأل سألت`)

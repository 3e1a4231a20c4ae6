package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// before is the speaker of a cue that has none of its own: that of the statement
// before, or the subject of its sentence; and how he was found.
func (d *reader) before(i int, fm form) (voice, way) {
	from, _ := d.sentence(i)
	for steps := 0; from > 0 && d.word(from) == "وتاره" && steps < 4; steps++ {
		from, _ = d.sentence(from - 1) // «تارة يقول …. وتارة يعترف»: of one subject
	}
	if asked := d.answers(from, i, fm); asked > 0 {
		if v, ok := d.whoIsAsked(asked, i, fm); ok {
			return v, acting
		}
		if v, ok := d.askedBack(asked, from, fm); ok {
			return v, goingOn
		}
		if p := d.toldAt(asked, i); !p.empty() {
			v := d.named(p, fm.gender)
			v.named = withoutTo(v.named)
			return v, acting // «قيل للشعبي: …؟ فقال»
		}
		return voice{}, nobody
	}
	if n := len(d.found); n > 0 && strings.Contains(d.cues[d.found[n-1].form.cue].lemma, "حدثني") && i < d.found[n-1].speaker.to+3 && i >= d.found[n-1].speaker.to {
		return d.found[n-1].voice.goesOn(fm), going // «حدثني القاضي فلان قاضي البلدة قال»
	}
	if d.joinedOn(i) && d.tokens[i].pause == joined && i > from && d.isVerb(i-1) {
		if p := d.subjectBefore(i-1, fm); !p.empty() {
			return d.named(p, fm.gender), acting // «والتحالف ينفي ويؤكد أن»
		}
	}
	if p := d.coordinate(i, fm); !p.empty() {
		return d.named(p, fm.gender), partner
	}
	if v, ok := d.deedGoesOn(i, fm); ok {
		return v, partner
	}
	if p := d.addressing(i, from, fm); !p.empty() {
		return d.named(p, fm.gender), acting
	}
	if p := d.answering(i, from, fm); !p.empty() {
		return d.named(p, fm.gender), acting
	}
	if f := d.saidInSentence(i, from, fm); f != nil {
		return f.voice.goesOn(fm), going
	}
	if p := d.goesOnActing(from, i, fm); !p.empty() {
		return d.named(p, fm.gender), acting
	}
	if p := d.goesOnActingBehind(from, i, fm); !p.empty() {
		return d.named(p, fm.gender), acting
	}
	if p := d.onlyPerson(from, i); !p.empty() && fm.number == 's' && (d.joinedOn(i) || fm.tense == participle) {
		return d.named(p, fm.gender), sole
	}
	if p := d.mainSubject(from, i); !p.empty() && d.kindOf(d.word(d.nounOf(p))) != thing && !(fm.gender == 'f' && titles[d.word(p.from)] && !feminine(d.word(p.from))) && (!d.opensClause(i) || from < i) {
		return d.named(p, fm.gender), ahead
	}
	for k := i - 1; k > from && d.joinedOn(i); k-- {
		if nominal[d.word(k)] && k+1 < i && (d.definite(k+1) || d.tokens[k+1].mention > 0 || titles[d.word(k+1)]) && !d.clashes(k+1, fm) {
			return d.named(d.phraseAt(k+1, i, beforeVerb|opened), fm.gender), ahead
		}
	}
	if p := d.firstPerson(from, i); !p.empty() {
		return d.named(p, fm.gender), guessed
	}
	return d.saidBeforeSentence(i, from, fm)
}

// answering is who answers in the sentence that begins at word from, for a participle at word i
// that tells what he says: «رد فلان على التصريحات، واصفا إياها بـ…». Of answering by itself it is
// not known whether anything was said: «ردت موسكو بطرد السفير».
func (d *reader) answering(i, from int, fm form) pair {
	none := pair{i, i}
	if fm.tense != participle && d.word(i) != "علي" {
		return none
	}
	for k := i - 1; k >= from; k-- {
		if n := len(d.found); n > 0 && d.found[n-1].cue.from >= k {
			return none
		}
		for _, of := range d.formsAt(k) {
			c := &d.cues[of.cue]
			if c.kind != verbCue || !strings.HasPrefix(c.lemma, "رد ") || of.tense > imperfect || fm.tense == participle && of.gender != fm.gender {
				continue
			}
			if p := d.nounPhrase(k+1, i, c.reading()); !p.empty() && p.from == k+1 && d.word(p.to-1) != "علي" && d.speaks(p, of, c) { // «رد علي قائلا»: me
				return p
			}
		}
	}
	return none
}

// addressing is who does what a verb tells right before «قائلا» at word i, with him between the
// two: «فحذره ابنه قائلا», «فخاطبها المدير قائلا».
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

// saidInSentence is the last statement in the sentence that begins at word from whose speaker
// a verb may go on with; nil without one.
func (d *reader) saidInSentence(i, from int, fm form) *finding {
	for k := len(d.found) - 1; k >= 0 && d.found[k].cue.from >= from; k-- {
		if f := &d.found[k]; i < f.content.to && f.took == wantQuote && fm.tense <= imperfect && !d.joinedOn(i) && f.content.from <= i {
			continue // «قال فلان: حدثني … فلما أصبح قال لي»: of whoever acts in what he tells
		}
		if f := &d.found[k]; agrees(f.voice.gender, fm.gender) && (!d.nested(k) || fm.tense == participle && d.onlyNestedAgrees(k, fm)) {
			return f
		}
	}
	return nil
}

// saidBeforeSentence is who spoke last before the sentence of word i, which begins at word from.
func (d *reader) saidBeforeSentence(i, from int, fm form) (voice, way) {
	const reach = 40 // statements
	for k := len(d.found) - 1; k >= 0 && k >= len(d.found)-reach; k-- {
		f := &d.found[k]
		if f.voice.named != "" && agrees(f.voice.gender, fm.gender) && !d.nested(k) {
			if i == from && k >= len(d.found)-3 && d.follow(f, i) {
				return f.voice.goesOn(fm), goingOn
			}
			return f.voice.goesOn(fm), guessed
		}
	}
	if n := len(d.found); n > 0 && agrees(d.found[n-1].voice.gender, fm.gender) {
		return d.found[n-1].voice.goesOn(fm), guessed
	}
	if p := d.told(i, fm); !p.empty() {
		return d.named(p, fm.gender), acting
	}
	return voice{}, nobody
}

// told is whose life a text tells from its beginning on, before anybody has spoken and anybody else is
// named: «ولدت فلانة …. قالت في مذكراتها إن».
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
				continue // of the title
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

// lives are verbs with which a life begins, with the gender of whose it is.
var lives = map[string]byte{"ولد": 'm', "نشا": 'm', "ولدت": 'f', "نشات": 'f'}

// answers tells whether the verb at word i is an answer to a question in its sentence, which
// whoever is asked gives, and not who asks («وسأله المحامي عمن أغلقه، فأجاب بأنه لا يعرف»).
// It is the word behind the verb of asking, and 0 where nothing was asked.
func (d *reader) answers(from, i int, fm form) int {
	lemma := d.cues[fm.cue].lemma
	said := strings.HasPrefix(lemma, "قال") && strings.HasPrefix(d.word(i), "ف")
	if !said && !strings.HasPrefix(lemma, "أجاب") && !strings.HasPrefix(lemma, "رد") {
		return 0
	}
	if i == from && from > 0 && strings.HasPrefix(d.word(i), "ف") && strings.ContainsAny(d.s[d.tokens[i-1].End:d.tokens[i].Start], "؟?") {
		from, _ = d.sentence(from - 1) // «سأل فلانا: من هذا؟ فأجاب: أخي»
	}
	for k := from; k < i; k++ {
		w := strings.TrimPrefix(strings.TrimPrefix(d.word(k), "و"), "ف")
		if asks[w] || asks[strings.TrimPrefix(w, "ل")] || w == "قيل" && (d.heldBy(k+1) || d.proclitic(k+1, "ل") || resumptives[d.word(k+1)]) || d.toldTo(k, i) {
			return k + 1
		}
	}
	return 0
}

// toldTo tells whether the verb at word k, before word i, has right behind it whom it is said
// to, who then answers: «قالت لفلان إن …، فأجاب».
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

// toldAt is the phrase of one or two words behind «قيل», up to the colon of what was asked: who is
// asked, with the ل before him.
func (d *reader) toldAt(k, i int) pair {
	none := pair{k, k}
	if strings.TrimPrefix(strings.TrimPrefix(d.word(k-1), "و"), "ف") != "قيل" || !d.heldBy(k) && !d.proclitic(k, "ل") || d.kindOf(d.word(k)) == human && !definite(base(d.word(k))) && !strings.HasPrefix(d.word(k), "لل") {
		return none
	}
	to := k + 1
	for m := d.tokens[k].mention; to < i && !d.tokens[to].colon && d.tokens[to].pause == joined && (m > 0 && d.tokens[to].mention == m || nameParts[d.word(to-1)] || nameParts[d.word(to)]); to++ {
	}
	if to >= i || !d.tokens[to].colon {
		return none
	}
	return pair{k, to}
}

// whoIsAsked is who is asked by the verb before word asked where that tells him and nobody else:
// «وسئل الشيخ فلان عن …، فأجاب», «وحين سألنا الوزيرة عن …، أجابت»; and who answered last, where a
// text goes on asking him: «وسئل أيضا: …؟ فقال».
func (d *reader) whoIsAsked(asked, i int, fm form) (voice, bool) {
	w := strings.TrimPrefix(strings.TrimPrefix(d.word(asked-1), "و"), "ف")
	if !isAsked[w] && w != "سالنا" {
		return voice{}, false
	}
	p := d.nounPhrase(asked, i, beforeAbout|beforeObject)
	if !p.empty() && d.speaksAs(p) == can && !(fm.gender == 'f' && d.genderOf(p) == 'm') {
		return d.named(p, fm.gender), true
	}
	if next := d.word(asked); !isAsked[w] || !asides[next] && !formulae[next] && next != "عن" && !d.tokens[asked].colon {
		return voice{}, false
	}
	for n := len(d.found) - 1; n >= 0; n-- {
		f := &d.found[n]
		if lemma := d.cues[f.form.cue].lemma; !d.nested(n) && agrees(f.voice.gender, fm.gender) && f.way == acting && (strings.HasPrefix(lemma, "أجاب") || strings.HasPrefix(lemma, "قال ")) {
			return f.voice.goesOn(fm), f.voice.named != ""
		}
	}
	return voice{}, false
}

var isAsked = arabic.WordSet(`سئل سئلت`)

// withoutTo is a name without the ل that is written with it.
func withoutTo(name string) string {
	if rest, ok := strings.CutPrefix(name, "لل"); ok {
		return al + rest
	}
	return strings.TrimPrefix(name, "ل")
}

// askedBack is who is meant by the pronoun of the verb of asking before word asked: who spoke
// last before the sentence that begins at word from, when that is one person of the gender
// of the verb that answers and of the pronoun.
func (d *reader) askedBack(asked, from int, fm form) (voice, bool) {
	n := len(d.found)
	for n > 0 && d.nested(n-1) && d.found[n-1].cue.from < from {
		n-- // «شهد فلان بأن القبطان رفض …. وسأله»
	}
	w := d.word(asked - 1)
	if n > 0 && d.someoneBetween(d.found[n-1].content.to, asked-1) {
		return voice{}, false // «كان الشيخ يوزع الماء. سألته: …؟ فأجاب»
	}
	if n == 0 || strings.HasPrefix(w, "ل") || d.found[n-1].cue.from >= from || d.nested(n-1) || strings.HasSuffix(w, "ها") != (fm.gender == 'f') || !strings.HasSuffix(w, "ها") && !strings.HasSuffix(w, "ه") {
		return voice{}, false
	}
	f := &d.found[n-1]
	if f.form.gender != fm.gender || f.voice.gender != fm.gender || f.form.number != 's' || d.entities[f.voice.entity] != corpus.Person {
		return voice{}, false
	}
	return f.voice.goesOn(fm), true
}

// someoneBetween tells whether somebody is spoken of in [from, to), by his name or his office.
func (d *reader) someoneBetween(from, to int) bool {
	for k := from; k < to; k++ {
		if m := d.tokens[k].mention; m > 0 && d.isPerson(m) || titles[d.word(k)] || m == 0 && d.definite(k) && d.kindOf(d.word(k)) == human {
			return true
		}
	}
	return false
}

var asks = arabic.WordSet(`سئل سئلت سألنا سألناه سألناها سألته سألتها سأله سألها سألهم سألته سألتها سألتهم سألوه سألوها يسأله يسألها سأل سألت`)

// follow tells whether word i opens the sentence after a statement, or the one after
// that.
func (d *reader) follow(f *finding, i int) bool {
	stops := 0
	for k := max(f.content.to, f.cue.to); k <= i; k++ {
		if d.tokens[k].pause >= stop {
			stops++
		}
		if m := d.tokens[k].mention; stops == 1 && k < i && m > 0 && d.isPerson(m) && d.mentions[m-1].Entity != f.voice.entity && d.startsMention(k) && !d.heldBy(k) {
			return false // somebody else was spoken of meanwhile
		}
	}
	return stops <= 2
}

package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// before returns the speaker of a cue that has none of its own, namely that of the previous
// statement or the subject of its sentence, and how he was found.
func (d *reader) before(i int, fm form) (voice, way) {
	from, _ := d.sentence(i)
	for steps := 0; from > 0 && d.word(from) == "وتاره" && steps < 4; steps++ {
		from, _ = d.sentence(from - 1) // «تارة يقول …. وتارة يعترف»: the same subject
	}
	if asked := d.answers(from, i, fm); asked > 0 {
		return d.whoAnswers(asked, from, i, fm)
	}
	if n := len(d.found); n > 0 && strings.Contains(d.cues[d.found[n-1].form.cue].lemma, "حدثني") &&
		i < d.found[n-1].speaker.to+3 && i >= d.found[n-1].speaker.to {
		return d.found[n-1].voice.goesOn(fm), going // «حدثني القاضي فلان قاضي البلدة قال»
	}
	if p, by := d.firstOf(closeBy, from, i, fm); by != nobody {
		return d.named(p, fm.gender), by
	}
	if v, ok := d.deedGoesOn(i, fm); ok {
		return v, partner
	}
	if p, by := d.firstOf(spokenTo, from, i, fm); by != nobody {
		return d.named(p, fm.gender), by
	}
	if f := d.saidInSentence(i, from, fm); f != nil {
		return f.voice.goesOn(fm), going
	}
	if f := d.turnsTo(from, i, fm); f != nil {
		return f.voice.goesOn(fm), goingOn
	}
	if p, by := d.firstOf(furtherOff, from, i, fm); by != nobody {
		return d.named(p, fm.gender), by
	}
	return d.saidBeforeSentence(i, from, fm)
}

// A searching is a rule that finds a phrase for who speaks before the verb at word i, in the sentence
// that begins at word from; it is empty if the rule finds nobody. by is the way of those it finds.
type searching struct {
	find func(d *reader, from, i int, fm form) pair
	by   way
}

// The rules of before, in the order in which they are asked.
var (
	// closeBy are for verbs that share a clause with another.
	closeBy = []searching{
		{(*reader).someoneCame, acting},
		{(*reader).besideVerb, acting},
		{func(d *reader, _, i int, fm form) pair { return d.coordinate(i, fm) }, partner},
		{func(d *reader, _, i int, fm form) pair { return d.actsWithin(i, fm) }, partner},
		{func(d *reader, from, i int, _ form) pair { return d.nothingBut(from, i) }, acting},
		{(*reader).saidThat, partner},
	}
	// spokenTo are for participles behind a verb of addressing or answering somebody.
	spokenTo = []searching{
		{func(d *reader, from, i int, fm form) pair { return d.addressing(i, from, fm) }, acting},
		{func(d *reader, from, i int, fm form) pair { return d.answering(i, from, fm) }, acting},
	}
	// furtherOff are for sentences in which nothing has been said yet.
	furtherOff = []searching{
		{(*reader).goesOnActing, acting},
		{(*reader).goesOnActingBehind, acting},
		{(*reader).nobodyElse, sole},
		{(*reader).subjectAhead, ahead},
		{(*reader).inClauseAhead, ahead},
		{func(d *reader, from, i int, _ form) pair { return d.firstPerson(from, i) }, guessed},
	}
)

// firstOf returns what the first of the rules that finds anybody finds, and its way.
func (d *reader) firstOf(rules []searching, from, i int, fm form) (pair, way) {
	for _, r := range rules {
		if p := r.find(d, from, i, fm); !p.empty() {
			return p, r.by
		}
	}
	return pair{}, nobody
}

// besideVerb returns the subject of the verb right before the one at word i: «والتحالف ينفي ويؤكد أن».
func (d *reader) besideVerb(from, i int, fm form) pair {
	if !d.joinedOn(i) || d.tokens[i].pause != joined || i <= from || !d.isVerb(i-1) {
		return pair{}
	}
	return d.subjectBefore(i-1, fm)
}

// nobodyElse returns the only person named before word i in its sentence.
func (d *reader) nobodyElse(from, i int, fm form) pair {
	if fm.number != 's' || !d.joinedOn(i) && fm.tense != participle {
		return pair{}
	}
	return d.onlyPerson(from, i)
}

// subjectAhead returns the subject of the sentence, if that may speak.
func (d *reader) subjectAhead(from, i int, fm form) pair {
	p := d.mainSubject(from, i)
	if p.empty() || d.kindOf(d.word(d.nounOf(p))) == thing || fm.gender == 'f' && titles[d.word(p.from)] && !feminine(d.word(p.from)) ||
		d.opensClause(i) && from >= i {
		return pair{}
	}
	return p
}

// inClauseAhead returns the last noun behind a particle that a noun has to follow.
func (d *reader) inClauseAhead(from, i int, fm form) pair {
	for k := i - 1; k > from && d.joinedOn(i); k-- {
		if nominal[d.word(k)] && k+1 < i && (d.definite(k+1) || d.tokens[k+1].mention > 0 || titles[d.word(k+1)]) && !d.clashes(k+1, fm) {
			return d.phraseAt(k+1, i, beforeVerb|opened)
		}
	}
	return pair{}
}

// whoAnswers returns the person asked by the verb before word asked, for the answer at word i in
// the sentence that begins at word from.
func (d *reader) whoAnswers(asked, from, i int, fm form) (voice, way) {
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

// answering returns who answers in the sentence that begins at word from, for a participle at word
// i that says what he says: «رد فلان على التصريحات، واصفا إياها بـ…». The verb of answering alone
// does not show that anything was said: «ردت موسكو بطرد السفير».
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
			tells := strings.HasPrefix(c.lemma, "رد ") ||
				fm.tense == participle && c.takes&wantQuote != 0 && strings.HasPrefix(d.cues[fm.cue].lemma, "قال ")
			if c.kind != verbCue || !tells || of.tense > imperfect || fm.tense == participle && of.gender != fm.gender {
				continue
			}
			if p := d.nounPhrase(k+1, i, c.reading()); !p.empty() && p.from == k+1 && d.word(p.to-1) != "علي" && d.speaks(p, of, c) { // «رد علي قائلا»: "to me"
				return p
			}
		}
	}
	return none
}

// saidInSentence returns the last statement in the sentence that begins at word from whose speaker
// may also be that of the verb at word i; nil if there is none.
func (d *reader) saidInSentence(i, from int, fm form) *finding {
	for k := len(d.found) - 1; k >= 0 && d.found[k].cue.from >= from; k-- {
		if f := &d.found[k]; i < f.content.to && f.took == wantQuote && fm.tense <= imperfect && !d.joinedOn(i) && f.content.from <= i {
			continue // «قال فلان: حدثني … فلما أصبح قال لي»: said by somebody in his story
		}
		if f := &d.found[k]; f.mayGoOn(fm) && (!d.nested(k) || fm.tense == participle && d.onlyNestedAgrees(k, fm)) {
			return f
		}
	}
	return nil
}

// turnsTo returns the statement before a sentence that begins with what its speaker turns to, up to a
// comma before the verb at word i: «وعن غياب المهاجم كريم حلمي، قال: "…"», «وبشأن العقد، أوضح أن»; nil
// if there is none. A chain of transmitters begins the same way: «وعن أنس، قال».
func (d *reader) turnsTo(from, i int, fm form) *finding {
	const longest = 14 // words
	w := strings.TrimPrefix(d.word(from), "و")
	n := len(d.found)
	if n == 0 || i <= from+1 || i-from > longest || d.tokens[i].pause != comma || fm.tense > imperfect || fm.number != 's' ||
		!turnings[w] && !(w == "فيما" && concerns[d.word(from+1)]) || w == "عن" && d.isPersonAt(from+1) {
		return nil
	}
	for k := from + 1; k < i; k++ {
		if d.tokens[k].pause > comma || d.isVerb(k) {
			return nil
		}
	}
	for k := n - 1; k >= 0 && k >= n-3; k-- {
		if f := &d.found[k]; !d.nested(k) {
			if f.voice.named != "" && agrees(f.voice.gender, fm.gender) && d.follow(f, from) {
				return f
			}
			return nil
		}
	}
	return nil
}

var (
	// turnings begin a sentence with what a speaker turns to.
	turnings = arabic.WordSet(`عن حول بشأن بخصوص حيال بصدد`)
	// concerns come between «فيما» and that.
	concerns = arabic.WordSet(`يتعلق يخص يتصل`)
)

// mayGoOn reports whether the speaker of a statement may also be that of a verb. Whose verb was that of
// several men is not a woman, nor a body.
func (f *finding) mayGoOn(fm form) bool {
	return agrees(f.voice.gender, fm.gender) &&
		!(f.form.number == 'p' && f.form.gender != 'f' && !f.form.first && fm.number == 's' && fm.gender == 'f' && fm.tense <= imperfect)
}

// saidBeforeSentence returns who spoke last before the sentence of word i, which begins at word
// from.
func (d *reader) saidBeforeSentence(i, from int, fm form) (voice, way) {
	if p := d.inHisOwn(i, from, fm); !p.empty() {
		return d.named(p, fm.gender), guessed
	}
	const reach = 40 // statements
	for k := len(d.found) - 1; k >= 0 && k >= len(d.found)-reach; k-- {
		f := &d.found[k]
		if f.voice.named != "" && f.mayGoOn(fm) && !d.nested(k) {
			if i == from && k >= len(d.found)-3 && d.follow(f, i) {
				return f.voice.goesOn(fm), goingOn
			}
			return f.voice.goesOn(fm), guessed
		}
	}
	if n := len(d.found); n > 0 && d.found[n-1].mayGoOn(fm) {
		return d.found[n-1].voice.goesOn(fm), guessed
	}
	if p := d.told(i, fm); !p.empty() {
		return d.named(p, fm.gender), acting
	}
	return voice{}, nobody
}

// follow reports whether word i opens the first or second sentence after a statement.
func (d *reader) follow(f *finding, i int) bool {
	stops := 0
	for k := max(f.content.to, f.cue.to); k <= i; k++ {
		if d.tokens[k].pause >= stop {
			stops++
		}
		if m := d.tokens[k].mention; stops == 1 && k < i && m > 0 && d.isPerson(m) &&
			d.mentions[m-1].Entity != f.voice.entity && d.startsMention(k) && !d.heldBy(k) {
			return false // somebody else was mentioned in the meantime
		}
	}
	return stops <= 2 && !d.newcomer(max(f.content.to, f.cue.to), i)
}

// newcomer reports whether a sentence in [from, to) begins with an act of somebody not mentioned
// before: «جاء رجل ملثم وطرق الباب. قال».
func (d *reader) newcomer(from, to int) bool {
	for k := from; k+2 < to; k++ {
		if d.tokens[k].pause >= stop && d.mayAct(k) && d.tokens[k+1].pause == joined && d.tokens[k+1].mention == 0 &&
			!d.definite(k+1) && !d.owned(k+1) && d.nouns[d.word(k+1)] == human && d.tokens[k+2].pause == joined &&
			!d.definite(k+2) && d.tokens[k+2].mention == 0 {
			return true
		}
	}
	return false
}

package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// isAnotherWord reports whether word i is a noun or an adjective here that is spelt like the form.
func (d *reader) isAnotherWord(i int, fm form, c *cue) bool {
	him := fm.gender == 'm' && fm.number == 's'
	switch {
	case fm.tense == participle && (d.word(i-1) == "غير" || d.word(i-1) == "ليس" || d.word(i-1) == "ليست"):
		return true // «تقارير غير مؤكدة», «ليس مصرحا له بالحديث»
	case c.takes&its != 0 && fm.tense == perfect && him && !fm.object && !d.opensClause(i) && d.isHerLand(i+1):
		return true // «هو رفض إيران تغيير ذلك»
	case fm.tense == participle && him && presents[d.word(i-1)] && d.tokens[i].pause == joined && strings.HasPrefix(c.lemma, "اقترح "):
		return true // «قدمنا مقترحا أنه»
	case fm.tense == participle && fm.gender == 'f' && strings.HasSuffix(c.lemma, " متابع") && i+1 < len(d.tokens) && d.tokens[i+1].pause == joined && d.definite(i+1) &&
		d.tokens[i+1].opens < 0 && !d.tokens[i+1].colon:
		return true // «العناية بالأم ومتابعة الطفل»
	case fm.tense == participle && him && strings.HasPrefix(c.lemma, "اقترح ") && d.presented(i):
		return true // «قدم رئيسهم، حلمي، مقترحا جديدا»
	case d.nouns[d.word(i)] == human && others[d.word(i-1)] && !d.proclitic(i+1, "ب"):
		return true // «وهو طالب في العشرين»
	}
	return fm.tense == participle && him && c.takes&wantObject != 0 && d.predicate(i) // «كان الفريق مطالبا بالفوز»
}

// presents are verbs after which a participle of suggesting is what is suggested.
var presents = arabic.WordSet(`قدم قدمت قدمنا قدموا يقدم تقدم وقدم وقدمت وقدمنا طرح طرحت طرحنا طرحوا رفع رفعت رفعنا درس درست ناقش ناقشت`)

// presented reports whether the participle at word i has an adjective and is what the verb of its
// sentence presents.
func (d *reader) presented(i int) bool {
	if k := i + 1; k >= len(d.tokens) || d.tokens[k].pause > joined || !strings.HasSuffix(d.raw(k), "ا") {
		return false
	}
	from, _ := d.sentence(i)
	for k := i - 1; k >= from; k-- {
		if presents[d.word(k)] {
			return true
		}
		if d.isVerb(k) {
			return false
		}
	}
	return false
}

// saysNoWords reports whether the verb at word i says how something is said, or that it is rumoured.
func (d *reader) saysNoWords(i int, fm form, c *cue) bool {
	if fm.tense != imperfect {
		return false
	}
	if loud[c.verb()] && others[d.word(i-1)] {
		return true // «قال وهو يصيح غاضبا: …»
	}
	return strings.HasPrefix(c.lemma, "ردد ") && fm.gender == 'f' && thatWords[d.word(i+1)] && !beings[d.word(i-1)] // «تردد أنها أساءت»
}

// participleStands reports whether the feminine or plural participle at word i reports something: it
// opens a clause or has a complement that shows it.
func (d *reader) participleStands(i int, fm form, c *cue) bool {
	if fm.gender == 'f' && d.joinedOn(i) && d.tokens[i].pause == joined && d.marker(i+1)&(wantThat|wantTo|wantQuote) == 0 {
		return false // «رسالة وداعية لجماهيره»
	}
	next := d.word(i + 1)
	return d.opensClause(i) || thatWords[next] || i+1 < len(d.tokens) && d.tokens[i+1].colon && c.takes&wantQuote != 0 ||
		strings.HasPrefix(next, "ايا") ||
		i > 0 && d.tokens[i-1].quote >= 0 && d.tokens[i].quote != d.tokens[i-1].quote
}

// predicate reports whether the participle at word i is the predicate of كان or the like, which is
// in its clause with no other reporting verb in between.
func (d *reader) predicate(i int) bool {
	from, _ := d.sentence(i)
	for k := i - 1; k >= from && k > i-8 && d.tokens[k+1].pause == joined; k-- {
		if d.isVerb(k) {
			return false
		}
		if w := d.word(k); beings[w] || beings[strings.TrimPrefix(w, "و")] {
			return true
		}
	}
	return false
}

// beings are verbs of being and becoming, which come before what somebody is and does.
var beings = arabic.WordSet(`كان كانت كانوا يكون تكون بات باتت أصبح أصبحت يصبح تصبح زال زالت يزال تزال ليس ليست ظل ظلت بقي بقيت`)

package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// topic finds a subject of the verb at word i that grammar separates from it: «أما المرصد فأشار
// إلى», «وسبق لأردوغان أن ذكر», «ردا على أنقرة، لأنها حذرت من», «ما قاله فلان حين دعا إلى».
func (d *reader) topic(i int, fm form) pair {
	if fm.first {
		return pair{i, i}
	}
	for _, find := range [...]func(int, form) pair{d.asFor, d.didBefore, d.because, d.whenHeSaid, d.narrates, d.passedDown} {
		if p := find(i, fm); !p.empty() {
			return p
		}
	}
	return pair{i, i}
}

// narrates finds who speaks in a chain of transmitters: «حدثنا سفيان،
// عن عمرو، قال: سمعت عبيدا يقول».
func (d *reader) narrates(i int, fm form) pair {
	const longest = 8 // words of a name
	none := pair{i, i}
	if !strings.HasPrefix(d.cues[fm.cue].lemma, "قال") || d.joinedOn(i) || d.tokens[i].pause > comma {
		return none
	}
	for k := i - 2; k >= 0 && k >= i-longest; k-- {
		w := d.word(k)
		switch {
		case fm.tense == imperfect && hears[w], fm.tense == perfect && d.tokens[i].pause == comma && (tellsOn[w] || d.handsOn(k, i)):
			if p := d.phraseAt(k+1, i, beforeVerb|opened); p.to == i {
				return p
			}
			return none
		case d.tokens[k+1].pause > joined:
			return none
		}
	}
	return none
}

// handsOn reports whether «عن» at word k comes before a transmitter in a chain, up to word i:
// «حدثنا سفيان، عن عمرو، قال». What somebody tells about has no comma before «عن», or is not a
// person («حدثنا فلان عن رحلته، قال»).
func (d *reader) handsOn(k, i int) bool {
	if d.word(k) != "عن" || d.tokens[k].pause != comma || !d.inChain(k) {
		return false
	}
	p := d.phraseAt(k+1, i, beforeVerb|opened)
	kind := d.kindOf(d.word(k + 1))
	return p.to == i &&
		(d.hasPerson(p) || kind == human || nameParts[d.word(k+1)] ||
			kind == mute && !d.definite(k+1) && !d.owned(k+1) && d.speaksAs(p) >= may)
}

// passedDown reads «روي عن فلان أنه قال».
func (d *reader) passedDown(i int, fm form) pair {
	const longest = 8 // words of a name
	none := pair{i, i}
	if w := d.word(i - 1); w != "انه" && w != "انها" || d.tokens[i].pause > joined || i < 4 {
		return none
	}
	for k := i - 2; k >= 0 && k > i-longest && d.tokens[k+1].pause == joined; k-- {
		opens := (d.word(k) == "وعن" || d.word(k) == "عن") && (k == 0 || d.tokens[k].pause >= stop) // «وعن أنس أنه قال»
		if !opens && (d.word(k) != "عن" || !passes[strings.TrimPrefix(d.word(k-1), "و")] && !d.handsOver(k)) {
			continue
		}
		if p := d.phraseAt(k+1, i-1, beforeVerb|opened); p.to == i-1 || !p.empty() && formulae[d.word(p.to)] {
			return p
		}
		return none
	}
	return none
}

// handsOver reports whether «عن» at word k follows a verb of transmitting with its subject: «ونقل
// ابن قدامة عن الإمام أحمد أنه قال».
func (d *reader) handsOver(k int) bool {
	const longest = 5 // words of the subject
	for j := k - 1; j >= 0 && j >= k-longest && d.tokens[j+1].pause == joined; j-- {
		if w := strings.TrimPrefix(strings.TrimPrefix(d.word(j), "و"), "ف"); handing[w] {
			return j < k-1
		}
	}
	return false
}

var handing = arabic.WordSet(`نقل نقلت روى روت حكى حكت ينقل تنقل يروي تروي يحكي تحكي`)

// passes are verbs, mostly passive, for words that are handed down.
var passes = arabic.WordSet(`روي يروى حكي يحكى نقل ينقل أثر يؤثر عرف ورد جاء ذكر يذكر رويت`)

// inChain reports whether a verb of transmitting comes before «عن» at word k in its sentence.
func (d *reader) inChain(k int) bool {
	const far = 40 // words
	from, _ := d.sentence(k)
	for j := k - 1; j >= from && j > k-far; j-- {
		if tellsOn[d.word(j)] {
			return true
		}
	}
	return false
}

var (
	// tellsOn come, in old books, before the source of whoever speaks.
	tellsOn = arabic.WordSet(`حدثني حدثنا حدثتني حدثتنا أخبرني أخبرنا أخبرتني أخبرتنا أنبأنا أنبأني وحدثني وحدثنا وأخبرني وأخبرنا`)
	// hears come before whom somebody heard.
	hears = arabic.WordSet(`سمعت سمعنا سمع وسمعت وسمعنا وسمع فسمعت سمعته`)
)

// asFor reads «أما أنقرة فوصفت».
func (d *reader) asFor(i int, fm form) pair {
	if !strings.HasPrefix(d.word(i), "ف") || !d.joinedOn(i) {
		return pair{i, i}
	}
	p, to := d.toldOf(i)
	if p.empty() || to != i || d.clashes(p.from, fm) {
		return pair{i, i}
	}
	return p
}

// toldOf returns the noun phrase after the «أما» that opens the sentence of word i, and the first
// word with ف after it.
func (d *reader) toldOf(i int) (pair, int) {
	const longest = 40 // words
	from, _ := d.sentence(i)
	for k := i - 2; k > from && k >= i-longest; k-- {
		if d.tokens[k].pause >= comma && d.asForAt(k) {
			from = k // «…، أما أرسطو فاعتقد»
			break
		}
	}
	if !d.asForAt(from) || i-from > longest {
		return pair{}, i
	}
	p := d.phraseAt(from+1, i, beforeVerb|opened)
	if p.empty() || d.isThingAlone(p) || d.speaksAs(p) < may {
		return pair{}, i
	}
	within := false // a clause about him
	for k := p.to; k <= i; k++ {
		within = (within || relatives[d.word(k)]) && !(d.tokens[k].pause == comma && k > p.to && !relatives[d.word(k)])
		if w := d.word(k); !within && strings.HasPrefix(w, "ف") && d.tokens[k].mention == 0 && !prepositions[w] {
			if k-p.to <= 3 && d.namesOn(p.to, k) {
				p.to = k // «أما السفيرة آن صوفي نيلسون فأعلنت»
			}
			return p, k
		}
	}
	return pair{}, i
}

// namesOn reports whether [from, to) has only words that may be a name, without a pause.
func (d *reader) namesOn(from, to int) bool {
	for k := from; k < to; k++ {
		if d.tokens[k].pause > joined || !d.mayBeName(k) && d.raw(k) != "آن" || d.kindOf(d.word(k)) != mute {
			return false
		}
	}
	return d.tokens[to].pause == joined
}

// asForAt reports whether word k is the «أما» that introduces another subject.
func (d *reader) asForAt(k int) bool {
	switch d.raw(k) {
	case "أما", "وأما", "أمّا":
		return true
	}
	return false
}

// explains returns the topic of a sentence with «أما» if the verb at word i, with its addressee
// right after it, explains what the topic does: «أما أنقرة فترى غير ذلك، إذ تطالب موسكو بأن».
func (d *reader) explains(i int, fm form, c *cue) pair {
	none := pair{i, i}
	if w := d.word(i - 1); w != "اذ" && w != "حيث" || c.class != corpus.Demand || fm.tense != imperfect || d.tokens[i].pause > joined {
		return none
	}
	p, to := d.toldOf(i)
	if p.empty() || to >= i || d.genderOf(p) != 0 && d.genderOf(p) != fm.gender {
		return none
	}
	return p
}

// didBefore reads «سبق لأردوغان أن ذكر».
func (d *reader) didBefore(i int, _ form) pair {
	const longest = 10 // words of the name
	if d.word(i-1) != "ان" || d.tokens[i].pause > joined {
		return pair{i, i}
	}
	from, _ := d.sentence(i)
	for k := i - 2; k > from && k > i-longest; k-- {
		if w := strings.TrimPrefix(d.word(k-1), "و"); (w == "سبق" || w == "يسبق") && (d.heldBy(k) || d.proclitic(k, "ل")) {
			return pair{k, i - 1}
		}
	}
	return pair{i, i}
}

// because reads «ردا على أنقرة، لأنها حذرت من» and returns the entity named right before it, if
// nobody else in the sentence could be meant.
func (d *reader) because(i int, fm form) pair {
	none := pair{i, i}
	w := d.word(i - 1)
	if w != "لانها" && w != "لانه" || i < 2 || d.tokens[i].pause > joined || d.tokens[i-1].pause > comma ||
		(w == "لانها") != (fm.gender == 'f') {
		return none
	}
	from, _ := d.sentence(i)
	last := d.tokens[i-2].mention
	if last == 0 {
		return none
	}
	for k := from; k < i-1; k++ {
		if m := d.tokens[k].mention; m > 0 && m != last && d.mayMean(m, fm) {
			return none
		}
		if m := d.tokens[k].mention; m == 0 && d.definite(k) && d.kindOf(d.word(k)) != mute && feminine(d.word(k)) == (fm.gender == 'f') {
			return none
		}
	}
	if !d.mayMean(last, fm) {
		return none
	}
	p := pair{i - 2, i - 1}
	for p.from > from && d.tokens[p.from-1].mention == last {
		p.from--
	}
	return p
}

// mayMean reports whether a pronoun of a verb's gender may refer to a mention: a place is feminine,
// an event never acts, anything else may be either.
func (d *reader) mayMean(m int, fm form) bool {
	switch d.entities[d.mentions[m-1].Entity] {
	case corpus.Person:
		return true
	case corpus.Event:
		return false
	case corpus.Place:
		return fm.gender == 'f'
	}
	return true
}

// whenHeSaid reads «ما قاله المتحدث باسم الرئاسة فلان حين دعا إلى».
func (d *reader) whenHeSaid(i int, fm form) pair {
	none := pair{i, i}
	if !whens[d.word(i-1)] || i < 3 || d.tokens[i].pause > joined || d.tokens[i-1].pause > comma || !d.personAt(i-2) || fm.tense != perfect {
		return none
	}
	from, _ := d.sentence(i)
	for k := i - 3; k >= from && k > i-14; k-- {
		for _, said := range d.formsAt(k) {
			if d.cues[said.cue].kind == verbCue && said.object && said.tense <= imperfect && said.gender == fm.gender {
				if p := d.nounPhrase(k+1, i-1, beforeObject|beforeWith); p.to == i-1 {
					return p
				}
				return none
			}
		}
	}
	return none
}

var whens = arabic.WordSet(`حين عندما حينما لما`)

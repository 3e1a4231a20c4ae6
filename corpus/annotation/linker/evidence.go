package linker

import (
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// Evidence for names that need it.

// spoken reports whether there is evidence for a weak reading.
func (j *judge) spoken(m match, r reading) bool {
	kind := j.entities[r.entity].Kind
	if m.varied || len(r.realm) > 0 && !j.knows(r.realm) || j.attributive(m, kind) {
		return false
	}
	if kind == corpus.Person && m.to-m.from == 1 && !j.known[r.entity] && j.otherBearer(m) {
		return false // «قال العقيد تركي المالكي …. وأكد العقيد المالكي»
	}
	if j.headed(m, kind) || j.chained(m, kind) || j.marked(m, r) {
		return true
	}
	if r.everyday {
		return j.knows(r.company) || kind == corpus.Place && j.joinsPlace(m.to) || len(r.cues) > 0 && j.cued(m, r.cues)
	}
	if r.sports && (j.headed(m, corpus.Place) || j.schooled(m)) {
		return false // «ميناء ساوثهامبتون», «جامعة برايتون»
	}
	if !r.sports && (kind == corpus.Place || m.to-m.from == 1) && j.qualified(m) { // «تشيلسي الإنجليزي» is the club, but not «حزب المحافظين الحاكم»
		return false
	}
	return j.knows(r.company) || len(r.cues) > 0 && j.cued(m, r.cues) || r.sports && j.t.onSports()
}

// otherBearer reports whether the word of a match occurs elsewhere in the text after a given
// name.
func (j *judge) otherBearer(m match) bool {
	tokens, word := j.t.tokens, j.t.tokens[m.from].Word
	if m.clitic {
		return false
	}
	for i := 1; i < len(tokens); i++ {
		if tokens[i].Word == word && i != m.from && j.t.gap(i) == joined && (j.given[tokens[i-1].Word] || j.moreGiven[tokens[i-1].Word]) {
			return true
		}
	}
	return false
}

// ofNamesake reports whether a match is a surname that the text last gave to somebody with
// another first name: in «أكد ناصر بوضياف … وقال بوضياف» it is not his father.
func (j *judge) ofNamesake(m match, entity int32) bool {
	tokens, word := j.t.tokens, j.t.tokens[m.to-1].Word
	if m.to-m.from > 1 || m.clitic {
		return false
	}
	if m.from > 0 && j.t.gap(m.from) == joined && j.isFirst(tokens[m.from-1].Word) && !j.hasWord(entity, withoutAnd(tokens[m.from-1].Word)) {
		return j.lastEnd != m.from
	}
	for i := m.from - 1; i > 0; i-- {
		if tokens[i].Word != word || j.t.gap(i) != joined {
			continue
		}
		if j.hasWord(entity, withoutAnd(tokens[i-1].Word)) {
			return false
		}
		if j.isFirst(tokens[i-1].Word) {
			return true
		}
	}
	return false
}

// isFirst reports whether a word is a first name, perhaps after «و».
func (j *judge) isFirst(word string) bool {
	first := withoutAnd(word)
	return j.given[first] || j.moreGiven[first] && first != ali
}

// withoutAnd returns a word without a leading «و», if more than two letters are left.
func withoutAnd(word string) string {
	if rest, ok := strings.CutPrefix(word, "و"); ok && utf8.RuneCountInString(rest) > 2 {
		return rest
	}
	return word
}

// hasWord reports whether any name of an entity has a word.
func (j *judge) hasWord(entity int32, word string) bool {
	e := &j.entities[entity]
	for i := -1; i < len(e.Aliases); i++ {
		s := e.Name
		if i >= 0 {
			s = e.Aliases[i]
		}
		for _, w := range arabic.Words(s) {
			if w == word || strings.HasPrefix(word, abd) && strings.HasPrefix(w, abd) {
				return true
			}
		}
	}
	return false
}

// onGround reports whether a match says where a sports ground is: «على الملعب الأولمبي في روما».
func (j *judge) onGround(m match) bool {
	const near = 3 // words
	if m.from == 0 || m.clitic || j.t.tokens[m.from-1].Word != "في" {
		return false
	}
	for i := m.from - 1; i > 0 && i >= m.from-near && j.t.gap(i) == joined; i-- {
		if j.grounds[j.t.tokens[i-1].Word] {
			return true
		}
	}
	return false
}

// tourney reports whether a word for a tournament, which is called by its city, comes right
// before a match.
func (j *judge) tourney(m match) bool {
	return m.from > 0 && !m.clitic && j.t.gap(m.from) == joined && j.tourneys[j.t.tokens[m.from-1].Word]
}

// schooled reports whether the noun of a body that is called by its city comes right before a
// match.
func (j *judge) schooled(m match) bool {
	return m.from > 0 && !m.clitic && j.t.gap(m.from) != broken && j.cityBodies[j.t.tokens[m.from-1].Word]
}

// marked reports whether the diacritics of a match agree with the spelling of a reading: «عمّان»
// is Amman.
func (j *judge) marked(m match, r reading) bool {
	if r.written == "" || m.varied {
		return false
	}
	written := j.written(m)
	return arabic.Marked(written) && !arabic.MarksDiffer(written, r.written)
}

// otherMarks reports whether the diacritics of a match show that it is another word: «عُمان» is
// not Amman.
func (j *judge) otherMarks(m match, r reading) bool {
	return r.written != "" && !m.varied && arabic.MarksDiffer(j.written(m), r.written)
}

// written returns a match as written in the text, without clitics.
func (j *judge) written(m match) string {
	return j.t.s[j.t.tokens[m.from].Start+m.cut : j.t.tokens[m.to-1].End]
}

// companyOf counts those of the entities that the document names.
func (j *judge) companyOf(entities []int32) int {
	n := 0
	for _, e := range entities {
		if j.known[e] {
			n++
		}
	}
	return n
}

// knows reports whether the document names any of the entities.
func (j *judge) knows(entities []int32) bool {
	for _, e := range entities {
		if j.known[e] {
			return true
		}
	}
	return false
}

// cued reports whether one of the cues comes before a match: as a word, as its last proclitic, as
// "." for the beginning of a sentence, or as the quotation mark or bracket that encloses nothing
// but the name.
func (j *judge) cued(m match, cues map[string]bool) bool {
	if cues["«"] && j.enclosed(m, "«\"“", "»\"”") || cues["("] && j.enclosed(m, "(", ")") {
		return true
	}
	if m.clitic {
		start := j.t.tokens[m.from].Start
		clitics := []rune(arabic.Normalize(j.t.s[start : start+m.cut]))
		if len(clitics) == 0 {
			clitics = []rune{'ل'} // from لل, which the span keeps
		}
		if cues[string(clitics[len(clitics)-1:])] {
			return true
		}
	}
	if m.from == 0 || j.t.gap(m.from) == broken {
		return !m.clitic && cues["."]
	}
	word := j.t.tokens[m.from-1].Word
	return cues[word] || (strings.HasPrefix(word, "و") || strings.HasPrefix(word, "ف")) && cues[word[len("و"):]]
}

// enclosed reports whether a match stands alone between marks, such as quotation marks.
func (j *judge) enclosed(m match, opening, closing string) bool {
	before, _ := utf8.DecodeLastRuneInString(j.t.s[:j.t.tokens[m.from].Start])
	after, _ := utf8.DecodeRuneInString(j.t.s[j.t.tokens[m.to-1].End:])
	return strings.ContainsRune(opening, before) && strings.ContainsRune(closing, after)
}

// headed reports whether a common noun of the kind comes right before the match.
func (j *judge) headed(m match, kind corpus.Kind) bool {
	if m.from == 0 || m.clitic || j.t.gap(m.from) == broken {
		return false
	}
	return j.head(j.t.tokens[m.from-1].Word)&(1<<kind) != 0
}

// head returns the kinds that a word, with or without clitics, is a common noun of, as bits.
func (j *judge) head(word string) uint8 {
	if kinds := j.heads[word]; kinds != 0 || !mayHaveClitics(word) {
		return kinds
	}
	for _, n := range [...]int{2, 4} {
		if len(word) > n+2 {
			if kinds := j.heads[word[n:]]; kinds != 0 {
				return kinds
			}
		}
	}
	return 0
}

// chained reports whether a place follows another after و or a comma: evidence for the first
// («بلدتي سرمين والنيرب») also holds for the next.
func (j *judge) chained(m match, kind corpus.Kind) bool {
	if j.lastEnd != m.from || !j.lastSaid || j.lastKind != corpus.Place || kind != corpus.Place {
		return false
	}
	if m.clitic {
		return strings.HasPrefix(j.t.tokens[m.from].Word, "و") && j.t.gap(m.from) == joined
	}
	return strings.HasPrefix(j.t.s[j.t.tokens[m.from-1].End:], "،")
}

// qualified reports whether a match is a common noun, since an adjective that agrees with it
// follows: «القاعدة العسكرية», but not «التحالف المتمركزة قواته».
func (j *judge) qualified(m match) bool {
	if m.to == len(j.t.tokens) || j.t.gap(m.to) != joined {
		return false
	}
	word, next := j.t.tokens[m.to-1].Word, j.t.tokens[m.to].Word
	return strings.HasPrefix(next, al) && !j.function[next] &&
		strings.HasSuffix(next, "ه") == strings.HasSuffix(word, "ه")
}

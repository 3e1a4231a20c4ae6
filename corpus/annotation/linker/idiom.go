package linker

import (
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
)

// Words and phrases of every day in which a name seems to stand.

// otherWord tells what only looks like a name as it stands here: a spelling of other letters
// that is an everyday word or an adjective («سابق» is not «سابك», nor «إنتاجية» «أنطاكية»), and
// letters that are an abbreviation («SALT» is no town).
func (j *judge) otherWord(m match) bool {
	if m.to-m.from > 1 {
		return false
	}
	word := j.t.tokens[m.from].Word
	if m.varied && (utf8.RuneCountInString(word) < 6 || strings.HasSuffix(word, "يه")) {
		return true
	}
	return j.abbreviation(m)
}

// idiom tells whether a match is a part of a phrase of everyday words: «لصالح قيادة»,
// «جنات عدن».
func (j *judge) idiom(m match) bool {
	if m.to-m.from > 1 {
		return false
	}
	word := j.t.tokens[m.from].Word
	if m.clitic && j.idioms[word] && m.to < len(j.t.tokens) && j.t.gap(m.to) == joined {
		return true
	}
	return m.from > 0 && j.afterWords[word] && j.t.gap(m.from) == joined && j.idioms[j.t.tokens[m.from-1].Word+" "+word]
}

// abbreviation tells whether a word of Latin capitals alone is spelt otherwise by every name
// that it may be. A make writes itself so («HUAWEI»).
func (j *judge) abbreviation(m match) bool {
	written := j.written(m)
	if len(written) < 2 || strings.IndexFunc(written, func(r rune) bool { return r < 'A' || r > 'Z' }) >= 0 {
		return false
	}
	for _, r := range j.names[m.name].readings {
		e := &j.entities[r.entity]
		if e.English == written || e.Kind != corpus.Place && len(written) >= longMake && strings.EqualFold(e.English, written) {
			return false
		}
		for _, s := range e.Aliases {
			if s == written {
				return false
			}
		}
	}
	return true
}

// longMake is how many letters a make's name has at least that is no abbreviation of another thing.
const longMake = 5

// attributive tells whether a match of a person or a place may be an adjective, behind a noun
// with the article and without «ه» as it has none itself: «المستوى الرمادي». A title is a noun
// that a name follows.
func (j *judge) attributive(m match, kind corpus.Kind) bool {
	if kind != corpus.Place || m.to-m.from > 1 || m.from == 0 || m.clitic || j.t.gap(m.from) != joined {
		return false
	}
	word, before := j.t.tokens[m.from].Word, j.t.tokens[m.from-1].Word
	return j.colours[word] && hasArticle(before)
}

// idioms are words with a proclitic, and pairs of words, that are no names.
var idioms = [...]string{"لصالح", "ولصالح", "بحجة", "وبحجة", "جنات عدن", "جنة عدن", "وجنات عدن", "بصدد", "بنبل", "بحماس", "بصدام"}

// colours are adjectives that are also places.
const colours = "الرمادي"

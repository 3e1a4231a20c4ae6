package linker

import (
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// What is spelt like a name but is not one.

// barred reports whether a match cannot be a name of the kind, whatever else is known, such as:
//
//   - an office: «وزير الخارجية التركية», «انتخابات الرئاسة الأميركية»;
//   - the two mosques in the title of a king: «خادم الحرمين الشريفين»;
//   - a family name after somebody else's first name;
//   - the first name of a relative: «أخاها صالح»;
//   - a place in the name of a crude oil: «خام دبي»;
//   - the father's part of a child's name: «خالد بن محمد بن سلمان»;
//   - an adjective that is spelt like a country, after a noun that it agrees
//     with: «الهيئة السعودية», «أبها السعودية», «23 دبلوماسيا روسيا».
func (j *judge) barred(m match, kind corpus.Kind) bool {
	token := j.t.tokens[m.from]
	single := m.to-m.from == 1
	if single && kind == corpus.Place && hasTanwin(j.t.s[token.Start:token.End]) {
		return true
	}
	if m.clitic && j.everyday[token.Word] {
		return true // «كابل» is a cable, but not «كـ» and a name
	}
	if kind == corpus.Organization && m.to-m.from == 2 && j.charity(m) {
		return true
	}
	if m.from == 0 || m.clitic || j.t.gap(m.from) != joined {
		return false
	}
	previous := j.t.tokens[m.from-1].Word
	if kind == corpus.Place && (j.benchmark(m, previous) || j.titular(m, previous)) || kind == corpus.Organization && j.votedFor(m, previous) {
		return true
	}
	if single && kind == corpus.Organization && j.demonstrative[previous] {
		return true // «يرى هذا التحالف» is an alliance mentioned before
	}
	if kind == corpus.Organization && j.minister(previous) || kind == corpus.Person && previous == sonOf {
		return true
	}
	if single && kind == corpus.Person && j.kinsmen[previous] && (j.given[token.Word] || j.moreGiven[token.Word]) {
		return true
	}
	if kind == corpus.Person && j.lastEnd != m.from && j.ofAnother(m, previous) {
		return true
	}
	if !single && !j.patronymic[token.Word] || j.lastEnd == m.from && j.lastKind != corpus.Place {
		return false
	}
	if kind != corpus.Event && j.firstName(previous) {
		return true
	}
	return j.adjective(m, kind)
}

// titular reports whether a place is that of a title: «خادم الحرمين الشريفين».
func (j *judge) titular(m match, previous string) bool {
	return j.t.tokens[m.from].Word == twoMosques && j.custodians[withoutLetters(previous)]
}

// votedFor reports whether a presidency is an office to be won: «انتخابات الرئاسة الأميركية».
func (j *judge) votedFor(m match, previous string) bool {
	return j.presidency[j.t.tokens[m.from].Word] && (j.elections[previous] || j.elections[withoutLetters(previous)])
}

const twoMosques = "الحرمين"

// withoutLetters returns a word without a conjunction or preposition of one letter.
func withoutLetters(word string) string {
	if mayHaveClitics(word) {
		return word[2:]
	}
	return word
}

// ofAnother reports whether a person's full name is the end of somebody else's: after a first
// name («شعبان سيد درويش»), or after an honorific, where it is the father's («محيي الدين ابن
// الجوزي»).
func (j *judge) ofAnother(m match, previous string) bool {
	first := j.t.tokens[m.from].Word
	if m.to-m.from > 1 && !m.varied && (j.firstName(previous) || j.moreGiven[previous] && previous != ali) {
		return true
	}
	return previous == deen && first == "ابن"
}

// ali looks like «على» where the last letter has no dots.
const ali = "علي"

// charity reports whether the word after a match makes it a charity, which is another body:
// «مؤسسة قطر الخيرية» is not «مؤسسة قطر».
func (j *judge) charity(m match) bool {
	return m.to < len(j.t.tokens) && j.t.gap(m.to) == joined && charities[j.t.tokens[m.to].Word]
}

var charities = arabic.WordSet(`الخيرية الخيري`)

// benchmark reports whether a place is part of the name of a crude oil, after «خام» or «مزيج»,
// possibly with a compass word in between: «خام غرب تكساس الوسيط».
func (j *judge) benchmark(m match, previous string) bool {
	if crude[previous] {
		return true
	}
	k := m.from - 1
	return previous == west &&
		(k > 0 && j.t.gap(k) == joined && crude[j.t.tokens[k-1].Word] ||
			m.to < len(j.t.tokens) && j.t.gap(m.to) == joined && j.t.tokens[m.to].Word == intermediate)
}

// crude are nouns of crude oils; west and intermediate occur in the name of one.
var crude = arabic.WordSet(`خام لخام بخام مزيج لمزيج الخام`)

const (
	west         = "غرب"
	intermediate = "الوسيط"
)

// adjective reports whether a match that is spelt like a country is an adjective. It names
// nothing, but is evidence for the country.
func (j *judge) adjective(m match, kind corpus.Kind) bool {
	if m.from == 0 || m.clitic || m.to-m.from > 1 || kind != corpus.Place || j.t.gap(m.from) != joined {
		return false
	}
	switch word := j.t.tokens[m.from].Word; {
	case strings.HasPrefix(word, al) && strings.HasSuffix(word, "يه"):
		return hasArticle(j.t.tokens[m.from-1].Word) || j.lastEnd == m.from
	case strings.HasSuffix(word, "يا"):
		return j.lastEnd != m.from && j.accusative(m.from-1) && !j.joinsPlace(m.to)
	}
	return false
}

// firstName reports whether a word is a first name, with a proclitic or without.
func (j *judge) firstName(word string) bool {
	if j.given[word] || strings.HasPrefix(word, abd+al) && len(word) > len(abd+al) {
		return true
	}
	return mayHaveClitics(word) && j.given[word[2:]]
}

// accusative reports whether the token is a number or a noun in the accusative, after which
// «روسيا» means a Russian.
func (j *judge) accusative(i int) bool {
	word := j.t.tokens[i].Word
	if c := word[0]; '0' <= c && c <= '9' {
		return len(word) > 1 && len(word) != len("2018")
	}
	if utf8.RuneCountInString(word) < 4 || !strings.HasSuffix(word, "ا") || j.adverbs[word] {
		return false
	}
	for _, pronoun := range [...]string{"ها", "هما", "نا", "وا", "كما"} {
		if strings.HasSuffix(word, pronoun) {
			return false
		}
	}
	return true
}

// joinsPlace reports whether a token is و and the name of a place: then the two places belong
// together, and the noun before them is a dual («زعيما ألمانيا وفرنسا»).
func (j *judge) joinsPlace(i int) bool {
	if i == len(j.t.tokens) || j.t.gap(i) != joined {
		return false
	}
	rest, ok := strings.CutPrefix(j.t.tokens[i].Word, "و")
	if !ok {
		return false
	}
	id, ok := j.words[rest]
	if !ok {
		return false
	}
	n := j.at[j.next[edge{0, id}]]
	if n == 0 {
		return false
	}
	r := j.names[n-1].readings[0]
	return !r.everyday && j.entities[r.entity].Kind == corpus.Place
}

// hasTanwin reports whether a written word ends in tanwin al-fath, with or without alif.
func hasTanwin(written string) bool {
	return strings.HasSuffix(written, "\u064B") || strings.HasSuffix(written, "\u064Bا")
}

// sonOf comes between the names of child and father.
const sonOf = "بن"

// al is the article.
const al = "ال"

// hasArticle reports whether a word has the article, with proclitics or without.
func hasArticle(word string) bool {
	if r, size := utf8.DecodeRuneInString(word); strings.ContainsRune("وفبك", r) {
		word = word[size:]
	}
	return strings.HasPrefix(word, al) || strings.HasPrefix(word, "لل")
}

// minister reports whether a word is the office of a minister, which comes before the portfolio.
func (j *judge) minister(word string) bool {
	return j.ministers[word] || mayHaveClitics(word) && j.ministers[word[2:]]
}

package linker

import (
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// What is spelt like a name and is none.

// barred tells what is no name of the kind, whatever is known:
//
//   - an office: «وزير الخارجية التركية»;
//   - a family name after somebody else's first name;
//   - the first name of a kinsman: «أخاها صالح»;
//   - a place by which oil is called: «خام دبي»;
//   - a father in the name of his child: «خالد بن محمد بن سلمان»;
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
	if kind == corpus.Place && j.benchmark(m, previous) {
		return true
	}
	if single && kind == corpus.Organization && j.demonstrative[previous] {
		return true // «يرى هذا التحالف» is one that the text speaks of
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

// ofAnother tells whether a person's whole name is the end of another's: behind his first name
// («شعبان سيد درويش»), or behind the honour of somebody whose father's name it is («محيي الدين ابن
// الجوزي»).
func (j *judge) ofAnother(m match, previous string) bool {
	first := j.t.tokens[m.from].Word
	if m.to-m.from > 1 && !m.varied && (j.firstName(previous) || j.moreGiven[previous] && previous != ali) {
		return true
	}
	return previous == deen && first == "ابن"
}

// ali is spelt as «على» is by those who do not dot the last letter.
const ali = "علي"

// charity tells whether a body is a charity behind a match, which is no name of one: «مؤسسة قطر
// الخيرية» is not «مؤسسة قطر».
func (j *judge) charity(m match) bool {
	return m.to < len(j.t.tokens) && j.t.gap(m.to) == joined && charities[j.t.tokens[m.to].Word]
}

var charities = arabic.WordSet(`الخيرية الخيري`)

// benchmark tells whether a place stands in the name of an oil, behind «خام» or «مزيج», perhaps
// behind a compass word, too: «خام غرب تكساس الوسيط».
func (j *judge) benchmark(m match, previous string) bool {
	if crude[previous] {
		return true
	}
	k := m.from - 1
	return previous == west && (k > 0 && j.t.gap(k) == joined && crude[j.t.tokens[k-1].Word] || m.to < len(j.t.tokens) && j.t.gap(m.to) == joined && j.t.tokens[m.to].Word == intermediate)
}

// crude are nouns of oils; west and intermediate are in the name of one.
var crude = arabic.WordSet(`خام لخام بخام مزيج لمزيج الخام`)

const (
	west         = "غرب"
	intermediate = "الوسيط"
)

// adjective tells a country's name that is spelt like the adjective which stands
// there. It names nothing, but speaks of the country.
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

// firstName tells whether a word is a first name, with a proclitic or without.
func (j *judge) firstName(word string) bool {
	if j.given[word] || strings.HasPrefix(word, abd+al) && len(word) > len(abd+al) {
		return true
	}
	return mayHaveClitics(word) && j.given[word[2:]]
}

// accusative tells whether the token is a counted noun or one in the accusative,
// after which «روسيا» means a Russian.
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

// joinsPlace tells whether a token is و and the name of a place: the two belong
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

// hasTanwin tells whether a written word ends in the accusative's double fatha.
func hasTanwin(written string) bool {
	return strings.HasSuffix(written, "\u064B") || strings.HasSuffix(written, "\u064Bا")
}

// sonOf stands between the names of child and father.
const sonOf = "بن"

// al is the article.
const al = "ال"

// hasArticle tells whether a word has the article, with proclitics or without.
func hasArticle(word string) bool {
	if r, size := utf8.DecodeRuneInString(word); strings.ContainsRune("وفبك", r) {
		word = word[size:]
	}
	return strings.HasPrefix(word, al) || strings.HasPrefix(word, "لل")
}

// minister tells whether a word is the office before that of a ministry.
func (j *judge) minister(word string) bool {
	return j.ministers[word] || mayHaveClitics(word) && j.ministers[word[2:]]
}

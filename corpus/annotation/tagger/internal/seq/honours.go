package seq

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// What is named for a person with a title of honour.

// forSomebody reads the name of an institution at word i that is named for a person with a title
// at word i+1: the title, the name, and the kind of institution.
func (t *Text) forSomebody(i int, kind corpus.Kind, kinds []Label) (Name, bool) {
	to := i + 2
	if to < len(t.Words) && t.Gaps[to] == Space && crowns[t.Tokens[i+1].Word] && !t.Words[to].Article &&
		t.Words[to].Clitics == "" && t.Curated[to] == Out && t.Words[to].Trigger == noTrigger {
		to++ // «كلية الملكة عالية»
	}
	for to < len(t.Words) && t.Gaps[to] == Space && t.partOfName(to, kinds) {
		to++
	}
	if to == i+2 {
		return Name{}, false
	}
	named := to
	for to < len(t.Words) && t.Gaps[to] == Space && t.Curated[to] == Out && t.plain(to) &&
		(rankings[t.Tokens[to].Word] || institutional[t.Tokens[to].Word]) {
		to++
	}
	if to < len(t.Words) && t.Gaps[to] == Space && t.Curated[to] == Out && strings.HasPrefix(t.Tokens[to].Word, "لل") &&
		!occasions[t.Tokens[to].Word] {
		to++
		for to < len(t.Words) && t.Gaps[to] == Space && t.Curated[to] == Out &&
			(t.plain(to) &&
				(t.agree(to-1, to) || strings.HasSuffix(t.Words[to].Form, "ه") && t.Words[to].Trigger == noTrigger) ||
				strings.HasPrefix(t.Tokens[to].Word, "وال") && t.Words[to].Trigger == noTrigger) {
			to++
		}
	}
	if needsMore[t.Words[i].Form] && to == named {
		return Name{}, false // «مدينة الملك فهد» may be a place
	}
	return Name{From: i, To: to, Kind: kind}, true
}

// namedFor maps nouns of what is named for a person to the kind that it is.
var namedFor = makeNamedFor()

func makeNamedFor() map[string]corpus.Kind {
	m := map[string]corpus.Kind{}
	for w := range arabic.WordSet(`جامعة مستشفى مركز معهد مدرسة كلية مؤسسة دارة جمعية أكاديمية مجمع صندوق برنامج مدينة كرسي`) {
		m[w] = corpus.Organization
	}
	for w := range arabic.WordSet(`ملعب استاد ستاد صالة قاعة مسرح حديقة متنزه منتزه محمية مطار ميناء`) {
		m[w] = corpus.Place
	}
	for w := range arabic.WordSet(`كأس مهرجان بطولة دورة مؤتمر`) {
		m[w] = corpus.Event
	}
	return m
}

// needsMore are those of namedFor that mean something else without an adjective.
var needsMore = arabic.WordSet(`مدينة مجمع برنامج دورة كرسي`)

// instituteAt reads an institution at word i that is named, after its description, for a numbered
// king, a scholar or a person with a title of honour: «المركز الاستشفائي الجهوي الحسن الثاني»,
// «المستشفى الجامعي ابن رشد». Anybody else named there may be its head.
func (t *Text) instituteAt(i int, kinds []Label) (Name, bool) {
	if t.Words[i].heads&headsInstitute == 0 {
		return Name{}, false
	}
	kind := corpus.Organization
	if grounds[t.Words[i].Form] {
		kind = corpus.Place
	}
	j := i + 1
	if j < len(t.Words) && !t.Words[i].Article && t.plain(j) && t.Gaps[j] == Space {
		j++ // «مركز الطب النفسي محمد السادس»
	}
	for j < len(t.Words) && j < i+4 && t.Gaps[j] == Space && t.plain(j) && !ordinals[t.Tokens[j].Word] &&
		(strings.HasSuffix(t.Words[j].Form, "ي") || strings.HasSuffix(t.Words[j].Form, "يه")) {
		j++
	}
	if j == i+1 || j+1 >= len(t.Words) || t.Gaps[j] != Space || t.Gaps[j+1] != Space || t.Words[j].Clitics != "" {
		return Name{}, false
	}
	switch w := t.Tokens[j].Word; {
	case ordinals[t.Tokens[j+1].Word] && t.Words[j].Names > 0:
		return Name{From: i, To: j + 2, Kind: kind}, true
	case w == "ابن" && t.Words[j+1].Clitics == "":
		return Name{From: i, To: j + 2, Kind: kind}, true
	case honours[w]:
		to := j + 1
		for to < len(t.Words) && t.Gaps[to] == Space && t.partOfName(to, kinds) {
			to++
		}
		return Name{From: i, To: to, Kind: kind}, to > j+1
	}
	return Name{}, false
}

// partOfName reports whether word j continues the name of a person.
func (t *Text) partOfName(j int, kinds []Label) bool {
	w := t.Words[j]
	if w.Clitics == "و" || t.breaksOff(j) {
		return false // «مستشفى الملك فهد / في الهفوف»
	}
	if t.Tokens[j-1].Word == "عبد" {
		return true
	}
	person := t.Curated[j] != Out && t.Curated[j].Kind() == corpus.Person || kinds[j] != Out && kinds[j].Kind() == corpus.Person
	return person || chained[t.Tokens[j].Word] || !w.Article && w.Names >= namesSure
}

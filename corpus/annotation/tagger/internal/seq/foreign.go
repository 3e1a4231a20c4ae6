package seq

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// Words that the raw text hardly has and whose letters are those of foreign names: what stands
// before them says what they name.

// foreign reports whether word i, which no list has, is spelt like a foreign name and hardly
// occurs in the raw text.
func (t *Text) foreign(i, least int) bool {
	if i >= len(t.Words) || t.Curated[i] != Out {
		return false
	}
	w := t.Words[i]
	return w.Strange && int(w.Foreign) >= least && w.Trigger == noTrigger
}

// foreignEnd returns the index after the foreign words that go on with a name at word to, at most
// until most.
func (t *Text) foreignEnd(to, most int, kinds []Label, kind corpus.Kind) int {
	for to < len(t.Words) && to < most && t.Gaps[to] == Space && t.Words[to].Clitics == "" &&
		(kinds[to] == Out || kinds[to].Kind() == kind) {
		switch {
		case t.foreign(to, likelyForeign):
			to++
		case particlesOfNames[t.Tokens[to].Word] && to+1 < len(t.Words) && t.Gaps[to+1] == Space && t.foreign(to+1, perhapsForeign):
			to += 2
		default:
			return to
		}
	}
	return to
}

// longestForeign is the most words of such a name.
const longestForeign = 3

// foreignPlaceAt reads a place at word i that no list has: after the noun of one or of those who
// live there («سكان [امبود]»), or after a preposition and before the end of what it governs.
func (t *Text) foreignPlaceAt(i int, kinds []Label) (Name, bool) {
	if i == 0 || kinds[i] != Out || !t.foreign(i, perhapsForeign) {
		return Name{}, false
	}
	w := t.Words[i]
	before, near := t.Words[i-1], t.Gaps[i] == Space
	to := t.foreignEnd(i+1, i+longestForeign, kinds, corpus.Place)
	ends := t.endsBefore(to) || t.afterRow(to)
	switch {
	case strings.HasSuffix(w.Form, "ي") && before.Trigger == settlement: // «شرق أوسطي»
	case near && w.Clitics == "" && !before.Article && (before.Trigger == settlement || dwellers[before.Form]):
		return Name{From: i, To: to, Kind: corpus.Place}, ends || int(w.Foreign) >= likelyForeign
	case near && w.Clitics == "" && whereTo[t.written(i-1)]:
		return Name{From: i, To: to, Kind: corpus.Place}, ends && int(w.Foreign) >= likelyForeign && letters(w.Form) > 3
	case strings.HasSuffix(w.Clitics, "ب"):
		return Name{From: i, To: to, Kind: corpus.Place}, ends && int(w.Foreign) >= surelyForeign && letters(w.Form) > 4
	}
	return Name{}, false
}

var (
	// dwellers are nouns that come before the place where somebody lives or rules.
	dwellers = arabic.WordSet(`سكان أهالي أهل والي عمدة مقاطعة إمارة مشارف تخوم ربوع أطراف سوق حصن محلية محليات معتمدية بلديات`)
	// whereTo are prepositions before places, as they are written.
	whereTo = map[string]bool{"في": true, "إلى": true, "الى": true, "قرب": true, "نحو": true, "عند": true}
)

// foreignPersonAt reads a person at word i whom no list has: after what the person is, perhaps
// with the adjective of a nation, or after the adjective alone: «المهاجم الهولندي [سيدروف]».
func (t *Text) foreignPersonAt(i int, kinds []Label) (Name, bool) {
	if i == 0 || t.Gaps[i] != Space || kinds[i] != Out || t.Words[i].Clitics != "" || !t.foreign(i, likelyForeign) || letters(t.Words[i].Form) < 4 {
		return Name{}, false
	}
	k := i - 1
	nation := false
	for k > 0 && t.Gaps[k] == Space && t.plain(k) && t.national(k) && t.Curated[k] == Out {
		nation = true
		k--
	}
	somebody := t.Curated[k] == Out && (t.calling(k) || theirs[t.Words[k].Form] || mine[t.Words[k].Form])
	if !somebody && !(nation && men[t.Words[k].Form]) {
		return Name{}, false
	}
	to := t.foreignEnd(i+1, i+longestForeign, kinds, corpus.Person)
	return Name{From: i, To: to, Kind: corpus.Person}, true
}

// surnameBehind reads the name of a curated person at word i that goes on with a foreign word:
// «خوان كارلوس [كاسيريس]» is somebody else than Juan Carlos.
func (t *Text) surnameBehind(i int, kinds []Label) (Name, bool) {
	if t.Curated[i] != First(corpus.Person) {
		return Name{}, false
	}
	end := i + 1
	for end < len(t.Words) && t.Curated[end] == Inside(corpus.Person) {
		end++
	}
	to := t.foreignEnd(end, end+2, kinds, corpus.Person)
	return Name{From: i, To: to, Kind: corpus.Person}, to > end
}

// foreignOutletAt reads a paper, a station or an agency at word i that no list has: «وكالة
// [إيفي]», «صحيفة [لا راثون]».
func (t *Text) foreignOutletAt(i int, kinds []Label) (Name, bool) {
	if i == 0 || t.Gaps[i] != Space || t.Words[i-1].Article || t.Words[i-1].Trigger != press ||
		t.Curated[i] != Out || t.Words[i].Clitics != "" || kinds[i] != Out && kinds[i-1] == Out {
		return Name{}, false
	}
	first := i
	if foreignArticles[t.Tokens[i].Word] && i+1 < len(t.Words) && t.Gaps[i+1] == Space {
		first++
	}
	if !t.foreign(first, likelyForeign) && !(first > i && t.foreign(first, perhapsForeign)) {
		return Name{}, false
	}
	return Name{From: i, To: t.foreignEnd(first+1, first+longestForeign, kinds, corpus.Organization), Kind: corpus.Organization}, true
}

// foreignArticles begin the names of papers and stations.
var foreignArticles = arabic.WordSet(`لا لو لي إل لوس داي ذا`)

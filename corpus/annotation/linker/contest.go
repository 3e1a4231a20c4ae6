package linker

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// A contest is named after its sport and its players: «كأس العالم لكرة اليد» and «كأس آسيا
// للشباب» are not the football contests whose short names are on the list.

// otherContest reports whether what follows a match of a contest shows that it is a different one
// from the entity: another sport, other players, or an open tournament.
func (j *judge) otherContest(m match, entity int32) bool {
	e := &j.entities[entity]
	if e.Kind != corpus.Event || !j.contest(m) {
		return false
	}
	i := m.to
	for i < len(j.t.tokens) && i < m.to+3 && j.t.gap(i) == joined && isNumber(j.t.tokens[i].Word) {
		i++ // «كأس العالم 2019 لكرة السلة»
	}
	sport, next := j.sportAt(i)
	if next > i {
		if own := j.sportOf(e); own != "" && own != sport {
			return true
		}
		i = next
	}
	if i >= len(j.t.tokens) || j.t.gap(i) != joined {
		return false
	}
	word := j.t.tokens[i].Word
	return j.otherPlayers[word] || word == open || word == open+"ه"
}

// contest reports whether a match is the name of a contest: its noun is part of the match or
// comes right before it.
func (j *judge) contest(m match) bool {
	for i := max(0, m.from-1); i < m.to; i++ {
		if w := j.t.tokens[i].Word; j.contests[w] || len(w) > 2 && mayHaveClitics(w) && j.contests[w[2:]] {
			return true
		}
	}
	return false
}

// sportAt returns the sport that the text names at word i, as «للتنس» and «لكرة السلة» do, and
// the index after it; or "" and i.
func (j *judge) sportAt(i int) (sport string, next int) {
	if i >= len(j.t.tokens) || j.t.gap(i) != joined {
		return "", i
	}
	return sportIn(func(n int) string {
		if k := i + n; k < len(j.t.tokens) && (n == 0 || j.t.gap(k) == joined) {
			return j.t.tokens[k].Word
		}
		return ""
	}, i, j.sportNames)
}

// sportIn is sportAt for any list of words; word(n) returns the word n after at.
func sportIn(word func(int) string, at int, names map[string]bool) (string, int) {
	w := word(0)
	switch {
	case w == "لكره" && word(1) != "":
		return word(1), at + 2
	case w == "لالعاب":
		return word(1), at + 2
	case strings.HasPrefix(w, "لل") && names["ال"+w[len("لل"):]]:
		return "ال" + w[len("لل"):], at + 1
	}
	return "", at
}

// sportOf returns the sport in an entity's names, or "".
func (j *judge) sportOf(e *corpus.Entity) string {
	for _, s := range append([]string{e.Name}, e.Aliases...) {
		words := arabic.Words(s)
		for i := range words {
			sport, next := sportIn(func(n int) string {
				if i+n < len(words) {
					return words[i+n]
				}
				return ""
			}, i, j.sportNames)
			if next > i {
				return sport
			}
		}
	}
	return ""
}

func isNumber(word string) bool { return word != "" && word[0] >= '0' && word[0] <= '9' }

const (
	// open is the adjective of an open tournament; with ه it is feminine.
	open = "المفتوح"

	// contests are nouns that begin the names of contests.
	contests = `كأس كأسي بطولة بطولتي دوري الدوري مونديال المونديال أبطال أمم سوبر السوبر مسابقة`
	// otherPlayers are words in the names of contests other than those of grown men.
	otherPlayers = `للسيدات للسيدة للشباب للشابات للناشئين للناشئات للناشئة للبراعم للأشبال للفتيات للفتيان للمحليين للصالات
		للجامعات للمدارس للعسكريين للرديف للأمل تحت داخل الشاطئية النسائي النسائية النسوي النسوية`
	// sports are the sports of contests, except those whose Arabic name begins with «كرة».
	sports = `التنس الرجبي الرغبي الركبي الشطرنج السنوكر البلياردو الكريكيت الكريكت الهوكي الغولف الجولف الجودو الكاراتيه التايكواندو
		المصارعة الملاكمة السباحة الرماية المبارزة الجمباز الدراجات الفروسية الاسكواش السكواش البيسبول البولو البادل
		الريشة التجديف الراليات الترياثلون الخماسي القوى الأثقال الإسكواش الرياضات البولينغ السيارات السرعة الشراع الدارتس`
)

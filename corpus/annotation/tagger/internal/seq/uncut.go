package seq

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// First letters that only look like clitics.

// uncut restores words whose first letter only looks like a clitic: nouns that come before names
// («وادي»), and, after a title, a trade or a verb of saying, people's names («قال وارن», «الشاعر
// بتال»).
func (t *Text) uncut(words *Words) {
	for i := range t.Words {
		if t.isWhole(i, words) {
			t.Words[i] = words.Whole(t.Tokens[i].Word)
		}
	}
}

// isWhole reports whether the first letter of word i only looks like a clitic.
func (t *Text) isWhole(i int, words *Words) bool {
	w := t.Words[i]
	if t.secondSurname(i, words) || t.foreignSurname(i, words) {
		return true
	}
	if w.Clitics != "" && (w.Article || w.Clitics != "و") && !strings.Contains(w.Clitics, "ل") && words.lex.Count(w.Form) == 0 && words.lex.Count(t.Tokens[i].Word) >= few {
		return true // «والداي»: there is no «الداي»
	}
	if w.Clitics == "" || w.Article || strings.HasPrefix(t.Tokens[i].Word, "لل") {
		return false
	}
	whole := words.Whole(t.Tokens[i].Word)
	accusative := w.Clitics == "و" && w.Names == 0 && levels[w.Record.Count] < rare && words.accusative(whole) // «وساما»
	if accusative || whole.Trigger != noTrigger && w.Trigger == noTrigger || uncutNouns[t.Tokens[i].Word] {
		return true
	}
	if i == 0 || t.Gaps[i] != Space {
		return false
	}
	return t.wholeBehind(i, words) || t.wholeInName(i, whole) || t.wholeAnnounced(i, whole, words)
}

// secondSurname reports whether word i goes on with a name though it looks like «و» and the
// article: «مارغو والستروم».
func (t *Text) secondSurname(i int, words *Words) bool {
	w := t.Words[i]
	if w.Clitics != "و" || !w.Article || i == 0 || t.Gaps[i] != Space || words.lex.Count(w.Form) > 0 || w.Names > 0 {
		return false
	}
	given := t.Words[i-1]
	return given.Names > 1 && !given.Article && given.Trigger == noTrigger && letters(w.Form) > 5 &&
		!strings.HasSuffix(w.Form, "ه") && !strings.HasSuffix(w.Form, "ي") && !arabicEnding(w.Form)
}

// wholeBehind reports whether the word before word i shows that it has no clitic.
func (t *Text) wholeBehind(i int, words *Words) bool {
	w, before := t.Words[i], t.Words[i-1]
	unknown := words.lex.Count(w.Form) == 0
	switch {
	case governs[t.written(i-1)] && w.Clitics != "و" && unknown:
		return true // «قرب كايس»: no second preposition follows a preposition
	case w.Clitics == "و" && calledThus[before.Form] && levels[w.Record.Count] < rare:
		return true // «اسمه وضاح»
	case w.Clitics == "و" && that[t.Tokens[i-1].Word] && unknown && w.Names == 0 && !w.Article:
		return true // «أن ويدراوغو»: no conjunction follows «أن»
	case w.Clitics == "ب" && twoPrepositions(w.Form, words.lex):
		return true // «بلعباس»
	case before.Trigger == firm && !before.Article && w.Names == 0 && unknown:
		return true // «شركة بترورابغ»
	case w.Clitics == "ك" && w.Names < namesSure && w.Trigger == noTrigger && levels[w.Record.Count] < few && letters(t.Tokens[i].Word) > 3:
		return true // «وأشار كاليا», «الراحل كويني»
	}
	return false
}

// wholeInName reports whether the words around word i show that it is part of a name, or that it
// begins the name of a place.
func (t *Text) wholeInName(i int, whole *Word) bool {
	w, before := t.Words[i], t.Words[i-1]
	switch {
	case i+1 < len(t.Words) && (t.Tokens[i+1].Word == sonOf || t.Tokens[i+1].Word == "بنت") && t.Gaps[i+1] == Space && whole.Names > w.Names:
		return true // «أخيه باديس بن المنصور»
	case t.Tokens[i-1].Word == sonOf:
		return true // «بن واسول»
	case (w.Clitics == "ك" || w.Clitics == "ف") && !before.Article && (rowPlural[before.Form] || spots[before.Form]):
		return true // «محليات كتم»
	case w.Clitics == "ب" && strings.HasPrefix(t.Tokens[i].Word, kunyaOfMaghreb) && letters(t.Tokens[i].Word) > 4 &&
		before.Trigger == noTrigger && before.Names >= namesSure:
		return true // «المعطي بوعبيد»
	}
	return false
}

// wholeAnnounced reports whether word i is a name without a clitic after a word that announces a
// person.
func (t *Text) wholeAnnounced(i int, whole *Word, words *Words) bool {
	w := t.Words[i]
	switch trigger := t.Words[i-1].Trigger; {
	case trigger != title && trigger != trade && trigger != spoken, trigger == spoken && strings.Contains(w.Clitics, "ل"):
		return false
	}
	return whole.Names > w.Names || w.Names == 0 && words.lex.Count(w.Form) == 0
}

// foreignSurname reports whether the «و» of word i begins a surname that the raw text has neither
// with it nor without, after a verb of saying or a title and a given name.
func (t *Text) foreignSurname(i int, words *Words) bool {
	w := t.Words[i]
	if i < 2 || w.Clitics != "و" || w.Article || w.Names > 0 || t.Gaps[i] != Space || t.Gaps[i-1] != Space ||
		letters(w.Form) < 4 || words.lex.Count(w.Form) > 0 || arabicEnding(w.Form) {
		return false
	}
	given, before := t.Words[i-1], t.Words[i-2].Trigger
	return given.Names >= namesSure && given.Clitics == "" && !given.Article && given.Trigger == noTrigger &&
		(before == spoken || before == title || before == trade)
}

// twoPrepositions reports whether a word whose «ب» was cut off begins with the preposition «ل»,
// which never follows another: «بلعباس», but not «بلبنان».
func twoPrepositions(form string, lex arabic.Lexicon) bool {
	rest, ok := strings.CutPrefix(form, "ل")
	return ok && letters(rest) > 3 && lex.Count(rest) > lex.Count(form)
}

// calledThus come right before somebody's name.
var calledThus = arabic.WordSet(`اسمي اسمه اسمها يدعى تدعى`)

// governs are prepositions, as they are written.
var governs = map[string]bool{"في": true, "من": true, "إلى": true, "الى": true, "عن": true, "نحو": true, "قرب": true, "بين": true, "عند": true, "قبالة": true, "جوار": true, "تجاه": true}

// kunyaOfMaghreb begins surnames: «بوعبيد», «بوجمعة».
const kunyaOfMaghreb = "بو"

// uncutNouns begin with a letter that only looks like a clitic, and come before names.
var uncutNouns = arabic.WordSet(`كراج كورنيش بوابة برج بئر بستان لواء كنيسة كاتدرائية`)

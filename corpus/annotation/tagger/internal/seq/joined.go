package seq

import (
	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// What «و» joins to a name is mostly another of its kind.

// joinedAt reads a place or a person at word i that the model missed right after another one:
// «نحو بيدوا و[غالكعيو]», «نازك سابا و[جان داية]».
func (t *Text) joinedAt(i int, kinds []Label) (Name, bool) {
	w := t.Words[i]
	if i < 2 || w.Clitics != "و" || t.Gaps[i] != Space || kinds[i] != Out || t.Curated[i] != Out || w.Article ||
		w.Number || !w.Arabic || w.Trigger != noTrigger || letters(w.Form) < 4 || small[w.Form] {
		return Name{}, false
	}
	before := kinds[i-1]
	if before == Out {
		before = t.Curated[i-1]
	}
	if before == Out {
		return Name{}, false
	}
	to := i + 1
	switch before.Kind() {
	case corpus.Place:
		if levels[w.Record.Count] >= few || w.Names > 1 || w.Owned || w.Theirs || w.Inflected || t.likeVerb(i) ||
			!(to == len(t.Words) || t.Gaps[to] >= Comma || rowFollows[t.Tokens[to].Word]) ||
			!governs[t.beforePlace(i-1, kinds)] {
			return Name{}, false
		}
		return Name{From: i, To: to, Kind: corpus.Place}, true
	case corpus.Person:
		if w.Names < namesSure || likeVerbs[w.Form] || t.personWords(i-1, kinds) < 2 {
			return Name{}, false
		}
		for to < len(t.Words) && to < i+3 && t.Gaps[to] == Space && t.goesOn(to, kinds) {
			to++
		}
		if to-i < 2 || chained[t.Tokens[to-1].Word] || !t.endsBefore(to) && !outward[t.Tokens[to].Word] {
			return Name{}, false
		}
		return Name{From: i, To: to, Kind: corpus.Person}, true
	}
	return Name{}, false
}

// few is the number of documents of raw text below which nearly every word is a name.
const few = 3

// likeVerbs are first names that, after «و» at the beginning of a sentence, are verbs.
var likeVerbs = arabic.WordSet(`أشرف يزيد حسن سلم عمر عاد جاد زاد أيمن أكرم أسعد فرج رحل نور بدر نصر فتح صالح خالد سالم ناصر حامد عادل`)

// beforePlace returns the word before the place that ends at word k, as written.
func (t *Text) beforePlace(k int, kinds []Label) string {
	for k > 0 && (kinds[k].IsInside() || t.Curated[k].IsInside()) {
		k--
	}
	if k == 0 || t.Gaps[k] != Space {
		return ""
	}
	return t.written(k - 1)
}

// personWords returns the number of words of the person's name that ends at word k.
func (t *Text) personWords(k int, kinds []Label) int {
	n := 0
	for k >= 0 && n < mostGiven {
		l := kinds[k]
		if l == Out {
			l = t.Curated[k]
		}
		if l == Out || l.Kind() != corpus.Person {
			break
		}
		n++
		if t.Gaps[k] != Space || t.Words[k].Clitics != "" {
			break
		}
		k--
	}
	return n
}

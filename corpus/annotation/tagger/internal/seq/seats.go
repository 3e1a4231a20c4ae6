package seq

import (
	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// Bodies and wars that are identified by a place or a country, which is part of their name.

// financial are adjectives and purposes in the names of markets.
var financial = arabic.WordSet(`المالي المالية للأوراق`)

// seatOf reads a body identified by its place, which is part of its name, as is the adjective
// after it: «بنك القاهرة», «جامعة برلين الحرة», «سوق دبي المالي».
func (t *Text) seatOf(i int, kinds []Label) (Name, bool) {
	form := t.Words[i].Form
	market := form == "سوق" || form == "بورصه"
	if !market && !localBodies[form] {
		return Name{}, false
	}
	to := t.placeEnd(i+1, kinds)
	if to == i+1 || t.Words[i+1].Clitics != "" {
		return Name{}, false
	}
	next := ""
	if to < len(t.Words) && t.Gaps[to] == Space {
		next = t.Tokens[to].Word
	}
	switch {
	case market && financial[next]:
		to++
		if next == "للاوراق" && to < len(t.Words) && t.Gaps[to] == Space {
			to++
		}
	case market:
		return Name{}, false
	case rankings[next] || ofSchools[next]:
		to++
	}
	return Name{From: i, To: to, Kind: corpus.Organization}, true
}

// localBodies are identified by their place; ofSchools are adjectives in their names.
var (
	localBodies = arabic.WordSet(`بنك مصرف جامعة`)
	ofSchools   = arabic.WordSet(`الحرة التقنية الحكومية الأهلية التكنولوجية الإسلامي الإسلامية التجاري العربية الأميركية الأمريكية الألمانية المركزي المفتوحة`)
)

// civilWar reads «الحرب الأهلية» at word i with the adjective of its country.
func (t *Text) civilWar(i int, _ []Label) (Name, bool) {
	if i+2 >= len(t.Words) || !wars[t.Words[i].Form] || !t.plain(i+1) || !ofWars[t.Tokens[i+1].Word] ||
		t.Gaps[i+1] != Space || t.Gaps[i+2] != Space ||
		!t.plain(i+2) || !t.national(i+2) || t.Curated[i] != Out {
		return Name{}, false
	}
	return Name{From: i, To: i + 3, Kind: corpus.Event}, true
}

// wars, with one of ofWars behind it, are named by the adjective of their country.
var (
	wars   = arabic.WordSet(`الحرب الثورة`)
	ofWars = arabic.WordSet(`الأهلية`)
)

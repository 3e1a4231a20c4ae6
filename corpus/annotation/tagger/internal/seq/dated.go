package seq

import (
	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// upheavals are named after their day: «ثورة 14 تموز».
var upheavals = arabic.WordSet(`ثورة انتفاضة انقلاب حركة هجمات حراك`)

// datedAt reads an event named after a day of a month at word i.
func (t *Text) datedAt(i int, _ []Label) (Name, bool) {
	if i+2 >= len(t.Words) || !upheavals[t.Words[i].Form] || t.Words[i].Article || t.Curated[i] != Out ||
		t.Gaps[i+1] != Space || t.Gaps[i+2] != Space ||
		!t.isNumber(i+1) || letters(t.Tokens[i+1].Word) > 2 || t.Words[i+2].Trigger != month && !monthNames[t.Words[i+2].Form] {
		return Name{}, false
	}
	return Name{From: i, To: i + 3, Kind: corpus.Event}, true
}

// crescent reports whether word k is «هلال» as the new moon of a month: «هلال شهر رمضان».
func (t *Text) crescent(k int) bool {
	if t.Words[k].Form != "هلال" || k+1 >= len(t.Words) || t.Gaps[k+1] != Space {
		return false
	}
	next := t.Words[k+1]
	return next.Form == "شهر" || next.Trigger == month || monthNames[next.Form]
}

// muharram is the month whose name has the article.
const muharram = "المحرم"

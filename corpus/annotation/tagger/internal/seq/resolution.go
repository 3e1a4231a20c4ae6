package seq

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// resolutionAt reads a resolution of the United Nations at word i, by its number: «القرار 1701»,
// «قرار مجلس الأمن الدولي رقم 2231». A number with the year behind it is a ministry's.
func (t *Text) resolutionAt(i int, _ []Label) (Name, bool) {
	const longest = 7 // words before the number
	w := t.Words[i]
	if strings.TrimPrefix(w.Form, "ال") != resolution || t.Curated[i] != Out {
		return Name{}, false
	}
	k, council := i+1, false
	for ; k < len(t.Words) && k < i+longest && t.Gaps[k] == Space && !w.Article && !t.isNumber(k); k++ {
		if t.Curated[k] == Out && !ofCouncil[t.Tokens[k].Word] {
			return Name{}, false
		}
		council = council || t.Tokens[k].Word == "مجلس" || t.Tokens[k].Word == "الجمعيه"
	}
	if k < len(t.Words) && w.Article && t.Gaps[k] == Space && (t.Tokens[k].Word == "رقم" || t.Tokens[k].Word == "الاممي" || t.Tokens[k].Word == "الدولي") {
		council = council || t.Tokens[k].Word != "رقم"
		k++
	}
	if k >= len(t.Words) || t.Gaps[k] != Space || !t.isNumber(k) || !w.Article && !council {
		return Name{}, false
	}
	to := k + 1
	if to < len(t.Words) && t.isNumber(to) && t.S[t.Tokens[k].End:t.Tokens[to].Start] == "/" {
		to++ // «القرار 6/14»
	}
	if digits := len(t.Tokens[k].Word); to == k+1 && !council && digits != len("1701") ||
		to < len(t.Words) && t.Gaps[to] == Space && issuedBy[t.Tokens[to].Word] {
		return Name{}, false
	}
	return Name{From: i, To: to, Kind: corpus.Event}, true
}

// resolution begins the name of one, without the article.
const resolution = "قرار"

var (
	// ofCouncil stand between «قرار» and its number.
	ofCouncil = arabic.WordSet(`مجلس الأمن الدولي رقم الجمعية العامة للأمم المتحدة حقوق الإنسان الأممي التابع`)
	// issuedBy follow the number of what somebody else decided.
	issuedBy = arabic.WordSet(`لسنة لعام الوزاري الصادر الإداري الجمهوري`)
)

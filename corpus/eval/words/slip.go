package words

import (
	"math/rand/v2"
	"slices"
	"strings"
)

// alike are groups of letters that are taken for each other, keys the rows of the Arabic keyboard
// (layout 101). They are deliberately not the engine's own tables, which are measured with them.
var (
	alike = []string{"ضظ", "سص", "ذزظ", "دذ", "تط", "ثس", "ثت", "قكغج", "حهخ", "عا", "فق", "بن", "نت", "يبتثن", "رز", "دض", "شس", "وف"}
	keys  = []string{"ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤرىةوزظ"}
)

// Slip makes one of the usual slips in a word: a letter left out, doubled, swapped with the next,
// replaced by a similar one, or by a neighbouring key. The word must have at least three letters;
// it may come back unchanged.
func Slip(random *rand.Rand, word string) string {
	r := []rune(word)
	at := 1 + random.IntN(len(r)-2)
	switch random.IntN(5) {
	case 0:
		return string(slices.Delete(slices.Clone(r), at, at+1))
	case 1:
		return string(slices.Insert(slices.Clone(r), at, r[at]))
	case 2:
		r[at], r[at+1] = r[at+1], r[at]
	case 3:
		for _, group := range alike {
			if strings.ContainsRune(group, r[at]) {
				others := []rune(strings.ReplaceAll(group, string(r[at]), ""))
				r[at] = others[random.IntN(len(others))]
				break
			}
		}
	default:
		for _, row := range keys {
			if line := []rune(row); slices.Contains(line, r[at]) {
				i := slices.Index(line, r[at])
				r[at] = line[max(0, min(len(line)-1, i+2*random.IntN(2)-1))]
				break
			}
		}
	}
	return string(r)
}

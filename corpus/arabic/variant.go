package arabic

import "unicode/utf8"

// Variant folds what outlets spell differently in foreign names to one key: «شويغو» and «شويجو»,
// «سيرغي» and «سيرجي», «ديمتري» and «دميتري», «أستانة» and «أستانا», «سورية» and «سوريا». The word
// must be normalised.
//
// The keys of different words often agree («جمال», «كمال»), so an equal key identifies a name only
// next to another that is certain, or if the name is known to be foreign.
func Variant(word string) string {
	if !isArabic(word) {
		return word
	}
	var room [64]byte
	out := room[:0]
	var last rune
	for i, r := range word {
		switch r {
		case 'غ', 'ج', 'ق':
			r = kaf
		case 'ط':
			r = 'ت'
		case 'ص':
			r = 'س'
		case 'ض':
			r = 'د'
		case 'ظ', 'ذ':
			r = 'ز'
		case heh:
			if i > 0 && i == len(word)-2 {
				r = alef
			}
		}
		if r == last {
			continue
		}
		last = r
		out = utf8.AppendRune(out, r)
	}
	// «دميتري» becomes «ديمتري». Shorter words keep their order: a ي in third place is what
	// distinguishes «حسين» from others.
	if len(out) >= 12 && string(out[4:6]) == string(rune(yeh)) && string(out[2:4]) != string(rune(yeh)) {
		copy(out[4:6], out[2:4])
		copy(out[2:4], string(rune(yeh)))
	}
	if string(out) == word {
		return word
	}
	return string(out)
}

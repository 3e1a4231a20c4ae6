package search

import (
	"strconv"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// withSigns returns nodes with each plain word that is a number and a sign as two: «$50», «20%». In
// texts the sign may be on either side, and a word may stand for it.
func withSigns(nodes []query.Node) (out []query.Node) {
	for _, n := range nodes {
		if plain(n) {
			text := n.(query.Word).Text
			if tokens := arabic.Tokenize(text); len(tokens) == 2 {
				a, b := text[tokens[0].Start:tokens[0].End], text[tokens[1].Start:tokens[1].End]
				if arabic.Sign(a) != "" {
					a, b = b, a
				}
				if arabic.Sign(b) != "" {
					out = append(out, query.Word{Text: a}, query.Word{Text: b})
					continue
				}
			}
		}
		out = append(out, n)
	}
	return out
}

// counting are the words of three to nine as masculine things have them, and feminine ones.
var counting = [...][2]string{3: {"ثلاثة", "ثلاث"}, 4: {"أربعة", "أربع"}, 5: {"خمسة", "خمس"}, 6: {"ستة", "ست"}, 7: {"سبعة", "سبع"}, 8: {"ثمانية", "ثماني"}, 9: {"تسعة", "تسع"}}

// tens are the words of the tens without their ending.
var tens = [...]string{2: "عشر", 3: "ثلاث", 4: "أربع", 5: "خمس", 6: "ست", 7: "سبع", 8: "ثمان", 9: "تسع"}

// numeral returns how a number is written in words, as both genders and cases have it; of larger
// ones, that are not round, nothing.
func numeral(n int) (texts []string) {
	for _, s := range scales {
		many := n / s.value
		if n%s.value != 0 || many < 3 || many >= 1000 {
			continue
		}
		of := []string{s.word, s.word + "ا"}
		if many <= 10 {
			of = s.plurals
		}
		for _, text := range append(numeral(many), strconv.Itoa(many)) {
			for _, word := range of {
				texts = append(texts, text+" "+word)
			}
		}
		return texts
	}
	unit, ten := n%10, n/10
	switch {
	case n < 3, n > 900, n >= 100 && n%100 != 0:
	case n == 200:
		texts = []string{"مئتان", "مئتين", "مئتا", "مئتي", "مائتان", "مائتين", "مائتا", "مائتي"}
	case n >= 100:
		for _, hundred := range []string{"مئة", "مائة"} {
			if n > 100 {
				hundred = counting[n/100][1] + hundred
			}
			texts = append(texts, hundred)
		}
	case n == 10:
		texts = []string{"عشرة", "عشر"}
	case n < 10:
		texts = counting[n][:]
	case n == 11:
		texts = []string{"أحد عشر", "إحدى عشرة"}
	case n == 12:
		texts = []string{"اثنا عشر", "اثني عشر", "اثنتا عشرة", "اثنتي عشرة"}
	case n < 20:
		texts = []string{counting[unit][0] + " عشر", counting[unit][1] + " عشرة"}
	default:
		for _, ending := range []string{"ون", "ين"} {
			word := tens[ten] + ending
			of := counting[unit][:]
			switch unit {
			case 0:
				texts = append(texts, word)
				continue
			case 1:
				of = []string{"واحد", "إحدى", "واحدة"}
			case 2:
				of = []string{"اثنان", "اثنتان"}
				if ending == "ين" {
					of = []string{"اثنين", "اثنتين"}
				}
			}
			for _, text := range of {
				texts = append(texts, text+" و"+word)
			}
		}
	}
	return texts
}

package search

import (
	"strconv"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// numberWords are the words of numbers by their value, as both genders and cases have them.
var numberWords = makeNumberWords(`2 اثنا اثنتا اثني اثنتي اثنان اثنتان اثنين اثنتين
1 أحد إحدى واحد واحدة
3 ثلاث ثلاثة
4 أربع أربعة
5 خمس خمسة
6 ست ستة
7 سبع سبعة
8 ثماني ثمانية ثمان
9 تسع تسعة
10 عشر عشرة
20 عشرون عشرين
30 ثلاثون ثلاثين
40 أربعون أربعين
50 خمسون خمسين
60 ستون ستين
70 سبعون سبعين
80 ثمانون ثمانين
90 تسعون تسعين
100 مئة مائة
200 مئتان مئتين مائتان مائتين مئتا مئتي مائتا مائتي
300 ثلاثمئة ثلاثمائة
400 أربعمئة أربعمائة
500 خمسمئة خمسمائة
600 ستمئة ستمائة
700 سبعمئة سبعمائة
800 ثمانمئة ثمانمائة ثمانيمئة
900 تسعمئة تسعمائة
1000 ألف ألفا آلاف
2000 ألفان ألفين
1000000 مليون مليونا ملايين
2000000 مليونان مليونين
1000000000 مليار مليارا مليارات
2000000000 ملياران مليارين`)

func makeNumberWords(list string) map[string]int {
	words := make(map[string]int)
	for line := range strings.Lines(list) {
		written := strings.Fields(arabic.Normalize(line))
		value, _ := strconv.Atoi(written[0])
		for _, w := range written[1:] {
			words[w] = value
		}
	}
	return words
}

// fewestCounted is from which number on digits are looked for besides: three and ten are said
// of too much.
const fewestCounted = 11

// amount gives the node of plain words that nodes begin with and that are a number («ثلاثة آلاف»,
// «12 ألفا», «23»): they, its digits or its words, as documents have it. Digits alone that may be a
// year are none.
func (e *Engine) amount(nodes []query.Node) (n rendered, used int) {
	value, used := readNumber(nodes)
	if digits, err := strconv.Atoi(oneWord(nodes[0])); err == nil && used < 2 && (digits < 1000 || digits >= 3000) && len(nodes) <= mostTyped {
		value, used = digits, 1
	}
	if value < fewestCounted {
		return n, 0
	}
	n.words = nodes[:used:used]
	digits := strconv.Itoa(value)
	e.addWriting(&n, query.Word{Text: digits}, []string{digits})
	for _, text := range numeral(value) {
		e.addWriting(&n, query.Phrase{Text: text}, []string{text})
	}
	if n.alternatives == nil {
		return n, 0
	}
	return n, used
}

// scales are the words that digits stand before, as they do behind eleven and more.
var scales = [...]struct {
	value   int
	word    string
	plurals []string // behind three to ten
}{{1e9, "مليار", []string{"مليارات"}}, {1e6, "مليون", []string{"ملايين"}}, {1e3, "ألف", []string{"آلاف"}}}

// readNumber reads the number that nodes begin with and tells how many of them it takes: none
// where they begin with none. The number is 0 of digits alone and of one word that is said of
// more than a number: «ألف», a letter, and «مئة», of which percents are.
func readNumber(nodes []query.Node) (value, used int) {
	var r numberReading
	for ; used < len(nodes) && plain(nodes[used]); used++ {
		word := oneWord(nodes[used])
		n, ok := numberWords[word]
		switch {
		case used == 0 && ok:
			r.begin(n)
			continue
		case used == 0:
			digits, _ := strconv.Atoi(word)
			if digits <= 0 || digits >= 1000 {
				return 0, 0
			}
			r.begin(digits)
			continue
		case ok && r.follows(n):
			continue
		}
		if rest, and := strings.CutPrefix(word, "و"); !and || !r.adds(numberWords[rest]) {
			break
		}
	}
	if used == 1 && (numberWords[oneWord(nodes[0])] == 0 || r.last == 100 || isScale(r.last)) {
		return 0, 1
	}
	return r.whole + r.part, used
}

// A numberReading is what was read of a number: its thousands and more, what is below them, and
// the word before.
type numberReading struct{ whole, part, last int }

func (r *numberReading) begin(n int) {
	r.last = n
	if n < 1000 {
		r.part = n
	} else {
		r.whole = n
	}
}

// follows takes a word that multiplies what is before it, or makes one word with it, or tells
// that it does not go on: «ثلاثة آلاف», «خمسة عشر», «ثلاث مئة».
func (r *numberReading) follows(n int) bool {
	switch {
	case isScale(n) && r.part > 0:
		r.whole, r.part = r.whole+r.part*n, 0
	case n == 10 && r.last < 10:
		r.part += n
	case n == 100 && r.last < 10:
		r.part += 99 * r.last
	default:
		return false
	}
	r.last = n
	return true
}

// adds takes a word behind «و», or tells that it does not go on: «ألف وخمسمئة», «مئة وخمسون»,
// «خمسة وعشرون».
func (r *numberReading) adds(n int) bool {
	switch {
	case n == 0:
		return false
	case n >= 1000 && r.part == 0 && n < r.whole:
		r.whole += n
	case n < 1000 && r.part == 0, n < 100 && r.part%100 == 0, n >= 20 && n < 100 && r.last < 10:
		r.part += n
	default:
		return false
	}
	r.last = n
	return true
}

func isScale(n int) bool { return n == scales[0].value || n == scales[1].value || n == scales[2].value }

package search

import "strings"

// The cost of slips, in units of which one makes a word slipRate less likely: about how often each
// happens, relative to the places where it could have happened. A letter from elsewhere on the
// keyboard is hardly ever inserted or typed instead of another.
const (
	slipPlain    = 1.0  // an extra letter
	slipOther    = 1.15 // a letter for one that is neither near it nor like it
	slipOmitted  = 0.58 // a missing letter
	slipDoubled  = 0.46 // a letter twice instead of once, or once instead of twice
	slipSwap     = 0.48 // two neighbours the wrong way round
	slipKeyboard = 0.62
	slipBeside   = 0.85 // an extra letter, whose key is beside that of the one before or after it
	slipConfused = 0.5
	slipShaped   = 0.6
	slipFirst    = 0.2 // added at the first letter (Pollock and Zamora, CACM 1984: 3 to 8 % of slips)
)

// confused are the letters mistaken for each other: by sound or by dialect, and in foreign names (ق
// ك غ ج for g). Normalisation has already joined hamza seats, ة/ه and ى/ي.
var confused = []string{"ضظ", "سص", "ذزظ", "دذ", "تط", "ثس", "ثت", "قكغج", "حه", "دض"}

// shaped are letters that look alike.
var shaped = []string{"حخ", "عا", "فق", "بن", "نت", "يبتثن", "رز", "شس", "وف", "عغ", "جح", "طظ", "صض"}

// keyboard holds the three rows of the Arabic keyboard (layout 101).
var keyboard = []string{"ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤرىةوزظ"}

// slipCost returns the cost of the cheapest way from what was typed to a word: the optimal string
// alignment distance with weighted letters.
func slipCost(typed, word string) float64 {
	a, b := []rune(typed), []rune(word)
	rows := [3][]float64{make([]float64, len(b)+1), make([]float64, len(b)+1), make([]float64, len(b)+1)}
	for j := 1; j <= len(b); j++ {
		rows[0][j] = rows[0][j-1] + omittedCost(b, j-1) + slipFirst
	}
	for i := 1; i <= len(a); i++ {
		above, row := rows[(i-1)%3], rows[i%3]
		row[0] = above[0] + extraCost(a, i-1) + slipFirst
		for j := 1; j <= len(b); j++ {
			first := 0.0
			if i == 1 || j == 1 {
				first = slipFirst
			}
			same := letterCost(a[i-1], b[j-1])
			if same > 0 {
				same += first
			}
			cost := min(above[j]+extraCost(a, i-1), row[j-1]+omittedCost(b, j-1), above[j-1]+same)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				cost = min(cost, rows[(i-2)%3][j-2]+slipSwap)
			}
			row[j] = cost
		}
	}
	return rows[len(a)%3][len(b)]
}

// omittedCost returns the cost of a letter of the word that was not typed.
func omittedCost(word []rune, at int) float64 {
	if at > 0 && word[at] == word[at-1] {
		return slipDoubled
	}
	return slipOmitted
}

// extraCost returns the cost of a letter that was typed but is not in the word.
func extraCost(typed []rune, at int) float64 {
	switch {
	case at > 0 && typed[at] == typed[at-1]:
		return slipDoubled
	case at > 0 && beside(typed[at], typed[at-1]) || at+1 < len(typed) && beside(typed[at], typed[at+1]):
		return slipBeside
	}
	return slipPlain
}

func letterCost(a, b rune) float64 {
	switch {
	case a == b:
		return 0
	case oneGroup(confused, a, b):
		return slipConfused
	case oneGroup(shaped, a, b):
		return slipShaped
	case beside(a, b):
		return slipKeyboard
	}
	return slipOther
}

// oneGroup reports whether one of the groups has both letters.
func oneGroup(groups []string, a, b rune) bool {
	for _, group := range groups {
		if strings.ContainsRune(group, a) && strings.ContainsRune(group, b) {
			return true
		}
	}
	return false
}

// beside reports whether two keys are side by side in a row.
func beside(a, b rune) bool {
	for _, row := range keyboard {
		if i, j := strings.IndexRune(row, a), strings.IndexRune(row, b); i >= 0 && j >= 0 && (i-j == 2 || j-i == 2) {
			return true // each letter takes two bytes
		}
	}
	return false
}

package search

import "strings"

// What a slip costs. A letter that is left out, put in or doubled is a plain
// mistake; letters that are taken for each other in writing, that sound alike
// in names or lie side by side on the keyboard are likelier.
const (
	slipPlain    = 1.0
	slipDoubled  = 0.6 // a letter twice that stands once, or once that stands twice
	slipSwap     = 0.8 // two neighbours the wrong way round
	slipKeyboard = 0.7
	slipConfused = 0.4
)

// confused are the letters taken for each other: by sound, by shape or by
// dialect, and in foreign names (ق ك غ ج for g). Normalisation has joined hamza
// seats, ة/ه and ى/ي already.
var confused = []string{"ضظ", "سص", "ذزظ", "دذ", "تط", "ثس", "ثت", "قكغج", "حهخ", "عا", "فق", "بن", "نت", "يبتثن", "رز", "دض", "شس", "وف"}

// keyboard is the Arabic keyboard's three rows (layout 101).
var keyboard = []string{"ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤرىةوزظ"}

// slipCost is the cost of the cheapest way from what was typed to a word: the
// optimal string alignment distance with weighted letters.
func slipCost(typed, word string) float64 {
	a, b := []rune(typed), []rune(word)
	rows := [3][]float64{make([]float64, len(b)+1), make([]float64, len(b)+1), make([]float64, len(b)+1)}
	for j := range rows[0] {
		rows[0][j] = float64(j) * slipPlain
	}
	for i := 1; i <= len(a); i++ {
		above, row := rows[(i-1)%3], rows[i%3]
		row[0] = float64(i) * slipPlain
		for j := 1; j <= len(b); j++ {
			cost := min(above[j]+again(a, i-1), row[j-1]+again(b, j-1), above[j-1]+letterCost(a[i-1], b[j-1]))
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				cost = min(cost, rows[(i-2)%3][j-2]+slipSwap)
			}
			row[j] = cost
		}
	}
	return rows[len(a)%3][len(b)]
}

// again is the cost of a letter that the other word lacks.
func again(word []rune, at int) float64 {
	if at > 0 && word[at] == word[at-1] {
		return slipDoubled
	}
	return slipPlain
}

func letterCost(a, b rune) float64 {
	if a == b {
		return 0
	}
	for _, group := range confused {
		if strings.ContainsRune(group, a) && strings.ContainsRune(group, b) {
			return slipConfused
		}
	}
	for _, row := range keyboard {
		if i, j := strings.IndexRune(row, a), strings.IndexRune(row, b); i >= 0 && j >= 0 && (i-j == 2 || j-i == 2) {
			return slipKeyboard // neighbours: each letter takes two bytes
		}
	}
	return slipPlain
}

package pdf

import (
	"slices"
	"strings"
	"unicode"
)

// isArabic reports whether clusters are to be read as Arabic; if they have no letters, it returns
// otherwise.
func isArabic(line []*cluster, otherwise bool) bool {
	latin, letters := 0, 0
	for _, c := range line {
		switch r := c.glyphs[0].r; {
		case isArabicLetter(r):
			letters++
		case isStrong(r):
			latin++
		}
	}
	if latin+letters == 0 {
		return otherwise
	}
	return letters > 0 && 3*letters >= latin
}

// read returns units that are in order from left to right in the order in which they are read.
func read(units [][]rune, arabic bool) (text []rune) {
	runs := directions(units, arabic)
	if arabic {
		slices.Reverse(runs)
	}
	for _, r := range runs {
		if r.leftward {
			slices.Reverse(r.units)
		}
		for _, u := range r.units {
			text = append(text, u...)
		}
	}
	return text
}

// A run is a sequence of units with one direction.
type run struct {
	units    [][]rune
	leftward bool
}

// directions cuts units, which are in order from left to right, into runs. Numbers, and words in
// letters from left to right with what is between them, are read from the left; everything else has
// the direction of the Arabic letters in it, or of the line.
func directions(units [][]rune, arabic bool) []run {
	var runs []run
	add := func(u [][]rune, leftward bool) {
		if n := len(runs); n > 0 && runs[n-1].leftward == leftward {
			runs[n-1].units = append(runs[n-1].units, u...)
			return
		}
		runs = append(runs, run{slices.Clone(u), leftward})
	}
	for i := 0; i < len(units); {
		n := i + 1
		switch {
		case arabic:
			n = rightwardEnd(units, i)
			add(units[i:max(n, i+1)], n == i)
			n = max(n, i+1)
		case isArabicLetter(units[i][0]):
			last := i
			for j := i + 1; j < len(units) && !isStrong(units[j][0]); j++ {
				if isArabicLetter(units[j][0]) {
					last = j
				}
			}
			n = last + 1
			inner := directions(units[i:n], true) // numbers within
			slices.Reverse(inner)
			for _, r := range inner {
				if r.leftward {
					slices.Reverse(r.units)
				}
				add(r.units, false)
			}
		default:
			add(units[i:n], false)
		}
		i = n
	}
	return runs
}

// rightwardEnd returns the end of the run that begins at i and is read from the left; i if none
// begins there.
func rightwardEnd(units [][]rune, i int) int {
	first := units[i][0]
	if !isStrong(first) && !isDigit(first) {
		return i
	}
	last := i + 1
	words := isStrong(first)
	for j := i + 1; j < len(units); j++ {
		r := units[j][0]
		switch {
		case isStrong(r) && (words || last == j):
			words, last = true, j+1
		case isDigit(r) && (words || last == j || last == j-1 && strings.ContainsRune(".,:/٫٬", units[j-1][0])):
			last = j + 1
		case isArabicLetter(r) || isStrong(r) || isDigit(r):
			return last
		case !words && j > last: // two signs end a number
			return last
		}
	}
	return last
}

var mirrors = map[rune]rune{'(': ')', ')': '(', '[': ']', ']': '[', '{': '}', '}': '{', '«': '»', '»': '«', '<': '>', '>': '<', '‹': '›', '›': '‹', '﴾': '﴿', '﴿': '﴾'}

func mirrored(r rune) rune {
	if m, ok := mirrors[r]; ok {
		return m
	}
	return r
}

// inverted returns the brackets of a page that are named by their shape and not by their meaning:
// those that are more often wrong than right, before a space where they should open a word or after
// one where they should close it. Pairs that give no evidence go with the others.
func inverted(seq []rune) string {
	wrong, unknown, total := "", "", 0
	for _, pair := range [...]string{"()", "«»", "[]", "{}", "‹›", "﴾﴿"} {
		opens, closes := split(pair)
		n := 0
		for i, r := range seq {
			if r != opens && r != closes {
				continue
			}
			before, after := i > 0 && isWord(seq[i-1]), i+1 < len(seq) && isWord(seq[i+1])
			if before == after {
				continue
			}
			if after == (r == opens) {
				n--
			} else {
				n++
			}
		}
		total += n
		switch {
		case n > 0:
			wrong += pair
		case n == 0:
			unknown += pair
		}
	}
	if total > 0 {
		wrong += unknown
	}
	return wrong
}

// paired mirrors single brackets that neither match the previous one nor are on the right side of
// their word: a page may name most of them by their shape and a few by their meaning.
func paired(line string) string {
	if !strings.ContainsAny(line, "()[]«»") || !strings.ContainsFunc(line, isArabicLetter) {
		return line
	}
	seq := []rune(line)
	for _, pair := range [...]string{"()", "[]", "«»"} {
		opens, closes := split(pair)
		open := false
		for i, r := range seq {
			if r != opens && r != closes {
				continue
			}
			before, after := i > 0 && isWord(seq[i-1]), i+1 < len(seq) && isWord(seq[i+1])
			switch {
			case r == opens && open && before && !after:
				seq[i] = closes
			case r == closes && !open && after && !before && i > 0:
				seq[i] = opens
			}
			open = seq[i] == opens
		}
	}
	return string(seq)
}

// isWord reports whether a bracket has r on its inner side; this includes signs that end a
// sentence.
func isWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || isMark(r) || strings.ContainsRune(".،!؟%؛", r)
}

func split(pair string) (opens, closes rune) {
	r := []rune(pair)
	return r[0], r[1]
}

package search

import (
	"slices"
	"strings"
	"unicode"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/english"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// What letters and numbers designate is written in many ways: «F-16» and «إف 16», «Su-35» and
// «سو-35», «H5N1» and «إتش 5 إن 1», «iPhone 12» and «iPhone12». A designation finds those that
// documents have.

// longestDesignation bounds the words of a designation.
const longestDesignation = 5

// A piece is what a designation has between the borders of words, letters and digits.
type piece struct {
	text   string // normalised
	number bool
	glued  bool // to what is before it, perhaps by a hyphen
}

// designation gives the node of plain words that nodes begin with and that designate something,
// where documents write that in another way.
func (e *Engine) designation(nodes []query.Node) (n rendered, used int) {
	most := 0
	for most < longestDesignation && most < len(nodes) && plain(nodes[most]) {
		most++
	}
	for used := most; used > 0; used-- {
		pieces := piecesOf(texts(nodes[:used]))
		if !designates(pieces) {
			continue
		}
		if named, _ := e.naming(nodes[:used]); named != nil {
			return n, 0 // «G20»
		}
		n = rendered{words: nodes[:used:used]}
		e.addWritings(&n, pieces)
		if n.alternatives == nil {
			continue
		}
		if term, ok := e.render(n.words); ok { // «COVID-19»
			n.alternatives, n.texts = append(n.alternatives, term.alternatives...), append(n.texts, term.texts...)
		} else if term, ok := e.render(n.words[:1]); ok && used > 1 { // «iPhone 12»
			n.alternatives = append(n.alternatives, together(append([]query.Node{term}, n.words[1:]...)))
			n.texts = append(n.texts, strings.Join(append(term.texts[:1:1], texts(n.words[1:])...), " "))
		}
		return n, used
	}
	return n, 0
}

// inLatin gives the node of an Arabic word and a number that nodes begin with, where documents have it
// in Latin letters as the list of English terms has it: «آيفون 12», iPhone 12, «كوفيد 19», COVID-19.
func (e *Engine) inLatin(nodes []query.Node) (n rendered, used int) {
	if len(nodes) < 2 || !plain(nodes[0]) || !isArabic(oneWord(nodes[0])) || !plain(nodes[1]) || letters(oneWord(nodes[0])) < shortestNumbered {
		return n, 0
	}
	word, number := oneWord(nodes[0]), oneWord(nodes[1])
	if number == "" || !isDigit(number[0]) {
		return n, 0
	}
	n.words = nodes[:2:2]
	keys := e.english().Of(word + " " + number)
	for _, key := range e.english().Of(word) {
		keys = append(keys, key+" "+number)
	}
	for _, key := range keys {
		e.addWriting(&n, query.Phrase{Text: key}, strings.Fields(key))
	}
	if n.alternatives == nil {
		return n, 0
	}
	return n, 2
}

// addWritings adds to a node the other ways in which documents write its pieces.
func (e *Engine) addWritings(n *rendered, pieces []piece) {
	all := writings(pieces)
	if e.elsewhere == nil {
		var words []string
		for _, w := range all {
			words = append(append(words, arabic.Words(strings.Join(w, " "))...), strings.Join(w, ""))
		}
		e.aheadCounting(words)
	}
	for _, w := range all {
		e.addWriting(n, query.Phrase{Text: strings.Join(w, " ")}, w)
		if latin(w[:1]) {
			e.addWriting(n, query.Word{Text: strings.Join(w, "")}, w)
		}
	}
}

// addWriting adds a way to write pieces, unless documents have nothing more by it.
func (e *Engine) addWriting(n *rendered, way query.Node, pieces []string) {
	if e.elsewhere == nil && slices.ContainsFunc(arabic.Words(typed(way)), func(word string) bool {
		return e.count(word) == 0 && e.r.count(fieldStem, word) == 0
	}) {
		return
	}
	if e.reach(query.Or{Nodes: []query.Node{*n, way}}) > e.reach(*n) {
		n.alternatives, n.texts = append(n.alternatives, way), append(n.texts, strings.ToUpper(strings.Join(pieces, "-")))
	}
}

// piecesOf divides words at the borders of letters and digits.
func piecesOf(texts []string) (pieces []piece) {
	for _, text := range texts {
		for i, t := range arabic.Tokenize(text) {
			glued := i > 0
			for rest := t.Word; rest != ""; glued = true {
				number := isDigit(rest[0])
				end := strings.IndexFunc(rest, func(r rune) bool { return unicode.IsDigit(r) != number })
				if end < 0 {
					end = len(rest)
				}
				pieces = append(pieces, piece{strings.Clone(rest[:end]), number, glued})
				rest = rest[end:]
			}
		}
	}
	return pieces
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// mostPieces bounds the pieces of a designation.
const mostPieces = 6

// designates reports whether pieces may designate something: letters and then a number, of which
// Arabic letters must be names of Latin ones, or be glued to the number and few.
func designates(pieces []piece) bool {
	if len(pieces) < 2 || len(pieces) > mostPieces || pieces[0].number || !slices.ContainsFunc(pieces, func(p piece) bool { return p.number }) {
		return false
	}
	for i, p := range pieces {
		beside := i+1 < len(pieces) && !pieces[i+1].number
		switch glued := p.glued || i+1 < len(pieces) && pieces[i+1].glued; {
		case p.number:
			if i > 0 && pieces[i-1].number && pieces[0].text != version {
				return false
			}
		case latin([]string{p.text}):
			if beside || english.Stop(p.text) && !glued {
				return false
			}
		case beside && (latinNames[p.text] == "" || latinNames[pieces[i+1].text] == ""):
			return false // «بي إم 21» are letters
		case !isArabic(p.text) || i == 0 && functionWord(p.text) && !glued:
			return false // «في 2019»
		case latinNames[p.text] == "" && makers[p.text] == "" && (letters(p.text) > mostSounds || !glued && letters(p.text) != 2):
			return false
		}
	}
	return true
}

const (
	mostSounds   = 3 // letters that are said as a word: «ميغ»
	mostInLatin  = 9 // ways to write it that are tried
	mostInArabic = 9
	version      = "v"
)

package seq

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// letterNames are what letters of the Latin alphabet are called, of which some are words: «إم إن سي».
var letterNames = arabic.WordSet(`إم إن سي بي دي إف إل آر إس تي إكس كيو جي إيه جيه كيه دبليو يو زد واي`)

// speltAt reads a body at word i that is called by letters, with what it does: «إم إن سي للاستثمار».
// Somebody's initials stand before his name.
func (t *Text) speltAt(i int, kinds []Label) (Name, bool) {
	if t.joinsLetter(i) {
		cut := *t.Words[i]
		cut.Clitics, cut.Form = "و", strings.TrimPrefix(t.Tokens[i].Word, "و")
		t.Words[i] = &cut
	} else if !letterNames[t.Tokens[i].Word] || that[t.Tokens[i].Word] {
		return Name{}, false
	}
	to := i
	for to < len(t.Words) && (to == i || t.Gaps[to] == Space && letterNames[t.Tokens[to].Word]) {
		if t.Curated[to] != Out {
			return Name{}, false
		}
		to++
	}
	next := to < len(t.Words) && t.Gaps[to] == Space
	if next && that[t.Tokens[to-1].Word] && !trades[t.Tokens[to].Word] && kinds[to] == Out {
		to-- // «قالت بي تي إن الأرباح زادت»
	}
	if to-i < 2 || to-i == 2 && t.Words[i].Form == "دي" && t.Tokens[i+1].Word == "جيه" || next && kinds[to] != Out && kinds[to].Kind() == corpus.Person {
		return Name{}, false
	}
	if to < len(t.Words) && trades[t.Tokens[to].Word] {
		to = t.tradeEnd(to)
	}
	for to < len(t.Words) && t.Gaps[to] == Space && kinds[to] == Inside(corpus.Organization) && t.Words[to].Clitics == "" {
		to++
	}
	return Name{From: i, To: to, Kind: corpus.Organization}, true
}

// joinsLetter tells whether word i is «و» and a letter, before another one: «وبي سي جي».
func (t *Text) joinsLetter(i int) bool {
	letter, ok := strings.CutPrefix(t.Tokens[i].Word, "و")
	return ok && letterNames[letter] && !letterNames[t.Tokens[i].Word] && !that[letter] && i+1 < len(t.Words) && t.Gaps[i+1] == Space && letterNames[t.Tokens[i+1].Word] && t.Curated[i] == Out
}

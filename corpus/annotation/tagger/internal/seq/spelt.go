package seq

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// letterNames are the Arabic names of Latin letters, but for those that are mostly other words: «إم
// إن سي».
var letterNames = arabic.LetterNameSet(`أ إي آي أو في كي زي إتش`)

// speltAt reads a body at word i whose name is spelt in letters, with what it does: «إم إن سي
// للاستثمار». Letters before a person's name are initials.
func (t *Text) speltAt(i int, kinds []Label) (Name, bool) {
	if t.joinsLetter(i) {
		cut := *t.Words[i]
		cut.Clitics, cut.Form = "و", strings.TrimPrefix(t.Tokens[i].Word, "و")
		t.Words[i] = &cut
	} else if !letterNames[t.Tokens[i].Word] || that[t.Tokens[i].Word] {
		return Name{}, false
	}
	to, found := i, i > 0 && t.Gaps[i] < Comma && bodyNouns(t.Words[i-1].Trigger)
	for to < len(t.Words) && (to == i || t.Gaps[to] == Space && letterNames[t.Tokens[to].Word]) {
		if t.Curated[to] != Out {
			return Name{}, false
		}
		found = found || kinds[to] != Out
		to++
	}
	next := to < len(t.Words) && t.Gaps[to] == Space
	if next && that[t.Tokens[to-1].Word] && !trades[t.Tokens[to].Word] && kinds[to] == Out {
		to-- // «قالت بي تي إن الأرباح زادت»
	}
	if to-i < 2 || to < len(t.Words) && t.Gaps[to] == None || next && kinds[to] != Out && kinds[to].Kind() == corpus.Person {
		return Name{}, false
	}
	if !found && !(next && trades[t.Tokens[to].Word]) || spelled[t.spelling(i, to)] {
		return Name{}, false
	}
	if to < len(t.Words) && trades[t.Tokens[to].Word] {
		to = t.tradeEnd(to)
	}
	return Name{From: i, To: to, Kind: corpus.Organization}, true
}

// spelled are things, not bodies, whose names are spelt in letters.
var spelled = map[string]bool{"دي ان ايه": true, "ار ان ايه": true, "دي جيه": true, "دي في دي": true, "سي دي": true, "بي سي ار": true, "يو اس بي": true, "جي بي اس": true, "ام ار اي": true, "تي ان تي": true,
	"ال سي دي": true, "اكس بي": true, "اس ام اس": true, "بي دي اف": true, "سي تي": true, "جي سي": true, "كيو ار": true, "ال اي دي": true}

// spelling returns the words from … to, the first without clitics.
func (t *Text) spelling(from, to int) string {
	s := t.Words[from].Form
	for k := from + 1; k < to; k++ {
		s += " " + t.Tokens[k].Word
	}
	return s
}

// bodyNouns reports whether the words of a trigger class come before the names of firms, stations
// or groups.
func bodyNouns(of Trigger) bool { return of == firm || of == press || of == group }

// joinsLetter reports whether word i is «و» and the name of a letter, before another one: «وبي سي
// جي».
func (t *Text) joinsLetter(i int) bool {
	letter, ok := strings.CutPrefix(t.Tokens[i].Word, "و")
	return ok && letterNames[letter] && !letterNames[t.Tokens[i].Word] && !that[letter] && i+1 < len(t.Words) &&
		t.Gaps[i+1] == Space && letterNames[t.Tokens[i+1].Word] && t.Curated[i] == Out
}

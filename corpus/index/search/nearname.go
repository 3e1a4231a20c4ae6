package search

import (
	"math/bits"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
)

// A shortName is a name of one word, with the set of its letters.
type shortName struct {
	bundle.Name
	letters uint64
}

// mostApart is how many letters longer or shorter than what was meant a slip may be, if each letter
// costs as little as possible.
const mostApart = 4 // farthest/slipDoubled

// mostOther is how many letters may be in only one of two words: at most two letters are mistaken
// for others.
const mostOther = 4

// nearNames looks at the names of entities, word by word: most spellings of a name in other scripts
// are in no text. Only names of about the same length that share most of their letters are compared
// letter by letter.
func (e *Engine) nearNames(word string, documents int, most float64, add func(guess)) {
	if e.shortNames == nil {
		e.shortNames = e.byLength()
	}
	want, count, n := arabic.Letters(word), e.mentioned(), letters(word)
	for _, names := range e.shortNames[min(max(0, n-mostApart), len(e.shortNames)):min(n+mostApart+1, len(e.shortNames))] {
		for _, name := range names {
			if bits.OnesCount64(want^name.letters) > mostOther || count[name.Entity] < documents || name.Key == word {
				continue
			}
			cost := slipCost(word, name.Key)
			if cost > most {
				continue
			}
			add(guess{word: strings.Clone(name.Key), written: asInText(name.Name), cost: cost, count: count[name.Entity]})
		}
	}
}

// asInText returns the one word that is a name's key as the name's text writes it: the last of
// several words, or all of them if the key is these as one («عبدالفتاح»).
func asInText(name bundle.Name) string {
	tokens := arabic.Tokenize(name.Text)
	if last := len(tokens) - 1; last > 0 && tokens[last].Word == name.Key {
		return strings.Clone(name.Text[tokens[last].Start:tokens[last].End])
	}
	return strings.Clone(name.Text)
}

// byLength returns the names of one word by their number of letters, without offices.
func (e *Engine) byLength() [][]shortName {
	names := make([][]shortName, longest+mostApart+1)
	e.b.NamesWithPrefix("", func(n bundle.Name) bool {
		if length := letters(n.Key); !n.Role && length < len(names) && !strings.Contains(n.Key, " ") {
			names[length] = append(names[length], shortName{n, arabic.Letters(n.Key)})
		}
		return true
	})
	return names
}

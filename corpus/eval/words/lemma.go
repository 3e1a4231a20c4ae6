// Package words scores how single words are analysed: whether those of one lemma share a key
// (ReadLemmas, Conflation), and whether proclitics are cut off where they should be
// (ReadSegmented, Cut). It is for the command behind make eval and the tests of corpus/arabic,
// which pass the analysis as a function. The word lists are not part of the repository.
package words

import (
	"encoding/csv"
	"fmt"
	"os"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/eval/gold"
)

// A Lemma is a word as written in a text, with its lemma there.
type Lemma struct{ Word, Lemma string }

// ReadLemmas reads the lemmas of WikiNews: a table with the columns sentence, number, word, lemma
// and part of speech and a header line. The lemma is "" if there is none.
func ReadLemmas(path string) ([]Lemma, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("reading lemmas: %w", err)
	}
	defer f.Close()
	in := csv.NewReader(f)
	in.FieldsPerRecord = 5
	rows, err := in.ReadAll()
	if err != nil {
		return nil, fmt.Errorf("reading lemmas: %s: %w", path, err)
	}
	if len(rows) == 0 {
		return nil, fmt.Errorf("reading lemmas: %s: nothing in it", path)
	}
	var list []Lemma
	for _, row := range rows[1:] {
		list = append(list, Lemma{row[2], row[3]})
	}
	return list, nil
}

// Conflation compares keys with lemmas over pairs of normalised words: of those that share a key,
// how many share a lemma, and vice versa. A word counts once, however often it occurs and
// whatever lemmas it has; key is called with its first spelling. Words without a lemma, and
// anything that is not one Arabic word, are left out.
func Conflation(list []Lemma, key func(word string) string) gold.Figure {
	byLemma, byKey := make(map[string][]string), make(map[string][]string)
	done := make(map[Lemma]bool)
	keyed := make(map[string]bool)
	for _, l := range list {
		word, ok := normal(l.Word)
		if !ok || l.Lemma == "" {
			continue
		}
		if as := (Lemma{word, l.Lemma}); !done[as] {
			done[as] = true
			byLemma[l.Lemma] = append(byLemma[l.Lemma], word)
		}
		if !keyed[word] {
			keyed[word] = true
			k := key(l.Word)
			byKey[k] = append(byKey[k], word)
		}
	}
	wanted, given := pairs(byLemma), pairs(byKey)
	f := gold.Figure{Given: len(given), Wanted: len(wanted)}
	for pair := range given {
		if wanted[pair] {
			f.Right++
		}
	}
	return f
}

// normal returns the normalised form, if the text is one Arabic word.
func normal(written string) (word string, ok bool) {
	word = arabic.Normalize(written)
	return word, word != "" && word[0] >= 0x80 && len(arabic.Tokenize(written)) == 1
}

// pairs returns every pair of words in the same group.
func pairs(groups map[string][]string) map[[2]string]bool {
	set := make(map[[2]string]bool)
	for _, words := range groups {
		for i, a := range words {
			for _, b := range words[i+1:] {
				set[[2]string{min(a, b), max(a, b)}] = true
			}
		}
	}
	return set
}

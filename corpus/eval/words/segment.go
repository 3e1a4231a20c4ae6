package words

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// A Segmented is a normalised word with the number of letters of its proclitics, including the
// article.
type Segmented struct {
	Word       string
	Proclitics int
}

// proclitic are the tags of proclitics.
var proclitic = map[string]bool{"CONJ": true, "PREP": true, "DET": true, "PART": true, "FUT_PART": true}

// ReadSegmented reads the words of WikiNews as segmented by Farasa's authors: on each line the
// segments of a word, a tab, and their tags, joined by plus signs. Anything that is not one
// Arabic word is left out.
func ReadSegmented(path string) ([]Segmented, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("reading segmented words: %w", err)
	}
	defer f.Close()
	var list []Segmented
	in := bufio.NewScanner(f)
	for in.Scan() {
		segments, tags, ok := strings.Cut(in.Text(), "\t")
		if !ok {
			continue
		}
		word, ok := normal(strings.ReplaceAll(segments, "+", ""))
		if !ok {
			continue
		}
		s := Segmented{Word: word}
		parts, kinds := strings.Split(segments, "+"), strings.Split(tags, "+")
		for i := 0; i < len(parts)-1 && i < len(kinds) && proclitic[kinds[i]]; i++ {
			s.Proclitics += utf8.RuneCountInString(arabic.Normalize(parts[i]))
		}
		if strings.HasPrefix(segments, "ل+ال+") {
			s.Word = "لل" + strings.TrimPrefix(s.Word, "لال") // as it is written
			s.Proclitics--
		}
		list = append(list, s)
	}
	if err := in.Err(); err != nil {
		return nil, fmt.Errorf("reading segmented words: %s: %w", path, err)
	}
	return list, nil
}

// Cuts counts words by whether their proclitics were cut off.
type Cuts struct {
	With, Right    int // words with proclitics; of these, those cut right after them
	Without, Wrong int // words without; of these, those cut nevertheless
}

// Accuracy returns the share of the words with proclitics that were cut right.
func (c Cuts) Accuracy() float64 { return float64(c.Right) / float64(max(c.With, 1)) }

// Mistakes returns the share of the words without proclitics that were cut.
func (c Cuts) Mistakes() float64 { return float64(c.Wrong) / float64(max(c.Without, 1)) }

// Cut scores a way to cut words; letters returns the number of letters before the stem.
func Cut(list []Segmented, letters func(word string) int) (c Cuts) {
	for _, s := range list {
		got := letters(s.Word)
		if s.Proclitics > 0 {
			c.With++
			if got == s.Proclitics {
				c.Right++
			}
		} else {
			c.Without++
			if got > 0 {
				c.Wrong++
			}
		}
	}
	return c
}

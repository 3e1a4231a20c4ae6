package main

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// lexicon counts the words of all articles.
func lexicon(shared string) (arabic.Lexicon, error) {
	docs, err := articles(shared, true)
	if err != nil {
		return arabic.Lexicon{}, err
	}
	counts := make(map[string]int)
	seen := make(map[string]int)
	var tokens []arabic.Token
	for i := range docs {
		tokens = arabic.AppendTokens(tokens[:0], docs[i].Text())
		for _, t := range tokens {
			if seen[t.Word] != i+1 {
				seen[strings.Clone(t.Word)] = i + 1
				counts[t.Word]++
			}
		}
	}
	return arabic.Lexicon{Count: func(word string) int { return counts[word] }}, nil
}

// stemmers give each system's key of a word.
func stemmers(shared string) ([3]func(string) string, error) {
	lex, err := lexicon(shared)
	if err != nil {
		return [3]func(string) string{}, err
	}
	list, err := systems()
	if err != nil {
		return [3]func(string) string{}, err
	}
	first := func(s system) func(string) string {
		return func(word string) string {
			if terms := s.terms(word); len(terms) > 0 {
				return terms[0]
			}
			return word
		}
	}
	return [3]func(string) string{
		func(word string) string { return lex.Stem(arabic.Normalize(word)) }, first(list[1]), first(list[2]),
	}, nil
}

// lemmas measures over the types of WikiNews how far words with the same key are
// words of the same lemma, and the other way round.
func lemmas(shared string) ([]row, error) {
	f, err := os.Open(filepath.Join(shared, "eval", "lemma", "wikinews-lemmas.csv"))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	lines, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return nil, err
	}
	stem, err := stemmers(shared)
	if err != nil {
		return nil, err
	}
	r := row{set: "WikiNews lemmas", figure: "same-lemma F1", tried: ".611", reach: ".70"}
	for i := range stem {
		byLemma, byKey := make(map[string][]string), make(map[string][]string)
		done := make(map[[2]string]bool)
		keyed := make(map[string]bool)
		for _, line := range lines[1:] {
			word, lemma := line[2], line[3]
			normal := arabic.Normalize(word)
			if lemma == "" || len(arabic.Tokenize(word)) != 1 || normal == "" || normal[0] < 0x80 {
				continue
			}
			if !done[[2]string{normal, lemma}] {
				done[[2]string{normal, lemma}] = true
				byLemma[lemma] = append(byLemma[lemma], normal)
			}
			if !keyed[normal] {
				keyed[normal] = true
				key := stem[i](word)
				byKey[key] = append(byKey[key], normal)
			}
		}
		wanted, given := pairs(byLemma), pairs(byKey)
		both := 0
		for pair := range given {
			if wanted[pair] {
				both++
			}
		}
		p, c := float64(both)/float64(len(given)), float64(both)/float64(len(wanted))
		r.values[i] = fmt.Sprintf("%.3f (P %.3f R %.3f)", 2*p*c/(p+c), p, c)
	}
	return []row{r}, nil
}

// pairs gives every pair of words that stand together in a group.
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

// proclitics measures over Farasa's segmentation of WikiNews how many words that
// have proclitics are cut right before their stem, and how many that have none
// are cut all the same.
func proclitics(shared string) ([]row, error) {
	f, err := os.Open(filepath.Join(shared, "eval", "lemma", "WikiNews.pos.ref"))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	lex, err := lexicon(shared)
	if err != nil {
		return nil, err
	}
	stem, err := stemmers(shared)
	if err != nil {
		return nil, err
	}
	cut := [3]func(string) int{
		func(word string) int {
			return utf8.RuneCountInString(word) - utf8.RuneCountInString(lex.Split(word).Rest)
		},
		func(word string) int { return before(word, stem[1](word)) },
		func(word string) int { return before(word, stem[2](word)) },
	}
	var right, with, wrong, without [3]int
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		segments, tags, ok := strings.Cut(lines.Text(), "\t")
		word := arabic.Normalize(strings.ReplaceAll(segments, "+", ""))
		if !ok || word == "" || word[0] < 0x80 || len(arabic.Tokenize(word)) != 1 {
			continue
		}
		gold := 0
		parts, kinds := strings.Split(segments, "+"), strings.Split(tags, "+")
		for i := 0; i < len(parts)-1 && i < len(kinds) && clitic[kinds[i]]; i++ {
			gold += utf8.RuneCountInString(arabic.Normalize(parts[i]))
		}
		if strings.HasPrefix(segments, "ل+ال+") {
			word = "لل" + strings.TrimPrefix(word, "لال") // as it is written
			gold--
		}
		for i := range cut {
			got := cut[i](word)
			if gold > 0 {
				with[i]++
				if got == gold {
					right[i]++
				}
			} else {
				without[i]++
				if got > 0 {
					wrong[i]++
				}
			}
		}
	}
	r := row{set: "Farasa WikiNews", figure: "proclitics cut right / cut where there are none", tried: ".847", reach: ".93"}
	for i := range cut {
		r.values[i] = fmt.Sprintf("%.3f / %.3f", float64(right[i])/float64(with[i]), float64(wrong[i])/float64(without[i]))
	}
	return []row{r}, lines.Err()
}

// clitic are the tags of what is written before a word as part of it.
var clitic = map[string]bool{"CONJ": true, "PREP": true, "DET": true, "PART": true, "FUT_PART": true}

// before is how many letters of a word stand before its stem.
func before(word, stem string) int {
	letters := []rune(stem)
	i := strings.Index(word, string(letters[:min(3, len(letters))]))
	return utf8.RuneCountInString(word[:max(i, 0)])
}

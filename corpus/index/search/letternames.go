package search

import (
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

var arabicNames = arabic.LetterNames()

// latinNames has for each of these names, normalised, the letters that have it.
var latinNames = func() map[string]string {
	letters := make(map[string]string)
	for b := byte('a'); b <= 'z'; b++ {
		for _, name := range arabicNames[string(b)] {
			letters[arabic.Normalize(name)] += string(b)
		}
	}
	return letters
}()

// arabicSounds are how Arabic texts write what is said for Latin letters in such words as «Su»,
// «MiG» and «Yak»; at the beginning a vowel stands on an alef.
var arabicSounds = map[byte]string{'a': "ا", 'b': "ب", 'c': "ك", 'd': "د", 'e': "ي", 'f': "ف", 'g': "غجكق", 'h': "ه", 'i': "ي", 'j': "ج", 'k': "ك",
	'l': "ل", 'm': "م", 'n': "ن", 'o': "و", 'p': "ب", 'q': "ق", 'r': "ر", 's': "س", 't': "تط", 'u': "و", 'v': "ف", 'w': "و", 'y': "ي", 'z': "ز"}

// makers are those whose names stand in Arabic texts for the letters of what they make: «سوخوي 35», Su-35.
var makers = map[string]string{"سوخوي": "su", "ميكويان": "mig", "توبوليف": "tu", "انتونوف": "an", "اليوشن": "il", "كاموف": "ka", "ياكوفليف": "yak"}

// writings returns how pieces may be written, first in Latin letters and then in Arabic ones.
func writings(pieces []piece) (all [][]string) {
	all = latinWritings(pieces)
	if pieces[0].text == version && pieces[1].number && len(all) > 0 {
		all = append(all, []string{strings.Join(all[0][1:], ".")})
	}
	tried := 0
	for _, w := range slices.Clone(all) {
		if isDigit(w[0][0]) {
			continue
		}
		for _, in := range arabicWritings(w, mostInArabic-tried) {
			if !slices.ContainsFunc(all, func(other []string) bool { return slices.Equal(in, other) }) {
				all = append(all, in)
				tried++
			}
		}
	}
	return all
}

// latinWritings returns how pieces may be written in Latin letters, where «بي إم» is one word.
func latinWritings(pieces []piece) [][]string {
	all := [][]string{nil}
	for i, p := range pieces {
		glue := i > 0 && !p.number && !pieces[i-1].number
		all = withEach(all, latinOf(p.text), glue, mostInLatin)
	}
	return all
}

// arabicWritings returns at most that many ways to write words of Latin letters in Arabic ones.
func arabicWritings(words []string, most int) [][]string {
	all := [][]string{nil}
	for _, text := range words {
		written := []string{text}
		if !isDigit(text[0]) {
			written = arabicOf(text)
		}
		all = withEach(all, written, false, most)
	}
	return all
}

// withEach returns the first lists with each of some texts behind them, or glued to their last one:
// at most that many, however many there would be.
func withEach(lists [][]string, texts []string, glue bool, most int) (out [][]string) {
	for _, list := range lists {
		for _, text := range texts {
			if len(out) == most {
				return out
			}
			longer := append(slices.Clone(list), text)
			if last := len(list); glue {
				longer = append(longer[:last-1], longer[last-1]+text)
			}
			out = append(out, longer)
		}
	}
	return out
}

// latinOf returns the Latin letters that a piece may stand for: itself, those whose name it is, or
// those that sound like it.
func latinOf(text string) (out []string) {
	if !isArabic(text) {
		return []string{text}
	}
	if named := latinNames[text]; named != "" {
		out = strings.Split(named, "")
	}
	if of := makers[text]; of != "" {
		out = append(out, of)
	}
	if letters(text) > mostSounds {
		return out
	}
	sounds := []string{""}
	for _, r := range text {
		var longer []string
		for b := byte('a'); b <= 'z'; b++ {
			if strings.ContainsRune(arabicSounds[b], r) {
				for _, s := range sounds {
					longer = append(longer, s+string(b))
				}
			}
		}
		sounds = longer
	}
	return append(out, sounds...)
}

// arabicOf returns how Arabic texts may write Latin letters: by their names, or as they sound.
func arabicOf(text string) []string {
	if letters(text) > mostSounds || strings.Trim(text, "abcdefghijklmnopqrstuvwxyz") != "" {
		return nil
	}
	names, sounds := []string{""}, []string{""}
	for i := range len(text) {
		var named, sounding []string
		for _, before := range names {
			for _, name := range arabicNames[text[i:i+1]] {
				named = append(named, strings.TrimSpace(before+" "+name))
			}
		}
		for _, before := range sounds {
			for _, sound := range arabicSounds[text[i]] {
				sounding = append(sounding, before+string(sound))
			}
		}
		names, sounds = named, sounding
	}
	if len(text) == 1 {
		return names
	}
	for maker, of := range makers {
		if of == text {
			sounds = append([]string{maker}, sounds...)
		}
	}
	return append(sounds, names...)
}

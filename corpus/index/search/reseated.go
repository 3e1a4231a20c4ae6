package search

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// seats are the ways to write a hamza within or at the end of a word. Whoever slips in it writes one
// for another, or leaves out the letter before it: «التفائل», «مسائلة», «اللجؤ».
var seats = [...]string{"ء", "ؤ", "ئ", "أ", "وء", "يء", "اء"}

// reseated returns the word that a word no document has, as it is typed, is with its hamza written
// otherwise, if documents have one such word or forms of it, and only one; else "".
func (e *Engine) reseated(typed string) string {
	if letters(typed) > longest {
		return ""
	}
	found, stem := "", ""
	for i, r := range typed {
		if i == 0 || !strings.ContainsRune("ءؤئأ", r) {
			continue
		}
		e.aheadGuessing()
		for _, seat := range seats {
			text := typed[:i] + seat + typed[i+len(string(r)):]
			word := arabic.Normalize(text)
			if word == arabic.Normalize(typed) || functionWord(word) || e.reach(query.Word{Text: text}) == 0 {
				continue
			}
			if stem != "" && e.stem(word) != stem {
				return ""
			}
			if found, stem = text, e.stem(word); e.count(word) > 0 {
				found = e.asWritten(word)
			}
		}
	}
	return found
}

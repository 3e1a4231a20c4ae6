package pipeline

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// countOnce removes statements from a headline if the body begins by repeating them: one with the
// same class and speaker and at least half of the headline's words is among its first. Otherwise
// each would count twice for its speaker.
func countOnce(docs []corpus.Document, said [][]corpus.Statement) {
	for i := range docs {
		text, title := docs[i].Text(), len(docs[i].Title)
		first := slices.IndexFunc(said[i], func(s corpus.Statement) bool { return s.Cue.Start > title })
		if title == 0 || first <= 0 {
			continue
		}
		const lead = 4 // statements
		body := said[i][first:min(first+lead, len(said[i]))]
		head := slices.DeleteFunc(slices.Clone(said[i][:first]), func(h corpus.Statement) bool {
			return slices.ContainsFunc(body, func(b corpus.Statement) bool { return saysAgain(text, &h, &b) })
		})
		said[i] = append(head, said[i][first:]...)
	}
}

// saysAgain reports whether statement b repeats headline h.
func saysAgain(text string, h, b *corpus.Statement) bool {
	if h.Class != b.Class || h.Speaker != b.Speaker || !slices.Equal(h.With, b.With) ||
		h.Speaker == "" && lastWord(h.Named) != lastWord(b.Named) {
		return false
	}
	wanted, given := beginnings(text[h.Content.Start:h.Content.End]), beginnings(text[b.Content.Start:b.Content.End])
	shared := 0
	for w := range wanted {
		if given[w] {
			shared++
		}
	}
	return shared > 0 && 2*shared >= len(wanted)
}

func lastWord(s string) string {
	list := arabic.Words(s)
	if len(list) == 0 {
		return ""
	}
	return list[len(list)-1]
}

// beginnings returns the first letters of words without their prefixes, by which «المدنيين» matches
// «المدنيون» and «لوقف» «وقف»; function words are left out by their length.
func beginnings(s string) map[string]bool {
	const letters = 4
	set := map[string]bool{}
	for _, w := range arabic.Words(s) {
		// «لل» is ل and what is left of the article.
		for _, before := range [...]string{"و", "ف", "ب", "ل", "ال", "ل"} {
			if rest, ok := strings.CutPrefix(w, before); ok && utf8.RuneCountInString(rest) >= 3 {
				w = rest
			}
		}
		r := []rune(w)
		if len(r) >= 3 {
			set[string(r[:min(letters, len(r))])] = true
		}
	}
	return set
}

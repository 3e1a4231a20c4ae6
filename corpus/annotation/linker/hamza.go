package linker

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// otherHamza reports whether a single word has a hamza, not on its first letter, that no spelling
// of the entity has there: «هادئ» is not «هادي», «وأم» not «وام». A text that leaves a hamza out
// may mean the name; one that writes it means it.
func (j *judge) otherHamza(m match, r reading) bool {
	if m.varied || m.to-m.from > 1 {
		return false
	}
	token := j.t.tokens[m.from]
	written := inner(j.t.s[token.Start+m.cut : token.End])
	e := &j.entities[r.entity]
	if strings.HasSuffix(written, "ي") && e.Kind == corpus.Place && strings.HasSuffix(e.Name, "ى") &&
		inner(e.Name) == strings.TrimSuffix(written, "ي")+"ى" {
		return true // «بخاري» is a man, «بخارى» the town
	}
	if j.undotted(m, e) {
		return true
	}
	if !strings.ContainsAny(written, hamzas) {
		return false
	}
	for i := -1; i < len(e.Aliases); i++ {
		spelling := e.Name
		if i >= 0 {
			spelling = e.Aliases[i]
		}
		// «عبدالأحد» is two words on the list.
		if strings.HasSuffix(inner(strings.ReplaceAll(spelling, " ", "")), written) {
			return false
		}
		for w := range strings.FieldsSeq(spelling) {
			if strings.HasSuffix(inner(w), written) {
				return false
			}
		}
	}
	return true
}

// undotted reports whether a short word without the article ends in ه where the name has ة, in a
// text that writes the dots of ة: «ثم خلصه صديقه» is not «خلصة», nor «جده» Jeddah. After a noun
// of places or next to another place it is the name: «حلب وحماه».
func (j *judge) undotted(m match, e *corpus.Entity) bool {
	token := j.t.tokens[m.from]
	if !strings.HasSuffix(e.Name, "ة") || strings.Contains(e.Name, " ") || !strings.HasSuffix(j.t.s[:token.End], "ه") ||
		len(token.Word) >= len("السعوديه") || strings.HasPrefix(token.Word, al) {
		return false
	}
	if m.to < len(j.t.tokens) && j.t.gap(m.to) == joined && strings.HasPrefix(j.t.tokens[m.to].Word, al) &&
		strings.HasSuffix(j.t.tokens[m.to].Word, "ي") {
		return true // «وبريده الإلكتروني»
	}
	beside := j.headed(m, e.Kind) || j.lastEnd == m.from && j.lastKind == e.Kind && m.from > 0 && j.t.gap(m.from) == joined
	return !beside && strings.Contains(j.t.s, "ة")
}

const hamzas = "أإؤئ"

// inner returns a written word from its second letter on, without diacritics and the article.
func inner(written string) string {
	letters := strings.Map(func(r rune) rune {
		if r == 'ـ' || r != 'ء' && arabic.Normalize(string(r)) == "" {
			return -1
		}
		return r
	}, written)
	for _, article := range [...]string{"ال", "لل"} {
		if rest, ok := strings.CutPrefix(letters, article); ok && len(rest) >= len("أب") {
			letters = rest
			break
		}
	}
	for i := range letters {
		if i > 0 {
			return letters[i:]
		}
	}
	return ""
}

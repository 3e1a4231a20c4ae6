package search

import (
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// goingOn are the words of dialects before a verb that is going on or about to be: «عم يقول», «رح
// يسافر».
var goingOn = arabic.WordSet("عم رح راح لح")

// inDialect are what dialects put before a verb in the present: for what is so, and for the future.
var inDialect = [...]string{"ب", "ه", "ح", "عم"}

// spoken gives the node of plain words that nodes begin with and that are a verb in a dialect, where
// documents have it only as they are written: «عم يقول», «هيفتح», «مبيعرفش».
func (e *Engine) spoken(nodes []query.Node) (n rendered, used int) {
	if len(nodes) > mostTyped {
		return n, 0
	}
	word, verbs := oneWord(nodes[0]), []string(nil)
	switch {
	case len(nodes) > 1 && goingOn[word] && letters(oneWord(nodes[1])) >= shortest:
		used = 2
		verb := oneWord(nodes[1])
		if !e.isWord(verb) || !strings.HasPrefix(e.stem(verb), verb[:2]) { // «عم بيان» is no verb
			verbs = literaryVerbs(verb)
		}
		verbs = append(verbs, verb)
	case word != "":
		used = 1
		verbs = literaryVerbs(word)
	}
	n.words = nodes[:used:used]
	for _, verb := range verbs {
		if !e.isPresent(verb, used == 1) || used == 1 && (e.reach(nodes[0]) > 0 || e.isWord(word)) {
			continue
		}
		text := e.asWritten(verb)
		n.alternatives, n.texts = []query.Node{query.Word{Text: text}}, []string{text}
		return n, used
	}
	return n, 0
}

// literaryVerbs returns the verbs in the present that a word of a dialect may be, without what negates it.
func literaryVerbs(word string) (verbs []string) {
	asked := []string{word}
	for _, not := range []string{"ما", "م", ""} { // «ما بينامش» has it as a word before
		rest, ok := strings.CutPrefix(word, not)
		rest, ends := strings.CutSuffix(rest, "ش")
		if ok && (ends || not != "") {
			asked = append(asked, rest)
		}
		if ok && ends {
			verbs = append(verbs, rest)
		}
	}
	for _, text := range asked {
		for _, before := range inDialect {
			if verb, ok := strings.CutPrefix(text, before); ok {
				verbs = append(verbs, verb)
			}
		}
	}
	return verbs
}

// isPresent reports whether a word is a verb in the present, whose stem lacks its first letter, and
// documents have it. marked says that it had something before it that only verbs have: then it may
// also be one of which neither documents nor news have the past.
func (e *Engine) isPresent(word string, marked bool) bool {
	if letters(word) < shortest || !slices.Contains([]string{"ي", "ت", "ن"}, word[:2]) {
		return false
	}
	whole := strings.HasPrefix(e.stem(word), word[:2])
	return e.reach(query.Word{Text: word}) > 0 && (!whole || marked && letters(word) > shortest && e.count(word) > 0 && e.count("ال"+word) == 0 && !e.lex.Name(word))
}

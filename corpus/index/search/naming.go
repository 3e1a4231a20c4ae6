package search

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/english"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// mostNamesakes is how many people a surname may mean before it means nobody in particular.
const mostNamesakes = 3

// A spelling is words as they were typed, and normalised.
type spelling struct {
	written []string
	words   []string
}

func spellingOf(texts ...string) spelling {
	var s spelling
	for _, text := range texts {
		for _, t := range arabic.Tokenize(text) {
			s.written, s.words = append(s.written, text[t.Start:t.End]), append(s.words, t.Word)
		}
	}
	return s
}

// naming returns the entities that plain words name, possibly without the clitics of the first
// word, and whether the words are an office.
func (e *Engine) naming(nodes []query.Node) (found []int, role bool) {
	s := spellingOf(texts(nodes)...)
	if len(s.words) == 0 {
		return nil, false
	}
	if found := e.entitiesNamed(s); found != nil {
		return found, e.b.IsRole(strings.Join(s.words, " "))
	}
	// Fewest clitics first: «وببيلا» is و and Babbila, not وب and Biyala.
	for _, split := range slices.Backward(arabic.Proclitics(s.words[0])) {
		rest := append([]string{split.Rest}, s.words[1:]...)
		if found := e.behindClitics(s.words, rest); found != nil {
			return found, e.b.IsRole(strings.Join(rest, " "))
		}
	}
	return nil, false
}

// entitiesNamed returns the entities that words are a name of: as spelt, in another spelling of
// foreign sounds, or as the end of a person's name. Unless it is the name's own spelling, it must
// not be a common word: «قضاة» is not Jeddah.
func (e *Engine) entitiesNamed(s spelling) []int {
	if names := e.b.Named(s.words); names != nil {
		return entitiesOf(byMarks(names, s.written))
	}
	if letters := spelledOut(s.words); letters != nil {
		if names := e.b.Named(letters); names != nil {
			return entitiesOf(names)
		}
	}
	if short := initials(s.words); short != nil {
		if names := e.b.Named(short); names != nil {
			return entitiesOf(names)
		}
	}
	var varied []bundle.Name
	for _, n := range e.b.Variants(s.words) {
		if e.variant(s.words, arabic.Words(n.Text)) {
			varied = append(varied, n)
		}
	}
	if found := entitiesOf(varied); found != nil && e.means(s.words, found) {
		return found
	}
	if found := e.byInitials(s); found != nil {
		return found
	}
	if len(s.words) == 1 && utf8.RuneCountInString(s.words[0]) < shortestSurname {
		return nil
	}
	if latin(s.words) && e.english().Find(s.words) != nil {
		return nil // «may» is not Theresa
	}
	if people := entitiesOf(e.b.Surnamed(s.words)); len(people) <= mostNamesakes && e.means(s.words, people) {
		return people
	}
	return nil
}

// byInitials returns the organizations of whose names Latin capitals are the first letters, where
// no list has them because they are also an English word: «WHO», «W.H.O.».
func (e *Engine) byInitials(s spelling) (found []int) {
	word := strings.Join(s.words, "")
	if len(word) < shortestSurname || strings.Trim(strings.Join(s.written, ""), capitals) != "" ||
		len(s.words) > 1 && initials(s.words) == nil {
		return nil
	}
	e.b.NamesWithPrefix(word[:1], func(n bundle.Name) bool {
		if !n.Whole || n.Role || slices.Contains(found, n.Entity) {
			return true
		}
		first := ""
		for _, w := range arabic.Words(n.Text) {
			if !english.Stop(w) {
				first += w[:1]
			}
		}
		if first == word && e.b.EntityRef(n.Entity).Kind == corpus.Organization {
			found = append(found, n.Entity)
		}
		return true
	})
	return found
}

const capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

// spelledOut returns the letters of an abbreviation of which some are written together: «أ ف ب» for
// «أف ب». It is nil if no letter is by itself or a word has more than two.
func spelledOut(words []string) []string {
	var letters []string
	alone := false
	for _, w := range words {
		n := utf8.RuneCountInString(w)
		if n > 2 {
			return nil
		}
		alone = alone || n == 1
		letters = append(letters, strings.Split(w, "")...)
	}
	if !alone || len(letters) == len(words) {
		return nil
	}
	return letters
}

// initials joins single Latin letters to one word: «U.S.». It is nil for all else.
func initials(words []string) []string {
	whole := strings.Join(words, "")
	if len(words) < 2 || len(whole) != len(words) || !latin(words) {
		return nil
	}
	return []string{whole}
}

// shortestSurname is the fewest letters that the end of a name must have to stand for the whole:
// «إن» is not Moon Jae-in.
const shortestSurname = 3

// behindClitics returns the entities named by words whose first was stripped of its clitics, unless
// that first word is rather a word of its own («كلام», «كتابه»).
func (e *Engine) behindClitics(words, rest []string) []int {
	if names := e.b.Named(rest); names != nil {
		found := entitiesOf(names)
		unwritten := len(words) == 1 && e.count(words[0]) == 0 && e.count(rest[0]) > 0
		if unwritten || e.means(words, found) {
			return found // no document has «لتركيا», but some have «تركيا»
		}
		return nil
	}
	if len(rest) == 1 && len(rest[0]) < 2*shortestBehindClitic {
		return nil
	}
	found := e.entitiesNamed(spelling{written: rest, words: rest})
	if found != nil && e.means(words, found) {
		return found
	}
	return nil
}

// shortestBehindClitic is the fewest letters that a name must have that follows a clitic and is not
// an alias as spelt.
const shortestBehindClitic = 4

// variant reports whether words are another spelling of a name's words, by their forms.
func (e *Engine) variant(words, name []string) bool {
	words, name = arabic.NameKey(words), arabic.NameKey(name)
	if len(words) != len(name) {
		return false
	}
	for i := range words {
		if words[i] != name[i] && !arabic.Varies(words[i], name[i]) {
			return false
		}
	}
	return true
}

// leastShare is the least share of the documents with a word that must mention an entity for the
// word to be one of its names though no list says so.
const leastShare = .5

// means reports whether words that are not an entity's name as spelt may mean it. If documents have
// the word, enough of them must mention the entity; otherwise it must not be a common word.
func (e *Engine) means(words []string, entities []int) bool {
	if len(entities) == 0 {
		return false
	}
	if len(words) > 1 {
		return true
	}
	word := words[0]
	if e.count(word) == 0 {
		return arabic.VariesSurely(word) || !e.common(word)
	}
	mention := make(map[int]bool)
	for _, entity := range entities {
		e.postings(fieldEntity, e.b.EntityRef(entity).ID, func(doc int) { mention[doc] = true })
	}
	all, with := 0, 0
	e.postings(fieldText, word, func(doc int) {
		all++
		if mention[doc] {
			with++
		}
	})
	return float64(with) >= leastShare*float64(all)
}

// entitiesOf returns the entities of names, in order, each once.
func entitiesOf(names []bundle.Name) []int {
	var out []int
	for _, n := range names {
		out = append(out, n.Entity)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

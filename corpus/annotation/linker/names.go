package linker

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// A builder turns entities into a trie of names.
type builder struct {
	lexicon
	entities []corpus.Entity
	index    map[string]int32 // entity ID → index in entities
	sons     [][]string       // names that begin with «بن»
	children map[string]int   // «بن» and what follows it in full names → how many people have such a name
	trie     trie
}

func newBuilder() *builder {
	return &builder{
		lexicon:  newLexicon(),
		index:    map[string]int32{},
		children: map[string]int{},
		trie: trie{
			words:    map[string]int32{},
			variants: map[string][]int32{},
			next:     map[edge]int32{},
			at:       make([]int32, 1),
		},
	}
}

// entity adds an entity with all its names.
func (b *builder) entity(e corpus.Entity) {
	if _, ok := b.index[e.ID]; ok {
		return
	}
	id := int32(len(b.entities))
	b.index[e.ID] = id
	b.entities = append(b.entities, e)

	spellings := append([]string{e.Name, e.English}, e.Aliases...)
	var names [][]string
	own, marks := map[string]bool{}, map[string]string{}
	for _, s := range spellings {
		for _, words := range b.forms(s) {
			names = append(names, words)
			own[strings.Join(words, " ")] = true
			if arabic.Marked(s) {
				marks[strings.Join(words, " ")] = s
			}
		}
	}
	if e.Kind == corpus.Person {
		b.child(names)
	}
	for _, words := range names {
		if e.Kind == corpus.Event && len(words) > 1 && b.pacts[words[0]] {
			for _, pact := range b.pactList {
				b.add(append([]string{pact}, words[1:]...), 1, reading{entity: id})
			}
			continue
		}
		b.add(words, b.headOf(words, e.Kind, own), reading{entity: id, written: marks[strings.Join(words, " ")]})
		if e.Kind != corpus.Person {
			continue
		}
		if len(words) > 1 {
			if last := b.lastName(words); len(last) < len(words) && !b.patronymic[last[0]] && !b.ordinal[last[0]] {
				b.add(last, 0, reading{entity: id, force: short})
			}
			if isArabic(words[0]) && utf8.RuneCountInString(words[0]) >= minGiven && !b.particles[words[0]] && !strings.HasPrefix(words[0], al) {
				b.given[words[0]] = true
			}
		}
	}
}

// child counts a person among the children of the fathers in his names, and notes by which of
// them he is called.
func (b *builder) child(names [][]string) {
	fathers := map[string]bool{}
	for _, words := range names {
		if words[0] == sonOf {
			b.sons = append(b.sons, words)
		}
		for k := 1; k < len(words)-1; k++ {
			if words[k] == sonOf {
				fathers[strings.Join(words[k:], " ")] = true
			}
		}
	}
	for f := range fathers {
		b.children[f]++
	}
}

// brothers makes «بن» and a father's name stand for the one who is called so only where the
// document has more of his name, if others on the list are children of that father, too.
func (b *builder) brothers() {
	for _, words := range b.sons {
		if b.children[strings.Join(words, " ")] < 2 {
			continue
		}
		n := b.trie.insert(words)
		for k, r := range n.readings {
			if r.force == strong && b.entities[r.entity].Kind == corpus.Person {
				n.readings[k].force = short
			}
		}
	}
}

// minGiven is how many letters the first word of a person's name must have to be taken for a
// first name; shorter ones are too often other words (غير, علي).
const minGiven = 5

// weaken makes one spelling of an entity weak.
func (b *builder) weaken(w Weak) {
	id, ok := b.index[w.Entity]
	if !ok {
		return
	}
	r := reading{entity: id, force: weak, company: b.ids(w.Company), realm: b.ids(w.Realm), sports: w.Sports, everyday: w.Everyday}
	if w.Everyday {
		r.company = append(r.company, id)
	}
	if len(w.Cues) > 0 {
		r.cues = map[string]bool{}
		for _, c := range w.Cues {
			r.cues[arabic.Normalize(c)] = true
		}
	}
	for _, words := range b.forms(w.Spelling) {
		if w.Everyday {
			b.everyday[strings.Join(words, " ")] = true
		}
		n := b.trie.insert(words)
		n.readings = slices.DeleteFunc(n.readings, func(old reading) bool {
			if old.entity == id && old.written != "" {
				r.written = old.written
			}
			return old.entity == id
		})
		n.readings = append(n.readings, r)
	}
}

// headOf returns how many words at the beginning of a name are common nouns that a span leaves
// out: titles, and nouns before a spelling that can stand alone.
func (b *builder) headOf(words []string, kind corpus.Kind, own map[string]bool) int {
	n := 0
	for n+1 < len(words) && b.heads[words[n]]&(1<<kind) != 0 && !b.kept[words[n]] {
		n++
		if kind == corpus.Person || own[strings.Join(words[n:], " ")] {
			return n
		}
	}
	return 0
}

// ids returns the indexes of those of the entities that exist.
func (b *builder) ids(entities []string) []int32 {
	var ids []int32
	for _, e := range entities {
		if id, ok := b.index[e]; ok {
			ids = append(ids, id)
		}
	}
	return ids
}

// add adds one name. Of two readings of a name by the same entity the stronger is kept.
func (b *builder) add(words []string, head int, r reading) {
	if len(words) == 1 && utf8.RuneCountInString(words[0]) < 3 {
		return // two letters alone are not a name
	}
	if r.force == strong && len(words) == 1 && b.common[words[0]] {
		r.force, r.company = weak, []int32{r.entity}
	}
	n := b.trie.insert(words)
	for i, have := range n.readings {
		if have.entity == r.entity {
			if r.force < have.force {
				n.readings[i] = r
			}
			return
		}
	}
	n.head = max(n.head, head)
	n.readings = append(n.readings, r)
}

// forms returns the words of a spelling, also with the other cases of أبو, and with words that
// may be written as one or two: عبد الرحمن, عبدالرحمن.
func (b *builder) forms(spelling string) [][]string {
	words := arabic.Words(spelling)
	if len(words) == 0 {
		return nil
	}
	forms := [][]string{words}
	if words[0] == kunya {
		for _, c := range kunyaCases {
			forms = append(forms, splice([]string{c}, words[1:]))
		}
	}
	for i, w := range words {
		var parts []string
		switch {
		case w == abd && i+1 < len(words):
			parts = append([]string{w + words[i+1]}, words[i+2:]...)
		case (words[i] == allah || words[i] == deen) && i > 0:
			forms = append(forms, splice(words[:i-1], append([]string{words[i-1] + w}, words[i+1:]...)))
			continue
		case strings.HasPrefix(w, abd+"ال") && len(w) > len(abd+"ال"):
			parts = append([]string{abd, w[len(abd):]}, words[i+1:]...)
		default:
			continue
		}
		forms = append(forms, splice(words[:i], parts))
	}
	return forms
}

// Parts of names that may be written joined or apart.
const (
	abd   = "عبد"
	allah = "الله"
	deen  = "الدين"
)

// kunya is the word for father, and kunyaCases are its other cases.
const kunya = "ابو"

var kunyaCases = [...]string{"ابا", "ابي"}

func splice(a, b []string) []string {
	return append(append([]string{}, a...), b...)
}

// lastName returns the part of a person's name that is used alone once the person is known: the
// last word with the particles before it.
func (b *builder) lastName(words []string) []string {
	from := len(words) - 1
	if from > 0 && (words[from] == allah || words[from] == deen) {
		from-- // «نصر الله»
	}
	for from > 0 && b.particles[words[from-1]] {
		from--
	}
	return words[from:]
}

// finish completes the trie for lookups.
func (b *builder) finish() trie {
	t := b.trie
	t.spelt = make([]string, len(t.words))
	for w, id := range t.words {
		t.spelt[id] = w
	}
	for id, w := range t.spelt {
		if isArabic(w) && utf8.RuneCountInString(w) >= 3 {
			key := arabic.Variant(w)
			t.variants[key] = append(t.variants[key], int32(id))
		}
	}
	t.inner = make([]bool, len(t.at))
	for e := range t.next {
		t.inner[e.node] = true
	}
	return t
}

// isArabic reports whether a word begins with an Arabic letter.
func isArabic(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return r >= 0x0621 && r <= 0x06FF
}

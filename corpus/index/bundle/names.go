package bundle

import (
	"bytes"
	"encoding/binary"
	"sort"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// What a name's key is.
const (
	nameWhole   = 1 << iota // the key is the whole name, not its last words only
	nameProper              // its words are a name's own: suffixes are never cut from them
	nameVariant             // the key is folded by arabic.Variant
	nameRole                // the key is what the documents call somebody for an office
)

// A Name is one way to call an entity, found by a key: its words, normalised,
// or the last of them.
type Name struct {
	Entity int
	Key    string // normalised words joined by single spaces
	Text   string // the name as written
	Whole  bool   // Key is the whole name
	Role   bool   // it is an office, not a name
}

func parseName(record []byte) (n Name, flags byte) {
	i := bytes.IndexByte(record, 0)
	if i < 0 || len(record) < i+6 {
		return Name{}, 0
	}
	flags = record[i+5]
	return Name{
		Key:    view(record[:i]),
		Entity: int(binary.LittleEndian.Uint32(record[i+1:])),
		Text:   view(record[i+6:]),
		Whole:  flags&nameWhole != 0,
		Role:   flags&nameRole != 0,
	}, flags
}

// firstName is the first record of names whose key is not below key.
func (b *Bundle) firstName(key string) int {
	return sort.Search(b.names.Len(), func(i int) bool {
		record := b.names.At(i)
		return string(record[:max(bytes.IndexByte(record, 0), 0)]) >= key
	})
}

// NamesWithPrefix calls yield for every name one of whose runs of last words
// begins with prefix, in the order of their keys, until it says false. Variant
// spellings are not among them.
func (b *Bundle) NamesWithPrefix(prefix string, yield func(Name) bool) {
	for i := b.firstName(prefix); i < b.names.Len(); i++ {
		n, flags := parseName(b.names.At(i))
		if !strings.HasPrefix(n.Key, prefix) || flags&nameVariant == 0 && !yield(n) {
			return
		}
	}
}

// mostNamesakes is how many people a surname may mean before it means nobody in
// particular.
const mostNamesakes = 3

// Named gives the numbers of the entities that these words, normalised and
// joined by single spaces, name: those with such a name, or else with a variant
// of it in the spelling of foreign sounds, or else the people whose name ends so.
func (b *Bundle) Named(words string) []int {
	if found := b.named(words, nameWhole, nameWhole|nameVariant); found != nil {
		return found
	}
	if found := b.named(variantKey(words), nameWhole|nameVariant, nameWhole|nameVariant); found != nil {
		return found
	}
	var people []int
	for _, entity := range b.named(words, nameProper, nameProper|nameVariant) {
		if b.EntityRef(entity).Kind == corpus.Person {
			people = append(people, entity)
		}
	}
	if len(people) > mostNamesakes {
		return nil
	}
	return people
}

// IsRole reports whether words, normalised, are an office by which the documents
// call somebody.
func (b *Bundle) IsRole(words string) bool {
	return b.named(words, nameRole, nameRole) != nil
}

// named gives the entities with a name under this key whose flags, as far as
// mask, are want.
func (b *Bundle) named(key string, want, mask byte) []int {
	var found []int
	for i := b.firstName(key); i < b.names.Len(); i++ {
		n, flags := parseName(b.names.At(i))
		if n.Key != key {
			break
		}
		if flags&mask == want && (len(found) == 0 || found[len(found)-1] != n.Entity) {
			found = append(found, n.Entity)
		}
	}
	return found
}

// NameWord reports whether a normalised word is part of a proper name, from
// which suffixes are never cut.
func (b *Bundle) NameWord(word string) bool {
	for i := b.firstName(word); i < b.names.Len(); i++ {
		n, flags := parseName(b.names.At(i))
		if !strings.HasPrefix(n.Key, word) {
			return false
		}
		if rest := n.Key[len(word):]; rest != "" && rest[0] != ' ' {
			if rest[0] > ' ' {
				return false // keys are sorted: all that follow are longer words
			}
			continue
		}
		if flags&(nameProper|nameVariant) == nameProper {
			return true
		}
	}
	return false
}

// encodeNames writes every name of every entity, under each run of its last
// words, so that a prefix finds it by any of its words, and the offices whole.
func encodeNames(entities []corpus.Entity, roles []corpus.Role, number map[string]int) [][]byte {
	seen := make(map[string]bool)
	var names [][]byte
	add := func(key string, entity int, flags byte, text string) {
		r := append([]byte(key), 0)
		r = binary.LittleEndian.AppendUint32(r, uint32(entity))
		r = append(append(r, flags), text...)
		if key != "" && !seen[string(r)] {
			seen[string(r)] = true
			names = append(names, r)
		}
	}
	for i := range entities {
		e := &entities[i]
		for _, text := range append([]string{e.Name, e.English}, e.Aliases...) {
			words := arabic.Words(text)
			flags := byte(nameWhole)
			if proper(e.Kind, len(words)) {
				flags |= nameProper
			}
			for w := range words {
				add(strings.Join(words[w:], " "), i, flags, text)
				flags &^= nameWhole
			}
			if v := variantKey(strings.Join(words, " ")); v != strings.Join(words, " ") {
				add(v, i, nameWhole|nameVariant, text)
			} else {
				add(v, i, nameWhole|nameVariant, "")
			}
		}
	}
	for _, r := range roles {
		if e, ok := number[r.Entity]; ok {
			add(r.Phrase, e, nameWhole|nameRole, r.Phrase)
		}
	}
	sort.Slice(names, func(i, j int) bool { return bytes.Compare(names[i], names[j]) < 0 })
	return names
}

// proper tells whether the words of a name are a name's own. A ministry's are
// ordinary words; a person's are not, nor is any name of a single word.
func proper(kind corpus.Kind, words int) bool { return kind == corpus.Person || words == 1 }

func variantKey(words string) string {
	fields := strings.Fields(words)
	for i, w := range fields {
		fields[i] = arabic.Variant(w)
	}
	return strings.Join(fields, " ")
}

// NameWords are the words for which NameWord will say yes in a bundle with
// these entities.
func NameWords(entities []corpus.Entity) map[string]bool {
	words := make(map[string]bool)
	for i := range entities {
		e := &entities[i]
		for _, text := range append([]string{e.Name, e.English}, e.Aliases...) {
			if list := arabic.Words(text); proper(e.Kind, len(list)) {
				for _, w := range list {
					words[w] = true
				}
			}
		}
	}
	return words
}

package bundle

import (
	"bytes"
	"encoding/binary"
	"slices"
	"sort"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// Flags of a name's key.
const (
	nameWhole   = 1 << iota // the key is the whole name, not its last words only
	nameProper              // its words are a name's own: suffixes are never cut from them
	nameVariant             // the key is folded by arabic.Variant
	nameRole                // the key is what the documents call somebody for an office
	nameBent                // the key is arabic.NameKey's, with nameVariant
)

// A Name is one way to call an entity, found by a key: its words, normalised, or the last of them.
type Name struct {
	Entity int
	Key    string // normalised words joined by single spaces
	Text   string // the name as written
	Whole  bool   // Key is the whole name
	Role   bool   // it is an office, not a name
	Proper bool   // its words are a name's own, as a person's are
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
		Proper: flags&nameProper != 0,
	}, flags
}

// firstName returns the index of the first name whose key is not less than key.
func (b *Bundle) firstName(key string) int {
	return b.names.search(func(record []byte) bool {
		return string(record[:max(bytes.IndexByte(record, 0), 0)]) >= key
	})
}

// NamesWithPrefix calls yield for every name that has a run of last words which begins with prefix,
// in the order of these keys, until it returns false. Variant spellings are not among them.
func (b *Bundle) NamesWithPrefix(prefix string, yield func(Name) bool) {
	for i := b.firstName(prefix); i < b.names.Len(); i++ {
		n, flags := parseName(b.names.At(i))
		if !strings.HasPrefix(n.Key, prefix) || flags&nameVariant == 0 && !yield(n) {
			return
		}
	}
}

// Named returns the names that these normalised words are: those spelt so, or else those that
// arabic.NameKey makes equal. A name occurs once for each entity.
func (b *Bundle) Named(words []string) []Name {
	if found := b.named(strings.Join(words, " "), nameWhole, nameWhole|nameVariant); found != nil {
		return found
	}
	key := strings.Join(arabic.NameKey(words), " ")
	return append(b.named(key, nameWhole, nameWhole|nameVariant), b.named(key, nameWhole|nameBent, nameWhole|nameBent)...)
}

// Variants returns the names that these words may be a variant of in the spelling of foreign
// sounds: their arabic.Variant keys are equal, which proves little for short words.
func (b *Bundle) Variants(words []string) []Name {
	return b.named(variantKey(words), nameWhole|nameVariant, nameWhole|nameVariant|nameBent)
}

// Surnamed returns the names of people that end in these normalised words.
func (b *Bundle) Surnamed(words []string) []Name {
	found := b.named(strings.Join(words, " "), nameProper, nameProper|nameVariant)
	key := strings.Join(arabic.NameKey(words), " ")
	found = append(found, b.named(key, nameProper, nameProper|nameVariant)...)
	found = append(found, b.named(key, nameProper|nameBent, nameProper|nameBent|nameWhole)...)
	people := found[:0]
	for _, n := range found {
		if b.EntityRef(n.Entity).Kind == corpus.Person {
			people = append(people, n)
		}
	}
	return people
}

// keysOf returns the keys of the names that words may be.
func keysOf(words []string) [3]string {
	return [...]string{strings.Join(words, " "), strings.Join(arabic.NameKey(words), " "), variantKey(words)}
}

// Perhaps returns all names among which Named, Variants and Surnamed choose.
func (b *Bundle) Perhaps(words []string) (names []Name) {
	for _, key := range keysOf(words) {
		names = append(names, b.named(key, 0, 0)...)
	}
	return names
}

// IsRole reports whether normalised words are an office by which the documents call somebody.
func (b *Bundle) IsRole(words string) bool {
	return b.named(words, nameRole, nameRole) != nil
}

// named returns the names under this key whose flags under mask are want.
func (b *Bundle) named(key string, want, mask byte) []Name {
	var found []Name
	for i := b.firstName(key); i < b.names.Len(); i++ {
		n, flags := parseName(b.names.At(i))
		if n.Key != key {
			break
		}
		if flags&mask == want && (len(found) == 0 || found[len(found)-1].Entity != n.Entity) {
			found = append(found, n)
		}
	}
	return found
}

// NameWord reports whether a normalised word is part of a proper name, from
// which suffixes are never cut.
func (b *Bundle) NameWord(word string) bool {
	if b.before != nil {
		return b.before.NameWord(word)
	}
	if uncut, differs := b.differs(word); differs {
		return uncut
	}
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

// Uncut returns the words for which NameWord returns true in the bundle of a corpus: those of its
// entities' names as they were before they were corrected.
func Uncut(c *corpus.Corpus) map[string]bool {
	if c.Uncorrected != nil {
		return NameWords(c.Uncorrected)
	}
	return NameWords(c.Entities)
}

// differs reports whether the names before corrections differ from today's in a word, and if so,
// whether it was a word of a name.
func (b *Bundle) differs(word string) (uncut, differs bool) {
	i := b.uncut.search(func(record []byte) bool {
		return string(record[:max(bytes.IndexByte(record, 0), 0)]) >= word
	})
	if i == b.uncut.Len() {
		return false, false
	}
	rest, found := bytes.CutPrefix(b.uncut.At(i), []byte(word))
	if !found || len(rest) != 2 || rest[0] != 0 {
		return false, false
	}
	return rest[1] != 0, true
}

// encodeUncut writes the words in which the names of the corrected entities and
// Uncut differ.
func encodeUncut(c *corpus.Corpus) [][]byte {
	if c.Uncorrected == nil {
		return nil
	}
	var out [][]byte
	before, now := Uncut(c), NameWords(c.Entities)
	for word := range before {
		if !now[word] {
			out = append(out, append([]byte(word), 0, 1))
		}
	}
	for word := range now {
		if !before[word] {
			out = append(out, append([]byte(word), 0, 0))
		}
	}
	sort.Slice(out, func(i, j int) bool { return bytes.Compare(out[i], out[j]) < 0 })
	return out
}

// encodeNames writes every name of every entity, under each run of its last words, so that a prefix
// finds it by any of its words; offices are only written whole.
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
			addKeys(words, e.Kind, func(key string, flags byte) { add(key, i, flags, text) })
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

// addKeys adds the keys under which a name is found in another spelling.
func addKeys(words []string, kind corpus.Kind, add func(key string, flags byte)) {
	bent := arabic.NameKey(words)
	add(variantKey(words), nameWhole|nameVariant)
	if slices.Equal(bent, words) {
		return
	}
	for w := range bent {
		switch {
		case w == 0:
			add(strings.Join(bent, " "), nameWhole|nameVariant|nameBent)
		case kind == corpus.Person:
			add(strings.Join(bent[w:], " "), nameProper|nameVariant|nameBent)
		}
	}
}

// proper reports whether the words of a name are a name's own. A ministry's are ordinary words; a
// person's are not, nor is any name of a single word.
func proper(kind corpus.Kind, words int) bool { return kind == corpus.Person || words == 1 }

func variantKey(words []string) string {
	key := arabic.NameKey(words)
	for i, w := range key {
		key[i] = arabic.Variant(w)
	}
	return strings.Join(key, " ")
}

// NameWords returns the words for which NameWord will return true in a bundle with these entities.
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

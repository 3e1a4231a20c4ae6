package arabic

import "strings"

// A packed table has lines of words, normalised, of which the first is the key. Each letter is one
// byte, its code point less 0x600. Words are looked up where they are, since a browser would take
// 20 milliseconds to make a map of them, each time a page is opened.
type packed struct {
	lines string
	at    [1 << packedBits]uint16 // by the word's hash: where it begins, plus one; the next free one where that is taken
}

const packedBits = 13 // twice the words that there are, and more

// index returns a table of at most 65,535 bytes. The last line that has a word counts.
func index(lines string) *packed {
	t := &packed{lines: lines}
	from, hash := 0, uint32(hashBasis)
	for i := range len(lines) {
		if lines[i] > ' ' {
			hash = (hash ^ uint32(lines[i])) * hashPrime
			continue
		}
		word := lines[from:i]
		slot := hash >> (32 - packedBits)
		for t.at[slot] > 0 && t.word(int(t.at[slot])-1) != word {
			slot = (slot + 1) % uint32(len(t.at))
		}
		t.at[slot] = uint16(from + 1)
		from, hash = i+1, hashBasis
	}
	return t
}

// FNV-1a, of 32 bits.
const (
	hashBasis = 2166136261
	hashPrime = 16777619
)

// word returns the packed word that begins somewhere.
func (t *packed) word(from int) string {
	to := from
	for t.lines[to] > ' ' {
		to++
	}
	return t.lines[from:to]
}

// find returns where a normalised word begins; -1 if the table does not have it.
func (t *packed) find(word string) int {
	var room [32]byte
	if len(word)%2 != 0 || len(word) > 2*len(room) {
		return -1
	}
	hash := uint32(hashBasis)
	for i := 0; i < len(word); i += 2 {
		if word[i]&^3 != 0xD8 { // outside of the Arabic block
			return -1
		}
		letter := word[i]&3<<6 | word[i+1]&0x3F
		room[i/2] = letter
		hash = (hash ^ uint32(letter)) * hashPrime
	}
	for slot := hash >> (32 - packedBits); t.at[slot] > 0; slot = (slot + 1) % uint32(len(t.at)) {
		if from := int(t.at[slot]) - 1; t.word(from) == string(room[:len(word)/2]) {
			return from
		}
	}
	return -1
}

// has reports whether the table has a normalised word.
func (t *packed) has(word string) bool { return t.find(word) >= 0 }

// key returns the key of a normalised word.
func (t *packed) key(word string) (key string, ok bool) {
	at := t.find(word)
	if at < 0 {
		return "", false
	}
	from := strings.LastIndexByte(t.lines[:at], '\n') + 1
	if from == at {
		return word, true
	}
	return unpack(t.word(from)), true
}

// alone reports whether a normalised word is all of its line.
func (t *packed) alone(word string) bool {
	at := t.find(word)
	return at >= 0 && (at == 0 || t.lines[at-1] == '\n') && t.lines[at+len(word)/2] == '\n'
}

// unpack returns a word as it is written.
func unpack(packed string) string {
	word := make([]byte, 0, 2*len(packed))
	for i := range len(packed) {
		word = append(word, 0xD8|packed[i]>>6, 0x80|packed[i]&0x3F)
	}
	return string(word)
}

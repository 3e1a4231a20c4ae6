package search

import (
	"fmt"
	"maps"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/arabic/background"
	"github.com/kashshaf/kashshaf/corpus/arabic/lexicon"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/internal/kept"
)

// A vocabulary is what Write knows of the corpus's words. It decides as an Engine with the bundle
// does later: by what was decided for the words of the corpus, and by the rules for other words.
type vocabulary struct {
	words  *lexicon.Held
	stemOf []string // of each of the words
	traits []trait  // likewise
	rules  arabic.Lexicon
	joined map[string]bool

	mu        sync.Mutex
	compounds map[string]string // the stems of compounds in the texts, if they differ from the compound

	frequent []bundle.Word
	stream   []uint16 // what stands for each of the words in a stream: see streamCodes
}

// A trait is something worth knowing of a word before it is looked for in every text.
type trait uint8

const (
	spelt     trait = 1 << iota // a homograph, however it is written
	firstHalf                   // it may be the first of two words that are joined
	secondHalf
	joinsAny  // it may be so before any word
	joinedAny // it may be the second after any word
)

func traitsOf(words []string, halves arabic.Halves) []trait {
	traits := make([]trait, len(words))
	for i, word := range words {
		if arabic.Homograph(word) != "" {
			traits[i] |= spelt
		}
		if halves.First(word) {
			traits[i] |= firstHalf
		}
		if halves.Second(word) {
			traits[i] |= secondHalf
		}
		if arabic.JoinsAny(word) {
			traits[i] |= joinsAny
		}
		if arabic.JoinedToAny(word) {
			traits[i] |= joinedAny
		}
	}
	return traits
}

// mostFrequent bounds the words that are kept with their counts, to complete what is typed.
const mostFrequent = 20_000

func newVocabulary(c *corpus.Corpus, store *kept.Store) (*vocabulary, error) {
	census := lexicon.Take(textsOf(c, store))
	names := bundle.Uncut(c)
	v := &vocabulary{words: census.Held, joined: make(map[string]bool), compounds: make(map[string]string)}
	known, err := background.Open(background.Words())
	if err != nil {
		return nil, err
	}
	v.rules = arabic.Lexicon{
		Count: attested(census.Count, known),
		Name:  func(word string) bool { return names[word] },
	}
	unname(names, c, known)
	kept.Renewed(store, kept.KeyOf("stems"), func(before []byte) (record []byte) {
		if store == nil {
			v.stemOf = census.Decide(v.rules)
		} else {
			v.stemOf, record = census.DecideAgain(v.rules, names, before)
		}
		return record
	})
	for _, word := range census.Joined {
		v.joined[word] = true
	}
	v.traits = traitsOf(v.words.Words, arabic.HalvesOf(census.Joined))
	for _, f := range census.Frequent(mostFrequent) {
		v.frequent = append(v.frequent, bundle.Word(f))
	}
	v.stream = streamCodes(v.words.Words, v.frequent)
	return v, nil
}

// mostLookedUp is how many words are looked up in the words of news where they are packed, before
// these are unpacked.
const mostLookedUp = 20_000

// attested returns how many documents have a word: what the collection attests, backed by what news
// in general does. A few documents would say little about their words, and something else than more
// documents.
func attested(count map[string]int, known background.Lexicon) func(word string) int {
	var (
		looked   atomic.Int64
		unpacked atomic.Pointer[map[string]int]
	)
	unpack := sync.OnceFunc(func() {
		all := make(map[string]int)
		known.All(func(word string, count int) { all[word] = count })
		unpacked.Store(&all)
	})
	return func(word string) int {
		if all := unpacked.Load(); all != nil {
			return count[word] + (*all)[word]
		}
		if looked.Add(1) > mostLookedUp {
			unpack()
		}
		return count[word] + known.Count(word)
	}
}

// lexicon returns the decisions as they are stored in the bundle, once all documents are analysed:
// for the words of the texts and for the compounds of these, so that no reader of a document has to
// decide again.
func (v *vocabulary) lexicon() ([]byte, error) {
	data, err := lexicon.Encode(func(yield func(word, stem string) bool) {
		for word, stem := range v.compounds {
			if !yield(word, stem) {
				return
			}
		}
		for id, word := range v.words.Words {
			if !yield(word, v.stemOf[id]) {
				return
			}
		}
	}, slices.Sorted(maps.Keys(v.joined)))
	if err != nil {
		return nil, fmt.Errorf("writing the lexicon: %w", err)
	}
	return data, nil
}

// compound returns the stem of a compound in a text, and notes it for the lexicon.
func (v *vocabulary) compound(word string) string {
	stem := v.stem(word)
	if _, ok := v.words.ID(word); !ok && stem != word {
		v.mu.Lock()
		defer v.mu.Unlock()
		v.compounds[word] = stem
	}
	return stem
}

func (v *vocabulary) stem(word string) string {
	if id, ok := v.words.ID(word); ok {
		return v.stemOf[id]
	}
	return v.rules.Stem(word)
}

// textsOf returns the texts of a corpus; their words are taken from a store if it has them.
func textsOf(c *corpus.Corpus, store *kept.Store) lexicon.Texts {
	texts := lexicon.Of(len(c.Documents), func(i int) string { return c.Documents[i].Text() })
	if store == nil {
		return texts
	}
	cut := texts.Tokens
	texts.Tokens = func(dst []arabic.Token, i int) []arabic.Token {
		return kept.Made(store, kept.KeyOf("words", c.Documents[i].Title, c.Documents[i].Body), func(r *kept.Reader) []arabic.Token {
			return readTokens(r, dst)
		}, func(w *kept.Writer, tokens []arabic.Token) { writeTokens(w, tokens[len(dst):]) },
			func() []arabic.Token { return cut(dst, i) })
	}
	return texts
}

func writeTokens(w *kept.Writer, tokens []arabic.Token) {
	at := 0
	kept.List(w, tokens, func(t arabic.Token) {
		w.Int(t.Start - at)
		w.Int(t.End - t.Start)
		w.Text(t.Word)
		at = t.End
	})
}

// readTokens appends tokens to dst.
func readTokens(r *kept.Reader, dst []arabic.Token) []arabic.Token {
	at := 0
	for range r.Len() {
		start := at + r.Int()
		at = start + r.Int()
		dst = append(dst, arabic.Token{Start: start, End: at, Word: r.Text()})
	}
	return dst
}

package seq

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// A Word is what is known of a word by itself, whatever its context.
type Word struct {
	Form    string // without و ف ب ك ل, but with the article
	Clitics string // the clitics that were cut off
	Hash    uint64 // of Form
	Trigger Trigger
	Record  Record // what raw text taught about Form
	Names   uint8  // how often it is part of a person's name; see NameStep
	Article bool
	Arabic  bool
	Number  bool
	Owned   bool // it seems to end in a pronoun: جارتها
	Theirs  bool // it seems to be a plural that ends in «his»: مزارعيه
	Common  bool // it is more frequent with the article: شباب
	Mine    bool // it seems to be a noun with «my»: مطعمي
	// Inflected says that it seems to be a noun in the accusative or the dual: «خبزا», «هدفين».
	Inflected bool
	// Future says that it seems to be a verb in the future tense: «سيعبد».
	Future bool
	// Strange says that the raw text hardly has it and that it has neither the article nor a
	// pronoun; Foreign then how much it is spelt like a foreign name.
	Strange bool
	Foreign int16
	heads   heads // the sets of nouns that Form is in
	Votes   *Votes
	// Its features where it is 2 or 1 before, at, or 1 or 2 after the word in question: in
	// training the features themselves, otherwise the sums of their weights.
	features *features
	sums     *[5]Scores
}

// features holds the features of a word by its position relative to the word in question.
type features struct {
	near   [5][]uint64
	second [5][]uint64 // the features that only the second stage has
}

// Words caches the words it has seen. It must not be used by two goroutines at once.
type Words struct {
	model *Model
	known map[string]*Word
	whole map[string]*Word  // those that Whole returned
	votes map[string]*Votes // by form
	lex   arabic.Lexicon
	room  features // scratch space where only the sums are kept
}

// mostWords bounds the memory of a Words: when it holds more, it forgets all of them before the
// next text.
const mostWords = 150_000

// NewWords returns an empty cache for a model.
func NewWords(m *Model) *Words {
	w := &Words{model: m, known: map[string]*Word{}, whole: map[string]*Word{}, votes: map[string]*Votes{}}
	w.lex = m.Lexicon()
	return w
}

// Of returns a normalised word, with its clitics cut off.
func (w *Words) Of(word string) *Word {
	if known, ok := w.known[word]; ok {
		return known
	}
	word = strings.Clone(word)
	clitics, form := Cut(w.lex, word)
	a := w.analyse(word, clitics, form)
	w.known[word] = a
	return a
}

// Whole returns a normalised word that is known to have no clitics.
func (w *Words) Whole(word string) *Word {
	if known, ok := w.whole[word]; ok {
		return known
	}
	word = strings.Clone(word)
	a := w.analyse(word, "", word)
	w.whole[word] = a
	return a
}

// tidy forgets all words when there are too many. It is called between texts, so that the result
// for a text never depends on the texts before it.
func (w *Words) tidy() {
	if len(w.known)+len(w.whole) >= mostWords {
		clear(w.known)
		clear(w.whole)
		clear(w.votes)
	}
}

func (w *Words) analyse(word, clitics, form string) *Word {
	a := &Word{Form: form, Clitics: clitics}
	a.Hash = Hash(a.Form)
	a.Article = strings.HasPrefix(a.Form, "ال") && len(a.Form) > 6
	c := word[0]
	a.Number = '0' <= c && c <= '9'
	a.Arabic = c >= 0xD8 && c <= 0xDB
	a.Record = w.model.Record(a.Hash)
	a.Names = a.Record.Names
	if a.Names < namesSure && bearers[a.Form] {
		a.Names = namesSure
	}
	a.Trigger = triggers[a.Form]
	a.Owned = w.owned(a)
	a.Theirs = w.theirs(a)
	a.Inflected = w.inflected(a)
	a.Mine = w.mine(a)
	a.Future = w.future(a)
	if a.Strange = a.Arabic && !a.Number && !a.Article && !a.Owned && !a.Inflected && levels[a.Record.Count] < few && letters(a.Form) > 2; a.Strange {
		a.Foreign = int16(spelledAbroad.score(a.Form))
	}
	a.heads = headsOf(a.Form)
	if rest, ok := strings.CutPrefix(a.Form, "ب"); ok && a.Clitics == "" && len(rest) == len("سد") {
		a.heads |= headsOf(rest) & headsSpot // «بسد»
	}
	a.Common = a.Arabic && !a.Article && w.lex.Count("ال"+a.Form) > w.lex.Count(a.Form)
	if a.Votes = w.votes[a.Form]; a.Votes == nil {
		a.Votes = new(Votes)
		w.votes[a.Form] = a.Votes
	}
	if w.model.features.n == 0 {
		a.features = new(features)
		w.describe(a, a.features)
		return a
	}
	w.describe(a, &w.room)
	a.sums = new([5]Scores)
	for i := range a.sums {
		for _, f := range w.room.near[i] {
			w.model.features.add(&a.sums[i], f)
		}
		for _, f := range w.room.second[i] {
			w.model.features.add(&a.sums[i], f)
		}
	}
	return a
}

// owned reports whether a form is more likely a noun with a pronoun than a name: the noun is more
// frequent without it.
func (w *Words) owned(a *Word) bool {
	if a.Article || a.Names > 1 {
		return false
	}
	for _, pronoun := range [...]string{"ها", "هم", "هما", "نا", "كم"} {
		host, ok := strings.CutSuffix(a.Form, pronoun)
		if !ok || len(host) < 6 {
			continue
		}
		own := w.lex.Count(a.Form)
		if w.lex.Count(host) > own {
			return true
		}
		if bare, ok := strings.CutSuffix(host, "ت"); ok && w.lex.Count(bare+"ه") > own {
			return true
		}
	}
	// After ت one letter is enough: إدارته of إدارة.
	host, ok := strings.CutSuffix(a.Form, "ته")
	return ok && len(host) >= 6 && w.lex.Count(host+"ه") > w.lex.Count(a.Form)
}

// theirs reports whether a form is a plural with «his» whose full form («…ين») is more frequent.
func (w *Words) theirs(a *Word) bool {
	host, ok := strings.CutSuffix(a.Form, "يه")
	return ok && !a.Article && a.Names == 0 && len(host) >= 6 && w.lex.Count(host+"ين") > w.lex.Count(a.Form)
}

// mine reports whether a form is more likely a noun with «my» than a name: the noun is many times
// as frequent.
func (w *Words) mine(a *Word) bool {
	const known, times = 40, 10
	host, ok := strings.CutSuffix(a.Form, "ي")
	if !ok || a.Article || a.Names > 0 || letters(host) < 3 {
		return false
	}
	n := w.lex.Count(host)
	return n >= known && n > times*w.lex.Count(a.Form)
}

// inflected reports whether a form is more likely a noun with an ending than a name: the noun is
// more frequent without it, and is not a name itself.
func (w *Words) inflected(a *Word) bool {
	if a.Article || a.Names > 1 {
		return false
	}
	const known = 40 // documents of raw text that have the noun: «كارمينا» and «مبيضين» are names
	for _, ending := range [...]string{"ا", "ين"} {
		host, ok := strings.CutSuffix(a.Form, ending)
		if !ok || len(host) < 6 {
			continue
		}
		if n := w.lex.Count(host); n >= known && n > w.lex.Count(a.Form) && w.model.Record(Hash(host)).Names < namesSure {
			return true
		}
	}
	return false
}

// accusative reports whether a form is a noun that the raw text often has without its last «ا»,
// and more often than the same without a leading «و».
func (w *Words) accusative(a *Word) bool {
	const known = 30 // documents of raw text
	host, ok := strings.CutSuffix(a.Form, "ا")
	return ok && a.Names == 0 && letters(host) > 3 && w.lex.Count(host) >= known &&
		w.lex.Count(host) > w.lex.Count(strings.TrimPrefix(host, "و"))
}

// future reports whether a form is more likely a verb with «س» than a name: nobody bears it as a
// name, and the verb is more frequent without «س».
func (w *Words) future(a *Word) bool {
	if a.Names > 0 || a.Article {
		return false
	}
	verb, ok := strings.CutPrefix(a.Form, "س")
	return ok && len(verb) >= 6 && (strings.HasPrefix(verb, "ي") || strings.HasPrefix(verb, "ت")) && w.lex.Count(verb) > w.lex.Count(a.Form)
}

// Cut splits conjunctions and prepositions off a normalised word, and keeps the article:
// «وللكرملين» is «ول» and «الكرملين».
func Cut(l arabic.Lexicon, word string) (clitics, form string) {
	s := l.Split(word)
	switch {
	case s.Clitics == "":
		return "", word
	case strings.HasSuffix(s.Clitics, "لل"):
		return strings.TrimSuffix(s.Clitics, "ل"), "ال" + s.Rest
	case strings.HasSuffix(s.Clitics, "ال"):
		return strings.TrimSuffix(s.Clitics, "ال"), "ال" + s.Rest
	}
	return s.Clitics, s.Rest
}

// Hash returns a hash of a string that never changes, on any machine.
func Hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return mix(h)
}

// mix spreads the bits of a hash.
func mix(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}

// join hashes a template's number and a value together.
func join(template int, value uint64) uint64 {
	return mix(value ^ uint64(template)*0x9e3779b97f4a7c15)
}

// pair combines two values into one.
func pair(a, b uint64) uint64 { return a*0x9ddfea08eb382d69 + mix(b+1) }

// Package english turns the English words of a query into the Arabic words that
// documents write for them.
//
// The list is our own: terms of news, a file for each field in the folder terms. Each line is a
// term: the English, a tab, and the Arabic words or phrases for it, the usual ones first,
// separated by bars; a one-word name is prefixed with Name. Countries and their adjectives come
// from the gazetteer's tables (terms/nations.tsv). Compact turns the terms into the section that
// a bundle carries, which Open reads in place; only a build has the files, not the browser's
// program.
package english

import (
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"sort"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

//go:embed terms/*.tsv
var files embed.FS

// Name prefixes an Arabic word that is a name, such as a country's.
const Name = "@"

// A term is a line of the list.
type term struct {
	key    string // normalised words joined by single spaces
	arabic string // separated by bars
}

// read returns all terms, sorted by their keys.
func read() ([]term, error) {
	var terms []term
	names, err := fs.Glob(files, "terms/*.tsv")
	if err != nil {
		return nil, fmt.Errorf("reading the English terms: %w", err)
	}
	for _, name := range names {
		data, err := files.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("reading the English terms: %w", err)
		}
		for i, line := range strings.Split(strings.TrimSuffix(string(data), "\n"), "\n") {
			english, words, ok := strings.Cut(line, "\t")
			key := Key(english)
			if !ok || key == "" || words == "" || strings.Contains(words, "\t") {
				return nil, fmt.Errorf("%s:%d: %q, want an English term, a tab, and Arabic words between bars", name, i+1, line)
			}
			terms = append(terms, term{key, words})
		}
	}
	slices.SortStableFunc(terms, func(a, b term) int { return strings.Compare(a.key, b.key) })
	return slices.CompactFunc(terms, func(a, b term) bool { return a.key == b.key }), nil
}

// Compact returns all terms as one block for Open: one line each, sorted.
func Compact() ([]byte, error) {
	terms, err := read()
	if err != nil {
		return nil, err
	}
	var b strings.Builder
	for _, t := range terms {
		fmt.Fprintf(&b, "%s\t%s\n", t.key, t.arabic)
	}
	return []byte(b.String()), nil
}

// Key returns the form under which a term is looked up: its normalised words.
func Key(text string) string { return strings.Join(arabic.Words(text), " ") }

// Terms are the terms of a block made by Compact. The zero value has none.
type Terms struct{ lines string }

// Open reads a block in place.
func Open(block string) Terms { return Terms{block} }

// Find returns the Arabic words and phrases for the term made up of the given normalised words:
// as they are, or else with the last or the first word in its base form.
func (t Terms) Find(words []string) []string {
	if len(words) == 0 {
		return nil
	}
	if found := t.exactly(strings.Join(words, " ")); found != nil {
		return found
	}
	for _, at := range []int{len(words) - 1, 0} {
		for _, base := range bases(words[at]) {
			other := slices.Clone(words)
			other[at] = base
			if found := t.exactly(strings.Join(other, " ")); found != nil {
				return found
			}
		}
	}
	return nil
}

func (t Terms) exactly(key string) []string {
	at := sort.Search(len(t.lines), func(i int) bool { return t.line(i) >= key+"\t" })
	for at > 0 && at < len(t.lines) && t.lines[at-1] != '\n' {
		at++ // move on to the beginning of a line
	}
	rest, ok := strings.CutPrefix(t.lines[min(at, len(t.lines)):], key+"\t")
	if !ok {
		return nil
	}
	words, _, _ := strings.Cut(rest, "\n")
	return strings.Split(words, "|")
}

// Of returns the terms that an Arabic word or phrase, normalised and joined by single spaces, is
// listed for.
func (t Terms) Of(words string) (keys []string) {
	for line := range strings.Lines(t.lines) {
		key, as, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		for text := range strings.SplitSeq(as, "|") {
			if len(text) == len(words) && Key(text) == words { // normalising changes letters, not their number
				keys = append(keys, key)
			}
		}
	}
	return keys
}

// line returns the whole line around a byte.
func (t Terms) line(i int) string {
	from := strings.LastIndexByte(t.lines[:i], '\n') + 1
	to := strings.IndexByte(t.lines[i:], '\n')
	if to < 0 {
		return t.lines[from:]
	}
	return t.lines[from : i+to]
}

// bases returns the words of which an English word may be an inflected form.
func bases(word string) []string {
	var out []string
	add := func(suffix string, instead ...string) {
		if rest, ok := strings.CutSuffix(word, suffix); ok && len(rest) >= 3 {
			for _, s := range instead {
				out = append(out, rest+s)
			}
			if n := len(rest); suffix[0] != 's' && n > 3 && rest[n-1] == rest[n-2] {
				out = append(out, rest[:n-1]) // stopped, banning
			}
		}
	}
	add("ies", "y")
	add("es", "", "e")
	add("s", "")
	add("ied", "y")
	add("ed", "", "e")
	add("ing", "", "e", "ment", "ion")
	add("ers", "", "e")
	add("er", "", "e")
	return out
}

// stops are words that carry no meaning of their own.
const stops = `a an the of in on at to for from by with and or as is are was were be been being has have had do does did
	it its this that these those he she they them his her their we our you your i my who whom whose which what when where
	why how about near after before during since without under over among through between because according despite
	towards into onto up out off than then there here not no nor so if but all any some each every both more most much
	many few will would can could should may might must also just only very too own same such against within s`

var stopWords = arabic.WordSet(stops)

// Stop reports whether an English word carries no meaning of its own.
func Stop(word string) bool { return stopWords[word] }

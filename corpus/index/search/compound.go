package search

import (
	"slices"
	"strings"

	blevesearch "github.com/blevesearch/bleve/v2/search"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// If two words are also written as one («عبد الرحمن», «فيس بوك», «F-16», «سو-24»), the index holds
// the stem of the one word beside the words themselves. So the one word finds both ways of writing;
// two words are looked for both as two and as one.

// A compound node is two plain words that others write as one, or a phrase in which others write
// two words so. It appears in the tree that is executed and printed.
type compound struct {
	words  []query.Node
	ones   []string
	others []query.Node // for a phrase: the same phrase with such words as one or as two
}

// String prints the node as the alternatives it stands for.
func (n compound) String() string {
	nodes := []query.Node{together(n.words)}
	for _, one := range n.ones {
		nodes = append(nodes, query.Word{Text: one})
	}
	return query.Or{Nodes: append(nodes, n.others...)}.String()
}

// joinWords reads adjacent plain words of a conjunction as a reader would: two that others write as
// one find the one as well, and letters that spell an abbreviation («أ ف ب», «سي إن إن») must stand
// side by side.
func (e *Engine) joinWords(nodes []query.Node) []query.Node {
	var out []query.Node
	for i := 0; i < len(nodes); {
		texts, words := plainRun(nodes[i:])
		if n := spelled(words); n > 0 {
			out = append(out, query.Phrase{Text: strings.Join(texts[:n], " ")})
			i += n
			continue
		}
		if len(words) > 1 {
			if other := otherSon(words[0]); other != "" {
				out = append(out, compound{words: slices.Clone(nodes[i : i+1]), ones: []string{other}})
				i++
				continue
			}
			if ones := e.asOne(strings.Join(texts[:2], " ")); ones != nil {
				out = append(out, compound{words: slices.Clone(nodes[i : i+2]), ones: ones})
				i += 2
				continue
			}
		}
		out = append(out, nodes[i])
		i++
	}
	return out
}

// spelled is arabic.Spelled of words of which the first may have the article: «للبي بي سي».
func spelled(words []string) int {
	n := arabic.Spelled(words)
	if n > 0 || len(words) < 2 {
		return n
	}
	for _, split := range arabic.Proclitics(words[0]) {
		if strings.HasSuffix(split.Clitics, "ال") || strings.HasSuffix(split.Clitics, "لل") {
			n = max(n, arabic.Spelled(append([]string{split.Rest}, words[1:]...)))
		}
	}
	return n
}

// opensName are words that begin a name of several words.
var opensName = arabic.WordSet(`أبو أبي أبا ابن بن عبد ذو ذي ذا`)

// otherSon returns the other spelling of «ابن» and «بن», which are one in names, as NameKey has it.
func otherSon(word string) string {
	switch word {
	case "ابن":
		return "بن"
	case "بن":
		return "ابن"
	}
	return ""
}

// plainRun returns the plain words at the beginning of nodes, as typed and normalised.
func plainRun(nodes []query.Node) (texts, words []string) {
	for _, n := range nodes {
		if !plain(n) {
			break
		}
		text := n.(query.Word).Text
		tokens := arabic.Tokenize(text)
		if len(tokens) != 1 {
			break
		}
		texts, words = append(texts, text), append(words, tokens[0].Word)
	}
	return texts, words
}

// asOne returns what two words may be as one, if they are a compound.
func (e *Engine) asOne(text string) []string {
	tokens := arabic.Tokenize(text)
	if len(tokens) != 2 {
		return nil
	}
	var ones []string
	for _, c := range arabic.Compounds(nil, text, tokens, e.words.Joined) {
		ones = append(ones, c.Word)
	}
	return ones
}

// compound finds two words or the one word that others write, and a phrase however its words are
// written.
func (c *compiler) compound(n compound) blevesearch.Searcher {
	parts := []blevesearch.Searcher{c.join(c.each(n.words))}
	if n.ones != nil {
		parts = append(parts, c.asOne(typed(n), n.ones))
	}
	return newAnyOf(append(parts, c.each(n.others)...), 1)
}

// severalWords finds what a visitor wrote as one word but the tokenizer splits: «عسكري-تقني», whose
// parts stand side by side, or «F-16» and «سو-24», which texts may also write as one word.
func (c *compiler) severalWords(w query.Word, tokens []arabic.Token) blevesearch.Searcher {
	side := c.phrase(w.Text, tokens, strictly(w))
	ones := c.e.asOne(w.Text)
	if ones == nil || w.Mode != query.Stem {
		return side
	}
	return newAnyOf([]blevesearch.Searcher{side, c.asOne(w.Text, ones)}, 1)
}

// asOne finds compounds as the one word that they are.
func (c *compiler) asOne(text string, ones []string) blevesearch.Searcher {
	p := part{surfaces: make(map[string]bool)}
	var clauses []clause
	for _, one := range ones {
		stem := c.e.stem(one)
		p.surfaces[one] = true
		p.stems = append(p.stems, stem)
		clauses = append(append(clauses, surface(one, 1, false)...), stemClauses(stem)...)
	}
	s := c.open(text, clauses)
	p.weight = s.idf
	c.found.add(p)
	return s
}

// joinedAt finds, for the parts of a query, the pairs of tokens that are written apart but as one
// word have a stem of the part: «عبد الرحمن» for a query of «عبدالرحمن». It returns the part by
// token index.
func (e *Engine) joinedAt(f *found, text string, tokens []arabic.Token) map[int]int {
	var at map[int]int
	for p := range f.parts {
		for _, stem := range f.parts[p].stems {
			for i := 0; i+1 < len(tokens); i++ {
				last := tokens[i+1].Word
				if len(last) >= len(stem) || last[len(last)-1] != stem[len(stem)-1] || !strings.HasSuffix(stem, last) {
					continue
				}
				for _, c := range arabic.Compounds(nil, text, tokens[i:i+2], e.words.Joined) {
					if e.stem(c.Word) == stem {
						if at == nil {
							at = make(map[int]int)
						}
						at[i], at[i+1] = p, p
					}
				}
			}
		}
	}
	return at
}

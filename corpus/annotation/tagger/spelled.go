package tagger

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/tagger/internal/seq"
	"github.com/kashshaf/kashshaf/internal/kept"
)

// A spelled is what recount needs to know about a word of a text.
type spelled struct {
	word       string // normalised
	form       string // without clitics
	start, end int    // byte offsets in the text
	bare       int    // the offset at which it starts without clitics
	apart      bool   // more than a space comes before it
}

// spell splits a text into words.
func spell(t *seq.Tagger, text string) []spelled {
	t.Text.Read(text, nil, t.Words)
	words := make([]spelled, len(t.Text.Tokens))
	for i, token := range t.Text.Tokens {
		words[i] = spelled{token.Word, t.Text.Words[i].Form, token.Start, token.End, t.Text.Span(i, i+1).Start, t.Text.Gaps[i] >= seq.Comma}
	}
	return words
}

func writeSpelled(w *kept.Writer, words []spelled) {
	at := 0
	kept.List(w, words, func(s spelled) {
		w.Int(s.start - at)
		w.Int(s.end - s.start)
		w.Int(s.bare - s.start)
		w.Bool(s.apart)
		w.Text(s.word)
		if strings.HasSuffix(s.word, s.form) {
			w.Int(len(s.word) - len(s.form))
		} else {
			w.Int(-1)
			w.Text(s.form)
		}
		at = s.end
	})
}

// readSpelled appends the words to dst.
func readSpelled(r *kept.Reader, dst []spelled) []spelled {
	at := 0
	for range r.Len() {
		s := spelled{start: at + r.Int()}
		s.end = s.start + r.Int()
		s.bare, s.apart, s.word = s.start+r.Int(), r.Bool(), r.Text()
		if cut := r.Int(); cut >= 0 && cut <= len(s.word) {
			s.form = s.word[cut:]
		} else {
			s.form = r.Text()
		}
		at = s.end
		dst = append(dst, s)
	}
	return dst
}

// spellings indexes the groups of a register by their first words, so that a text is not compared
// with every group that begins alike.
type spellings map[string]*beginning

// A beginning holds the groups that begin with one word.
type beginning struct {
	single []*group            // the groups of that word alone
	longer map[string][]*group // the others, by their second word
}

func (r *register) spellings() spellings {
	s := spellings{}
	of := func(word string) *beginning {
		if s[word] == nil {
			s[word] = &beginning{}
		}
		return s[word]
	}
	for _, g := range r.order {
		if len(g.words) == 1 {
			b := of(g.key)
			b.single = append(b.single, g)
			continue
		}
		b := of(g.words[0])
		if b.longer == nil {
			b.longer = map[string][]*group{}
		}
		b.longer[g.words[1]] = append(b.longer[g.words[1]], g)
	}
	return s
}

// longest returns the group with the longest spelling that starts at word i, and the index after
// its last word; nil for none.
func (s spellings) longest(words []spelled, i int) (best *group, to int) {
	first, next := words[i].form, i+1
	if first == abd && next < len(words) { // written apart from the word it belongs to
		first += words[next].word
		next++
	}
	b := s[first]
	if b == nil {
		return nil, 0
	}
	try := func(candidates []*group) {
		for _, g := range candidates {
			if n := matches(words, i, g.words); n > to {
				best, to = g, n
			}
		}
	}
	try(b.single)
	if b.longer == nil || next >= len(words) || words[next].apart {
		return best, to
	}
	second := words[next].word
	try(b.longer[second])
	if second == abd && next+1 < len(words) {
		try(b.longer[abd+words[next+1].word])
	}
	return best, to
}

// matches returns the index after the last word if the words from i on spell the name, or else 0.
func matches(words []spelled, i int, name []string) int {
	at := i
	for k := 0; k < len(name); k++ {
		if at >= len(words) || at > i && words[at].apart {
			return 0
		}
		word := words[at].word
		if at == i {
			word = words[at].form
		}
		if word == abd && word != name[k] && at+1 < len(words) && !words[at+1].apart {
			at++
			word += words[at].word
		}
		if word != name[k] {
			return 0
		}
		at++
	}
	return at
}

// frees returns the spellings of groups that overlap no mention, the longest at each position.
func (p *page) frees(words []spelled, known spellings) []free {
	var out []free
	covered := p.covered()
	end := 0
	for i := range words {
		if words[i].start < end {
			continue
		}
		best, to := known.longest(words, i)
		if best == nil {
			continue
		}
		span := corpus.Span{Start: words[i].bare, End: words[to-1].end}
		for len(covered) > 0 && covered[0].End <= span.Start {
			covered = covered[1:]
		}
		if len(covered) > 0 && covered[0].Start < span.End {
			continue
		}
		end = span.End
		out = append(out, free{span, best})
	}
	return out
}

package search

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// longestName bounds the words of a query that are tried as one name.
const longestName = 6

// A named node is words of the query that name entities: it matches the words or the entities. It
// appears in the tree that is executed and printed.
type named struct {
	words    []query.Node
	joined   []query.Node // as they are executed: see asName
	entities []int
	refs     []corpus.EntityRef
	others   []corpus.EntityRef // namesakes that its marks rule out
	arabic   []query.Node       // for words in Latin letters, the Arabic of the name
}

// String prints the node as the alternatives it stands for.
func (n named) String() string {
	if n.others != nil {
		return n.apart().String()
	}
	var s strings.Builder
	s.WriteString("(or ")
	s.WriteString(together(n.joined).String())
	for _, node := range n.arabic {
		s.WriteByte(' ')
		s.WriteString(node.String())
	}
	for _, ref := range n.refs {
		fmt.Fprintf(&s, " %s:%s", ref.Kind, ref.ID)
	}
	s.WriteByte(')')
	return s.String()
}

// alone reports whether the node is one word beside its entities.
func (n named) alone() bool {
	return len(n.words) == 1 && n.arabic == nil && len(arabic.Tokenize(n.words[0].(query.Word).Text)) == 1
}

// apart returns the node without the documents that mention only namesakes: for «عُمان» those about
// Amman. These must be excluded by their entity, since the index has no marks, and most texts write
// none.
func (n named) apart() query.Node {
	others := n.others
	n.others = nil
	only := query.And{Nodes: []query.Node{anyOfThem(others), query.Not{Node: anyOfThem(n.refs)}}}
	return query.And{Nodes: []query.Node{n, query.Not{Node: only}}}
}

// anyOfThem finds the documents that mention any of some entities.
func anyOfThem(refs []corpus.EntityRef) query.Node {
	nodes := make([]query.Node, len(refs))
	for i, ref := range refs {
		nodes[i] = query.Field{Facet: ref.Kind.Facet(), Value: ref.ID}
	}
	if len(nodes) == 1 {
		return nodes[0]
	}
	return query.Or{Nodes: nodes}
}

// understand finds the names among the words of a query, and returns the tree that is executed.
func (e *Engine) understand(n query.Node) query.Node {
	switch n := n.(type) {
	case query.Word:
		if plain(n) {
			return together(e.recognise([]query.Node{n}))
		}
	case query.Phrase:
		if r, ok := e.renderPhrase(n); ok {
			return r
		}
		if others := e.otherPhrases(n); others != nil {
			return compound{words: []query.Node{n}, others: others}
		}
	case query.And:
		return together(e.joinWords(e.tellApart(e.recognise(n.Nodes))))
	case query.Or:
		nodes := make([]query.Node, len(n.Nodes))
		for i, child := range n.Nodes {
			nodes[i] = e.understand(child)
		}
		return query.Or{Nodes: nodes}
	case query.Not:
		return query.Not{Node: e.understand(n.Node)}
	}
	return n
}

// recognise replaces the longest runs of plain words that name an entity.
func (e *Engine) recognise(nodes []query.Node) []query.Node {
	nodes = e.formulated(withSigns(withoutEras(e.dated(nodes))))
	var out []query.Node
	for i := 0; i < len(nodes); {
		run := 0
		for run < longestName && i+run < len(nodes) && plain(nodes[i+run]) {
			run++
		}
		if run == 0 {
			out = append(out, e.understand(nodes[i]))
			i++
			continue
		}
		n, used := e.longest(nodes[i:], run)
		if words := e.unmarked(n); words != nil && len(out)+len(words) <= mostSplit {
			out = append(out, e.recognise(words)...)
		} else if address := e.address(n); address != nil {
			out = append(out, address...)
		} else {
			out = append(out, n)
		}
		i += used
	}
	return withoutStops(out)
}

// unmarked returns the Arabic words that a mark without a space joins («هدنة،إدلب»,
// «بوتين/أردوغان»), that only a ة tells apart («هدنةإدلب»), and the word and the number that nothing
// parts («covid19»), if no document has them joined; nil for all else.
func (e *Engine) unmarked(n query.Node) []query.Node {
	w, ok := n.(query.Word)
	if !ok || !plain(n) {
		return nil
	}
	words := atBorder(w.Text)
	if words == nil {
		words = behindEnding(w.Text)
	}
	if words == nil {
		for _, t := range arabic.Tokenize(w.Text) {
			if !isArabic(t.Word) || letters(t.Word) < 2 {
				return nil
			}
			words = append(words, query.Word{Text: w.Text[t.Start:t.End]})
		}
	}
	if len(words) < 2 || e.reach(w) > 0 {
		return nil
	}
	return words
}

// mostSplit bounds the parts that a query has because marks that join words were taken for spaces: as
// many as it may have words. Each part is told with the query without it, so that what is told grows
// with the square of their number.
const mostSplit = 256

// shortestNumbered is the fewest letters of a word that may be understood without the number at its
// end: «F16» means nothing in two.
const shortestNumbered = 4

// atBorder returns the word and the number that a text consists of; nil for all else.
func atBorder(text string) []query.Node {
	at := strings.IndexFunc(text, unicode.IsDigit)
	if at < 0 || letters(text[:at]) < shortestNumbered ||
		strings.ContainsFunc(text[:at], func(r rune) bool { return !unicode.IsLetter(r) }) ||
		strings.ContainsFunc(text[at:], func(r rune) bool { return !unicode.IsDigit(r) }) {
		return nil
	}
	return []query.Node{query.Word{Text: text[:at]}, query.Word{Text: text[at:]}}
}

// behindEnding returns the two words of a text that has a ة within, which only ends words
// («هدنةإدلب»); nil for all else.
func behindEnding(text string) []query.Node {
	first, second, ok := strings.Cut(text, "ة")
	if !ok || letters(first) < 2 || letters(second) < 2 || len(arabic.Tokenize(text)) != 1 || strings.Contains(second, "ةة") {
		return nil
	}
	return []query.Node{query.Word{Text: first + "ة"}, query.Word{Text: second}}
}

// loosened returns nodes with those that marks join split, as recognise does.
func (e *Engine) loosened(nodes []query.Node) (out []query.Node) {
	for _, n := range nodes {
		if words := e.unmarked(n); words != nil && len(out)+len(words) <= mostSplit {
			out = append(out, words...)
		} else {
			out = append(out, n)
		}
	}
	return out
}

// longest returns the node of the longest run of at most that many plain words that are a name, an
// English term or something that sounds like a name, and how many they are; of the first word alone
// if no run is.
func (e *Engine) longest(nodes []query.Node, most int) (n query.Node, used int) {
	for run := most; run > 0; run-- {
		if run == 1 && most > 1 && opensName[oneWord(nodes[0])] {
			break // «أبا» before «العلاء» names nobody by itself
		}
		found, role := e.naming(nodes[:run])
		if role && run < len(nodes) && nationality(nodes[run]) {
			continue // «وزير الدفاع» is one man, «وزير الدفاع الروسي» another
		}
		if found != nil {
			return e.nameNode(nodes[:run:run], found, role), run
		}
		if n, ok := e.render(nodes[:run:run]); ok && (run == 1 || e.reach(n) > 0) {
			return n, run
		}
		if n, ok := e.ofYear(nodes[:run:run]); ok {
			return n, run
		}
		if run == 1 {
			break
		}
		// «Ariana Grande», whom documents name, is not Ariana, a town, and something grand.
		if n, ok := e.heardAs(nodes[:run:run]); ok {
			return n, run
		}
	}
	if n, ok := e.heardAs(nodes[:1:1]); ok {
		return n, 1
	}
	return nodes[0], 1
}

// asName returns the words of a name as they are looked for beside its entity. Common words must be
// side by side: «الرئيس التركي» is not the president of some club in a text on Turkey. The words of
// a person's or a place's name hardly mean anything else, so they may be anywhere, as may those of
// a name that others write with fewer spaces.
func (e *Engine) asName(words []query.Node, common bool) []query.Node {
	joined := e.joinWords(words)
	if !common || len(words) == 1 || len(joined) < len(words) {
		return joined
	}
	return []query.Node{query.Phrase{Text: strings.Join(texts(words), " ")}}
}

// ofWords reports whether entities have names made of words that mean other things by themselves,
// as bodies and events have.
func (e *Engine) ofWords(entities []int) bool {
	return !slices.ContainsFunc(entities, func(entity int) bool {
		kind := e.b.EntityRef(entity).Kind
		return kind == corpus.Person || kind == corpus.Place
	})
}

//go:noinline
func plain(n query.Node) bool {
	w, ok := n.(query.Word)
	return ok && w.Mode == query.Stem
}

// nationality reports whether a word may say which country an office belongs to: it has the article
// and an adjective's ending.
func nationality(n query.Node) bool {
	if !plain(n) {
		return false
	}
	words := arabic.Words(n.(query.Word).Text)
	return len(words) == 1 && strings.HasPrefix(words[0], "ال") && (strings.HasSuffix(words[0], "ي") || strings.HasSuffix(words[0], "يه"))
}

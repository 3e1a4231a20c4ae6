package search

import (
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// A query for statements is judged by what was said: the index gives the documents that may have
// such a statement, and a judge decides for each statement.
type judge struct {
	e      *Engine
	tree   query.Node
	leaves map[string]leaf
}

// A leaf is what a node without child nodes looks for: words of a text or, if it does not look for
// any (a date, an outlet), the documents that it finds.
type leaf struct {
	found *found
	set   docSet
}

func (e *Engine) judge(tree query.Node) *judge {
	j := &judge{e, tree, make(map[string]leaf)}
	j.prepare(tree)
	return j
}

// parts returns the nodes that a node is made of, nil for a leaf.
func parts(n query.Node) []query.Node {
	switch n := n.(type) {
	case query.And:
		return n.Nodes
	case query.Or:
		return n.Nodes
	case query.Not:
		return []query.Node{n.Node}
	case named:
		return n.words
	case rendered:
		return n.nodes()
	case compound:
		out := slices.Clone(n.words)
		for _, one := range n.ones {
			out = append(out, query.Word{Text: one})
		}
		return append(out, n.others...)
	}
	return nil
}

func (j *judge) prepare(n query.Node) {
	if inner := parts(n); inner != nil {
		for _, child := range inner {
			j.prepare(child)
		}
		return
	}
	comp := j.e.compiler()
	s := comp.compile(n)
	_, days := n.(on)
	switch {
	case comp.err != nil || s == nil:
		j.leaves[n.String()] = leaf{}
	case len(comp.found.parts) == 0 || days:
		j.leaves[n.String()] = leaf{set: j.e.set(s)}
	default:
		j.leaves[n.String()] = leaf{found: comp.found}
	}
}

// inDocument reports whether a node asks only about the document, not about what is said.
func (j *judge) inDocument(n query.Node) bool {
	if inner := parts(n); inner != nil {
		return !slices.ContainsFunc(inner, func(n query.Node) bool { return !j.inDocument(n) })
	}
	return j.leaves[n.String()].set != nil
}

// documents returns the tree that finds the documents in which a statement may be: what must not be
// said may be elsewhere in them. Nil stands for all documents.
func (j *judge) documents(n query.Node) query.Node {
	switch n := n.(type) {
	case query.Not:
		if !j.inDocument(n.Node) {
			return nil
		}
	case query.And:
		var nodes []query.Node
		for _, child := range n.Nodes {
			if child = j.documents(child); child != nil {
				nodes = append(nodes, child)
			}
		}
		if len(nodes) == 0 {
			return nil
		}
		return together(nodes)
	case query.Or:
		for _, child := range n.Nodes {
			if j.documents(child) == nil {
				return nil
			}
		}
	}
	return n
}

// A saying is what was said in a document.
type saying struct {
	doc      int
	text     string
	tokens   []arabic.Token // of what was said
	mentions []bundle.Mention
}

// holds reports whether what was said matches a node.
func (j *judge) holds(n query.Node, s *saying) bool {
	is := func(n query.Node) bool { return j.holds(n, s) }
	isNot := func(n query.Node) bool { return !is(n) }
	switch n := n.(type) {
	case query.All:
		return true
	case query.Not:
		return !is(n.Node)
	case query.And:
		return !slices.ContainsFunc(n.Nodes, isNot)
	case query.Or:
		return slices.ContainsFunc(n.Nodes, is)
	case rendered:
		return slices.ContainsFunc(n.nodes(), is)
	case compound:
		return !slices.ContainsFunc(n.words, isNot) || slices.ContainsFunc(parts(n)[len(n.words):], is)
	case named:
		return s.mentioned(n.entities) || j.sideBySide(n.words, s) && !s.mentionedAny(n.others, j.e)
	}
	leaf := j.leaves[n.String()]
	if leaf.found == nil {
		return leaf.set == nil || leaf.set.has(int(s.doc))
	}
	return len(j.e.look(leaf.found, s.text, s.tokens, s.mentions, 0)) > 0
}

// mentioned reports whether one of the entities is mentioned in what was said.
func (s *saying) mentioned(entities []int) bool {
	if len(s.tokens) == 0 {
		return false
	}
	from, to := s.tokens[0].Start, s.tokens[len(s.tokens)-1].End
	return slices.ContainsFunc(s.mentions, func(m bundle.Mention) bool {
		return m.Start >= from && m.End <= to && slices.Contains(entities, m.Entity)
	})
}

// mentionedAny reports whether one of the entities is mentioned in what was said.
func (s *saying) mentionedAny(refs []corpus.EntityRef, e *Engine) bool {
	return slices.ContainsFunc(refs, func(ref corpus.EntityRef) bool {
		entity, ok := e.b.FindEntity(ref.ID)
		return ok && s.mentioned([]int{entity})
	})
}

// sideBySide reports whether what was said has the words of a name side by side.
func (j *judge) sideBySide(words []query.Node, s *saying) bool {
	at := make(map[int]bool) // tokens at which the words so far end
	for i, n := range words {
		leaf := j.leaves[n.String()]
		if leaf.found == nil {
			return false
		}
		next := make(map[int]bool)
		for _, seen := range j.e.look(leaf.found, s.text, s.tokens, nil, 0) {
			if i == 0 || at[seen.token-1] || i > 0 && strings.ContainsAny(n.String(), "-.'") {
				next[seen.token] = true
			}
		}
		at = next
	}
	return len(at) > 0
}

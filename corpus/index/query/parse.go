package query

// Parse reads a query. It never fails, and takes time proportional to the length of s.
func Parse(s string) Node {
	p := &parser{scanner: newScanner(s)}
	p.advance()
	p.advance()
	var nodes []Node
	for p.item.kind != end {
		nodes = append(nodes, p.sequence()...)
		if p.item.kind == closing {
			p.advance()
		}
	}
	if n := allOf(nodes); n != nil {
		return n
	}
	return All{}
}

// A parser sees one item and the one after it.
type parser struct {
	scanner *scanner
	item    item
	ahead   item
	leaves  int // read so far
	broad   int // of these, words that stand for many others
}

func (p *parser) advance() { p.item, p.ahead = p.ahead, p.scanner.next() }

// grow counts a leaf and returns it; if there are already enough, the query ends here.
func (p *parser) grow(n Node) Node {
	if w, ok := n.(Word); ok && (w.Mode == Prefix || w.Mode == Fuzzy) {
		p.broad++
	}
	if p.leaves == maxLeaves || p.broad > maxBroad {
		p.item, p.ahead, p.scanner.rest = item{}, item{}, ""
		return nil
	}
	p.leaves++
	return n
}

// sequence reads clauses up to a closing bracket or the end.
func (p *parser) sequence() []Node {
	var nodes []Node
	for p.item.kind != end && p.item.kind != closing {
		if n := p.clause(len(nodes) > 0); n != nil {
			nodes = append(nodes, n)
		}
	}
	return nodes
}

// clause reads terms joined by OR. inside says that something precedes it, to which an AND may join
// it.
func (p *parser) clause(inside bool) Node {
	if p.item.kind == and && inside && p.hasOperand() {
		p.advance()
	}
	first := p.term(inside)
	if first == nil {
		return nil
	}
	nodes := []Node{first}
	for p.item.kind == or && p.hasOperand() {
		p.advance()
		if n := p.term(true); n != nil {
			nodes = append(nodes, n)
		}
	}
	return anyOf(nodes)
}

// hasOperand reports whether an operand follows an operator.
func (p *parser) hasOperand() bool {
	switch p.ahead.kind {
	case leaf, opening, not:
		return true
	}
	return false
}

// term reads a leaf or brackets with the negations before them. An operator without operands is a
// word, and so is «ليس» at the beginning: «ليس صحيحا» is a sentence.
func (p *parser) term(inside bool) Node {
	negate := false
	for p.item.kind == not && p.hasOperand() && (inside || !isSentence(p.item.text)) {
		negate = negate != !p.item.negate
		p.advance()
	}
	it := p.item
	p.advance()
	var n Node
	switch it.kind {
	case leaf:
		n = p.grow(it.node)
	case opening:
		n = allOf(p.sequence())
		if p.item.kind == closing {
			p.advance()
		}
	default:
		// The word must match exactly, which also keeps it from being read as an operator again:
		// see Format.
		n = p.grow(Word{it.text, Exact})
	}
	if n == nil || negate == it.negate {
		return n
	}
	if inner, ok := n.(Not); ok {
		return inner.Node
	}
	return Not{n}
}

// isSentence reports whether a negation operator is a word that sentences begin with.
func isSentence(text string) bool { return text != "NOT" && text != "" }

// allOf joins nodes by AND; nil for none.
func allOf(nodes []Node) Node {
	return joined(nodes, func(flat []Node) Node { return And{flat} }, func(n Node) []Node {
		if inner, ok := n.(And); ok {
			return inner.Nodes
		}
		return []Node{n}
	})
}

// anyOf joins nodes by OR; nil for none.
func anyOf(nodes []Node) Node {
	return joined(nodes, func(flat []Node) Node { return Or{flat} }, func(n Node) []Node {
		if inner, ok := n.(Or); ok {
			return inner.Nodes
		}
		return []Node{n}
	})
}

// joined makes one node of several, with nodes of its own kind replaced by their parts; nil if
// there are none, and a single one as it is.
func joined(nodes []Node, join func([]Node) Node, parts func(Node) []Node) Node {
	var flat []Node
	for _, n := range nodes {
		flat = append(flat, parts(n)...)
	}
	switch len(flat) {
	case 0:
		return nil
	case 1:
		return flat[0]
	}
	return join(flat)
}

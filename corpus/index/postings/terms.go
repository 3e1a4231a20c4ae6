package postings

import (
	"sort"
	"strings"
)

// An Automaton decides byte by byte which terms match; vellum's automata implement it.
type Automaton interface {
	// Start returns the state before the first byte.
	Start() int
	// IsMatch reports whether the bytes that led to a state match.
	IsMatch(state int) bool
	// CanMatch reports whether any continuation of a state may match.
	CanMatch(state int) bool
	// Accept returns the state after one more byte.
	Accept(state int, b byte) int
}

// Terms walks a range of a dictionary in order. Terms that an automaton rejects are skipped: once
// it has given up at a prefix, the remaining terms with that prefix are not examined, and blocks
// that hold nothing else are not read.
type Terms struct {
	c     cursor
	a     Automaton
	end   string // the first term past the range; "" for no limit
	begun bool
	done  bool

	states []int // the states after each byte of the term, as far as the automaton went
	dead   bool  // the automaton gave up at the last of them
	passed int   // further terms since then with the same prefix
}

// A Term is a word or a value with the number of documents that have it.
type Term struct {
	Text  string
	Count int
}

// Words walks the words from start up to but not including end that a matches. Zero values (""
// and nil) lift the restriction.
func (x *Index) Words(a Automaton, start, end string) *Terms {
	return newTerms(&x.words, true, a, start, end)
}

// Values likewise walks the values of a field. A field that no document has has none.
func (x *Index) Values(name string, a Automaton, start, end string) *Terms {
	if f := x.fields[name]; f != nil {
		return newTerms(&f.dictionary, false, a, start, end)
	}
	return newTerms(&dictionary{}, false, a, start, end)
}

func newTerms(d *dictionary, words bool, a Automaton, start, end string) *Terms {
	t := &Terms{c: cursor{d: d, words: words}, a: a, end: end}
	t.c.entry.term = append(t.c.entry.term, start...) // where to begin
	if a != nil {
		t.states = append(t.states, a.Start())
	}
	return t
}

// Next returns the next term, and false at the end.
func (t *Terms) Next() (Term, bool, error) {
	for !t.done {
		ok, err := t.advance()
		if err != nil || !ok {
			t.done = true
			return Term{}, false, err
		}
		e := &t.c.entry
		if t.end != "" && string(e.term) >= t.end {
			break
		}
		if !t.wanted() || e.count == 0 {
			continue
		}
		return Term{Text: string(e.term), Count: e.count}, true, nil
	}
	t.done = true
	return Term{}, false, nil
}

func (t *Terms) advance() (bool, error) {
	if !t.begun {
		t.begun = true
		start := append([]byte(nil), t.c.entry.term...)
		ok, err := t.c.seek(start)
		t.c.same = 0 // the automaton has seen nothing yet
		return ok, err
	}
	if t.dead && t.passed == patience {
		if err := t.passOver(); err != nil {
			return false, err
		}
	}
	block := t.c.block
	ok, err := t.c.next()
	if t.c.block != block {
		t.c.same = 0
	}
	return ok, err
}

// wanted runs the automaton over the bytes not shared with the previous term.
func (t *Terms) wanted() bool {
	if t.a == nil {
		return true
	}
	at := len(t.states) - 1
	if t.dead && t.c.same >= at {
		t.passed++
		return false // it begins with the prefix the automaton gave up at
	}
	t.dead = false
	t.states = t.states[:min(at, t.c.same)+1]
	for at = len(t.states) - 1; at < len(t.c.entry.term); at++ {
		state := t.a.Accept(t.states[at], t.c.entry.term[at])
		t.states = append(t.states, state)
		if !t.a.CanMatch(state) {
			t.dead, t.passed = true, 0
			return false
		}
	}
	return t.a.IsMatch(t.states[at])
}

// patience is how many terms with a rejected prefix are read before the end of that prefix is
// looked up: usually there are few.
const patience = 8

// passOver skips to the last block and the last mark whose terms begin with the prefix that the
// automaton gave up at. Later terms may have other prefixes.
func (t *Terms) passOver() error {
	prefix := string(t.c.entry.term[:len(t.states)-1])
	beyond := func(s string) bool { return s > prefix && !strings.HasPrefix(s, prefix) }
	blocks := t.c.d.blocks
	block := t.c.block - 1
	if last := sort.Search(len(blocks), func(i int) bool { return beyond(blocks[i].first) }) - 1; last > block {
		block = last
		if err := t.c.open(block); err != nil {
			return err
		}
	}
	b := &blocks[block]
	if b.marks == nil {
		if err := b.mark(t.c.words); err != nil {
			return err
		}
	}
	last := sort.Search(len(b.marks), func(i int) bool { return beyond(b.marks[i].term) }) - 1
	if last > 0 && b.marks[last].at > len(b.data)-len(t.c.r.b) {
		t.c.jump(b.data, b.marks[last])
	}
	return nil
}

// WordCount returns the number of words.
func (x *Index) WordCount() int { return x.wordCount }

// ValueCount returns the number of values of a field.
func (x *Index) ValueCount(name string) int {
	if f := x.fields[name]; f != nil {
		return f.size
	}
	return 0
}

package query

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/kashshaf/kashshaf/corpus"
)

// String prints "(all)".
func (All) String() string { return "(all)" }

// String prints the word with the sign of its mode.
func (w Word) String() string { return w.Mode.mark(plain(w.Text)) }

// String prints (phrase "…"), or (phrase ="…") for one that is exact.
func (p Phrase) String() string {
	if p.Exact {
		return fmt.Sprintf("(phrase =%q)", p.Text)
	}
	return fmt.Sprintf("(phrase %q)", p.Text)
}

// String prints facet:value.
func (f Field) String() string { return string(f.Facet) + ":" + plain(f.Value) }

// String prints after:date.
func (a After) String() string { return after + ":" + string(a.Date) }

// String prints before:date.
func (b Before) String() string { return before + ":" + string(b.Date) }

// String prints (not …).
func (n Not) String() string { return "(not " + n.Node.String() + ")" }

// String prints (and …).
func (a And) String() string { return list("and", a.Nodes) }

// String prints (or …).
func (o Or) String() string { return list("or", o.Nodes) }

func list(name string, nodes []Node) string {
	var b strings.Builder
	b.WriteString("(" + name)
	for _, n := range nodes {
		b.WriteString(" " + n.String())
	}
	b.WriteString(")")
	return b.String()
}

func (m Mode) mark(text string) string {
	switch m {
	case Exact:
		return "=" + text
	case Prefix:
		if strings.Contains(text, "*") {
			return text // the star is within the word
		}
		return text + "*"
	case Fuzzy:
		return text + "~"
	}
	return text
}

// plain returns text as it is, or quoted if it could be mistaken for something else.
func plain(text string) string {
	for _, r := range text {
		if !isWordRune(r) && r != '-' && r != '_' && r != '.' && r != '/' && r != '\'' && r != '*' {
			return fmt.Sprintf("%q", text)
		}
	}
	return text
}

// isWordRune reports whether a character can begin or end a word.
func isWordRune(r rune) bool { return unicode.In(r, unicode.L, unicode.M, unicode.Nd) }

// Format writes a tree as a visitor would type it, with the names of fields and the OR in Arabic
// unless all its words are in other scripts. Parse turns the result into a tree that prints as n
// does, if n was made by Parse.
func Format(n Node) string {
	f := formatter{english: true}
	walk(n, func(text string) {
		f.english = f.english && !strings.ContainsFunc(text, isArabic)
		f.letters = f.letters || strings.ContainsFunc(text, unicode.IsLetter)
	})
	f.english = f.english && f.letters
	f.node(n)
	return f.String()
}

// walk visits the text of every leaf.
func walk(n Node, visit func(text string)) {
	switch n := n.(type) {
	case Word:
		visit(n.Text)
	case Phrase:
		visit(n.Text)
	case Field:
		visit(n.Value)
	case Not:
		walk(n.Node, visit)
	case And:
		for _, child := range n.Nodes {
			walk(child, visit)
		}
	case Or:
		for _, child := range n.Nodes {
			walk(child, visit)
		}
	}
}

func isArabic(r rune) bool { return unicode.Is(unicode.Arabic, r) }

type formatter struct {
	strings.Builder
	english bool // write English names
	letters bool // some text has letters
}

func (f *formatter) node(n Node) {
	switch n := n.(type) {
	case Word:
		f.WriteString(n.Mode.mark(n.Text))
	case Phrase:
		if n.Exact {
			f.WriteByte('=')
		}
		f.phrase(n.Text)
	case Field:
		f.name(n.Facet, "")
		if isOneWord(n.Value) {
			f.WriteString(n.Value)
		} else {
			f.phrase(n.Value)
		}
	case After:
		f.name("", after)
		f.WriteString(string(n.Date))
	case Before:
		f.name("", before)
		f.WriteString(string(n.Date))
	case Not:
		f.WriteByte('-')
		if _, ok := n.Node.(Or); ok {
			f.inBrackets(n.Node)
		} else {
			f.operand(n.Node)
		}
	case And:
		for i, child := range n.Nodes {
			if i > 0 {
				f.WriteByte(' ')
			}
			f.node(child)
		}
	case Or:
		for i, child := range n.Nodes {
			switch {
			case i > 0 && f.english:
				f.WriteString(" OR ")
			case i > 0:
				f.WriteString(" أو ")
			}
			f.operand(child)
		}
	}
}

// operand writes a node that is under an operator.
func (f *formatter) operand(n Node) {
	if _, ok := n.(And); ok {
		f.inBrackets(n)
		return
	}
	f.node(n)
}

func (f *formatter) inBrackets(n Node) {
	f.WriteByte('(')
	f.node(n)
	f.WriteByte(')')
}

func (f *formatter) phrase(text string) {
	if f.english {
		f.WriteString(`"` + text + `"`)
		return
	}
	f.WriteString("«" + text + "»")
}

// name writes the name of a field: of a facet, or of a date by its English name.
func (f *formatter) name(facet corpus.Facet, date string) {
	for _, field := range fields {
		if field.facet != facet || facet == "" && field.names[0] != date {
			continue
		}
		if f.english {
			f.WriteString(field.names[0] + ":")
		} else {
			f.WriteString(field.names[1] + ":")
		}
		return
	}
}

// isOneWord reports whether a field's value needs no quotes.
func isOneWord(value string) bool {
	first, last := true, false
	for _, r := range value {
		last = isWordRune(r)
		if first && !last || !last && r != '-' && r != '_' && r != '.' {
			return false
		}
		first = false
	}
	return last
}

// Package query turns what a visitor typed into a small tree.
//
// Parse never fails: every string means something. Format writes a tree back as
// a visitor would have typed it. Every node prints itself in a canonical form,
// for tests, logs and the line that tells the visitor how a query was
// understood:
//
//	هدنة «وقف إطلاق النار» -ليبيا شخص:بوتين
//	(and هدنة (phrase "وقف إطلاق النار") (not ليبيا) person:بوتين)
//
// # Grammar
//
//	query  = { clause }                       all of them must hold
//	clause = term { ("OR" | "أو") term }      OR binds more tightly than what is side by side
//	term   = { "NOT" | "ليس" | "-" } ( "(" query ")" | phrase | field | word )
//	phrase = [ "=" ] text in «» “” „“ "" '' ‘’ or ‹›
//	field  = name ":" ( word | phrase )
//	word   = [ "=" ] text [ "*" | "~" ]
//
// A word alone matches all its forms, "=word" only that form, "word*" everything with that prefix,
// "word~" everything spelt nearly like it; a phrase is words side by side in the given forms,
// ="phrase" in the given letters. The names of fields, in any combination with either language of
// their values, are
//
//	person شخص    place مكان    org جهة    event حدث
//	outlet مصدر   topic موضوع   after بعد  before قبل
//
// after:2018-09 is on or after the first day of that month and before:2018-09
// is earlier than its first day; dates are YEAR, YEAR-MONTH or YEAR-MONTH-DAY
// with digits of any script.
//
// Text that does not fit is taken as words: an operator without operands, a field without a value,
// after: and before: without a date. A quote or bracket that is not closed reaches to the end, and
// a closing bracket or quote that closes nothing is ignored, like all punctuation around words. A
// minus counts only at the beginning of a word: «سو-24» is one word. OR and NOT must be in
// capitals. AND, and «و» by itself, may be between two clauses and mean only what holds anyway.
//
// Input that nobody types is cut: brackets nested deeper than 32, words beyond the first 256, and
// everything beyond 1000 bytes in a single word or phrase.
package query

import "github.com/kashshaf/kashshaf/corpus"

// A Node is one of the types All, Word, Phrase, Field, After, Before, Not, And
// and Or.
type Node interface {
	// String prints the node in its canonical form.
	String() string
}

// A Mode says which words a Word matches.
type Mode int

// The modes.
const (
	Stem   Mode = iota // every form of the word: what a bare word means
	Exact              // this form only: =word
	Prefix             // every word with this prefix: word*
	Fuzzy              // every word spelt nearly like it: word~
)

// All matches every document: the empty query.
type All struct{}

// A Word is one word as the visitor spelt it. Analysis may split it into several, such as «سو-24»,
// which must then be side by side.
type Word struct {
	Text string
	Mode Mode
}

// A Phrase is words that must be side by side in the given forms. Exact wants exactly these
// letters, down to every hamza.
type Phrase struct {
	Text  string
	Exact bool
}

// A Field asks for a value of a facet: for an entity by its ID or any of its names, for an outlet
// or topic by any of its words.
type Field struct {
	Facet corpus.Facet
	Value string
}

// After asks for documents on or after the first day of Date.
type After struct{ Date corpus.Date }

// Before asks for documents earlier than the first day of Date.
type Before struct{ Date corpus.Date }

// Not asks for what Node does not match. Node is never a Not.
type Not struct{ Node Node }

// And asks for all of at least two nodes, none of which is an And or an All.
type And struct{ Nodes []Node }

// Conjuncts returns the parts of a query that must all hold; none if it asks for everything. The
// list is the tree's own.
//
//go:noinline
func Conjuncts(tree Node) []Node {
	switch n := tree.(type) {
	case All:
		return nil
	case And:
		return n.Nodes
	}
	return []Node{tree}
}

// Or asks for any of at least two nodes, none of which is an Or or an All.
type Or struct{ Nodes []Node }

// fields lists the names of the fields: first the English one, then the Arabic one that Format
// writes, then others that are understood.
var fields = [...]struct {
	facet corpus.Facet // "" for the dates
	names [4]string
}{
	{corpus.FacetPerson, [4]string{"person", "شخص"}},
	{corpus.FacetPlace, [4]string{"place", "مكان"}},
	{corpus.FacetOrganization, [4]string{"org", "جهة", "organization", "organisation"}},
	{corpus.FacetEvent, [4]string{"event", "حدث"}},
	{corpus.FacetOutlet, [4]string{"outlet", "مصدر", "source"}},
	{corpus.FacetTopic, [4]string{"topic", "موضوع"}},
	{"", [4]string{after, "بعد"}},
	{"", [4]string{before, "قبل"}},
}

const (
	after  = "after"
	before = "before"
)

package query

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// Limits on what is read, so that no input takes long or nests deep.
const (
	maxDepth  = 32   // of brackets
	maxLeaves = 256  // words, phrases and fields
	maxBroad  = 32   // of these, words that stand for many others, as «بوت*» and «بوتن~» do
	maxText   = 1000 // bytes of one of them
)

// A kind is the kind of an item.
type kind uint8

const (
	end kind = iota
	leaf
	opening
	closing
	or
	and
	not
)

// An item is a leaf, a bracket or an operator.
type item struct {
	kind   kind
	negate bool   // a minus precedes it
	node   Node   // of a leaf
	text   string // of an operator, as written
}

// A scanner cuts a query into items. Text without a letter or digit never becomes a leaf.
type scanner struct {
	rest     string
	before   rune // the character before rest, 0 at the beginning
	depth    int
	skipped  int  // brackets ignored because they nest too deep
	noSingle bool // no single quote closes in rest
}

func newScanner(s string) *scanner {
	return &scanner{rest: strings.Map(visible, withoutMarkup(unescaped(strings.ToValidUTF8(s, " "))))}
}

// visible drops the characters that control the direction of text: they come along with pasted text
// and would hide an operator.
func visible(r rune) rune {
	switch {
	case r == '\u061C', r == '\u200B', r >= '\u200E' && r <= '\u200F', r >= '\u202A' && r <= '\u202E',
		r >= '\u2066' && r <= '\u2069', r == '\uFEFF':
		return -1
	}
	return r
}

// next reads one item.
func (s *scanner) next() item {
	for s.rest != "" {
		negate := s.minus()
		r, n := utf8.DecodeRuneInString(s.rest)
		switch {
		case s.rest == "":
			return item{}
		case unicode.IsSpace(r):
			s.skip(n)
		case r == '(':
			s.skip(n)
			if s.depth == maxDepth {
				s.skipped++
				continue
			}
			s.depth++
			return item{kind: opening, negate: negate}
		case r == ')':
			s.skip(n)
			if s.skipped > 0 {
				s.skipped--
				continue
			}
			if s.depth > 0 {
				s.depth--
				return item{kind: closing}
			}
		default:
			it := s.operand()
			if negate && (it.kind == or || it.kind == and) {
				it = item{kind: leaf, node: Word{it.text, Exact}}
			}
			if it.kind != end {
				it.negate = negate
				return it
			}
		}
	}
	return item{}
}

// skip moves on by n bytes.
func (s *scanner) skip(n int) {
	if n > 0 {
		s.before, _ = utf8.DecodeLastRuneInString(s.rest[:n])
		s.rest = s.rest[n:]
	}
}

// minus reads the minus signs before a word, phrase or bracket.
func (s *scanner) minus() bool {
	found := false
	for {
		r, n := utf8.DecodeRuneInString(s.rest)
		if !strings.ContainsRune("-\u2212\u2010\u2011", r) || isWordRune(s.before) {
			return found
		}
		after, _ := utf8.DecodeRuneInString(s.rest[n:])
		found = !unicode.IsSpace(after)
		s.skip(n)
	}
}

// operand reads a phrase, a word, a field or an operator; it returns an empty item if what it read
// has no word.
func (s *scanner) operand() item {
	exact := strings.HasPrefix(s.rest, "=")
	if exact {
		s.skip(1)
	}
	if text, ok := s.quoted(); ok {
		return leafOf(phrases(text, exact))
	}
	behind := s.before
	text := s.run()
	if text == "" || (isDoubleQuote(behind) || behind == ')') && isBoost(text) {
		return item{}
	}
	if !exact {
		if k := operator(text); k != end {
			return item{kind: k, text: text}
		}
		if it := s.field(text); it.kind != end {
			return it
		}
	}
	return leafOf(word(text, exact))
}

// run reads up to what ends a word: a space, a bracket, a double quote.
func (s *scanner) run() string {
	n := strings.IndexFunc(s.rest, func(r rune) bool {
		return unicode.IsSpace(r) || r == '(' || r == ')' || isDoubleQuote(r)
	})
	if n < 0 {
		n = len(s.rest)
	}
	if r, size := utf8.DecodeRuneInString(s.rest); isDoubleQuote(r) {
		s.skip(size) // it opens nothing
		return ""
	}
	text := s.rest[:n]
	s.skip(n)
	return text
}

// leafOf makes an item of a node, if there is one.
func leafOf(n Node) item {
	if n == nil {
		return item{}
	}
	return item{kind: leaf, node: n}
}

// operator returns which operator a word is, or end if it is none.
func operator(text string) kind {
	switch {
	case len(text) > 16:
		return end
	case text == "OR", text == "||", text == "|":
		return or
	case text == "AND", text == "و", text == "&&":
		return and
	case text == "NOT":
		return not
	}
	switch arabic.Normalize(text) {
	case "او":
		return or
	case "ليس":
		return not
	}
	return end
}

// field makes a field of text that begins with a field's name and a colon. Its value may be the
// phrase that follows.
func (s *scanner) field(text string) item {
	text = strings.TrimLeftFunc(text, isNoWordRune)
	colon := strings.IndexAny(text, ":：")
	if colon < 0 || colon > 32 {
		return item{}
	}
	name := arabic.Normalize(text[:colon])
	_, n := utf8.DecodeRuneInString(text[colon:])
	value := text[colon+n:]
	for _, field := range fields {
		for _, known := range field.names {
			if known == "" || arabic.Normalize(known) != name {
				continue
			}
			if field.facet == "" {
				return leafOf(s.dated(field.names[0], value))
			}
			if value == "" {
				if quote, ok := s.quoted(); ok {
					value = tidy(quote)
				}
			}
			return leafOf(facet(field.facet, value))
		}
	}
	return item{}
}

// quoted reads the text in the quotes that rest begins with.
func (s *scanner) quoted() (string, bool) {
	opening, n := utf8.DecodeRuneInString(s.rest)
	closers := ""
	switch opening {
	case '«':
		closers = "»"
	case '‹':
		closers = "›"
	case '"', '＂':
		closers = "\"＂"
	case '″': // a sign of inches, unless two of them enclose words
		if !strings.Contains(s.rest[n:], "″") || isWordRune(s.before) {
			return "", false
		}
		closers = "″"
	case '❝', '〝':
		closers = "❞〞〟"
	case '“', '”', '„', '‟':
		closers = "“”‟"
	case '\'', '‘', '’', '`':
		return s.singleQuoted(n)
	default:
		return "", false
	}
	text := s.rest[n:]
	at := strings.IndexAny(text, closers)
	if at < 0 {
		if opening == '"' && isWordRune(s.before) {
			return "", false // 5" is a size
		}
		s.skip(len(s.rest))
		return text, true
	}
	_, m := utf8.DecodeRuneInString(text[at:])
	s.skip(n + at + m)
	return text[:at], true
}

// singleQuoted reads the text in single quotes, the first of which takes n bytes. Since an
// apostrophe looks the same, a closing one must not be followed by a letter, and an opening one is
// ignored if none closes it.
func (s *scanner) singleQuoted(n int) (string, bool) {
	if s.noSingle {
		return "", false
	}
	text := s.rest[n:]
	for from := 0; ; {
		at := strings.IndexAny(text[from:], "'’`´")
		if at < 0 {
			s.noSingle = true
			return "", false
		}
		at += from
		_, m := utf8.DecodeRuneInString(text[at:])
		if next, _ := utf8.DecodeRuneInString(text[at+m:]); !isWordRune(next) || at+m == len(text) {
			s.skip(n + at + m)
			return text[:at], true
		}
		from = at + m
	}
}

func isDoubleQuote(r rune) bool {
	return strings.ContainsRune("«»‹›\"“”„‟＂❝❞〝〞〟", r)
}

func isNoWordRune(r rune) bool { return !isWordRune(r) }

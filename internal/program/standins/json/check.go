package json

import "strings"

// A checker reads JSON without keeping anything. Its methods return false at the first byte that
// is wrong, with err set, and at the end of the data, with cut saying where it was.
type checker struct {
	data      []byte
	at, depth int
	err       error
	cut       string
}

// check returns the error of data that are not one value in JSON.
func check(data []byte) error {
	c := checker{data: data}
	if c.value() {
		if c.space(); c.at == len(data) {
			return nil
		}
		c.wrong("after top-level value")
	}
	switch {
	case c.err != nil:
		return c.err
	case strings.Contains(c.cut, "in ") && c.cut != "in string literal": // where no space may follow
		return &SyntaxError{"invalid character ' ' " + c.cut, int64(len(data))}
	}
	return &SyntaxError{"unexpected end of JSON input", int64(len(data))}
}

// wrong is false, and makes the next byte, if there is one, the error.
func (c *checker) wrong(where string) bool {
	if c.at == len(c.data) {
		c.cut = where
	} else {
		c.err = &SyntaxError{"invalid character " + quoteChar(c.data[c.at]) + " " + where, int64(c.at + 1)}
	}
	return false
}

// next returns the next byte, or 0 at the end. A zero in the data is wrong wherever it stands.
func (c *checker) next() byte {
	if c.at < len(c.data) {
		return c.data[c.at]
	}
	return 0
}

func isSpace(b byte) bool { return b == ' ' || b == '\t' || b == '\r' || b == '\n' }

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// space reads white space.
func (c *checker) space() {
	for isSpace(c.next()) {
		c.at++
	}
}

// value reads a value, after white space.
func (c *checker) value() bool {
	c.space()
	switch b := c.next(); {
	case b == '{':
		return c.list('}')
	case b == '[':
		return c.list(']')
	case b == '"':
		return c.text()
	case b == 't':
		return c.literal("true")
	case b == 'f':
		return c.literal("false")
	case b == 'n':
		return c.literal("null")
	case b == '-' || isDigit(b):
		return c.number()
	}
	return c.wrong("looking for beginning of value")
}

// list reads an array or an object, which ends with end.
func (c *checker) list(end byte) bool {
	if c.depth++; c.depth > mostNested {
		return c.wrong("exceeded max depth")
	}
	c.at++
	if c.space(); c.next() == end {
		c.at++
		c.depth--
		return true
	}
	for {
		after := "after array element"
		if end == '}' {
			after = "after object key:value pair"
			if !c.key() {
				return false
			}
		}
		if !c.value() {
			return false
		}
		c.space()
		switch c.next() {
		case ',':
			c.at++
		case end:
			c.at++
			c.depth--
			return true
		default:
			return c.wrong(after)
		}
	}
}

// key reads the key of an object's member and the colon.
func (c *checker) key() bool {
	if c.space(); c.next() != '"' {
		return c.wrong("looking for beginning of object key string")
	}
	if !c.text() {
		return false
	}
	if c.space(); c.next() != ':' {
		return c.wrong("after object key")
	}
	c.at++
	return true
}

func (c *checker) literal(word string) bool {
	for i := range len(word) {
		if c.next() != word[i] {
			return c.wrong("in literal " + word + " (expecting '" + word[i:i+1] + "')")
		}
		c.at++
	}
	return true
}

// text reads a string from its quotation mark on.
func (c *checker) text() bool {
	for c.at++; ; c.at++ {
		switch b := c.next(); {
		case b == '"':
			c.at++
			return true
		case b == '\\':
			c.at++
			if !c.escape() {
				return false
			}
		case b < ' ':
			return c.wrong("in string literal")
		}
	}
}

// escape reads what follows a backslash except for its last byte.
func (c *checker) escape() bool {
	switch c.next() {
	case 'b', 'f', 'n', 'r', 't', '\\', '/', '"':
		return true
	case 'u':
	default:
		return c.wrong("in string escape code")
	}
	for range 4 {
		c.at++
		if b := c.next() | 0x20; !isDigit(c.next()) && (b < 'a' || b > 'f') {
			return c.wrong(`in \u hexadecimal character escape`)
		}
	}
	return true
}

func (c *checker) number() bool {
	if c.next() == '-' {
		c.at++
	}
	if c.next() == '0' {
		c.at++
	} else if !c.digits("in numeric literal") {
		return false
	}
	if c.next() == '.' {
		c.at++
		if !c.digits("after decimal point in numeric literal") {
			return false
		}
	}
	if c.next() == 'e' || c.next() == 'E' {
		c.at++
		if c.next() == '+' || c.next() == '-' {
			c.at++
		}
		return c.digits("in exponent of numeric literal")
	}
	return true
}

// digits reads one digit or more.
func (c *checker) digits(where string) bool {
	if !isDigit(c.next()) {
		return c.wrong(where)
	}
	for isDigit(c.next()) {
		c.at++
	}
	return true
}

// isNumber reports whether a text is a number as JSON writes one.
func isNumber(s string) bool {
	c := checker{data: []byte(s)}
	return c.number() && c.at == len(s)
}

// compact appends checked JSON without its white space; with escape, what HTML or JavaScript would
// read otherwise is escaped. Such characters stand only in strings.
func compact(out, data []byte, escape bool) []byte {
	inside := false
	for i := 0; i < len(data); i++ {
		switch b := data[i]; {
		case escape && (b == '<' || b == '>' || b == '&'):
			out = escaped(out, rune(b))
		case escape && b == 0xE2 && i+2 < len(data) && data[i+1] == 0x80 && data[i+2]&^1 == 0xA8:
			out = escaped(out, 0x2000|rune(data[i+2]&0x3F))
			i += 2
		case b == '\\':
			i++
			out = append(out, b, data[i])
		case inside || !isSpace(b):
			inside = inside != (b == '"')
			out = append(out, b)
		}
	}
	return out
}

// indented returns compact JSON with every element on its own line.
func indented(data []byte, prefix, indent string) []byte {
	out := make([]byte, 0, 2*len(data))
	depth, inside := 0, false
	line := func() {
		out = append(append(out, '\n'), prefix...)
		for range depth {
			out = append(out, indent...)
		}
	}
	for i := 0; i < len(data); i++ {
		b := data[i]
		switch {
		case b == '\\':
			i++
			out = append(out, b, data[i])
			continue
		case b == '"':
			inside = !inside
		case inside:
		case b == '{' || b == '[':
			out = append(out, b)
			if data[i+1] == b+2 { // nothing inside
				i++
				out = append(out, b+2)
				continue
			}
			depth++
			line()
			continue
		case b == '}' || b == ']':
			depth--
			line()
		}
		out = append(out, b)
		switch {
		case inside:
		case b == ',':
			line()
		case b == ':':
			out = append(out, ' ')
		}
	}
	return out
}

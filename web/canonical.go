package web

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// canonical turns markup as go-app prints it into the markup it stands for: for an HTML parser
// the same tree that go-app would build in the browser, and always the same bytes.
//
// go-app's printer (encodeHTML in its node.go) is meant for reading in tests. Four things have to
// be undone:
//
//   - Children are put on lines of their own, indented by two spaces a level. Between inline
//     elements that would open gaps inside Arabic words and separate letters that must join.
//     Exactly the printer's own white space is removed; white space that belongs to a text stays.
//   - Attributes come in the order of a map. They are sorted.
//   - Attribute values are quoted as Go strings, not escaped as HTML.
//   - A value of "true" is left out, and a boolean attribute that is off is printed as ="false",
//     which HTML reads as on. See attribute.
//
// The printer's output is ambiguous if two texts are neighbours, so pages never put two texts
// next to each other (nor a component whose root is a text). Scripts, styles, style attributes
// and event handlers are rejected: the site's content security policy would block them in the
// browser.
func canonical(printed string) (string, error) {
	c := canonizer{in: printed}
	c.out.Grow(len(printed))
	if err := c.run(); err != nil {
		line := 1 + strings.Count(printed[:min(c.at, len(printed))], "\n")
		return "", fmt.Errorf("read printed markup: line %d: %w", line, err)
	}
	if out := c.out.String(); utf8.ValidString(out) {
		return out, nil
	}
	return strings.ToValidUTF8(c.out.String(), "\uFFFD"), nil
}

// voidElements have no content and no end tag, in go-app as in HTML.
var voidElements = map[string]bool{
	"area": true, "base": true, "br": true, "col": true, "embed": true, "hr": true, "img": true,
	"input": true, "link": true, "meta": true, "param": true, "source": true, "track": true, "wbr": true,
}

// barredElements contain code rather than text: the policy would not run it, and escaping would
// garble it.
var barredElements = map[string]bool{"script": true, "style": true, "iframe": true, "template": true}

type canonizer struct {
	in   string
	at   int
	out  strings.Builder
	open []element
	attr []attribute // of the tag being read; reused to save memory
}

type element struct {
	tag    string
	parent bool // a child element has been seen
}

func (c *canonizer) run() error {
	for c.at < len(c.in) {
		next := strings.IndexByte(c.in[c.at:], '<')
		if next < 0 {
			return fmt.Errorf("text %q after the last tag", clip(c.in[c.at:]))
		}
		gap := c.in[c.at : c.at+next]
		c.at += next
		var err error
		if strings.HasPrefix(c.in[c.at:], "</") {
			err = c.endTag(gap)
		} else {
			err = c.startTag(gap)
		}
		if err != nil {
			return err
		}
	}
	if len(c.open) > 0 {
		return fmt.Errorf("element %q is not closed; an element without an end tag must be one that HTML knows as such", c.open[len(c.open)-1].tag)
	}
	return nil
}

// startTag reads a start tag, after the gap before it.
func (c *canonizer) startTag(gap string) error {
	depth := len(c.open)
	if depth == 0 {
		if gap != "" || c.out.Len() > 0 {
			return fmt.Errorf("more than one root, or text outside it")
		}
	} else {
		text, err := between(gap, depth, depth)
		if err != nil {
			return err
		}
		c.text(text)
		c.open[depth-1].parent = true
	}

	c.at++ // <
	end := strings.IndexAny(c.in[c.at:], " >")
	if end <= 0 {
		return fmt.Errorf("tag without a name or an end")
	}
	tag := c.in[c.at : c.at+end]
	c.at += end
	if !isName(tag) {
		return fmt.Errorf("element %q: not a name", clip(tag))
	}
	if barredElements[strings.ToLower(tag)] {
		return fmt.Errorf("element %q has no place in a page's content", tag)
	}
	if err := c.attributes(); err != nil {
		return fmt.Errorf("element %q: %w", tag, err)
	}
	c.out.WriteByte('<')
	c.out.WriteString(tag)
	for _, a := range c.attr {
		a.write(&c.out)
	}
	c.out.WriteByte('>')
	if !voidElements[tag] {
		c.open = append(c.open, element{tag: tag})
	}
	return nil
}

// endTag reads an end tag, after the gap before it.
func (c *canonizer) endTag(gap string) error {
	end := strings.IndexByte(c.in[c.at:], '>')
	if end < 0 {
		return fmt.Errorf("end tag without an end")
	}
	tag := c.in[c.at+2 : c.at+end]
	depth := len(c.open) - 1
	if depth < 0 || c.open[depth].tag != tag {
		return fmt.Errorf("end tag %q closes nothing that is open; an element without an end tag must be one that HTML knows as such", tag)
	}
	text := gap // an only child that is a text is printed inline, as it is
	if c.open[depth].parent {
		var err error
		if text, err = between(gap, depth+1, depth); err != nil {
			return err
		}
	} else if (tag == "pre" || tag == "textarea") && strings.HasPrefix(text, "\n") {
		c.out.WriteByte('\n') // parsers drop the first line break of these two
	}
	c.text(text)
	c.at += end + 1
	c.open = c.open[:depth]
	c.out.WriteString("</")
	c.out.WriteString(tag)
	c.out.WriteByte('>')
	return nil
}

// between returns the text in the gap between two tags, at least one of which belongs to a child:
// a line break; if there is a text, its indentation, the text and a line break; then the
// indentation of the tag that follows. An empty text leaves an empty line.
func between(gap string, own, next int) (string, error) {
	body, ok := strings.CutSuffix(gap, "\n"+indentation(next))
	if !ok {
		return "", fmt.Errorf("gap %q before a tag, want it to end in a line break and %d spaces", clip(gap), 2*next)
	}
	body = strings.TrimLeft(body, "\n")
	if body == "" {
		return "", nil
	}
	text, ok := strings.CutPrefix(body, indentation(own))
	if !ok || !strings.HasPrefix(gap, "\n") {
		return "", fmt.Errorf("text %q is not indented by %d spaces", clip(body), 2*own)
	}
	return text, nil
}

// indentation is the printer's indentation at a depth.
func indentation(depth int) string {
	const spaces = "                                                                " // 64, for 32 levels
	if 2*depth <= len(spaces) {
		return spaces[:2*depth]
	}
	return strings.Repeat("  ", depth)
}

// texts undoes escapes that a text does not need and adds one that it does: a parser would read a
// carriage return as a line feed.
var texts = strings.NewReplacer("&#34;", `"`, "&#39;", "'", "\r", "&#13;", "\x00", "\uFFFD")

func (c *canonizer) text(s string) {
	if strings.ContainsAny(s, "&\r\x00") {
		texts.WriteString(&c.out, s)
		return
	}
	c.out.WriteString(s)
}

// attributes reads the attributes of a tag and its closing bracket into c.attr.
func (c *canonizer) attributes() error {
	c.attr = c.attr[:0]
	for {
		if c.at == len(c.in) {
			return fmt.Errorf("tag without an end")
		}
		if c.in[c.at] == '>' {
			c.at++
			break
		}
		c.at++ // the space
		end := strings.IndexAny(c.in[c.at:], " =>")
		if end <= 0 {
			return fmt.Errorf("attribute without a name")
		}
		a := attribute{name: c.in[c.at : c.at+end], value: "true"}
		c.at += end
		if c.in[c.at] == '=' {
			c.at++
			if err := c.value(&a); err != nil {
				return err
			}
		}
		if err := a.check(); err != nil {
			return err
		}
		if !a.off() {
			c.attr = append(c.attr, a)
		}
	}
	slices.SortFunc(c.attr, func(a, b attribute) int { return strings.Compare(a.name, b.name) })
	return nil
}

// value reads a quoted value. Nearly all are printed verbatim, without a backslash.
func (c *canonizer) value(a *attribute) error {
	if rest := c.in[c.at:]; strings.HasPrefix(rest, `"`) {
		if end := strings.IndexByte(rest[1:], '"'); end >= 0 && !strings.ContainsAny(rest[1:1+end], "\\\n") {
			a.value = rest[1 : 1+end]
			c.at += end + 2
			return nil
		}
	}
	quoted, err := strconv.QuotedPrefix(c.in[c.at:])
	if err != nil {
		return fmt.Errorf("attribute %q: value is not quoted", a.name)
	}
	c.at += len(quoted)
	if a.value, err = strconv.Unquote(quoted); err != nil {
		return fmt.Errorf("attribute %q: value %q: %w", a.name, clip(quoted), err)
	}
	return nil
}

// isName reports whether the name of a tag or an attribute is plain enough to be safe.
func isName(s string) bool {
	for i := range len(s) {
		c := s[i] | 0x20 // lower case, for letters
		if (c < 'a' || c > 'z') && (i == 0 || (s[i] < '0' || s[i] > '9') && !strings.Contains("-_:.", s[i:i+1])) {
			return false
		}
	}
	return s != ""
}

// clip shortens a text for a message.
func clip(s string) string {
	const most = 60
	if len(s) <= most {
		return s
	}
	return strings.ToValidUTF8(s[:most], "") + "…"
}

package mail

import (
	"bytes"
	"errors"
	"mime"
	"net/mail"
	"net/textproto"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"

	"golang.org/x/net/html/charset"
)

// header reads the header of a message or a part in the forms that programs have written over the
// years: a line that is not a field (such as the "From " of a mailbox at the top) is skipped.
func header(data []byte) (h textproto.MIMEHeader, body []byte, err error) {
	h = make(textproto.MIMEHeader)
	last, rest := "", data
	for len(rest) > 0 {
		line, after, _ := bytes.Cut(rest, []byte("\n"))
		line = bytes.TrimRight(line, "\r")
		if len(line) == 0 {
			rest = after
			break
		}
		if line[0] == ' ' || line[0] == '\t' {
			if v := h[last]; len(v) > 0 {
				v[len(v)-1] += " " + string(bytes.TrimSpace(line))
			}
			rest = after
			continue
		}
		name, value, ok := bytes.Cut(line, []byte(":"))
		if !ok && len(h) > 0 && !bytes.HasPrefix(line, []byte(">From ")) {
			break // the text begins without an empty line
		}
		rest = after
		if last = ""; ok && isName(name) {
			last = textproto.CanonicalMIMEHeaderKey(string(bytes.TrimSpace(name)))
			h.Add(last, string(bytes.TrimSpace(value)))
		}
	}
	if len(h) == 0 {
		return nil, nil, errors.New("no line of it is a field")
	}
	return h, rest, nil
}

// envelope returns the date in a line "From somebody@example.org Wed Mar 13 10:00:00 2024", which
// begins a message in a mailbox; "" if it has none.
func envelope(line string) string {
	_, rest, _ := strings.Cut(line, " ")
	_, rest, _ = strings.Cut(strings.TrimSpace(rest), " ")
	for _, layout := range [...]string{time.ANSIC, time.RubyDate, time.UnixDate} {
		if d, err := time.Parse(layout, strings.TrimSpace(rest)); err == nil {
			return d.Format("2006-01-02")
		}
	}
	return ""
}

// received returns the day on which the last server that passed a message on received it; "" if
// none says.
func received(h textproto.MIMEHeader) string {
	list := h.Values("Received")
	if len(list) == 0 {
		return ""
	}
	when := list[0][strings.LastIndexByte(list[0], ';')+1:]
	if d, err := mail.ParseDate(strings.TrimSpace(when)); err == nil {
		return d.Format("2006-01-02")
	}
	return ""
}

func isName(name []byte) bool {
	name = bytes.TrimSpace(name)
	return len(name) > 0 && !bytes.ContainsFunc(name, func(r rune) bool { return r <= ' ' || r >= 0x7f })
}

// parameter matches a field's parameter, quoted or not; an unquoted one extends to the next
// semicolon.
var parameter = regexp.MustCompile(`;\s*([A-Za-z0-9!#$&+.^_|~*-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))`)

// field reads a field with parameters, such as Content-Type, leniently, and names in any encoding,
// whole or in pieces (RFC 2231).
func field(s string) (kind string, params map[string]string) {
	kind, params, err := mime.ParseMediaType(s)
	if err == nil && !strings.Contains(s, "*") {
		return kind, params
	}
	kind, _, _ = strings.Cut(s, ";")
	params = make(map[string]string)
	type piece struct{ name, value string }
	var pieces []piece
	for _, m := range parameter.FindAllStringSubmatch(s, -1) {
		name, value := strings.ToLower(m[1]), strings.TrimSpace(m[3])
		if m[2] != "" {
			value = strings.ReplaceAll(strings.ReplaceAll(m[2], `\"`, `"`), `\\`, `\`)
		}
		value = strings.Trim(value, `"`)
		if strings.Contains(name, "*") {
			pieces = append(pieces, piece{name, value})
		} else if params[name] == "" {
			params[name] = value
		}
	}
	slices.SortStableFunc(pieces, func(a, b piece) int { return len(a.name) - len(b.name) + 2*strings.Compare(a.name, b.name) })
	label := make(map[string]string)
	whole := make(map[string]string)
	for _, p := range pieces {
		base, _, _ := strings.Cut(p.name, "*")
		value := p.value
		if strings.HasSuffix(p.name, "*") {
			if parts := strings.SplitN(value, "'", 3); len(parts) == 3 && label[base] == "" {
				label[base], value = parts[0], parts[2]
			}
			if plain, err := url.PathUnescape(value); err == nil {
				value = plain
			}
		}
		whole[base] += value
	}
	for base, value := range whole {
		if e, name := charset.Lookup(label[base]); e != nil && name != "utf-8" {
			if out, err := e.NewDecoder().String(value); err == nil {
				value = out
			}
		}
		params[base] = value
	}
	return strings.ToLower(strings.TrimSpace(kind)), params
}

package web

import (
	"cmp"
	"strings"
)

// A tagAt is the tag being read. Its values are escaped, as in the markup.
type tagAt struct {
	name  string
	attrs []attribute
}

func (t *tagAt) value(name string) string {
	for _, a := range t.attrs {
		if a.name == name {
			return a.value
		}
	}
	return ""
}

// readTag reads a start tag into s.tag.
func (s *slimmer) readTag() {
	end := s.at + 1
	for s.in[end] != ' ' && s.in[end] != '>' {
		end++
	}
	s.tag = tagAt{name: s.in[s.at+1 : end], attrs: s.tag.attrs[:0]}
	for s.in[end] != '>' {
		start := end + 1
		for end = start; s.in[end] != '=' && s.in[end] != ' ' && s.in[end] != '>'; end++ {
		}
		a := attribute{name: s.in[start:end]}
		if s.in[end] == '=' {
			length := strings.IndexByte(s.in[end+2:], '"')
			a.value = s.in[end+2 : end+2+length]
			end += length + 3
		}
		s.tag.attrs = append(s.tag.attrs, a)
	}
	s.at = end + 1
}

// set changes the value of an attribute that the tag has.
func (t *tagAt) set(name, value string) {
	for i := range t.attrs {
		if t.attrs[i].name == name {
			t.attrs[i].value = value
		}
	}
}

// drop removes attributes.
func (t *tagAt) drop(names ...string) {
	kept := t.attrs[:0]
	for _, a := range t.attrs {
		keep := true
		for _, name := range names {
			keep = keep && a.name != name
		}
		if keep {
			kept = append(kept, a)
		}
	}
	t.attrs = kept
}

// write writes the tag.
func (s *slimmer) write() {
	s.imply()
	s.out.WriteByte('<')
	s.out.WriteString(s.tag.name)
	for _, a := range s.tag.attrs {
		if a.name == "class" {
			a.value = cmp.Or(short()[a.value], a.value)
		}
		a.writeShort(&s.out)
	}
	s.out.WriteByte('>')
}

// writeShort writes an attribute whose value is already escaped, without quotation marks that
// HTML does not require.
func (a attribute) writeShort(w *strings.Builder) {
	w.WriteByte(' ')
	w.WriteString(a.name)
	switch {
	case switches[a.name]:
	case a.value == "":
		w.WriteString(`=""`)
	case strings.ContainsAny(a.value, " \t\n\f\r\"'`=<>"):
		w.WriteString(`="`)
		w.WriteString(a.value)
		w.WriteByte('"')
	default:
		w.WriteByte('=')
		w.WriteString(a.value)
	}
}

// content skips the content and the end tag of the element whose tag was just read, and returns
// the content.
func (s *slimmer) content() string {
	start, depth := s.at, 1
	open, end := "<"+s.tag.name, "</"+s.tag.name+">"
	for at := s.at; ; {
		next := strings.IndexByte(s.in[at:], '<')
		if next < 0 {
			s.at = len(s.in)
			return s.in[start:]
		}
		at += next
		rest := s.in[at:]
		if strings.HasPrefix(rest, end) {
			if depth--; depth == 0 {
				s.at = at + len(end)
				return s.in[start:at]
			}
		} else if strings.HasPrefix(rest, open) && strings.IndexByte(" >", rest[len(open)]) >= 0 {
			depth++
		}
		at++
	}
}

// untagged returns markup without its tags.
func untagged(markup string) string {
	var b strings.Builder
	for markup != "" {
		text, rest, _ := strings.Cut(markup, "<")
		b.WriteString(text)
		_, markup, _ = strings.Cut(rest, ">")
	}
	return b.String()
}

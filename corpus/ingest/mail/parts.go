package mail

import (
	"bytes"
	"fmt"
	"net/textproto"
	"path"
	"slices"
	"strings"

	"golang.org/x/net/html/charset"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
	"github.com/kashshaf/kashshaf/corpus/ingest/markup"
)

// mostParts is how deep parts may be nested.
const mostParts = 8

// part reads a part and returns the lines of its text: of alternatives one, of all others one after
// the other. A part that is not text is kept as a file.
func (r *reader) part(h textproto.MIMEHeader, body []byte, depth int) []clean.Line {
	kind, params := field(h.Get("Content-Type"))
	if kind == "" || !strings.Contains(kind, "/") {
		kind = "text/plain"
	}
	if strings.HasPrefix(kind, "multipart/") && depth < mostParts && params["boundary"] != "" {
		var texts [][]clean.Line
		for _, p := range parts(body, params["boundary"]) {
			inner, text, err := header(p)
			if err != nil { // a part without a header is plain text
				inner, text = textproto.MIMEHeader{}, p
			}
			texts = append(texts, r.part(inner, text, depth+1))
		}
		if kind == "multipart/alternative" {
			return fullest(texts)
		}
		return slices.Concat(texts...)
	}
	body = transferred(h, body)
	disposition, dp := field(h.Get("Content-Disposition"))
	name := r.words(dp["filename"])
	if name == "" {
		name = r.words(params["name"])
	}
	text := strings.HasPrefix(kind, "text/") || strings.HasPrefix(kind, "multipart/")
	switch {
	case disposition == "attachment" || name != "" || !text:
		if name == "" {
			name = fmt.Sprintf("part-%d", len(r.files)+1)
		}
		if path.Ext(name) == "" {
			name += ending(kind)
		}
		if e, known := charset.Lookup(params["charset"]); kind == "text/plain" && e != nil && known != "utf-8" && known != "windows-1252" {
			if out, err := e.NewDecoder().Bytes(body); err == nil {
				body = out
			}
		}
		r.files = append(r.files, attachment{name, body})
		return nil
	case kind == "text/html":
		_, lines := markup.Blocks([]byte(r.decode(body, label(params["charset"], body))))
		return r.numbered(lines)
	}
	plain := r.decode(body, params["charset"])
	if params["format"] == "flowed" {
		plain = strings.ReplaceAll(strings.ReplaceAll(plain, "\r\n", "\n"), " \n", " ")
	}
	return r.numbered(clean.Lines(plain, 1))
}

// parts splits a body at its boundary; what is before the first and after the last is for programs
// without MIME. A body that breaks off keeps its last part.
func parts(body []byte, boundary string) [][]byte {
	var out [][]byte
	begin, at := -1, 0
	for line := range bytes.Lines(body) {
		mark, ok := bytes.CutPrefix(bytes.TrimRight(line, " \t\r\n"), []byte("--"+boundary))
		if ok && (len(mark) == 0 || string(mark) == "--") {
			if begin >= 0 {
				out = append(out, body[begin:at])
			}
			if begin = at + len(line); len(mark) > 0 {
				return out
			}
		}
		at += len(line)
	}
	if begin >= 0 && begin < len(body) {
		out = append(out, body[begin:])
	}
	return out
}

// fullest chooses among alternatives: the plain text, which comes first, unless another has more
// than twice its words, as when the plain text only refers to it.
func fullest(texts [][]clean.Line) (best []clean.Line) {
	most := 0
	for _, t := range texts {
		n := 0
		for _, l := range t {
			n += len(strings.Fields(l.Text))
		}
		if most == 0 || n > 2*most {
			best, most = t, n
		}
	}
	return best
}

// label returns the encoding of a page: the one its part declares, or else its own declaration.
func label(declared string, data []byte) string {
	if declared != "" {
		return declared
	}
	return markup.Declared(data)
}

func (r *reader) numbered(lines []clean.Line) []clean.Line {
	if r.line > 0 {
		for i := range lines {
			lines[i].Number = r.line
		}
	}
	return lines
}

// ending returns the extension for the name of a part that has none.
func ending(kind string) string {
	switch kind {
	case "message/rfc822":
		return ".eml"
	case "application/pdf":
		return ".pdf"
	case "text/html":
		return ".html"
	case "text/csv":
		return ".csv"
	case "text/plain":
		return ".txt"
	case "image/png", "image/gif", "image/webp":
		return "." + strings.TrimPrefix(kind, "image/")
	case "image/jpeg":
		return ".jpg"
	case "text/calendar":
		return ".ics"
	}
	return ""
}

// decode believes the encoding that a part declares, unless that is UTF-8 and
// wrong, plain ASCII and not all, or Latin-1, which mail programs write of any text.
func (r *reader) decode(data []byte, label string) string {
	if e, name := charset.Lookup(label); e != nil && name != "utf-8" && !strings.EqualFold(label, "us-ascii") &&
		!strings.EqualFold(label, "iso-8859-1") {
		if out, err := e.NewDecoder().Bytes(data); err == nil {
			return string(out)
		}
	}
	return r.to.Decode(data)
}

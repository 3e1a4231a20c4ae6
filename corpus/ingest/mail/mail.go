// Package mail reads messages: one a file (.eml), or many in a mailbox (.mbox); and
// pages that are saved in the form of one (.mhtml).
package mail

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/mail"
	"net/textproto"
	"path"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html/charset"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
	"github.com/kashshaf/kashshaf/corpus/ingest/markup"
	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// Message reads a single message: subject, sender, date and the text, of several
// forms the plain one. Attachments are files of their own.
func Message(f source.File, to source.Sink) error {
	data, err := f.Bytes()
	if err != nil {
		return err
	}
	return message(data, 0, "", to)
}

// Saved reads a page as browsers save it in one file (.mhtml): a message whose first
// part is the page. What the page shows is left in it.
func Saved(f source.File, to source.Sink) error {
	data, err := f.Bytes()
	if err != nil {
		return err
	}
	h, body, err := header(data)
	if err != nil {
		return fmt.Errorf("it has no header of a message (%w)", err)
	}
	address, date := first(h.Get("Snapshot-Content-Location"), h.Get("Content-Location")), ""
	if d, err := mail.Header(h).Date(); err == nil {
		date = d.Format("2006-01-02T15:04:05Z07:00")
	}
	page, where := savedPage(h, body, 0)
	if page == nil {
		return errors.New("there is no page in it")
	}
	to.Page(first(address, where), date, page)
	return nil
}

// savedPage finds the page, decoded, and where it came from.
func savedPage(h textproto.MIMEHeader, body []byte, depth int) (page []byte, address string) {
	kind, params := field(h.Get("Content-Type"))
	if strings.HasPrefix(kind, "multipart/") && depth < mostParts {
		for _, p := range parts(body, params["boundary"]) {
			if inner, text, err := header(p); err == nil {
				if page, address = savedPage(inner, text, depth+1); page != nil {
					return page, address
				}
			}
		}
		return nil, ""
	}
	if kind != "text/html" && kind != "application/xhtml+xml" {
		return nil, ""
	}
	page = transferred(h, body)
	if e, name := charset.Lookup(params["charset"]); e != nil && name != "utf-8" && name != "windows-1252" {
		if out, err := e.NewDecoder().Bytes(page); err == nil {
			page = out
		}
	}
	return page, h.Get("Content-Location")
}

// transferred undoes the form in which a part was sent.
func transferred(h textproto.MIMEHeader, body []byte) []byte {
	switch strings.ToLower(strings.TrimSpace(h.Get("Content-Transfer-Encoding"))) {
	case "base64":
		return unbase64(body)
	case "quoted-printable":
		return unquoted(body)
	}
	return body
}

func first(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}

// mostMessage is how long in bytes one message of a mailbox may be.
const mostMessage = 64 << 20

// Mailbox reads the messages of an mbox file, each of which begins with a line
// "From " after an empty one.
func Mailbox(f source.File, to source.Sink) error {
	in := bufio.NewReaderSize(f.In, 64<<10)
	var one bytes.Buffer
	line, begin, n, blank, open, sent := 0, 0, 0, true, false, ""
	end := func() {
		if !open {
			return
		}
		n++
		if one.Len() > mostMessage {
			to.Warn(begin, "a message is not read: it has more than %d MB", mostMessage>>20)
		} else if err := message(one.Bytes(), begin, sent, to); err != nil {
			to.Warn(begin, "a message is not read: %v", err)
		}
		one.Reset()
	}
	for {
		l, err := in.ReadBytes('\n')
		line++
		switch {
		case blank && bytes.HasPrefix(l, []byte("From ")):
			end()
			open, begin, sent = true, line, envelope(string(l))
		case open && one.Len() <= mostMessage:
			if q := bytes.TrimLeft(l, ">"); len(q) < len(l) && bytes.HasPrefix(q, []byte("From ")) {
				l = l[1:] // a line that would have begun a message was quoted
			}
			one.Write(l)
		}
		blank = len(bytes.TrimSpace(l)) == 0
		if err != nil {
			end()
			if !errors.Is(err, io.EOF) {
				return err
			}
			break
		}
	}
	if n == 0 {
		return fmt.Errorf("there is no message in it: no line begins with \"From \"")
	}
	return nil
}

// message reads one message; line is where it begins in its mailbox, 0 for a file, and
// sent the date that the mailbox tells, for one that tells none.
func message(data []byte, line int, sent string, to source.Sink) error {
	h, body, err := header(data)
	if err != nil {
		return fmt.Errorf("it has no header of a message (%w)", err)
	}
	r := &reader{to: to, line: line}
	t := &source.Text{Line: line, Many: line > 0, Exact: true}
	t.Title = clean.Title(r.words(h.Get("Subject")))
	t.Author = r.sender(h.Get("From"))
	if d, err := mail.Header(h).Date(); err == nil {
		t.Date = d.Format("2006-01-02T15:04:05Z07:00")
	} else {
		t.Date = first(h.Get("Date"), sent, received(h))
	}
	if list := r.words(h.Get("List-Id")); list != "" {
		name, _, _ := strings.Cut(list, "<")
		t.Outlet = clean.Title(strings.Trim(name, " \""))
	}
	t.Lines = r.part(h, body, 0)
	if t.Title != "" || len(t.Lines) > 0 {
		to.Text(t)
	}
	for _, a := range r.files {
		name := a.name
		if line > 0 {
			name = fmt.Sprintf("%d/%s", line, name)
		}
		to.File(name, a.data)
	}
	return nil
}

type reader struct {
	to    source.Sink
	line  int
	files []attachment
}

type attachment struct {
	name string
	data []byte
}

// words decodes the encoded words of a header; one in an encoding that nobody
// declared is guessed. Neighbours in one encoding are joined before they are decoded,
// since programs cut letters in two.
func (r *reader) words(s string) string {
	s = neighbours.ReplaceAllStringFunc(s, joinWords)
	d := mime.WordDecoder{CharsetReader: charset.NewReaderLabel}
	if out, err := d.DecodeHeader(s); err == nil {
		s = out
	}
	return r.to.Decode([]byte(s))
}

// Encoded words, of which a row is of one encoding.
var (
	neighbours = regexp.MustCompile(`=\?[^?\s]+\?[BbQq]\?[^?]*\?=(?:\s*=\?[^?\s]+\?[BbQq]\?[^?]*\?=)+`)
	encoded    = regexp.MustCompile(`=\?([^?\s]+)\?([BbQq])\?([^?]*)\?=`)
)

func joinWords(row string) string {
	var label string
	var data []byte
	for _, m := range encoded.FindAllStringSubmatch(row, -1) {
		if label == "" {
			label = m[1]
		}
		if !strings.EqualFold(label, m[1]) {
			return row
		}
		if strings.EqualFold(m[2], "b") {
			data = append(data, unbase64([]byte(m[3]))...)
		} else {
			data = append(data, unquoted([]byte(strings.ReplaceAll(m[3], "_", " ")))...)
		}
	}
	return "=?" + label + "?B?" + base64.StdEncoding.EncodeToString(data) + "?="
}

func (r *reader) sender(s string) string {
	s = r.words(s)
	if a, err := mail.ParseAddress(s); err == nil {
		if a.Name != "" {
			return clean.Title(a.Name)
		}
		return a.Address
	}
	if i := strings.IndexByte(s, '<'); i > 0 {
		return clean.Title(strings.Trim(s[:i], " \""))
	}
	return clean.Title(s)
}

// mostParts is how deep parts may lie in parts.
const mostParts = 8

// part reads a part and gives the lines of its text: of alternatives one, of all
// others one after the other. What is no text is kept as a file.
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

// parts cuts a body at its boundary; what is before the first and behind the end is
// for programs that know no parts. One that breaks off has its last part.
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

// fullest chooses among alternatives: the plain text, which comes first, unless it
// only says that there is another one.
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

// label is the encoding of a page: the one that its part declares, or itself.
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

// ending is the end of a name for a part that has none.
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
// wrong, or plain ASCII and not all.
func (r *reader) decode(data []byte, label string) string {
	if e, name := charset.Lookup(label); e != nil && name != "utf-8" && !strings.EqualFold(label, "us-ascii") && !strings.HasPrefix(strings.ToLower(label), "iso-8859-1") {
		if out, err := e.NewDecoder().Bytes(data); err == nil {
			return string(out)
		}
	}
	return r.to.Decode(data)
}

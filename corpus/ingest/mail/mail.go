// Package mail reads messages: one a file (.eml), or many in a mailbox (.mbox).
package mail

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
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
	return message(data, 0, to)
}

// mostMessage is how long in bytes one message of a mailbox may be.
const mostMessage = 64 << 20

// Mailbox reads the messages of an mbox file, each of which begins with a line
// "From " after an empty one.
func Mailbox(f source.File, to source.Sink) error {
	in := bufio.NewReaderSize(f.In, 64<<10)
	var one bytes.Buffer
	line, begin, n, blank, open := 0, 0, 0, true, false
	end := func() {
		if !open {
			return
		}
		n++
		if one.Len() > mostMessage {
			to.Warn(begin, "a message is not read: it has more than %d MB", mostMessage>>20)
		} else if err := message(one.Bytes(), begin, to); err != nil {
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
			open, begin = true, line
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

// message reads one message; line is where it begins in its mailbox, 0 for a file.
func message(data []byte, line int, to source.Sink) error {
	m, err := mail.ReadMessage(bytes.NewReader(data))
	if err != nil {
		return fmt.Errorf("it has no header of a message (%w)", err)
	}
	r := &reader{to: to, line: line}
	h := textproto.MIMEHeader(m.Header)
	t := &source.Text{Line: line, Many: line > 0, Exact: true}
	t.Title = clean.Title(r.words(m.Header.Get("Subject")))
	t.Author = r.sender(m.Header.Get("From"))
	if d, err := m.Header.Date(); err == nil {
		t.Date = d.Format("2006-01-02T15:04:05Z07:00")
	} else {
		t.Date = m.Header.Get("Date")
	}
	if list := r.words(m.Header.Get("List-Id")); list != "" {
		name, _, _ := strings.Cut(list, "<")
		t.Outlet = clean.Title(strings.Trim(name, " \""))
	}
	r.part(h, m.Body, 0)
	t.Lines = r.plain
	if len(r.plain) == 0 {
		t.Lines = r.html
	}
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
	to          source.Sink
	line        int
	plain, html []clean.Line
	files       []attachment
}

type attachment struct {
	name string
	data []byte
}

// words decodes the encoded words of a header; one in an encoding that nobody
// declared is guessed.
func (r *reader) words(s string) string {
	d := mime.WordDecoder{CharsetReader: charset.NewReaderLabel}
	if out, err := d.DecodeHeader(s); err == nil {
		s = out
	}
	return r.to.Decode([]byte(s))
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

func (r *reader) part(h textproto.MIMEHeader, body io.Reader, depth int) {
	kind, params, err := mime.ParseMediaType(h.Get("Content-Type"))
	if err != nil && kind == "" {
		kind = "text/plain"
	}
	switch strings.ToLower(strings.TrimSpace(h.Get("Content-Transfer-Encoding"))) {
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, &unspaced{body})
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	}
	if strings.HasPrefix(kind, "multipart/") && depth < mostParts {
		parts := multipart.NewReader(body, params["boundary"])
		for {
			p, err := parts.NextRawPart()
			if err != nil {
				if !errors.Is(err, io.EOF) {
					r.to.Warn(r.line, "a message breaks off (%v); what is before it is read", err)
				}
				return
			}
			r.part(p.Header, p, depth+1)
		}
	}
	data, err := io.ReadAll(io.LimitReader(body, mostMessage))
	if err != nil && len(data) == 0 {
		r.to.Warn(r.line, "a part of a message is not read: %v", err)
		return
	}
	disposition, dp, _ := mime.ParseMediaType(h.Get("Content-Disposition"))
	name := r.words(dp["filename"])
	if name == "" {
		name = r.words(params["name"])
	}
	switch {
	case disposition == "attachment" || name != "" || !strings.HasPrefix(kind, "text/"):
		if name == "" {
			name = fmt.Sprintf("part-%d%s", len(r.files)+1, ending(kind))
		}
		r.files = append(r.files, attachment{name, data})
	case kind == "text/html":
		_, lines := markup.Blocks([]byte(r.decode(data, params["charset"])))
		r.html = append(r.html, r.numbered(lines)...)
	default:
		text := r.decode(data, params["charset"])
		if params["format"] == "flowed" {
			text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), " \n", " ")
		}
		r.plain = append(r.plain, r.numbered(clean.Lines(text, 1))...)
	}
}

func (r *reader) numbered(lines []clean.Line) []clean.Line {
	if r.line > 0 {
		for i := range lines {
			lines[i].Number = r.line
		}
	}
	return lines
}

func ending(kind string) string {
	switch kind {
	case "message/rfc822":
		return ".eml"
	case "application/pdf":
		return ".pdf"
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

// unspaced takes away what stands in base64 beside its letters.
type unspaced struct{ in io.Reader }

func (u *unspaced) Read(p []byte) (int, error) {
	for {
		n, err := u.in.Read(p)
		k := 0
		for _, c := range p[:n] {
			if c > ' ' {
				p[k] = c
				k++
			}
		}
		if k > 0 || err != nil {
			return k, err
		}
	}
}

// Package mail reads messages: one a file (.eml), or many in a mailbox (.mbox); and pages saved in
// the form of a message (.mhtml).
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
	"regexp"
	"strings"

	"golang.org/x/net/html/charset"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// Message reads a single message: subject, sender, date and the text, the plain one if there are
// several forms. Attachments are files of their own.
func Message(f source.File, to source.Sink) error {
	data, err := f.Bytes()
	if err != nil {
		return err
	}
	return message(data, 0, "", to)
}

// Saved reads a page as browsers save it in one file (.mhtml): a message whose first part is the
// page. The pictures and styles of the page are left out.
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

// savedPage returns the page, decoded, and its address.
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

// transferred decodes the transfer encoding of a part.
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

// mostMessage is the length limit of one message in a mailbox, in bytes.
const mostMessage = 64 << 20

// Mailbox reads the messages of an mbox file, each of which begins with a line "From " after an
// empty one.
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
				l = l[1:] // undo the quoting of a line that would have begun a message
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

// message reads one message; line is where it begins in its mailbox, 0 for a file, and sent the
// date given by the mailbox, for a message without one.
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

// words decodes the encoded words of a header; text in an undeclared encoding is guessed. Adjacent
// words in one encoding are joined before decoding, since programs split letters between them.
func (r *reader) words(s string) string {
	s = neighbours.ReplaceAllStringFunc(s, joinWords)
	d := mime.WordDecoder{CharsetReader: charset.NewReaderLabel}
	if out, err := d.DecodeHeader(s); err == nil {
		s = out
	}
	return r.to.Decode([]byte(s))
}

// neighbours matches several encoded words in a row, encoded a single one.
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

// Package warc reads web archives: WARC, compressed or not, and WACZ.
package warc

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"maps"
	"mime"
	"net/http"
	"net/textproto"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/andybalholm/brotli"
	"golang.org/x/net/html/charset"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// mostRecord is how long a page may be in bytes, as received and unpacked.
const mostRecord = 32 << 20

// Read streams a WARC file: responses with status 200, HTML pages with their address and the day
// they were fetched, and documents of the kinds that are read as files of their own.
func Read(f source.File, to source.Sink) error {
	in := bufio.NewReaderSize(f.In, 64<<10)
	if magic, err := in.Peek(2); err == nil && magic[0] == 0x1f && magic[1] == 0x8b {
		z, err := gzip.NewReader(in) // its members are read as one stream
		if err != nil {
			return fmt.Errorf("it is not in gzip form (%w)", err)
		}
		defer z.Close()
		in = bufio.NewReaderSize(z, 64<<10)
	}
	w := &reader{in: in, to: to, left: make(map[string]int)}
	n := 0
	for ; ; n++ {
		if err := w.record(); err != nil {
			if errors.Is(err, io.EOF) {
				break
			}
			if n == 0 && errors.Is(err, io.ErrUnexpectedEOF) {
				return errors.New("the archive breaks off in its first record; fetch it again")
			}
			if n == 0 {
				return fmt.Errorf("it is no WARC file (%w)", err)
			}
			to.Warn(0, "the archive breaks off (%v); the %d records before it are read", err, n)
			break
		}
	}
	for _, kind := range slices.Sorted(maps.Keys(w.left)) {
		to.Note("answers left out: %d of the kind %q", w.left[kind], kind)
	}
	if w.pages == 0 {
		to.Warn(0, "none of %d records is a page or a document", n)
	}
	return nil
}

// Wacz reads the WARC files of a WACZ package.
func Wacz(f source.File, to source.Sink) error {
	p, err := source.OpenPackage(f)
	if err != nil {
		return err
	}
	n := 0
	for _, name := range p.Names() {
		if strings.HasPrefix(name, "archive/") && (strings.HasSuffix(name, ".warc") || strings.HasSuffix(name, ".warc.gz")) {
			data, err := p.Part(name)
			if err != nil {
				to.Warn(0, "not read: %v", err)
				continue
			}
			n++
			if err := Read(source.Of(name, data), to); err != nil {
				to.Warn(0, "%s is not read: %v", name, err)
			}
		}
	}
	if n == 0 {
		return errors.New("there is no WARC file in it")
	}
	return nil
}

type reader struct {
	in    *bufio.Reader
	to    source.Sink
	pages int
	left  map[string]int // responses left out, by status or kind
}

// record reads one record.
func (w *reader) record() error {
	version := ""
	for version == "" { // two empty lines follow a record
		line, err := w.in.ReadString('\n')
		if version = strings.TrimSpace(line); err != nil && version == "" {
			return io.EOF
		}
	}
	if !strings.HasPrefix(version, "WARC/") {
		return fmt.Errorf("a record begins with %.20q, want WARC/1.0", version)
	}
	h, err := textproto.NewReader(w.in).ReadMIMEHeader()
	if err != nil {
		return err
	}
	length, err := strconv.ParseInt(strings.TrimSpace(h.Get("Content-Length")), 10, 64)
	if err != nil || length < 0 {
		return fmt.Errorf("a record has the length %q", h.Get("Content-Length"))
	}
	body := io.LimitReader(w.in, length)
	address := strings.Trim(h.Get("WARC-Target-URI"), "<> ")
	kind := h.Get("WARC-Type")
	switch isWeb := strings.HasPrefix(address, "http"); {
	case !isWeb || kind != "response" && kind != "resource" && kind != "conversion":
		// a request, a repetition, or information about the archive
	case length > mostRecord:
		w.to.Warn(0, "a page is not read: %q has %d MB", address, length>>20)
	default:
		data, err := io.ReadAll(body)
		if err != nil || int64(len(data)) < length {
			return io.ErrUnexpectedEOF
		}
		switch kind {
		case "response":
			w.response(data, address, h.Get("WARC-Date"))
		case "resource":
			w.document(data, h.Get("Content-Type"), address, h.Get("WARC-Date"))
		case "conversion": // the text of a page, as in collections for research
			w.pages++
			text := w.to.Decode(data)
			w.to.Text(&source.Text{Many: true, Found: true, URL: address, Date: h.Get("WARC-Date"), Lines: clean.Lines(text, 1)})
		}
	}
	_, err = io.Copy(io.Discard, body)
	return err
}

// response reads a response as a server sent it, or as an archive rewrote it.
func (w *reader) response(data []byte, address, date string) {
	status, h, body, ok := answer(data)
	if !ok {
		return // not HTTP but DNS, or another protocol
	}
	if status != http.StatusOK {
		w.left[fmt.Sprintf("status %d", status)]++
		return
	}
	if strings.Contains(strings.ToLower(h.Get("Transfer-Encoding")), "chunked") {
		body = joined(body)
	}
	unpacked, err := unpack(body, h.Get("Content-Encoding"))
	if err != nil {
		w.to.Warn(0, "a page is not read: %q: %v", address, err)
		return
	}
	w.document(unpacked, h.Get("Content-Type"), address, date)
}

// answer splits an HTTP response into status, header and body. Its length is that of the record:
// the length in the header may be that of another form.
func answer(data []byte) (status int, h textproto.MIMEHeader, body []byte, ok bool) {
	first, rest, _ := bytes.Cut(data, []byte("\n"))
	words := strings.Fields(string(first))
	if len(words) < 2 || !strings.HasPrefix(words[0], "HTTP/") {
		return 0, nil, nil, false
	}
	status, err := strconv.Atoi(words[1])
	h = make(textproto.MIMEHeader)
	for len(rest) > 0 {
		var line []byte
		line, rest, _ = bytes.Cut(rest, []byte("\n"))
		if line = bytes.TrimSpace(line); len(line) == 0 {
			break
		}
		if name, value, ok := bytes.Cut(line, []byte(":")); ok {
			h.Add(string(bytes.TrimSpace(name)), string(bytes.TrimSpace(value)))
		}
	}
	return status, h, rest, err == nil
}

// joined joins the chunks of a body; one without chunks, despite its header, was joined before.
func joined(body []byte) []byte {
	out, rest := []byte(nil), body
	for {
		line, after, found := bytes.Cut(rest, []byte("\n"))
		size, _, _ := strings.Cut(strings.TrimSpace(string(line)), ";")
		n, err := strconv.ParseInt(strings.TrimSpace(size), 16, 64)
		switch {
		case err != nil && len(out) == 0:
			return body
		case err != nil || !found || n <= 0:
			return out
		}
		out = append(out, after[:min(n, int64(len(after)))]...)
		if n >= int64(len(after)) {
			return out
		}
		rest = bytes.TrimPrefix(bytes.TrimPrefix(after[n:], []byte("\r")), []byte("\n"))
	}
}

// document reads a page, or a document of another kind as a file of its own.
func (w *reader) document(data []byte, contentType, address, date string) {
	kind, _, err := mime.ParseMediaType(contentType)
	if err != nil {
		kind, _, _ = strings.Cut(strings.ToLower(contentType), ";")
		kind = strings.TrimSpace(kind)
	}
	end := documentEnding(kind)
	switch {
	case kind == "text/html" || kind == "application/xhtml+xml" || kind == "" && bytes.HasPrefix(bytes.TrimSpace(data), []byte("<")):
		w.page(address, date, data, contentType)
	case end != "":
		w.pages++
		name := path.Base(strings.SplitN(address, "?", 2)[0])
		w.to.File(strings.TrimSuffix(name, end)+end, data)
	default:
		w.left[kind]++
	}
}

// page passes a page on, as UTF-8 if the server stated its encoding.
func (w *reader) page(address, date string, data []byte, contentType string) {
	w.pages++
	if _, params, err := mime.ParseMediaType(contentType); err == nil {
		if e, name := charset.Lookup(params["charset"]); e != nil && name != "utf-8" {
			if out, err := e.NewDecoder().Bytes(data); err == nil {
				data = out
			}
		}
	}
	w.to.Page(address, date, data)
}

func documentEnding(kind string) string {
	switch kind {
	case "application/pdf":
		return ".pdf"
	case "application/vnd.openxmlformats-officedocument.wordprocessingml.document":
		return ".docx"
	case "application/epub+zip":
		return ".epub"
	}
	return ""
}

// inflate reads what HTTP calls deflate: the format of zlib (RFC 9110, 8.4.1.2), or what some
// servers send instead, its inside alone.
func inflate(data []byte) io.Reader {
	if z, err := zlib.NewReader(bytes.NewReader(data)); err == nil {
		return z
	}
	return flate.NewReader(bytes.NewReader(data))
}

func unpack(data []byte, encoding string) ([]byte, error) {
	var in io.Reader
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "gzip", "x-gzip":
		if !bytes.HasPrefix(data, []byte{0x1f, 0x8b}) {
			return data, nil
		}
		z, err := gzip.NewReader(bytes.NewReader(data))
		if err != nil {
			return nil, err
		}
		in = z
	case "br":
		in = brotli.NewReader(bytes.NewReader(data))
	case "deflate":
		in = inflate(data)
	default:
		return data, nil
	}
	out, err := source.Unpack(in, int64(len(data)), mostRecord)
	if err != nil && len(out) == 0 {
		if bytes.HasPrefix(bytes.TrimSpace(data), []byte("<")) {
			return data, nil
		}
		return nil, err
	}
	return out, nil
}

// Package warc reads archives of the web: WARC, packed or not, and WACZ.
package warc

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/textproto"
	"path"
	"strconv"
	"strings"

	"github.com/andybalholm/brotli"
	"golang.org/x/net/html/charset"

	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// mostRecord is how long in bytes a page may be, as it came and unpacked.
const mostRecord = 32 << 20

// Read reads the pages of a WARC file as it comes: responses that the server gave
// as found (status 200), pages of HTML with their address and the day they were
// fetched, and documents of the kinds that are read as files of their own.
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
			if n == 0 {
				return fmt.Errorf("it is no WARC file (%w)", err)
			}
			to.Warn(0, "the archive breaks off (%v); the %d records before it are read", err, n)
			break
		}
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
	left  map[string]int
}

// record reads one record.
func (w *reader) record() error {
	version := ""
	for version == "" { // two empty lines end a record
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
	if kind == "response" && strings.HasPrefix(address, "http") && length <= mostRecord {
		w.response(body, address, h.Get("WARC-Date"))
	} else if kind == "resource" && length <= mostRecord && strings.Contains(h.Get("Content-Type"), "html") {
		if data, err := io.ReadAll(body); err == nil {
			w.page(address, h.Get("WARC-Date"), data, h.Get("Content-Type"))
		}
	} else if kind == "response" && length > mostRecord {
		w.to.Warn(0, "a page is not read: %q has %d MB", address, length>>20)
	}
	_, err = io.Copy(io.Discard, body)
	return err
}

func (w *reader) response(in io.Reader, address, date string) {
	r, err := http.ReadResponse(bufio.NewReader(in), nil)
	if err != nil {
		return // it is no HTTP: of DNS, or of another protocol
	}
	defer r.Body.Close()
	if r.StatusCode != http.StatusOK {
		return
	}
	kind, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type"))
	isPage := kind == "text/html" || kind == "application/xhtml+xml"
	end := documentEnding(kind)
	if !isPage && end == "" {
		return
	}
	// An archive may hold the body unpacked under the header of the packed one.
	data, err := io.ReadAll(io.LimitReader(r.Body, mostRecord))
	if err != nil && len(data) == 0 {
		return
	}
	unpacked, err := unpack(data, r.Header.Get("Content-Encoding"))
	if err != nil {
		w.to.Warn(0, "a page is not read: %q: %v", address, err)
		return
	}
	if isPage {
		w.page(address, date, unpacked, r.Header.Get("Content-Type"))
		return
	}
	w.pages++
	name := path.Base(strings.SplitN(address, "?", 2)[0])
	w.to.File(strings.TrimSuffix(name, end)+end, unpacked)
}

// page gives a page on as UTF-8 when the server told its encoding.
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
		in = flate.NewReader(bytes.NewReader(data))
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

package ingest_test

import (
	"bytes"
	"compress/flate"
	"compress/zlib"
	"fmt"
	"io"
	"strings"
	"testing"
)

// deflated packs a text as servers do that say deflate.
func deflated(t *testing.T, text string, to func(io.Writer) io.WriteCloser) string {
	var b bytes.Buffer
	w := to(&b)
	if _, err := io.WriteString(w, text); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestDeflated: of an archived answer that was sent with deflate, as zlib or without its
// frame, the page is read.
func TestDeflated(t *testing.T) {
	page := "<html><head><title>الجسر يفتح غدا</title></head><body><article><h1>الجسر يفتح غدا</h1><p>" + strings.Repeat(sentence+" ", 3) + "</p></article></body></html>"
	for name, to := range map[string]func(io.Writer) io.WriteCloser{
		"zlib": func(w io.Writer) io.WriteCloser { return zlib.NewWriter(w) },
		"bare": func(w io.Writer) io.WriteCloser { f, _ := flate.NewWriter(w, 6); return f },
	} {
		answer := "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: deflate\r\n\r\n" + deflated(t, page, to)
		record := fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/bridge\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", len(answer), answer)
		docs, warnings := read(t, folder(t, map[string]string{"a.warc": record}))
		if len(docs) != 1 || !strings.Contains(docs[0].Text(), sentence) {
			t.Errorf("%s: documents %v, warnings %q, want the one page", name, docs, warnings)
		}
	}
}

// TestPageByID: a page of a book is called by the number in its id, and an id that has none
// is left whole.
func TestPageByID(t *testing.T) {
	for id, want := range map[string]string{"page_12": "12", "page12": "12", "pg-7": "7", "p3": "3", "page-ix": "ix", "appendix": "appendix", "epage": "epage"} {
		book := pack(t, "mimetype", "application/epub+zip", "META-INF/container.xml", `<container><rootfiles><rootfile full-path="p.opf"/></rootfiles></container>`,
			"p.opf", `<package xmlns:dc="x"><metadata><dc:title>كتاب الميناء</dc:title></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>`,
			"a.xhtml", `<html><body><h1>الباب الأول</h1><span epub:type="pagebreak" id="`+id+`"/><p>`+strings.Repeat(sentence+" ", 5)+`</p></body></html>`)
		docs, warnings := read(t, folder(t, map[string]string{"a.epub": book}))
		if len(docs) != 1 || !strings.Contains(printed(docs[0]), "page "+want+"-") {
			t.Errorf("%q: got %+v, warnings %q, want page %q", id, docs, warnings, want)
		}
	}
}

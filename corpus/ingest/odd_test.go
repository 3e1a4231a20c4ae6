package ingest_test

import (
	"encoding/base64"
	"fmt"
	"mime/quotedprintable"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"github.com/kashshaf/kashshaf/corpus/ingest"
)

// in1256 encodes Arabic in Windows-1256, one byte a letter, as old programs write it.
func in1256(s string) string {
	out, err := charmap.Windows1256.NewEncoder().String(s)
	if err != nil {
		panic(err)
	}
	return out
}

func quoted(s string) string {
	var b strings.Builder
	w := quotedprintable.NewWriter(&b)
	_, _ = w.Write([]byte(s)) // to memory
	_ = w.Close()
	return b.String()
}

const second = "وأضاف أن سفينتين أخريين تصلان قبل نهاية الشهر، وأن المخازن جاهزة لهما."

// TestOddMail: mail as programs have written it over the years, in all the ways that no standard
// allows.
func TestOddMail(t *testing.T) {
	b64 := func(s string) string { return base64.StdEncoding.EncodeToString([]byte(s)) }
	head := "From: a@example.org\nSubject: خبر\nDate: Tue, 14 May 2019 10:00:00 +0300\n"
	letters := []byte("خبر عاجل")
	html := "<p>" + sentence + "</p><p>" + second + "</p>"
	tests := []struct{ name, content, want string }{
		{"a letter cut in two by encoded words", "Subject: =?utf-8?B?" + b64(string(letters[:3])) + "?=\n =?utf-8?B?" + b64(string(letters[3:])) + "?=\n\n" + sentence, "خبر عاجل\n" + sentence},
		{"signs that are no escape", head + "Content-Transfer-Encoding: quoted-printable\nContent-Type: text/plain; charset=utf-8\n\nالسعر = 5 =zz\n" + quoted(second), "خبر\nالسعر = 5 =zz\n" + second},
		{"escapes in small letters", head + "Content-Transfer-Encoding: Quoted-Printable\n\n" + strings.ToLower(quoted(second)), "خبر\n" + second},
		{"no padding, and a foot that is none of it", head + "Content-Transfer-Encoding: base64\n\n" + strings.TrimRight(b64(sentence+"\n"+second), "=") + "\n\n--\nVirus-free. www.example.org\n", "خبر\n" + sentence + "\n" + second},
		{"a plain text that only points to the page", head + "Content-Type: multipart/alternative; boundary=c\n\n--c\nContent-Type: text/plain\n\nView as HTML\n--c\nContent-Type: text/html; charset=utf-8\n\n" + html + "\n--c--\n", "خبر\n" + sentence + "\n" + second},
		{"a page, then a text", head + "Content-Type: multipart/mixed; boundary=\"m x\"\n\npreamble\n--m x\nContent-Type: multipart/related; boundary=r\n\n--r\nContent-Type: text/html\n\n" + html + "\n--r--\n--m x\n\nخاتمة الرسالة.\n--m x--\nepilogue", "خبر\n" + sentence + "\n" + second + "\nخاتمة الرسالة."},
		{"a page that tells its encoding", head + "Content-Type: text/html\n\n<meta charset=windows-1256>" + in1256(html), "خبر\n" + sentence + "\n" + second},
		{"fields that are none, a parameter without a name", "From sami Tue May 14 10:00:00 2019\n>From x\nno field\n" + head + "Content-Type: multipart/mixed; boundary=b; x y\n\n--b\nContent-Type: text/plain; charset=\"utf-8\n\n" + sentence, "خبر\n" + sentence},
		{"names in old encodings, in pieces and without quotation marks", head + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\n" + sentence +
			"\n--b\nContent-Type: text/plain; charset=windows-1256\nContent-Disposition: attachment; filename*=windows-1256''%CA%DE%D1%ED%D1.txt\nContent-Transfer-Encoding: base64\n\n" + b64(in1256("عنوان أول\n\n"+second)) +
			"\n--b\nContent-Type: application/octet-stream\nContent-Disposition: attachment;\n filename*0*=utf-8''%D9%85%D9%84;\n filename*1*=%D9%81.txt\n\nعنوان ثان\n\n" + second +
			"\n--b\nContent-Type: text/plain; name=ملف من المكتب.txt\n\nعنوان ثالث\n\n" + second + "\n--b--\n",
			"خبر\n" + sentence + "\n/تقرير.txt: عنوان أول\n" + second + "\n/ملف.txt: عنوان ثان\n" + second + "\n/ملف من المكتب.txt: عنوان ثالث\n" + second},
	}
	for _, test := range tests {
		docs, warnings := read(t, folder(t, map[string]string{"a.eml": test.content}))
		var got []string
		for _, d := range docs {
			s := d.Title + "\n" + d.Body
			if inner, ok := strings.CutPrefix(d.Source, "a.eml/"); ok {
				s = "/" + inner + ": " + s
			}
			got = append(got, s)
		}
		if s := strings.Join(got, "\n"); s != test.want || warnings != "" {
			t.Errorf("%s:\n%s\nwant\n%s\nwarnings %s", test.name, s, test.want, warnings)
		}
	}
}

// TestOddArchives: web archives hold responses as servers sent them, and as other programs rewrote
// them; what is left out is counted.
func TestOddArchives(t *testing.T) {
	page := "<title>الجسر يفتح غدا</title><article><h1>الجسر يفتح غدا</h1><p>" + sentence + "</p></article>"
	chunked := func(s string) (out string) {
		for len(s) > 0 {
			n := min(7, len(s))
			out += fmt.Sprintf("%x;ext=1\r\n%s\r\n", n, s[:n])
			s = s[n:]
		}
		return out + "0\r\n\r\n"
	}
	tests := []struct{ name, kind, content string }{
		{"in chunks and packed", "response", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n" + chunked(zipped(t, page))},
		{"said to be in chunks", "response", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n" + page},
		{"said to be packed", "response", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n" + page},
		{"of another length", "response", "HTTP/2 200\r\nContent-Type: text/html\r\nContent-Length: 99999\r\n\r\n" + page},
		{"with bare ends of lines and a broken field", "response", "HTTP/1.0 200 OK\nno field\nContent-Type: text/html; charset=\n\n" + page},
		{"in an old encoding that the page tells", "response", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<meta http-equiv=Content-Type content='text/html; charset=windows-1256'>" + in1256(page)},
		{"as a resource", "resource", page},
		{"as a text", "conversion", "الجسر يفتح غدا\n\n" + sentence},
	}
	for _, test := range tests {
		content := ""
		for _, r := range [][3]string{{"warcinfo", "", "x"}, {"response", "application/http", "HTTP/1.1 301 Moved\r\n\r\n"}, {test.kind, map[string]string{"resource": "text/html", "conversion": "text/plain"}[test.kind], test.content}} {
			content += fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: https://example.org/bridge\r\nWARC-Date: 2019-05-14T10:00:00Z\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", r[0], r[1], len(r[2]), r[2])
		}
		docs, warnings := read(t, folder(t, map[string]string{"a.warc": content}))
		if len(docs) != 1 || docs[0].Title != "الجسر يفتح غدا" || docs[0].Body != sentence || docs[0].Date != "2019-05-14" ||
			strings.TrimSpace(warnings) != "a.warc: answers left out: 1 of the kind \"status 301\"" {
			t.Errorf("%s: %+v, warnings %q", test.name, docs, warnings)
		}
	}
}

// TestOddFeeds: Atom in all its ways of writing a text; an author and addresses that the feed gives
// for all its entries; an RSS summary that is not the beginning of the text.
func TestOddFeeds(t *testing.T) {
	feed := `<feed xmlns="a" xml:base="https://example.org/"><title type="html">مدونة &lt;b&gt;الميناء&lt;/b&gt;</title><author><name>سامي</name></author><entry><title>خبر السفينة</title><link href="1"/><updated>2019-05-14</updated>%s</entry></feed>`
	for _, content := range []string{
		`<content type="xhtml"><div xmlns="h"><p>` + sentence + `</p></div></content>`,
		`<content type="html">&lt;p&gt;` + sentence + `&lt;/p&gt;</content>`,
		`<content><![CDATA[<p>` + sentence + `</p>]]></content>`,
		`<content type="text">` + sentence + `</content>`,
		`<content type="text/plain" mode="base64">` + base64.StdEncoding.EncodeToString([]byte(sentence)) + `</content>`,
		`<summary>` + sentence + `</summary>`,
	} {
		docs, warnings := read(t, folder(t, map[string]string{"a.xml": fmt.Sprintf(feed, content)}))
		if want := "a.xml: خبر السفينة | سامي | 2019-05-14 | مدونة الميناء |  | https://example.org/1\n" + sentence; len(docs) != 1 ||
			printed(docs[0]) != want || warnings != "" {
			t.Errorf("%s: %v %s", content, docs, warnings)
		}
	}
	docs, _ := read(t, folder(t, map[string]string{"a.rss": `<rss><channel><item><title>خبر</title><description>` + second + `</description><content:encoded><![CDATA[<p>` + sentence + `</p>]]></content:encoded></item></channel></rss>`}))
	if len(docs) != 1 || docs[0].Body != second+"\n"+sentence {
		t.Errorf("a summary beside the text: %+v", docs)
	}
}

// TestOddWorkbook: workbooks have titles above their tables, cells that span rows, texts in pieces
// and characters as numbers; a row is reported by its own number.
func TestOddWorkbook(t *testing.T) {
	book := pack(t, "xl/workbook.xml", `<workbook><sheets><sheet name="أ" sheetId="1"/></sheets></workbook>`,
		"xl/sharedStrings.xml", `<sst><si><r><t>ال</t></r><r><t>نص</t></r><rPh><t>x</t></rPh></si></sst>`,
		"xl/styles.xml", `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-401]d/mm/yyyy;@"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>`,
		"xl/worksheets/sheet1.xml", `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>نشرة العام</t></is></c></row><row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="str"><v>التاريخ</v></c><c r="C3" t="str"><v>المصدر</v></c></row>`+
			`<row r="7"><c r="A7" t="inlineStr"><is><r><t>`+sentence+`_x000D_
</t></r><r><t>`+second+`</t></r></is></c><c r="B7" s="1"><v>43599.5</v></c><c r="C7" t="str"><f>A1</f><v>الميناء</v></c></row><row r="8"><c r="A8" t="str"><v>`+second+`</v></c><c r="B8" t="d"><v>2019-05-15T00:00:00</v></c></row></sheetData><mergeCells><mergeCell ref="C7:C8"/></mergeCells></worksheet>`)
	docs, warnings := read(t, folder(t, map[string]string{"a.xlsx": book}))
	if len(docs) != 2 || docs[0].Body != sentence+"\n"+second || docs[0].Date != "2019-05-14" ||
		docs[1].Date != "2019-05-15" || docs[0].Outlet != "الميناء" || docs[1].Outlet != "الميناء" ||
		docs[0].Place.First != "7" ||
		!strings.Contains(warnings, `what stands over the header is left out: "نشرة العام"`) {
		t.Errorf("%+v, warnings %s", docs, warnings)
	}
	docs, warnings = read(t, folder(t, map[string]string{"a.csv": "نشرة العام\n\nالعنوان;النص;التاريخ\nخبر;" + sentence + ";2019-05-14\n"}))
	if len(docs) != 1 || docs[0].Title != "خبر" || docs[0].Body != sentence || !strings.Contains(warnings, "what stands over the header") {
		t.Errorf("%+v, warnings %s", docs, warnings)
	}
}

// TestDeclaredEncoding: the encoding that a page declares, in any way, has priority over any guess,
// unless it cannot be right.
func TestDeclaredEncoding(t *testing.T) {
	page := "<title>الجسر يفتح غدا</title><article><h1>الجسر يفتح غدا</h1><p>" + sentence + "</p></article>"
	old := func(head string, m *charmap.Charmap) string {
		out, err := m.NewEncoder().String(strings.ReplaceAll(page, "ً", ""))
		if err != nil {
			t.Fatal(err)
		}
		return head + out
	}
	for _, content := range []string{
		old("<meta charset=windows-1256>", charmap.Windows1256), old(`<meta charset="iso-8859-6">`, charmap.ISO8859_6),
		old(`<?xml version="1.0" encoding="windows-1256"?>`, charmap.Windows1256),
		old(`<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-6">`, charmap.ISO8859_6),
		"<meta charset=windows-1256>" + page, // it is UTF-8
	} {
		docs, warnings, err := ingest.Read(folder(t, map[string]string{"a.html": content}), ingest.Options{})
		if err != nil || len(docs) != 1 ||
			strings.ReplaceAll(docs[0].Body, "ً", "") != strings.ReplaceAll(sentence, "ً", "") || len(warnings) > 0 {
			t.Errorf("%.60q: %+v, %v %v", content, docs, warnings, err)
		}
	}
}

package ingest

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// bounded reads a file like fuzz, and requires time and memory that are bounded by the size of the
// file and not by what it claims about itself.
func bounded(f *testing.F, seeds []string, file func(data []byte) source.File) {
	fuzz(f, seeds, func(r *reader, data []byte) {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		begin := time.Now()
		r.open(file(data))
		r.papers.Close()
		runtime.ReadMemStats(&after)
		const second, most = 20, 1 << 30 // enough on a busy machine; total allocation, not peak
		if took := time.Since(begin); took > second*time.Second {
			panic("reading took " + took.String())
		}
		if used := after.TotalAlloc - before.TotalAlloc; used > most+1000*uint64(len(data)) {
			panic("reading allocated more than a thousandfold")
		}
	})
}

// inside packs the data as that part of a package which holds the text.
func inside(name, part string, others ...string) func([]byte) source.File {
	return func(data []byte) source.File {
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		put := func(name string, data []byte) {
			if w, err := z.Create(name); err == nil {
				_, _ = w.Write(data) // to memory
			}
		}
		for i := 0; i+1 < len(others); i += 2 {
			put(others[i], []byte(others[i+1]))
		}
		put(part, data)
		_ = z.Close()
		return source.Of(name, b.Bytes())
	}
}

func named(name string) func([]byte) source.File {
	return func(data []byte) source.File { return source.Of(name, data) }
}

func FuzzDocx(f *testing.F) {
	bounded(f, []string{`<w:document><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>أ</w:t></w:r><w:footnoteReference w:id="1"/></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>`, `<w:tr><w:tr></w:tr><w:del>`, "</w:p></w:tr>"},
		inside("a.docx", "word/document.xml"))
}

func FuzzOdt(f *testing.F) {
	bounded(f, []string{`<office:body><text:h text:outline-level="2">أ</text:h><text:p>ب<text:s text:c="9"/><text:note><text:note-body><text:p>ج`, `<body><table-row><table-cell>`}, inside("a.odt", "content.xml"))
}

func FuzzXlsx(f *testing.F) {
	bounded(f, []string{`<row><c r="A1" t="inlineStr"><is><t>text</t></is></c></row><row><c r="ZZZZ9" s="7"><v>43599</v></c><c t="s"><v>-1</v></c></row>`}, inside("a.xlsx", "xl/worksheets/sheet1.xml", "xl/workbook.xml", `<sheet name="x"/>`))
}

func FuzzOds(f *testing.F) {
	bounded(f, []string{`<table><table-row number-rows-repeated="99999999"><table-cell number-columns-repeated="99999999"><p>text</p></table-cell></table-row></table>`}, inside("a.ods", "content.xml"))
}

func FuzzEpub(f *testing.F) {
	bounded(f, []string{`<h1>أ</h1><p>ب<span epub:type="pagebreak" title="3"/><table><tr><td>x<td>y</table><pre>a` + "\n" + `b</pre><svg><svg></svg>`}, inside("a.epub", "a.xhtml",
		"META-INF/container.xml", `<rootfile full-path="p.opf"/>`, "p.opf", `<manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine>`))
}

func FuzzXML(f *testing.F) {
	bounded(f, []string{
		`<TEI><teiHeader><titleStmt><title>أ</title></titleStmt></teiHeader><text><body><pb n="1"/><div><head>ب</head><p>ج<note n="1">د</note><choice><sic/><corr>x`,
		`<rss><channel><title>أ</title><item><title>ب</title><content:encoded><![CDATA[ج <b>د]]></content:encoded>`, `<feed><entry><content type="xhtml"><div><p>x`,
		`<alto><TextBlock><TextLine><String CONTENT="أ" WC="0.5"/>`, `<PcGts><TextRegion><TextLine><TextEquiv><Unicode>أ`, `<teiCorpus><TEI/><TEI><text><p>x`,
	}, named("a.xml"))
}

func FuzzOpenITI(f *testing.F) {
	bounded(f, []string{"######OpenITI#\n#META# 020.BookTITLE\t:: أ\n#META#Header#End#\n### | ب\n# ج PageV01P002\n~~د ms1 ms2\n# ه", "######OpenITI\nPageV99999999999999999999P1\n### $$$ x"}, named("a.completed"))
}

func FuzzShamela(f *testing.F) {
	bounded(f, []string{"الكتاب: أ\nالمؤلف: ب\n[ص: ٣]\nج\n(1/ 4)\nد"}, named("a.txt"))
}

func FuzzSubtitles(f *testing.F) {
	bounded(f, []string{"1\n00:00:01,000 --> 00:00:02,000\n<i>أ</i>\n\n2\n99:99:99,9 --> 0:0.0\nب", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v x>أ"}, named("a.vtt"))
}

func FuzzMail(f *testing.F) {
	bounded(f, []string{"From: =?utf-8?B?2KM=?= <a@b>\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+2KM=\n--b\nContent-Type: message/rfc822\n\nFrom: x\n\ny\n--b--"}, named("a.eml"))
}

func FuzzMailbox(f *testing.F) {
	bounded(f, []string{"From a\nSubject: x\n\nأ\n\nFrom b\nSubject: y\n\n>From c\n"}, named("a.mbox"))
}

func FuzzJSON(f *testing.F) {
	bounded(f, []string{`{"name":"ق","messages":[{"id":1,"type":"message","date":"2019-05-14","text":["أ",{"text":"ب"}]}]}`, `[{"a":{"b":{"c":{"text":"x"}}}},[{"text":["y"]}]]`, `{"data":[{"content":[]}]}`, "{}\n{}"}, named("a.json"))
}

func FuzzTweets(f *testing.F) {
	bounded(f, []string{`window.YTD.tweets.part0 = [{"tweet":{"id_str":"1","full_text":"أ &amp;","created_at":"x"}}]`}, named("tweets.js"))
}

func FuzzTelegramPage(f *testing.F) {
	bounded(f, []string{`<title>Exported Data</title><div class="page_wrap"><div class="message default" id="message1"><div class="body"><div class="date" title="1.2.2019 x"></div><div class="text">أ<br>ب`}, named("messages.html"))
}

func FuzzWarc(f *testing.F) {
	bounded(f, []string{"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://x/\r\nContent-Length: 60\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>\xd8\xa3 x y z\r\n\r\n", "WARC/1.0\r\nContent-Length: -1\r\n\r\n"}, named("a.warc"))
}

func FuzzArchive(f *testing.F) {
	bounded(f, []string{string("PK\x03\x04"), "\x1f\x8b\x08"}, named("a.zip"))
}

func FuzzSaved(f *testing.F) {
	bounded(f, []string{"Snapshot-Content-Location: https://example.org/\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>=D8=A3\n--b--"}, named("a.mhtml"))
}

func FuzzWacz(f *testing.F) {
	bounded(f, []string{"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://x/\r\nContent-Length: 50\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>\xd8\xa3"}, inside("a.wacz", "archive/x.warc"))
}

func FuzzOldSheet(f *testing.F) {
	bounded(f, []string{"<table><tr><th>title<th>text<tr><td>أ<td>ب", "العنوان\tالنص\nأ\tب", `<Workbook><Worksheet ss:Name="x"><Row ss:Index="99999999"><Cell ss:Index="99999999"><Data>text</Data></Cell></Row>`}, named("a.xls"))
}

func FuzzPages(f *testing.F) {
	bounded(f, []string{"عنوان\nكلام مقطو-\nع هنا\n- 12 -\f\nكلام\n١٣\f", "\f\f\f1\f2", "العنوان\tالنص\nأ\tب"}, named("a.txt"))
}

func FuzzPAGE(f *testing.F) {
	bounded(f, []string{`<PcGts><Page><TextRegion><TextLine><TextEquiv conf="0.5"><Unicode>أ ب</Unicode></TextEquiv></TextLine></TextRegion></Page></PcGts>`,
		`<PcGts><TextRegion><TextRegion><TextLine><TextEquiv conf="x"/></TextLine>`}, named("a.xml"))
}

func FuzzBzip2(f *testing.F) {
	text, err := base64.StdEncoding.DecodeString("QlpoOTFBWSZTWQ0WY8oAACXQWgAQQAE32AryqiAAYCAAVFANA0ANNBoozUZPSD1PKMcnajm1dG7wQIYBELKj9ahoui+J7By2lu7XiqmAiTHkJhZR6h8XckU4UJANFmPK")
	if err != nil {
		f.Fatal(err)
	}
	bounded(f, []string{string(text), "BZh9"}, named("a.txt.bz2"))
}

func FuzzTar(f *testing.F) {
	bounded(f, []string{"x.txt" + strings.Repeat("\x00", 600), "ustar"}, named("a.tar"))
}

func FuzzGzip(f *testing.F) {
	bounded(f, []string{"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"}, named("a.txt.gz"))
}

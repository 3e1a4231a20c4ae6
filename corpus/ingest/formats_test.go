package ingest_test

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"fmt"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/ingest"
)

// pack makes a ZIP archive of names and contents in turn.
func pack(t testing.TB, parts ...string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(parts[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

const coreXML = `<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>تقرير الميناء</dc:title><dc:creator>سامي حداد</dc:creator><dcterms:created>2019-05-14T10:00:00Z</dcterms:created></cp:coreProperties>`

func docxFile(t testing.TB, body string) string {
	return pack(t, "[Content_Types].xml", "<Types/>", "word/document.xml", `<w:document xmlns:w="w"><w:body>`+body+`</w:body></w:document>`,
		"word/styles.xml", `<w:styles><w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="a"><w:name w:val="My"/><w:basedOn w:val="H1"/></w:style></w:styles>`,
		"word/footnotes.xml", `<w:footnotes><w:footnote w:id="0" w:type="separator"><w:p><w:r><w:t>x</w:t></w:r></w:p></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>حاشية أولى</w:t></w:r></w:p></w:footnote></w:footnotes>`,
		"docProps/core.xml", coreXML)
}

const docxBody = `<w:p><w:pPr><w:pStyle w:val="a"/><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>الفصل الأول</w:t></w:r></w:p>
<w:p><w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">وصلت السفينة </w:t></w:r><w:r><w:t>Star</w:t></w:r><w:r><w:t xml:space="preserve"> صباحا</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:del><w:r><w:delText>محذوف</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>مخفي</w:t></w:r></w:p>
<w:p><w:r><w:t>صدر</w:t><w:br/><w:t>عجز</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>السنة</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>العدد</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>2018</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>7</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>في إطار</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:p><w:r><w:t>في إطار</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>ختام</w:t></w:r></w:p>`

const wxr = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:wp="w" xmlns:content="c" xmlns:excerpt="e" xmlns:dc="d"><channel><title>مدونة الميناء</title><link>https://example.org</link>
<wp:author><wp:author_login>sami</wp:author_login><wp:author_display_name><![CDATA[سامي حداد]]></wp:author_display_name></wp:author>
<item><title>الجسر يفتح</title><link>https://example.org/bridge</link><pubDate>Tue, 14 May 2019 10:00:00 +0000</pubDate><dc:creator>sami</dc:creator><category domain="category" nicename="x"><![CDATA[محليات]]></category><category domain="post_format">quote</category>
<content:encoded><![CDATA[<!-- wp:paragraph -->فتح الجسر [caption id="x"]صباح اليوم.

وقال الوزير إنه <b>متين</b>.]]></content:encoded><excerpt:encoded/><wp:post_date>2019-05-14 12:00:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>
<item><title>مسودة</title><content:encoded>سر</content:encoded><wp:status>draft</wp:status><wp:post_type>post</wp:post_type></item>
<item><title>صورة</title><wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type></item></channel></rss>`

const teiXML = `<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title xml:lang="en">Journal</title><title xml:lang="ar">مجلة الميناء</title><author><persName xml:lang="ar"><forename>سامي</forename> <surname>حداد</surname></persName></author></titleStmt>
<sourceDesc><biblStruct><monogr><title level="j" xml:lang="ar">الميناء</title><imprint><date when="1908-02-04"/></imprint></monogr></biblStruct></sourceDesc></fileDesc></teiHeader>
<text><body><pb n="1"/><div><head>فاتحة</head><p>قال <choice><sic>خطا</sic><corr>خطأ</corr></choice> في السنة<lb/>الثالثة.<note n="1">حاشية.</note></p><pb n="2"/><lg><l>صدر</l><l>عجز</l></lg></div></body></text></TEI>`

const openITI = "######OpenITI#\n\n#META# 010.AuthorNAME\t:: سامي حداد\n#META# 020.BookTITLE\t:: كتاب الميناء\n#META# 011.AuthorDIED\t:: NODATA\n#META#Header#End#\n\n### | باب السفن\n# قال الراوي ms001 في\n~~الميناء PageV01P005\n~~ثم سكت\n# وقال PageV01P006\n# بيت %~% شعر\n"

const srt = "1\n00:00:01,000 --> 00:00:02,000\n<i>مرحبا بكم</i>\n\n2\n00:00:02,000 --> 00:00:03,000\n{\\an8}في الميناء.\n\n3\n00:01:09,500 --> 00:01:12,000\nثم غادرنا.\n"

const eml = "From: =?UTF-8?B?2LPYp9mF2Yog2K3Yr9in2K8=?= <sami@example.org>\r\nSubject: =?windows-1256?Q?=C7=E1=E3=ED=E4=C7=C1?=\r\nDate: Tue, 14 May 2019 10:00:00 +0300\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\nContent-Type: text/plain; charset=windows-1256\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=E6=D5=E1=CA =C7=E1=D3=DD=ED=E4=C9.\r\n--c\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>وصلت السفينة.</p>\r\n--c--\r\n--b\r\nContent-Type: text/plain; charset=utf-8; name=\"note.txt\"\r\nContent-Disposition: attachment; filename=\"note.txt\"\r\n\r\nعنوان المرفق هنا\r\n\r\n" + sentence + "\r\n--b--\r\n"

const telegram = `{"name":"قناة الميناء","type":"public_channel","id":1,"messages":[{"id":7,"type":"message","date":"2019-05-14T10:00:00","from":"قناة الميناء","text":["وصلت ",{"type":"bold","text":"السفينة"}," اليوم."]},{"id":8,"type":"message","date":"2019-05-14T10:00:00","photo":"x.jpg","text":""},{"id":9,"type":"service","date":"2019-05-14T10:00:00","action":"pin","text":""}]}`

const telegramPage = `<!DOCTYPE html><html><head><meta charset="utf-8"/><title>Exported Data</title></head><body><div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">قناة الميناء</div></div></div>
<div class="message service" id="message-1"><div class="body details">14 May</div></div>
<div class="message default clearfix" id="message7"><div class="body"><div class="pull_right date details" title="14.05.2019 10:00:00 UTC+03:00">10:00</div><div class="from_name">قناة الميناء</div><div class="text">وصلت <b>السفينة</b> اليوم.<br>وسلمت</div></div></div></div></body></html>`

const tweets = `window.YTD.tweets.part0 = [ {"tweet":{"id_str":"12","full_text":"وصلت السفينة &amp; رست https://t.co/x","created_at":"Tue May 14 10:00:00 +0000 2019","entities":{"hashtags":[{"text":"ميناء"}],"urls":[{"url":"https://t.co/x","expanded_url":"https://example.org/ship"}]}}} ]`

func warcFile(t testing.TB) string {
	page := "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<title>الجسر يفتح غدا</title><article><h1>الجسر يفتح غدا</h1><p>" + sentence + "</p></article>"
	record := func(kind, body string) string {
		return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: https://example.org/bridge\r\nWARC-Date: 2019-05-14T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, len(body), body)
	}
	return zipped(t, record("warcinfo", "software: x")) + zipped(t, record("response", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>لا شيء")) + zipped(t, record("response", page))
}

func tarFile(t testing.TB, name, content string) string {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	if err := w.WriteHeader(&tar.Header{Name: name, Mode: 0o644, Size: int64(len(content)), Typeflag: tar.TypeReg}); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write([]byte(content)); err != nil {
		t.Fatal(err)
	}
	w.Close()
	return b.String()
}

// printed returns a document in the form that these tests compare.
func printed(d corpus.Document) string {
	s := fmt.Sprintf("%s: %s | %s | %s | %s | %s | %s", d.Source, d.Title, d.Author, d.Date, d.Outlet, strings.Join(d.Topics, ","), d.URL)
	if d.Place.Kind != "" {
		s += fmt.Sprintf(" | %s %s-%s", d.Place.Kind, d.Place.First, d.Place.Last)
	}
	return s + "\n" + d.Body
}

// A text compressed with bzip2, alone and in a tar archive: Go can only decompress it.
const (
	bzipped    = "QlpoOTFBWSZTWQ0WY8oAACXQWgAQQAE32AryqiAAYCAAVFANA0ANNBoozUZPSD1PKMcnajm1dG7wQIYBELKj9ahoui+J7By2lu7XiqmAiTHkJhZR6h8XckU4UJANFmPK"
	bzippedTar = "QlpoOTFBWSZTWUCx0M8AAH573swQAEBAAX8AAAhgAJ5AN9gK8qogQACAYAAIIACSDSTJiNTE0YmTAgGmTan6gyKeUmjaQGgybU9QDQAVij8qAEDCxBBFNWAQFDiCEkBTyhM2leO7ul8lv6SxVAG2k5E2K2cJrey1lefU7TO05srERFrpNmSUZbOMgQMEQcPFdunpIz1evt7X91Qpimn8/6R8EBkT0rfIbJkHzbQQIDcXckU4UJBAsdDP"
)

func unbase64(t testing.TB, s string) string {
	data, err := base64.StdEncoding.DecodeString(s)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestFormats: each format yields its text complete and in order, with its metadata, and nothing
// beyond what is expected.
func TestFormats(t *testing.T) {
	epub := pack(t, "mimetype", "application/epub+zip", "META-INF/container.xml", `<container><rootfiles><rootfile full-path="O/p.opf"/></rootfiles></container>`,
		"O/p.opf", `<package xmlns:dc="d"><metadata><dc:title>كتاب الميناء</dc:title><dc:creator>سامي حداد</dc:creator><dc:publisher>دار البحر</dc:publisher><dc:date>2019-05-14</dc:date></metadata><manifest><item id="c" href="cover.xhtml" media-type="application/xhtml+xml"/><item id="n" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/><item id="b" href="b%20.xhtml" media-type="application/xhtml+xml"/><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/><itemref idref="n"/><itemref idref="b"/><itemref idref="a"/></spine></package>`,
		"O/a.xhtml", "<html><head><title>x</title></head><body><p>وفي الختام.</p></body></html>", "O/b .xhtml", `<html><body><h1>الباب الأول</h1><span epub:type="pagebreak" title="5"/><p>وصلت السفينة.</p></body></html>`,
		"O/cover.xhtml", "<html><body><p>غلاف</p></body></html>", "O/nav.xhtml", `<html><body><nav><a href="a.xhtml">الباب الثاني</a></nav></body></html>`)
	odt := pack(t, "content.xml", `<office:document-content><office:body><office:text><text:h text:outline-level="1">الفصل الأول</text:h><text:p>وصلت<text:s/>السفينة<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>حاشية</text:p></text:note-body></text:note> صباحا</text:p><text:list><text:list-item><text:p>بند</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>أ</text:p></table:table-cell><table:table-cell><text:p>ب</text:p></table:table-cell></table:table-row></table:table></office:text></office:body></office:document-content>`,
		"meta.xml", `<office:meta><dc:title>تقرير الميناء</dc:title><meta:initial-creator>سامي حداد</meta:initial-creator><meta:creation-date>2019-05-14T10:00:00</meta:creation-date></office:meta>`)
	xlsx := pack(t, "xl/workbook.xml", `<workbook><sheets><sheet name="أ" sheetId="1" r:id="r1"/></sheets></workbook>`, "xl/_rels/workbook.xml.rels", `<Relationships><Relationship Id="r1" Target="worksheets/s.xml"/></Relationships>`,
		"xl/sharedStrings.xml", `<sst><si><t>العنوان</t></si><si><t>النص</t></si><si><r><t>وصلت </t></r><r><t>السفينة</t></r></si></sst>`, "xl/styles.xml", `<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
		"xl/worksheets/s.xml", `<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="inlineStr"><is><t>date</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>خبر السفينة</t></is></c><c r="B2" t="s"><v>2</v></c><c r="D2" s="1"><v>43599</v></c></row></sheetData></worksheet>`)
	ods := pack(t, "content.xml", `<office:document-content><office:body><office:spreadsheet><table:table table:name="أ"><table:table-row><table:table-cell><text:p>title</text:p></table:table-cell><table:table-cell table:number-columns-repeated="1"><text:p>text</text:p></table:table-cell><table:table-cell><text:p>date</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>خبر السفينة</text:p></table:table-cell><table:table-cell><text:p>وصلت السفينة</text:p></table:table-cell><table:table-cell office:date-value="2019-05-14"><text:p>14</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16000"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`)
	atom := `<feed xmlns="http://www.w3.org/2005/Atom"><title>مدونة</title><entry><title type="html">&lt;b&gt;خبر&lt;/b&gt; السفينة</title><link rel="alternate" href="https://example.org/1"/><author><name>سامي</name></author><category term="بحر"/><published>2019-05-14T10:00:00Z</published><content type="xhtml"><div><p>وصلت السفينة.</p><p>ورست.</p></div></content></entry></feed>`
	rdf := `<rdf:RDF xmlns:rdf="r" xmlns="http://purl.org/rss/1.0/" xmlns:dc="d"><channel><title>مدونة</title></channel><item rdf:about="https://example.org/1"><title>خبر السفينة</title><link>https://example.org/1</link><description>وصلت السفينة.</description><dc:date>2019-05-14</dc:date></item></rdf:RDF>`
	alto := `<alto><Layout><Page><PrintSpace><TextBlock><TextLine><String CONTENT="وصلت" WC="0.9"/><SP/><String CONTENT="السفينة" WC="0.7"/></TextLine><TextLine><String CONTENT="صباحا" WC="0.8"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>`
	page := `<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Page><TextRegion id="a"><TextLine><Word><TextEquiv><Unicode>وصلت</Unicode></TextEquiv></Word><TextEquiv conf="0.9"><Unicode>وصلت السفينة</Unicode></TextEquiv></TextLine><TextLine><TextEquiv conf="0.7"><Unicode>صباحا</Unicode></TextEquiv></TextLine><TextEquiv><Unicode>لا يُقرأ مرتين</Unicode></TextEquiv></TextRegion><TextRegion id="b"><TextLine><TextEquiv><Unicode>ثم غادرت.</Unicode></TextEquiv></TextLine></TextRegion></Page></PcGts>`
	shamela := "الكتاب: كتاب الميناء\nالمؤلف: سامي حداد\nالناشر: دار البحر\n\n[ص: ٥]\nوصلت السفينة.\n[ص: 6]\nورست.\n"
	nested := `{"meta":{"source":"x"},"data":{"articles":[{"headline":"خبر السفينة","article":{"body":["وصلت السفينة.","ورست."]},"published_at":"2019-05-14","source":{"name":"الميناء"}}]}}`
	const ship = "خبر السفينة |  | 2019-05-14 |  |  | "
	tests := []struct{ name, content, want string }{
		{"a.docx", docxFile(t, docxBody), "a.docx: تقرير الميناء | سامي حداد | 2019-05-14 |  |  | \nالفصل الأول\nوصلت السفينة Star صباحا (1)\n(1) حاشية أولى\nصدر\nعجز\nالسنة | العدد\n2018 | 7\nفي إطار\nختام"},
		{"a.odt", odt, "a.odt: تقرير الميناء | سامي حداد | 2019-05-14 |  |  | \nالفصل الأول\nوصلت السفينة (1) صباحا\n(1) حاشية\nبند\nأ | ب"},
		{"a.xlsx", xlsx, "a.xlsx: " + ship + " | row 2-\nوصلت السفينة"},
		{"a.ods", ods, "a.ods: " + ship + " | row 2-\nوصلت السفينة"},
		{"a.epub", epub, "a.epub: كتاب الميناء | سامي حداد | 2019-05-14 | دار البحر |  |  | page 5-\nالباب الأول\nوصلت السفينة.\nالباب الثاني\nوفي الختام."},
		{"a.xml", wxr, "a.xml: الجسر يفتح | سامي حداد | 2019-05-14 | مدونة الميناء | محليات | https://example.org/bridge\nفتح الجسر صباح اليوم.\nوقال الوزير إنه متين."},
		{"b.xml", atom, "b.xml: خبر السفينة | سامي | 2019-05-14 | مدونة | بحر | https://example.org/1\nوصلت السفينة.\nورست."},
		{"c.xml", rdf, "c.xml: خبر السفينة |  | 2019-05-14 | مدونة |  | https://example.org/1\nوصلت السفينة."},
		{"d.xml", teiXML, "d.xml: مجلة الميناء | سامي حداد | 1908-02-04 | الميناء |  |  | page 1-2\nفاتحة\nقال خطأ في السنة الثالثة. (1)\n(1) حاشية.\nصدر\nعجز"},
		{"e.xml", alto, "e.xml: وصلت السفينة صباحا |  |  |  |  | \nوصلت السفينة صباحا"},
		{"f.xml", page, "f.xml: وصلت السفينة صباحا |  |  |  |  | \nثم غادرت."},
		{"0001Sami.Kitab.Version001-ara1.completed", openITI, "0001Sami.Kitab.Version001-ara1.completed: كتاب الميناء | سامي حداد |  |  |  |  | page 5-6\nباب السفن\nقال الراوي في الميناء ثم سكت\nوقال\nبيت … شعر"},
		{"0001Sami.Kitab.Version001-ara1", openITI, "0001Sami.Kitab.Version001-ara1: كتاب الميناء | سامي حداد |  |  |  |  | page 5-6\nباب السفن\nقال الراوي في الميناء ثم سكت\nوقال\nبيت … شعر"},
		{"kitab.txt", shamela, "kitab.txt: كتاب الميناء | سامي حداد |  | دار البحر |  |  | page 5-6\nوصلت السفينة.\nورست."},
		{"a.srt", srt, "a.srt: مرحبا بكم في الميناء |  |  |  |  |  | time 00:00:01-00:01:09\nمرحبا بكم في الميناء.\nثم غادرنا."},
		{"a.vtt", "WEBVTT - لقاء الميناء\n\nNOTE x\n\n00:01.000 --> 00:02.000 align:start\n<v سامي>مرحبا بكم &amp; أهلا\n\n00:02.000 --> 00:03.000\nمرحبا بكم &amp; أهلا\nفي الميناء\n", "a.vtt: لقاء الميناء |  |  |  |  |  | time 00:00:01-\nسامي: مرحبا بكم & أهلا مرحبا بكم & أهلا في الميناء"},
		{"voices.vtt", "WEBVTT - لقاء الميناء\n\n00:01.000 --> 00:02.000\n<v كمال>مرحبا بكم\n\n00:02.000 --> 00:03.000\n<v كمال>في الحلقة</v>\n\n00:03.000 --> 00:04.000\n<v.loud ليلى>نعم</v> <v كمال>نعم\nوصلت السفينة\n<v ليلى>ورست.\n", "voices.vtt: لقاء الميناء |  |  |  |  |  | time 00:00:01-00:00:03\nكمال: مرحبا بكم في الحلقة\nليلى: نعم\nكمال: نعم وصلت السفينة\nليلى: ورست."},
		{"a.eml", eml, "a.eml: الميناء | سامي حداد | 2019-05-14 |  |  | \nوصلت السفينة.\na.eml/note.txt: عنوان المرفق هنا |  |  |  |  | \n" + sentence},
		{"a.mbox", "From x\n" + strings.ReplaceAll(eml, "\r\n", "\n") + "\nFrom y\nSubject: Hi\nFrom: a@b.c\n\n>From here\n", "a.mbox: الميناء | سامي حداد | 2019-05-14 |  |  | \nوصلت السفينة.\na.mbox/1/note.txt: عنوان المرفق هنا |  |  |  |  | \n" + sentence + "\na.mbox: Hi | a@b.c |  |  |  | \nFrom here"},
		{"result.json", telegram, "result.json: وصلت السفينة اليوم |  | 2019-05-14 | قناة الميناء |  |  | message 7-\nوصلت السفينة اليوم."},
		{"messages.html", telegramPage, "messages.html: وصلت السفينة اليوم |  | 2019-05-14 | قناة الميناء |  |  | message 7-\nوصلت السفينة اليوم.\nوسلمت"},
		{"tweets.js", tweets, "tweets.js: وصلت السفينة & رست https://example.org/ship |  | 2019-05-14 | X | ميناء | https://x.com/i/status/12\nوصلت السفينة & رست https://example.org/ship"},
		{"a.json", nested, "a.json: خبر السفينة |  | 2019-05-14 | الميناء |  |  | row 1-\nوصلت السفينة.\nورست."},
		{"b.json", `[{"id":1,"arabic":"` + sentence + `","english":{"text":"The ship arrived in the morning with wheat, said the manager."}}]`, "b.json: قال مدير المرفأ إن السفينة وصلت صباحاً وعلى متنها اثنا عشر ألف طن من القمح |  |  |  |  |  | row 1-\n" + sentence},
		{"a.warc.gz", warcFile(t), "a.warc.gz: الجسر يفتح غدا |  | 2019-05-14 |  |  | https://example.org/bridge\n" + sentence},
		{"a.wacz", pack(t, "archive/x.warc.gz", warcFile(t), "pages/pages.jsonl", `{"text":"x"}`), "a.wacz: الجسر يفتح غدا |  | 2019-05-14 |  |  | https://example.org/bridge\n" + sentence},
		{"a.zip", pack(t, "أول/x.txt", "عنوان حسن هنا\n\n"+sentence, "__MACOSX/y.txt", "x", "p.png", "x"), "a.zip/أول/x.txt: عنوان حسن هنا |  |  |  |  | \n" + sentence},
		{"a.tar.gz", zipped(t, tarFile(t, "../x.md", "# عنوان حسن هنا\n\n"+sentence)), "a.tar.gz/x.md: عنوان حسن هنا |  |  |  |  | \n" + sentence},
		{"x.txt.bz2", unbase64(t, bzipped), "x.txt.bz2/x.txt: عنوان حسن هنا |  |  |  |  | \nقال مدير المرفأ إن السفينة وصلت صباحاً."},
		{"y.tar.bz2", unbase64(t, bzippedTar), "y.tar.bz2/x.txt: عنوان حسن هنا |  |  |  |  | \nقال مدير المرفأ إن السفينة وصلت صباحاً."},
		{"x.txt.gz", zipped(t, "عنوان حسن هنا\n\n"+sentence), "x.txt.gz/x.txt: عنوان حسن هنا |  |  |  |  | \n" + sentence},
	}
	for _, test := range tests {
		var report ingest.Report
		docs, warnings, err := ingest.Read(folder(t, map[string]string{test.name: test.content}), ingest.Options{Report: &report})
		var got []string
		for _, d := range docs {
			got = append(got, printed(d))
		}
		if s := strings.Join(got, "\n"); err != nil || s != test.want {
			t.Errorf("%s:\n%s\nwant\n%s\nerror %v, warnings %v", test.name, s, test.want, err, warnings)
		}
		for _, w := range warnings {
			if !w.Notice {
				t.Errorf("%s: %s", test.name, w)
			}
		}
	}
}

// TestHostile: broken and hostile files are refused by name, and cost neither time nor memory.
func TestHostile(t *testing.T) {
	big := strings.Repeat("0", 64<<20)
	var b bytes.Buffer
	z, _ := gzip.NewWriterLevel(&b, 9)
	z.Write([]byte(big))
	z.Close()
	bomb := b.String()
	tests := []struct{ name, content, want string }{
		{"bomb.txt.gz", bomb, "it unpacks to far more than any text does"},
		{"bomb.zip", pack(t, "a.txt", big), "it unpacks to far more than any text does"},
		{"bomb.docx", pack(t, "word/document.xml", big), "it unpacks to far more than any text does"},
		{"cut.docx", docxFile(t, docxBody)[:900], "it is broken"},
		{"no.epub", pack(t, "x", "y"), "it has no container.xml"},
		{"x.json", `{"a": `, "broken JSON"},
		{"y.json", `[1, 2]`, "there is no record in it"},
		{"x.srt", "كلام", "there is no cue"},
		{"x.mbox", "كلام", "there is no message"},
		{"x.warc", "كلام", "it is no WARC file"},
		{"x.xml", "<rss><channel></channel></rss>", "there is no item"},
		{"x.xlsx", pack(t, "xl/workbook.xml", `<sheets><sheet name="أ"/></sheets>`, "xl/worksheets/sheet1.xml", `<row><c t="inlineStr"><is><t>سعر</t></is></c></row><row><c><v>5</v></c></row>`), `the sheet "أ" is not read: no column`},
	}
	for _, test := range tests {
		docs, warnings := read(t, folder(t, map[string]string{"good.txt": "عنوان حسن\n\n" + sentence, test.name: test.content}))
		if len(docs) != 1 || !strings.Contains(warnings, test.want) {
			t.Errorf("%s: %d documents, warnings %s, want %q", test.name, len(docs), warnings, test.want)
		}
	}
}

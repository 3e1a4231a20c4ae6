package ingest_test

import (
	"fmt"
	"strings"
	"testing"
)

// TestOddRecords: records as sites and programs export them: in pieces, nested, with what is not
// JSON. A list of something else beside the texts stops nothing.
func TestOddRecords(t *testing.T) {
	mojibake := ""
	for _, b := range []byte(sentence) {
		if b < 0x80 {
			mojibake += string(rune(b))
		} else {
			mojibake += fmt.Sprintf(`\u%04x`, b)
		}
	}
	line := `{"title":"خبر السفينة","text":"` + sentence + `"`
	const doc = "خبر السفينة | %s | %s | %s"
	tests := []struct{ name, content, want string }{
		{"a.json", `{"source":"الميناء","published":"2019-05-14","tags":[{"n":1}],"items":[` + line + `},{"x":1}],"other":[{"href":"x"}]}`, fmt.Sprintf(doc, "", "2019-05-14", "الميناء")},
		{"posts_1.json", `[{"timestamp":1557820800,"title":"خبر السفينة","data":[{"post":"` + mojibake + `","title":"خبر السفينة"}]},{"timestamp":1557820900,"data":[{"update":1}]}]`, fmt.Sprintf(doc, "", "2019-05-14", "")},
		{"feed.json", `{"version":"https://jsonfeed.org/version/1.1","title":"الميناء","items":[{"title":"خبر السفينة","content_html":"<p>` + sentence + `</p>","date_published":"2019-05-14T10:00:00Z","authors":[{"name":"سامي"}]}]}`, fmt.Sprintf(doc, "سامي", "2019-05-14", "الميناء")},
		{"wp.json", `[{"date":"2019-05-14","status":"publish","title":{"rendered":"خبر&nbsp;<b>السفينة</b>"},"content":{"rendered":"<p>` + sentence + `</p>"},"_links":{"self":[{"href":"x"}]}},{"status":"draft","title":{"rendered":"سر"},"content":{"rendered":"سر"}}]`, fmt.Sprintf(doc, "", "2019-05-14", "")},
		{"a.jsonl", "\ufeff" + line + `,"score":NaN,"low":-Infinity}` + "\n", fmt.Sprintf(doc, "", "", "")},
		{"two.jsonl", `{"title":"","text":""} ` + line + `}` + "\n", fmt.Sprintf(doc, "", "", "")},
		{"api.jsonl", `{"data":{"headline":"خبر السفينة","text":"` + sentence + `","created_at":"2019-05-14"}}`, fmt.Sprintf(doc, "", "2019-05-14", "")},
		{"tweets.jsonl", `{"tweet":"` + sentence + `","header":"خبر السفينة","page_name":"الميناء"}`, fmt.Sprintf(doc, "", "", "الميناء")},
	}
	for _, test := range tests {
		docs, warnings := read(t, folder(t, map[string]string{test.name: test.content}))
		if len(docs) != 1 ||
			fmt.Sprintf(doc[:len("خبر السفينة")]+" | %s | %s | %s", docs[0].Author, docs[0].Date, docs[0].Outlet) != test.want ||
			docs[0].Title != "خبر السفينة" || docs[0].Body != sentence ||
			strings.Contains(warnings, "not read: no column") {
			t.Errorf("%s: %+v, warnings %s", test.name, docs, warnings)
		}
	}
}

// TestOddFormats: formats in ways that no example shows: what a person would read is read, and
// marks for programs are removed.
func TestOddFormats(t *testing.T) {
	tests := []struct{ name, content, want string }{
		{"dtd.xml", `<!DOCTYPE TEI [<!ENTITY ship "السفينة"><!ENTITY more "&ship;&ship;">]><TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><head>خبر</head><p>وصلت &ship; في الصبا<pb n="2" break="no"/>ح.</p></body></text></TEI>`, "وصلت السفينة في الصباح."},
		{"0001Sami.Kitab.Src-ara1", "######OpenITI#\r\n#META# 020.BookTITLE\t:: كتاب\r\n#META#Header#End#\r\n\r\n# قال @P02 سامي حداد @YB150 في الميناء ms12\r\n", "قال سامي حداد في الميناء"},
		{"order.srt", "1\n00:00:05,000 --> 00:00:06,000\nفي الميناء.\n\n2\n00:00:01,000 --> 00:00:04,000\nوصلت السفينة\n", "وصلت السفينة في الميناء."},
		{"video.vtt", "WEBVTT\nKind: captions\nLanguage: ar\n\n00:01.000 --> 00:02.000\nوصلت<00:01.500><c> السفينة</c>\n\n00:02.000 --> 00:02.010\nوصلت السفينة\n\n00:02.010 --> 00:04.000\nوصلت السفينة\nفي الميناء.\n", "وصلت السفينة في الميناء."},
		{"video2.vtt", "WEBVTT Kind: captions; Language: ar\n\n00:01.000 --> 00:02.000\nوصلت السفينة.\n", "وصلت السفينة."},
		{"result.json", `{"name":"قناة","type":"public_channel","id":1,"messages":[{"id":7,"type":"message","date":"2019-05-14T10:00:00","from":null,"text":"","poll":{"question":"هل وصلت السفينة إلى الميناء؟","answers":[{"text":"نعم"},{"text":"لا"}]}}]}`, "- نعم\n- لا"},
		{"page.mhtml", "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/1\r\nSubject: x\r\nDate: Tue, 14 May 2019 10:00:00 -0000\r\nContent-Type: multipart/related; boundary=\"--b\"\r\n\r\n----b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + quoted("<meta charset=utf-8><title>خبر السفينة</title><article><h1>خبر السفينة</h1><p>"+sentence+"</p></article>") + "\r\n----b--\r\n", sentence},
		{"export.xls", "<html><body><table><tr><td>النص</td><td>التاريخ</td></tr><tr><td>" + sentence + "</td><td>2019-05-14</td></tr></table></body></html>", sentence},
		{"order.xml", `<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Page><ReadingOrder><OrderedGroup><RegionRefIndexed index="1" regionRef="a"/><RegionRefIndexed index="0" regionRef="b"/></OrderedGroup></ReadingOrder><TextRegion id="a"><TextLine><TextEquiv><Unicode>في الميناء.</Unicode></TextEquiv></TextLine></TextRegion><TextRegion id="b"><TextLine><TextEquiv><Unicode>وصلت السفينة هذا الصباح</Unicode></TextEquiv></TextLine></TextRegion></Page></PcGts>`, "في الميناء."},
		{"fields.txt", "العنوان: خبر السفينة\nالتاريخ: 14 مايو 2019\nالمصدر: الميناء\n\n" + sentence, sentence},
		{"nofields.txt", "قال: هذا أول الكلام\nالمصدر: وهذا آخره\n\n" + sentence, "المصدر: وهذا آخره\n" + sentence},
		{"twice.csv", "النص,النص\n" + sentence + "," + second + "\n", sentence + "\n" + second},
		{"table.docx", docxFile(t, `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>السنة</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>العدد</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`), "السنة | العدد"},
		{"chapter.xhtml", `<html><head><title>الكتاب كله</title></head><body><section><header><h2>الفصل الثاني</h2><h1>ما الميناء؟</h1></header><article><h1>من أين السفن</h1><p>` + sentence + `</p></article></section></body></html>`, "الفصل الثاني\nمن أين السفن\n" + sentence},
	}
	for _, test := range tests {
		docs, warnings := read(t, folder(t, map[string]string{test.name: test.content}))
		if len(docs) != 1 || docs[0].Body != test.want || warnings != "" {
			t.Errorf("%s: %+v, warnings %s", test.name, docs, warnings)
		}
	}
}

// TestUnusedColumns: columns with words that are no field are reported, and a table by itself has
// the name of its file as title.
func TestUnusedColumns(t *testing.T) {
	_, warnings := read(t, folder(t, map[string]string{"a.csv": "title,text,ملاحظات,n\nخبر," + sentence + ",كتبها محرر الليل وحده,5\n"}))
	if !strings.Contains(warnings, `columns with words in them that no field is made of: "ملاحظات"`) {
		t.Errorf("warnings %s", warnings)
	}
	docs, _ := read(t, folder(t, map[string]string{"أسماء_السفن.odt": pack(t, "content.xml", `<office:document-content><office:body><office:text><table:table><table:table-row><table:table-cell><text:p>أ</text:p></table:table-cell><table:table-cell><text:p>ب</text:p></table:table-cell></table:table-row></table:table></office:text></office:body></office:document-content>`)}))
	if len(docs) != 1 || docs[0].Title != "أسماء السفن" {
		t.Errorf("%+v", docs)
	}
}

package ingest_test

import (
	"strings"
	"testing"
)

// TestTablesByContent: tables with the extension of an old workbook, or of a text, are read by
// their content.
func TestTablesByContent(t *testing.T) {
	one, two := strings.ReplaceAll(sentence, "،", ""), strings.ReplaceAll(second, "،", "")
	html := "<table><tr><th>العنوان</th><th>النص</th></tr><tr><td>أول</td><td>" + one + "</td></tr><tr><td>ثان</td><td>" + two + "</td></tr></table>"
	tabs := "العنوان\tالنص\nأول\t" + one + "\nثان\t" + two + "\n"
	cell := func(s string) string { return `<Cell><Data ss:Type="String">` + s + "</Data></Cell>" }
	xml := `<?xml version="1.0"?><Workbook xmlns:ss="urn:x"><Worksheet ss:Name="أ"><Table><Row>` + cell("العنوان") + cell("سنة") + cell("النص") + `</Row><Row ss:Index="3">` + cell("أول") +
		`<Cell ss:Index="3"><Data>` + one + `</Data></Cell></Row><Row>` + cell("ثان") + `<Cell/>` + cell(two) + `</Row></Table></Worksheet></Workbook>`
	for name, content := range map[string]string{
		"a.xls": "<html><body>" + html, "b.xls": "\n" + html, "c.xls": tabs, "d.xls": xml, "e.xls": in1256(tabs), "f.txt": tabs,
	} {
		docs, warnings := read(t, folder(t, map[string]string{name: content}))
		if len(docs) != 2 || docs[0].Title != "أول" || docs[0].Body != one || docs[1].Title != "ثان" || docs[1].Body != two {
			t.Errorf("%s: %v %s", name, docs, warnings)
		}
	}
	for name, content := range map[string]string{
		"a.txt": "العنوان\tالنص\n" + sentence, "b.txt": "قال\tفي النص\n" + sentence + "\tثم", "c.xls": "<html><body><p>" + sentence + "</p><p>" + second,
	} {
		if docs, warnings := read(t, folder(t, map[string]string{name: content})); len(docs) != 1 {
			t.Errorf("%s: %v %s", name, docs, warnings)
		}
	}
	compound := "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 600)
	if docs, warnings := read(t, folder(t, map[string]string{"a.xls": compound, "b.txt": sentence})); len(docs) != 1 ||
		!strings.Contains(warnings, "save them as .xlsx or .csv") {
		t.Errorf("%v %s", docs, warnings)
	}
}

// TestNotesInWorkbook: a sheet of notes beside a sheet of documents is not a document, and is
// reported; one that is as wide is read with them, and a sheet by itself is read.
func TestNotesInWorkbook(t *testing.T) {
	row := func(cells ...string) string {
		var b strings.Builder
		for _, c := range cells {
			b.WriteString(`<c t="inlineStr"><is><t>` + c + `</t></is></c>`)
		}
		return "<row>" + b.String() + "</row>"
	}
	book := func(sheets ...string) string {
		names, parts := "", []string{}
		for i, s := range sheets {
			n := string(rune('1' + i))
			names += `<sheet name="ورقة` + n + `"/>`
			parts = append(parts, "xl/worksheets/sheet"+n+".xml", s)
		}
		return pack(t, append([]string{"xl/workbook.xml", "<sheets>" + names + "</sheets>"}, parts...)...)
	}
	data := row("العنوان", "التاريخ", "النص") + row("أول", "2020-01-02", sentence)
	notes := row("جمعت هذه البيانات من أرشيف الصحيفة في سنة واحدة وراجعها اثنان") + row("والتواريخ فيها تواريخ النشر لا تواريخ الوقائع كما هو معروف")
	for name, test := range map[string]struct {
		content string
		docs    int
		warning string
	}{
		"behind":       {book(data, notes), 1, `the sheet "ورقة2" is taken for notes and left out`},
		"before":       {book(notes, data), 1, `the sheet "ورقة1" is taken for notes`},
		"with a title": {book(data, row("ملاحظات")+notes), 1, `it begins "ملاحظات"`},
		"going on":     {book(data, row("ثان", "2020-01-03", second)+row("ثالث", "2020-01-04", second+sentence)), 3, ""},
		"alone":        {book(notes), 2, ""},
	} {
		docs, warnings := read(t, folder(t, map[string]string{"a.xlsx": test.content}))
		if len(docs) != test.docs || !strings.Contains(warnings, test.warning) || docs[0].Title != "أول" && test.docs == 1 {
			t.Errorf("%s: %v %s", name, docs, warnings)
		}
	}
}

// TestLinksOfPosts: in a table of posts, the description of the page that a post links to is not
// part of it.
func TestLinksOfPosts(t *testing.T) {
	docs, warnings := read(t, folder(t, map[string]string{"a.csv": "Page Name,Post Created,URL,Message,Link,Link Text,Description\n" +
		"الميناء,2021-03-01 10:00:00 EET,https://example.org/1,\"" + sentence + "\",https://example.org/x,عنوان الرابط,وصف الصفحة التي يقود إليها الرابط\n"}))
	if len(docs) != 1 || docs[0].Body != sentence || docs[0].Outlet != "الميناء" || docs[0].Date != "2021-03-01" ||
		docs[0].URL != "https://example.org/1" {
		t.Errorf("%+v", docs)
	}
	if !strings.Contains(warnings, "Description") {
		t.Errorf("the column is lost in silence: %s", warnings)
	}
}

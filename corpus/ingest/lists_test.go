package ingest_test

import (
	"strings"
	"testing"
)

// numberingXML is a list of two levels, one of which restarts in its second num, and one of
// bullets.
const numberingXML = `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="arabicAlpha"/><w:lvlText w:val="%1-%2)"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num></w:numbering>`

// TestWordLists: Word does not store the numbers of lists in the text, so they are counted.
func TestWordLists(t *testing.T) {
	item := func(num, level, text string) string {
		return `<w:p><w:pPr><w:numPr><w:ilvl w:val="` + level + `"/><w:numId w:val="` + num + `"/></w:numPr><w:pPrChange><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr><w:r><w:t>` + text + `</w:t></w:r></w:p>`
	}
	body := item("1", "0", "أول") + item("1", "1", "فرع") + item("1", "1", "فرع ثان") + item("1", "0", "") + item("1", "0", "ثالث") + item("1", "1", "فرعه") +
		item("3", "0", "نقطة") + item("0", "0", "بلا رقم") + item("2", "0", "من جديد") + item("2", "0", "بعده") +
		`<w:p><w:pPr><w:pStyle w:val="L"/></w:pPr><w:r><w:t>بطرازه</w:t></w:r><w:r><w:commentReference w:id="1"/></w:r></w:p>`
	content := pack(t, "[Content_Types].xml", "<Types/>", "word/document.xml", `<w:document xmlns:w="w"><w:body>`+body+`</w:body></w:document>`, "word/numbering.xml", numberingXML,
		"word/styles.xml", `<w:styles><w:style w:styleId="K"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="L"><w:basedOn w:val="K"/></w:style></w:styles>`)
	docs, warnings := read(t, folder(t, map[string]string{"a.docx": content}))
	want := "1. أول\n1-أ) فرع\n1-ب) فرع ثان\n3. ثالث\n3-أ) فرعه\nنقطة\nبلا رقم\n5. من جديد\n6. بعده\n7. بطرازه"
	if len(docs) != 1 || docs[0].Title+"\n"+docs[0].Body != want {
		t.Errorf("%v, want %q", docs, want)
	}
	if !strings.Contains(warnings, "comments are left out: 1") {
		t.Errorf("warnings %v", warnings)
	}
}

// TestOpenDocumentLists: so are those of OpenDocument.
func TestOpenDocumentLists(t *testing.T) {
	const styles = `<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="أ, ب, ت, ..." style:num-prefix="(" style:num-suffix=")" text:display-levels="2"/></text:list-style><text:list-style style:name="B"><text:list-level-style-bullet text:level="1"/></text:list-style>`
	item := func(inside string) string { return "<text:list-item>" + inside + "</text:list-item>" }
	p := func(text string) string { return "<text:p>" + text + "</text:p>" }
	list := func(attr, inside string) string { return "<text:list " + attr + ">" + inside + "</text:list>" }
	body := list(`text:style-name="L" xml:id="x"`, item(p("أول")+p("تتمته"))+item(list("", item(p("فرع"))))+item(p("ثان<office:annotation><text:p>تعليق</text:p></office:annotation>"))) +
		list(`text:style-name="L" text:continue-list="x"`, item(p("ثالث"))) + list(`text:style-name="B"`, item(p("نقطة"))) + list(`text:style-name="L"`, `<text:list-item text:start-value="9">`+p("تاسع")+"</text:list-item>")
	content := pack(t, "mimetype", "application/vnd.oasis.opendocument.text", "content.xml",
		`<office:document-content xmlns:office="o" xmlns:text="t" xmlns:style="s"><office:automatic-styles>`+styles+`</office:automatic-styles><office:body><office:text>`+body+`</office:text></office:body></office:document-content>`)
	docs, warnings := read(t, folder(t, map[string]string{"a.odt": content}))
	want := "1. أول\nتتمته\n(1.أ) فرع\n2. ثان\n3. ثالث\nنقطة\n9. تاسع"
	if len(docs) != 1 || docs[0].Title+"\n"+docs[0].Body != want {
		t.Errorf("%v, want %q", docs, want)
	}
	if !strings.Contains(warnings, "comments are left out: 1") {
		t.Errorf("warnings %v", warnings)
	}
}

// TestNamedFrontMatter: the first rule may name the language of the front matter.
func TestNamedFrontMatter(t *testing.T) {
	text := "\nوصلت السفينة إلى الميناء صباح اليوم.\n"
	for front, ok := range map[string]bool{
		"---json\n{\"title\": \"عنوان\", \"date\": \"2020-03-04\"}\n---": true, ";;;\n{\"title\": \"عنوان\", \"date\": \"2020-03-04\"}\n;;;": true,
		"---toml\ntitle = \"عنوان\"\ndate = 2020-03-04\n---": true, "---yaml\ntitle: عنوان\ndate: 2020-03-04\n---": true,
		"---json\nكلام بين خطين\n---": false, ";;;\nكلام\n;;;": false,
	} {
		docs, _ := read(t, folder(t, map[string]string{"a.md": front + text}))
		if len(docs) != 1 ||
			ok != (docs[0].Title == "عنوان" && docs[0].Date == "2020-03-04" && docs[0].Body == strings.TrimSpace(text)) ||
			!ok && !strings.Contains(docs[0].Body, "كلام") {
			t.Errorf("%q: %+v", front, docs)
		}
	}
}

// TestCodeStays: a block of code stays as written: no line of it is furniture.
func TestCodeStays(t *testing.T) {
	docs, _ := read(t, folder(t, map[string]string{"a.md": "# شرح الملف\n\nيكتب الناشر هذه السطور:\n\n```yaml\n---\ntags:\n}\n---\n```\n\nوهذا آخره.\n"}))
	if want := "يكتب الناشر هذه السطور:\n---\ntags:\n}\n---\nوهذا آخره."; len(docs) != 1 || docs[0].Body != want {
		t.Errorf("%v, want %q", docs, want)
	}
}

// TestTEIHeads: the second of two heads of an article is below the first, and neither belongs to
// the previous article; a name that an editor marked keeps its distance from «و».
func TestTEIHeads(t *testing.T) {
	long := strings.Repeat("<p>"+strings.Repeat("كلام طويل في هذا الباب ", 200)+"</p>", 5)
	docs, _ := read(t, folder(t, map[string]string{"a.tei": `<TEI><teiHeader/><text><body><div><head>باب أول</head>` + long + `</div><div><head>نبأ مصر</head><head type="sub">وحالة الاجتماع فيها</head><p>قال <persName>سامي</persName>وهو صادق.</p>` + long + `</div></body></text></TEI>`}))
	var last string
	for _, d := range docs {
		if strings.Contains(d.Body, "سامي") {
			last = d.Title + ": " + d.Body[:strings.Index(d.Body, "صادق")]
		} else if strings.Contains(d.Body, "نبأ مصر") && d.Part.Number > 0 {
			t.Errorf("the head is in %q", d.Title)
		}
	}
	if want := "نبأ مصر: وحالة الاجتماع فيها\nقال سامي وهو "; last != want {
		t.Errorf("%q, want %q", last, want)
	}
}

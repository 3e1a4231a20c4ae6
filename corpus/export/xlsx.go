package export

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
)

// mostInCell is how many UTF-16 units Excel accepts in a cell; it declares a workbook with more in
// one to be broken.
const mostInCell = 32767

// XLSX writes a workbook of two sheets, the table and its origin. Cells are inline strings, which
// no spreadsheet runs, or numbers; the sheets run from right to left. A text of more than 32,767
// units, which Excel rejects, ends in "…". deflate compresses its parts to about a tenth.
func (t *Table) XLSX(o Origin, deflate Deflater) []byte {
	about := Table{Name: "about", Columns: []Column{{Name: "field"}, {Name: "value"}}}
	for _, f := range o.fields(len(t.Rows)) {
		about.Rows = append(about.Rows, []string{f[0], f[1]})
	}
	const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	const main, packages = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://schemas.openxmlformats.org/package/2006/"
	const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	const part = `application/vnd.openxmlformats-officedocument.spreadsheetml.`
	return archive([]file{
		{"[Content_Types].xml", []byte(head + `<Types xmlns="` + packages + `content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
			`<Override PartName="/xl/workbook.xml" ContentType="` + part + `sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="` + part + `worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="` + part + `worksheet+xml"/></Types>`)},
		{"_rels/.rels", []byte(head + `<Relationships xmlns="` + packages + `relationships"><Relationship Id="rId1" Type="` + relations + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`)},
		{"xl/workbook.xml", []byte(head + `<workbook xmlns="` + main + `" xmlns:r="` + relations + `"><sheets><sheet name="` + t.Name + `" sheetId="1" r:id="rId1"/><sheet name="about" sheetId="2" r:id="rId2"/></sheets></workbook>`)},
		{"xl/_rels/workbook.xml.rels", []byte(head + `<Relationships xmlns="` + packages + `relationships"><Relationship Id="rId1" Type="` + relations + `/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="` + relations + `/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`)},
		{"xl/worksheets/sheet1.xml", t.sheet(head, main)},
		{"xl/worksheets/sheet2.xml", about.sheet(head, main)},
	}, deflate)
}

func (t *Table) sheet(head, main string) []byte {
	var b bytes.Buffer
	b.WriteString(head + `<worksheet xmlns="` + main + `"><sheetViews><sheetView rightToLeft="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetData>`)
	cell := func(text string, kind Type) {
		switch {
		case text == "":
			b.WriteString("<c/>")
		case kind.counts():
			b.WriteString("<c><v>" + text + "</v></c>")
		case kind == Boolean:
			b.WriteString(`<c t="b"><v>` + strconv.Itoa(len("false")-len(text)) + "</v></c>")
		default:
			b.WriteString(`<c t="inlineStr"><is><t xml:space="preserve">`)
			writeXML(&b, cut(text))
			b.WriteString("</t></is></c>")
		}
	}
	b.WriteString("<row>")
	for _, c := range t.Columns {
		cell(c.Name, Text)
	}
	b.WriteString("</row>")
	for _, r := range t.Rows {
		b.WriteString("<row>")
		for i, c := range t.Columns {
			cell(r[i], c.Type)
		}
		b.WriteString("</row>")
	}
	b.WriteString("</sheetData></worksheet>")
	return b.Bytes()
}

// cut shortens a text that is too long for a cell.
func cut(text string) string {
	if len(text) <= mostInCell {
		return text
	}
	units := 0
	for i, r := range text {
		if units++; r > 0xffff {
			units++
		}
		if units >= mostInCell-1 {
			return text[:i] + "…"
		}
	}
	return text
}

// writeXML is writeMarkup for a workbook, in which _x0041_ means a letter, so that the underscore
// before an x is escaped.
func writeXML(b *bytes.Buffer, text string) {
	writeMarkup(b, strings.ReplaceAll(text, "_x", "_x005F_x"))
}

// writeMarkup writes a text escaped for content and for attributes in double quotation marks;
// characters that XML 1.0 does not allow become the replacement character.
func writeMarkup(b *bytes.Buffer, text string) {
	for _, r := range text {
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '"':
			b.WriteString("&#34;")
		case r == '\r':
			b.WriteString("&#13;")
		case r < ' ' && r != '\t' && r != '\n', r == 0xfffe, r == 0xffff:
			b.WriteRune(utf8.RuneError)
		default:
			b.WriteRune(r)
		}
	}
}

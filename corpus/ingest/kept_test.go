package ingest_test

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"github.com/kashshaf/kashshaf/corpus/ingest"
)

// TestKeptInArabic: a document that says in Arabic that it is not to be published is kept out; a
// text that begins with such words between two rules is a text.
func TestKeptInArabic(t *testing.T) {
	for front, kept := range map[string]bool{
		"العنوان: خبر\nمسودة: نعم": true, "العنوان: خبر\nمنشور: لا": true, "الحالة: مسودّة": true, "العنوان: خبر\nالحالة: خاص": true, "العنوان: خبر\nمحظور حتى: 1 رمضان 1460 هـ": true,
		"العنوان: خبر\nمسودة: لا": false, "العنوان: خبر\nمنشور: نعم": false, "الحالة: سقط البيت على من فيه": false, "العنوان: خبر\nمحظور حتى: 2001-01-01": false,
	} {
		dir := folder(t, map[string]string{"a.md": "---\n" + front + "\n---\n" + sentence, "b.txt": second})
		docs, warnings, err := ingest.Read(dir, ingest.Options{Today: "2026-11-29"})
		if err != nil || kept != (len(docs) == 1) || kept != strings.Contains(fmt.Sprint(warnings), "kept out") {
			t.Errorf("%q: %d documents, %v %v", front, len(docs), warnings, err)
		}
		if strings.HasPrefix(front, "الحالة: سقط") && !strings.Contains(docs[0].Title+docs[0].Body, "سقط البيت") {
			t.Errorf("%q is lost: %v", front, docs)
		}
	}
}

// TestMisreadRecords: letters that were misread before they were stored are repaired in every
// format, or the record is refused; names of encodings are not run together in messages.
func TestMisreadRecords(t *testing.T) {
	as := func(s string) string { // UTF-8 read as Windows-1256
		out, err := charmap.Windows1256.NewDecoder().String(s)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	item := func(title, text string) string {
		return "<item><title>" + title + "</title><description><![CDATA[" + text + "]]></description></item>"
	}
	const ship = "وصلت السفينة إلى الميناء وعلى متنها قمر وزيتون ورز وسكر."
	docs, warnings := read(t, folder(t, map[string]string{
		"a.xml":   "<rss><channel><title>ق</title>" + item(as("خبر السفينة"), as(ship)) + item("خبر", "Ø§Ù\u0084Ø\ufffd Ù\u0085Ø\ufffdÙ\u0081Ø Ø§Ù\u0084Ø\ufffd Ù\u0085Ø\ufffd") + item("Ø®Ø\ufffd Ø§Ù\u0084", second) + "</channel></rss>",
		"b.jsonl": `{"title":"حفظ وضبط ونشاط","text":"` + sentence + ` ووعظ، ثم حفظ… وحظ» وغلظ."}` + "\n",
		"c.txt":   in1256(sentence),
	}))
	if len(docs) != 4 || docs[0].Title != "خبر السفينة" || docs[0].Body != ship || docs[1].Body != second ||
		strings.Contains(docs[1].Title, "Ø") || docs[2].Title != "حفظ وضبط ونشاط" {
		t.Errorf("%v", docs)
	}
	for _, want := range []string{"a.xml:1: its letters were UTF-8 read as Windows-1256", "a.xml:2: not read: its letters are UTF-8", "a.xml:3: a title or another field is left out"} {
		if !strings.Contains(warnings, want) {
			t.Errorf("%s\nwant %q", warnings, want)
		}
	}
	wrong, err := charmap.Windows1252.NewDecoder().String("اب")
	if err != nil {
		t.Fatal(err)
	}
	once := "وصلت الباخرة " + wrong + " إلى المدينة وعلى متنها قمح كثير.\n" + strings.Repeat("\u00d8\u00a7\u00d9\u0084\n", 40)
	if docs, warnings := read(t, folder(t, map[string]string{"d.txt": once, "e.txt": second})); len(docs) != 1 ||
		!strings.Contains(warnings, "d.txt:1: not read: its letters are UTF-8") {
		t.Errorf("%v\n%s", docs, warnings)
	}
	lines := ingest.Grouped([]ingest.Warning{{File: "a", Message: "read as Windows-1256 in line 7"}, {File: "b", Message: "read as Windows-1252 in line 8"}, {File: "c", Message: "read as Windows-1252 in line 9"}})
	if len(lines) != 2 {
		t.Errorf("%q", lines)
	}
}

// TestNearlyFrontMatter: front matter that is nearly right keeps as much as possible.
func TestNearlyFrontMatter(t *testing.T) {
	for front, want := range map[string]string{
		"---\ntitle: هدنة: خبر\ntags: [سوريا, \"هدنة\"]\n---\n":       "هدنة: خبر|سوريا|هدنة|",
		"---\ntitle: هدنة\ntitle: آخر\ntags: [سوريا\n---\n":           "هدنة|سوريا|",
		"---\ntitle: هدنة\ndate: 2020-02-03\n\n":                      "هدنة|2020-02-03",
		"---\nالعنوان: هدنة\nالتاريخ: 2020-02-03\nالموضوع: سوريا\n\n": "هدنة|سوريا|2020-02-03",
	} {
		docs, warnings := read(t, folder(t, map[string]string{"a.md": front + sentence}))
		got := docs[0].Title + "|" + strings.Join(append(docs[0].Topics, string(docs[0].Date)), "|")
		if len(docs) != 1 || got != want || docs[0].Body != sentence || !strings.Contains(warnings, "front matter read line by line") {
			t.Errorf("%q: %q, want %q; %v %s", front, got, want, docs, warnings)
		}
	}
}

// A title or a date may stand alone above a text; what only looks so is text.
func TestOneFieldAbove(t *testing.T) {
	for above, want := range map[string]string{
		"العنوان: وثيقة بلا تاريخ\n\n": "وثيقة بلا تاريخ|", "Title: هدنة\n\n": "هدنة|", "التاريخ: 2020-02-03\n\n": strings.TrimSuffix(sentence, ".") + "|2020-02-03",
		"العنوان: وثيقة\n": "العنوان: وثيقة|", "name: سعاد\n\n": "name: سعاد|", "التاريخ: علم قديم\n\n": "التاريخ: علم قديم|",
	} {
		docs, _ := read(t, folder(t, map[string]string{"a.txt": above + sentence}))
		if len(docs) != 1 || docs[0].Title+"|"+string(docs[0].Date) != want {
			t.Errorf("%q: %+v, want %q", above, docs, want)
		}
	}
}

// A text of question marks is refused by the name of its fault, and a title of them left
// out; a text that asks is read.
func TestLostLetters(t *testing.T) {
	marks := strings.Repeat("????? ??? ?????? ???? ", 5)
	docs, warnings := read(t, folder(t, map[string]string{"a.txt": marks, "b.csv": "title,text\n???? ??????,\"" + sentence + "\"\nخبر," + marks + "\n", "c.txt": "لماذا?? ومتى??? " + sentence}))
	if len(docs) != 2 || docs[0].Title != strings.TrimSuffix(sentence, ".") ||
		strings.Count(warnings, "its letters are lost") != 2 ||
		!strings.Contains(warnings, "a title or another field is left out") {
		t.Errorf("%v\n%s", docs, warnings)
	}
}

// TestDraftUnclosed: a draft is kept out even if the line that ends its front matter is missing.
func TestDraftUnclosed(t *testing.T) {
	for _, status := range []string{"draft: true", "الحالة: مسودة"} {
		docs, warnings := read(t, folder(t, map[string]string{"a.md": "---\ntitle: خبر\ndate: 2024-05-01\n" + status + "\n\n" + sentence + "\n", "b.md": second}))
		if len(docs) != 1 || !strings.Contains(warnings, "a.md: kept out: ") {
			t.Errorf("%s: %v\n%s", status, docs, warnings)
		}
	}
}

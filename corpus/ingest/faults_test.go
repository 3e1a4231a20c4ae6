package ingest_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/ingest"
)

// TestFrontMatter: a block at the top of a text is front matter only if it is a mapping with a
// known field. Otherwise no word of it is lost.
func TestFrontMatter(t *testing.T) {
	tests := []struct{ name, in, title, has, lacks string }{
		{"testimony between rules", "---\nشهادة أولى: رأيت البيت يحترق.\n---\n" + sentence, "", "شهادة أولى: رأيت البيت يحترق.", ""},
		{"headings between rules", "---\n# عنوان البحث\n\n**السنة:** 2010\n---\n" + sentence, "", "2010", ""},
		{"one word", "---\nالفصل الأول\n---\n" + sentence, "", "الفصل الأول", ""},
		{"colon in the title", "---\ntitle: الهدنة: ماذا بعد\ndate: 2019-05-14\n---\n" + sentence, "الهدنة: ماذا بعد", "", "date"},
		{"key twice", "---\ntitle: الأول هنا\ntitle: الثاني هنا\n---\n" + sentence, "الأول هنا", "", "الثاني"},
		{"TOML", "+++\ntitle = \"عنوان من توم\"\ndate = 2019-05-14\ntags = [\"أ\"]\n+++\n" + sentence, "عنوان من توم", "", "+++"},
		{"JSON", "{\n\"title\": \"عنوان من جيسون\",\n\"date\": \"2019-05-14\"\n}\n\n" + sentence, "عنوان من جيسون", "", "title"},
		{"a brace is none", "{كذا} في الأصل\n\n" + sentence, "", "{كذا}", ""},
		{"plus signs", "+++\nنص\n+++\n" + sentence, "", "نص", ""},
	}
	for _, test := range tests {
		docs, warnings := read(t, folder(t, map[string]string{"a.md": test.in}))
		text := docs[0].Text()
		if test.title != "" && docs[0].Title != test.title || !strings.Contains(text, test.has) || !strings.Contains(text, sentence) ||
			test.lacks != "" && strings.Contains(docs[0].Body, test.lacks) {
			t.Errorf("%s: %q, warnings %s", test.name, text, warnings)
		}
	}
}

// TestKeptOut: drafts and documents under embargo are kept out, and reported.
func TestKeptOut(t *testing.T) {
	files := map[string]string{"good.txt": "عنوان حسن\n\n" + sentence}
	for i, front := range []string{"draft: true", "published: false", "status: private", "status: draft", "embargo: 2030-01-01", "publishDate: 2026-12-31"} {
		files[fmt.Sprintf("out%d.md", i)] = "---\ntitle: سر\n" + front + "\n---\n" + sentence
	}
	for i, front := range []string{"draft: false", "published: true", "status: publish", "embargo: 2020-01-01", "date: 2030-01-01"} {
		files[fmt.Sprintf("in%d.md", i)] = "---\ntitle: خبر\n" + front + "\n---\n" + sentence + fmt.Sprint(i)
	}
	files["rows.jsonl"] = `{"title":"سر","text":"نص سري","draft":true}` + "\n" + `{"title":"سر","text":"نص سري","status":"draft"}`
	var report ingest.Report
	docs, warnings, err := ingest.Read(folder(t, files), ingest.Options{Today: "2026-11-28", Report: &report, Strict: true})
	if err != nil || len(docs) != 6 {
		t.Errorf("%d documents, want 6; %v %v", len(docs), err, warnings)
	}
	if got := strings.Join(report.Summary(), "\n"); !strings.Contains(got, "8 documents kept out") {
		t.Errorf("summary %s, want one that counts 8", got)
	}
}

// TestReport: every file is accounted for, those of one kind together.
func TestReport(t *testing.T) {
	files := map[string]string{"good.txt": sentence, "README.md": "x", ".git/config": "x", "old.doc": "x", "strange.qqq": "x", "empty.md": "", "other.md": "# عنوان\n", "sub/entities.tsv": "id\n"}
	for i := range 1204 {
		files[fmt.Sprintf("img/%04d.jpg", i)] = "x"
	}
	var report ingest.Report
	_, warnings, err := ingest.Read(folder(t, files), ingest.Options{Report: &report})
	if err != nil {
		t.Fatal(err)
	}
	if len(report.Files) != len(files) {
		t.Errorf("%d files in the report, want %d", len(report.Files), len(files))
	}
	got := strings.Join(report.Summary(), "\n")
	for _, want := range []string{"2 of 1,212 files read: 1 Markdown file, 1 text; 2 no documents (settings and lists, or hidden)", "1 file with another task: not used: entities.tsv counts in the folder itself only", "not read: 1,204 images: not text; with -ocr the text in them is read (img/0000.jpg, img/0001.jpg, img/0002.jpg, …)",
		"1 file of other word processors: save them as .docx", "1 .qqq file: the format is not known"} {
		if !strings.Contains(got, want) {
			t.Errorf("summary\n%s\nwant %q", got, want)
		}
	}
	if len(warnings) != 5 {
		t.Errorf("warnings %v, want one of each file that may hold text", warnings)
	}
}

// TestGrouped: warnings of one kind are one line with a count, and no letter is cut in two.
func TestGrouped(t *testing.T) {
	var b strings.Builder
	b.WriteString("title,text\n")
	for range 5000 {
		b.WriteString("عنوان\n")
	}
	docs, warnings, err := ingest.Read(folder(t, map[string]string{"a.csv": b.String(), "b.txt": sentence}), ingest.Options{})
	if err != nil || len(docs) == 0 {
		t.Fatal(err)
	}
	lines := ingest.Grouped(warnings)
	if len(lines) > 4 || !strings.HasPrefix(lines[0], "warning: 5,000 times: ") ||
		!strings.Contains(lines[0], "(a.csv:2, a.csv:3, a.csv:4, …)") {
		t.Errorf("%d lines: %q", len(lines), lines)
	}
	for _, yaml := range []string{"questions: {هدنة إدلب الطويلة: س}", "title: [عنوان, آخر]", "questions: عنوان طويل جدا هنا"} {
		if _, err := ingest.About(folder(t, map[string]string{"kashshaf.yaml": yaml})); err == nil ||
			strings.ContainsRune(err.Error(), '\uFFFD') {
			t.Errorf("%q: error %q, want one without half a letter", yaml, err)
		}
	}
}

// TestNamesAlike: names that differ by case or by composition keep their ids in whatever order they
// come.
func TestNamesAlike(t *testing.T) {
	want := ""
	for _, names := range [][]string{{"Talk.txt", "talk.txt"}, {"talk.txt", "Talk.txt"}} {
		files := make(map[string]string)
		for _, n := range names {
			files[n] = sentence + n
		}
		docs, _ := read(t, folder(t, files))
		got := ""
		for _, d := range docs {
			got += d.Source + "=" + d.ID + " "
		}
		if want == "" {
			want = got
		}
		if got != want || !strings.Contains(got, "talk.txt=talk ") {
			t.Errorf("ids %s, want %s", got, want)
		}
	}
}

// TestEndless: a file of nothing but line ends is abandoned early, and so are endless records.
func TestEndless(t *testing.T) {
	files := map[string]string{"a.jsonl": `{"text":"` + sentence + `"}` + strings.Repeat("\n", 3<<20)}
	docs, warnings := read(t, folder(t, files))
	if len(docs) != 1 || !strings.Contains(warnings, "the rest is not read") {
		t.Errorf("%d documents, warnings %s", len(docs), warnings)
	}
}

// TestColumns: the columns of a table are those that the folder's settings name, or else guessed
// with a notice.
func TestColumns(t *testing.T) {
	tests := []struct{ name, table, yaml, title, outlet, said string }{
		{"guessed", "id,tweet,label\n1,\"" + sentence + "\",سياسة\n", "", "", "", "columns guessed by their names and contents: text: tweet"},
		{"by content", "x,y\nأ," + sentence + "\n", "", "", "", "text: y"},
		{"told", "العمود,آخر,ثالث\nعنوان الخبر هنا," + sentence + ",صحيفة\n", "columns: {title: العمود, text: آخر, outlet: ثالث}\n", "عنوان الخبر هنا", "صحيفة", ""},
		{"sep", "sep=;\ntitle;text\nعنوان الخبر هنا;" + sentence + "\n", "", "عنوان الخبر هنا", "", ""},
		{"one column", "text\nقال مدير المرفأ إن السفينة وصلت, ثم رست, ثم غادرت\n", "", "", "", ""},
		{"a list", "Text\n\"['قال', 'مدير', 'المرفأ', 'إن', 'السفينة', 'وصلت', 'صباحاً']\"\n", "", "", "", ""},
	}
	for _, test := range tests {
		files := map[string]string{"a.csv": test.table}
		if test.yaml != "" {
			files["kashshaf.yaml"] = test.yaml
		}
		dir := folder(t, files)
		docs, warnings := read(t, dir)
		if len(docs) != 1 || test.title != "" && docs[0].Title != test.title || docs[0].Outlet != test.outlet ||
			!strings.Contains(warnings, test.said) ||
			test.said == "" && warnings != "" || !strings.Contains(docs[0].Body, "قال مدير المرفأ إن") {
			t.Errorf("%s: %+v, warnings %s", test.name, docs, warnings)
		}
		if _, err := ingest.About(dir); err != nil {
			t.Error(err)
		}
	}
}

// TestColumnsUnmet: a column that kashshaf.yaml names and no file has is reported; one that some
// file has is not.
func TestColumnsUnmet(t *testing.T) {
	table, record := "Headline,Body,when\nعنوان الخبر هنا,"+sentence+",2019\n", `{"Headline": "عنوان الخبر هنا", "Body": "`+sentence+`"}`+"\n"
	for _, test := range []struct{ file, text, yaml, want string }{
		{"a.csv", table, "columns: {title: Headlin, text: Body}\n", `no table or record has a column "Headlin"`},
		{"a.csv", table, "columns: {title: Headline, text: Body}\n", ""},
		{"a.jsonl", record, "columns: {title: Headline, text: Body2}\n", `no table or record has a column "Body2"`},
		{"a.jsonl", record, "columns: {title: Headline, text: Body}\n", ""},
	} {
		docs, warnings := read(t, folder(t, map[string]string{test.file: test.text, "kashshaf.yaml": test.yaml}))
		if len(docs) != 1 || strings.Contains(warnings, "no table or record") != (test.want != "") || !strings.Contains(warnings, test.want) {
			t.Errorf("%s with %s%d documents, warnings %s; want %q", test.file, test.yaml, len(docs), warnings, test.want)
		}
	}
}

func TestDates(t *testing.T) {
	for in, want := range map[string]corpus.Date{
		"1446-09-12 هـ": "2025-03-12", "١٢ رمضان ١٤٤٦": "2025-03-12", "1446/9/12": "2025-03-12", "20250313": "2025-03-13", "13/3/2025": "2025-03-13",
		"March 13, 2025": "2025-03-13", "0001-01-01": "", "1970-01-01": "", "1970-01-01T00:00:00Z": "", "1 يناير 1970": "1970-01-01", "9999-12-31": "", "12 رمضان 1446 هـ": "2025-03-12", "Thu, 13 Mar 2025 10:00:00 +0000": "2025-03-13",
		"12/09/1446هـ": "2025-03-12", "2025": "2025", "2025-03-13T10:00:00+03:00": "2025-03-13",
	} {
		docs, warnings := read(t, folder(t, map[string]string{"a.md": "---\ntitle: عنوان\ndate: \"" + in + "\"\n---\n" + sentence}))
		if want == "" != (warnings != "") || docs[0].Date != want {
			t.Errorf("date %q is %q, want %q; warnings %s", in, docs[0].Date, want, warnings)
		}
	}
}

package app

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/export"
)

// take exports something at an address of the fake.
func take(t *testing.T, f *fake, what, path, query string) *taking {
	t.Helper()
	var last [2]int
	got := newTaking(what, staticView(address{}, "./", "ar"), "https://example.org/", "أرشيف", "", func(done, total int) { last = [2]int{done, total} })
	if err := got.gather(context.Background(), AtOnce(f), parseAddress(path, query, "")); err != nil {
		t.Fatal(err)
	}
	if last[0] != last[1] {
		t.Errorf("%s?%s ended at %d of %d", path, query, last[0], last[1])
	}
	return got
}

func column(rows [][]string, i int) (out []string) {
	for _, r := range rows {
		out = append(out, r[i])
	}
	return out
}

// TestTakeDocuments exports exactly what is filtered, compared with the texts.
func TestTakeDocuments(t *testing.T) {
	f := newFake()
	for _, query := range []string{"q=بوتين", "q=بوتين&outlet=الحياة", "person=putin&from=2019", "q=الهدنة&page=2"} {
		at := parseAddress("", query, "")
		request := at.unfolded(true).request(1000)
		request.Offset = 0
		var want []string
		for _, h := range f.Search(request).Hits {
			want = append(want, h.ID)
		}
		got := take(t, f, takeDocuments, "", query)
		if ids := column(got.documents.Rows, 0); len(want) == 0 || !slices.Equal(ids, want) {
			t.Errorf("%s: took %q, want %q", query, ids, want)
		}
		if len(got.statements.Rows)+len(got.mentions.Rows) > 0 || len(got.documents.Columns) != 10 {
			t.Errorf("%s: took more than was asked for", query)
		}
	}
	texts := take(t, f, takeTexts, "", "q=بوتين").documents
	for _, r := range texts.Rows {
		d, _ := f.Read(r[0])
		if r[10] != d.Document.Body || r[7] != "https://example.org/d/"+r[0]+"/" {
			t.Errorf("%s: text or address is not its own", r[0])
		}
	}
}

// TestTakeEverything counts statements and mentions independently.
func TestTakeEverything(t *testing.T) {
	f := newFake()
	got := take(t, f, takeAll, "", "sort=oldest")
	statements, mentions := 0, 0
	for i := range f.docs {
		statements, mentions = statements+len(f.said[i]), mentions+len(f.mentions[i])
	}
	if len(got.documents.Rows) != len(f.docs) || len(got.statements.Rows) != statements || len(got.mentions.Rows) != mentions {
		t.Errorf("%d documents, %d statements, %d mentions; want %d, %d, %d",
			len(got.documents.Rows), len(got.statements.Rows), len(got.mentions.Rows), len(f.docs), statements, mentions)
	}
	for _, r := range got.mentions.Rows {
		d, _ := f.Read(r[0])
		if n, _ := strconv.Atoi(r[9]); n > 0 {
			p := d.Document.Paragraphs()[n-1]
			if !strings.Contains(d.Document.Text()[p.Start:p.End], r[8]) {
				t.Errorf("%s: %q is not in paragraph %d", r[0], r[8], n)
			}
		}
	}
}

func TestTakeStatements(t *testing.T) {
	f := newFake()
	total := f.Statements(corpus.StatementRequest{Speakers: []string{"peskov"}}).Total
	got := take(t, f, takeStatements, "statements/", "speaker=peskov")
	if len(got.statements.Rows) != total || total == 0 {
		t.Errorf("%d statements, want %d", len(got.statements.Rows), total)
	}
	if works := take(t, f, takeCitations, "statements/", "speaker=peskov").works; len(works) != total ||
		works[0].Speaker == "" || works[0].Paragraph == 0 {
		t.Errorf("works %+v", works)
	}
}

// TestTakenFiles writes every format that a button offers, and checks that each says what was
// asked.
func TestTakenFiles(t *testing.T) {
	f := newFake()
	f.about.ExportText, f.about.Licence = true, "CC BY 4.0"
	for _, at := range []address{parseAddress("", "q=بوتين&outlet=-رويترز", ""), parseAddress("statements/", "speaker=peskov", "")} {
		for _, lang := range []string{"ar", "en"} {
			v := staticView(at, "./", lang)
			m := model{at: at, about: f.about}
			for _, row := range v.takeRows(&m) {
				got := newTaking(row.take, v, "https://example.org/", "أرشيف", "", func(int, int) {})
				if err := got.gather(context.Background(), AtOnce(f), at); err != nil {
					t.Fatal(err)
				}
				for _, format := range row.formats {
					origin := v.askedAt(&m, "https://example.org/")
					file, err := got.file(format[0], origin)
					if err != nil {
						t.Fatal(err)
					}
					if len(file.data) < 100 || file.kind == "" || !strings.Contains(file.name, origin.Day) || !strings.HasPrefix(file.name, row.take+"_") {
						t.Errorf("%s as %s: %q, %d bytes of %s", row.take, format[1], file.name, len(file.data), file.kind)
					}
					citation := row.take == takeCitations && format[0] != "bibtex" // the other formats have no comments
					if !citation && !strings.Contains(string(file.data), f.about.Edition) {
						t.Errorf("%s as %s does not say which edition", row.take, format[1])
					}
				}
			}
		}
	}
	v := staticView(parseAddress("embed/", "statements=1&speaker=peskov", ""), "./", "en")
	if o := v.askedAt(&model{about: f.about}, "https://example.org/"); o.Address != "https://example.org/statements/?speaker=peskov" ||
		len(o.Filters) != 1 {
		t.Errorf("in a frame: %+v", o)
	}
	if o := (export.Origin{}); o.FileName("x", ".csv") != "x.csv" {
		t.Error(o.FileName("x", ".csv"))
	}
}

// TestTakenTables: a view's table is exported with the link of each row, in the host's form of
// addresses and without this reader's settings, and with how many documents were read.
func TestTakenTables(t *testing.T) {
	for _, rv := range resultViews() {
		m, v := inView(t, "embed/?lang=en&q=%D8%A5%D8%AF%D9%84%D8%A8&view="+rv.name(), "en")
		v.urls = Files
		table, name := v.tableShown(m)
		got := table.export(name, "Address", func(a address) string { return "https://example.org/" + v.urls.Of(a.outside().String()) })
		want(t, rv.name()+": name", got.Name, rv.name())
		want(t, rv.name()+": rows", len(got.Rows), len(table.rows))
		for i, r := range got.Rows {
			want(t, rv.name()+": cells", len(r), len(got.Columns))
			if len(table.to) == 0 {
				continue
			}
			end := r[len(r)-1]
			if i == 0 && !strings.Contains(end, ".html") || strings.Contains(end, "embed") ||
				strings.Contains(end, "lang=") || strings.Contains(end, "/?") {
				t.Errorf("%s: a row leads to %q", rv.name(), end)
			}
		}
	}
	o := export.Origin{Edition: "abc", Read: [2]int{300, 2055}, Note: "تخمين"}
	table := export.Table{Name: "x", Columns: []export.Column{{Name: "a"}}, Rows: [][]string{{"1"}}}
	if text := string(table.CSV(o)); !strings.Contains(text, "# documents read: 300 of 2055\r\n") ||
		!strings.Contains(text, "# note: تخمين\r\n") {
		t.Errorf("%q does not say that it is of a part", text)
	}
	o.Read = [2]int{43, 43}
	if text := string(table.CSV(o)); strings.Contains(text, "documents read") {
		t.Errorf("%q says so of all", text)
	}
}

// TestTakenAddresses: citations and exports have addresses in the host's form.
func TestTakenAddresses(t *testing.T) {
	for urls, want := range map[URLs]string{Folders: "https://example.org/d/a%20b/", Files: "https://example.org/d/a%20b.html"} {
		v := staticView(address{}, "./", "ar")
		v.urls = urls
		if got := v.documentAt("https://example.org/", "a b"); got != want {
			t.Errorf("%s: %q, want %q", urls, got, want)
		}
		at := parseAddress("statements/", "speaker=peskov", "")
		v.at = at
		o := v.askedAt(&model{at: at}, "https://example.org/")
		if strings.Contains(o.Address, ".html?") != (urls == Files) {
			t.Errorf("%s: exported from %q", urls, o.Address)
		}
	}
}

// TestTakeStory: the reports of an event are exported with what each adds, and the exported
// documents and citations are just theirs.
func TestTakeStory(t *testing.T) {
	f := newFake()
	at := parseAddress("story/", "doc=b", "")
	v := staticView(at, "./", "ar")
	m := model{at: at, about: f.about}
	m.reports = storyReports()
	table, name := v.tableShown(&m)
	want(t, "name", name, "story")
	want(t, "rows", len(table.rows), len(m.reports))
	for i, r := range table.rows {
		want(t, "cells", len(r), len(table.columns))
		for _, a := range m.reports[i].Adds {
			if !strings.Contains(r[5], a.Text) {
				t.Errorf("row %d has no %q", i, a.Text)
			}
		}
	}
	o := v.askedAt(&m, "https://example.org/")
	if o.Note == "" || !strings.Contains(o.FileName(name, ".csv"), "الأول") || o.Address != "https://example.org/story/?doc=b" {
		t.Errorf("%+v does not say which event, or that it is a guess", o)
	}
	f.stories = map[string][]corpus.Report{"b": {{ID: f.docs[1].ID}, {ID: f.docs[0].ID}}}
	got := take(t, f, takeDocuments, "story/", "doc=b")
	want(t, "documents", column(got.documents.Rows, 0), []string{f.docs[1].ID, f.docs[0].ID})
	if len(v.takeRows(&m)) < 4 {
		t.Error("too little can be taken away")
	}
}

// TestTakenNumbers: what a view counts is exported as numbers, even with a sign, a fraction or
// empty rows.
func TestTakenNumbers(t *testing.T) {
	table := dataTable{columns: []string{"place", "documents", "longitude", "of"}, numbers: 3,
		rows: [][]string{{"a", "70", "-98.60", "12"}, {"-b", "1", "", "?"}}}
	sheet := table.export("map", "", nil)
	var types []string
	for _, c := range sheet.Columns {
		types = append(types, string(c.Type))
	}
	want(t, "types", strings.Join(types, " "), "string integer number string")
	want(t, "cells", strings.Contains(string(sheet.CSV(export.Origin{})), "a,70,-98.60,12\r\n'-b,1,,?"), true)
}

// TestPictureLines: the parts of a line below a picture are in the order of the page's direction,
// whatever letters they begin with.
func TestPictureLines(t *testing.T) {
	o := export.Origin{Collection: "ant", Day: "2026-11-29", Edition: "1df3"}
	for lang, line := range map[string]string{
		"ar": "ant\u200f · \u200f29 تشرين الثاني/نوفمبر 2026\u200f · \u200f1df3",
		"en": "ant\u200e · \u200e29 November 2026\u200e · \u200e1df3",
	} {
		want(t, lang, staticView(address{}, "./", lang).originLines(o)[0], line)
	}
}

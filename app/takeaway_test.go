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

// take collects something at an address of the fake.
func take(t *testing.T, f *fake, what, path, query string) *taking {
	t.Helper()
	var last [2]int
	got := newTaking(what, "https://example.org/", "أرشيف", "", func(done, total int) { last = [2]int{done, total} })
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

// TestTakeDocuments takes what is filtered and nothing else, counted over the texts.
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

// TestTakeEverything counts statements and mentions by hand.
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
	if works := take(t, f, takeCitations, "statements/", "speaker=peskov").works; len(works) != total || works[0].Speaker == "" || works[0].Paragraph == 0 {
		t.Errorf("works %+v", works)
	}
}

// TestTakenFiles writes every format that a button offers, and says in each what was
// asked.
func TestTakenFiles(t *testing.T) {
	f := newFake()
	f.about.ExportText, f.about.Licence = true, "CC BY 4.0"
	for _, at := range []address{parseAddress("", "q=بوتين&outlet=-رويترز", ""), parseAddress("statements/", "speaker=peskov", "")} {
		for _, lang := range []string{"ar", "en"} {
			v := staticView(at, "./", lang)
			m := model{at: at, about: f.about}
			for _, row := range v.takeRows(&m) {
				got := newTaking(row.take, "https://example.org/", "أرشيف", "", func(int, int) {})
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
					citation := row.take == takeCitations
					if !citation && !strings.Contains(string(file.data), f.about.Edition) {
						t.Errorf("%s as %s does not say which edition", row.take, format[1])
					}
				}
			}
		}
	}
	v := staticView(parseAddress("embed/", "statements=1&speaker=peskov", ""), "./", "en")
	if o := v.askedAt(&model{about: f.about}, "https://example.org/"); o.Address != "https://example.org/statements/?speaker=peskov" || len(o.Filters) != 1 {
		t.Errorf("in a frame: %+v", o)
	}
	if o := (export.Origin{}); o.FileName("x", ".csv") != "x.csv" {
		t.Error(o.FileName("x", ".csv"))
	}
}

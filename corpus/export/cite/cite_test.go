package cite

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

func sample() Work {
	return Of(&corpus.Document{ID: "truce-1", Title: "هدنة {جديدة} 50%", Date: "2018-12-04", Outlet: "الحياة", Author: "سامي, أحمد", URL: "https://example.org/a_b?c=1&d=2"},
		"أرشيف الهدنة", "CC BY 4.0", "https://archive.example/d/truce-1/")
}

// balanced reports whether braces close as BibTeX counts them, backslashes or not.
func balanced(s string) bool {
	depth := 0
	for _, r := range s {
		switch r {
		case '{':
			depth++
		case '}':
			if depth--; depth < 0 {
				return false
			}
		}
	}
	return depth == 0
}

func TestBibTeX(t *testing.T) {
	w := sample()
	got := BibTeX([]Work{w, w.At(2, "", "قال الوزير"), w})
	for _, want := range []string{
		"@article{truce-1,", `title = {هدنة {\textbraceleft}جديدة{\textbraceright} 50\%}`, "author = {{سامي, أحمد}}", "date = {2018-12-04}", "year = {2018}", "month = {12}",
		"url = {https://example.org/a_b?c=1&d=2}", "@article{truce-1-p3,", "url = {https://archive.example/d/truce-1/#p3}", "note = {الفقرة 3، «قال الوزير»}", "@article{truce-1-2,",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("BibTeX lacks %q:\n%s", want, got)
		}
	}
	if !balanced(got) {
		t.Errorf("braces do not close:\n%s", got)
	}
	w.Outlet = ""
	if got := BibTeX([]Work{w}); !strings.HasPrefix(got, "@misc{truce-1,") {
		t.Errorf("a work without an outlet, which an article must have, is %s", got)
	}
}

func TestRIS(t *testing.T) {
	w := sample()
	w.Title = "سطر\nثان\r\nTY  - BOOK"
	got := RIS([]Work{w, {ID: "وثيقة", Date: "2019-05"}})
	if strings.Count(got, "TY  - NEWS\r\n") != 2 || strings.Count(got, "\nTY  - ") != 1 || strings.Count(got, "ER  - \r\n") != 2 {
		t.Errorf("want two records:\n%s", got)
	}
	for _, want := range []string{"TI  - سطر ثان TY - BOOK\r\n", "AU  - سامي، أحمد\r\n", "DA  - 2018/12/04/\r\n", "DA  - 2019/05//\r\n", "PY  - 2019\r\n", "ID  - document\r\n", "L2  - https://archive.example/d/truce-1/\r\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("RIS lacks %q:\n%s", want, got)
		}
	}
}

func TestCSL(t *testing.T) {
	data, err := CSL([]Work{sample(), {ID: "x", Date: "2019"}})
	if err != nil {
		t.Fatal(err)
	}
	var got []map[string]any
	if err := json.Unmarshal(data, &got); err != nil {
		t.Fatal(err)
	}
	if got[0]["type"] != "article-newspaper" || got[0]["container-title"] != "الحياة" || got[1]["issued"] == nil || got[1]["author"] != nil {
		t.Errorf("CSL-JSON is %s", data)
	}
}

func TestReadable(t *testing.T) {
	w, bare := sample(), Work{ID: "x", Title: "خبر", Address: "https://archive.example/d/x/"}
	for _, tt := range []struct {
		work   Work
		style  Style
		arabic bool
		day    string
		want   string
	}{
		{w, Note, true, "4 ديسمبر 2018", "سامي, أحمد، «هدنة {جديدة} 50%»، الحياة، 4 ديسمبر 2018، https://example.org/a_b?c=1&d=2"},
		{w, Reference, false, "4 December 2018", "سامي, أحمد (4 December 2018). هدنة {جديدة} 50%. الحياة. https://example.org/a_b?c=1&d=2"},
		{w.At(0, "12", "نص"), Note, false, "", "“نص”\nسامي, أحمد, “هدنة {جديدة} 50%”, الحياة, p. 12, https://archive.example/d/truce-1/#p1"},
		{bare, Reference, true, "", "(د.ت.). خبر. https://archive.example/d/x/"},
		{bare.At(1, "", ""), Note, true, "", "«خبر»، الفقرة 2، https://archive.example/d/x/#p2"},
	} {
		if got := Readable(tt.work, tt.style, tt.arabic, tt.day); got != tt.want {
			t.Errorf("got  %q\nwant %q", got, tt.want)
		}
	}
}

// TestProvenance: the place of a work in its file is cited: pages as pages, everything else in
// words.
func TestProvenance(t *testing.T) {
	of := func(kind, first, last string) Work {
		return Of(&corpus.Document{ID: "x", Title: "خبر", Source: "بحر/سجل.pdf", Place: corpus.Position{Kind: kind, First: first, Last: last}}, "", "", "")
	}
	for _, tt := range []struct {
		work              Work
		ris, note, arabic string
	}{
		{of("page", "12", "14"), "SP  - 12–14", "الملف: بحر/سجل.pdf", "«خبر»، ص 12–14"},
		{of("page", "12", "14").At(3, "13", ""), "SP  - 13", "الفقرة 4، الملف: بحر/سجل.pdf", "«خبر»، ص 13"},
		{of("page", "12", "14").At(3, "", ""), "SP  - 12–14", "الفقرة 4، الملف: بحر/سجل.pdf", "«خبر»، ص 12–14"},
		{of("row", "7", ""), "", "الملف: بحر/سجل.pdf، السطر 7", "«خبر»، السطر 7"},
		{of("message", "7", ""), "", "الملف: بحر/سجل.pdf، الرسالة 7", "«خبر»، الرسالة 7"},
		{of("time", "00:01:09", ""), "", "الملف: بحر/سجل.pdf، عند 00:01:09", "«خبر»، عند 00:01:09"},
	} {
		ris := RIS([]Work{tt.work})
		if !strings.Contains(ris, "N1  - "+tt.note+"\r\n") || tt.ris == "" && strings.Contains(ris, "SP  -") || !strings.Contains(ris, tt.ris) {
			t.Errorf("RIS is %s, want %q and %q", ris, tt.ris, tt.note)
		}
		if got := Readable(tt.work, Note, true, ""); got != tt.arabic {
			t.Errorf("got %q, want %q", got, tt.arabic)
		}
		csl, err := CSL([]Work{tt.work})
		if err != nil || !strings.Contains(string(csl), tt.note) || !strings.Contains(BibTeX([]Work{tt.work}), "note = {"+tt.note) {
			t.Errorf("%s (%v) and\n%s, want %q", csl, err, BibTeX([]Work{tt.work}), tt.note)
		}
	}
}

// FuzzFormats: any title and quote yield one whole record in each format.
func FuzzFormats(f *testing.F) {
	f.Add("عنوان", "نص", "2018-01-02")
	f.Add("a\nER  - \n", "}{\\", "x")
	f.Fuzz(func(t *testing.T, title, quote, date string) {
		w := Work{ID: title, Title: title, Date: corpus.Date(date), Author: quote}.At(0, "", quote)
		if got := BibTeX([]Work{w}); !balanced(got) {
			t.Errorf("braces do not close: %q", got)
		}
		if got := RIS([]Work{w}); strings.Count(got, "\r\nER  - ") != 1 {
			t.Errorf("not one record: %q", got)
		}
		if _, err := CSL([]Work{w}); err != nil {
			t.Error(err)
		}
	})
}

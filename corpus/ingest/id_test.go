package ingest

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

func TestPathID(t *testing.T) {
	tests := []struct{ in, want string }{
		{"000_1022b7746ab72d77.txt", "000_1022b7746ab72d77"},
		{"2018/09/sochi.md", "2018--09--sochi"},
		{"Sochi Accord (final).html", "Sochi-Accord-final"},
		{"a.b.jsonl.gz", "a-b"},
		{"v1.2.txt", "v1-2"},
		// Arabic and other letters: roughly, with a hash of the name.
		{"هدنة إدلب.txt", "hdna-idlb-7c8eb4b7"},
		{"هدنه ادلب.txt", "hdnh-adlb-9d1dbe03"},
		{"٢٠١٨.txt", "2018-403a2686"},
		{"Перемирие.txt", "4f956b10"},
		{"cafe\u0301.txt", "cafe-850f7dc4"}, // decomposed, as some systems write it
		{"caf\u00e9.txt", "cafe-850f7dc4"},
		// Names that some host or system would not accept.
		{"con.txt", "con-1143da2b"},
		{"-x-.txt", "x"},
		{"_.txt", "d2e2adf7"},
		{"%2e%2e.txt", "2e-2e"},
		{strings.Repeat("a", 200) + ".txt", strings.Repeat("a", 71) + "-c2a908d9"},
	}
	for _, test := range tests {
		if got := pathID(test.in); got != test.want {
			t.Errorf("pathID(%q) = %q, want %q", test.in, got, test.want)
		}
	}
}

// ids returns the ids of documents that are named by their files, or have ids given.
func ids(t *testing.T, entries []entry) (map[string]string, []Warning) {
	t.Helper()
	r, err := newReader(Options{})
	if err != nil {
		t.Fatal(err)
	}
	r.entries = slices.Clone(entries)
	got := make(map[string]string)
	for _, d := range r.finish() {
		got[d.Title] = d.ID
	}
	return got, r.warnings
}

func TestClashes(t *testing.T) {
	file := func(source string) entry {
		return entry{doc: corpus.Document{Title: source, Body: source, Source: source}}
	}
	record := func(id, title, body string) entry {
		return entry{doc: corpus.Document{Title: title, Body: body, Source: "r.jsonl"}, given: id, inFile: true, line: 1}
	}
	tests := []struct {
		name    string
		entries []entry
		want    string
		warning string
	}{
		{"no two by case alone", []entry{file("A.txt"), file("a.txt")}, "A.txt=A-48266a69 a.txt=a", `A.txt: its id "A" is also that of a.txt; it gets "A-48266a69"`},
		{"the other way round", []entry{file("a.txt"), file("A.txt")}, "A.txt=A-48266a69 a.txt=a", `A.txt: its id "A"`},
		{"one name, two formats", []entry{file("a.html"), file("a.txt")}, "a.html=a a.txt=a-18b7cb09", `is also that of a.html`},
		{"who is called so goes first", []entry{file("a b.txt"), file("a-b.txt")}, "a b.txt=a-b-cd6c4a05 a-b.txt=a-b", `a b.txt: its id "a-b" is also that of a-b.txt`},
		{"one id, two texts", []entry{record("x", "أ", "أ"), record("x", "ب", "ب")}, "أ=x ب=x-a798a3c8", `r.jsonl:1: its id "x" is also that of r.jsonl:1`},
		{"one document twice", []entry{record("x", "أ", "أ"), record("x", "أ", "أ")}, "أ=x", `r.jsonl:1: not read again: its id "x" and its text are those of r.jsonl:1`},
		{"ids of other forms", []entry{record("2015-08-03#19", "أ", "أ"), record("AL/1", "ب", "ب")}, "أ=2015-08-03-19 ب=AL-1", ""},
	}
	for _, test := range tests {
		got, warnings := ids(t, test.entries)
		var out []string
		for title, id := range got {
			out = append(out, title+"="+id)
		}
		slices.Sort(out)
		if s := strings.Join(out, " "); s != test.want {
			t.Errorf("%s: got %s, want %s", test.name, s, test.want)
		}
		if s := fmt.Sprint(warnings); !strings.Contains(s, test.warning) || test.warning == "" && len(warnings) > 0 {
			t.Errorf("%s: warnings %s, want %q", test.name, s, test.warning)
		}
	}
}

// TestStable: the ids of a folder do not change when documents are added before, between and after
// the others.
func TestStable(t *testing.T) {
	var all, half []entry
	for i := range 40 {
		source := fmt.Sprintf("%02d/تقرير %d.txt", i, i/2)
		e := entry{doc: corpus.Document{Title: source, Body: source, Source: source}}
		if i%4 == 3 {
			e.inFile, e.line = true, i
		}
		all = append(all, e)
		if i%2 == 1 {
			half = append(half, e)
		}
	}
	before, _ := ids(t, half)
	after, warnings := ids(t, all)
	if len(after) != len(all) || len(warnings) > 0 {
		t.Fatalf("%d ids for %d documents, warnings %v", len(after), len(all), warnings)
	}
	for title, id := range before {
		if after[title] != id {
			t.Errorf("%s: id %q became %q", title, id, after[title])
		}
	}
}

var safeID = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$`)

// FuzzID: every id is safe, and the id of an id is itself.
func FuzzID(f *testing.F) {
	for _, s := range []string{"", "a", "هدنة إدلب", "../..", "COM1", "a\x00b", "\xff\xfe", "لا/إله", strings.Repeat("é", 99)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		id, exact := slug(s)
		if !safeID.MatchString(id) || isReserved(id) {
			t.Fatalf("slug(%q) = %q, not safe", s, id)
		}
		if exact != (id == s) {
			t.Fatalf("slug(%q) = %q, exact %v", s, id, exact)
		}
		if again, _ := slug(id); again != id {
			t.Fatalf("slug(%q) = %q, and of that %q", s, id, again)
		}
		if id := pathID(s + ".txt"); !safeID.MatchString(id) {
			t.Fatalf("pathID(%q) = %q, not safe", s, id)
		}
	})
}

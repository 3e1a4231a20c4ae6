package ingest_test

import (
	"fmt"
	"strings"
	"testing"
)

// titlesOf returns the titles read from a folder of one file, with bars between them.
func titlesOf(t *testing.T, name, content string) (titles, warnings string) {
	t.Helper()
	docs, warnings := read(t, folder(t, map[string]string{name: content}))
	var list []string
	for _, d := range docs {
		list = append(list, d.Title)
	}
	return strings.Join(list, "|"), warnings
}

// TestBrokenJSON: if JSON breaks off, or is broken in the middle, the records before that place are
// read, and the place is named; half a record is not read.
func TestBrokenJSON(t *testing.T) {
	record := func(title string) string {
		return fmt.Sprintf(`{"title":"%s","by":[{"name":"سامي"}],"source":{"name":"الميناء"},"text":"%s %s"}`, title, title, sentence)
	}
	list := "[\n" + record("أول") + ",\n" + record("ثان") + ",\n" + record("ثالث") + "\n]"
	telegram := `{"name":"ق","chats":{"list":[{"name":"أ","id":1,"messages":[{"id":1,"type":"message","date":"2019-05-14","text":"خبر"}]},{"name":"ب","id":2,"messages":[{"id":1,"type":"message","date":"2019-05-15","text":"آخر"},{"id":2,"type":"mess`
	tests := []struct{ name, content, titles, warning string }{
		{"in a text", list[:strings.Index(list, "ثالث ")+20], "أول|ثان", "a.json:4: broken JSON (it breaks off): the records before it are read"},
		{"in an object of a record", list[:strings.LastIndex(list, `"text"`)+3], "أول|ثان", "a.json:4: broken JSON"},
		{"behind a record", list[:strings.LastIndex(list, "\n]")], "أول|ثان|ثالث", "broken JSON (it breaks off)"},
		{"below a field", `{"meta":{"description":"وصف"},"articles":` + list[:strings.LastIndex(list, `"by"`)], "أول|ثان", "broken JSON"},
		{"a quotation mark too many", strings.Replace(list, "ثان "+sentence, `ثان "`+sentence, 1), "أول", "a.json:3: broken JSON (invalid character"},
		{"behind a key each", `{"a":` + record("أول") + `,"b":` + record("ثان") + `,"c":{"ti`, "أول|ثان", "broken JSON"},
		{"a conversation of several", telegram, "خبر|آخر", "broken JSON"},
		{"a comma behind the last", strings.Replace(list, "\n]", ",\n]", 1), "أول|ثان|ثالث", "breaks rules of JSON"},
		{"no number, and a line that breaks", strings.Replace(strings.Replace(list, `"by":[`, `"n":NaN,"by":[`, 1), "ثان "+sentence, "ثان،\n"+sentence, 1), "أول|ثان|ثالث", "breaks rules of JSON"},
	}
	for _, test := range tests {
		titles, warnings := titlesOf(t, "a.json", test.content)
		if titles != test.titles || !strings.Contains(warnings, test.warning) {
			t.Errorf("%s: %q\n%s\nwant %q and %q", test.name, titles, warnings, test.titles, test.warning)
		}
	}
}

// TestBrokenAtOnce: if no record is whole, nothing is read, and the file is named.
func TestBrokenAtOnce(t *testing.T) {
	docs, warnings := read(t, folder(t, map[string]string{"a.json": `{"title":"أول",` + "\n" + `"text":"وصلت`, "b.txt": sentence}))
	if len(docs) != 1 || !strings.Contains(warnings, "a.json: not read: broken JSON in line 2 (it breaks off); export it again") {
		t.Errorf("%v %s", docs, warnings)
	}
}

// TestBrokenDeep: deeply nested records are not read again at each depth, so the time is linear.
func TestBrokenDeep(t *testing.T) {
	const deep = 4000
	content := "[" + strings.Repeat(`{"a":`, deep) + "1" + strings.Repeat("}", deep) + " x"
	docs, warnings := read(t, folder(t, map[string]string{"a.json": content, "b.txt": sentence}))
	if len(docs) != 1 || !strings.Contains(warnings, "a.json: not read: broken JSON") {
		t.Errorf("%d documents\n%s", len(docs), warnings)
	}
}

// TestListsOfJSON: of several lists, those whose text has a name that is only guessed are read,
// too, and what is not read is reported.
func TestListsOfJSON(t *testing.T) {
	named := `{"articles":[{"title":"أول","text":"` + sentence + `"}],"posts":[{"title":"ثان","body_text":"` + sentence + " " + second + `"}],"users":[{"name":"الساحل","x":1}]}`
	if titles, warnings := titlesOf(t, "a.json", named); titles != "أول|ثان" ||
		!strings.Contains(warnings, "lists in it without a text are left out: 1") {
		t.Errorf("%q\n%s", titles, warnings)
	}
}

// TestShapesOfJSON: records that are not in a list are all read.
func TestShapesOfJSON(t *testing.T) {
	for content, want := range map[string]string{
		`{"k1":{"title":"أول","text":"` + sentence + `"},"k2":{"title":"ثان","content":"` + second + `"},"k3":{"title":"ثالث","text":"` + sentence + `"}}`: "أول|ثان|ثالث",
		`{"k1":{"title":"أول","text":"` + sentence + `"},"k2":{"title":"ثان","text":"` + second + `"},"n":2}`:                                              "أول|ثان",
		`{"title":{"0":"أول","1":"ثان"},"text":{"0":"` + sentence + `","1":"` + second + `"}}`:                                                             "أول|ثان",
		`{"title":["أول","ثان"],"text":["` + sentence + `","` + second + `"]}`:                                                                             "أول|ثان",
		`{"title":"أول","text":["` + sentence + `","` + second + `"]}`:                                                                                     "أول",
		`{"title":"أول","text":"` + sentence + `","a":{"text":"حاشية"},"b":{"text":"حاشية"}}`:                                                              "أول",
		`["` + "وصلت السفينة إلى الميناء" + `","` + "غادرت السفينة الميناء أمس" + `"]`:                                                                     "وصلت السفينة إلى الميناء|غادرت السفينة الميناء أمس",
		`{"a":[{"title":"أول","text":"` + sentence + `"}],"b":{"title":"ثان","text":"` + second + `"}}`:                                                    "أول|ثان",
		`{"meta":{"description":"وصف"},"articles":[{"title":"أول","text":"` + sentence + `"}]}`:                                                            "أول",
		`{"version":"https://jsonfeed.org/version/1.1","title":"ق","description":"وصف","items":[{"title":"أول","content_text":"` + sentence + `"}]}`:       "أول",
		`{"title":"أول","article":{"text":"` + sentence + `"},"comments":[{"text":"تعليق"},{"text":"آخر"}]}`:                                               "أول",
	} {
		titles, warnings := titlesOf(t, "a.json", content)
		if titles != want {
			t.Errorf("%s: %q %s, want %q", content, titles, warnings, want)
		}
	}
}

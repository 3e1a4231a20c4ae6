package views

import (
	"slices"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// closeup reads a text without an engine: the stem of every word is the word without the article,
// and the words of the query are found by stem.
func closeup(id, text, query string) *corpus.Closeup {
	stem := func(word string) string { return strings.TrimPrefix(word, "ال") }
	c := &corpus.Closeup{ID: id, Text: text}
	for i, t := range arabic.Tokenize(text) {
		c.Words = append(c.Words, corpus.TextWord{Span: corpus.Span{Start: t.Start, End: t.End}, Word: t.Word, Stem: stem(t.Word), Function: t.Word == "في"})
		if query != "" && stem(t.Word) == query {
			c.Found = append(c.Found, corpus.Occurrence{First: i, Last: i})
		}
	}
	return c
}

func TestLines(t *testing.T) {
	doc := closeup("a", "عنوان الهدنة\nأُعلنت هدنة في إدلب، وانتهت.\nهدنة", "هدنه")
	lines := Lines(doc)
	want := [][3]string{{"عنوان ", "الهدنة", ""}, {"أُعلنت ", "هدنة", " في إدلب، وانتهت."}, {"", "هدنة", ""}}
	if len(lines) != len(want) {
		t.Fatalf("%d lines, want %d", len(lines), len(want))
	}
	for i, l := range lines {
		if got := [3]string{l.Before, l.Found, l.After}; got != want[i] || l.Paragraph != i-1 {
			t.Errorf("line %d: %q in paragraph %d, want %q in %d", i, got, l.Paragraph, want[i], i-1)
		}
	}
	if got := lines[1].Neighbours; got[Before][0].Written != "أُعلنت" || got[Before][1].Word != "" || got[After][1].Written != "إدلب" {
		t.Errorf("neighbours: %q", got)
	}
}

// TestLong: in a long paragraph a line has contextWords words on each side, all of them whole.
func TestLong(t *testing.T) {
	text := "\n" + strings.Repeat("كلمة، ", 40) + "هدنة" + strings.Repeat(" كلمة.", 40)
	l := Lines(closeup("a", text, "هدنه"))[0]
	if before, after := len(strings.Fields(l.Before)), len(strings.Fields(l.After)); before != contextWords || after != contextWords {
		t.Errorf("%d words before and %d after, want %d", before, after, contextWords)
	}
}

func TestGrouped(t *testing.T) {
	var lines []Line
	for _, text := range []string{"\nالهدنة التركية ثم", "\nالهدنة الروسية", "\nهدنة التركية أولا", "\nالهدنة"} {
		lines = append(lines, Lines(closeup(text, text, "هدنه"))...)
	}
	names := func(by By) string {
		var out []string
		for _, g := range Grouped(lines, by) {
			out = append(out, g.Key+":"+strings.Repeat("|", len(g.Lines)))
		}
		return strings.Join(out, " ")
	}
	for _, tt := range []struct {
		by   By
		want string
	}{
		{By{Side: After, Stem: true}, "تركيه:|| روسيه:| :|"},
		{By{Side: After}, "التركيه:|| الروسيه:| :|"},
		{By{Side: After, Nth: 1}, "اولا:| ثم:| :||"},
		{By{Side: Before}, ":||||"},
	} {
		if got := names(tt.by); got != tt.want {
			t.Errorf("%+v: %q, want %q", tt.by, got, tt.want)
		}
	}
	if g := Grouped(lines, By{Side: After, Stem: true})[0]; g.Lines[0].Neighbours[After][1].Word != "اولا" {
		t.Errorf("the lines of a group are not in the order of the word beyond: %+v", g.Lines)
	}
}

func TestOrders(t *testing.T) {
	lines := []Line{{ID: "c", Outlet: "ب"}, {ID: "b", Date: "2019", Outlet: "أ"}, {ID: "a", Date: "2018-03"}}
	ids := func() string { return lines[0].ID + lines[1].ID + lines[2].ID }
	if ByDate(lines); ids() != "abc" {
		t.Errorf("by date: %s", ids())
	}
	if ByOutlet(lines); ids() != "abc" {
		t.Errorf("by outlet: %s", ids())
	}
}

func TestSpread(t *testing.T) {
	all := []string{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}
	for n, want := range map[int]string{3: "0 3 6", 10: "0 1 2 3 4 5 6 7 8 9", 20: "0 1 2 3 4 5 6 7 8 9"} {
		if got := Spread(all, n); !slices.Equal(got, strings.Fields(want)) {
			t.Errorf("%d of ten: %q, want %s", n, got, want)
		}
	}
}

package ingest_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// book makes a text of chapters with the given number of words each; without headings it is only
// paragraphs.
func book(chapters, words int, headings bool) string {
	var b strings.Builder
	for i := range chapters {
		if headings {
			fmt.Fprintf(&b, "## باب الميناء رقم %d\n\n", i+1)
		}
		for n := 0; n < words; n += 40 {
			fmt.Fprintf(&b, "الفقرة %d من %d: %s\n\n", n, i, strings.Repeat("وصلت السفينة إلى المرفأ صباحا ", 7))
		}
	}
	return b.String()
}

func partIDs(t *testing.T, text string) (ids []string, docs []corpus.Document) {
	t.Helper()
	docs, _ = read(t, folder(t, map[string]string{"book.md": "---\ntitle: كتاب الميناء\n---\n" + text}))
	for _, d := range docs {
		ids = append(ids, d.ID)
	}
	return ids, docs
}

// TestParts: a long text becomes parts that know their book and their neighbours, and no word is
// lost.
func TestParts(t *testing.T) {
	text := book(8, 2000, true)
	_, docs := partIDs(t, text)
	if len(docs) != 9 {
		t.Fatalf("%d documents, want a list and eight parts", len(docs))
	}
	words := 0
	for i, d := range docs {
		if i == 0 {
			if len(d.Part.Chapters) != 8 || d.Part.Of != 8 || d.Title != "كتاب الميناء" {
				t.Errorf("the list is %+v", d.Part)
			}
			continue
		}
		words += len(strings.Fields(d.Body))
		want := corpus.Part{Book: "كتاب الميناء", BookID: docs[0].ID, Number: i, Of: 8}
		if i > 1 {
			want.Previous = docs[i-1].ID
		}
		if i < 8 {
			want.Next = docs[i+1].ID
		}
		if fmt.Sprint(d.Part) != fmt.Sprint(want) || d.Title != fmt.Sprintf("باب الميناء رقم %d", i) {
			t.Errorf("part %d is %q, %+v, want %+v", i, d.Title, d.Part, want)
		}
	}
	if all := len(strings.Fields(text)) - 8*5; words != all { // without the headings, which became titles
		t.Errorf("%d words, want %d", words, all)
	}
}

// TestPartsOfOneLine: a text without line breaks is cut at sentences, and loses no word.
func TestPartsOfOneLine(t *testing.T) {
	for name, text := range map[string]string{
		"sentences": strings.Repeat("وصلت السفينة إلى المرفأ صباحا. ", 4000), "no marks": strings.Repeat("وصلت السفينة إلى المرفأ صباحا ", 4000),
	} {
		docs, _ := read(t, folder(t, map[string]string{"book.txt": "---\ntitle: كتاب الميناء\n---\n" + text}))
		words, most := 0, 0
		for _, d := range docs[1:] {
			n := len(strings.Fields(d.Body))
			words, most = words+n, max(most, n)
			if name == "sentences" && !strings.HasSuffix(d.Body, ".") {
				t.Errorf("a part ends in the middle of a sentence: %q", d.Body[len(d.Body)-40:])
			}
		}
		if words != 20_000 || most > 3500 || len(docs) < 6 {
			t.Errorf("%s: %d documents, %d words, %d in the longest; want 20,000 and 3,500 at most", name, len(docs), words, most)
		}
	}
}

// TestPartAddressesStay: the addresses of parts stay the same when the text before them changes:
// those of chapters all of them, those of a text without headings except for a few after the
// change.
func TestPartAddressesStay(t *testing.T) {
	const more = "مقدمة جديدة للكتاب كتبها ناشر آخر. "
	for _, headings := range []bool{true, false} {
		text := book(20, 2500, headings)
		before, _ := partIDs(t, text)
		for name, changed := range map[string]string{
			"a paragraph more": more + "\n\n" + text,
			"many more":        strings.Repeat(more+"\n\n", 150) + text,
			"a word changed":   strings.Replace(text, "السفينة", "الباخرة", 1),
		} {
			after, _ := partIDs(t, changed)
			has := make(map[string]bool)
			for _, id := range after {
				has[id] = true
			}
			lost := 0
			for _, id := range before {
				if !has[id] {
					lost++
				}
			}
			most := 0
			if !headings {
				most = len(before) / 3
			}
			if lost > most || len(before) < 15 {
				t.Errorf("headings %v, %s: %d of %d addresses are lost, want %d at most", headings, name, lost, len(before), most)
			}
		}
	}
}

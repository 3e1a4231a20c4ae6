package search_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

func TestSuggest(t *testing.T) {
	e := open(t)
	for _, tt := range []struct {
		typed string
		limit int
		want  string
	}{
		{"erd", 5, "رجب طيب أردوغان"},
		{"Пут", 5, "فلاديمير بوتين"},
		{"اردو", 1, "رجب طيب أردوغان"},
		{"سير", 1, "سيرغي شويغو"},
		{"هدنة في ادل", 1, "هدنة في إدلب"},
		{"حميم", 5, "حميميم"},
		{"قصف ال", 3, "قصف الكرملين|قصف النار|قصف إلى"}, // names before words, both by number of documents
		{"", 5, ""},
		{"بوتين ", 0, ""},
	} {
		var got []string
		for _, s := range e.Suggest(tt.typed, tt.limit) {
			got = append(got, s.Text)
		}
		if strings.Join(got, "|") != tt.want {
			t.Errorf("Suggest(%q) = %q, want %q", tt.typed, got, tt.want)
		}
	}
}

// TestSuggestOffices: an office is shown as documents write it, not in the form in which it is
// compared.
func TestSuggestOffices(t *testing.T) {
	c := &corpus.Corpus{
		Documents: []corpus.Document{{ID: "a", Body: "قال وزير الخارجية الروسي سيرغي لافروف ذلك. وقال الرئيس الروسي غيره."}},
		Entities:  []corpus.Entity{{ID: "sergei-lavrov", Kind: corpus.Person, Name: "سيرغي لافروف"}},
		Roles:     []corpus.Role{{Phrase: "وزير الخارجيه الروسي", Entity: "sergei-lavrov", Documents: 1}, {Phrase: "الرييس الروسي", Entity: "sergei-lavrov", Documents: 1}},
	}
	c.Mentions = [][]corpus.Mention{nil}
	e := engineOf(t, c)
	for typed, want := range map[string]string{"وزير": "وزير الخارجية الروسي", "الرئ": "الرئيس الروسي"} {
		got := e.Suggest(typed, 1)
		if len(got) != 1 || got[0].Alias != want {
			t.Errorf("Suggest(%q) = %+v, want the office %q", typed, got, want)
		}
	}
}

// TestSuggestField: after a field its values are completed, in a form that finds something, and
// nothing else is.
func TestSuggestField(t *testing.T) {
	e := open(t)
	for typed, want := range map[string]string{
		"شخص:":           "شخص:«رجب طيب أردوغان»|شخص:«سيرغي شويغو»|شخص:«فلاديمير بوتين»",
		"شخص:بو":         "شخص:«فلاديمير بوتين»",
		"هدنة -شخص:اردو": "هدنة -شخص:«رجب طيب أردوغان»",
		"person:«erd":    "person:«رجب طيب أردوغان»",
		"مكان:بوت":       "",
		"بعد:20":         "",
	} {
		var got []string
		for _, s := range e.Suggest(typed, 5) {
			got = append(got, s.Text)
			if r := e.Search(corpus.Request{Query: s.Text, Limit: 9}); !strings.Contains(typed, "-") && r.Total != s.Count {
				t.Errorf("Suggest(%q): %q says %d documents and finds %d", typed, s.Text, s.Count, r.Total)
			}
		}
		if strings.Join(got, "|") != want {
			t.Errorf("Suggest(%q) = %q, want %q", typed, got, want)
		}
	}
}

// TestSuggestFieldSteadily: among equal values the same are offered each time, even if more are
// equal than are looked through.
func TestSuggestFieldSteadily(t *testing.T) {
	c := &corpus.Corpus{Documents: []corpus.Document{{ID: "a", Body: strings.Repeat("علي ", 450)}}}
	var mentions []corpus.Mention
	for i := range 450 {
		id := fmt.Sprintf("p%03d", i)
		c.Entities = append(c.Entities, corpus.Entity{ID: id, Kind: corpus.Kinds[i%2], Name: fmt.Sprint("علي ", i)})
		mentions = append(mentions, corpus.Mention{Entity: id, Span: corpus.Span{Start: 7 * i, End: 7*i + 6}})
	}
	c.Mentions = [][]corpus.Mention{mentions}
	whole, err := search.Write(c, bundle.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, typed := range []string{"شخص:علي", "شخص:"} {
		for range 5 {
			e, err := search.Open(whole)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, s := range e.Suggest(typed, 3) {
				got = append(got, s.Text)
			}
			if want := "شخص:«علي 0»|شخص:«علي 2»|شخص:«علي 4»"; strings.Join(got, "|") != want {
				t.Fatalf("Suggest(%q) = %q, want %q", typed, got, want)
			}
		}
	}
}

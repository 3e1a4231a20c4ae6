package search_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

// marked shows found words in brackets.
func marked(text string, marks []corpus.Span) string {
	var out strings.Builder
	at := 0
	for _, m := range marks {
		out.WriteString(text[at:m.Start] + "[" + text[m.Start:m.End] + "]")
		at = m.End
	}
	return out.String() + text[at:]
}

func TestPassages(t *testing.T) {
	e := open(t)
	for _, tt := range []struct {
		query, id, title, passage string
		paragraph                 int
	}{
		{"هدنة هشة", "truce", "[هدنة] جديدة في إدلب", "وقال مراقبون إن [الهدنة] [هشة].", 1},
		{`"وقف إطلاق النار"`, "truce", "هدنة جديدة في إدلب", "أعلنت روسيا [وقف] [إطلاق] [النار] في إدلب بعد اتصال بين بوتين وأردوغان.", 0},
		{"Erdogan", "truce", "هدنة جديدة في إدلب", "أعلنت روسيا وقف إطلاق النار في إدلب بعد اتصال بين بوتين [وأردوغان].", 0},
		{"لبنان", "lebanon", "اجتماع في [لبنان]", "اجتمع وزراء في [لبنان] لبحث أسعار اللبن.", 0},
		{"", "lebanon", "اجتماع في لبنان", "اجتمع وزراء في لبنان لبحث أسعار اللبن.", 0},
		{"-سوريا إدلب", "truce", "هدنة جديدة في [إدلب]", "أعلنت روسيا وقف إطلاق النار في [إدلب] بعد اتصال بين بوتين وأردوغان.", 0},
	} {
		r := e.Search(corpus.Request{Query: tt.query, Limit: 10})
		i := slices.IndexFunc(r.Hits, func(h corpus.Hit) bool { return h.ID == tt.id })
		if i < 0 {
			t.Errorf("%s: %s was not found", tt.query, tt.id)
			continue
		}
		h := r.Hits[i]
		if got := marked(h.Title, h.TitleMarks); got != tt.title {
			t.Errorf("%s: title %s, want %s", tt.query, got, tt.title)
		}
		if got := marked(h.Passage, h.Marks); got != tt.passage || h.Paragraph != tt.paragraph {
			t.Errorf("%s: passage %s (paragraph %d), want %s (%d)", tt.query, got, h.Paragraph, tt.passage, tt.paragraph)
		}
	}
}

func TestFound(t *testing.T) {
	e := open(t)
	r, _ := e.Read("truce")
	text := r.Document.Text()
	got := marked(text, e.Found("truce", "هدنة"))
	if want := strings.NewReplacer("هدنة جديدة", "[هدنة] جديدة", "الهدنة", "[الهدنة]").Replace(text); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	if e.Found("truce", " ") != nil || e.Found("nothing", "هدنة") != nil {
		t.Error("found something for no query or in no document")
	}
}

// TestPassageIsWhole: all words for which a passage was chosen are shown, even the last of words
// that are far apart.
func TestPassageIsWhole(t *testing.T) {
	filler := strings.Repeat("كلام آخر ", 100)
	body := filler + "هدنة " + strings.Repeat("وقت ", 30) + "صامدة " + filler
	e, err := search.Open(block(t, []corpus.Document{{ID: "far", Title: "خبر", Body: body}, texts[3], texts[4]}))
	if err != nil {
		t.Fatal(err)
	}
	h := e.Search(corpus.Request{Query: "هدنة صامدة", Limit: 1}).Hits[0]
	if got := marked(h.Passage, h.Marks); !strings.Contains(got, "[هدنة]") || !strings.Contains(got, "[صامدة]") {
		t.Errorf("passage %s", got)
	}
}

// TestPhrasesApart: what was seen of one phrase is not taken for another.
func TestPhrasesApart(t *testing.T) {
	e, err := search.Open(block(t, []corpus.Document{{ID: "once", Title: "خبر", Body: "جاء احمد وحده. ثم مضى."}, texts[3]}))
	if err != nil {
		t.Fatal(err)
	}
	if got := ids(e.Search(corpus.Request{Query: "=«احمد» -«احمد احمد»", Limit: 5})); got != "once" {
		t.Errorf("got %q, want once", got)
	}
}

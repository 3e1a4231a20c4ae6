package search_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/linker"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

// spoken returns an engine over two documents with four statements.
func spoken(t *testing.T) *search.Engine {
	t.Helper()
	return engineOf(t, spokenCorpus(t))
}

func engineOf(t testing.TB, c *corpus.Corpus) *search.Engine {
	t.Helper()
	b, err := search.Write(c, bundle.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	e, err := search.Open(b)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func spokenCorpus(t *testing.T) *corpus.Corpus {
	t.Helper()
	c := &corpus.Corpus{Entities: entities, Documents: []corpus.Document{
		{ID: "one", Title: "تصريحات", Date: "2019-05-14", Outlet: "رويترز",
			Body: "قال بوتين إن الهدنة في إدلب صامدة. ونفى أردوغان خرق الهدنة.\nوقالت مصادر إن القصف توقف."},
		{ID: "two", Title: "ردود", Date: "2020-01-09", Outlet: "الأناضول",
			Body: "أكد أردوغان أن بلاده ملتزمة في سوريا."},
	}}
	a := linker.New(entities)
	for i := range c.Documents {
		c.Mentions = append(c.Mentions, a.Annotate(&c.Documents[i]))
	}
	in := func(doc int, s string) corpus.Span {
		at := strings.Index(c.Documents[doc].Text(), s)
		if at < 0 {
			t.Fatalf("%q is not in document %d", s, doc)
		}
		return corpus.Span{Start: at, End: at + len(s)}
	}
	c.Statements = [][]corpus.Statement{{
		{Speaker: "vladimir-putin", Named: "بوتين", Cue: in(0, "قال"), Content: in(0, "الهدنة في إدلب صامدة"), Class: corpus.Say, About: []string{"idlib"}},
		{Speaker: "recep-tayyip-erdogan", Named: "أردوغان", Cue: in(0, "ونفى"), Content: in(0, "خرق الهدنة"), Class: corpus.Deny},
		{Named: "مصادر", Unnamed: true, Cue: in(0, "وقالت"), Content: in(0, "القصف توقف"), Class: corpus.Say},
	}, {
		{Speaker: "recep-tayyip-erdogan", Named: "أردوغان", Cue: in(1, "أكد"), Content: in(1, "بلاده ملتزمة في سوريا"), Class: corpus.Affirm, About: []string{"syria"}},
	}}
	return c
}

func TestStatements(t *testing.T) {
	e := spoken(t)
	const denial, affirmation, truce, unnamed = "خرق الهدنة", "بلاده ملتزمة في سوريا", "الهدنة في إدلب صامدة", "القصف توقف"
	for _, tt := range []struct {
		name string
		req  corpus.StatementRequest
		want []string // what was said, in order
	}{
		{"all, newest first", corpus.StatementRequest{}, []string{affirmation, truce, denial, unnamed}},
		{"oldest first", corpus.StatementRequest{Oldest: true}, []string{truce, denial, unnamed, affirmation}},
		{"a speaker", corpus.StatementRequest{Speakers: []string{"recep-tayyip-erdogan"}}, []string{affirmation, denial}},
		{"two speakers", corpus.StatementRequest{Speakers: []string{"recep-tayyip-erdogan", "vladimir-putin"}}, []string{affirmation, truce, denial}},
		{"about a place", corpus.StatementRequest{About: []string{"idlib"}}, []string{truce}},
		{"a class", corpus.StatementRequest{Classes: []corpus.Class{corpus.Deny, corpus.Affirm}}, []string{affirmation, denial}},
		{"an outlet", corpus.StatementRequest{Outlets: []string{"رويترز"}, Classes: []corpus.Class{corpus.Say}}, []string{truce, unnamed}},
		{"a document", corpus.StatementRequest{Document: "two"}, []string{affirmation}},
		{"no such document", corpus.StatementRequest{Document: "three"}, nil},
		{"no such speaker", corpus.StatementRequest{Speakers: []string{"nobody"}}, nil},
		{"days", corpus.StatementRequest{From: "2019-06"}, []string{affirmation}},
		{"a word, in any form", corpus.StatementRequest{Query: "هدنة"}, []string{truce, denial}},
		{"two words", corpus.StatementRequest{Query: "هدنة صامدة"}, []string{truce}},
		{"a word that stands outside what was said", corpus.StatementRequest{Query: "مصادر"}, nil},
		{"a name", corpus.StatementRequest{Query: "Idlib"}, []string{truce}},
		{"either word", corpus.StatementRequest{Query: "صامدة أو قصف"}, []string{truce, unnamed}},
	} {
		tt.req.Limit = 10
		r := e.Statements(tt.req)
		var got []string
		for _, h := range r.Hits {
			got = append(got, h.Text[h.Content.Start:h.Content.End])
		}
		if strings.Join(got, "|") != strings.Join(tt.want, "|") || r.Total != len(tt.want) {
			t.Errorf("%s: got %q of %d, want %q", tt.name, got, r.Total, tt.want)
		}
	}
}

// joint returns the corpus with one statement that two make together.
func joint(t *testing.T) *corpus.Corpus {
	t.Helper()
	c := spokenCorpus(t)
	c.Statements[1][0].With = []string{"vladimir-putin"}
	return c
}

// TestWhoCounts: a speaker without an entity is counted, filtered and found by the name that the
// text has; a doubtful statement is nobody's and about nobody.
func TestWhoCounts(t *testing.T) {
	c := spokenCorpus(t)
	c.Statements[0][2].Named, c.Statements[0][2].Unnamed = "مصادر", false
	c.Statements[0][0].Confidence = corpus.SureFrom - 0.01
	c.Statements[0][1].Confidence = corpus.SureFrom
	e := engineOf(t, c)
	for _, tt := range []struct {
		name string
		req  corpus.StatementRequest
		want int
	}{
		{"all", corpus.StatementRequest{}, 4},
		{"doubtful, by speaker", corpus.StatementRequest{Speakers: []string{"vladimir-putin"}}, 0},
		{"doubtful, by subject", corpus.StatementRequest{About: []string{"idlib"}}, 0},
		{"doubtful, by its words", corpus.StatementRequest{Query: "صامدة"}, 1},
		{"sure enough", corpus.StatementRequest{Speakers: []string{"recep-tayyip-erdogan"}}, 2},
		{"a name as written", corpus.StatementRequest{Speakers: []string{"مصادر"}}, 1},
		{"a name or an entity", corpus.StatementRequest{Speakers: []string{"مصادر", "recep-tayyip-erdogan"}}, 3},
		{"found by name", corpus.StatementRequest{Query: "مصادر"}, 1},
	} {
		if r := e.Statements(tt.req); r.Total != tt.want {
			t.Errorf("%s: %d statements, want %d", tt.name, r.Total, tt.want)
		}
	}
	r := e.Statements(corpus.StatementRequest{Speakers: []string{"مصادر"}})
	if got := counts(r.Speakers); got != "recep-tayyip-erdogan 2, مصادر 1 chosen" {
		t.Errorf("speakers: %s", got)
	}
	for _, h := range e.Statements(corpus.StatementRequest{Query: "صامدة"}).Hits {
		if h.Speaker != nil || !h.Weak || len(h.About) > 0 {
			t.Errorf("a doubtful statement is shown as %+v", h)
		}
	}
}

// TestJointStatement: what two say together counts for each of them.
func TestJointStatement(t *testing.T) {
	e := engineOf(t, joint(t))
	r := e.Statements(corpus.StatementRequest{Speakers: []string{"vladimir-putin"}, Limit: 5})
	if got := counts(r.Speakers); r.Total != 2 || got != "recep-tayyip-erdogan 2, vladimir-putin 2 chosen" {
		t.Fatalf("%d statements, by %s", r.Total, got)
	}
	if h := r.Hits[0]; h.Speaker.ID != "recep-tayyip-erdogan" || len(h.With) != 1 || h.With[0].ID != "vladimir-putin" {
		t.Errorf("by %v with %v", h.Speaker, h.With)
	}
	read, _ := e.Read("two")
	if got := fmt.Sprint(read.Statements[0].With); got != "[vladimir-putin]" {
		t.Errorf("read with %s", got)
	}
}

func TestStatementCounts(t *testing.T) {
	r := spoken(t).Statements(corpus.StatementRequest{Speakers: []string{"vladimir-putin"}, Limit: 1})
	if got := counts(r.Speakers); got != "recep-tayyip-erdogan 2, vladimir-putin 1 chosen" {
		t.Errorf("speakers, counted as if open: %s", got)
	}
	none := spoken(t).Statements(corpus.StatementRequest{Speakers: []string{"sergei-shoigu"}, Outlets: []string{"الأناضول"}, Offset: 1, Limit: math.MaxInt})
	if got := counts(none.Speakers) + "|" + counts(none.Outlets); got != "recep-tayyip-erdogan 1, sergei-shoigu 0 chosen|الأناضول 0 chosen" {
		t.Errorf("who is chosen and said nothing: %s", got)
	}
	if got := counts(r.Classes); got != "say 1" {
		t.Errorf("classes: %s", got)
	}
	if got := counts(r.Months); got != "2019-05 1" {
		t.Errorf("months: %s", got)
	}
}

func TestStatementHit(t *testing.T) {
	h := spoken(t).Statements(corpus.StatementRequest{Query: "الهدنة", Classes: []corpus.Class{corpus.Deny}, Limit: 1}).Hits[0]
	if h.Text != "ونفى أردوغان خرق الهدنة." || h.Speaker == nil || h.Speaker.ID != "recep-tayyip-erdogan" ||
		h.Document != "one" || h.Paragraph != 0 {
		t.Errorf("%+v", h)
	}
	if got := h.Text[h.Cue.Start:h.Cue.End] + "|" + marked(h.Text, h.Marks); got != "ونفى|ونفى أردوغان خرق [الهدنة]." {
		t.Errorf("cue and marks: %s", got)
	}
	unnamed := spoken(t).Statements(corpus.StatementRequest{Query: "قصف", Limit: 1}).Hits[0]
	if unnamed.Speaker != nil || unnamed.Named != "مصادر" || unnamed.Paragraph != 1 {
		t.Errorf("%+v", unnamed)
	}
	if fmt.Sprint(spoken(t).Statements(corpus.StatementRequest{Offset: 9, Limit: 3}).Hits) != "[]" {
		t.Error("a page past the end is not empty")
	}
}

// TestStatementPages takes statements page by page, in both orders: together they are all of them,
// even if a page ends within a document.
func TestStatementPages(t *testing.T) {
	e := spoken(t)
	for _, oldest := range []bool{false, true} {
		var all []string
		for _, h := range e.Statements(corpus.StatementRequest{Oldest: oldest, Limit: 100}).Hits {
			all = append(all, h.Document+h.Text[h.Content.Start:h.Content.End])
		}
		for limit := 1; limit <= len(all)+1; limit++ {
			var got []string
			for offset := 0; offset < len(all)+limit; offset += limit {
				r := e.Statements(corpus.StatementRequest{Oldest: oldest, Offset: offset, Limit: limit})
				if r.Total != len(all) || len(r.Hits) > limit {
					t.Fatalf("from %d: %d of %d statements, want at most %d of %d", offset, len(r.Hits), r.Total, limit, len(all))
				}
				for _, h := range r.Hits {
					got = append(got, h.Document+h.Text[h.Content.Start:h.Content.End])
				}
			}
			if strings.Join(got, "|") != strings.Join(all, "|") {
				t.Errorf("oldest first %v, %d at a time: %q, want %q", oldest, limit, got, all)
			}
		}
	}
}

// TestSaid: a query for statements is judged by what was said: a name must be there as a whole or
// as its entity, and what must not be said may be elsewhere.
func TestSaid(t *testing.T) {
	c := &corpus.Corpus{Entities: entities, Documents: []corpus.Document{
		{ID: "one", Title: "ردود", Body: "قال متحدث إن وزير الدفاع الروسي وصل. وقال متحدث إن بوتين مسافر. وقال متحدث إن فلاديمير كلاي عالم."},
	}}
	text := c.Documents[0].Text()
	link := linker.New(entities)
	c.Mentions = [][]corpus.Mention{link.Annotate(&c.Documents[0])}
	var said []corpus.Statement
	for _, content := range []string{"وزير الدفاع الروسي وصل", "بوتين مسافر", "فلاديمير كلاي عالم"} {
		at := strings.Index(text, content)
		said = append(said, corpus.Statement{Named: "متحدث", Unnamed: true, Confidence: 1, Cue: corpus.Span{Start: at - len("قال متحدث إن "), End: at - len(" متحدث إن ")},
			Content: corpus.Span{Start: at, End: at + len(content)}})
	}
	c.Statements = [][]corpus.Statement{said}
	e := engineOf(t, c)
	for _, tt := range []struct {
		query string
		want  int
	}{
		{"فلاديمير بوتين", 1}, // the entity, not everybody called فلاديمير
		{"فلاديمير", 1},
		{"مسافر", 1},
		{"-مسافر", 2},
		{"بوتين -وصل", 1},
		{"-بوتين -كلاي", 1},
		{"«وزير الدفاع»", 1},
		{"«الروسي وصل وقال»", 0}, // goes beyond what was said
		{"وصل أو عالم", 2},
		{"-(وصل أو عالم)", 1},
		{"وصل عالم", 0},
		{"person:putin", 1},
		{"-بعد:2018", 3},
	} {
		r := e.Statements(corpus.StatementRequest{Query: tt.query, Limit: 9})
		if r.Total != tt.want || len(r.Hits) != tt.want {
			var got []string
			for _, h := range r.Hits {
				got = append(got, h.Text[h.Content.Start:h.Content.End])
			}
			t.Errorf("%s: %d statements %q, want %d", tt.query, r.Total, got, tt.want)
		}
	}
}

package seq

import (
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestBounds checks where names begin and end, whatever the model says about the words.
func TestBounds(t *testing.T) {
	p, o := corpus.Person, corpus.Organization
	for _, tt := range []struct {
		what, text string
		from, to   int // the words that the model takes
		kind       corpus.Kind
		want       string
	}{
		{"a colon ends a name", "بصحيفة الوئام: المركزي الإيراني", 1, 4, o, "organization الوئام"},
		{"on somebody", "الانقلاب على سامي", 1, 3, p, "person سامي"},
		{"who is called so", "الدكتور على سامي", 1, 3, p, "person على سامي"},
		{"a kunya of a person", "وأضاف بن حلي", 1, 3, o, "person بن حلي"},
		{"what is to be done", "هيئة التحقيق المركزية للنظر", 0, 3, o, "organization هيئة التحقيق المركزية"},
		{"a first letter behind a verb", "قال وليد", 1, 2, p, "person وليد"},
		{"and behind a trade", "الشاعر بتال", 1, 2, p, "person بتال"},
		{"a clitic behind a verb", "قال لبوتين", 1, 2, p, "person بوتين"},
	} {
		tagger := NewTagger(NewModel(learnt()))
		tagger.Text.Read(tt.text, nil, tagger.Words)
		labels := make([]Label, len(tagger.Text.Words))
		for i := tt.from; i < tt.to; i++ {
			labels[i] = Inside(tt.kind)
		}
		labels[tt.from] = First(tt.kind)
		names := tagger.Text.Names(labels, nil)
		if got := names[0].Kind.String() + " " + tt.text[names[0].Start:names[0].End]; got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.what, got, tt.want)
		}
	}
}

func TestPortfolio(t *testing.T) {
	text := "وزيرة الشباب والرياضة الموريتانية"
	tagger := NewTagger(NewModel(learnt()))
	tagger.Text.Read(text, nil, tagger.Words)
	names := []Name{{Span: tagger.Text.Span(2, 4), From: 2, To: 4, Kind: corpus.Organization, Sure: 1}}
	if kept, _ := tagger.Text.Beside(nil, names); len(kept) != 0 {
		t.Errorf("a minister's second portfolio is a body: %q", text[kept[0].Start:kept[0].End])
	}
}

func TestIndefinite(t *testing.T) {
	for text, want := range map[string]int{"مجلس تنسيقي": 0, "لجنة برلمانية": 0, "المجلس التنسيقي": 1, "مجلس بوتين": 1} {
		tagger := NewTagger(NewModel(learnt()))
		tagger.Text.Read(text, nil, tagger.Words)
		names := []Name{{Span: tagger.Text.Span(0, 2), From: 0, To: 2, Kind: corpus.Organization, Sure: 1}}
		if kept, _ := tagger.Text.Beside(nil, names); len(kept) != want {
			t.Errorf("%q: %d names, want %d", text, len(kept), want)
		}
	}
}

package pipeline

import (
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestCountOnce: a headline's statement is removed if the text begins by repeating it, and stays if
// it is somebody else's, of another class or about something else.
func TestCountOnce(t *testing.T) {
	const title = "الهيئة تنفي استهداف المدنيين شمالا"
	for _, tt := range []struct {
		what, speaker string
		class         corpus.Class
		content       string
		want          int
	}{
		{"said again", "authority", corpus.Deny, "المدنيون هدف لها في شمال البلاد", 1},
		{"another speaker", "army", corpus.Deny, "المدنيون هدف لها في شمال البلاد", 2},
		{"another class", "authority", corpus.Affirm, "المدنيون هدف لها في شمال البلاد", 2},
		{"something else", "authority", corpus.Deny, "إغلاق الميناء", 2},
	} {
		doc := corpus.Document{Title: title, Body: "وتنفي الهيئة " + tt.content}
		text := doc.Text()
		at := func(s string, from int) corpus.Span {
			k := from + strings.Index(text[from:], s)
			return corpus.Span{Start: k, End: k + len(s)}
		}
		said := [][]corpus.Statement{{
			{Speaker: "authority", Class: corpus.Deny, Cue: at("تنفي", 0), Content: at("استهداف المدنيين شمالا", 0)},
			{Speaker: tt.speaker, Class: tt.class, Cue: at("وتنفي", 0), Content: at(tt.content, len(title))},
		}}
		countOnce([]corpus.Document{doc}, said)
		if len(said[0]) != tt.want {
			t.Errorf("%s: %d statements, want %d", tt.what, len(said[0]), tt.want)
		}
	}
}

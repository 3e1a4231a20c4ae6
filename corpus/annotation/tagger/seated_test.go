package tagger_test

import (
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/eval/gold"
)

// TestBesideListed checks people and bodies next to curated places, which show what they are.
func TestBesideListed(t *testing.T) {
	tests := []namesIn{
		{"a king of a place", "ثم دخل دمشق ومعه ملك أرمينيا هيثوم وأمير أنطاكية.", "place دمشق; place أرمينيا; person هيثوم; place أنطاكية"},
		{"a prince of one, with a number", "وبعث إليه أمير أنطاكية بوهمند السادس رسولا.", "place أنطاكية; person بوهمند السادس"},
		{"a body's head behind its place", "وقال كاتب عام الاتحاد الجهوي للشغل بالقصرين الصنكي الأسودي إن الأمر انتهى.", "organization الاتحاد الجهوي للشغل بالقصرين; person الصنكي الأسودي"},
		{"a club with a second word", "وفي المباراة سجل لاعب هاتاي سبور كريستيان أتسو هدفين في الشوط الأول.", "organization هاتاي سبور; person كريستيان أتسو"},
	}
	checkNames(t, tests)
}

// A namesIn is a text of a table of tests and the mentions wanted in it, as kindsAndTexts has them.
type namesIn struct{ what, text, want string }

// checkNames checks the names that are found in texts, each a document of one collection.
func checkNames(t *testing.T, tests []namesIn) {
	t.Helper()
	var docs []corpus.Document
	for _, tt := range tests {
		docs = append(docs, corpus.Document{ID: tt.what, Title: "خبر", Body: tt.text})
	}
	for i, given := range discover(t, docs) {
		if got := kindsAndTexts(docs[i], given); got != tests[i].want {
			t.Errorf("%s: got %s, want %s", tests[i].what, got, tests[i].want)
		}
	}
}

// kindsAndTexts are a document's mentions as tables of tests have them: "person سامي; place صنعاء".
func kindsAndTexts(doc corpus.Document, mentions []gold.Mention) string {
	var list []string
	for _, m := range mentions {
		list = append(list, m.Kind.String()+" "+doc.Text()[m.Start:m.End])
	}
	return strings.Join(list, "; ")
}

package tagger_test

import (
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestBesideListed checks people and bodies next to curated places, which show what they are.
func TestBesideListed(t *testing.T) {
	var docs []corpus.Document
	tests := []struct{ what, text, want string }{
		{"a king and a prince of places", "ثم دخل دمشق ومعه ملك أرمينيا هيثوم وأمير أنطاكية بوهمند السادس.", "place دمشق; place أرمينيا; person هيثوم; place أنطاكية; person بوهمند السادس"},
		{"a prince of one, with a number", "وبعث إليه أمير أنطاكية بوهمند السادس رسولا.", "place أنطاكية; person بوهمند السادس"},
		{"a body's head behind its place", "وقال كاتب عام الاتحاد الجهوي للشغل بالقصرين الصنكي الأسودي إن الأمر انتهى.", "organization الاتحاد الجهوي للشغل بالقصرين; person الصنكي الأسودي"},
	}
	for _, tt := range tests {
		docs = append(docs, corpus.Document{ID: tt.what, Title: "خبر", Body: tt.text})
	}
	for i, given := range discover(t, docs) {
		var got []string
		for _, m := range given {
			got = append(got, m.Kind.String()+" "+docs[i].Text()[m.Start:m.End])
		}
		if s := strings.Join(got, "; "); s != tests[i].want {
			t.Errorf("%s: got %s, want %s", tests[i].what, s, tests[i].want)
		}
	}
}

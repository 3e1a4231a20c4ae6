package tagger_test

import (
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestTerms checks that terms of the sciences, titles of books and counted nouns are no names. The
// sentences are made up.
func TestTerms(t *testing.T) {
	tests := []struct{ what, text, want string }{
		{"a product", "وهو معالج نصوص شامل لنظم يونيكس. ويعارض صاحبه نظام يونيكس منذ سنوات.", ""},
		{"what is counted", "فإذا قابلت عنصرا يحمل أحد عشر بروتونا فكن على ثقة.", ""},
		{"a demonstrative", "وأنشأ كل منهما طريقة، وسميت هاتان الطريقتان ميكانيكا الكم.", ""},
		{"an adjective that does not agree", "ولها صفات مشتركة لأداء مهام المكتب الشائعة.", ""},
		{"nobody's words", "وكان يلزمني تدبيره وسنه يومئذ نيف وسبعون.", ""},
		{"people nobody knows", "وقال بداح الرشيدي إن القافلة وصلت.", "person بداح الرشيدي"},
	}
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

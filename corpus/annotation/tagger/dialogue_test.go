package tagger_test

import (
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestDialogue checks that particles, pronouns, questions and verbs of conversations are neither
// names nor parts of them. The sentences are made up.
func TestDialogue(t *testing.T) {
	for _, tt := range []struct{ what, text, want string }{
		{"who is called", "فقلت: يا أبا حمدون ألست كنت معنا في السفر؟", "person أبا حمدون"},
		{"a mother who is called", "ثم التفت إليها وقال: يا أم سعيد إن الطعام قليل.", "person أم سعيد"},
		{"a son", "فقال الشيخ: يا بني لا تعجل، وقلت: يا أبت قد تأخرنا.", ""},
		{"which of them", "وقال لأخيه: أينا مات قبل صاحبه فليكتب وصيته.", ""},
		{"who died", "ثم إنه مرض أياما فمات فدفنوه ليلا.", ""},
		{"whom somebody saw", "حدثني يحيى بن طالوت، قال: رأيت في المنام رجلا طويلا.", "person يحيى بن طالوت"},
		{"an answer", "قالوا: ألم تعدنا؟ قال: بلى، ثم سكت.", ""},
		{"God's attributes", "وسألته: بماذا قدمت على الله عز وجل؟", ""},
		{"praise", "وذكر الناس له حسن الثناء وجميل الصبر.", ""},
		{"a father whom the raw text hardly has", "حدثنا بقية بن طالوت، قال: كنا نسافر.", "person بقية بن طالوت"},
		{"a foreign name spelt like a verb", "وقال الممثل مات دايمون إن الفيلم جديد.", "person مات دايمون"},
	} {
		if got := found(t, tt.text); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.what, got, tt.want)
		}
	}
}

// found lists the names that the model which ships finds in a text, with their kinds.
func found(t *testing.T, text string) string {
	docs := []corpus.Document{{ID: "a", Title: "خبر", Body: text}}
	mentions, entities := open(t).Discover(docs, make([][]corpus.Mention, 1), nil, nil)
	kinds := map[string]corpus.Kind{}
	for _, e := range entities {
		kinds[e.ID] = e.Kind
	}
	var got []string
	for _, m := range mentions[0] {
		got = append(got, kinds[m.Entity].String()+" "+docs[0].Text()[m.Start:m.End])
	}
	return strings.Join(got, "; ")
}

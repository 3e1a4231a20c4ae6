package tagger_test

import (
	"testing"
)

// TestDialogue checks that particles, pronouns, questions and verbs of conversations are neither
// names nor parts of them. The sentences are made up.
func TestDialogue(t *testing.T) {
	tests := []namesIn{
		{"who is called", "فقلت: يا أبا حمدون ألست كنت معنا في السفر؟", "person أبا حمدون"},
		{"a mother who is called", "ثم التفت إليها وقال: يا أم سعيد إن الطعام قليل.", "person أم سعيد"},
		{"a son", "فقال الشيخ: يا بني لا تعجل، وقلت: يا أبت قد تأخرنا.", ""},
		{"which of them", "وقال لأخيه: أينا مات قبل صاحبه فليكتب وصيته.", ""},
		{"who died", "ثم إنه مرض أياما فمات فدفنوه ليلا.", ""},
		{"whom somebody saw", "حدثني يحيى بن طالوت، قال: رأيت في المنام رجلا طويلا.", "person يحيى بن طالوت"},
		{"words of dialects", "وقالت الجارة: هيدا البيت لنا، ومافي حدا بالحي. وهيدا كل اللي صار.", ""},
		{"an answer", "قالوا: ألم تعدنا؟ قال: بلى، ثم سكت.", ""},
		{"God's attributes", "وسألته: بماذا قدمت على الله عز وجل؟", ""},
		{"praise", "وذكر الناس له حسن الثناء وجميل الصبر.", ""},
		{"a father whom the raw text hardly has", "حدثنا بقية بن طالوت، قال: كنا نسافر.", "person بقية بن طالوت"},
		{"a foreign name spelt like a verb", "وقال الممثل مات دايمون إن الفيلم جديد.", "person مات دايمون"},
	}
	checkNames(t, tests)
}

package tagger_test

import (
	"testing"
)

// TestTerms checks that terms of the sciences, titles of books and counted nouns are no names. The
// sentences are made up.
func TestTerms(t *testing.T) {
	tests := []namesIn{
		{"a product", "وهو معالج نصوص شامل لنظم يونيكس. ويعارض صاحبه نظام يونيكس منذ سنوات.", ""},
		{"what is counted", "فإذا قابلت عنصرا يحمل أحد عشر بروتونا فكن على ثقة.", ""},
		{"a demonstrative", "وأنشأ كل منهما طريقة، وسميت هاتان الطريقتان ميكانيكا الكم.", ""},
		{"an adjective that does not agree", "ولها صفات مشتركة لأداء مهام المكتب الشائعة.", ""},
		{"nobody's words", "وكان يلزمني تدبيره وسنه يومئذ نيف وسبعون.", ""},
		{"what something is about", "تحدث الوزير عن الاتفاق حول النووي الإيراني. وخرج الاتفاق حول النووي الإيراني من النقاش.", ""},
		{"people nobody knows", "وقال بداح الرشيدي إن القافلة وصلت.", "person بداح الرشيدي"},
	}
	checkNames(t, tests)
}

package identity_test

import "testing"

// TestNamesake: a surname means the person whom the text names in full, not the curated person of
// that surname, unless the text names that one, too: in full, by an office that the other lacks
// or by a relative.
func TestNamesake(t *testing.T) {
	for _, tt := range []struct{ what, text, want string }{
		{"behind the name in full", "خبر\nقال النائب أيمن قرقاش ذلك. وأعلن قرقاش غيره", "x-gargash x-gargash"},
		{"before it, in a headline", "قرقاش يعود\nقال النائب أيمن قرقاش ذلك", "x-gargash x-gargash"},
		{"by the same title", "خبر\nقال النائب أيمن قرقاش ذلك. وأعلن النائب قرقاش غيره", "x-gargash x-gargash"},
		{"two of the name, the last", "خبر\nقال أيمن قرقاش ذلك. وقالت هدى قرقاش غيره. وأضافت قرقاش شيئا", "x-gargash x-gargash-2 x-gargash-2"},
		{"alone", "خبر\nأعلن قرقاش ذلك", "gargash"},
		{"both in full", "خبر\nقال أيمن قرقاش ذلك. وقال أنور قرقاش غيره. وأضاف قرقاش شيئا", "x-gargash gargash gargash"},
		{"by an office", "خبر\nحضرت هدى قرقاش. وقال الوزير الإماراتي قرقاش ذلك. وأضاف قرقاش شيئا", "x-gargash-2 gargash gargash"},
		{"by an office that is her kinsman's", "خبر\nحضرت زوجة الوزير هدى قرقاش. وقال الوزير قرقاش ذلك", "x-gargash-2 gargash"},
		{"by a kinsman", "خبر\nوصلت ابنة قرقاش هدى قرقاش", "gargash x-gargash-2"},
		{"a spelling of his own", "خبر\nفاز روجيه فيدرر أمس. وقال فيدرر ذلك", "x-federer federer"},
		{"of another spelling of the list", "خبر\nعاد يولين لوبيتيغي أمس. وقال لوبيتيغي ذلك", "x-lopetegui lopetegui"},
		{"a father", "خبر\nقال عبد الله بن زايد ذلك. ورحل زايد قبله", "x-zayed zayed"},
		{"no club", "خبر\nقال المهندس محمد الصفاقسي ذلك. وقال الصفاقسي غيره", "x-sfax x-sfax"},
		{"the club", "خبر\nفي مباراة الدوري سجل اللاعب محمد الصفاقسي هدفا، وفاز الصفاقسي", "x-sfax sfax-club"},
	} {
		if got := settled(t, "1", tt.text); got != tt.want {
			t.Errorf("%s: %s: got %s, want %s", tt.what, tt.text, got, tt.want)
		}
	}
}

package gazetteer_test

import (
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestLastLetters: in a text that writes the dots of ة, a short word in ه is not a place in ة,
// except next to a noun of places or another place; a clitic does not hide a town, nor a body a
// charity.
func TestLastLetters(t *testing.T) {
	a, _ := annotator(t)
	for _, tt := range []struct{ text, want string }{
		{"أسره الجند وهو ابن تسع سنوات في القرية، ثم خلصه صديقه", ""},
		{"نسبة إلى جده لأمه، وكان من أهل القرية", ""},
		{"تركه على بريده الإلكتروني رسالة", ""},
		{"سافر إلى ألمانيا وبريده الإلكتروني معه في الغربة", "germany"},
		{"وصلت القافلة إلى حلب وحماه", "aleppo hama"},
		{"أوقفوا ستة أشخاص بوجدة فجر اليوم", "oujda"},
		{"حلب-سانا: افتتح المعرض اليوم", "aleppo sana"},
		{"بدعم من مؤسسة قطر الخيرية في المخيم", "qatar-charity"},
		{"ومؤسسة مصر الخيرية وحدها بقيت في المخيم", "egypt"},
		{"وفقا لمنظمة أطباء بلا حدود الخيرية في المخيم", "medecins-sans-frontieres"},
		{"بدعم من مؤسسة قطر في المدينة", "qatar-foundation"},
	} {
		var got []string
		for _, m := range a.Annotate(&corpus.Document{Body: tt.text}) {
			got = append(got, m.Entity)
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s: got %q, want %q", tt.text, strings.Join(got, " "), tt.want)
		}
	}
}

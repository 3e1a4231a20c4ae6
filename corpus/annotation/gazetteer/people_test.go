package gazetteer_test

import (
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestPeopleOfNews: who governs is linked, and what a new name is spelt like is not.
func TestPeopleOfNews(t *testing.T) {
	a, _ := annotator(t)
	for _, tt := range []struct{ text, want string }{
		{"التقى نبيه بري ماركو روبيو في بيروت", "nabih-berri marco-rubio beirut"},
		{"استقبل هاكان فيدان نظيره بدر البوسعيدي", "hakan-fidan badr-al-busaidi"},
		{"وصل مولودية وجدة إلى لاباز", "mc-oujda la-paz"},
		{"وروى الزمخشري عن الكسائي أنه رأى الزهري", "al-zamakhshari al-kisai ibn-shihab-al-zuhri"},
		{"ولونها الزهري يشبه لون الورد", ""},
		{"اكتب الأمر في Shell ثم اضغط Enter", ""},
		{"وهي منظمة غير حكومية", ""},
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

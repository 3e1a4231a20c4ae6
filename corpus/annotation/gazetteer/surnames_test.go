package gazetteer_test

import (
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestCommonSurnames: a surname that many people have means the curated person only where the
// text has the first name or the office; the surname of one world-famous person counts alone.
func TestCommonSurnames(t *testing.T) {
	a, kinds := annotator(t)
	for _, tt := range []struct{ text, want string }{
		{"وقال الحلاج إن العمل سيبدأ", ""},
		{"وأعلن قرقاش أن العمل سيبدأ", ""},
		{"وقال المقري والطحاوي والفردوسي ذلك", ""},
		{"وقال السنهوري والشيشكلي ذلك", ""},
		{"قال أنور قرقاش ذلك. وأعلن قرقاش غيره", "anwar-gargash anwar-gargash"},
		{"قال الوزير قرقاش ذلك", "anwar-gargash"},
		{"انقلاب الشيشكلي", "adib-shishakli"},
		{"ملحمة الشاعر الفردوسي", "ferdowsi"},
		{"تقول سعدية إن أخاها صالح يصر على الرحيل. والرواية للطيب صالح", "tayeb-salih"},
		{"رواه الطبراني", "al-tabarani"},
		{"اتهمت النيابة شعبان سيد درويش وآخر", ""},
		{"غنى سيد درويش اللحن", "sayed-darwish"},
		{"زار ناصر بوضياف قبر أبيه الرئيس محمد بوضياف. وأكد ناصر بوضياف في الحوار، وقال بوضياف إنه ترشح", "mohamed-boudiaf"},
		{"اغتيل محمد بوضياف. وكان بوضياف رئيسا", "mohamed-boudiaf mohamed-boudiaf"},
		{"سمع الحديث على محيي الدين ابن الجوزي", ""},
		{"سمع الحديث على ابن الجوزي", "ibn-al-jawzi"},
		{"قال أردوغان إن بوتين التقى الأسد في دمشق", "recep-tayyip-erdogan vladimir-putin bashar-al-assad"},
	} {
		var got []string
		for _, m := range a.Annotate(&corpus.Document{Body: tt.text}) {
			if kinds[m.Entity] == corpus.Person {
				got = append(got, m.Entity)
			}
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s: got %q, want %q", tt.text, strings.Join(got, " "), tt.want)
		}
	}
}

package gazetteer_test

import (
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestClubsByCity: a city's name means its club in a text about sports, or where a word of sports
// or another club is evidence for it, and never after the noun of something else that is called
// by the city.
func TestClubsByCity(t *testing.T) {
	a, kinds := annotator(t)
	for _, tt := range []struct{ text, want string }{
		{"وصلت السفينة إلى ميناء ساوثهامبتون صباح اليوم", ""},
		{"درس في جامعة برايتون ثلاث سنوات", ""},
		{"يسكن في حي سموحة", ""},
		{"تعيش الأسرة في نيوكاسل الأسترالية", ""},
		{"سافر إلى برشلونة لحضور مؤتمر", ""},
		{"قال المهندس الصفاقسي إن الخطة جاهزة", ""},
		{"في مباراة الدوري سجل اللاعب هدفا قرب ميناء ساوثهامبتون", ""},
		{"فاز ساوثهامبتون على برايتون في الدوري الإنجليزي الممتاز", "southampton-fc brighton-and-hove-albion"},
		{"برشلونة يستضيف ريال مدريد", "fc-barcelona real-madrid"},
		{"في مباراة الدوري سجل اللاعب هدف ليفربول الوحيد", "liverpool-fc"},
		{"وقال مدرب تشلسي الإنجليزي حاليا", "chelsea-f-c"},
		{"نادي ليفربول", "liverpool-fc"},
		{"وقع اللاعب مع الزمالك المصري بعد مباراة الدوري وتدريبات المدرب", "zamalek-sc"},
		{"يسكن في حي الزمالك بالقاهرة", ""},
		{"مدرب توتنهام غاضب", "tottenham-hotspur-f-c"},
		{"في مباراة الدوري سجل اللاعب هدفا وخرج تشيلسي راضيا", "chelsea-f-c"},
	} {
		var got []string
		for _, m := range a.Annotate(&corpus.Document{Body: tt.text}) {
			if kinds[m.Entity] == corpus.Organization {
				got = append(got, m.Entity)
			}
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s: got %q, want %q", tt.text, strings.Join(got, " "), tt.want)
		}
	}
	for _, m := range a.Annotate(&corpus.Document{Body: "فاز الطالب المبرز بالجائزة"}) {
		t.Errorf("an adjective is %s", m.Entity)
	}
}

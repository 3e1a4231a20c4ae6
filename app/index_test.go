package app

import (
	"fmt"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// shelved prints an index: letter, names.
func shelved(latin bool, names ...string) string {
	var parts []string
	for _, s := range shelves(len(names), latin, func(i int) string { return names[i] }) {
		line := s.letter + ":"
		for _, i := range s.places {
			line += " " + strings.ReplaceAll(names[i], " ", "_")
		}
		parts = append(parts, line)
	}
	return strings.Join(parts, "، ")
}

func TestAlphabet(t *testing.T) {
	tests := []struct {
		names []string
		latin bool
		want  string
	}{
		{[]string{"ياسر", "باسم", "أحمد"}, false, "ا: أحمد، ب: باسم، ي: ياسر"},
		// Every seat of hamza is its letter.
		{[]string{"إيران", "أنقرة", "آستانا", "ادلب", "ٱسم"}, false, "ا: ادلب آستانا ٱسم أنقرة إيران"},
		{[]string{"مؤتمر", "موسكو", "مصر", "مئة"}, false, "م: مصر مؤتمر موسكو مئة"},
		// The article does not count, unless it is part of the word.
		{[]string{"الكرملين", "كندا", "القاهرة", "الأمم المتحدة", "ألمانيا", "الله"}, false,
			"ا: الله ألمانيا الأمم_المتحدة، ق: القاهرة، ك: الكرملين كندا"},
		// Marks and tatweel do not count; ة sorts as ه.
		{[]string{"عمّان", "عمان", "عُمر", "هدنـة", "هدنه"}, false, "ع: عمّان عمان عُمر، ه: هدنـة هدنه"},
		// Words count one after the other.
		{[]string{"بوتين", "بو علي", "بوتين الابن"}, false, "ب: بو_علي بوتين بوتين_الابن"},
		// Persian letters have their places, other scripts come after.
		{[]string{"پوتين", "بوتين", "گرگان", "Reuters", "الوطن", "2018"}, false, "ب: پوتين بوتين، ك: گرگان، و: الوطن، R: Reuters، : 2018"},
		{[]string{"بوتين", "The Kremlin", "Ankara", "Émile", "erdogan", "2018"}, true, "A: Ankara، E: Émile erdogan، K: The_Kremlin، ب: بوتين، : 2018"},
		{nil, false, ""},
	}
	for _, tt := range tests {
		if got := shelved(tt.latin, tt.names...); got != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.names, got, tt.want)
		}
	}
}

func TestIndex(t *testing.T) {
	page := open(t, "entities/", "ar")
	want(t, "letters", strings.Join(texts(page, ".letter-name"), ""), "ابتجخدرسفقكه")
	want(t, "jumps", strings.Join(texts(page, ".jumps a"), ""), "ابتجخدرسفقكه")
	want(t, "under a letter", texts(page, "#letter-ر li"), []string{"رجب طيب أردوغان16", "روسيا8", "رويترز3"})
	want(t, "count", texts(page, ".total"), []string{"17 اسما"})
	events := open(t, "entities/?kind=event", "ar")
	want(t, "events", texts(events, ".letters li"), []string{"قمة مجموعة العشرين1", "هدنة إدلب2"})
	named := open(t, "entities/?q=putin", "ar")
	want(t, "by any name", texts(named, ".letters li"), []string{"فلاديمير بوتين17"})
	none := open(t, "entities/?q=xyz", "ar")
	want(t, "none", texts(none, ".notice"), []string{"لا اسم في الفهرس فيه «xyz». جرّب جزءا من الاسم."})
	english := open(t, "entities/", "en")
	want(t, "in English", strings.Join(texts(english, ".letter-name"), ""), "BDGHIJKRSTUV")
}

// A long index opens with the most mentioned names of each letter.
func TestLongIndex(t *testing.T) {
	m := model{at: read(t, "entities/")}
	for i := range indexAtMost + 1 {
		letter := "ب"
		if i%100 == 0 {
			letter = "س"
		}
		m.entities = append(m.entities, corpus.EntityCount{EntityRef: corpus.EntityRef{ID: fmt.Sprint(i), Name: fmt.Sprintf("%s%04d", letter, i)}, Count: i})
	}
	page := parsed(t, staticView(m.at, "./", "ar").page(&m))
	names := texts(page, "#letter-ب li")
	want(t, "names of a full letter", len(names), letterAtMost)
	want(t, "the most mentioned, in order", names[len(names)-1], "ب11991,199")
	want(t, "the rest", hrefs(page, ".onward a"), []string{"./entities/?letter=%D8%A8"})
	want(t, "a short letter is whole", len(find(page, "#letter-س li")), 13)
	m.at.letter = "ب"
	page = parsed(t, staticView(m.at, "./", "ar").page(&m))
	want(t, "one letter", texts(page, ".letter-name"), []string{"ب"})
	want(t, "whole", len(find(page, ".letters li")), 1188)
}

func TestTimeline(t *testing.T) {
	count := func(id string, n int) corpus.FacetCount { return corpus.FacetCount{ID: id, Count: n} }
	show := func(tl timeline) string {
		var parts []string
		for _, b := range tl {
			parts = append(parts, fmt.Sprintf("%s=%d", b.date, b.count))
		}
		return strings.Join(parts, " ")
	}
	months := []corpus.FacetCount{count("2018-11", 2), count("2019-02", 1)}
	tests := []struct {
		first, last   corpus.Date
		months, years []corpus.FacetCount
		want          string
	}{
		{"2018-11-03", "2019-02", months, nil, "2018-11=2 2018-12=0 2019-01=0 2019-02=1"},
		{"", "", months, nil, "2018-11=2 2018-12=0 2019-01=0 2019-02=1"},
		{"2018-10", "2018-11-30", months[:1], nil, "2018-10=0 2018-11=2"},
		{"2018", "2019-02", months, nil, "2018-01=0 2018-02=0 2018-03=0 2018-04=0 2018-05=0 2018-06=0 2018-07=0 2018-08=0 2018-09=0 2018-10=0 2018-11=2 2018-12=0 2019-01=0 2019-02=1"},
		// A long period is told by years.
		{"2012", "2019", months, []corpus.FacetCount{count("2012", 1), count("2018", 2), count("2019", 1)}, "2012=1 2013=0 2014=0 2015=0 2016=0 2017=0 2018=2 2019=1"},
		{"2012", "2019", months, nil, "2012=0 2013=0 2014=0 2015=0 2016=0 2017=0 2018=2 2019=1"},
		{"2018", "2019", nil, []corpus.FacetCount{count("2018", 2)}, "2018=2 2019=0"},
		{"", "", nil, nil, ""},
	}
	for _, tt := range tests {
		if got := show(newTimeline(tt.first, tt.last, tt.months, tt.years)); got != tt.want {
			t.Errorf("%s to %s: got %s, want %s", tt.first, tt.last, got, tt.want)
		}
	}
	tl := newTimeline("2018-11", "2019-02", months, nil)
	for d, place := range map[corpus.Date]int{"": 9, "2018-01": 0, "2018-12-31": 1, "2019": 2, "2019-02-10": 3, "2030": 3} {
		if got := tl.place(d, 9); got != place {
			t.Errorf("%q falls in bar %d, want %d", d, got, place)
		}
	}
}

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
		// Every seat of hamza is sorted as its base letter.
		{[]string{"إيران", "أنقرة", "آستانا", "ادلب", "ٱسم"}, false, "ا: ادلب آستانا ٱسم أنقرة إيران"},
		{[]string{"مؤتمر", "موسكو", "مصر", "مئة"}, false, "م: مصر مؤتمر موسكو مئة"},
		// The article is ignored, unless it is part of the word.
		{[]string{"الكرملين", "كندا", "القاهرة", "الأمم المتحدة", "ألمانيا", "الله"}, false,
			"ا: الله ألمانيا الأمم_المتحدة، ق: القاهرة، ك: الكرملين كندا"},
		// Diacritics and tatweel are ignored; ة sorts as ه.
		{[]string{"عمّان", "عمان", "عُمر", "هدنـة", "هدنه"}, false, "ع: عمّان عمان عُمر، ه: هدنـة هدنه"},
		// Names are compared word by word.
		{[]string{"بوتين", "بو علي", "بوتين الابن"}, false, "ب: بو_علي بوتين بوتين_الابن"},
		// Persian letters have their places; other scripts come last.
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
	want(t, "whole", len(find(page, ".index-head .quiet-note")), 0)
	events := open(t, "entities/?kind=event", "ar")
	want(t, "events", texts(events, ".letters li"), []string{"قمة مجموعة العشرين1", "هدنة إدلب2"})
	named := open(t, "entities/?q=putin", "ar")
	want(t, "by any name", texts(named, ".letters li"), []string{"فلاديمير بوتين17"})
	none := open(t, "entities/?q=xyz", "ar")
	want(t, "none", texts(none, ".notice"), []string{"لا اسم في الفهرس فيه «xyz». جرّب جزءا من الاسم."})
	english := open(t, "entities/", "en")
	want(t, "in English", strings.Join(texts(english, ".letter-name"), ""), "BDGHIJKRSTUV")
}

// TestLongIndex: a long index first shows the most mentioned names of each letter.
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
	want(t, "says that it is a part", texts(page, ".index-head .quiet-note"), []string{"يظهر هنا أكثر الأسماء ذكرا في كل حرف: 43 اسما. وتحت الحرف رابط إلى أسمائه كلها. ويحتاج هذا الرابط إلى تشغيل جافاسكربت."})
	want(t, "a short letter is whole", len(find(page, "#letter-س li")), 13)
	m.at.letter = "ب"
	page = parsed(t, staticView(m.at, "./", "ar").page(&m))
	want(t, "one letter", texts(page, ".letter-name"), []string{"ب"})
	want(t, "whole", len(find(page, ".letters li")), 1188)
	want(t, "which is all of it", len(find(page, ".index-head .quiet-note")), 0)
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
		// A long period is shown by years.
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
	for d, place := range map[corpus.Date]int{"": 9, "2018-01": 0, "2018-12-31": 1, "2019": 3, "2019-01": 2, "2019-02-10": 3, "2030": 3} {
		if got := tl.placeOfEnd(d, 9); got != place {
			t.Errorf("a period until %q ends with bar %d, want %d", d, got, place)
		}
	}
	days := daily("2018-02-01", "2018-02-28", months)
	if from, until := days.place("2018-02", 0), days.placeOfEnd("2018-02", 0); from != 0 || until != 27 {
		t.Errorf("a month is the days %d to %d of it, want 0 to 27", from, until)
	}
}

// TestTimelineFits: a histogram shows the period of the documents, as finely as it can.
func TestTimelineFits(t *testing.T) {
	month := func(id string, n int) corpus.FacetCount { return corpus.FacetCount{ID: id, Count: n} }
	m := model{about: corpus.About{First: "1999-01-01", Last: "2024-12-31"}}
	m.result.Facets = map[corpus.Facet][]corpus.FacetCount{corpus.FacetMonth: {
		month("1999-01", 1), month("2018-02", 40), month("2018-03", 50), month("2018-05", 60), month("2024-12", 2)}}
	span := func(at string) string {
		m.at = read(t, at)
		tl := m.timeline()
		return fmt.Sprintf("%d from %s to %s", len(tl), tl[0].date, tl[len(tl)-1].date)
	}
	want(t, "without the stray dates", span("?q=x"), "4 from 2018-02 to 2018-05")
	before, after := m.timeline().outside(m.months())
	want(t, "which are counted", fmt.Sprint(before, after), "1 2")
	want(t, "the chosen period", span("?q=x&from=2018-03&to=2018-12"), "10 from 2018-03 to 2018-12")
	want(t, "a long one by years", span("?q=x&from=2001&to=2019"), "19 from 2001 to 2019")
	want(t, "a month has others beside it", span("?q=x&from=2018-03&to=2018-03"), "3 from 2018-02 to 2018-04")
	m.days = []corpus.FacetCount{month("2018-03-04", 7)}
	want(t, "or its days", span("?q=x&from=2018-03&to=2018-03"), "31 from 2018-03-01 to 2018-03-31")
	m.days = nil
	m.result.Facets[corpus.FacetMonth] = append(m.result.Facets[corpus.FacetMonth], month("2025-01", 90))
	want(t, "what is many is not stray", span("?q=x"), "8 from 2018 to 2025")

	// On the page, the months have names, what is outside is a link, and a month of the fake's
	// has its days.
	m.result.Facets[corpus.FacetMonth] = m.result.Facets[corpus.FacetMonth][:5]
	m.at = read(t, "?q=x")
	page := parsed(t, staticView(m.at, "./", "ar").page(&m))
	want(t, "names", texts(page, ".axis span"), []string{"شباط/فبراير 2018", "نيسان/أبريل"})
	want(t, "the stray ones", texts(page, ".period a"), []string{"قبل شباط/فبراير 2018: 1", "بعد أيار/مايو 2018: 2"})
	want(t, "lead there", hrefs(page, ".period a"), []string{"./?q=x&to=2018-01-31", "./?q=x&from=2018-06-01"})
	days := open(t, "?q=%D8%A8%D9%88%D8%AA%D9%8A%D9%86&from=2018-12&to=2018-12", "ar")
	want(t, "days", len(find(days, ".bars a")), 31)
	want(t, "one document", texts(days, ".as-table td"), []string{"1"})
	want(t, "one chip", texts(days, ".chip"), []string{"كانون الأول/ديسمبر 2018"})
	want(t, "takes the period away", hrefs(days, ".chip"), []string{"../../?q=%D8%A8%D9%88%D8%AA%D9%8A%D9%86"})
	want(t, "so of a period", texts(open(t, "?from=2018-10&to=2019", "ar"), ".chip"), []string{"تشرين الأول/أكتوبر 2018 – 2019"})
}

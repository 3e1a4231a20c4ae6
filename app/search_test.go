package app

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/kashshaf/kashshaf/corpus"
)

func TestFront(t *testing.T) {
	page := open(t, "", "ar")
	want(t, "title", texts(page, "h1"), []string{"ملف هدنة إدلب"})
	want(t, "dateline", texts(page, ".dateline p"), []string{
		"8 وثائق · 6 أشخاص · 6 أماكن · 3 جهات · حدثان", "من 17 أيلول/سبتمبر 2018 إلى 5 آذار/مارس 2020"})
	want(t, "questions", hrefs(page, ".questions a")[0], "../../?q=%D9%88%D9%82%D9%81+%D8%A5%D8%B7%D9%84%D8%A7%D9%82+%D8%A7%D9%84%D9%86%D8%A7%D8%B1")
	want(t, "most spoken of", texts(page, ".column h3"), []string{"أشخاص", "أماكن", "جهات", "أحداث"})
	want(t, "first of the people", texts(page, ".column li")[0], "فلاديمير بوتين6")
	want(t, "their pages", hrefs(page, ".column a")[0], "../../e/putin/")
	for _, line := range texts(page, ".column li") {
		want(t, "one document makes nobody the most mentioned: "+line, strings.HasSuffix(line, "1"), false)
	}
	want(t, "bars", len(find(page, ".bars a")), 19) // September 2018 to March 2020
	want(t, "a bar's month", hrefs(page, ".bars a")[3], "../../?from=2018-12&to=2018-12")
	want(t, "newest", len(find(page, ".newest .headline")), newestOnFront)

	english := open(t, "", "en")
	want(t, "title", texts(english, "h1"), []string{"The Idlib Truce File"})
	want(t, "dateline", texts(english, ".dateline p"), []string{
		"8 documents · 6 people · 6 places · 3 organizations · 2 events", "From 17 September 2018 to 5 March 2020"})
	want(t, "first of the people", texts(english, ".column li")[0], "Vladimir Putin6")
	want(t, "a question stays Arabic", attr(find(english, ".questions a")[0], "lang"), "ar")
}

// TestUndated: if no document has a date, none is the newest.
func TestUndated(t *testing.T) {
	engine := newFake()
	engine.about.First, engine.about.Last = "", ""
	for i := range engine.docs {
		engine.docs[i].Date = ""
	}
	at := func(link string) *html.Node {
		page, ok := static(engine, link, "../../", "en")
		if !ok {
			t.Fatalf("nothing at %q", link)
		}
		return parsed(t, page.Body)
	}
	front := at("")
	if got := texts(front, ".newest h2"); got[len(got)-1] != "Documents" {
		t.Errorf("headings %q, want the last to promise nothing new", got)
	}
	if got := texts(front, ".newest .onward a"); got[len(got)-1] != "All documents" {
		t.Errorf("onward %q, want all documents in no order", got)
	}
	want(t, "no order by date", len(find(at("?q=%D9%87%D8%AF%D9%86%D8%A9"), ".order a")), 0)
	want(t, "nor of statements", len(find(at("statements/"), ".order a")), 0)
}

func TestResults(t *testing.T) {
	page := open(t, "?q=%D9%87%D8%AF%D9%86%D8%A9", "ar") // هدنة
	want(t, "heading", texts(page, "h1"), []string{"نتائج البحث «هدنة»"})
	want(t, "total", texts(page, ".total"), []string{"3 وثائق"})
	want(t, "total is told", attr(find(page, ".total")[0], "role"), "status")
	want(t, "headlines", texts(page, ".hit .headline")[1], "بوتين يطلب من أردوغان تدابير أنجع لتثبيت هدنة إدلب")
	want(t, "a hit keeps the question", hrefs(page, ".hit .headline a")[1], "../../d/measures/?q=%D9%87%D8%AF%D9%86%D8%A9")
	want(t, "whole words are marked", texts(page, ".hit .passage mark")[0], "الهدنة")
	want(t, "the passage leads to its paragraph", hrefs(page, ".hit .passage a")[0], "../../d/buffer-zone/?q=%D9%87%D8%AF%D9%86%D8%A9#p2")
	want(t, "byline", texts(page, ".hit .byline")[0], "الحياة · 17 أيلول/سبتمبر 2018")
	want(t, "an entity narrows", hrefs(page, ".hit .tags a")[0], "../../?q=%D9%87%D8%AF%D9%86%D8%A9&person=erdogan")
	want(t, "order", hrefs(page, ".order a")[1], "../../?q=%D9%87%D8%AF%D9%86%D8%A9&sort=newest")
	want(t, "the order that is", texts(page, ".on"), []string{"الأوثق صلة"})
	want(t, "how it was understood", texts(page, ".part"), []string{"هدنةبكل صيغة33 وثائق"})
	want(t, "no pager", len(find(page, ".pager a")), 0)
}

func TestFacets(t *testing.T) {
	page := open(t, "?q=%D8%A8%D9%88%D8%AA%D9%8A%D9%86&person=erdogan&place=-hmeimim&from=2018-10", "ar") // بوتين
	want(t, "facets", texts(page, ".facet h2"), []string{"التاريخ", "أشخاص", "أماكن", "جهات", "أحداث", "المصدر", "الموضوع"})
	want(t, "the chosen first", texts(page, ".facet .value")[0], "رجب طيب أردوغان (مختار)3")
	want(t, "choosing it again lets it go", hrefs(page, "#person-erdogan")[0], "../../?q=%D8%A8%D9%88%D8%AA%D9%8A%D9%86&place=-hmeimim&from=2018-10")
	want(t, "another of the facet joins", hrefs(page, "#person-putin")[0], "../../?q=%D8%A8%D9%88%D8%AA%D9%8A%D9%86&person=erdogan&person=putin&place=-hmeimim&from=2018-10")
	want(t, "excluded", texts(page, ".off")[0], "قاعدة حميميم (مستبعد)0")
	excludes := hrefs(page, ".exclude")
	if !slices.Contains(excludes, "../../?q=%D8%A8%D9%88%D8%AA%D9%8A%D9%86&person=erdogan&person=-putin&place=-hmeimim&from=2018-10") {
		t.Errorf("no way to exclude Putin in %q", excludes)
	}
	want(t, "chips", texts(page, ".chip"), []string{"رجب طيب أردوغان", "دون قاعدة حميميم", "منذ تشرين الأول/أكتوبر 2018", "أزل كل الاختيارات"})
	want(t, "a chip takes its choice away", hrefs(page, ".chip")[2], "../../?q=%D8%A8%D9%88%D8%AA%D9%8A%D9%86&person=erdogan&place=-hmeimim")
	want(t, "all", hrefs(page, ".chip")[3], "../../?q=%D8%A8%D9%88%D8%AA%D9%8A%D9%86")
	want(t, "the brush stands at the period", attr(find(page, "#brush-from")[0], "value"), "0")
	want(t, "and says it", attr(find(page, "#brush-from")[0], "aria-valuetext"), "تشرين الأول/أكتوبر 2018")
	want(t, "in words", texts(page, ".period"), []string{"تشرين الأول/أكتوبر 2018 – آذار/مارس 2020 · المدة كلها"})
	want(t, "bars", len(find(page, ".bars a")), 18) // of the chosen period
	want(t, "english", texts(open(t, "?person=erdogan", "en"), "#person-erdogan"), []string{"Recep Tayyip Erdoğan (chosen)5"})
}

// TestWholeFacet: the whole list of a facet, and the search in it.
func TestWholeFacet(t *testing.T) {
	engine := newFake()
	at := read(t, "?q=%D8%A8%D9%88%D8%AA%D9%8A%D9%86")
	m := load(engine, at)
	for i := range 30 {
		name := "اسم " + string(rune('ا'+i))
		m.whole = append(m.whole, corpus.FacetCount{ID: name, Name: name, Count: 1})
	}
	m.whole = append(m.whole, corpus.FacetCount{ID: "putin", Name: "فلاديمير بوتين", English: "Vladimir Putin", Count: 6})
	m.result.Facets[corpus.FacetPerson] = m.whole
	v := staticView(at, "../../", "ar")
	short := parsed(t, v.page(&m))
	want(t, "short", len(find(short, ".facet ul")[0].LastChild.PrevSibling.Data), 2)
	want(t, "more", texts(short, "#more-person"), []string{"المزيد"})
	v.facet = corpus.FacetPerson
	want(t, "open", texts(parsed(t, v.page(&m)), "#more-person"), []string{"أقل"})
	for typed, names := range map[string][]string{"بوت": {"فلاديمير بوتين6"}, "PUT": {"فلاديمير بوتين6"}, "زرافة": nil} {
		v.within = typed
		page := parsed(t, v.page(&m))
		if got := texts(page, "#more-person"); len(got) != 1 {
			t.Errorf("%q: the way back is gone", typed)
		}
		var got []string
		for _, value := range texts(page, ".facet .value") {
			if strings.HasPrefix(value, "فلاديمير") || strings.HasPrefix(value, "اسم") {
				got = append(got, value)
			}
		}
		want(t, typed, got, names)
	}
}

func TestNotices(t *testing.T) {
	const (
		truce, giraffe   = "%D9%87%D8%AF%D9%86%D8%A9", "%D8%B2%D8%B1%D8%A7%D9%81%D8%A9"
		hmeimim, jeffrey = "%D8%AD%D9%85%D9%8A%D9%85%D9%8A%D9%85", "%D8%AC%D9%8A%D9%81%D8%B1%D9%8A"
	)
	tests := []struct{ link, says, leads string }{
		{"?q=" + giraffe, "لا وثيقة فيها «زرافة» كما كُتبت، ولا صيغة منها أو كتابة يعرفها البحث.", "../../entities/"},
		{"?q=" + giraffe + "&person=putin", "لا وثيقة توافق «زرافة» مع ما اخترته من تصفية.", "../../?q=" + giraffe},
		{"?from=2030", "لا وثيقة توافق هذا السؤال.", "../../"},
		{"?q=" + hmeimim + "+" + jeffrey, "لا وثيقة فيها الكلمات كلها؛ هذه أقربها، وينقص كلا منها كلمة واحدة.", "../../?q=" + hmeimim + "+" + jeffrey + "&match=any"},
		{"?q=" + truce + "&match=any", "وثائق فيها كلمة واحدة على الأقل مما كتبت.", "../../?q=" + truce},
	}
	for _, tt := range tests {
		page := open(t, tt.link, "ar")
		if got := texts(page, ".notice p"); len(got) == 0 || got[0] != tt.says {
			t.Errorf("%s: says %q, want %q", tt.link, got, tt.says)
		}
		if got := hrefs(page, ".notice a"); !slices.Contains(got, tt.leads) {
			t.Errorf("%s: leads to %q, want %q", tt.link, got, tt.leads)
		}
	}
	for lang, says := range map[string]string{"ar": "لا وثيقة لها هذه القيمة: الموضوع «رياضة».", "en": "No document has this value: Topic “رياضة”."} {
		page := open(t, "?q=topic:%D8%B1%D9%8A%D8%A7%D8%B6%D8%A9", lang)
		if got := texts(page, ".notice p"); len(got) < 2 || got[0] != says || !strings.Contains(got[1], "دبلوماسية") {
			t.Errorf("a topic that there is not: %q", got)
		}
		want(t, "the topic that there is", slices.Contains(hrefs(page, ".notice a"), "../../?topic=%D8%AF%D8%A8%D9%84%D9%88%D9%85%D8%A7%D8%B3%D9%8A%D8%A9"), true)
	}
	named := open(t, "?q=Vladimir+Putin", "ar")
	want(t, "the page of who is asked for", hrefs(named, ".named a"), []string{"../../e/putin/"})
}

func TestPager(t *testing.T) {
	v := staticView(read(t, "?q=x&page=6"), "./", "ar")
	page := parsed(t, v.pager(12))
	want(t, "pages", texts(page, "li"), []string{"1", "…", "4", "5", "6", "7", "8", "…", "12"})
	want(t, "previous and next", []string{attr(find(page, ".step")[0], "href"), attr(find(page, ".step")[1], "href")}, []string{"./?q=x&page=5", "./?q=x&page=7"})
	v.at.number = 0
	want(t, "nothing before the first", attr(find(parsed(t, v.pager(2)), ".step")[0], "href"), "")
	want(t, "one page", len(find(parsed(t, v.pager(1)), "a")), 0)
	v.at.number = 98
	beyond := parsed(t, v.pager(2))
	want(t, "back from behind the last", []string{attr(find(beyond, ".step")[0], "href"), attr(find(beyond, ".step")[1], "href")}, []string{"./?q=x&page=2", ""})
	want(t, "which it tells", texts(beyond, ".notice"), []string{"ليس في هذه النتيجة صفحة 99."})
	want(t, "also where that is the first", attr(find(parsed(t, v.pager(1)), ".step")[0], "href"), "./?q=x")
	want(t, "nothing of nothing", len(find(parsed(t, v.pager(0)), "a")), 0)
}

func TestSuggestions(t *testing.T) {
	engine := newFake()
	v := staticView(address{}, "./", "ar")
	v.typed, v.typing.open, v.active = "erd", true, 0
	v.suggestions = append(engine.Suggest("erd", 5), corpus.Suggestion{Text: "كلمة", Count: 2})
	box := parsed(t, v.searchBox("ملف"))
	field := find(box, "#ask")[0]
	want(t, "expanded", attr(field, "aria-expanded"), "true")
	want(t, "active", attr(field, "aria-activedescendant"), "suggestion-0")
	want(t, "the typed text's direction", attr(field, "dir"), "ltr")
	want(t, "options", texts(box, "li"), []string{"رجب طيب أردوغانRecep Tayyip Erdoğan3", "كلمة2"})
	want(t, "selected", attr(find(box, "#suggestion-0")[0], "aria-selected"), "true")
	v.typing.open = false
	closed := parsed(t, v.searchBox("ملف"))
	want(t, "closed", attr(find(closed, "#ask")[0], "aria-expanded"), "false")
	want(t, "no options", len(find(closed, "li")), 0)
	for typed, dir := range map[string]string{"": "", "12": "", "«بوتين": "rtl", "ok بوتين": "ltr", "שלום": "rtl"} {
		if got := direction(typed); got != dir {
			t.Errorf("%q runs %q, want %q", typed, got, dir)
		}
	}
	for text, want := range map[string]bool{"We left. Then (2019) rain.": true, "قالت: We left.": false, "2019 – 2020": false, "نص": false, "": false} {
		if foreign(text) != want {
			t.Errorf("foreign(%q) = %t", text, !want)
		}
	}
	for title, dir := range map[string]string{"RT @port: وصلت السفينة إلى الميناء": "rtl", "Kitab كتاب of ships": "ltr", "كتاب": "rtl", "12": "", "ab أب": "ltr"} {
		if got := mostly(title); got != dir {
			t.Errorf("title %q runs %q, want %q", title, got, dir)
		}
	}
}

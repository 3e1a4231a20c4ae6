package app

import (
	"slices"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/export/cite"
)

func TestDocument(t *testing.T) {
	page := open(t, "d/measures/?q=%D8%A8%D9%88%D8%AA%D9%8A%D9%86+%D9%87%D8%AF%D9%86%D8%A9", "ar") // بوتين هدنة
	want(t, "title", texts(page, "h1"), []string{"بوتين يطلب من أردوغان تدابير أنجع لتثبيت هدنة إدلب"})
	want(t, "byline", texts(page, ".reading-head .byline"), []string{"الحياة · مكتب موسكو · 2 كانون الأول/ديسمبر 2018"})
	want(t, "topics", hrefs(page, ".topic"), []string{"../../?topic=%D8%A7%D8%AA%D9%81%D8%A7%D9%82%D8%A7%D8%AA", "../../?topic=%D8%AF%D8%A8%D9%84%D9%88%D9%85%D8%A7%D8%B3%D9%8A%D8%A9"})
	want(t, "paragraphs", len(find(page, ".prose p")), 3)
	want(t, "addressable", attr(find(page, ".prose p")[1], "id"), "p2")
	want(t, "by a link", hrefs(page, ".prose .paragraph")[1], "../../d/measures/?q=%D8%A8%D9%88%D8%AA%D9%8A%D9%86+%D9%87%D8%AF%D9%86%D8%A9#p2")
	want(t, "text is whole", strings.HasPrefix(text(find(page, "#p3")[0]), "3وللكرملين في ذلك رأي ثابت"), true)
	want(t, "mentions lead to their pages", hrefs(page, "#p1 .mention")[0], "../../e/putin/")
	want(t, "a mention within a word", texts(page, "#p3 .mention")[0], "كرملين")
	want(t, "the way back", hrefs(page, ".way-back a"), []string{"../../?q=%D8%A8%D9%88%D8%AA%D9%8A%D9%86+%D9%87%D8%AF%D9%86%D8%A9"})
	want(t, "first hit is in the title", text(find(page, "#hit-1")[0]), "بوتين")
	want(t, "who is spoken of", texts(page, ".kind-block h2"), []string{"من يتكلم فيها", "أشخاص", "أماكن", "جهات", "أحداث"})
	want(t, "based on", texts(page, ".colophon li"), []string{"تقرير عن لقاء الرئيسين في بوينس آيرس، 2 كانون الأول 2018"})
	want(t, "source", attr(find(page, ".acts a")[0], "rel"), "noreferrer external")
	want(t, "related", len(find(page, ".related article")), 4)
	want(t, "and why", texts(page, ".related .reason")[0], "يجمعهما:فلاديمير بوتينرجب طيب أردوغانإدلبهدنة إدلب")
	count := len(find(page, "mark"))
	want(t, "as many ids as words", count, len(newFake().Found("measures", "بوتين هدنة")))
	plain := open(t, "d/measures/", "ar")
	want(t, "no marks without a question", len(find(plain, "mark")), 0)
	want(t, "no way back", len(find(plain, ".way-back a")), 0)
}

// TestHiddenKinds: switching a kind off leaves the text unchanged.
func TestHiddenKinds(t *testing.T) {
	at := read(t, "d/measures/")
	m := load(newFake(), at)
	v := staticView(at, "./", "ar")
	all := parsed(t, v.page(&m))
	v.hidden[corpus.Person] = true
	some := parsed(t, v.page(&m))
	want(t, "text", texts(some, ".prose"), texts(all, ".prose"))
	for _, n := range find(some, ".prose .mention") {
		if slices.Contains(strings.Fields(attr(n, "class")), "person") {
			t.Errorf("%q is still marked", text(n))
		}
	}
	want(t, "places are still marked", len(find(some, ".prose .mention")) > 0, true)
	want(t, "the switch is off", attr(find(some, "#show-person")[0], "aria-pressed"), "false")
}

func TestHitBar(t *testing.T) {
	at := read(t, "d/measures/?q=%D8%A8%D9%88%D8%AA%D9%8A%D9%86")
	m := load(newFake(), at)
	v := staticView(at, "./", "ar")
	want(t, "at first", texts(parsed(t, v.page(&m)), ".hit-count"), []string{"3 مواضع"})
	v.atHit = 1
	page := parsed(t, v.page(&m))
	want(t, "at the second", texts(page, ".hit-count"), []string{"2 من 3"})
	want(t, "which is told apart", texts(page, ".current"), []string{"بوتين"})
	v.lang = "en"
	want(t, "english", texts(parsed(t, v.page(&m)), ".hit-count"), []string{"2 of 3"})
}

func TestUntitled(t *testing.T) {
	want(t, "no title", texts(open(t, "d/march/", "ar"), "h1"), []string{"وثيقة بلا عنوان"})
	page := open(t, "d/undated/", "ar")
	want(t, "no text", texts(page, ".prose p"), []string{"هذه الوثيقة عنوان بلا نص."})
	want(t, "no date", len(find(page, ".reading-head time")), 0)
}

func TestCitation(t *testing.T) {
	d := newFake().docs[1]
	v := staticView(address{}, "./", "ar")
	w := cite.Of(&d, "أرشيف", "", "https://x/d/measures/")
	want(t, "whole", v.readable(w, cite.Note), "مكتب موسكو، «بوتين يطلب من أردوغان تدابير أنجع لتثبيت هدنة إدلب»، الحياة، 2 كانون الأول/ديسمبر 2018، https://example.org/measures")
	want(t, "what is not known is left out", v.readable(cite.Work{Title: "أ"}, cite.Note), "«أ»")
}

// TestCiteSheet draws the citation dialog in both languages.
func TestCiteSheet(t *testing.T) {
	d := newFake().docs[1]
	for lang, head := range map[string]string{"ar": "اقتبس هذا المصدر", "en": "Cite this source"} {
		v := staticView(address{page: atDocument, id: d.ID}, "./", lang)
		v.pieces = map[string]*source{}
		v.shown, v.panels.citing = citeSheet, citing{work: cite.Of(&d, "أرشيف", "", "https://x/d/measures/").At(1, "", "نص")}
		sheet := parsed(t, v.moreSheet(&model{}))
		want(t, "title", texts(sheet, "h2"), []string{head})
		want(t, "formats", texts(sheet, ".chip"), []string{"BibTeX", "RIS", "CSL-JSON"})
		if got := texts(sheet, "blockquote"); len(got) != 2 || !strings.Contains(got[0], "https://x/d/measures/#p2") {
			t.Errorf("%s: citations %q", lang, got)
		}
	}
}

func TestWebAddress(t *testing.T) {
	for url, ok := range map[string]bool{"https://a/": true, "http://a": true, "HTTPS://a": true, "https:a": false, "javascript:alert(1)": false, "": false, "//a": false, "data:text/html,x": false} {
		if webAddress(url) != ok {
			t.Errorf("%q: %v", url, !ok)
		}
	}
}

func TestEntity(t *testing.T) {
	page := open(t, "e/putin/", "ar")
	want(t, "name", texts(page, "h1"), []string{"فلاديمير بوتين"})
	want(t, "kind and names", texts(page, ".entity-head p")[:3], []string{"شخص", "Vladimir Putin", "6 وثائق · 9 مواضع"})
	want(t, "search", hrefs(page, ".primary"), []string{"../../?person=putin"})
	want(t, "wikidata", hrefs(page, ".acts a")[1], "https://www.wikidata.org/wiki/Q7747")
	want(t, "plain link", attr(find(page, ".acts a")[1], "rel"), "noreferrer external")
	want(t, "spellings", texts(page, ".kind-block ul")[0], "بوتين7فلاديمير بوتين2")
	want(t, "other names", texts(page, ".aliases li"), []string{"Poutine"})
	want(t, "beside", texts(page, ".ranking li")[0], "إدلب6")
	want(t, "in context", texts(page, ".passage mark")[0], "فلاديمير بوتين")
	want(t, "with its place", hrefs(page, ".passage a")[1], "../../d/measures/#p1")
	want(t, "months lead to its documents", strings.HasPrefix(hrefs(page, ".bars a")[0], "../../?person=putin&from=2018-09"), true)
	english := open(t, "e/putin/", "en")
	want(t, "english", texts(english, "h1"), []string{"Vladimir Putin"})
	want(t, "and the Arabic name", texts(english, ".other-name"), []string{"فلاديمير بوتين"})
}

func TestAbout(t *testing.T) {
	page := open(t, "about/", "ar")
	want(t, "facts", texts(page, ".facts dd"), []string{"8 وثائق · 12,408 كلمات", "6", "6", "3", "2", "16",
		"من 17 أيلول/سبتمبر 2018 إلى 5 آذار/مارس 2020", "غرفة أخبار", "https://example.org/idlib/", "9f1c2ab47d3e", "1"})
	want(t, "each sign can be tried", len(find(page, ".signs a")), len(signs))
	pressed := 0
	for _, b := range find(page, ".segments button") {
		if attr(b, "aria-pressed") == "true" {
			pressed++
		}
	}
	want(t, "one of each preference is pressed", pressed, 4)
}

func TestEmbed(t *testing.T) {
	page := open(t, "embed/?q=%D9%87%D8%AF%D9%86%D8%A9&theme=dark&lang=en", "en")
	want(t, "form", attr(find(page, "form")[0], "action"), "../../embed/")
	want(t, "no facets", len(find(page, ".facet")), 0)
	for _, href := range append(hrefs(page, ".hits a"), hrefs(page, ".order a")...) {
		if !strings.HasPrefix(href, "../../embed/?") || !strings.Contains(href, "theme=dark&lang=en") {
			t.Errorf("%q leads out of the frame or forgets its looks", href)
		}
	}
	full := find(page, ".foot a")[0]
	want(t, "the whole explorer", attr(full, "href"), "../../?q=%D9%87%D8%AF%D9%86%D8%A9&lang=en")
	want(t, "in a tab of its own", attr(full, "target"), "_blank")
	document := open(t, "embed/?q=%D9%87%D8%AF%D9%86%D8%A9&doc=measures", "ar")
	want(t, "a document inside", texts(document, "h1"), []string{"بوتين يطلب من أردوغان تدابير أنجع لتثبيت هدنة إدلب"})
	want(t, "the way back", hrefs(document, ".way-back a"), []string{"../../embed/?q=%D9%87%D8%AF%D9%86%D8%A9"})
	want(t, "its own address", hrefs(document, ".foot a"), []string{"../../d/measures/?q=%D9%87%D8%AF%D9%86%D8%A9"})
}

package app

import (
	"reflect"
	"strings"
	"testing"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"

	"github.com/kashshaf/kashshaf/corpus"
)

func TestReasons(t *testing.T) {
	match := func(as, where, term string, times int) corpus.ExplainMatch {
		return corpus.ExplainMatch{As: as, Where: where, Term: term, Times: times}
	}
	x := corpus.Explanation{Score: 16, Together: 8, Parts: []corpus.ExplainPart{
		{Text: "بوتين", Score: 3, Rarity: 1, Matches: []corpus.ExplainMatch{match("entity", "", "putin", 4)}},
		{Text: "الهدنة", Score: 3, Rarity: 5, Matches: []corpus.ExplainMatch{
			match("form", "text", "الهدنه", 2), match("stem", "text", "هدن", 5), match("form", "text", "هدن", 1),
			match("stem", "title", "هدن", 1), match("stem", "lead", "هدن", 1)}},
		// The words of a name besides the name itself.
		{Text: "بوتين", Score: 2, Rarity: 2, Matches: []corpus.ExplainMatch{match("form", "text", "بوتين", 3)}},
	}}
	got := reasons(x)
	want := []reason{
		{word: "بوتين", part: 0.3125, rarity: 2, text: tally{typed: 3}, mentions: []mention{{"putin", 4}}},
		// "هدن" counts "الهدنه" and others, but not itself.
		{word: "الهدنة", part: 0.1875, rarity: 5, title: tally{other: 1}, text: tally{typed: 2, other: 4}, lead: 1},
		{part: 0.5},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
	// A word that is its own stem is not counted as its stem.
	own := reasons(corpus.Explanation{Score: 1, Parts: []corpus.ExplainPart{{Text: "هدن", Score: 1, Matches: []corpus.ExplainMatch{
		match("form", "text", "هدن", 2), match("stem", "text", "هدن", 3)}}}})
	if own[0].text != (tally{typed: 2, other: 3}) {
		t.Errorf("its own stem: %+v", own[0].text)
	}
	if reasons(corpus.Explanation{}) != nil {
		t.Error("reasons out of nothing")
	}
}

// reasoned draws a result with the reasons for one of its hits.
func reasoned(t *testing.T, q, id, lang string) *html.Node {
	t.Helper()
	engine := newFake()
	m := load(engine, address{query: q})
	v := staticView(m.at, "../../", lang)
	v.openWhy = id
	m.explained, _ = engine.Explain(corpus.Hit{ID: id, Together: 1}, q)
	page := v.page(&m)
	fail := func(format string, args ...any) { t.Helper(); t.Errorf(q+": "+format, args...) }
	checkPrinted(ui.HTMLString(page), fail)
	checkTree(parsed(t, page), fail)
	return parsed(t, page)
}

func TestWhy(t *testing.T) {
	page := reasoned(t, "بوتين هدنة", "measures", "ar")
	var opened []string
	for _, b := range find(page, ".hit-foot button") {
		if attr(b, "aria-expanded") == "true" {
			opened = append(opened, attr(b, "aria-controls"))
		}
		if attr(b, "data-why") == "" || text(b) != "لمَ هذه النتيجة" {
			t.Errorf("a button that asks why: %v, %q", b.Attr, text(b))
		}
	}
	if len(opened) != 1 || len(find(page, "#"+opened[0]+" .reasons")) != 1 {
		t.Fatalf("open: %q", opened)
	}
	want(t, "each word", texts(page, ".reason-of"), []string{
		"بوتيننادرة في المجموعة، فهي أدل25%", "هدنةشائعة في المجموعة، فدلالتها أقل50%", "كلماتك متجاورة فيها25%"})
	want(t, "how it is there", texts(page, ".reasons ul li"), []string{
		"في العنوان · باللفظ الذي كتبته · مرة واحدة", "في النص · باللفظ الذي كتبته · مرتان", "ذِكر فلاديمير بوتين بأي كتابة · 3 مرات",
		"في العنوان · باللفظ الذي كتبته · مرة واحدة", "في النص · بصيغة أخرى من الكلمة · مرة واحدة"})
	want(t, "drawn", attr(find(page, ".reasons rect")[1], "width"), "50%")
	if svg := find(page, ".reasons svg")[0]; attr(svg, "aria-hidden") != "true" {
		t.Error("the drawing is read aloud beside its text")
	}

	english := reasoned(t, "بوتين هدنة", "measures", "en")
	panel := find(english, "#"+opened[0])[0]
	want(t, "in its own direction", attr(panel, "lang")+" "+attr(panel, "dir"), "en ltr")
	want(t, "in English", texts(english, ".reasons ul li")[:3], []string{
		"in the title · just as you typed it · once", "in the text · just as you typed it · 2 times", "mention of Vladimir Putin, however written · 3 times"})

	want(t, "closed", strings.Join(texts(reasoned(t, "بوتين هدنة", "", "ar"), ".why"), ""), "")
	m := load(newFake(), address{query: "شخص:بوتين"})
	m.result.Hits = []corpus.Hit{{ID: "calls"}}
	v := staticView(m.at, "./", "ar")
	v.openWhy = "calls"
	want(t, "without words", texts(parsed(t, v.page(&m)), ".why"), []string{"توافق الوثيقة ما طلبته من حدود، وليس في السؤال كلمة توزن بها."})
	if n := len(find(page, ".hit-foot button")); n != len(find(page, ".hit")) {
		t.Errorf("%d hits can be asked about", n)
	}
	if len(find(open(t, "?person=putin", "ar"), ".hit-foot button")) > 0 {
		t.Error("without a question there is nothing to explain")
	}
}

// TestSpelt: a word of a phrase is shown as it was typed.
func TestSpelt(t *testing.T) {
	v := staticView(address{query: "«وقف إطلاق النار» هدنة"}, "./", "ar")
	for word, shown := range map[string]string{"اطلاق": "إطلاق", "هدنة": "هدنة", "سلام": "سلام"} {
		want(t, word, v.spelt(word), shown)
	}
	want(t, "percent", v.percent(7), "7%")
	v.digits = "arabic"
	want(t, "percent", v.percent(7), "٧٪")
}

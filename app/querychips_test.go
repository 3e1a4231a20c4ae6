package app

import (
	"context"
	"net/url"
	"strings"
	"testing"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"

	"github.com/kashshaf/kashshaf/corpus"
)

// asked draws the page of a query, with its n-th part open.
func asked(t *testing.T, q, lang string, n int) *html.Node {
	t.Helper()
	engine := newFake()
	m := load(engine, address{query: q})
	m.widened = must[widening](t)(widen(context.Background(), AtOnce(engine), m.result.Parts, n))
	v := staticView(m.at, "../../", lang)
	v.openPart = n
	page := v.page(&m)
	fail := func(format string, args ...any) { t.Helper(); t.Errorf(q+": "+format, args...) }
	checkPrinted(ui.HTMLString(page), fail)
	checkTree(parsed(t, page), fail)
	return parsed(t, page)
}

// queryOf returns the query of a link.
func queryOf(t *testing.T, link string) string {
	t.Helper()
	u, err := url.Parse(link)
	if err != nil {
		t.Fatal(err)
	}
	return u.Query().Get("q")
}

func queriesOf(t *testing.T, links []string) (out []string) {
	t.Helper()
	for _, l := range links {
		out = append(out, queryOf(t, l))
	}
	return out
}

func TestParts(t *testing.T) {
	tests := []struct {
		query  string
		ar, en []string // the chips
		to     []string // the query without each
	}{
		{"هدنة", []string{"هدنةبكل صيغة33 وثائق"}, []string{"هدنةevery form33 documents"}, []string{""}},
		{"بوتين هدنة", []string{"بوتينبكل كتابة وصيغة55 وثائق", "هدنةبكل صيغة33 وثائق"},
			[]string{"بوتينevery spelling and form55 documents", "هدنةevery form33 documents"}, []string{"هدنة", "بوتين"}},
		{"=هدنة", []string{"هدنةبحروفها وحدها33 وثائق"}, []string{"هدنةexact spelling33 documents"}, []string{""}},
		{"فلاديمير بوتين", []string{"فلاديمير بوتينبكل كتابة وصيغة2وثيقتان"}, []string{"فلاديمير بوتينevery spelling and form22 documents"}, []string{""}},
		{"هدنة -ليبيا", []string{"هدنةبكل صيغة33 وثائق", "دون «ليبيا»"}, []string{"هدنةevery form33 documents", "without “ليبيا”"}, []string{"-ليبيا", "هدنة"}},
		{"هدنة زرافة", []string{"هدنةبكل صيغة33 وثائق", "زرافةلم يُعثر عليها"}, []string{"هدنةevery form33 documents", "زرافةno match"}, []string{"زرافة", "هدنة"}},
		{"«وقف إطلاق النار»", []string{"العبارة «وقف إطلاق النار»2وثيقتان"}, []string{"the phrase “وقف إطلاق النار”22 documents"}, []string{""}},
	}
	for text, how := range map[string]string{"إيران": "every spelling and form", "Iran": "every spelling"} { // «الإيرانية» too, or not
		v := staticView(address{query: text}, "./", "en")
		p := &corpus.QueryPart{Text: text, Kind: corpus.PartName, Count: 2}
		want(t, "how the name is found", texts(parsed(t, v.part(p, 1)), ".part-how"), []string{how})
	}
	for _, tt := range tests {
		ar := asked(t, tt.query, "ar", 0)
		want(t, tt.query, texts(ar, ".part"), tt.ar)
		want(t, tt.query, texts(asked(t, tt.query, "en", 0), ".part"), tt.en)
		want(t, tt.query+" without each", queriesOf(t, hrefs(ar, ".part-off")), tt.to)
		for _, b := range find(ar, ".parts button") {
			if attr(b, "aria-expanded") != "false" || attr(b, "aria-controls") != panelID {
				t.Errorf("%s: a chip that opens says %v", tt.query, b.Attr)
			}
		}
		want(t, tt.query+": the panel is empty", texts(ar, "#"+panelID), []string{""})
	}
	want(t, "a part that is lost is marked", texts(asked(t, "هدنة زرافة", "ar", 0), ".lost .part-text"), []string{"زرافة"})
	want(t, "what is lost does not open", len(find(asked(t, "زرافة", "ar", 0), ".parts button")), 0)
	want(t, "no chips without a question", len(find(open(t, "?person=putin", "ar"), ".part")), 0)
}

// TestAlternatives: words in Latin letters show what they were searched as, and each alternative
// can be removed.
func TestAlternatives(t *testing.T) {
	m := load(newFake(), address{query: "هدنة"})
	m.result.Parts = []corpus.QueryPart{{Text: "ceasefire", Kind: corpus.PartRendered, Count: 3, Without: "", Literal: "=ceasefire",
		Alternatives: []corpus.Alternative{{Text: "هدنة", Without: "وقف إطلاق النار"}, {Text: "وقف إطلاق النار", Without: "هدنة"}}}}
	for lang, says := range map[string]string{
		"ar": "ceasefire←يُبحث عنها بـ:هدنةوقف إطلاق النار33 وثائق", "en": "ceasefire→looked for as:هدنةوقف إطلاق النار33 documents",
	} {
		page := parsed(t, staticView(m.at, "./", lang).page(&m))
		want(t, lang, texts(page, ".part"), []string{says})
		want(t, lang+" without each", queriesOf(t, hrefs(page, ".alternative-off")), []string{"وقف إطلاق النار", "هدنة"})
		want(t, lang+" without the whole", queriesOf(t, hrefs(page, ".part-off")), []string{""})
	}
}

func TestPartPanel(t *testing.T) {
	word := asked(t, "الاتصال بوتين", "ar", 1)
	want(t, "open", attr(find(word, "#part-1")[0], "aria-expanded"), "true")
	want(t, "the other", attr(find(word, "#part-2")[0], "aria-expanded"), "false")
	want(t, "forms", texts(word, ".part-panel .forms li"), []string{"اتصال1", "الاتصال1"})
	want(t, "the switch stands at", texts(word, ".part-panel .on"), []string{"بكل صيغة"})
	want(t, "and leads to", queriesOf(t, hrefs(word, ".part-panel .order a")), []string{"=الاتصال بوتين"})
	want(t, "the focus stays with the chip", attr(find(word, ".part-panel .order a")[0], "data-focus"), "part-1")
	want(t, "step by step", hrefs(word, ".part-panel .onward a"), []string{"../../words/?w=%D8%A7%D9%84%D8%A7%D8%AA%D8%B5%D8%A7%D9%84"})

	name := asked(t, "الاتصال بوتين", "ar", 2)
	want(t, "the entity", hrefs(name, ".named-entities .sign"), []string{"../../e/putin/"})
	want(t, "its spellings", texts(name, ".named-entities .forms li"), []string{"بوتين7", "فلاديمير بوتين2"})
	want(t, "the letters alone", queriesOf(t, hrefs(name, ".part-panel .order a")), []string{"الاتصال =بوتين"})
	want(t, "in English", texts(asked(t, "بوتين", "en", 1), ".named-entities .sign"), []string{"Vladimir Putin"})

	exact := asked(t, "الاتصال =بوتين", "ar", 2)
	want(t, "the switch stands at", texts(exact, ".part-panel .on"), []string{"بحروفها وحدها"})
	want(t, "and leads back", queriesOf(t, hrefs(exact, ".part-panel .order a")), []string{"الاتصال بوتين"})
	whole := asked(t, "فلاديمير بوتين", "ar", 1)
	want(t, "a name of several words has no page of its own", len(find(whole, ".part-panel .onward")), 0)
}

// TestWider: from the exact letters one can return to the original query.
func TestWider(t *testing.T) {
	engine := newFake()
	tests := []struct {
		query string
		part  int
		want  string
	}{
		{"=هدنة", 0, "هدنة"},
		{"=فلاديمير =بوتين", 0, "فلاديمير بوتين"}, // a name
		{"=فلاديمير =بوتين", 1, "فلاديمير بوتين"},
		{"=هدنة =بوتين", 0, "هدنة =بوتين"}, // not a name
		{"=هدنة =بوتين", 1, "=هدنة بوتين"},
		{"-ليبيا =فلاديمير =بوتين (هدنة أو تهدئة)", 1, "-ليبيا فلاديمير بوتين هدنة أو تهدئة"},
		{"«وقف إطلاق النار» =بوتين", 1, "«وقف إطلاق النار» بوتين"},
	}
	for _, tt := range tests {
		if got := must[string](t)(wider(context.Background(), AtOnce(engine), engine.parts(tt.query), tt.part)); got != tt.want {
			t.Errorf("%s, part %d: got %s, want %s", tt.query, tt.part, got, tt.want)
		}
	}
	for _, tt := range [][3]string{
		{"هدنتت", "هدنتت", "=هدنتت"},
		{"بوتين هدنتت -ليبيا", "هدنتت", "بوتين =هدنتت -ليبيا"},
		{"=هدنتت", "هدنتت", "=هدنتت"},
	} {
		if got := exactly(tt[0], tt[1]); got != tt[2] {
			t.Errorf("%s with the letters of %s: got %s, want %s", tt[0], tt[1], got, tt[2])
		}
	}
}

// TestNeverBare checks what is said when the answer does not match the question literally.
func TestNeverBare(t *testing.T) {
	tests := []struct {
		query string
		says  []string
		leads []string // queries
	}{
		{"هدنتت", []string{"لا وثيقة فيها «هدنتت»؛ تُعرض نتائج «هدنة» بدلا منها.", "ابحث عن «هدنتت» كما كتبتها"}, []string{"=هدنتت"}},
		{"هدنة زرافة", []string{"لا شيء في المجموعة يوافق «زرافة».", "هذه الوثائق فيها بقية ما كتبت."}, nil},
		{"زرافة قط", []string{"لا شيء في المجموعة يوافق «زرافة».", "لا شيء في المجموعة يوافق «قط».",
			"جرّب كلمة أقل، أو اسما وحده، أو افتح الفهرس لترى من يُذكر هنا.", "الفهرس كله، من الألف إلى الياء"}, []string{""}},
		{"=زرافة", []string{"لا وثيقة فيها «زرافة» بهذه الحروف نفسها.", "ابحث عن «زرافة» بكل صيغة وكتابة",
			"جرّب كلمة أقل، أو اسما وحده، أو افتح الفهرس لترى من يُذكر هنا.", "الفهرس كله، من الألف إلى الياء"}, []string{"زرافة", ""}},
	}
	for _, tt := range tests {
		page := asked(t, tt.query, "ar", 0)
		want(t, tt.query, texts(page, ".notice p"), tt.says)
		want(t, tt.query+" leads to", queriesOf(t, hrefs(page, ".notice a")), tt.leads)
	}

	// No document has all parts, but each occurs somewhere.
	m := load(newFake(), address{query: "هدنة -هدنة"})
	m.result = corpus.Result{Parts: []corpus.QueryPart{{Text: "هدنة", Kind: corpus.PartWord, Count: 3, Without: "-هدنة"}, {Text: "-هدنة", Kind: corpus.PartNot, Without: "هدنة"}}}
	page := parsed(t, staticView(m.at, "./", "ar").page(&m))
	want(t, "each without the other", queriesOf(t, hrefs(page, ".notice a"))[:2], []string{"-هدنة", "هدنة"})
	want(t, "in a sentence", texts(page, ".notice p")[0], "لا وثيقة توافق هذا السؤال.")

	// A single part stands in the way.
	m.result.Parts = []corpus.QueryPart{{Text: "هدنة", Kind: corpus.PartWord, Count: 3, Without: "place:x"}, {Text: "place:x", Kind: corpus.PartField, Without: "هدنة"}}
	page = parsed(t, staticView(m.at, "./", "en").page(&m))
	want(t, "the part", texts(page, ".notice p")[:2], []string{"Nothing in the collection matches “place:x”.", "Search without “place:x”"})
	want(t, "without it", queriesOf(t, hrefs(page, ".notice a"))[0], "هدنة")

	// A field's ID is shown as a name.
	m.result.Parts = []corpus.QueryPart{{Text: "person:vladimir-putin", Kind: corpus.PartField, Count: 3, Entities: []corpus.EntityRef{{ID: "vladimir-putin", Kind: corpus.Person, Name: "فلاديمير بوتين", English: "Vladimir Putin"}}}}
	want(t, "by name", texts(parsed(t, staticView(m.at, "./", "en").page(&m)), ".part-text"), []string{"person Vladimir Putin"})

	// What has no letter asks for nothing, and the page does not pretend to have found it.
	m = load(newFake(), address{query: "هدنة"})
	m.at.query, m.result.Parts = "🙂", nil
	page = parsed(t, staticView(m.at, "./", "en").page(&m))
	want(t, "an emoji", texts(page, ".notice p"), []string{"There is nothing to search for in “🙂”: it has no letter and no digit. These are all the documents."})

	m = load(newFake(), address{query: "هدنة"})
	m.result.DidYouMean = "الهدنة"
	page = parsed(t, staticView(m.at, "./", "en").page(&m))
	want(t, "did you mean", texts(page, ".notice p"), []string{"Did you mean: الهدنة"})
	want(t, "leads there", queriesOf(t, hrefs(page, ".notice a")), []string{"الهدنة"})
	if embedded := open(t, "embed/?q=%D8%B2%D8%B1%D8%A7%D9%81%D8%A9", "ar"); strings.Contains(strings.Join(hrefs(embedded, ".notice a"), " "), "entities/") {
		t.Error("a notice in the frame leads out of it")
	}
}

func TestCopies(t *testing.T) {
	m := load(newFake(), address{query: "هدنة"})
	m.result.Hits[0].Copies, m.result.Hits[1].Copies = make([]string, 1), make([]string, 12)
	m.result.Total, m.result.Folded = 41, 28
	v := staticView(m.at, "./", "ar")
	page := parsed(t, v.page(&m))
	want(t, "copies", texts(page, ".copies"), []string{"كل وثيقة على حدة", "ونسخة أخرى", "و12 نسخة أخرى"})
	want(t, "lead to", hrefs(page, ".copies")[0], "./?q=%D9%87%D8%AF%D9%86%D8%A9&copies=all")
	want(t, "the total stays", texts(page, ".total"), []string{"41 وثيقة"})
	want(t, "pages of hits", len(find(page, ".pager li")), 2)
	v.lang = "en"
	want(t, "in English", texts(parsed(t, v.page(&m)), ".copies"), []string{"each document separately", "and 1 copy", "and 12 copies"})
	m.at.unfold, v.at.unfold, v.lang = true, true, "ar"
	page = parsed(t, v.page(&m))
	want(t, "pages of documents", len(find(page, ".pager li")), 3)
	want(t, "a chip", texts(page, ".chip"), []string{"كل وثيقة على حدة"})
	want(t, "folds them again", hrefs(page, ".chip"), []string{"./?q=%D9%87%D8%AF%D9%86%D8%A9"})
	if !m.at.request(20).Unfold {
		t.Error("the engine is not asked to unfold")
	}
}

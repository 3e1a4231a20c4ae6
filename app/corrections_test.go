package app

import (
	"context"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/kashshaf/kashshaf/corpus"
)

// corrected draws an address after corrections.
func corrected(t *testing.T, link, lang string, list ...corpus.Edit) *html.Node {
	t.Helper()
	engine := newFake()
	c := must[applied](t)(applying(context.Background(), AtOnce(engine), list))
	m := load(engine, read(t, link))
	v := staticView(m.at, "../../", lang)
	v.mine = &c
	page := parsed(t, v.page(&m))
	checkTree(page, func(format string, args ...any) { t.Helper(); t.Errorf(link+": "+format, args...) })
	return page
}

func TestCorrected(t *testing.T) {
	rename := corpus.Edit{Do: corpus.EditRename, Entity: "putin", Name: "الرئيس بوتين"}
	merge := corpus.Edit{Do: corpus.EditMerge, Entity: "peskov", Into: "kremlin"}
	split := corpus.Edit{Do: corpus.EditSplit, Entity: "turkey", Into: "turkey-2", Name: "أنقرة", Spellings: []string{"أنقرة"}}
	hide := corpus.Edit{Do: corpus.EditHide, Entity: "reuters"}

	page := corrected(t, "e/putin/", "ar", rename)
	want(t, "renamed", texts(page, "h1"), []string{"الرئيس بوتين"})
	want(t, "and says so", texts(page, ".corrected .edit-line"), []string{"أُعيدت تسمية «فلاديمير بوتين» إلى «الرئيس بوتين»تراجع"})
	want(t, "told", attr(find(page, ".corrected")[0], "role"), "status")
	want(t, "in a document that names it", len(find(corrected(t, "d/calls/", "ar", rename), ".corrected .edit-line")), 1)
	want(t, "in a result", len(find(corrected(t, "?q=%D8%A8%D9%88%D8%AA%D9%8A%D9%86", "ar", rename), ".corrected .edit-line")), 1)
	want(t, "in statements", len(find(corrected(t, "statements/?speaker=putin", "ar", rename), ".corrected .edit-line")), 1)
	want(t, "nowhere else", len(find(corrected(t, "e/g20/", "ar", rename), ".corrected .edit-line")), 0)

	list := corrected(t, "corrections/", "ar", rename, merge, split, hide)
	want(t, "count", texts(list, ".total"), []string{"4 تصحيحات"})
	want(t, "newest first", texts(list, ".edits .edit-line span")[0], "أُخفي «رويترز»")
	want(t, "each", texts(list, ".edits li")[1:3], []string{
		"فُصلت عن «تركيا» كتابات باسم «أنقرة»تراجعلم يُطبَّق: no such entity", "دُمج «دميتري بيسكوف» في «الكرملين»تراجعلم يُطبَّق: no such entity"})
	want(t, "undone by its place", attr(find(list, ".edits button")[0], "data-index"), "3")
	want(t, "leads there", hrefs(list, ".edits a"), []string{"../../e/putin/"})
	want(t, "English", texts(corrected(t, "corrections/", "en", merge, split), ".edits .edit-line span")[0], "From “Turkey” were split spellings named “أنقرة”")
	empty := open(t, "corrections/", "ar")
	want(t, "none", texts(empty, ".total"), []string{"لا تصحيحات"})
	want(t, "nothing to undo", len(find(empty, ".edits")), 0)

	next := func(id string, list ...corpus.Edit) string {
		return must[string](t)(free(context.Background(), AtOnce(newFake()), list, id))
	}
	want(t, "first free", next("putin"), "putin-2")
	want(t, "the next", next("putin", corpus.Edit{Do: corpus.EditSplit, Into: "putin-2"}), "putin-3")
	want(t, "a path", strings.HasPrefix(next("a b"), "a b-"), true)
}

func TestCorrectPanel(t *testing.T) {
	engine := newFake()
	m := load(engine, read(t, "e/putin/"))
	v := staticView(m.at, "../../", "ar")
	closed := parsed(t, v.page(&m))
	want(t, "closed", attr(find(closed, "#correct")[0], "aria-expanded"), "false")
	want(t, "empty", texts(closed, "#correct-panel"), []string{""})
	v.correcting = true
	m.near = engine.Suggest("ا", 7)
	page := parsed(t, v.page(&m))
	checkTree(page, func(format string, args ...any) { t.Helper(); t.Errorf(format, args...) })
	want(t, "spellings to split off", texts(page, ".spellings li"), []string{"بوتين 7", "فلاديمير بوتين 2"})
	want(t, "by what is written", attr(find(page, "#spelling-1")[0], "data-spelling"), "فلاديمير بوتين")
	for _, b := range find(page, ".merge-list button") {
		if id := attr(b, "data-id"); id == "" || id == "putin" {
			t.Errorf("may be merged into %q", id)
		}
	}
	want(t, "some", len(find(page, ".merge-list button")) > 2, true)
	one := load(engine, read(t, "e/g20/"))
	v.at = one.at
	want(t, "nothing to split", len(find(parsed(t, v.page(&one)), ".spellings")), 0)
}

// TestDiscovered: a name that a model found is marked as such, with how certain it is.
func TestDiscovered(t *testing.T) {
	engine := newFake()
	engine.entities[4].ID, engine.entities[4].Discovered = "x-akar", true
	engine.mentions = nil
	for i := range engine.docs {
		engine.mentions = append(engine.mentions, engine.find(engine.docs[i].Text()))
	}
	for _, tt := range []struct {
		confidence float64
		ar, en     string
	}{
		{0.99, "شخص · اكتُشف آليا، شبه مؤكد", "person · found automatically, almost certain"},
		{0.85, "شخص · اكتُشف آليا، مرجّح", "person · found automatically, likely"},
		{0.6, "شخص · اكتُشف آليا، غير مؤكد", "person · found automatically, uncertain"},
	} {
		engine.entities[4].Confidence = tt.confidence
		for lang, says := range map[string]string{"ar": tt.ar, "en": tt.en} {
			p, ok := static(engine, "e/x-akar/", "../../", lang)
			if !ok {
				t.Fatal("no page")
			}
			page := parsed(t, p.Body)
			want(t, "kind", texts(page, ".overline"), []string{says})
			want(t, "is explained", hrefs(page, ".overline a"), []string{"../../about/#found"})
		}
	}
	p, _ := static(engine, "about/", "../../", "ar")
	want(t, "the explanation", len(find(parsed(t, p.Body), "#found")), 1)
	p, _ = static(engine, "entities/", "../../", "ar")
	want(t, "a hollow sign", texts(parsed(t, p.Body), ".found"), []string{"خلوصي أكار"})
	want(t, "no sign on the others", texts(open(t, "e/putin/", "ar"), ".overline"), []string{"شخص"})
}

// TestHollowSigns: the about page says that names found by a model have a hollow sign; so they do
// on every page.
func TestHollowSigns(t *testing.T) {
	entities := sampleEntities()
	for i := range entities {
		entities[i].ID, entities[i].Discovered = "x-"+entities[i].ID, true
	}
	engine := fakeOf(entities)
	for _, link := range [...]string{"?q=هدنة", "?q=بوتين", "?person=x-putin", "d/measures/", "e/x-putin/", "entities/",
		"statements/", "statements/?speaker=x-putin", "compare/?a=x-putin&b=x-erdogan", "words/?w=بوتين"} {
		m := load(engine, read(t, link))
		v := staticView(m.at, "./", "ar")
		v.typing.open, v.suggestions = true, engine.Suggest("بو", 7)
		signs := 0
		for _, sign := range find(parsed(t, v.page(&m)), ".sign") {
			if len(find(sign, "bdi")) == 0 {
				continue // of a kind, not of a name
			}
			signs++
			if class := strings.Fields(attr(sign, "class")); !slices.Contains(class, "found") {
				t.Errorf("%s: %q has the sign %q", link, text(sign), class)
			}
		}
		if signs < 2 {
			t.Errorf("%s: %d names with a sign", link, signs)
		}
	}
}

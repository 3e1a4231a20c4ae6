package app

import (
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

func TestWords(t *testing.T) {
	empty := open(t, "words/", "ar")
	want(t, "title", texts(empty, "h1"), []string{"كيف تُفهم الكلمة"})
	want(t, "the form leads here", attr(find(empty, ".word-form")[0], "action"), "../../words/")
	field := find(empty, "#word")[0]
	want(t, "its field", attr(field, "name")+" "+attr(field, "type"), "w search")
	want(t, "words to try", texts(empty, ".try a"), []string{"وقف", "إطلاق", "النار", "المنطقة", "منزوعة"})
	want(t, "lead to", hrefs(empty, ".try a")[0], "../../words/?w=%D9%88%D9%82%D9%81")
	want(t, "nothing to analyse yet", len(find(empty, "dl")), 0)

	word := open(t, "words/?w=%D8%A7%D9%84%D8%A7%D8%AA%D8%B5%D8%A7%D9%84", "ar") // الاتصال
	want(t, "steps", texts(word, ".steps dt"), []string{"كما كُتبت", "بعد توحيد الحروف", "ما يُقطع من أولها", "الجذع الذي يُبحث به", "وثائق فيها هذا اللفظ نفسه"})
	want(t, "what becomes of it", texts(word, ".step-value"), []string{"الاتصال", "الاتصال", "ال", "اتصال", "وثيقة واحدة"})
	want(t, "who shares its stem", texts(word, ".ranking li"), []string{"اتصال1", "الاتصال1"})
	want(t, "each can be asked for", hrefs(word, ".ranking a"), []string{"../../?q=%3D%D8%A7%D8%AA%D8%B5%D8%A7%D9%84", "../../?q=%3D%D8%A7%D9%84%D8%A7%D8%AA%D8%B5%D8%A7%D9%84"})

	name := open(t, "words/?w=%D8%A8%D9%88%D8%AA%D9%8A%D9%86", "en") // بوتين
	want(t, "whom it names", hrefs(name, ".steps .sign"), []string{"../../e/putin/"})
	want(t, "in English", texts(name, ".steps .sign"), []string{"Vladimir Putin"})
	want(t, "no ending is cut", texts(name, ".step-note")[1], "it is part of a name, so nothing is removed from its end")
	want(t, "no clitics", texts(name, ".steps .none"), []string{"nothing"})
	want(t, "its documents", texts(name, ".step-value .count"), []string{"5 documents"})

	unknown := open(t, "words/?w=%D8%B2%D8%B1%D8%A7%D9%81%D8%A9", "ar") // زرافة
	want(t, "in no document", texts(unknown, ".step-value .count"), []string{"لا وثائق"})
	want(t, "nor its stem", texts(unknown, ".words-body section .none"), []string{"لا شيء", "لا وثائق", "لا كلمة في المجموعة من هذا الجذع."})
	want(t, "no word at all", texts(open(t, "words/?w=-", "ar"), ".notice"), []string{"ليس في «-» كلمة تُحلَّل. اكتب كلمة بحروف أو أرقام."})
	want(t, "about leads here", hrefs(open(t, "about/", "ar"), ".about-text p a"), []string{"../../corrections/", "../../words/"})
}

// TestWordsAsksOnlyWhenAsked: the page is prerendered without asking the engine about any word.
func TestWordsAsksOnlyWhenAsked(t *testing.T) {
	engine := &counting{fake: newFake()}
	for link, asked := range map[string]int{"words/": 0, "words/?w=": 0, "words/?w=%D9%82": 1} {
		engine.analysed = 0
		if _, ok := static(engine, link, "../", "ar"); !ok || engine.analysed != asked {
			t.Errorf("%s: the engine analysed %d words, want %d", link, engine.analysed, asked)
		}
	}
}

type counting struct {
	*fake
	analysed int
}

func (c *counting) Analyse(word string) corpus.WordAnalysis {
	c.analysed++
	return c.fake.Analyse(word)
}

func TestApart(t *testing.T) {
	for clitics, want := range map[string]string{"و": "و", "وبال": "و + ب + ال", "لل": "ل + ال", "ولل": "و + ل + ال", "ال": "ال", "فل": "ف + ل"} {
		if got := apart(clitics); got != want {
			t.Errorf("%s: got %s, want %s", clitics, got, want)
		}
	}
	for _, tt := range []struct{ word, clitics, stem, want string }{
		{"وبالهدنه", "وبال", "هدن", "ه"}, {"هجماتهم", "", "هجم", "اتهم"}, {"صواريخ", "", "صاروخ", ""}, {"بوتين", "", "بوتين", ""},
	} {
		if got := ending(&corpus.WordAnalysis{Normalised: tt.word, Clitics: tt.clitics, Stem: tt.stem}); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.word, got, tt.want)
		}
	}
}

// TestEndingJoined: what is cut off a word's end is drawn in its final form. An isolated ه would
// be read as the digit ٥.
func TestEndingJoined(t *testing.T) {
	m := model{at: address{page: atWords, word: "عملة"}}
	m.analysis = corpus.WordAnalysis{Word: "عملة", Normalised: "عمله", Stem: "عمل"}
	for _, lang := range []string{"ar", "en"} {
		page := parsed(t, staticView(m.at, "./", lang).wordSteps(&m))
		want(t, "in "+lang, texts(page, ".step-value")[3], "ـه")
	}
}

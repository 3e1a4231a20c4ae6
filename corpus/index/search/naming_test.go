package search_test

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/gazetteer"
	"github.com/kashshaf/kashshaf/corpus/annotation/linker"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

// named returns an engine over one document for each text, with the entities that the gazetteer
// finds there. The IDs are a, b, c …
func named(t testing.TB, texts ...string) *search.Engine {
	t.Helper()
	all, a := listed(t)
	c := &corpus.Corpus{}
	used := make(map[string]bool)
	for i, text := range texts {
		c.Documents = append(c.Documents, corpus.Document{ID: string(rune('a' + i)), Body: text})
		c.Mentions = append(c.Mentions, a.Annotate(&c.Documents[i]))
		for _, m := range c.Mentions[i] {
			used[m.Entity] = true
		}
	}
	for _, e := range all {
		if used[e.ID] {
			c.Entities = append(c.Entities, e)
			delete(used, e.ID)
		}
	}
	sortEntities(c.Entities)
	return engineOf(t, c)
}

// TestCommonWordsAreNoNames: words that equal a name only after the folding of foreign sounds or
// the removal of a clitic are words.
func TestCommonWordsAreNoNames(t *testing.T) {
	names := []string{
		"هبطت الطائرة في مدينة جدة السعودية مساء.", "أعلنت شركة سابك أرباحها.", "وصل الوفد إلى كييف صباحا.",
		"أبحر المركب من مدينة صيدا ليلا.", "وقع انفجار في كابل.", "ميناء الفجيرة مفتوح.", "أعلنت قسد وقف القتال.",
		"ضربت عاصفة مدينة المكلا.", "زار مون جيه إن المصنع.", "افتتح الفندق في مدينة طابا المصرية.",
		"قالت كاري لام رئيسة هونغ كونغ ذلك.",
	}
	for _, word := range []string{
		"قضاة", "جدا", "غدا", "سابق", "كيف", "سيدة", "قابل", "الفقيرة", "جسد", "المجلة", "كان", "أن", "إن", "كتابه", "كلام",
	} {
		r := named(t, append(names, "في هذه الجملة كلمة هي "+word+" وحدها.")...).Search(corpus.Request{Query: word, Limit: 20})
		for _, p := range r.Parts {
			if len(p.Entities) > 0 {
				t.Errorf("%q names %s", word, p.Entities[0].ID)
			}
		}
		if got := ids(r); got != "l" && word != "إن" && word != "أن" && word != "كلام" { // مون جيه إن; a stem's affair
			t.Errorf("%q finds %s, want l", word, got)
		}
	}
}

// TestNameSpellings: each way to write a name finds the documents that write it another way.
func TestNameSpellings(t *testing.T) {
	e := named(t,
		"قال بشار الأسد في دمشق ذلك.", "بثت قناة الجزيرة التقرير.", "وصل إلى نيويورك.", "هبط في أبو ظبي.",
		"التقى فلاديمير بوتين الوفد.", "نقلت أ.ف.ب الخبر.", "استقبل عبد الفتاح السيسي الوفد.",
		"التقى محمد بن سلمان الوفد.", "قتل أبو بكر البغدادي في غارة.", "وصل إلى عمّان عاصمة الأردن.", "زار سلطنة عُمان ومسقط.",
		"خطب حسن نصر الله في بيروت.",
	)
	for _, tt := range []struct{ query, want string }{
		{"al-Assad", "a"}, {"Al Assad", "a"}, {"Bashar Assad", "a"}, {"Al-Jazeera", "b"}, {"New-York", "c"}, {"Abu-Dhabi", "d"},
		{"فلاديمير-بوتين", "e"}, {"أ.ف.ب", "f"}, {"Al-Sisi", "g"}, {"El-Sisi", "g"}, {"Sisi", "g"}, {"عبدالفتاح السيسي", "g"},
		{"محمد ابن سلمان", "h"}, {"ابن سلمان", "h"}, {"أبي بكر البغدادي", "i"}, {"أبا بكر البغدادي", "i"}, {"ابوبكر البغدادي", "i"},
		{"حسن نصرالله", "l"}, {"نصرالله", "l"},
		{"مكان:عمّان", "j"}, {"مكان:عُمان", "k"}, {"عمان الأردن", "j"}, {"عمان مسقط", "k"},
	} {
		r := e.Search(corpus.Request{Query: tt.query, Limit: 20})
		if got := ids(r); got != tt.want || r.Relaxed || len(r.Corrections) > 0 {
			t.Errorf("%q finds %q, want %q (%s)", tt.query, got, tt.want, r.Understood)
		}
	}
}

// TestNamesakes: the other names of a query decide which of two entities with the same name is
// meant.
func TestNamesakes(t *testing.T) {
	e := named(t, "وصل إلى عمّان عاصمة الأردن.", "زار سلطنة عُمان ومسقط.", "قال الأردن ذلك في عمّان.")
	for _, tt := range []struct{ query, want string }{
		{"عمان", "amman oman"}, {"عمان الأردن", "amman"}, {"مسقط عمان", "oman"}, {"عمّان", "amman"}, {"عُمان", "oman"},
	} {
		var got []string
		for _, p := range e.Search(corpus.Request{Query: tt.query}).Parts {
			for _, ref := range p.Entities {
				if ref.ID == "amman" || ref.ID == "oman" {
					got = append(got, ref.ID)
				}
			}
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%q names %q, want %s", tt.query, got, tt.want)
		}
	}
}

// TestEntityOfAmman: a document's own marks and words decide between Amman and Oman.
func TestEntityOfAmman(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"عقد المؤتمر في العاصمة الأردنية عمّان.", "amman"},
		{"عقد المؤتمر في العاصمة الأردنية عمان.", "amman"},
		{"وصل الوفد إلى عمّان أمس.", "amman"},
		{"وصل الوفد إلى عُمان أمس.", "oman"},
		{"زار الأردن ووصل إلى عمان أمس.", "amman"},
		{"زار مسقط عاصمة سلطنة عمان أمس.", "oman"},
		{"وصل الوفد إلى عمان أمس.", ""}, // it may be either,
	} {
		var got []string
		for _, c := range named(t, tt.text).Entities() {
			if c.ID == "amman" || c.ID == "oman" {
				got = append(got, c.ID)
			}
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s: got %q, want %s", tt.text, got, tt.want)
		}
	}
}

// listed returns what the gazetteer has; it is made once.
var listed = func() func(testing.TB) ([]corpus.Entity, *linker.Annotator) {
	once := sync.OnceValues(func() ([]corpus.Entity, *linker.Annotator) {
		all, weak, err := gazetteer.All(nil)
		if err != nil {
			return nil, nil
		}
		return all, linker.New(all, weak...)
	})
	return func(t testing.TB) ([]corpus.Entity, *linker.Annotator) {
		all, a := once()
		if a == nil {
			t.Fatal("the gazetteer cannot be read: see its own tests")
		}
		return all, a
	}
}()

func sortEntities(list []corpus.Entity) {
	slices.SortFunc(list, func(a, b corpus.Entity) int { return strings.Compare(a.ID, b.ID) })
}

// TestScripts: names in Cyrillic and Hebrew letters are found if they are known.
func TestScripts(t *testing.T) {
	e := named(t, "قال بشار الأسد في سوريا ذلك.", "استقبل عبد الفتاح السيسي الوفد.", "اجتمع الوفد في القاهرة عاصمة مصر.")
	for query, want := range map[string]string{
		"Асад": "a", "בשאר אל-אסד": "a", "Сирия": "a", "סוריה": "a", "ас-Сиси": "b", "א-סיסי": "b", "Египет": "c", "מצרים": "c",
	} {
		if got := ids(e.Search(corpus.Request{Query: query, Limit: 9})); got != want {
			t.Errorf("%s finds %q, want %q", query, got, want)
		}
	}
}

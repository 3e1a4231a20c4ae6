package search_test

import (
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestHeard: Latin letters find names that no list has in Latin letters, and none is taken for
// another name.
func TestHeard(t *testing.T) {
	e := named(t,
		"قال بشار الأسد في دمشق ذلك.", "التقى فلاديمير بوتين الوفد.", "خطب رجب طيب أردوغان في الحشد.",
		"خطب محمد مرسي في الميدان.", "غنت أم كلثوم في القاهرة.", "أعلن إقليم كردستان العراق ذلك.", "عبرت السفينة قناة السويس.",
		"وصفت خديجة مدينة الفسطاط القديمة.", "قال فؤاد الطرابيشي إن البلدة هادئة.", "سار الحجاج في مكة المكرمة.",
		"سقطت الرقة في يد القوات.", "حكم صدام حسين العراق.", "بلدة صعدة في الشمال.", "ميناء الحديدة على البحر الأحمر في اليمن.",
		"سوق مدينة بريدة للتمور.", "اجتمعوا في الرباط عاصمة المغرب.",
		"استقبل عبد الفتاح السيسي الوفد.", "حكم معمر القذافي ليبيا.",
	)
	for _, tt := range []struct{ query, want string }{
		{"Bashar", "a"}, {"Bachar", "a"}, {"Vladimir", "b"}, {"Recep", "c"}, {"Recep Tayyip", "c"}, {"Morsi", "d"}, {"Mohamed Morsy", "d"},
		{"Umm Kulthum", "e"}, {"Kurdistan", "f"}, {"Suez", "g"}, {"Fustat", "h"}, {"Tarabishi", "i"}, {"Fouad Tarabishi", "i"},
		{"Makkah", "j"}, {"Saddam", "l"}, {"Hudaydah", "n"},
		{"Elsisi", "q"}, {"Abdelfattah Elsisi", "q"}, {"Qaddafi", "r"},
		{"Arafat", ""}, {"Buraida", "o"},
	} {
		r := e.Search(corpus.Request{Query: tt.query, Limit: 20})
		if got := ids(r); got != tt.want || r.Relaxed {
			t.Errorf("%q finds %q, want %q (%s, corrected %v)", tt.query, got, tt.want, r.Understood, r.Corrections)
		}
	}
}

// TestHeardWhole: rulers' titles and numbers in Latin letters are understood, and places whose
// English name sounds different; no word of a body's English name is taken for the word at the same
// place in Arabic.
func TestHeardWhole(t *testing.T) {
	e := named(t,
		"زار الملك عبد الله الثاني المخيم.", "التقى الملك سلمان الوفد.",
		"انطلق مهرجان البندقية السينمائي في إيطاليا.", "أقيم مهرجان الورود في القرية.",
		"وصلت السفينة إلى اللاذقية.", "أبحر القارب من طرابلس.", "تراجعت أسعار الذهب عالميا.", "ذهب الأولاد إلى البحر.",
	)
	for _, tt := range []struct{ query, want string }{
		{"King Abdullah II", "a"}, {"King Salman", "b"}, {"Venice", ""}, {"Latakia", "e"}, {"Tripoli", "f"}, {"Gold", "g"},
	} {
		r := e.Search(corpus.Request{Query: tt.query, Limit: 20})
		if got := ids(r); got != tt.want || r.Relaxed {
			t.Errorf("%q finds %q, want %q (%s)", tt.query, got, tt.want, r.Understood)
		}
	}
}

// TestHeardNames: the whole name is found if there is one.
func TestHeardNames(t *testing.T) {
	e := open(t)
	r := e.Search(corpus.Request{Query: "Serghei Choygou", Limit: 9})
	if got := sorted(ids(r)); got != "minister talks" {
		t.Errorf("found %q by %s", got, r.Understood)
	}
	// What may be another name is offered, not looked for.
	if r := named(t, "قال بشار الأسد ذلك.").Search(corpus.Request{Query: "Basar"}); r.Total != 0 || r.DidYouMean != "بشار" {
		t.Errorf("%d found by %s, offered %q", r.Total, r.Understood, r.DidYouMean)
	}
	if r := e.Search(corpus.Request{Query: "xqzt"}); r.Total != 0 || len(r.Parts[0].Alternatives) > 0 {
		t.Errorf("no name is %+v", r.Parts)
	}
}

// TestHeardAgain: what a word in Latin letters is heard as does not depend on what was asked
// before: words that are not frequent are only tried if no other sounds like it.
func TestHeardAgain(t *testing.T) {
	docs := []corpus.Document{
		{ID: "a", Body: "سكن البيت القديم قلندر."}, {ID: "b", Body: "خرج قلندر إلى السوق."}, {ID: "c", Body: "جاء كلندر من بعيد."}, {ID: "d", Body: "نزل الكرباج هنا."},
	}
	e := engineOf(t, &corpus.Corpus{Documents: docs, Mentions: make([][]corpus.Mention, len(docs))})
	ask := func(query string) string { return sorted(ids(e.Search(corpus.Request{Query: query, Limit: 9}))) }
	before := ask("Kalandar")
	if rare := ask("Kurbaj"); rare != "d" {
		t.Fatalf("a word that is not frequent finds %q, want d", rare)
	}
	if after := ask("Kalandar"); before != "a b" || after != before {
		t.Errorf("found %q, and %q after another question; want a and b both times", before, after)
	}
}

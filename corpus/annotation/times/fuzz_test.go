package times_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/times"
)

// FuzzFind checks for any text: expressions are inside it, on rune boundaries, in order, without
// overlaps; their values are dates of the calendar, or two of them in order; nothing is relative to
// a date that is not known.
func FuzzFind(f *testing.F) {
	f.Add("الثلاثاء 14 مايو (أيار) 2019", "2018-12-04")
	f.Add("من الخامس والعشرين إلى التاسع والعشرين من رمضان 1439 هـ، بين عامي 1958 و1960", "2018")
	f.Add("أمس الأول الجمعة، نهاية الأسبوع الماضي، 22 من الشهر ذاته، قبل 9999 سنة", "0001-01-01")
	f.Add("\xff 1\xfe2 و\u0651أمس للعام\u200f المقبل 2019-", "9999-12-31")
	f.Add("العقد الماضي القرن المقبل صيف 9999", "9999")
	f.Fuzz(func(t *testing.T, body, date string) {
		doc := corpus.Document{Title: "عنوان", Body: body, Date: corpus.Date(date)}
		text, end := doc.Text(), 0
		for _, e := range times.Find(&doc) {
			if e.Start < end || e.End <= e.Start || e.End > len(text) {
				t.Fatalf("span %v after offset %d of %d bytes", e.Span, end, len(text))
			}
			if utf8.ValidString(text) && (!utf8.RuneStart(text[e.Start]) || e.End < len(text) && !utf8.RuneStart(text[e.End])) {
				t.Fatalf("span %v of %q cuts a rune", e.Span, text)
			}
			from, to, isRange := strings.Cut(e.Value, "/")
			if _, err := corpus.ParseDate(from); err != nil {
				t.Fatalf("value %q", e.Value)
			}
			if _, err := corpus.ParseDate(to); isRange && (err != nil || corpus.Date(to).Last() < corpus.Date(from).First()) {
				t.Fatalf("value %q", e.Value)
			}
			if _, err := corpus.ParseDate(date); e.Relative && err != nil && len(date) < 4 {
				t.Fatalf("%q is relative to no date", text[e.Start:e.End])
			}
			end = e.End
		}
	})
}

func BenchmarkFind(b *testing.B) {
	doc := corpus.Document{
		Title: "اجتماع بشأن الميناء",
		Body: strings.Repeat("اجتمع الوفدان الثلاثاء 14 مايو (أيار) 2019 في الميناء، وقال المتحدث إن الأعمال التي بدأت العام الماضي "+
			"ستنتهي في نهاية الشهر المقبل، مضيفا أن الجسر الذي أغلق في عام 2014 سيفتح أمام السيارات الأسبوع المقبل.\n", 10),
		Date: "2019-05-16",
	}
	b.SetBytes(int64(len(doc.Text())))
	for b.Loop() {
		times.Find(&doc)
	}
}

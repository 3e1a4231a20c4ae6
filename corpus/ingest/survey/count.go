package survey

import "github.com/kashshaf/kashshaf/corpus/ingest"

// A noun is counted in Arabic in four forms: one, two, three to ten (which is also the plural
// form), and more; hundreds take the bare singular.
type noun struct{ one, two, few, many, hundred string }

var (
	aFile     = noun{"ملف واحد", "ملفان", "ملفات", "ملفا", "ملف"}
	aDocument = noun{"وثيقة واحدة", "وثيقتان", "وثائق", "وثيقة", "وثيقة"}
	aWord     = noun{"كلمة واحدة", "كلمتان", "كلمات", "كلمة", "كلمة"}
	aTime     = noun{"مرة واحدة", "مرتان", "مرات", "مرة", "مرة"}
)

func (w noun) count(n int) string {
	switch {
	case n == 1:
		return w.one
	case n == 2:
		return w.two
	case n%100 >= 3 && n%100 <= 10:
		return ingest.Count(n) + " " + w.few
	case n%100 >= 11:
		return ingest.Count(n) + " " + w.many
	}
	return ingest.Count(n) + " " + w.hundred
}

package seq

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// withPurpose gives where the name of a body ends that says what it is for: «الهيئة
// السعودية [للمحاسبين القانونيين]», «المجلس القومي [للمرأة]». The name ends at to
// where nothing follows, or where it is complete without («البنك الدولي»).
func (t *Text) withPurpose(kind corpus.Kind, from, to int) int {
	if kind != corpus.Organization || to-from < 2 || to-from > 4 || !bodies[t.Words[from].Form] || t.Curated[from] != Out {
		return to
	}
	for i := from + 1; i < to; i++ {
		if t.Gaps[i] != Space || !t.plain(i) {
			return to
		}
	}
	if to >= len(t.Words) || t.Gaps[to] != Space || t.Curated[to] != Out || !strings.HasPrefix(t.Tokens[to].Word, "لل") || occasions[t.Tokens[to].Word] {
		return to
	}
	to++
	for to < len(t.Words) && t.Gaps[to] == Space && t.plain(to) && t.Words[to].Trigger == noTrigger && t.agree(to-1, to) {
		to++
	}
	return to
}

// plain tells whether word i has the article and nothing before it.
func (t *Text) plain(i int) bool {
	w := t.Words[i]
	return w.Article && w.Clitics == ""
}

// agree tells whether word j ends as an adjective of word i does: both in the
// plural, or with ة and ية.
func (t *Text) agree(i, j int) bool {
	noun, adjective := t.Words[i].Form, t.Words[j].Form
	for _, plural := range [...]string{"ين", "ات"} {
		if strings.HasSuffix(noun, plural) && strings.HasSuffix(adjective, plural) {
			return true
		}
	}
	return strings.HasSuffix(adjective, "يه") && t.Curated[j] == Out
}

// bodies are nouns whose names say what they are for.
var bodies = arabic.WordSet(`الهيئة المنظمة الاتحاد المركز اللجنة الجمعية المؤسسة المجلس الرابطة الوكالة المفوضية الصندوق الشبكة المعهد
	الأكاديمية الشركة النقابة الحملة البرنامج المرصد المنتدى`)

// occasions follow a name with ل and are none of it: what is done, when, and
// «الاتحاد الإسباني للعبة», which stands for the game that the page is about.
var occasions = arabic.WordSet(`للعبة للمرة للمرحلة للفترة للموسم للعام للشهر للأسبوع للمطالبة للتحقق للحصول للمساهمة للتعرف للتواصل للطلب للتخفيف
	للنظر للبت للرد للدراسة للبحث للوقوف للقيام للتأكد للاطلاع للاستفادة للتباحث للتشاور للموافقة للتصويت للمراجعة`)

package seq

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// withPurpose returns the end of an organization's name that is followed by its purpose: «الهيئة
// السعودية [للمحاسبين القانونيين]», «المجلس القومي [للمرأة]». It returns to where no purpose
// follows, or where the name is complete without one («البنك الدولي»).
func (t *Text) withPurpose(kind corpus.Kind, from, to int) int {
	if kind != corpus.Organization || to-from < 2 || to-from > 4 || !bodies[t.Words[from].Form] || t.Curated[from] != Out {
		return to
	}
	for i := from + 1; i < to; i++ {
		if t.Gaps[i] != Space || !t.plain(i) {
			return to
		}
	}
	if to >= len(t.Words) || t.Gaps[to] != Space || t.Curated[to] != Out ||
		!strings.HasPrefix(t.Tokens[to].Word, "لل") || occasions[t.Tokens[to].Word] {
		return to
	}
	if to+1 < len(t.Words) && t.Gaps[to+1] == Space && that[t.Tokens[to+1].Word] {
		return to // «قال محافظ البنك المركزي / للنواب إن»
	}
	to++
	for to < len(t.Words) && t.Gaps[to] == Space && t.plain(to) && t.Words[to].Trigger == noTrigger && t.agree(to-1, to) {
		to++
	}
	return to
}

// defended extends an organization's name over what it defends or fights: «المنظمة التونسية
// للدفاع [عن المستهلك]», «لجنة القضاء [على التمييز العنصري]»,
// «وكالة التخفيف [من الكوارث]».
func (t *Text) defended(n *Name) {
	if n.Kind != corpus.Organization || n.To+1 >= len(t.Words) || t.Gaps[n.To] != Space || t.Gaps[n.To+1] != Space ||
		defendedBy[t.Tokens[n.To-1].Word] == "" || t.Curated[n.To-1] != Out {
		return
	}
	if p := t.written(n.To); p != defendedBy[t.Tokens[n.To-1].Word] || !t.plain(n.To+1) || t.Curated[n.To+1] != Out || t.Words[n.To+1].Trigger != noTrigger {
		return
	}
	n.To += 2
	for n.To < len(t.Words) && t.Gaps[n.To] == Space && t.plain(n.To) && t.Words[n.To].Trigger == noTrigger &&
		t.Curated[n.To] == Out && strings.HasSuffix(strings.TrimSuffix(t.Words[n.To].Form, "ه"), "ي") &&
		!t.national(n.To) {
		n.To++
	}
	n.Span = t.Span(n.From, n.To)
}

// defendedBy maps nouns for defending, fighting or averting something to the preposition before it.
var defendedBy = map[string]string{
	"للدفاع": "عن", "الدفاع": "عن", "للقضاء": "على", "القضاء": "على", "للحد": "من", "الحد": "من", "للوقايه": "من", "الوقايه": "من",
	"للتخفيف": "من", "التخفيف": "من", "للتحقق": "من", "التحقق": "من",
}

// branchAt reads the regional branch of a body at word i, which is identified by its place:
// «الشركة الجهوية للنقل بصفاقس», «المحكمة الابتدائية بالرباط».
func (t *Text) branchAt(i int, kinds []Label) (Name, bool) {
	if kinds[i] == Out || kinds[i].Kind() != corpus.Organization ||
		i > 0 && kinds[i-1] != Out && kinds[i-1].Kind() == corpus.Organization && t.Gaps[i] == Space ||
		t.Curated[i] != Out {
		return Name{}, false
	}
	to, local := i, false
	for to < len(t.Words) && to < i+nameWords && (to == i || t.Gaps[to] == Space) && kinds[to] != Out &&
		kinds[to].Kind() == corpus.Organization && !(local && t.Words[to].Clitics == "ب") {
		local = local || regional[t.Words[to].Form]
		to++
	}
	if !local || to-i < 2 || to >= len(t.Words) || t.Gaps[to] != Space || t.Words[to].Clitics != "ب" {
		return Name{}, false
	}
	end := to + 1
	switch {
	case t.Curated[to] == First(corpus.Place):
		for end < len(t.Words) && t.Curated[end] == Inside(corpus.Place) {
			end++
		}
	case kinds[to] != Out && kinds[to].Kind() != corpus.Person && t.Words[to].Trigger == noTrigger: // «المحلي بوزارة الصناعة»
	default:
		return Name{}, false
	}
	return Name{From: i, To: end, Kind: corpus.Organization}, true
}

// regional are adjectives of bodies that exist in every region.
var regional = arabic.WordSet(`الجهوية الجهوي الإقليمية الإقليمي الابتدائية الولائية الولائي الفرعية المحلية المحلي البلدية البلدي الخيرية`)

// plain reports whether word i has the article and no clitic before it.
func (t *Text) plain(i int) bool {
	w := t.Words[i]
	return w.Article && w.Clitics == ""
}

// agree reports whether word j ends like an adjective of word i: both in the same plural, or j in
// ية and not curated.
func (t *Text) agree(i, j int) bool {
	noun, adjective := t.Words[i].Form, t.Words[j].Form
	for _, plural := range [...]string{"ين", "ات"} {
		if strings.HasSuffix(noun, plural) && strings.HasSuffix(adjective, plural) {
			return true
		}
	}
	return strings.HasSuffix(adjective, "يه") && t.Curated[j] == Out
}

// bodies are nouns of organizations whose names say what they are for.
var bodies = arabic.WordSet(`الهيئة المنظمة الاتحاد المركز اللجنة الجمعية المؤسسة المجلس الرابطة الوكالة المفوضية الصندوق الشبكة المعهد
	الأكاديمية الشركة النقابة الحملة البرنامج المرصد المنتدى`)

// occasions follow a name with ل without being part of it: an activity, a time, and «الاتحاد
// الإسباني للعبة», where the word stands for the game that the article is about.
var occasions = arabic.WordSet(`للعبة للمرة للمرحلة للفترة للموسم للعام للشهر للأسبوع للمطالبة للتحقق للحصول للمساهمة للتعرف للتواصل للطلب للتخفيف
	للنظر للبت للرد للدراسة للبحث للوقوف للقيام للتأكد للاطلاع للاستفادة للتباحث للتشاور للموافقة للتصويت للمراجعة`)

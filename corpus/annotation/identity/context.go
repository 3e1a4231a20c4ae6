package identity

import (
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// noName tells by what stands beside a mention of a discovered entity that it is a
// common noun there: «مالك شركة», «مباراة الغد».
func (d *document) noName(m corpus.Mention, e *corpus.Entity) bool {
	switch name := words(e.Name); {
	case e.Kind == corpus.Person && owners[name]:
		next := arabic.Words(firstLine(d.text[m.End:]))
		return len(next) > 0 && (possessions[next[0]] || strings.HasPrefix(next[0], "ال") || d.namedAt(m.End+len(" ")))
	case e.Kind == corpus.Person && grades[name]:
		list := arabic.Words(d.text[max(0, m.Start-40):m.Start])
		return len(list) > 0 && (list[len(list)-1] == "حديث" || list[len(list)-1] == "حديثا")
	case e.Kind == corpus.Place && worlds[name]:
		list := arabic.Words(d.text[max(0, m.Start-40):m.Start])
		return len(list) > 0 && lords[list[len(list)-1]]
	case e.Kind == corpus.Organization && days[name]:
		before := strings.TrimRight(d.text[:m.Start], " ")
		list := arabic.Words(before[max(0, len(before)-60):])
		quoted := strings.HasSuffix(before, "«") || strings.HasSuffix(before, "\"") || strings.HasSuffix(before, "“")
		return !m.Frame && !quoted && !(len(list) > 0 && papers[list[len(list)-1]])
	}
	return false
}

// namedAt tells whether a mention begins at a byte: «مالك ليفربول».
func (d *document) namedAt(at int) bool {
	return slices.ContainsFunc(d.mentions, func(m corpus.Mention) bool { return m.Start == at })
}

// firstLine is a text up to the end of its line, and no more than a few words of it.
func firstLine(s string) string {
	if i := strings.IndexByte(s, '\n'); i >= 0 {
		s = s[:i]
	}
	return s[:min(len(s), 60)]
}

var (
	// owners are also first names; possessions are what is owned.
	owners      = arabic.WordSet("مالك صاحب")
	possessions = arabic.WordSet("شركة الشركة نادي النادي قناة القناة صحيفة الصحيفة فندق مجموعة ميليشيا منزل المنزل مطعم السيارة سيارة أرض موقع مصنع متجر شركات")
	// grades are what a tradition is: «حديث حسن صحيح».
	grades = phrases("حسن|صحيح|حسن صحيح|صحيح حسن|حسن غريب|حسن صحيح غريب|غريب|ضعيف")
	// worlds are also a town, and none behind lords: «رب العالمين».
	worlds = arabic.WordSet("العالمين للعالمين")
	lords  = arabic.WordSet("رب لرب إله رحمة هدى وذكرى ذكر سيدة نساء")
	// days are also papers.
	days   = arabic.WordSet("الغد الأمس اليوم")
	papers = arabic.WordSet("صحيفة جريدة موقع قناة صحيفتي")
	// givenNames name nobody by themselves beyond their document.
	givenNames = arabic.WordSet(`محمد أحمد علي حسن حسين محمود إبراهيم إسماعيل يوسف خالد عثمان مصطفى سعد سعيد عمر فاطمة عائشة زينب مريم سارة ليلى جورج جون جيمس
		ديفيد مايكل توماس روبرت وليام ماريا آنا أنا سالم ناصر فهد عبدالله عبدالرحمن عبدالعزيز طارق كريم سمير نبيل هشام وليد ياسر رامي سامي هاني نادية هدى أمينة خديجة أحلام أمل إيمان رنا رانيا منى سلمى مها هند ريم دينا سمر غادة لمى نور سلوى وفاء سعاد نوال سهام جميلة لطيفة حليمة صفية رقية أسماء شيماء آمال نجلاء تشارلز إليزابيث يوليا صوفيا إيما بيتر بول مارك توم جاك نيكولاس أليكس ستيفن ريتشارد`)
)

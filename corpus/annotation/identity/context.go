package identity

import (
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// noName reports whether the context of a mention of a discovered entity shows that it is not a
// name there: «مالك شركة», «مباراة الغد».
func (d *document) noName(m corpus.Mention, e *corpus.Entity) bool {
	if rest := d.text[m.End:]; strings.HasPrefix(rest, "%") || strings.HasPrefix(rest, "٪") {
		return true // «ارتفع سهم البنك 2%»
	}
	if d.idiom(m, e) || d.crescent(m, e) || d.ofWork(m) {
		return true
	}
	switch name := d.name(e); {
	case e.Kind == corpus.Person && d.atlas.Adjectives[name] != "":
		list := arabic.Words(d.text[max(0, m.Start-40):m.Start])
		return len(list) > 0 && strings.HasSuffix(d.text[:m.Start], " ") && nationals[list[len(list)-1]] // «عامل نيبالي»
	case e.Kind == corpus.Person && merits[name]:
		list := arabic.Words(d.text[max(0, m.Start-40):m.Start])
		return len(list) > 0 && strings.HasPrefix(list[len(list)-1], "ال") && strings.HasSuffix(d.text[:m.Start], " ") &&
			!offices[list[len(list)-1]]
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

// ofWork reports whether a mention in quotation marks is the title of a work or the name of a
// substance, an illness or an index: «لوحة "ليه كوريست"», «غاز الأعصاب "نوفيشوك"».
func (d *document) ofWork(m corpus.Mention) bool {
	if !quotedAt(d.text, m.Start) {
		return false
	}
	list := arabic.Words(strings.TrimRight(d.before(m.Start), "\"«“‘'"))
	for n := len(list) - 1; n >= 0 && n >= len(list)-2; n-- {
		if w := list[n]; bodyNouns[w] || papers[w] || breaksOff[w] || len(w) < len("غاز") {
			return false
		} else if works[w] || slices.ContainsFunc(arabic.Proclitics(w), func(s arabic.Split) bool { return works[s.Rest] }) {
			return true
		}
	}
	return false
}

// works are things whose names are not those of people, places or bodies.
var works = arabic.WordSet(`فيلم فيلمه فيلمها مسلسل مسلسله رواية روايته روايتها أغنية أغنيته أغنيتها ألبوم ألبومه ألبومها مسرحية لوحة لوحته ديوان قصيدة كتاب كتابه كتابها غاز مادة فيروس عقار دواء مؤشر`)

// thingOf reports whether a person's name is that of a thing named for the person: an
// institution, a ship, a prize («حاملة الطائرات جورج واشنطن», «جائزة الملك فيصل»).
func (d *document) thingOf(m corpus.Mention) bool {
	const reach = 60 // bytes
	before := d.text[max(0, m.Start-reach):m.Start]
	if i := strings.LastIndexAny(before, "\n.،؛:()"); i >= 0 {
		before = before[i+1:]
	}
	list := arabic.Words(before)
	for len(list) > 0 && honours[list[len(list)-1]] {
		list = list[:len(list)-1]
	}
	n := len(list)
	if n > 0 && n < len(arabic.Words(before)) && calledToo[strings.TrimPrefix(list[n-1], "و")] {
		return true
	}
	return n > 0 && (calledFor[list[n-1]] || institutions[strings.TrimPrefix(list[n-1], "و")]) ||
		n > 1 && list[n-1] == planes && calledFor[list[n-2]]
}

// ofRegion reports whether a mention of a body is followed by a part of a country that it belongs
// to: «مجلس النواب في ولاية فلوريدا».
func (d *document) ofRegion(m corpus.Mention) bool {
	list := arabic.Words(firstLine(d.text[m.End:]))
	if len(list) == 0 {
		return false
	}
	if w, ok := strings.CutPrefix(list[0], "ب"); ok && regions[w] {
		return true
	}
	return len(list) > 1 && list[0] == "في" && regions[list[1]]
}

// namedAt reports whether a mention begins at a byte offset: «مالك ليفربول».
func (d *document) namedAt(at int) bool {
	return slices.ContainsFunc(d.mentions, func(m corpus.Mention) bool { return m.Start == at })
}

// firstLine returns a text up to the end of its first line, and at most 60 bytes of it.
func firstLine(s string) string {
	if i := strings.IndexByte(s, '\n'); i >= 0 {
		s = s[:i]
	}
	return s[:min(len(s), 60)]
}

// planes follow the word for a carrier.
var planes = arabic.Normalize("الطائرات")

var (
	// calledFor are nouns of things named for people; honours come before the names of people.
	calledFor = arabic.WordSet(`جائزة وجائزة بجائزة لجائزة وسام قلادة حاملة الحاملة مدمرة المدمرة فرقاطة الفرقاطة بارجة البارجة سفينة السفينة غواصة الغواصة يخت اليخت عبارة العبارة طراد الطراد`)
	honours   = arabic.WordSet(`الملك الأمير الأميرة الشيخ الشيخة السلطان الإمام الرئيس القديس الأميركية الأمريكية الفرنسية البريطانية الروسية الصينية الألمانية`)
	// institutions are also named for people; so are calledToo if honours follow.
	institutions = arabic.WordSet(`مؤسسة ملعب مركب مجمع مستشفى جامعة معهد مطار مسجد كلية`)
	calledToo    = arabic.WordSet(`مركز جسر ميناء مدرسة مكتبة قاعة مدينة`)
	// regions are parts of a country.
	regions = arabic.WordSet(`ولاية الولاية إقليم الإقليم مقاطعة المقاطعة كردستان`)
	// owners are words for an owner that are also first names; possessions are what is owned.
	owners      = arabic.WordSet("مالك صاحب")
	possessions = arabic.WordSet("شركة الشركة نادي النادي قناة القناة صحيفة الصحيفة فندق مجموعة ميليشيا منزل المنزل مطعم السيارة سيارة أرض موقع مصنع متجر شركات")
	// merits are first names that are also adjectives: «التعادل عادل».
	merits = arabic.WordSet("عادل كريم شريف صالح سعيد جميل نبيل حسن كامل ناجح فاضل هادئ")
	// nationals are nouns of people that take a nation's adjective.
	nationals = arabic.WordSet(`عامل عاملة مواطن مواطنة رجل امرأة شاب شابة فتاة طفل لاعب مدرب طالب سائق مهندس طبيب جندي ضابط مسؤول دبلوماسي صحفي صحافي سائح مقيم وافد حارس كاتب خبير محلل قيادي وزير`)
	// grades are the grades of a hadith: «حديث حسن صحيح».
	grades = phrases("حسن|صحيح|حسن صحيح|صحيح حسن|حسن غريب|حسن صحيح غريب|غريب|ضعيف")
	// worlds are also a town, but not after lords: «رب العالمين».
	worlds = arabic.WordSet("العالمين للعالمين")
	lords  = arabic.WordSet("رب لرب إله رحمة هدى وذكرى ذكر سيدة نساء")
	// days are also the names of papers.
	days   = arabic.WordSet("الغد الأمس اليوم")
	papers = arabic.WordSet("صحيفة جريدة موقع قناة صحيفتي")
	// givenNames do not identify anybody outside their document.
	givenNames = arabic.WordSet(`محمد أحمد علي حسن حسين محمود إبراهيم إسماعيل يوسف خالد عثمان مصطفى سعد سعيد عمر فاطمة عائشة زينب مريم سارة ليلى جورج جون جيمس
		ديفيد مايكل توماس روبرت وليام ماريا آنا أنا سالم ناصر فهد عبدالله عبدالرحمن عبدالعزيز طارق كريم سمير نبيل هشام وليد ياسر رامي سامي هاني نادية هدى أمينة خديجة أحلام أمل إيمان رنا رانيا منى سلمى مها هند ريم دينا سمر غادة لمى نور سلوى وفاء سعاد نوال سهام جميلة لطيفة حليمة صفية رقية أسماء شيماء آمال نجلاء تشارلز إليزابيث يوليا صوفيا إيما بيتر بول مارك توم جاك نيكولاس أليكس ستيفن ريتشارد`)
)

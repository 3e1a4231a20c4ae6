package identity

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// More of what the model sometimes takes for a name though it is not one, by kind.

// notOfItsKind reports whether the words of a discovered entity are not a name of its kind, such
// as an adjective for towns («ساحلية»), a position in a team («مركز الظهير الأيمن»), something
// owned («منافعه جاز»), rites, a figure of speech, or the time of a match.
func (d *document) notOfItsKind(e *corpus.Entity, list []string) bool {
	switch e.Kind {
	case corpus.Person:
		return len(list) > 1 && list[0] == "هلال" && moonMonths[list[1]]
	case corpus.Place:
		return len(list) == 1 && (townLike[list[0]] || days[list[0]]) || len(list) > 1 && (list[0] == centre && positions[list[1]] || bothKoreas[list[0]])
	case corpus.Organization:
		return len(list) > 1 && (list[0] == centre && positions[list[1]] || d.hasOwner(e.Name, list)) ||
			len(list) == 2 && triumphs[list[0]] && !strings.HasPrefix(list[1], "ال") && !d.sports() // «السد آمن»
	case corpus.Event:
		if len(list) == 1 && strings.HasPrefix(list[0], "بال") && len(list[0]) > len("بالحج") {
			return true // «كان لها بالمرصاد»
		}
		for _, w := range list {
			if w == hour {
				return true // «الاتفاق الساعة 6.40»
			}
		}
		if len(list) == 2 && list[0] == summit && passingSummits[list[1]] ||
			len(list) > 1 && list[0] == cup && strings.ContainsAny(list[1], "0123456789") {
			return true // «القمة المشتركة», «الكأس الـ24»
		}
		return list[0] == gate && len(list) > 1 || rites[list[0]] || figurative[strings.Join(list, " ")]
	}
	return false
}

// hasOwner reports whether a body's first word is a noun with «his» and another word follows:
// «منافعه جاز». A text that writes «شركه» for «شركة» means a body.
func (d *document) hasOwner(name string, list []string) bool {
	first, _, _ := strings.Cut(strings.TrimSpace(name), " ")
	return strings.HasSuffix(first, "ه") && len(list[0]) > len("منه") && !strings.HasPrefix(list[0], "ال") && !bodyNouns[list[0]] &&
		!strings.HasSuffix(first, "الله") && !d.leavesDots()
}

// leavesDots reports whether the document writes ه for ة: a word with the article cannot end in
// «his», and few such nouns end in a genuine ه.
func (d *document) leavesDots() bool {
	for _, t := range d.tokenized() {
		if s := d.text[t.Start:t.End]; strings.HasSuffix(s, "ه") && strings.HasPrefix(t.Word, "ال") &&
			len(t.Word) >= len("المياه") && !endsInHeh[t.Word] {
			return true
		}
	}
	return false
}

// endsInHeh are nouns of six letters or more that end in a genuine ه.
var endsInHeh = arabic.WordSet(`المياه الشفاه الجباه الرفاه العضاه الاتجاه التوجيه التشبيه التنبيه الترفيه الانتباه الاشتباه السفيه النزيه التشويه المكروه المشبوه الإكراه المشابه`)

// ofPeople reports whether the only word of a place says of which nation somebody or something is:
// «17 يمنيا و19 هنديا», «مدينة بوليفية».
func (d *document) ofPeople(list []string) bool {
	if len(list) != 1 {
		return false
	}
	if rest, ok := strings.CutSuffix(list[0], "يا"); ok {
		return d.atlas.Adjectives[rest+"ي"] != ""
	}
	rest, ok := strings.CutSuffix(list[0], "يه")
	return ok && d.atlas.Adjectives[rest+"ي"] != ""
}

// noBody reports whether words name an illness, a device, a treaty or a constitution, or lack the
// noun that they belong to: «أمراض القلب», «جهاز الكمبيوتر», «الدستور العراقي». A newspaper may be called «الدستور», one of a country has its
// adjective in the feminine.
func (d *document) noBody(list []string) bool {
	if len(list) < 2 {
		return false
	}
	switch list[0] {
	case "امراض", "مرض", "داء", "متلازمه", "اتفاقيه", "معاهده", "بروتوكول":
		return true
	case "الشارع", "خيريه", "حقوقيه", "انسانيه", "حكوميه":
		return true // «الشارع الإيراني»; «[منظمة] خيرية لمكافحة العنف»
	case "وحده":
		return strings.HasPrefix(list[1], "لل") || strings.HasPrefix(list[1], "ل") && len(list) == 2 // «وحدة لقياس»
	case "جهاز":
		return devices[list[1]]
	case "الدستور":
		return len(list) == 2 && d.nationality(list[1]) && strings.HasSuffix(list[1], "ي")
	}
	return false
}

var (
	// bothKoreas begin a phrase about two countries: «الكوريتان الجنوبية [والشمالية]».
	bothKoreas = arabic.WordSet(`الكوريتان الكوريتين`)
	// devices follow «جهاز» where it is no agency.
	devices = arabic.WordSet(`الكمبيوتر كمبيوتر الحاسوب حاسوب الكومبيوتر الحاسب اللابتوب الهاتف هاتف التلفاز التلفزيون الراديو الاستشعار استشعار التنفس تنفس الإنذار إنذار التحكم التكييف المناعة مناعة الهضم التسجيل تسجيل الكشف كشف`)
	// sizes follow towns that are not named: «البلدة الصغيرة».
	sizes = arabic.WordSet(`الصغيرة الكبيرة الجديدة الهادئة الساحلية الحدودية الجبلية الريفية السياحية المجاورة`)
	// copa begins the names of cups as they are called in South America: «كوبا ليبرتادورس».
	copa   = "كوبا"
	hour   = arabic.Normalize("الساعة")
	gate   = arabic.Normalize("الباب")
	centre = "مركز"
	summit = arabic.Normalize("القمة")
	cup    = arabic.Normalize("الكأس")
	// passingSummits describe a meeting without identifying it.
	passingSummits = arabic.WordSet(`المشتركة التاريخية التاريحية الثنائية الثلاثية الرباعية الكروية المرتقبة المقبلة الأخيرة الطارئة الاستثنائية المنتظرة`)
	// positions are the positions of players in a team.
	positions = arabic.WordSet(`الظهير ظهير الجناح جناح القلب قلب الوسط وسط الحارس حارس المهاجم مهاجم رأس صانع الدفاع المحور`)
	// townLike are adjectives of towns and islands.
	townLike = arabic.WordSet(`ساحلية جبلية حدودية صحراوية ريفية سياحية صناعية تاريخية زراعية سكنية نائية استراتيجية`)
	// rites recur and are not named events; nor is migration.
	rites = arabic.WordSet(`مناسك شعائر طقوس الهجرة`)
	// figurative are things that only look like contests.
	figurative = phrases("كأس البطولة|الكأس المقدسة|الكأس المقدس|المسابقة الأوروبية|المسابقة القارية|البطولة القارية|المسابقة المحلية")
)

// crescent reports whether a club's name means the new moon that somebody looks for: «تحرى
// الهلال».
func (d *document) crescent(m corpus.Mention, e *corpus.Entity) bool {
	if e.Kind != corpus.Organization || d.name(e) != moon {
		return false
	}
	list := arabic.Words(d.before(m.Start))
	return len(list) > 0 && sightings[strings.TrimPrefix(list[len(list)-1], "و")]
}

var (
	moon      = arabic.Normalize("الهلال")
	sightings = arabic.WordSet(`تحرى تحري يتحرى نتحرى تحروا رؤية ترائي ثبوت شوهد شاهد رصد رصدوا يرصد يرون رأوا`)
	// moonMonths are months that begin with a new moon.
	moonMonths = arabic.WordSet(`رمضان شوال شعبان رجب محرم صفر ذي`)
)

// bodyPart reports whether a club's name is the word for an eye in a text that is not about
// sports: «أصيب في العين».
func (d *document) bodyPart(e *corpus.Entity) bool {
	return e.Discovered && e.Kind == corpus.Organization && d.name(e) == eye && !d.sports()
}

var eye = arabic.Normalize("العين")

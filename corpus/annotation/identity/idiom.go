package identity

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// idiom reports whether a mention of a discovered entity is part of an ordinary phrase:
//
//   - about God: «بفضل الله», «من رحمة الله»;
//   - a pretext or the like: «بحجة المرض»;
//   - the organ of a disease: «سرطان البروستاتا»;
//   - what somebody wins, asks for or builds, not a club: «يمنحني النصر», «سيمتلئ السد»;
//   - a clash: «صدام مع».
func (d *document) idiom(m corpus.Mention, e *corpus.Entity) bool {
	name := d.name(e)
	list := strings.Fields(name)
	if e.Kind != corpus.Place && !triumphs[name] && !clashes[name] && !(len(list) == 2 && list[1] == god) {
		return false // a quick exit for most names
	}
	before := d.before(m.Start)
	attached := before != "" && !strings.HasSuffix(before, " ") // a proclitic comes before it
	last := ""
	if w := arabic.Words(before); len(w) > 0 {
		last = w[len(w)-1]
	}
	next := ""
	if w := arabic.Words(firstLine(d.text[m.End:])); len(w) > 0 && strings.HasPrefix(d.text[m.End:], " ") {
		next = w[0]
	}
	switch {
	case e.Kind == corpus.Person && len(list) == 2 && list[1] == god && favours[list[0]]:
		return attached && (last == "ب" || last == "ل" || last == "وب") || ofFavours[last]
	case e.Kind == corpus.Place && pretexts[name]:
		return attached && strings.HasSuffix(last, "ب") && next != ""
	case e.Kind == corpus.Place:
		return ailments[last] && !attached
	case e.Kind == corpus.Organization && triumphs[name]:
		return !d.sports() && !d.headed(e)
	case e.Kind == corpus.Person && len(list) == 1 && clashes[name]:
		return with[next]
	}
	return false
}

// headed reports whether anywhere in the document a body's one-word name comes after the noun of
// a body or is in quotation marks: «حركة النصر».
func (d *document) headed(e *corpus.Entity) bool {
	for _, m := range d.mentions {
		if m.Entity != e.ID {
			continue
		}
		before := d.before(m.Start)
		if strings.HasSuffix(before, "«") || strings.HasSuffix(before, "\"") || strings.HasSuffix(before, "“") {
			return true
		}
		if w := arabic.Words(before); len(w) > 0 && (bodyNouns[w[len(w)-1]] || bodyNouns[strings.TrimPrefix(w[len(w)-1], "ال")]) {
			return true
		}
	}
	return false
}

const god = "الله"

var (
	// favours are nouns that with God's name after them are also people's names.
	favours = arabic.WordSet(`فضل عون رحمة نعمة حمد لطف هبة أمر إذن قدرة عناية`)
	// ofFavours come before favours in phrases about God.
	ofFavours = arabic.WordSet(`من لولا بعد على إلا ذلك هذا هو`)
	pretexts  = arabic.WordSet(`حجة`)
	// ailments are diseases and treatments.
	ailments = arabic.WordSet(`سرطان بسرطان التهاب تضخم ورم استئصال تليف فشل قصور تشمع اعتلال ضمور هشاشة خزعة`)
	// triumphs are clubs whose names are also ordinary nouns.
	triumphs = arabic.WordSet(`النصر الفتح الوحدة التعاون الاتفاق الشباب السد الوصل النجمة الرائد الحزم الباطن الساحل الميناء العهد النجم الطلبة`)
	clashes  = arabic.WordSet(`صدام`)
	with     = arabic.WordSet(`مع بين عسكري مسلح مباشر محتمل`)
)

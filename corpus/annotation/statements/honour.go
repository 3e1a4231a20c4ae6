package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// styles are the honorifics by which somebody may be called alone, each with the offices that it is
// used for.
var styles = map[string]map[string]bool{
	arabic.Normalize("سموه"):    arabic.WordSet(`أمير الأمير أميرا ولي نائب وزير الشيخ حاكم`),
	arabic.Normalize("سموها"):   arabic.WordSet(`أميرة الأميرة الشيخة`),
	arabic.Normalize("جلالته"):  arabic.WordSet(`ملك الملك العاهل عاهل السلطان سلطان`),
	arabic.Normalize("جلالتها"): arabic.WordSet(`ملكة الملكة`),
	arabic.Normalize("فخامته"):  arabic.WordSet(`رئيس الرئيس`),
	arabic.Normalize("معاليه"):  arabic.WordSet(`وزير الوزير محافظ رئيس مدير أمين المستشار الأمين`),
	arabic.Normalize("معاليها"): arabic.WordSet(`وزيرة الوزيرة رئيسة`),
	arabic.Normalize("سعادته"):  arabic.WordSet(`سفير السفير مدير وكيل محافظ نائب مساعد القنصل`),
	arabic.Normalize("سعادتها"): arabic.WordSet(`سفيرة السفيرة مديرة وكيلة`),
	arabic.Normalize("سيادته"):  arabic.WordSet(`رئيس الرئيس وزير الوزير المحافظ محافظ المطران`),
	arabic.Normalize("سيادتها"): arabic.WordSet(`رئيسة وزيرة الوزيرة محافظة`),
	arabic.Normalize("فضيلته"):  arabic.WordSet(`الشيخ شيخ الإمام مفتي المفتي`),
	arabic.Normalize("سماحته"):  arabic.WordSet(`الشيخ مفتي المفتي السيد الإمام المرجع`),
	arabic.Normalize("نيافته"):  arabic.WordSet(`الأنبا المطران الأسقف الكاردينال`),
	arabic.Normalize("قداسته"):  arabic.WordSet(`البابا بابا البطريرك`),
	arabic.Normalize("غبطته"):   arabic.WordSet(`البطريرك بطريرك`),
}

// beforeOffice are the honorifics that come before an office.
var beforeOffice = arabic.WordSet(`سمو جلالة فخامة معالي فضيلة سماحة نيافة قداسة غبطة سعادة سيادة`)

// styled returns whom an honorific alone refers to («وأضاف سموه»): the only person named before
// with an office that it is used for. If there are several, it is the last person to speak,
// provided he was called by the same honorific or such an office; "" if there is none.
func (d *reader) styled(p pair) string {
	offices := styles[d.word(p.from)]
	if offices == nil || p.to != p.from+1 {
		return ""
	}
	holder, several := "", false
	for _, r := range d.known {
		if r.at > p.from || !d.officeIn(r, offices) {
			continue
		}
		several = several || holder != "" && holder != r.entity
		holder = r.entity
	}
	if !several {
		return holder
	}
	for k := len(d.found) - 1; k >= 0; k-- {
		v := &d.found[k].voice
		if d.entities[v.entity] != corpus.Person {
			continue
		}
		for _, w := range arabic.Words(v.named) {
			if offices[w] || w == d.word(p.from) {
				return v.entity
			}
		}
		return ""
	}
	return ""
}

// officeIn reports whether a role has one of the offices.
func (d *reader) officeIn(r role, offices map[string]bool) bool {
	for _, w := range r.words {
		if offices[w] || offices[strings.TrimPrefix(w, al)] {
			return true
		}
	}
	return false
}

package statements

import (
	"cmp"
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

// honours reports whether word k is an honorific with an office right after it: «سعادة وكيل الوزارة».
func (d *reader) honours(k, end int) bool {
	return k+1 < end && beforeOffice[d.word(k)] && d.tokens[k].mention == 0 && d.tokens[k+1].pause == joined &&
		d.tokens[k+1].mention == 0 && (titles[d.word(k+1)] || d.kindOf(d.word(k+1)) == human)
}

// honoursBefore reports whether «سعادة» before word k is an honorific, so that «سعادته» is one, too.
func (d *reader) honoursBefore(k int) bool {
	for j := range max(k-1, 0) {
		if d.word(j) == "سعاده" && (d.honours(j, k) || d.isPersonAt(j+1)) {
			return true
		}
	}
	return false
}

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
		return cmp.Or(holder, d.onlyStyled(p.from))
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

// onlyStyled returns the only person whom the text before word k names with the honorific of that
// word: «معالي راشد سالم … وأكد معاليه»; "" if there is none, or several.
func (d *reader) onlyStyled(k int) string {
	style, _ := strings.CutSuffix(strings.TrimSuffix(d.word(k), "ا"), "ه")
	style = strings.TrimSuffix(style, "ت")
	id := ""
	for j := range k {
		if w := strings.TrimPrefix(d.word(j), "و"); w != style && w != style+"ه" || !beforeOffice[w] {
			continue
		}
		to := j + 1
		for to < k && to < j+4 && d.tokens[to].pause == joined && (titles[d.word(to)] || d.tokens[to].mention > 0) && !d.isPersonAt(to) {
			to++
		}
		if to >= k || !d.isPersonAt(to) {
			continue
		}
		if e := d.mentions[d.tokens[to].mention-1].Entity; id == "" || id == e {
			id = e
			continue
		}
		return ""
	}
	return id
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

package statements

import (
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// bearer returns whom a bare surname after a feminine verb refers to: not a man, judging by his
// first name («ونفت العطار» is not ياسين العطار), but the only other bearer of the surname in the
// document; "" if there are none or several.
func (d *reader) bearer(f *finding) string {
	id := f.voice.entity
	if f.form.gender != 'f' || f.form.number != 's' || f.form.tense > imperfect || len(f.voice.with) > 0 || !men[d.given(id)] {
		return id
	}
	k := d.mentionOf(f.speaker, id)
	if k < 0 || k+1 < len(d.tokens) && d.tokens[k+1].mention == d.tokens[k].mention {
		return id // named in full: then the verb has another subject
	}
	w := d.word(k)
	if w == d.given(id) {
		return id
	}
	var others []string
	for i := range d.mentions {
		other := d.mentions[i].Entity
		if names := strings.Fields(d.persons[other]); other != id && len(names) > 1 && names[len(names)-1] == w &&
			!men[names[0]] && !slices.Contains(others, other) {
			others = append(others, other)
		}
	}
	if len(others) == 1 {
		return others[0]
	}
	return ""
}

// given returns the first name of a person; "" if it is not known.
func (d *reader) given(id string) string {
	first, _, more := strings.Cut(d.persons[id], " ")
	if d.entities[id] != corpus.Person || !more {
		return ""
	}
	return first
}

// mentionOf returns the first word of an entity's mention in a phrase; -1 if there is none.
func (d *reader) mentionOf(p pair, id string) int {
	for k := p.from; k < p.to; k++ {
		if m := d.tokens[k].mention; m > 0 && d.startsMention(k) && d.mentions[m-1].Entity == id {
			return k
		}
	}
	return -1
}

// men are first names that only men have.
var men = arabic.WordSet(`محمد أحمد علي حسن حسين محمود إبراهيم إسماعيل يوسف خالد عثمان مصطفى سعد سعيد عمر ياسين ياسر طارق كريم سمير نبيل هشام وليد رامي سامي هاني
	سالم ناصر فهد عبدالله عبدالرحمن عبدالعزيز عبد حازم ماجد عادل جمال كمال فيصل منصور زياد عماد عصام أشرف شريف حاتم وائل رائد أيمن أنور نايف سلطان بندر راشد
	حمدان زايد سلمان بشار حافظ صدام معمر رجب بنيامين فلاديمير سيرغي ديمتري إيمانويل بوريس دونالد جورج جون جيمس ديفيد مايكل توماس روبرت وليام بيل باراك جو مايك
	رفيق سعدالدين وليد جبران ميشال سليمان غسان فؤاد فاروق عمرو حمزة طلال بلال أسامة أنس مروان عدنان قاسم صالح هادي مهدي جعفر حيدر عباس موسى عيسى داود يحيى زكريا`)

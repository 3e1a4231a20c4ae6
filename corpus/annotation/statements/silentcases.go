package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// demandFor reports whether «طلب» at word i is what buyers want: «وطلب قوي على السندات».
func (d *reader) demandFor(i int) bool {
	const near = 5 // words
	if !ofDemand[d.word(i+1)] {
		return false
	}
	for k := i + 1; k < len(d.tokens) && k <= i+near && d.tokens[k].pause == joined; k++ {
		if d.word(k) == "علي" {
			return true
		}
	}
	return false
}

// ofDemand say how much is wanted.
var ofDemand = arabic.WordSet(`قوي كبير متزايد مرتفع ضعيف محدود عالمي محلي هائل متنام كثيف ملحوظ مستمر`)

// verb returns the first of a cue's forms that exists.
func (c *cue) verb() string {
	for _, w := range strings.Fields(c.lemma) {
		if w != "-" {
			return w
		}
	}
	return ""
}

// silentCases report, for each verb with uses in which nothing is said, whether this is one of
// them. The verb's complement begins at word start.
var silentCases = map[string]func(d *reader, f *finding, start int) bool{
	"رفض": func(d *reader, f *finding, start int) bool {
		w := d.word(start)
		if silences[w] && d.tokens[start].opens < 0 || silences[d.word(f.cue.from+1)] {
			return true // «مصدر رفض كشف اسمه إن»: he has another verb
		}
		if f.took == wantObject && d.silentBehind(start) {
			return true // «رفض النائب العام الصديق الصور الكشف عن»: the name precedes the real object
		}
		return offered[w] && !d.proposes(start) // «رفض عرضا من النادي»
	},
	"التمس": func(d *reader, f *finding, start int) bool { // «التمس له العذر», «خرج يلتمس حمزة»
		m := d.tokens[start].mention
		return pardons[base(d.word(start))] || f.took == wantObject && m > 0 && d.isPerson(m) || start == f.speaker.to && f.took == wantObject && d.tokens[start].pause >= comma
	},
	"اتهم": func(d *reader, f *finding, _ int) bool { // «اعتقل الوزير، واتهم رسميا بالخيانة»
		return f.speaker.empty() && !f.form.object && f.form.tense == perfect && d.accusedOf(f.cue.from+1)
	},
	"خلص": func(d *reader, _ *finding, start int) bool { // «خلصوا إلى هذه النتائج بعدما»
		w := d.word(start)
		return w == "هذه" || w == "هذا" || w == "ذلك"
	},
	"طلب": func(d *reader, f *finding, start int) bool {
		return d.asksForNoName(f, start) || d.demandFor(f.cue.from) || f.took == wantObject && start == f.cue.to && pursuits[d.word(start)] // «طلب العلم»
	},
	"طمأن": func(d *reader, f *finding, _ int) bool { // «تطمئن المحكمة إلى أقوالهم»
		return f.form.tense == imperfect && (d.word(f.cue.to) == "الي" || !f.speaker.empty() && d.word(f.speaker.to) == "الي")
	},
	"اشترط": (*reader).asksForNoName,
	"لفت": func(d *reader, f *finding, start int) bool { // «لفت النجم الأنظار، ويبدو أن»
		for k := f.cue.to; k < start; k++ {
			if turned[d.word(k)] {
				return true
			}
		}
		return false
	},
	"أشار": (*reader).showsSomebody,
	"لمح":  (*reader).showsSomebody,
	"أبدى": func(d *reader, f *finding, start int) bool { return f.form.object || !shown(d.word(start)) }, // «أبدى الفريق أداء جيدا»
	"حكم":  func(_ *reader, f *finding, _ int) bool { return f.form.gender == 'm' },                       // «حكم محكمة أول درجة بإلغاء»: a noun
	"وصف": func(d *reader, f *finding, start int) bool { // «المركز، الذي يصف نفسه بأنه مستقل، إن»
		return itself[d.word(start)] && relatives[d.word(f.cue.from-1)]
	},
	"قلل": func(d *reader, _ *finding, start int) bool { // «قلل من الملح»
		return !weights[d.word(start)] && !weights[withoutHis(d.word(start))]
	},
	"وجه": func(d *reader, f *finding, start int) bool { // «وجه حلمي رسالة بمناسبة العيد»
		return start != f.speaker.to || f.speaker.empty() || !d.isHuman(f.speaker) && !d.hasPerson(f.speaker) && !titles[d.word(f.speaker.from)]
	},
	"كذب": func(d *reader, f *finding, start int) bool { // «إيران كذبت بشأن …», «كذب علينا»
		return start != f.speaker.to && start != f.cue.to || upon[d.word(f.cue.to)] || d.marker(f.cue.to)&wantOn != 0
	},
	"استبعد": func(d *reader, f *finding, start int) bool { // «استبعد حلمي من القائمة»
		if k := f.speaker.to; f.took == wantObject && d.hasPerson(f.speaker) && d.word(k) == "من" && d.tokens[k].pause == joined && !d.owned(k+1) {
			return true // «استبعد المهاجم كريم حلمي من تشكيلة الفريق»
		}
		m := d.tokens[start].mention
		return f.took == wantObject && m > 0 && d.passes(start, f.content.to, "من")
	},
	"سأل": func(_ *reader, f *finding, _ int) bool { // «سألت: …» may be the writer
		return f.speaker.empty() && (f.form.gender == 'f' && f.form.tense == perfect || !f.form.object)
	},
	"سائل": func(d *reader, _ *finding, start int) bool { return !prayed[d.word(start)] },
	"أقر": func(d *reader, f *finding, start int) bool { // «أقر المجلس قانونا … بالأغلبية»
		o := d.object(f.speaker.to, start)
		return f.took == wantWith && o >= 0 && o < start && !d.wantsNoName(o) && d.tokens[o].mention == 0 && !d.definite(o)
	},
	"أمر": func(d *reader, f *finding, _ int) bool { return d.isNounHere(f.cue.from) }, // «إنه أمر مذهل»
	"أدان": func(d *reader, f *finding, start int) bool { // a verdict, «يدين بالفضل»
		return d.judges(f.speaker) && d.passesWith(start, f.content.to) || d.owes(f.cue.from)
	},
	"دعا": func(d *reader, f *finding, start int) bool { // «أمر يدعو للقلق», «دعا نظيره إلى باريس»
		w := d.word(start)
		if f.form.tense <= imperfect && gods[d.word(f.cue.from+1)] {
			return true // «كانوا يدعون الله أن يعود»
		}
		if upon[w] || prayedFor[d.word(f.cue.to)] && f.took&(wantFor|wantWith|wantOn) != 0 {
			return true // «دعا له بالبركة»
		}
		if f.took == wantObject && !d.thatIn(start, f.content.to) && !d.leadsTo(start, f.content.to) {
			return true // «ودعت البطولة من دور المجموعات»: a farewell
		}
		return f.form.tense == imperfect && (moods[base(w)] || moods[w]) || f.took == wantTo && d.placeAlone(f.content) || d.invites(start)
	},
	"تبنى": func(d *reader, _ *finding, start int) bool { // «تتبنى الحكومة خطة»
		for k := start; k < start+3 && k < len(d.tokens); k++ {
			if claimed[base(d.word(k))] {
				return false
			}
		}
		return true
	},
	"أنكر": func(d *reader, f *finding, _ int) bool {
		return d.marker(f.cue.to)&wantOn != 0 || d.marker(f.speaker.to)&wantOn != 0 && !f.speaker.empty()
	}, // «أنكر على من يصور الفقراء»
	"ادعى": func(d *reader, f *finding, _ int) bool {
		return f.form.tense <= imperfect && gods[d.word(f.cue.from+1)]
	}, // «يدعون» is a form of both verbs
	"دفع": (*reader).pushes,
	"نفى": (*reader).exiles,
	"ذهب": (*reader).goesUntil,
	"أكد": (*reader).achieves,
	"رحب": (*reader).receives,
	"أجاب": func(d *reader, f *finding, start int) bool {
		return f.took == wantWith && sounds[withoutWith(d.word(start))]
	}, // «أجاب الهاتف بصوت مسجل»
	"قدر": func(d *reader, f *finding, _ int) bool { return d.word(f.cue.from+1) == "الله" },
	"ذكر": func(d *reader, f *finding, _ int) bool { // «ذكر وأنثى»
		w := d.word(f.cue.from + 1)
		return w == "وانثي" || w == "او"
	},
}

// silentBehind reports whether a word for saying nothing follows a few words from word k that may
// be a name that is not known, so that it is what is refused.
func (d *reader) silentBehind(k int) bool {
	const longest = 4 // words of a name
	for j := k; j < len(d.tokens) && j <= k+longest && d.tokens[j].pause == joined; j++ {
		if j > k && silences[d.word(j)] && (d.definite(j) || d.owned(j+1)) {
			return true
		}
		if d.tokens[j].opens >= 0 || d.bars(j) || d.heldBy(j) || j == k && d.kindOf(d.word(j)) > human {
			return false
		}
	}
	return false
}

// accusedOf reports whether of what somebody is accused follows at word k, at most behind when or
// where: «واتهم في 2015 بتحويل …». Without an accused the verb is passive.
func (d *reader) accusedOf(k int) bool {
	const far = 6 // words
	for last := k + far; k < min(last, len(d.tokens)) && d.tokens[k].pause == joined; k++ {
		switch w := d.word(k); {
		case d.proclitic(k, "ب"):
			return true
		case w == "في" || w == "عام" || w == "سنه":
			k++ // what it takes
		case w != "رسميا" && w != "سابقا" && w != "لاحقا" && w != "ايضا" && !numeric(w):
			return false
		}
	}
	return false
}

// asksForNoName reports whether «طلب» only asks to remain unnamed: «طلب إخفاء اسمه»,
// «طلبت عدم الكشف عن هويتها».
func (d *reader) asksForNoName(f *finding, start int) bool {
	w := d.word(start)
	if d.wantsNoName(f.cue.from) {
		return true
	}
	if w == "عدم" && silences[d.word(start+1)] { // «عدم الكشف عن تفاصيل الاتفاق» says something
		return ownNames[d.word(start+2)] || ownNames[d.word(start+3)]
	}
	return hidings[w] && ownNames[d.word(start+1)]
}

// showsSomebody reports whether «أشار» means to point at somebody, or to say who was meant.
func (d *reader) showsSomebody(f *finding, start int) bool {
	i, w := f.cue.from, d.word(start)
	if f.took == wantTo && f.form.tense == imperfect && !thatWords[d.word(start-1)] &&
		strings.HasPrefix(d.word(i-1), "و") && others[d.word(i-1)] && d.tokens[i].pause == joined {
		return true // «تقول سلمى إن البحر فارغ، وهي تشير إلى زوارق»
	}
	if m := d.tokens[start].mention; f.took == wantTo && m > 0 && d.isPerson(m) && !thatWords[d.word(start-1)] &&
		(beings[d.word(i-1)] || d.word(i-1) == "قد") {
		return true // «كانت تشير إلى فلان»
	}
	return f.took == wantTo && f.form.tense == perfect && d.tokens[start].mention == 0 && (w == "احد" || w == "احدي") &&
		d.definite(start+1) && d.attendsNear(start+1) // «أشار إلى أحد الأشخاص قائلا»
}

// owes reports whether the verb at word i means to owe: «يدين بالفضل».
func (d *reader) owes(i int) bool {
	for k := i + 1; k < min(i+6, len(d.tokens)); k++ {
		if d.word(k) == "بالفضل" {
			return true
		}
	}
	return false
}

// ofTexts are verbs that texts may also have, so that lawTexts decides nothing: «ويشير نص آخر إلى».
var ofTexts = map[string]bool{"رفض": true, "التمس": true, "خلص": true, "طلب": true, "أشار": true, "لمح": true, "أبدى": true, "حكم": true, "قلل": true, "وجه": true, "كذب": true, "سأل": true}

// leadsTo reports whether «إلى» or «ل» in [from, to) says what somebody is called upon to do.
func (d *reader) leadsTo(from, to int) bool {
	for k := from; k < to; k++ {
		if d.marker(k)&(wantTo|wantFor|wantWith) != 0 {
			return true
		}
	}
	return false
}

// turnsOut reports whether a verb without a subject beside it is more likely «تبيّن», it turned out, than
// «تبيِّن», she shows, which is spelt alike.
func (d *reader) turnsOut(fm form, c *cue) bool {
	return strings.HasPrefix(c.lemma, "أبان") && fm.tense == imperfect && fm.gender == 'f' && !fm.object
}

// prayedFor say for or against whom one prays.
var prayedFor = arabic.WordSet(`له لها لهم لهما لي لنا لك عليه عليها عليهم`)

// pursuits are what one seeks without asking anybody.
var pursuits = arabic.WordSet(`العلم الحديث الفقه الرزق المعرفة المعالي الأدب يدها ودها وده ثأره`)

// turned are what somebody attracts without a word.
var turned = arabic.WordSet(`الأنظار الانتباه الأضواء`)

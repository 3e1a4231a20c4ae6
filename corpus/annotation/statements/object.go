package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// objectIsFirst makes what looked like the subject the object.
func (d *reader) objectIsFirst(f *finding) int {
	k := f.speaker.from
	f.speaker = pair{k, k}
	return k
}

// mayBeObject reports whether what follows a verb may be its object although it could speak: the
// accused or criticised, the addressee, or the object of a second verb with the same subject («…،
// وشكرت كوريا الشمالية»).
func (d *reader) mayBeObject(f *finding, c *cue) bool {
	i := f.cue.from
	if m := d.tokens[f.speaker.from].mention; m > 0 && d.isPerson(m) &&
		(c.class == corpus.Estimate || c.class == corpus.Affirm || c.class == corpus.Announce) {
		return false // «رجح فلانا»: people are not objects of this verb
	}
	return c.class == corpus.Accuse || c.class == corpus.Criticize || addressees[d.word(f.speaker.from)] || d.speaksAs(f.speaker) < can ||
		d.joinedOn(i) && d.tokens[i].pause <= comma
}

// splitObject finds an object that was read as part of the subject: a name after a noun that is
// complete without it («اتهمت منظمات حقوقية فرنسا»).
func (d *reader) splitObject(f *finding) int {
	for k := f.speaker.from + 1; k < f.speaker.to; k++ {
		m := d.tokens[k].mention
		if m > 0 && m != d.tokens[k-1].mention && !d.definite(k-1) && k-f.speaker.from > 1 &&
			d.kindOf(d.word(k-1)) == mute && !d.bars(k-1) && d.word(k-1) != "باسم" {
			f.speaker.to = k
			return k
		}
	}
	// «ورجح ابن تيمية الوجوب», «ورجح سليم منصور التأجيل»
	for k := f.speaker.from + 1; k < f.speaker.to; k++ {
		named := d.tokens[k-1].mention > 0 && d.tokens[k].mention == 0 && d.isPerson(d.tokens[k-1].mention) ||
			k == f.speaker.from+2 && d.tokens[k].mention == 0 && !d.anyDefinite(f.speaker.from, k) &&
				d.kindOf(d.word(k-2)) == mute && !titles[d.word(k-2)] && d.tokens[k-2].mention == 0
		if named && k+1 == f.speaker.to && d.definite(k) && !adjective(d.word(k)) && d.kindOf(d.word(k)) == mute && !titles[d.word(k)] {
			f.speaker.to = k
			return k
		}
	}
	// «نفى فلان الفلاني تكهنات»: two words are a name.
	if k := f.speaker.from + 2; k < f.speaker.to && !d.anyDefinite(f.speaker.from, f.speaker.to) &&
		!groups[d.word(k-2)] && !feminine(d.word(k-2)) {
		f.speaker.to = k
		return k
	}
	return -1
}

// object returns the object of a verb whose subject ends before word k, skipping words for when,
// where or how; -1 if there is none.
func (d *reader) object(k, end int) int { return d.objectOf(k, end, false) }

// placeEnd returns where a subject ends, including a place that comes right after it with ب, if the
// cue does not take ب: «أكد شهود بمنطقة المرفأ سماع دوي».
func (d *reader) placeEnd(subject pair, c *cue, end int) int {
	k := subject.to
	if subject.empty() || k >= end || c.takes&wantWith != 0 ||
		c.class != corpus.Affirm && c.class != corpus.Announce && c.class != corpus.Deny || d.tokens[k].pause > joined ||
		!d.proclitic(k, "ب") && !strings.HasPrefix(d.word(k), "بال") || thatWords[d.word(k)] {
		return k
	}
	if c.class == corpus.Deny && d.kindOf(strings.TrimPrefix(d.word(k), "ب")) != body {
		return k // «رفضت طالبان بالفعل المحادثات»
	}
	to := k + 1
	for to < end && d.tokens[to].pause == joined && (d.definite(to) || d.tokens[to].mention > 0) {
		to++
	}
	if to == k+1 && !strings.HasPrefix(d.word(k), "بال") {
		return k // «أكدت الدولة بمختلف أجهزتها»
	}
	return to
}

// asideEnd returns the end of an aside that begins after a comma at word k: the word after its
// second comma; k if there is no aside.
func (d *reader) asideEnd(k, end int) int {
	if w := d.word(k); !d.wantsNoName(k) && !titles[w] && !d.presentsSomebody(k) && w != "وهو" && w != "وهي" &&
		w != "وهم" && !besides[w] && !asides[w] && !prepositions[w] && !relatives[w] && !d.proclitic(k, "ب") {
		return k
	}
	for j := k + 1; j < end && j < k+14; j++ {
		if d.tokens[j].pause == comma {
			return j
		}
		if thatWords[d.word(j)] && asides[d.word(k)] {
			return k // «، الجمعة إنه»: only the day is an aside
		}
	}
	return k
}

// wantsNoName reports whether word k begins an aside that says why a source is not named:
// «، طلب عدم الكشف عن اسمه، ».
func (d *reader) wantsNoName(k int) bool {
	if w := d.word(k); w == "وقد" || w == "وكان" || w == "وكانت" {
		k++
	}
	if !hides[d.word(k)] {
		return false
	}
	next := d.word(k + 1)
	return next == "عدم" && silences[d.word(k+2)] || silences[next] || hidings[next] || next == "الا" || next == "ان"
}

var (
	// papersOwn are adjectives of a paper.
	papersOwn = arabic.WordSet(`مشترك مشتركة مقتضب مقتضبة مكتوب مكتوبة صحافي صحفي صحافية صحفية إعلامي إعلامية متلفز متلفزة تلفزيوني تلفزيونية رسمي رسمية مشترك منفصل منفصلة مصور مصورة مطول مطولة لاحق لاحقة سابق سابقة موجز عاجل`)

	aged  = arabic.WordSet(`البالغ البالغة`)
	years = arabic.WordSet(`عاما عام أعوام سنوات ربيعا سنة من العمر عمره عمرها`)
)

var hides = arabic.WordSet(`طالبا طالبة مفضلا مفضلة مشترطا مشترطة طلب طلبت طلبوا فضل فضلت فضلوا رفض رفضت رفضوا اشترط اشترطت اشترطوا آثر آثرت`)

// presentsSomebody reports whether word k, after a comma, begins the name or office of the person
// mentioned before it: «علام، مفتي البلاد، العملية».
func (d *reader) presentsSomebody(k int) bool {
	m := d.tokens[k].mention
	return m > 0 && d.isPerson(m) && d.mentions[m-1].Start == d.tokens[k].Start || m == 0 && (d.kindOf(d.word(k)) == human || d.whatItIs(k))
}

// whatItIs reports whether what word k begins, up to a comma with a noun behind it, only says what the name
// before it is: «دعا فريدريك، ناخب براندنبورغ، الأمراء إلى», «دعا الحزب، أكبر أحزاب المعارضة، أنصاره».
func (d *reader) whatItIs(k int) bool {
	const longest = 8 // words
	if k == 0 || k+2 >= len(d.tokens) || d.tokens[k-1].mention == 0 || d.definite(k) || d.bars(k) || d.heldBy(k) || strings.HasPrefix(d.word(k), "و") || d.mayBeImperfect(k) ||
		d.tokens[k+1].pause > joined || !superlatives[d.word(k)] && (d.tokens[k+1].mention == 0 || d.tokens[k+2].pause != comma || d.abstract(d.word(k)) == cannot) {
		return false
	}
	for j := k + 2; j < len(d.tokens) && j < k+longest && d.tokens[j].pause <= comma; j++ {
		if d.tokens[j].pause == comma {
			return !strings.HasPrefix(d.word(j), "و") && (d.definite(j) || d.owned(j) || d.tokens[j].mention > 0) && !d.isVerb(j)
		}
	}
	return false
}

// dashEnd returns the word after the second dash or bracket of an aside that begins at word k; k if
// there is none.
func (d *reader) dashEnd(k, end int) int {
	for j := k + 1; j < end && j < k+30; j++ {
		if d.tokens[j].pause == dash {
			return j
		}
	}
	return k
}

// besides begin an aside about who stood with the subject: «، ومعها عدد من الجمعيات، ».
var besides = arabic.WordSet(`ومعه ومعها ومعهم ومعهما وبينهم وبينها ومنهم ومنها`)

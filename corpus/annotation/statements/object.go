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
	if m := d.tokens[f.speaker.from].mention; m > 0 && d.isPerson(m) && (c.class == corpus.Estimate || c.class == corpus.Affirm || c.class == corpus.Announce) {
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
		if m > 0 && m != d.tokens[k-1].mention && !d.definite(k-1) && k-f.speaker.from > 1 && d.kindOf(d.word(k-1)) == mute && !d.bars(k-1) && d.word(k-1) != "باسم" {
			f.speaker.to = k
			return k
		}
	}
	// «ورجح ابن تيمية الوجوب», «ورجح سليم منصور التأجيل»
	for k := f.speaker.from + 1; k < f.speaker.to; k++ {
		named := d.tokens[k-1].mention > 0 && d.tokens[k].mention == 0 && d.isPerson(d.tokens[k-1].mention) ||
			k == f.speaker.from+2 && d.tokens[k].mention == 0 && !d.anyDefinite(f.speaker.from, k) && d.kindOf(d.word(k-2)) == mute && !titles[d.word(k-2)] && d.tokens[k-2].mention == 0
		if named && k+1 == f.speaker.to && d.definite(k) && !adjective(d.word(k)) && d.kindOf(d.word(k)) == mute && !titles[d.word(k)] {
			f.speaker.to = k
			return k
		}
	}
	// «نفى فلان الفلاني تكهنات»: two words are a name.
	if k := f.speaker.from + 2; k < f.speaker.to && !d.anyDefinite(f.speaker.from, f.speaker.to) && !groups[d.word(k-2)] && !feminine(d.word(k-2)) {
		f.speaker.to = k
		return k
	}
	return -1
}

// object returns the object of a verb whose subject ends before word k, skipping words for when,
// where or how; -1 if there is none.
func (d *reader) object(k, end int) int { return d.objectOf(k, end, false) }

// objectOf is object; with somebody, the object may be a person, and then may also follow an aside
// between commas
// («وصف الرئيس، فلان، الأربعاء، العميل السابق بأنه», and not «أكد الرئيس، في اتصال، المستشارة، فلانة، ضرورة»).
func (d *reader) objectOf(k, end int, somebody bool) int {
	passed := false // an aside between commas
	for steps := 0; k < end && steps < 6; steps++ {
		w := d.word(k)
		switch {
		case d.tokens[k].pause == dash && steps == 0 && d.dashEnd(k, end) > k:
			k = d.dashEnd(k, end)
			if d.marker(k)&(wantThat|wantTo|wantOn|wantAbout) == 0 && d.mayContinue(k) || d.word(k) == "ما" {
				return k
			}
			return -1
		case d.tokens[k].pause >= dash:
			return -1
		case steps == 0 && d.tokens[k].pause == comma && strings.HasPrefix(w, "و") && len(w) >= len("واستم") && d.tokens[k].mention == 0 && !others[w] && !besides[w] && d.kindOf(w) == mute && !d.definite(k) && !definite(strings.TrimPrefix(w, "و")) && w != "وقد" && w != "وكان" && w != "وكانت":
			return -1 // «كانت تهدد البلاد، واستمر في منصبه»
		case d.tokens[k].pause == comma && !(somebody && passed && d.definite(k)) && d.asideEnd(k, end) > k:
			k, passed = d.asideEnd(k, end), true
		case d.timeEnd(k, end) > k: // «اقترحت في 27 أبريل 2018 حظر»
			k = d.timeEnd(k, end)
		case d.ageAt(k) > k:
			k = d.ageAt(k)
		case aged[w] && numeric(d.word(k+1)): // «رفض المدرب البالغ 39 عاما الحديث عن»
			for k += 2; k < end && d.tokens[k].pause == joined && years[d.word(k)]; k++ {
			}
		case w == "ما":
			return k
		case w == "في" && k+3 < end && d.kindOf(d.word(k+1)) == paper && issuedBy[d.word(k+2)] && prepositions[d.word(k+3)]:
			k = max(d.head(k+4, end, beforeObject|beforeWith).to, k+4) // «انتقدت في رسالة وجهتها إلى الوزير محاكمة»
		case w == "في" && d.word(k+1) == "وقت":
			k += 3 // «في وقت سابق»
		case resumptives[w] && w != "في", w == "اخري" && d.word(k-1) == "مره":
			k++
		case w == "ذلك" && k+1 < end && d.tokens[k+1].pause == joined && d.definite(k+1) && d.tokens[k+1].mention == 0 && !asides[d.word(k+1)] && !moments[d.word(k+1)]:
			return k // «أنكر ذلك الاتهام»
		case w == "علي" || w == "الي" || w == "ان" || w == "ذلك" || thatWords[w]:
			return -1
		case d.tokens[k].opens >= 0:
			return k
		case w == "في" && (months[d.word(k+1)] || d.kindOf(d.word(k+1)) == paper && !d.definite(k+1) && d.tokens[k+1].mention == 0 && !d.owned(k+1) && !d.definite(k+2) && k+2 < end && d.tokens[k+2].pause == joined && !d.bars(k+2)):
			k += 2 // «أعلنت في يوليو إدراج الموقع», «أعلنت في بيان عقوبات جديدة»
			for k < end && d.tokens[k].pause == joined && d.tokens[k].mention == 0 && (asides[d.word(k)] || moments[d.word(k)] || months[d.word(k)] || numeric(d.word(k)) || (d.isBareAdjective(k) || papersOwn[d.word(k)]) && d.kindOf(d.word(k-1)) == paper) {
				k++
			}
		case prepositions[w]:
			k = max(d.head(k+1, end, beforeObject|beforeWith).to, k+1)
		case d.proclitic(k, "ب") && !strings.HasPrefix(w, "بال") && steps > 0, d.proclitic(k, "ل") && (steps > 0 || k > 0 && d.isBodyAt(k-1)):
			first := steps == 0
			if k = max(d.head(k+1, end, beforeObject|beforeWith).to, k+1); first && strings.HasPrefix(d.word(k), "و") && d.tokens[k].pause == joined {
				return -1 // «الاتحاد العام لنقابات البحارة والاتحاد العام للصيادين»
			}
		case d.mayContinue(k):
			return k
		default:
			return -1
		}
	}
	return -1
}

// placeEnd returns where a subject ends, including a place that comes right after it with ب, if the
// cue does not take ب: «أكد شهود بمنطقة المرفأ سماع دوي».
func (d *reader) placeEnd(subject pair, c *cue, end int) int {
	k := subject.to
	if subject.empty() || k >= end || c.takes&wantWith != 0 || c.class != corpus.Affirm && c.class != corpus.Announce && c.class != corpus.Deny || d.tokens[k].pause > joined || !d.proclitic(k, "ب") && !strings.HasPrefix(d.word(k), "بال") || thatWords[d.word(k)] {
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
	if w := d.word(k); !d.wantsNoName(k) && !titles[w] && !d.presentsSomebody(k) && w != "وهو" && w != "وهي" && w != "وهم" && !besides[w] && !asides[w] && !prepositions[w] && !relatives[w] && !d.proclitic(k, "ب") {
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

var hides = arabic.WordSet(`طلب طلبت طلبوا فضل فضلت فضلوا رفض رفضت رفضوا اشترط اشترطت اشترطوا آثر آثرت`)

// presentsSomebody reports whether word k, after a comma, begins the name or office of the person
// mentioned before it: «علام، مفتي البلاد، العملية».
func (d *reader) presentsSomebody(k int) bool {
	m := d.tokens[k].mention
	return m > 0 && d.isPerson(m) && d.mentions[m-1].Start == d.tokens[k].Start || m == 0 && d.kindOf(d.word(k)) == human
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

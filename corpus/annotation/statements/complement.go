package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// onlyAsides tells whether nothing stands in [from, to) but what tells when or how, and
// no pause: «وأكدت كذلك أهمية الإنارة», «أكد الاتحاد الجمعة استمرار».
func (d *reader) onlyAsides(from, to int) bool {
	for k := from; k < to; k++ {
		if !asides[d.word(k)] || d.tokens[k].pause > joined {
			return false
		}
	}
	return d.tokens[to].pause == joined
}

// partOf tells whether a quotation that begins with word k goes on with a noun or a
// preposition before it, and is no speech by itself: «معلنا استعداده في "مجال …"».
func (d *reader) partOf(k int) bool {
	w := d.word(k - 1)
	return !d.tokens[k].colon && d.tokens[k].pause == joined && (prepositions[w] || d.proclitic(k-1, "ب"))
}

// describes tells whether what seems the object is an adjective of what seems the
// subject, a noun with the article alone: «وصف القيادي المستهدف بأنه».
func (d *reader) describes(f *finding, object int) bool {
	k := f.speaker.from
	return object == f.speaker.to && f.speaker.to == k+1 && d.tokens[k].mention == 0 && d.definite(k) && d.definite(object) &&
		d.tokens[object].mention == 0 && !feminine(d.word(object)) && !feminine(d.word(k))
}

// between tells whether an object stands right after a subject that ends before
// word from, and before word k.
func (d *reader) between(from, k, end int) bool {
	return d.object(from, end) == from && from < k && d.tokens[from].pause == joined
}

// disagrees tells whether what stands after a verb cannot be its subject: a
// feminine after a masculine verb, the oblique case of a plural.
func (d *reader) disagrees(f *finding) bool {
	if f.speaker.empty() || f.form.gender != 'm' || f.form.number != 's' || f.speaker.from != f.cue.to {
		return false
	}
	k := f.speaker.from
	if m := d.tokens[k].mention; m > 0 && d.isPerson(m) {
		return false
	}
	raw := d.raw(k)
	if d.definite(k) && d.definite(k+1) && d.tokens[k+1].pause == joined && strings.HasSuffix(d.raw(k+1), "ية") && !brokenPlurals[d.word(k)] && k+1 < f.speaker.to {
		return true // «دعا الدول الأوروبية»
	}
	return strings.HasSuffix(raw, "ة") && !brokenPlurals[d.word(k)] || strings.HasSuffix(raw, "ات") || d.definite(k) && strings.HasSuffix(raw, "ين") && !titles[d.word(k)] || addressees[d.word(k)]
}

// objectIsFirst takes what seemed the subject for the object.
func (d *reader) objectIsFirst(f *finding) int {
	k := f.speaker.from
	f.speaker = pair{k, k}
	return k
}

// mayBeObject tells whether what stands right after a verb may be its object,
// though it could speak: whom one accuses or criticizes, whom one addresses, what
// follows a second verb of the same subject («…، وشكرت كوريا الشمالية»).
func (d *reader) mayBeObject(f *finding, c *cue) bool {
	i := f.cue.from
	return c.class == corpus.Accuse || c.class == corpus.Criticize || addressees[d.word(f.speaker.from)] || d.speaksAs(f.speaker) < can ||
		d.joinedOn(i) && d.tokens[i].pause <= comma
}

// splitObject finds the object that was taken for part of the subject: a name
// after a noun that is complete without it («اتهمت منظمات حقوقية فرنسا»).
func (d *reader) splitObject(f *finding) int {
	for k := f.speaker.from + 1; k < f.speaker.to; k++ {
		m := d.tokens[k].mention
		if m > 0 && m != d.tokens[k-1].mention && !d.definite(k-1) && k-f.speaker.from > 1 && d.kindOf(d.word(k-1)) == mute && !d.bars(k-1) && d.word(k-1) != "باسم" {
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

// object finds the object of a verb whose subject ends before word k, -1 when
// there is none. What tells when, where or how is passed over.
func (d *reader) object(k, end int) int {
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
		case d.tokens[k].pause == comma && d.asideEnd(k, end) > k:
			k = d.asideEnd(k, end)
		case asides[w]:
			k++
		case w == "ما":
			return k
		case w == "في" && d.word(k+1) == "وقت":
			k += 3 // «في وقت سابق»
		case resumptives[w] && w != "في":
			k++
		case w == "علي" || w == "الي" || w == "ان" || w == "ذلك" || thatWords[w]:
			return -1
		case d.tokens[k].opens >= 0:
			return k
		case prepositions[w]:
			k = max(d.head(k+1, end, beforeObject|beforeWith).to, k+1)
		case d.proclitic(k, "ب") && !strings.HasPrefix(w, "بال") && steps > 0, d.proclitic(k, "ل") && steps > 0:
			k = max(d.head(k+1, end, beforeObject|beforeWith).to, k+1)
		case d.mayContinue(k):
			return k
		default:
			return -1
		}
	}
	return -1
}

// asideEnd is where an aside that begins after a comma at word k ends: the word
// after its second comma; k when it is none.
func (d *reader) asideEnd(k, end int) int {
	if w := d.word(k); !titles[w] && !d.presentsSomebody(k) && w != "وهو" && w != "وهي" && w != "وهم" && !asides[w] && !prepositions[w] && !relatives[w] && !d.proclitic(k, "ب") {
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

// presentsSomebody tells whether word k, after a comma, begins the name or the office
// of whom was spoken of before it: «علام، مفتي البلاد، العملية».
func (d *reader) presentsSomebody(k int) bool {
	m := d.tokens[k].mention
	return m > 0 && d.isPerson(m) && d.mentions[m-1].Start == d.tokens[k].Start || m == 0 && !definite(d.word(k)) && d.kindOf(d.word(k)) == human
}

// dashEnd is the word behind the second dash or bracket of an aside that begins at
// word k; k when there is none.
func (d *reader) dashEnd(k, end int) int {
	for j := k + 1; j < end && j < k+30; j++ {
		if d.tokens[j].pause == dash {
			return j
		}
	}
	return k
}

// passes tells whether a word stands in [from, to).
func (d *reader) passes(from, to int, word string) bool {
	for k := from; k < to; k++ {
		if d.word(k) == word {
			return true
		}
	}
	return false
}

// blames tells whether somebody is held responsible after word i.
func (d *reader) blames(i, end int) bool {
	for k := i + 1; k < end && k < i+20; k++ {
		switch d.word(k) {
		case "المسووليه", "مسووليه", "بالمسووليه", "مسووله":
			return true
		}
	}
	return false
}

// blamedIs tells whether the noun phrase after «حمّل» is who is held responsible, since
// nothing but a preposition stands between it and «المسؤولية».
func (d *reader) blamedIs(p pair, end int) bool {
	if p.empty() {
		return false
	}
	k := p.to
	if k < end && prepositions[d.word(k)] {
		k = max(d.head(k+1, end, beforeObject|beforeWith).to, k+1)
	}
	switch w := d.word(k); {
	case k >= end:
		return false
	case w == "المسووليه", w == "مسووليه":
		return d.tokens[k].pause == joined
	}
	return false
}

// afterThat is the first word of a clause: the one after a free-standing أن at
// word k, else k.
func (d *reader) afterThat(k int) int {
	if freeThat[d.word(k)] && k+1 < len(d.tokens) {
		return k + 1
	}
	return k
}

// feminine tells whether a noun ends like a feminine or its plural, which names
// of people seldom do.
func feminine(w string) bool { return strings.HasSuffix(w, "ه") || strings.HasSuffix(w, "ات") }

// brokenPlurals end like feminines.
var brokenPlurals = arabic.WordSet(`الخليفة خليفة العلامة علامة الداعية داعية الطاغية طاغية النابغة القادة قادة الساسة السادة القضاة الطلبة الأساقفة الأساتذة`)

// addressees are called upon and call upon nobody.
var addressees = arabic.WordSet(`الشعب المجتمع الجميع الناس العالم المواطنين`)

package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// A gap is what comes between a subject and the object that is looked for.
type gap struct {
	*reader
	end      int
	somebody bool // the object may be a person
	first    bool // nothing has been skipped
	passed   bool // an aside between commas has been skipped
}

// A step is what a rule finds at a word between the subject and the object.
type step uint8

const (
	noStep   step = iota // this rule cannot tell
	skipped              // words for when, where or how, up to another word
	anObject             // the object begins there
	noObject             // there is none
)

// objectOf is object; with somebody, the object may be a person, and then may also follow an aside
// between commas («وصف الرئيس، فلان، الأربعاء، العميل السابق بأنه», and not «أكد الرئيس، في اتصال،
// المستشارة، فلانة، ضرورة»). The rules are asked in this order, and the first that can tell decides.
func (d *reader) objectOf(k, end int, somebody bool) int {
	const most = 6 // steps
	g := gap{reader: d, end: end, somebody: somebody, first: true}
	for steps := 0; k < end && steps < most; steps++ {
		to, is := k, noStep
		for _, read := range [...]func(g *gap, k int) (int, step){
			(*gap).dashes,
			(*gap).anotherClause,
			(*gap).betweenCommas,
			(*gap).timeOrAge,
			(*gap).aClauseItself,
			(*gap).onOccasion,
			(*gap).pronoun,
			(*gap).thatVeryThing,
			(*gap).otherComplement,
			(*gap).inQuotes,
			(*gap).inMonthOrPaper,
			(*gap).withPreposition,
			(*gap).withProclitic,
			(*gap).theNoun,
		} {
			if to, is = read(&g, k); is != noStep {
				break
			}
		}
		switch is {
		case skipped:
			k, g.first = to, false
		case anObject:
			return to
		default:
			return -1
		}
	}
	return -1
}

// dashes: an aside between dashes or brackets right after the subject; any other such pause ends the
// search.
func (g *gap) dashes(k int) (int, step) {
	if g.tokens[k].pause < dash {
		return k, noStep
	}
	if to := g.dashEnd(k, g.end); g.tokens[k].pause == dash && g.first && to > k {
		if g.marker(to)&(wantThat|wantTo|wantOn|wantAbout) == 0 && g.mayContinue(to) || g.word(to) == "ما" {
			return to, anObject
		}
	}
	return k, noObject
}

// anotherClause: «كانت تهدد البلاد، واستمر في منصبه».
func (g *gap) anotherClause(k int) (int, step) {
	w := g.word(k)
	if !g.first || g.tokens[k].pause != comma || g.tokens[k].mention > 0 || !strings.HasPrefix(w, "و") ||
		len(w) < len("واستم") || others[w] || besides[w] || g.kindOf(w) != mute {
		return k, noStep
	}
	if g.definite(k) || definite(strings.TrimPrefix(w, "و")) || w == "وقد" || w == "وكان" || w == "وكانت" {
		return k, noStep
	}
	return k, noObject
}

// betweenCommas: an aside between commas.
func (g *gap) betweenCommas(k int) (int, step) {
	if g.tokens[k].pause != comma || g.somebody && g.passed && g.definite(k) {
		return k, noStep
	}
	to := g.asideEnd(k, g.end)
	if to == k {
		return k, noStep
	}
	g.passed = true
	return to, skipped
}

// timeOrAge: «اقترحت في 27 أبريل 2018 حظر», «رفض المدرب البالغ 39 عاما الحديث عن».
func (g *gap) timeOrAge(k int) (int, step) {
	if to := g.timeEnd(k, g.end); to > k {
		return to, skipped
	}
	if to := g.ageAt(k); to > k {
		return to, skipped
	}
	if !aged[g.word(k)] || !numeric(g.word(k+1)) {
		return k, noStep
	}
	for k += 2; k < g.end && g.tokens[k].pause == joined && years[g.word(k)]; k++ {
	}
	return k, skipped
}

// aClauseItself: «انتقدت ما حدث».
func (g *gap) aClauseItself(k int) (int, step) {
	if g.word(k) == "ما" {
		return k, anObject
	}
	return k, noStep
}

// onOccasion: «انتقدت في رسالة وجهتها إلى الوزير محاكمة», «في وقت سابق».
func (g *gap) onOccasion(k int) (int, step) {
	switch {
	case g.word(k) != "في":
		return k, noStep
	case k+3 < g.end && g.kindOf(g.word(k+1)) == paper && issuedBy[g.word(k+2)] && prepositions[g.word(k+3)]:
		return max(g.head(k+4, g.end, beforeObject|beforeWith).to, k+4), skipped
	case g.word(k+1) == "وقت":
		return k + 3, skipped
	}
	return k, noStep
}

// pronoun: «أعلنت فيه إدراج الموقع», «مرة أخرى».
func (g *gap) pronoun(k int) (int, step) {
	if w := g.word(k); resumptives[w] && w != "في" || byIt[w] || w == "اخري" && g.word(k-1) == "مره" {
		return k + 1, skipped
	}
	return k, noStep
}

// byIt say by what means, which was mentioned before: «تسجيل تعلن بواسطته تراجعها».
var byIt = arabic.WordSet(`بواسطته بواسطتها بموجبه بموجبها عبره عبرها خلاله خلالها`)

// thatVeryThing: «أنكر ذلك الاتهام».
func (g *gap) thatVeryThing(k int) (int, step) {
	next := k + 1
	if g.word(k) != "ذلك" || next >= g.end || g.tokens[next].pause > joined || g.tokens[next].mention > 0 ||
		!g.definite(next) || asides[g.word(next)] || moments[g.word(next)] {
		return k, noStep
	}
	return k, anObject
}

// otherComplement: another complement begins, so that the verb has no object.
func (g *gap) otherComplement(k int) (int, step) {
	switch w := g.word(k); {
	case w == "علي", w == "الي", w == "ان", w == "ذلك", thatWords[w]:
		return k, noObject
	}
	return k, noStep
}

// inQuotes: an object in quotation marks.
func (g *gap) inQuotes(k int) (int, step) {
	if g.tokens[k].opens >= 0 {
		return k, anObject
	}
	return k, noStep
}

// inMonthOrPaper: «أعلنت في يوليو إدراج الموقع», «أعلنت في بيان عقوبات جديدة».
func (g *gap) inMonthOrPaper(k int) (int, step) {
	if g.word(k) != "في" || !months[g.word(k+1)] && !g.barePaper(k+1) {
		return k, noStep
	}
	for k += 2; k < g.end && g.tokens[k].pause == joined && g.tokens[k].mention == 0 && g.saysWhich(k); k++ {
	}
	return k, skipped
}

// barePaper reports whether word k is an indefinite noun for a paper with the object or an adjective
// right after it.
func (g *gap) barePaper(k int) bool {
	next := k + 1
	return g.kindOf(g.word(k)) == paper && !g.definite(k) && g.tokens[k].mention == 0 && !g.owned(k) && next < g.end &&
		g.tokens[next].pause == joined && !g.definite(next) && !g.bars(next)
}

// saysWhich reports whether word k says which month or which paper.
func (g *gap) saysWhich(k int) bool {
	w := g.word(k)
	return asides[w] || moments[w] || months[w] || numeric(w) || (g.isBareAdjective(k) || papersOwn[w]) && g.kindOf(g.word(k-1)) == paper
}

// withPreposition: a phrase with a preposition.
func (g *gap) withPreposition(k int) (int, step) {
	if !prepositions[g.word(k)] {
		return k, noStep
	}
	return max(g.head(k+1, g.end, beforeObject|beforeWith).to, k+1), skipped
}

// withProclitic: a phrase with ب or ل, which is not the verb's complement.
func (g *gap) withProclitic(k int) (int, step) {
	with := g.proclitic(k, "ب") && !strings.HasPrefix(g.word(k), "بال") && !g.first
	to := g.proclitic(k, "ل") && (!g.first || k > 0 && g.isBodyAt(k-1))
	if !with && !to {
		return k, noStep
	}
	behind := max(g.head(k+1, g.end, beforeObject|beforeWith).to, k+1)
	if g.first && strings.HasPrefix(g.word(behind), "و") && g.tokens[behind].pause == joined {
		return k, noObject // «الاتحاد العام لنقابات البحارة والاتحاد العام للصيادين»
	}
	return behind, skipped
}

// theNoun: whatever else may be a noun is the object.
func (g *gap) theNoun(k int) (int, step) {
	if g.mayContinue(k) {
		return k, anObject
	}
	return k, noObject
}

package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// contentEnd returns where what was said ends, given that it begins at word start, was reported at
// word i, and is in a sentence that ends before word end.
func (d *reader) contentEnd(start, i, end int) int {
	if q := d.tokens[start].opens; q >= 0 && d.tokens[i].Start < d.quotes[q].start {
		k := start
		for k < len(d.tokens) && d.tokens[k].Start < d.quotes[q].end {
			k++
		}
		const whole = 8 // words; what goes on after fewer belongs to it
		if k >= end || d.tokens[k].pause >= stop || k-start >= whole || d.tokens[start].colon || d.tail(k) ||
			k-start >= 4 && d.tokens[k].pause > joined {
			return k
		}
		return d.clauseEnd(start, k, end)
	}
	return d.clauseEnd(start, start+1, end)
}

// clauseEnd returns where reported speech that began at word start and continues at word k ends: at
// the end of the sentence, or earlier where another voice or an aside by the writer begins. It does
// not end inside a quotation within it.
func (d *reader) clauseEnd(start, k, end int) int {
	for ; k < end; k++ {
		if q := d.tokens[k].quote; q >= 0 && d.quotes[q].start > d.tokens[start].Start {
			if d.tokens[k].opens < 0 || !d.tail(k) {
				continue
			}
		}
		if d.breaks(k) {
			if rest := d.goesOnBehind(k, end); rest > k {
				k = rest
				continue
			}
			return k
		}
		if d.word(k) == "وتاره" || d.secondThat(start, k) || k > start && d.withholds(k) ||
			d.tokens[k].pause == comma && d.gloss(k, end) || d.tokens[k].pause == comma && d.anotherSpeaks(k, end) ||
			(k > start+1 || strings.HasPrefix(d.word(k), "قايل")) && d.attendsAtOnce(k) ||
			(d.word(k) == "فيما" || d.word(k) == "بينما") && d.isVerb(k+1) && (d.somebodyAt(k+2, end) || d.kindOf(d.word(k+2)) == count) || // «فيما رأى آخرون أن»
			d.tokens[k].pause >= comma && (d.tail(k) || d.closesQuote(start, k) && afterQuote[d.word(k)]) {
			return k
		}
	}
	return end
}

// secondThat reports whether «وأن» at word k continues what an earlier verb reports rather than the
// content that begins at word start, which says what somebody is to do: «تروي أن جدتها رفضت أن تدخل
// المدرسة، وأن أباها قال».
func (d *reader) secondThat(start, k int) bool {
	n := len(d.found)
	if n == 0 || k <= start || k+1 >= len(d.tokens) || d.word(k) != "وان" || d.tokens[k].pause != comma ||
		d.raw(start-1) != "أن" || !d.mayBeImperfect(start) || d.mayBeImperfect(k+1) {
		return false
	}
	outer := d.found[n-1]
	return outer.took == wantThat && outer.content.from < start && k < outer.content.to
}

// goesOnBehind returns where what was said continues after an attribution between commas at word k,
// if the verb still lacks its complement: «وصفت الهجمات، على لسان الوزير، بأنها خرق»; else k.
func (d *reader) goesOnBehind(k, end int) int {
	const longest = 10 // words
	for j := k + 1; d.tokens[k].pause == comma && j < end && j < k+longest; j++ {
		if d.tokens[j].pause == comma && thatWords[d.word(j)] && strings.HasPrefix(d.word(j), "ب") {
			return j
		}
	}
	return k
}

// gloss reports whether word k, after a comma, begins the writer's own remark on the noun before
// it, which quotes what somebody called it: «، وهي خطة وصفها بالمهمة», «، وهما التزامان ترى موسكو
// أن».
func (d *reader) gloss(k, end int) bool {
	if w, and := strings.CutPrefix(d.word(k), "و"); !and || !others[w] || k+2 >= end || w != "هما" && d.definite(k+1) ||
		d.bars(k+1) || d.tokens[k+2].pause > joined {
		return false
	}
	for _, fm := range d.formsAt(k + 2) {
		if c := &d.cues[fm.cue]; c.kind == verbCue && fm.tense <= imperfect && !d.joinedOn(k+2) &&
			(fm.object || d.somebodyAt(k+3, end)) && d.stands(k+2, fm, c) {
			return true
		}
	}
	return false
}

// withholds reports whether word k begins the writer's remark on what the speaker did not say: «من
// دون
// أن يحدد», «دون أن تذكر».
func (d *reader) withholds(k int) bool {
	if w := d.word(k); (w == "من" || w == "ب") && d.word(k+1) == "دون" {
		k++
	}
	if w := d.word(k); w != "دون" && w != "بدون" {
		return false
	}
	return d.word(k+1) == "ان" && untold[d.word(k+2)]
}

// untold are verbs of telling, for what somebody did not say.
var untold = arabic.WordSet(`يحدد تحدد يحددوا يذكر تذكر يذكروا يفصح تفصح يفصحوا يوضح توضح يوضحوا يكشف تكشف يكشفوا يسمي تسمي يسميها يسميه تسميها تسميه يشير تشير يورد تورد يعطي تعطي يقدم تقدم يدلي تدلي يتطرق تتطرق يبين تبين يخوض تخوض يشرح تشرح يفسر تفسر يعلق تعلق يؤكد تؤكد ينفي تنفي`)

// closesQuote reports whether a quotation that began after word start ends right
// before word k.
func (d *reader) closesQuote(start, k int) bool {
	q := d.tokens[k-1].quote
	return q >= 0 && d.quotes[q].end <= d.tokens[k].Start && d.quotes[q].start > d.tokens[start].Start
}

// afterQuote are words with which the writer may continue after a quotation.
var afterQuote = arabic.WordSet(`في بعد وهو وهي الذي التي والذي والتي دون لكن حيث إلا قبل كما إذ مع خلال`)

// tail reports whether word k begins what the writer adds after a quotation or a
// comma.
func (d *reader) tail(k int) bool {
	w := d.word(k)
	if tails[w] || d.tokens[k].pause == comma && d.asForAt(k) || d.breaks(k) || d.tokens[k].pause == comma && d.contradicts(k) {
		return true
	}
	if d.tokens[k].pause == comma && d.isVerb(k) && !d.joinedOn(k) && d.afterConcession(k) {
		return true
	}
	switch next := d.word(k + 1); w {
	case "فان":
		return d.tokens[k].pause == comma && d.opensBySource(k)
	case "قبل":
		return d.tokens[k].pause == comma && d.soonSays(k) // «، قبل أن يضيف: "…"»
	case "في":
		return next == "اشاره" || next == "حين" || next == "الوقت"
	case "علي":
		return next == "حد"
	case "الامر":
		return next == "الذي"
	case "ثم", "فقد":
		return d.isVerb(k + 1)
	case "وذلك":
		return !d.proclitic(k+1, "ل") && next != "من" && next != "بهدف" // «وذلك للمساهمة في»: what it is for
	case "حيث":
		return d.tokens[k].pause == comma && d.isVerb(k+1)
	case "فيما":
		return next != "يتعلق" && next != "يخص" && next != "يتصل"
	case "واستشهد", "واستشهدت", "واستدل", "واستدلت":
		return strings.HasPrefix(next, "بقول") || strings.HasPrefix(next, "بحديث")
	case "وقرر", "وقررت":
		return d.tokens[k].pause == comma && thatWords[next]
	case "علما":
		return strings.HasPrefix(next, "ب") || next == "ان"
	case "كما":
		return d.isVerb(k + 1)
	case "وكان", "وكانت", "وكانوا":
		return d.tokens[k].pause == comma && next == "قد" || d.wasToCome(k) // what had happened before
	case "وياتي", "وتاتي", "وجاء", "وجاءت":
		return d.tokens[k].pause == comma && pointing[next] // «، ويأتي ذلك قبل أسبوع من القمة»
	case "دون":
		return d.tokens[k].pause == joined && d.tokens[k].quote < 0 && k > 0 && d.tokens[k-1].quote >= 0
	}
	for _, fm := range d.formsAt(k) {
		c := &d.cues[fm.cue]
		if c.kind == verbCue && d.stands(k, fm, c) && !strings.HasPrefix(c.lemma, "سأل ") &&
			(fm.tense == participle || fm.tense == perfect && d.joinedOn(k)) {
			return true
		}
	}
	return false
}

// wasToCome reports whether word k, after a comma, begins the writer's remark on what was due to
// happen.
func (d *reader) wasToCome(k int) bool {
	w := d.word(k)
	return d.tokens[k].pause == comma && (w == "وكان" || w == "وكانت") && d.word(k+1) == "من" && foreseen[d.word(k+2)]
}

// foreseen are words for what was due to happen.
var foreseen = arabic.WordSet(`المقرر المنتظر المتوقع المزمع المفترض`)

// opensBySource reports whether the sentence of word k begins with a source that «فإن» refers back
// to: «بحسب وثائق قال حلمي إنه سلمها، فإن».
func (d *reader) opensBySource(k int) bool {
	from, _ := d.sentence(k)
	for j := from; j < k; j++ {
		if strings.HasPrefix(d.word(j), "فان") && thatWords[d.word(j)] {
			return false // it continues what the source says
		}
	}
	for _, first := range [...]string{d.word(from), strings.TrimPrefix(d.word(from), "و")} {
		for _, p := range d.phrases[first] {
			if d.cues[p.cue].kind == byCue && d.matches(from, p.words) {
				return true
			}
		}
	}
	return false
}

// afterConcession reports whether word k, after a comma, may be the main verb of a sentence that
// begins with a subordinate clause: «ورغم أن حلمي أكد …، شدد على».
func (d *reader) afterConcession(k int) bool {
	from, _ := d.sentence(k)
	w := strings.TrimPrefix(strings.TrimPrefix(d.word(from), "و"), "ف")
	return leadsOn[w] || w == "في" && leadsOn[d.word(from+1)] // «ففي حين»
}

var leadsOn = arabic.WordSet(`رغم بينما فيما بعدما عندما حين حينما`)

// soonSays reports whether a verb that reports a quotation comes after «قبل أن» at word k.
func (d *reader) soonSays(k int) bool {
	return d.word(k+1) == "ان" && d.isVerb(k+2) && k+3 < len(d.tokens) && d.tokens[k+3].colon
}

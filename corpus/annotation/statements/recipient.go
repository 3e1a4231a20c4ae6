package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// recipient skips what may come between a verb and its subject: a pronoun («قال فيه الوزير»), a
// day, the medium addressed («وقال لـ«الشرق الأوسط» مسؤول»). It returns where the subject may
// begin.
func (d *reader) recipient(k, end int) int {
	for k < end && d.tokens[k].pause == joined && d.tokens[k].opens < 0 { // not «وأضافت "هناك مجموعة …"»
		to, last := d.behindMoment(k, end), false
		if to == k {
			to = d.behindHow(k, end)
		}
		if to == k {
			to, last = d.behindWhom(k, end)
		}
		if to == k || last {
			return to
		}
		k = to
	}
	return k
}

// behindMoment returns the word after one that says when somebody speaks, from word k on; k if there is
// none: «قال يوم دخلها: "…"», «يسألني كل ساعة: …».
func (d *reader) behindMoment(k, end int) int {
	next := k + 1
	if d.word(k) == "يوم" && next < end && d.tokens[next].pause == joined && d.tokens[next].mention == 0 &&
		!d.definite(next) && !asides[d.word(next)] && !numeric(d.word(next)) &&
		d.follows(k+2, len(d.tokens), wantThat|wantQuote) {
		return k + 2
	}
	if to := d.timeEnd(k, end); to > k {
		return to
	}
	return d.everyTime(k, end)
}

// behindHow returns the word after one that says how, where or about whom somebody speaks, from word
// k on; k if there is none.
func (d *reader) behindHow(k, end int) int {
	w, next := d.word(k), k+1
	switch {
	case resumptives[w] && w != "في", asides[w], within[w], placed[w], w == "جميعا", d.howSaid(k),
		d.asksThem(k, end), howLoud[w] && next < end && d.follows(next, end, wantThat|wantQuote):
		return next
	case explaining[w] && next < end && (resumptives[d.word(next)] || forThat[d.word(next)]): // «وقال شرحا لها إن»
		return k + 2
	case explaining[w] && next < end && d.proclitic(next, "ل"): // «وقال شرحا لدعواه إن»
		return d.phraseFrom(next, end).to
	case w == "اكثر" && d.word(next) == "من" && often[d.word(k+2)]: // «كرر أكثر من مرة أنه»
		return k + 3
	case manners[w]: // «بشكل عاجل»
		return k + 2
	}
	return k
}

// asksThem reports whether word k says who is asked, before a noun for people: «وطلب منا الحارس أن».
func (d *reader) asksThem(k, end int) bool {
	next := k + 1
	return fromThem[d.word(k)] && !hasFinalAlifMaqsura(d.raw(k)) && d.tokens[k].mention == 0 && next < end &&
		d.tokens[next].pause == joined && d.kindOf(d.word(next)) == human
}

// behindWhom returns the word after the addressee or the occasion that begins at word k, k if there is
// none; last reports that the subject begins there.
func (d *reader) behindWhom(k, end int) (to int, last bool) {
	w, next := d.word(k), k+1
	toWhom := d.proclitic(k, "ل") && d.owned(k)
	switch {
	case d.behindLatin(k): // «قال لـCNN»
		return max(d.head(k, end, beforeObject|beforeWith).to, next), false
	case w == "ل" && next < end:
		if q := d.tokens[next].opens; q >= 0 {
			for next < end && d.tokens[next].Start < d.quotes[q].end {
				next++
			}
			return next, false
		}
		return max(d.head(next, end, beforeObject|beforeWith).to, k+2), false
	case strings.HasPrefix(d.raw(k), "لـ") && d.tokens[k].mention > 0: // «وقال لـعربي بوست مصدر»
		for to = next; to < end && d.tokens[to].mention == d.tokens[k].mention; to++ {
		}
		return to, false
	case strings.HasPrefix(w, "ل") && media[strings.TrimPrefix(w, "ل")]:
		to = d.behindItsName(d.head(next, end, beforeObject|beforeWith).to, end)
		return to, d.tokens[min(to, len(d.tokens)-1)].opens < 0 && to < end && definite(w)
	case d.toTheir(k) && next < end:
		return max(d.head(next, end, beforeObject|beforeWith).to, next), false // «قال لباحثي المنظمة إن»
	case toWhom && next < end && d.marker(next)&(wantThat|wantQuote) != 0: // «قالت لمرضاها إن»
		return next, false
	case toWhom && d.kindOf(w) == human: // «قالت لصديقتها سلمى إن»
		for to = next; to < end && d.tokens[to].pause == joined && !d.tokens[to].colon && !thatWords[d.word(to)] &&
			(d.isPersonAt(to) || nameParts[d.word(to)] || to > next && (nameParts[d.word(to-1)] || nameParts[d.word(next)] && d.definite(to) && strings.HasSuffix(d.word(to), "ي") || d.tokens[to].mention > 0 && d.tokens[to].mention == d.tokens[to-1].mention)); to++ {
		}
		return to, false
	case w == "في" && interviews[d.word(next)]:
		return d.behindCarrier(max(d.head(next, end, beforeObject|beforeWith).to, k+2), end), false
	}
	return k, false
}

// behindItsName returns the end of the name of a medium addressed that begins at word k, right after
// what it is: «قال لوكالة الأنباء السويدية تي تي "…"»; k if none does.
func (d *reader) behindItsName(k, end int) int {
	if k >= end || d.tokens[k].mention == 0 || d.tokens[k].pause > joined || !d.isBody(k) || d.kindOf(d.word(k)) != mute || !d.definite(k-1) {
		return k
	}
	to := k + 1
	for to < end && d.tokens[to].mention == d.tokens[k].mention {
		to++
	}
	if d.isPlace(k) || d.marker(to)&(wantThat|wantQuote) == 0 || d.tokens[to].pause > comma {
		return k
	}
	return to
}

// toTheir reports whether word k is ل and a plural of people that has a genitive: «لباحثي المنظمة».
func (d *reader) toTheir(k int) bool {
	w, to := strings.CutPrefix(d.word(k), "ل")
	stem, of := strings.CutSuffix(w, "ي")
	return to && of && len(stem) >= len("باحث") && d.nouns[stem+"ين"] == human && k+1 < len(d.tokens) &&
		d.tokens[k+1].pause == joined && (d.definite(k+1) || d.tokens[k+1].mention > 0)
}

// within refer to the occasion on which somebody spoke: «اتصال قال خلاله الوزير إن».
var within = arabic.WordSet(`خلاله خلالها خلالهما أثناءه أثناءها`)

// behindCarrier returns the word after a clause at word k about who published what somebody said:
// «في تصريحات نقلها موقع الوزارة أن»; k if there is no such clause.
func (d *reader) behindCarrier(k, end int) int {
	if carried[d.word(k-1)] {
		k--
	}
	if k+1 >= end || d.tokens[k].pause > joined || !carried[d.word(k)] && !issuedBy[d.word(k)] || d.tokens[k+1].pause > joined {
		return k
	}
	if resumptives[d.word(k+1)] {
		k++ // «نقلتها عنه صحيفة …»
	}
	p := d.phraseAt(k+1, end, beforeWith)
	if p.empty() || d.hasPerson(p) || !d.follows(p.to, end, wantThat|wantQuote) {
		return k
	}
	return p.to
}

// carried are verbs of a medium that passes on what somebody said.
var carried = arabic.WordSet(`نقله نقلته نقلها نقلتها أورده أوردته أوردها أوردتها تناقلته تناقلتها أذاعه أذاعته أذاعها أذاعتها`)

// howSaid reports whether word k is a participle for the mood in which somebody said what follows
// at once: «وقال ضاحكا إن», «وقالت باكية إن». It uses a list, because a woman's name («راضية»,
// «داليا») and occupation («قارئة») have the same form.
func (d *reader) howSaid(k int) bool {
	w := d.word(k)
	return (speakersMoods[w] || speakersMoods[strings.TrimSuffix(w, "ه")+"ا"]) && d.tokens[k].mention == 0 &&
		k+1 < len(d.tokens) && d.marker(k+1)&(wantThat|wantQuote) != 0
}

// speakersMoods are the moods in which somebody may say something, in the masculine; the feminine
// ends in ة. None of them is a name.
var speakersMoods = arabic.WordSet(`ضاحكا باكيا مازحا ساخرا غاضبا حازما هامسا صارخا واثقا خائفا آسفا عابسا هازئا متهكما مبتسما متأثرا متحسرا متأسفا متفاخرا مستغربا مستنكرا ممازحا متسائلا
	متعجبا متحديا مستهزئا محتدا مندهشا منفعلا`)

var (
	// explaining are purposes for which somebody says something.
	explaining = arabic.WordSet(`نقلا شرحا بيانا إيضاحا توضيحا تبريرا تفسيرا تعليلا تأييدا`)
	forThat    = arabic.WordSet(`لذلك لهذا لهذه`)
)

// often are nouns after «أكثر من» that mean something was said repeatedly.
var often = arabic.WordSet(`مرة مناسبة موضع`)

// withoutWhom returns a subject without the addressees that come right after it: «أبلغ الوزير
// الصحفيين أن».
func (d *reader) withoutWhom(p pair) pair {
	for k := p.from + 1; k < p.to; k++ {
		w := d.word(k)
		if d.tokens[k].mention == 0 && k == p.from+1 && d.definite(p.from) && definite(w) &&
			(strings.HasSuffix(w, "ات") || d.kindOf(d.word(p.from)) == body && (calledUpon[w] || brokenBodies[w])) && d.nouns[base(w)] == body {
			return pair{p.from, k} // «يوصي المركز السلطات ب», «ونصحت الشركة الفرق»
		}
		if m := d.tokens[k].mention; k == p.from+1 && m > 0 && d.startsMention(k) && d.entities[d.mentions[m-1].Entity] == corpus.Organization &&
			d.tokens[p.from].mention == 0 && d.definite(p.from) && d.kindOf(d.word(p.from)) == paper {
			return pair{p.from, k} // «وتوصي الدراسة برنامج الأغذية العالمي بأن»
		}
		if k == p.from+1 && d.tellsAnother(p.from, k) {
			return pair{p.from, k} // «أخبر الطبيب المريضة بأنها»
		}
		if d.tokens[k].mention == 0 && outlets[w] && (d.definite(k-1) || d.isPersonAt(k-1)) {
			return pair{p.from, k} // «أبلغ المدرب قناة روسيا اليوم»
		}
		if d.tokens[k].mention > 0 || !definite(w) || titles[w] || d.kindOf(w) != human || !d.definite(k-1) && d.tokens[k-1].mention == 0 {
			continue
		}
		if strings.HasSuffix(w, "ين") || publics[w] || brokenPlural(base(w)) {
			return pair{p.from, k}
		}
	}
	return p
}

// tellsAnother reports whether the nouns for people at words a and b, next to each other, are a man and
// a woman, or somebody and a relative of somebody else's: «المعلمة والدة الطفل».
func (d *reader) tellsAnother(a, b int) bool {
	w, v := d.word(a), d.word(b)
	if d.tokens[a].mention > 0 || d.tokens[b].mention > 0 || !d.definite(a) || d.nouns[base(w)] != human || d.nouns[base(v)] != human ||
		theyInTa[w] || theyInTa[v] || severalOf(w) != "" {
		return false
	}
	return d.definite(b) && feminine(v) != feminine(w) && !strings.HasSuffix(w, "ون") && !strings.HasSuffix(v, "ية") ||
		!d.definite(b) && !titles[w] && relations[v]
}

// calledUpon are bodies that others call upon, and no adjectives.
var calledUpon = arabic.WordSet(`الحكومة الوزارة الشركة الهيئة الدولة السلطة البرلمان المجلس الجيش الشرطة الجامعة البلدية الإدارة`)

// brokenBodies are bodies in the plural, and no adjectives.
var brokenBodies = arabic.WordSet(`الفرق الأندية الأحزاب الفصائل البنوك المصارف المراكز المكاتب المعاهد الكتل الوفود المدارس الكنائس النقابات`)

// hisOwn reports whether a phrase is one word for people who belong to somebody, and so more likely
// to the speaker than that it is the speaker: «أصحابه», «تلاميذها», not «والده».
func (d *reader) hisOwn(p pair, fm form) bool {
	w := d.word(p.from)
	if p.to != p.from+1 || fm.object || !d.owned(p.from) || d.kindOf(w) != human || strings.HasSuffix(w, "وه") || strings.HasSuffix(w, "وها") {
		return false
	}
	for _, end := range [...]string{"هم", "ها", "ه"} {
		if stem, ok := strings.CutSuffix(w, end); ok {
			return brokenPlural(stem) || strings.HasSuffix(stem, "ا") || strings.HasSuffix(stem, "ي")
		}
	}
	return false
}

// actsAfter reports whether the verb at word i, well after a noun phrase that ends at word to, has
// its subject after it: somebody with a title, or a person.
func (d *reader) actsAfter(to, i, end int) bool {
	if i-to < 4 || i+1 >= end || d.tokens[i+1].pause > joined {
		return false
	}
	m := d.tokens[i+1].mention
	return titles[d.word(i+1)] || m > 0 && d.isPerson(m)
}

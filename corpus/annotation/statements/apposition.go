package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// nameBeyond finds the name after a long office that ends before word k: the last person named
// before the verb's complement, with nothing of another clause in between («رئيس الاتحاد (فيفا)
// السويسري فلان، الجمعة، إن»). It returns where the name ends, or k.
func (d *reader) nameBeyond(k, end int) int {
	const longest = 16 // words
	to := k
	for j := k; j < end && j < k+longest; j++ {
		t := d.tokens[j]
		if t.pause == comma && d.proclitic(j, "ب") || d.hisKin(j) && kin[withoutHis(d.word(j))] {
			return to // «كما كشف عنها ناشطون، بانفصالها عن زوجها فلان»
		}
		if t.pause >= stop || t.colon || d.marker(j)&(wantThat|wantQuote) != 0 && t.mention == 0 || d.isVerb(j) ||
			d.isParticiple(j) || negations[d.word(j)] || relatives[d.word(j)] && d.word(j) != "من" {
			return to
		}
		if t.mention == 0 || !d.isPerson(t.mention) || !d.startsMention(j) {
			continue
		}
		if d.mentions[t.mention-1].Start > t.Start || to > k || !d.presents(j) {
			return to // «ونظيره», somebody else
		}
		for to = j; to < end && d.tokens[to].mention == t.mention; to++ {
		}
		j = to - 1
	}
	return to
}

// presents reports whether what comes before a person's name at word j says who he
// is: a title, an adjective, a name of a place or a body, a comma or a bracket.
func (d *reader) presents(j int) bool {
	before := d.word(j - 1)
	return d.tokens[j].pause > joined || titles[before] || d.titleLetter(j-1) || d.definite(j-1) ||
		d.tokens[j-1].mention > 0 || d.kindOf(before) == human
}

// nameHere reads a name that is not a mention, if nothing follows that could belong to it.
func (d *reader) nameHere(k, end int, r reading) pair {
	none := pair{k, k}
	if d.tokens[k].mention > 0 || !d.mayBeName(k) || d.gripsOn(k) || r&beforeObject != 0 && d.nouns[d.word(k)] == thing {
		return none // «أكد مسؤول رفيع المستوى ضرورة الهدنة»
	}
	p := d.head(k, end, beforeVerb|naming)
	last := p.to - 1
	if w := d.word(k); strings.HasPrefix(w, "ب") || strings.HasPrefix(w, "ل") {
		last = p.to // «بجامعة القاهرة» is no name
	}
	if d.isTaken(p, end, r) {
		return none
	}
	if p.empty() || p.to-p.from > 5 || d.hasBody(p) || d.anyDefinite(k+1, last) || !d.closes(p.to, end) && !r.takes(d.word(p.to)) {
		return none
	}
	return p
}

// apposition reads the name between commas after a role: «سفيرة واشنطن، فلانة الفلانية، إن». It
// returns where the name ends, k if there is none.
func (d *reader) apposition(k, end int) int {
	if q := d.tokens[k].opens; q >= 0 && !d.speech(k, false) { // «وكالة الأنباء، "سانا"»
		for k < end && d.tokens[k].Start < d.quotes[q].end {
			k++
		}
		return k
	}
	if d.wantsNoName(k) {
		return k // «مصدر بالوكالة، فضل عدم ذكر اسمه، بأن»
	}
	if d.forWhat(k) {
		return k // «وفق شهود، لتنتقل إلى المرفأ»
	}
	if w := d.word(k); others[w] || pointers[w] || d.heldBy(k) || d.attends(k) { // «حسب الإليزيه، هما سوريا …», «الصندوق، هذا الأسبوع»
		return k
	}
	for to := k; to <= end && to-k < 7; to++ {
		if to > k && (to == end || d.tokens[to].pause > joined || d.marker(to)&(wantThat|wantTo|wantQuote) != 0) {
			return to
		}
		if to == end {
			break
		}
		if d.tokens[to].mention > 0 {
			if to == k && !d.isPerson(d.tokens[to].mention) {
				return k
			}
			continue
		}
		if to == k && d.definite(k) && d.namedAfter(k, end) || d.initialAt(to) {
			continue // «الناطق باسم الهيئة، الفاتح قرشي، », «شاهدة ثانية، م. ع.، »
		}
		if !d.mayBeName(to) && !(to > k && d.definite(to) && !d.bars(to)) && !titles[d.word(to)] {
			return k
		}
	}
	return k
}

// forWhat reports whether word k looks like ل and a verb of what something was for.
func (d *reader) forWhat(k int) bool {
	w := d.word(k)
	return d.tokens[k].mention == 0 && (strings.HasPrefix(w, "لت") || strings.HasPrefix(w, "لي")) && len(w) >= len("لتنتقل") &&
		k+1 < len(d.tokens) && prepositions[d.word(k+1)]
}

// namedAfter reports whether a name between commas begins at word k with the article: one or two
// words without it follow, and no more.
func (d *reader) namedAfter(k, end int) bool {
	if d.bars(k) || d.kindOf(d.word(k)) != mute || adjective(d.word(k)) || titles[d.word(k)] {
		return false
	}
	for to := k + 1; to < end && to <= k+3; to++ {
		if d.tokens[to].pause > joined {
			return to > k+1 && d.tokens[to].pause == comma
		}
		if !d.mayBeName(to) || feminine(d.word(to)) || d.kindOf(d.word(to)) != mute {
			return false
		}
	}
	return false
}

// others begin a clause after a comma, not a name.
var others = arabic.WordSet(`هو هي هما هم هن وهو وهي وهما وهم`)

// closes reports whether a name may end before word k: at a complement or a pause.
func (d *reader) closes(k, end int) bool {
	return k >= end || d.tokens[k].pause >= comma || d.marker(k)&(wantThat|wantQuote|wantTo|wantAbout|wantOn) != 0
}

// anyDefinite reports whether a word in [from, to) has the article.
func (d *reader) anyDefinite(from, to int) bool {
	for k := from; k < to; k++ {
		if d.definite(k) {
			return true
		}
	}
	return false
}

// phraseFrom reads the phrase of word k, which has a preposition before it.
func (d *reader) phraseFrom(k, end int) pair {
	to := k + 1
	if rest := d.head(k+1, end, beforeObject|beforeWith); !rest.empty() && d.tokens[k+1].pause == joined {
		if d.definite(k+1) || d.tokens[k+1].mention > 0 || !strings.HasPrefix(d.word(k), "لل") {
			to = rest.to
		}
	}
	return pair{k, to}
}

// namesPerson reports whether a person's name begins with word k.
func (d *reader) namesPerson(k, end int) bool {
	return k < end && d.tokens[k].pause == joined && d.tokens[k].mention > 0 && d.isPerson(d.tokens[k].mention) && d.startsMention(k)
}

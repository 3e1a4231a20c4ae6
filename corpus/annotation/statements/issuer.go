package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// issuer returns who issued the paper that is called by its bare noun before word k («وأضاف
// البيان»), according to where the text mentioned it before: «قال فلان في بيان», «بيان صادر عن
// الهيئة», «نشرت الهيئة تقريرا». It returns "" if the last mention does not say whose it is: the
// last speaker is often somebody else.
func (d *reader) issuer(k int, head string) string {
	const reach = 400 // words
	for j := k - 1; j >= 0 && j > k-reach; j-- {
		if d.tokens[j].mention == 0 && !definite(d.word(j)) && d.isPaper(j, head) {
			return d.issuerAt(j)
		}
	}
	return ""
}

// isPaper reports whether word k is the given noun for a paper without the article, including its
// prefixes and suffixes: «وبيانا», «رسالته».
func (d *reader) isPaper(k int, head string) bool {
	w := d.word(k)
	stem := strings.TrimSuffix(head, "ه")
	for _, before := range [...]string{"", "و", "ب", "ل", "ف"} {
		rest, ok := strings.CutPrefix(w, before)
		if !ok {
			continue
		}
		rest, ok = strings.CutPrefix(rest, stem)
		if ok && (rest == "" && stem == head || paperEnds[rest]) {
			return true
		}
	}
	return false
}

// paperEnds are suffixes that may follow the stem of a noun.
var paperEnds = map[string]bool{"ا": true, "ه": true, "ها": true, "هم": true, "ته": true, "تها": true, "تهم": true}

// issuerAt returns whose the paper at word k is, judging by its context.
func (d *reader) issuerAt(k int) string {
	if id, named := d.signature(k); named {
		return id
	}
	if in := d.word(k - 1); in == "في" || in == "وفي" || in == "عبر" || d.proclitic(k, "ب") {
		from, _ := d.sentence(k)
		for n := len(d.found) - 1; n >= 0 && d.found[n].cue.to > from; n-- {
			if f := &d.found[n]; d.saidIn(f, k) {
				return alone(&f.voice)
			}
		}
		return d.opener(k - 1)
	}
	return d.publisherOf(k)
}

// opener returns the subject of a sentence that opens with a verb, if nothing comes between the
// subject and word k: «عرض الكرملين في بيان حصيلة الاتصال».
func (d *reader) opener(k int) string {
	from, _ := d.sentence(k)
	if from+2 > k || d.bars(from) && !d.isVerb(from) || d.tokens[from].mention > 0 || d.definite(from) ||
		d.kindOf(d.word(from)) != mute || d.tokens[from+1].pause > joined {
		return ""
	}
	m := d.tokens[from+1].mention
	if m == 0 || d.tokens[k-1].mention != m || d.tokens[k].pause > comma || d.mentions[m-1].Start != d.tokens[from+1].Start {
		return ""
	}
	return d.mentions[m-1].Entity
}

// alone returns the entity of a voice; "" if others speak with it.
func alone(v *voice) string {
	if len(v.with) > 0 {
		return ""
	}
	return v.entity
}

// saidIn reports whether a statement was made in the paper at word k, which comes between its verb
// and what was said, right before the verb, or after the speaker.
func (d *reader) saidIn(f *finding, k int) bool {
	const near = 6 // words
	switch from, end := d.sentence(k); {
	case f.cue.from < from || f.cue.from >= end:
		return false
	case f.cue.to <= k && k < f.content.from, f.cue.from < k && f.content.to <= f.cue.from && k < max(f.speaker.to, f.cue.to)+near:
		return true
	}
	return k < f.cue.from && f.cue.from-k <= near && f.speaker.from > f.cue.from && !d.verbIn(k, f.cue.from)
}

// verbIn reports whether [from, to) contains a verb of the lexicon.
func (d *reader) verbIn(from, to int) bool {
	for k := from; k < to; k++ {
		if d.isVerb(k) {
			return true
		}
	}
	return false
}

// signature returns who is named right after the paper at word k as its author: «بيان للهيئة»,
// «تقرير صادر عن الهيئة», «رسالة حلمي»; named is false if nothing there names an author.
func (d *reader) signature(k int) (id string, named bool) {
	const near = 5                  // words
	signed := signedBy[d.word(k-1)] // «صدر بيان عن الهيئة»
	for j := k + 1; j < len(d.tokens) && j <= k+near && d.tokens[j].pause == joined; j++ {
		w := d.word(j)
		if m := d.tokens[j].mention; m > 0 && d.startsMention(j) {
			id = d.mentions[m-1].Entity
			if kind := d.entities[id]; kind != corpus.Organization && kind != corpus.Person {
				return "", false
			}
			mine := d.mentions[m-1].Start > d.tokens[j].Start && strings.HasPrefix(w, "ل") && !sentTo[base(d.word(k))]
			return id, signed || j == k+1 && d.mentions[m-1].Start == d.tokens[j].Start || mine
		}
		switch {
		case d.tokens[j].mention == 0 && strings.HasPrefix(w, "لل") && d.kindOf(w) == body && !sentTo[base(d.word(k))]:
			return d.bareBody(j, base(w)), true // «بيان للحزب نشرته الوكالة»
		case signedBy[w]:
			signed = true
		case (w == "عن" || w == "من" || w == "ل") && signed, w == "من" && sentTo[base(d.word(k))]:
			signed = true
		case w == "ل" && !sentTo[base(d.word(k))]:
			signed = true
		case d.bars(j):
			return "", false
		}
	}
	return "", false
}

var (
	// signedBy come before whoever issued a paper.
	signedBy = arabic.WordSet(`صادر صادرة الصادر الصادرة صدر صدرت أصدره أصدرته أصدرها أصدرتها نشره نشرته نشرها نشرتها أعده أعدته أعدها أعدتها كتبها كتبته كتبتها كتبه وقعه وقعته وقعها وقعتها`)
	// sentTo are papers with the recipient after ل.
	sentTo = arabic.WordSet(`رسالة خطاب مذكرة شكوى بلاغ كلمة`)
)

// publisherOf returns the subject of the verb of publishing whose object is the paper at word k:
// «أصدرت هيئة الموانئ بيانا».
func (d *reader) publisherOf(k int) string {
	const near = 12 // words
	from, _ := d.sentence(k)
	for v := k - 1; v >= from && v > k-near; v-- {
		if w := d.word(v); !publishes[w] && !publishes[strings.TrimPrefix(w, "و")] {
			continue
		}
		p := d.nounPhrase(v+1, k, beforeObject|beforeWith)
		if v+1 == k && v > from && d.tokens[v-1].mention > 0 && d.tokens[v].pause == joined {
			p = pair{v - 1, v} // «هيئة الموانئ أصدرت بيانا»
			for p.from > from && d.tokens[p.from-1].mention == d.tokens[v-1].mention {
				p.from--
			}
		}
		if p.empty() || d.speaksAs(p) < may {
			return ""
		}
		id, with := d.speakers(p)
		return alone(&voice{entity: id, with: with})
	}
	return ""
}

package statements

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

//go:embed speakers.tsv
var speakersTSV string

// A speech is what kind of speaker a noun is.
type speech uint8

const (
	mute   speech = iota // unknown
	human                // a person, or several
	body                 // acts as one
	paper                // a text that says something
	source               // left unnamed by the text
	count                // comes before those who are counted
	thing                // does not speak
)

var speeches = map[string]speech{"person": human, "body": body, "document": paper, "source": source, "count": count, "thing": thing}

// A voices knows what kind of speaker nouns are; manner are things one acts according to («وفق
// الاتفاق»).
type voices struct {
	nouns  map[string]speech
	manner map[string]bool
}

// readVoices reads the lines of speakers.tsv. A noun of several kinds gets the first.
func readVoices(data string) (*voices, error) {
	v := &voices{nouns: map[string]speech{}, manner: map[string]bool{}}
	for n, line := range strings.Split(data, "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		name, nouns, ok := strings.Cut(line, "\t")
		kind, known := speeches[name]
		if !ok || !known && name != "manner" {
			return nil, fmt.Errorf("speakers.tsv:%d: unknown kind %q, want person, body, document, source, count, thing or manner", n+1, name)
		}
		for _, noun := range strings.Fields(nouns) {
			noun = arabic.Normalize(noun)
			if !known {
				v.manner[noun] = true
				continue
			}
			for _, form := range [...]string{noun, construct(noun), inOblique(noun)} {
				if v.nouns[form] == mute {
					v.nouns[form] = kind
				}
			}
		}
	}
	return v, nil
}

// construct returns the form of a sound masculine plural before its genitive («باحثو»); other nouns
// as they are.
func construct(noun string) string {
	for _, end := range [...]string{"ون", "ين"} {
		if stem, ok := strings.CutSuffix(noun, end); ok && len(stem) >= 8 {
			return strings.TrimSuffix(noun, "ن")
		}
	}
	return noun
}

// inOblique returns a sound masculine plural as it is after a preposition or another noun
// («اقتصاديين»); other nouns as they are.
func inOblique(noun string) string {
	if stem, ok := strings.CutSuffix(noun, "ون"); ok && len(stem) >= 8 {
		return stem + "ين"
	}
	return noun
}

// outOfOblique is the reverse of inOblique, and "" for other words.
func outOfOblique(w string) string {
	if stem, ok := strings.CutSuffix(w, "ين"); ok {
		return stem + "ون"
	}
	return ""
}

// kindOf returns what kind of speaker a word is, as written or without و, ل, the article or a
// pronoun («مراسلنا»).
func (v *voices) kindOf(w string) speech {
	if ofMine[w] {
		return human
	}
	for _, form := range [...]string{w, base(w), base(strings.TrimPrefix(w, "و"))} {
		if s := v.nouns[form]; s != mute {
			return s
		}
		for _, p := range [...]string{"هما", "هم", "ها", "ه", "نا", "تنا", "ته", "تها", "تهم"} {
			stem, ok := strings.CutSuffix(form, p)
			if !ok || len(stem) < 4 {
				continue
			}
			if s := v.nouns[stem]; s != mute {
				return s
			}
			if brothers[stem] && p != "ه" { // «اخوه» may be «إخوة»
				return human
			}
			if s := v.nouns[stem+"ه"]; s != mute && strings.HasPrefix(p, "ت") {
				return s
			}
			if of, ok := strings.CutSuffix(stem, "ي"); ok && len(of) >= 8 && (v.nouns[of+"ون"] == human || v.nouns[of] == human) {
				return human // «مساعديه», «شقيقيها»
			}
		}
	}
	return mute
}

// hisKin reports whether word k is a noun for a person with an attached pronoun: «صديقته», «أخوه».
func (d *reader) hisKin(k int) bool {
	if d.tokens[k].mention > 0 || strings.HasSuffix(d.raw(k), "ة") {
		return false
	}
	if stem, ok := strings.CutSuffix(d.word(k), "ه"); ok && brothers[stem] {
		return true
	}
	return d.owned(k) && d.kindOf(d.word(k)) == human
}

// ofMine are the writer's family.
var ofMine = arabic.WordSet(`جدي جدتي خالي خالتي عمي عمتي أخي أختي زوجي زوجتي ابني ابنتي والدي والدتي أمي`)

// brothers are the words for father and brother as written before a pronoun: «أخاها», «أبوه».
var brothers = arabic.WordSet(`أخا أخو أبا أبو`)

// wholeNoun reports whether a word is a known noun including its first letter, as it is or before a
// pronoun: «والدها» is not و and «الدها».
func (v *voices) wholeNoun(w string) bool {
	if v.nouns[w] != mute {
		return true
	}
	for _, p := range [...]string{"هما", "هم", "ها", "ه"} {
		stem, ok := strings.CutSuffix(w, p)
		if !ok {
			continue
		}
		if t, ok := strings.CutSuffix(stem, "ت"); v.nouns[stem] != mute || ok && v.nouns[t+"ه"] != mute {
			return true
		}
	}
	return false
}

// A standing is how sure it is, by its words, that a phrase can speak.
type standing uint8

const (
	cannot  standing = iota // a thing
	unheard                 // unknown
	may                     // a name that is not a mention, an adjective of a nation
	can                     // a mention, a title, a noun that speaks
)

// speaksAs returns how sure it is that a phrase can speak.
func (d *reader) speaksAs(p pair) standing {
	if p.empty() {
		return cannot
	}
	p.from = d.nounOf(p)
	w := d.word(p.from)
	if m := d.tokens[p.from].mention; m > 0 && d.isEvent(d.mentions[m-1].Entity) && d.nouns[base(w)] == thing {
		return cannot // «يدين الاتفاق النووي»
	}
	if d.tokens[p.from].mention > 0 || d.titleLetter(p.from) || d.hasPerson(p) || titles[w] || titles[plainWord(w)] ||
		w == "الله" || w == "لما" && d.isLama(p.from) || d.hisKin(p.from) {
		return can
	}
	kind := d.kindOf(w)
	if strings.HasSuffix(d.raw(p.from), "ة") && d.isParticiple(p.from) && d.nouns[w] == mute &&
		d.nouns[base(w)] == mute && d.nouns[base(strings.TrimPrefix(w, "و"))] == mute {
		kind = mute // «معلقة» is not «معلق» with a pronoun
	}
	switch kind {
	case mute:
		return d.unknownSpeaks(p)
	case thing:
		return cannot
	case count:
		if of := d.ofCount(p); of > p.from && (of >= p.to || d.tokens[of].mention == 0 && d.kindOf(d.word(of)) == thing) {
			return cannot // «كثير من الأجهزة», «كافة المساعي»
		}
	}
	return can
}

// unknownSpeaks is speaksAs for a phrase whose noun is in no list.
func (d *reader) unknownSpeaks(p pair) standing {
	w := d.word(p.from)
	if counterparts[strings.TrimPrefix(w, "و")] || severalOf(w) != "" || plural(base(w)) || d.ageAt(p.to) > p.to {
		return can
	}
	if d.bars(p.from) || wholeWords[w] || strings.HasSuffix(d.raw(p.from), "ً") || d.proclitic(p.from, "ب") || d.proclitic(p.from, "ل") {
		return cannot
	}
	switch bare := base(w); {
	case numeric(w), d.tokens[p.from].opens >= 0:
		return may
	case d.definite(p.from) && strings.HasSuffix(bare, "ي"):
		return may // «البلجيكي»
	case d.definite(p.from):
		return d.abstract(bare)
	case feminine(w), p.to-p.from > 4:
		return d.abstract(bare)
	}
	if d.anyDefinite(p.from+1, p.to) {
		return unheard
	}
	if strings.HasPrefix(d.raw(p.from), "إ") && brokenPlural(w) && p.to > p.from+1 && feminine(d.word(p.from+1)) &&
		d.tokens[p.from+1].mention == 0 {
		return cannot // «إرسال بعثة»
	}
	if r := []rune(w); len(r) == 5 && r[0] == 'ت' && r[3] == 'ي' {
		return cannot // «توفير», «تخفيض»: verbal nouns
	}
	return may
}

// ageAt returns the word after an age between commas or brackets that begins at word k («رقية، 34
// عاما، »); k if there is none.
func (d *reader) ageAt(k int) int {
	if k+2 >= len(d.tokens) || d.tokens[k].pause < comma || d.tokens[k].pause > dash || !numeric(d.word(k)) || !years[d.word(k+1)] {
		return k
	}
	to := k + 2
	for to < len(d.tokens) && d.tokens[to].pause == joined && years[d.word(to)] {
		to++
	}
	if to >= len(d.tokens) || d.tokens[to].pause < comma || d.tokens[to].pause > dash {
		return k
	}
	return to
}

// ofCount returns the word that says whom or what a phrase counts; its first word if none does.
func (d *reader) ofCount(p pair) int {
	k := p.from + 1
	switch {
	case k < p.to && d.word(k) == "من":
		return k + 1
	case k < p.to && d.definite(k) && d.kindOf(d.word(k)) == thing:
		return k
	}
	return p.from
}

// nounOf returns the word of a phrase that says what speaks, after a demonstrative or a superlative
// («هذه المصادر», «أحدث بيان»).
func (d *reader) nounOf(p pair) int {
	k := p.from
	for k+1 < p.to && d.tokens[k].mention == 0 && (pointers[d.word(k)] || superlatives[base(d.word(k))] || d.honours(k, p.to)) {
		k++
	}
	return k
}

// superlatives come before the noun for what is the latest, first or greatest of its kind.
var superlatives = arabic.WordSet(`أحدث آخر أول أبرز أكبر أهم كبير كبار كبرى أعلى`)

// abstract returns, by its form, whether an unknown noun denotes something that cannot speak: a
// verbal noun or a feminine.
func (d *reader) abstract(w string) standing {
	for _, begin := range [...]string{"است", "ان", "ا", "ت"} {
		if strings.HasPrefix(w, begin) && len(w) >= 10 {
			return cannot
		}
	}
	if feminine(w) || strings.HasSuffix(w, "يا") {
		return cannot
	}
	return unheard
}

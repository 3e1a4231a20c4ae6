package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// named returns the voice of a noun phrase.
func (d *reader) named(p pair, gender byte) voice {
	if p.empty() {
		return voice{}
	}
	s := d.span(p)
	if m := d.tokens[p.from].mention; m > 0 && d.mentions[m-1].Start > s.Start && d.mentions[m-1].End <= s.End {
		s.Start = d.mentions[m-1].Start // without the و of «وموسكو»
	}
	if w := d.word(p.from); d.tokens[p.from].mention == 0 && strings.HasPrefix(w, "و"+al) && !d.wholeNoun(w) &&
		w != "والي" && strings.HasPrefix(d.s[s.Start:], "و") && !d.tokens[p.from].clause {
		s.Start += len("و") // «والبعض»
	}
	if last := p.to - 1; last > p.from && titles[d.word(last)] && !d.definite(last) && d.tokens[last].mention == 0 &&
		d.tokens[last-1].mention > 0 && d.isPerson(d.tokens[last-1].mention) {
		s.End = d.tokens[last-1].End // «فلان مستشار …»
	}
	entity, with := d.speakers(p)
	if p.to == p.from+1 && d.isBody(p.from) && strings.HasPrefix(entity, discovered) {
		entity = d.surnamed(p.from, entity)
	}
	if m := d.tokens[p.from].mention; m > 0 && d.tokens[p.from].opens >= 0 && d.isPlace(p.from) &&
		d.mentions[m-1].Start > d.tokens[p.from].Start {
		entity, with = "", nil // «فاطمة» in quotation marks is a name, and not ف and a place
		s.Start = d.tokens[p.from].Start
	}
	name := closed(d.s, s.Start, s.End)
	if rest, held := strings.CutPrefix(name, "لل"); held &&
		(d.tokens[p.from].mention > 0 || d.nouns[d.word(p.from)] == mute && d.kindOf(d.word(p.from)) != mute) {
		name = al + rest // «وفقا للتقارير»
	}
	v := voice{named: name, entity: entity, with: with, gender: gender}
	if gender == 0 {
		v.gender = d.nounGender(p)
	}
	if entity == "" {
		v.unnamed = d.leavesUnnamed(p)
		v.common = !v.unnamed && !d.holdsName(p)
	}
	return v
}

// discovered begins the IDs of entities that no list has.
const discovered = "x-"

// surnamed returns the only person named in full before word k whose surname that word is, and which
// is therefore no body: «ليام فوكس … واعتبر فوكس»; "" if there are several, the entity if there is none.
func (d *reader) surnamed(k int, entity string) string {
	if d.entities[entity] != corpus.Organization {
		return entity
	}
	person := ""
	for i := range d.mentions {
		id := d.mentions[i].Entity
		if d.mentions[i].Start >= d.tokens[k].Start {
			break
		}
		if _, last, ok := strings.Cut(d.persons[id], " "); !ok || last[strings.LastIndexByte(last, ' ')+1:] != d.word(k) || id == person {
			continue
		}
		if person != "" {
			return ""
		}
		person = id
	}
	if person == "" {
		return entity
	}
	return person
}

// nounGender returns the gender of a phrase that begins with a noun for something written and
// contains no name: «بحث أجراه …» cannot be the subject of «أضافت»; 0 for other phrases.
func (d *reader) nounGender(p pair) byte {
	w := d.word(d.nounOf(p))
	if d.tokens[p.from].mention > 0 || d.hasPerson(p) || d.kindOf(w) != paper || strings.HasPrefix(w, "ت") {
		return 0
	}
	if feminine(w) || p.to > p.from+1 && definite(w) && adjective(d.word(p.from+1)) && feminine(d.word(p.from+1)) {
		return 'f' // «الأرقام الرسمية»
	}
	return 'm'
}

// holdsName reports whether a phrase contains a name or something equivalent: a mention, something
// in quotation marks, the adjective of a country, or an unknown word in the position of a name
// («المحامي هزاع»).
func (d *reader) holdsName(p pair) bool {
	for k := p.from; k < p.to; k++ {
		w := d.word(k)
		if d.tokens[k].mention > 0 || d.tokens[k].opens >= 0 || adjective(w) && d.nationCalled(nisba(w)) != "" {
			return true
		}
		if d.definite(k) || d.owned(k) || d.hisKin(k) || qualities[w] || d.kindOf(w) != mute || titles[w] || d.bars(k) ||
			numeric(w) || pointers[w] {
			continue
		}
		if k == p.from || d.definite(k-1) || d.owned(k-1) || d.word(k-1) == "اول" || d.tokens[k].pause == comma {
			return true
		}
	}
	return false
}

// leavesUnnamed reports whether a phrase is a source that the text deliberately leaves unnamed,
// without a name or an office.
func (d *reader) leavesUnnamed(p pair) bool {
	w := base(d.word(d.nounOf(p)))
	if numeric(w) && !d.hasPerson(p) {
		return true // «80٪ من المشاركين»
	}
	switch d.kindOf(w) {
	case source, count:
		return true
	}
	if d.hasPerson(p) || d.tokens[p.from].mention > 0 || d.apposed(p) {
		return false
	}
	if d.namesExpert(p) {
		return false // «الخبير في شؤون الموانئ سامي حداد»
	}
	if d.kindOf(w) == paper && d.ofSomebody(p) {
		return false // «تقديرات سوسيتيه جنرال»
	}
	return sources[w] || plural(w) && !(p.to == p.from+2 && d.foreign(p.from))
}

// ofSomebody reports whether a phrase that begins with papers goes on with whose they are: a name,
// or an unknown word that is not an adjective of theirs.
func (d *reader) ofSomebody(p pair) bool {
	k := d.nounOf(p) + 1
	if k >= p.to {
		return false
	}
	return d.hasBody(p) ||
		d.tokens[k].mention == 0 && !d.definite(k) && !d.bars(k) && d.kindOf(d.word(k)) == mute &&
			!strings.HasSuffix(d.raw(k), "ة") && !plural(d.word(k)) && !adjectiveOfThem[d.word(k)]
}

// adjectiveOfThem are words after papers that do not say whose they are.
var adjectiveOfThem = arabic.WordSet(`غير عدة أخرى كثيرة كبرى شتى سابقا عن حول من في`)

// resolve finds the speaker, and records how he was found.
func (d *reader) resolve(f *finding) {
	if f.speaker.empty() && f.form.number == 'd' {
		if p := d.twoActing(f.cue.from, f.form); !p.empty() {
			f.voice, f.way = d.named(p, f.form.gender), acting
			return
		}
		if f.voice, f.way = d.before(f.cue.from, f.form); !pairOf(f.voice) ||
			len(f.voice.with) == 0 && d.entities[f.voice.entity] == corpus.Person && f.voice.entity != "" {
			f.voice, f.way = voice{}, nobody // «واتفقا», but no two people have been named
		}
		return
	}
	if f.speaker.empty() {
		if f.form.first && d.tokens[f.cue.from].quote < 0 && !d.tokens[f.cue.from].colon && d.reportsOfHimself(f.cue.from) {
			return // «قلت له إن»: the writer
		}
		f.voice, f.way = d.before(f.cue.from, f.form)
		if f.form.number == 'p' && d.oneMan(f.voice) {
			f.voice, f.way = voice{}, nobody // «من دعموا الاتفاق زعموا أن»: not the one man who spoke before
		}
		return
	}
	f.voice = d.named(f.speaker, f.form.gender)
	f.voice.entity = d.bearer(f)
	switch k := d.cues[f.form.cue].kind; {
	case k != verbCue || f.cue.to > f.cue.from+1:
		f.way = sourced
	case f.speaker.from < f.cue.from:
		f.way = preceding
	default:
		f.way = touching
	}
}

// oneMan reports whether a voice is one person alone: «حلمي وفريقه» are more.
func (d *reader) oneMan(v voice) bool {
	if len(v.with) > 0 || v.entity == "" || d.entities[v.entity] != corpus.Person {
		return false
	}
	for _, w := range arabic.Words(v.named) {
		if strings.HasPrefix(w, "و"+al) ||
			strings.HasPrefix(w, "و") &&
				(strings.HasSuffix(w, "ه") || strings.HasSuffix(w, "هم") || strings.HasSuffix(w, "ها")) {
			return false
		}
	}
	return true
}

// pairOf reports whether a voice may be two people.
func pairOf(v voice) bool {
	if len(v.with) > 0 {
		return true
	}
	for _, w := range arabic.Words(v.named) {
		if strings.HasSuffix(w, "ان") || strings.HasSuffix(w, "ين") || strings.HasPrefix(w, "و") {
			return true
		}
	}
	return false
}

// reportsOfHimself reports whether a first-person verb at word i is outside all reported speech.
func (d *reader) reportsOfHimself(i int) bool {
	for k := len(d.found) - 1; k >= 0 && k > len(d.found)-6; k-- {
		if c := d.found[k].content; c.from <= i && i < c.to {
			return false
		}
	}
	return true
}

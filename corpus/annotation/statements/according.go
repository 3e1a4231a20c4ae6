package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// phrase reads a statement attributed by a phrase before its source («بحسب مصادر»), or by a phrase
// with a verb of its own («وفق ما أفاد المحامي», «كما يقول»).
func (d *reader) phrase(i int) (finding, bool) {
	word := d.word(i)
	firsts := [...]string{word, strings.TrimPrefix(word, "و")}
	for k, first := range firsts {
		if k > 0 && first == word {
			break
		}
		for _, p := range d.phrases[first] {
			if !d.matches(i, p.words) ||
				p.words[0] == "علي" && d.tokens[i].pause == joined &&
					leansOn[withoutWith(strings.TrimPrefix(d.word(i-1), "و"))] {
				continue // «وتعليقا على ما أوردته الصحيفة»
			}
			c := &d.cues[p.cue]
			f := finding{cue: pair{i, i + len(p.words)}, class: c.class, form: form{cue: p.cue}}
			var ok bool
			if c.kind == inCue {
				f, ok = d.written(f)
			} else {
				f, ok = d.according(f, c.takes&wantThat != 0)
			}
			if ok {
				return f, true
			}
		}
	}
	if word == "كما" {
		return d.asSaid(i)
	}
	if learning[word] {
		return d.learned(i)
	}
	return finding{}, false
}

func (d *reader) matches(i int, words []string) bool {
	for k := 1; k < len(words); k++ {
		if d.word(i+k) != words[k] || d.tokens[i+k].pause > joined {
			return false
		}
	}
	return true
}

// asSaid reads «كما يقول فلان», which is not a statement when what he said follows («كما قال فلان
// إن»).
func (d *reader) asSaid(i int) (finding, bool) {
	k := i + 1
	_, end := d.sentence(i)
	if d.tokens[i].opens >= 0 || d.tokens[i].colon {
		return finding{}, false // «قالت: "كما قال الرئيس …"»: what he said comes next, in her words
	}
	if k >= end || d.tokens[k].pause > joined {
		return finding{}, false
	}
	for _, fm := range d.formsAt(k) {
		c := &d.cues[fm.cue]
		if c.kind != verbCue || fm.tense > imperfect || c.takes&(near|clausal) != 0 || c.class == corpus.Demand ||
			c.class == corpus.Promise || strings.HasPrefix(c.lemma, "اعتذر") || strings.HasPrefix(c.lemma, "قضى") ||
			strings.HasPrefix(c.lemma, "حكم") {
			continue // «كما أمر السلطان», «كما اعتذر الوزير», «كما شهد القطاع»
		}
		after := d.nounPhrase(k+1, end, c.reading()).to
		if to, _ := d.behindWhom(after, end); to > after && to <= end && !d.tokens[min(to, len(d.tokens)-1)].colon {
			after = to // «كما قال فلان لصحيفة محلية»
		}
		if after < end && d.tokens[after].pause < comma {
			return finding{}, false
		}
		return d.according(finding{cue: pair{i, i + 1}, class: c.class, form: fm}, true)
	}
	return finding{}, false
}

// according reads «بحسب X», «وفقا لX», «حسبما أفاد X». With clause, a verb has to follow.
func (d *reader) according(f finding, clause bool) (finding, bool) {
	i, k := f.cue.from, f.cue.to
	from, end := d.sentence(i)
	if k >= end {
		return f, false
	}
	switch w := d.word(k); {
	case w == "ما", w == "لما":
		clause = true
		k++
	case d.tokens[k].pause > dash:
		return f, false
	}
	var gender byte
	if clause {
		var tells bool
		if gender, k, tells = d.behindTelling(&f, k, end); !tells {
			return f, false
		}
	}
	if strings.HasSuffix(d.word(i), "براي") && strings.HasPrefix(d.word(i), "و") && i > from && d.tokens[i].pause == joined {
		return f, false // «احتج بحكم سابق وبرأي الهيئة»
	}
	if d.word(i) == "علي" && d.saidThrough(i, from) {
		return f, false
	}
	if f.speaker = d.source(k, end); clause && d.isHearer(k, end) {
		f.speaker.to = f.speaker.from // «وفقا لما صرحت به للمجلة», «حسب ما قال في حوار»
	}
	if d.word(i+1) == "لسان" && !f.speaker.empty() && d.withVerb(f.speaker) {
		return f, false // «ما جاء على لسان المسؤولين يثبت أن»: what they said proves it
	}
	if d.noSource(f.speaker, clause) {
		return f, false
	}
	if f.speaker.to == f.speaker.from+1 && ownPages[base(d.word(f.speaker.from))] {
		f.speaker.to = f.speaker.from // «وفقا لموقعها»
	}
	f.form.gender = gender
	if n := len(d.found); clause && n > 0 && d.found[n-1].cue.from >= from &&
		d.found[n-1].content.from >= f.speaker.to && d.found[n-1].way == touching &&
		(tellings[d.word(f.cue.to-1)] && d.tokens[d.found[n-1].content.from].opens >= 0 ||
			fromHim[d.word(f.speaker.from-1)]) {
		return f, false // «قال فلان، بحسب ما نقل البيان: "…"», «قال فلان، وفق ما نقلته عنه الوكالة، إن»
	}
	f.content = d.attributed(f, from, end)
	if f.content.empty() {
		return f, false
	}
	if f.content.from > f.cue.from {
		f.content.to = d.beforeDenial(f.content)
	}
	d.resolve(&f)
	if k := f.speaker.from; !f.speaker.empty() && d.proclitic(k, "ل") && !strings.HasPrefix(d.word(k), "لل") && !d.mayContinue(k) {
		f.voice.named = strings.TrimPrefix(f.voice.named, "ل") // «وفقا لمصادر»
	}
	return f, true
}

// behindTelling returns the gender of the source and where it begins behind the verb of telling at word
// k, which it adds to the cue; tells is false if there is no such verb.
func (d *reader) behindTelling(f *finding, k, end int) (gender byte, from int, tells bool) {
	if gender, tells = d.verbOfSource(f, k, end); !tells {
		return 0, k, false
	}
	for k = f.cue.to; k < end && resumptives[d.word(k)]; {
		k++
	}
	if w := d.word(k); stoodIn[d.word(k-1)] && (w == "علي" || w == "في" || w == "عبر") && k+1 < end && !ownPages[base(d.word(k+1))] {
		k++ // «وفقا لما جاء على حساب القناة»
	}
	return gender, k, true
}

// saidThrough reports whether «على لسان» at word i, in the sentence that begins at word from, only
// names who spoke on behalf of somebody whose words another cue already has or is about to report.
func (d *reader) saidThrough(i, from int) bool {
	for k := i - 1; k >= from && k >= i-3; k-- {
		if sentDown[d.word(k)] {
			return true // «القرآن أنزله الله على لسان جبريل»
		}
	}
	if n := len(d.found); n > 0 {
		last := &d.found[n-1]
		if last.content.from < i && last.content.to >= i {
			return true // «وصفت أنقرة الهجمات على لسان وزيرها»
		}
		if d.tokens[i].pause == comma && last.cue.from == from && last.content.from > i && last.took == wantObject {
			return true // «وأعلن التجار، على لسان حلمي، إغلاق السوق»
		}
	}
	return i-from <= 8 && d.tokens[i].pause == joined && d.cueVerbAt(from) // «وأعلنت الجمعية على لسان رئيسها ترحيبها»
}

// cueVerbAt reports whether word k is a verb that may report.
func (d *reader) cueVerbAt(k int) bool {
	for _, fm := range d.formsAt(k) {
		if d.cues[fm.cue].kind == verbCue && fm.tense <= imperfect {
			return true
		}
	}
	return false
}

// verbOfSource reads the verb at word k after «وفق ما», makes it the last word of the cue, and
// returns the gender of the source; tells is false if it is not a verb of telling.
func (d *reader) verbOfSource(f *finding, k, end int) (gender byte, tells bool) {
	if k >= end || d.word(k) == "بين" {
		return 0, false // «على ما بين ثلاثة وثمانية»
	}
	for _, fm := range d.formsAt(k) {
		if c := d.cues[fm.cue]; c.kind == verbCue && fm.tense <= imperfect {
			f.class, gender, tells = c.class, fm.gender, true
			break
		}
	}
	if !tells && (k == f.cue.to || !tellings[d.word(k)]) {
		return 0, false // «كما», «حسبما» and «وفق ما» before another verb
	}
	f.cue.to = k + 1
	return gender, true
}

// written reads «جاء في بيان الوزارة أن», «وجاء فيه».
func (d *reader) written(f finding) (finding, bool) {
	i := f.cue.from
	_, end := d.sentence(i)
	c := &cue{takes: wantThat | wantQuote, class: corpus.Say}
	f.speaker = d.nounPhrase(f.cue.to, end, 0)
	start, took := d.complement(&f, c, end)
	if took == 0 {
		return f, false
	}
	f.content = pair{start, d.contentEnd(start, i, end)}
	if f.content.empty() {
		return f, false
	}
	d.resolve(&f)
	return f, true
}

// sentDown are verbs of what comes to people through somebody, or goes round among them.
var sentDown = arabic.WordSet(`أنزل أنزله أنزلها نزل نزلت أوحى أوحاه بعث بعثه يجري جرى جرت شاع شاعت دارج`)

// resumptives are pronouns that refer to what was said.
var resumptives = arabic.WordSet(`به عنه فيه عليه إليه إليها إليهم عليها عليهم بها عنها فيها له في لي لنا لها لهم`)

// tellings are verbs that report after «وفق ما» but are not cues by themselves.
var tellings = arabic.WordSet(`نشر نشرت نشره نشرته نشرها نشرتها بث بثت بثه بثته رصد رصدت رصده رصدته جاء ورد تناقلت تناقلته نقل نقلت نقله نقلته نقلها روت رواه روته يروي تروي
	سمع كتب كتبت كتبه كتبته تضمنه تضمنته أظهر أظهرت أظهره أظهرته حكى حكت يحكي تحدث تحدثت عرض عرضت يفهم فهم علمت علم`)

// fromHim names whose words somebody passes on.
var fromHim = arabic.WordSet(`عنه عنها عنهم عنهما`)

// stoodIn are tellings for written text; where it appeared follows them.
var stoodIn = arabic.WordSet(`جاء ورد نشر بث كتب`)

// leansOn come before «على» and what an answer or an act goes back to.
var leansOn = arabic.WordSet(`ردا تعليقا تعقيبا جوابا بناء اعتمادا احتجاجا الرد التعليق التعقيب رد علق عقب تعليق`)

package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// A seeking is the search for the complement of a cue, from word to word after the cue until the
// clause ends.
type seeking struct {
	*reader
	f       *finding
	c       *cue
	cueLast int // the cue's last word
	end     int
	object  int // where the cue's object begins, -1 for none
	// subjectEnd is where the subject ends, including a place after it: «شهود بالمنطقة».
	subjectEnd int
	relative   bool // whether a relative clause has begun
}

// complement finds where the content begins and which of the cue's complements introduces it; 0 if
// none is there. It looks between the cue and the end of its sentence. If what looked like the
// subject is the object, it removes the subject from f.
func (d *reader) complement(f *finding, c *cue, end int) (int, want) {
	s := seeking{reader: d, f: f, c: c, cueLast: f.cue.to - 1, end: end, object: -1}
	if c.takes&wantObject != 0 {
		s.findObject()
	}
	if at, by, found := s.rightBehind(); found {
		return at, by
	}
	if c.takes&wantBlame != 0 {
		if at, by, found := s.blame(); found {
			return at, by
		}
	}
	if c.takes&near != 0 {
		s.end = min(end, s.behindAside(f.speaker.to)+3)
	}
	for k := s.cueLast + 1; k < s.end; k++ {
		if s.inAside(k) || s.inTitle(k) {
			continue
		}
		if s.attended(k) {
			break
		}
		m := d.marker(k) & c.takes
		if m != 0 && s.ofSubject(k, m) {
			m &^= wantTo | wantOn | wantAbout | wantOf | wantIn
		}
		if m&wantThat != 0 && k-1 > f.speaker.to && (leadsWhat[s.word(k-2)] || tellersOf[s.word(k-2)]) && s.tokens[k].pause == joined && s.cueVerbAt(k-1) {
			m &^= wantThat // «وقال حلمي خلال عرضه الوثائق التي قال إنها تدين الهيئة، إن»: of a relative clause
		}
		if s.tokens[k].opens >= 0 && k > f.speaker.from && k < f.speaker.to {
			m &^= wantQuote // «رئيس عمليات "اللواء الخامس" العقيد كريم حلمي»: a name
		}
		if at, by, found := s.speechAt(k, m); found {
			return at, by
		}
		if s.otherVerb(k) {
			break
		}
		s.noteRelative(k)
		if at, by, found := s.introduced(k, m); found {
			return at, by
		}
	}
	return s.withoutMarker()
}

// tellersOf begin what people in general say: «يشير المؤرخون الذين يقولون بأن …، إلى أن».
var tellersOf = arabic.WordSet(`الذين اللواتي اللاتي`)

// behindAside returns the word after an aside between commas at word k; k if there is none.
func (s *seeking) behindAside(k int) int {
	if s.f.speaker.empty() || k >= s.end || s.tokens[k].pause != comma || s.speaksAs(s.f.speaker) < can {
		return k
	}
	return s.asideEnd(k, s.end)
}

// findObject finds where the cue's object begins.
func (s *seeking) findObject() {
	f, c := s.f, s.c
	s.subjectEnd = s.placeEnd(f.speaker, c, s.end)
	s.object = s.objectOf(s.subjectEnd, s.end, c.class == corpus.Criticize || c.class == corpus.Accuse || c.class == corpus.Demand)
	s.object = max(s.object, s.objectBehindOffice(f.speaker, s.object, s.end))
	if k := f.speaker.to; !f.speaker.empty() && k < s.end && s.tokens[k].pause == comma && s.marker(k)&c.takes&wantAbout != 0 {
		s.object = -1 // «كشف فلان، مدير المرفأ، عن محاولات، محذرا»
	}
}

// rightBehind returns the content that a question or «ذلك» right behind the subject leads to; by is 0
// if «ذلك» is all.
func (s *seeking) rightBehind() (at int, by want, found bool) {
	k, c := s.f.speaker.to, s.c
	if k >= s.end {
		return 0, 0, false
	}
	if c.takes&wantThat != 0 && k > s.cueLast && asksHow[s.word(k)] && s.tokens[k].pause == joined {
		return k, wantThat, true // «كشف كيف فقد عمله»
	}
	next := k + 1
	if c.takes&wantObject == 0 || s.word(k) != "ذلك" || next < s.end && s.tokens[next].pause < comma && !s.tokens[next].colon {
		return 0, 0, false
	}
	if next < s.end && s.tokens[next].colon && s.speech(next, true) && (k > s.f.cue.to || s.f.speaker.empty()) {
		return next, wantQuote, true // «وحلمي ينفي ذلك: "…"»
	}
	return 0, 0, true // «ونفى حلمي ذلك، معتبرا أن»
}

// blame returns who is held responsible, for a cue that needs «المسؤولية»; by is 0 if nobody is.
func (s *seeking) blame() (at int, by want, found bool) {
	if !s.blames(s.cueLast, s.end) {
		return 0, 0, true
	}
	if !s.f.form.object && s.blamedIs(s.f.speaker, s.end) {
		return s.objectIsFirst(s.f), wantObject, true
	}
	if s.c.takes&wantObject != 0 {
		if k := s.blamedBehind(); k >= 0 {
			return k, wantObject, true
		}
	}
	return 0, 0, false
}

// ofSubject reports whether the preposition at word k, which may begin the complement m, is inside
// the subject: «تقرير صادر عن الهيئة، عن غرق».
func (s *seeking) ofSubject(k int, m want) bool {
	p := s.f.speaker
	if k < p.from || k >= p.to {
		return false
	}
	if signedBy[s.word(k-1)] || s.responsibleFor(k, s.end) {
		return true
	}
	if m&wantIn != 0 && fields[s.word(k+1)] {
		return true // «شكك الخبير في شؤون المياه كريم حلمي في الأرقام»
	}
	belongs := quantities[s.word(k-1)] || s.hasPerson(pair{k, p.to}) || k+1 < s.end && (s.kindOf(s.word(k+1)) == body || s.isBodyAt(k+1))
	return belongs && s.onceMore(m)
}

// noteRelative notes where a relative clause about the subject begins and ends.
func (s *seeking) noteRelative(k int) {
	switch w := s.word(k - 1); {
	case k > s.cueLast+1 && k > s.f.speaker.to && relatives[w] && w != "من" && w != "ما" && s.c.class != corpus.Demand:
		s.relative = true
	case s.relative && s.tokens[k].pause == comma && quantities[s.word(s.f.speaker.from)]:
		s.relative = false // «اشتكى عدد من السكان الذين عملوا هناك، من التأخير»
	}
}

// grounds come between «على» and «أن», which belongs to them and to no verb before.
var grounds = arabic.WordSet(`أساس اعتبار افتراض علم يقين دراية قناعة ثقة شرط أمل`)

// asksHow begin an indirect question.
var asksHow = arabic.WordSet(`كيف لماذا`)

// attended reports whether something begins at k that only accompanies what was said: «بدء العمل،
// مؤكدة أن».
func (s *seeking) attended(k int) bool {
	speaker := s.f.speaker
	if k <= speaker.to {
		return false
	}
	said := s.object >= 0 && s.object < k ||
		s.object < 0 && s.c.takes&wantObject != 0 && !speaker.empty() && s.speaksAs(speaker) < can
	return said && (s.wasToCome(k) || s.tokens[k].pause == comma && s.word(k) == "من" && foreseen[s.word(k+1)]) ||
		said && s.attends(k) && (s.tokens[k].pause == comma || s.tokens[k].pause == dash || s.attendsAtOnce(k))
}

// otherVerb reports whether another clause has begun at k.
func (s *seeking) otherVerb(k int) bool {
	first := s.cueLast + 1
	if k == first && s.c.takes&wantQuote != 0 && s.isParticiple(k) {
		return true
	}
	if k > first && k == s.f.speaker.to && s.tokens[k].pause == joined && s.c.takes&(wantThat|wantQuote) == 0 && strings.HasPrefix(s.word(k), "قايل") && s.marker(k+1)&wantThat != 0 {
		return true // «سخر تسلا قائلا إن»
	}
	return k > first && k >= s.f.speaker.to && s.isVerb(k) &&
		(s.opensClause(k) || s.object >= 0 && s.object < k || s.word(k+1) == "فيها" || s.word(k+1) == "فيه")
}

// speechAt returns the content that a quotation or «أن» introduces at word k, given the cue's
// complements that may begin there in m; by is 0 if it is not this cue's.
func (s *seeking) speechAt(k int, m want) (at int, by want, found bool) {
	first, object := s.cueLast+1, s.object
	switch {
	case m&wantQuote != 0 && k == s.f.speaker.from && s.quotedName(s.f.speaker, s.end):
		// «قالت «جمعية حماية المستهلك» أمس إن»: the speaker
	case m&wantQuote != 0 && s.tokens[k].colon && s.tokens[k].opens < 0 && s.emptyQuote(k):
		return 0, 0, true // «فقال الرسول: ، وخرج»
	case m&wantQuote != 0 && s.speech(k, k == first) && !(object >= 0 && object < k && s.partOf(k)):
		if k == first && s.isParticiple(k) || k > first && s.participleBefore(k) {
			return 0, 0, true // «وختم قائلا», «كتب حلمي قائلا: "…"»
		}
		return k, wantQuote, true
	case m&wantThat != 0 && s.tokens[k].pause == comma && freeThat[s.word(k)] && k > first &&
		strings.HasPrefix(s.c.lemma, "نقل") && relatives[s.word(s.f.cue.from-1)] && s.f.cue.from > 1 &&
		s.tokens[s.f.cue.from-1].pause == comma:
		return 0, 0, true // «المترجمة، التي نقلت حلمي إلى الإنكليزية، أن»: belongs to an earlier verb
	case m&wantThat != 0 && object >= 0 && object < k && (s.c.class == corpus.Deny || s.c.class == corpus.Criticize):
		return object, wantObject, true
	case m&wantThat != 0 && k > s.f.speaker.to && s.tokens[k].quote >= 0 && s.participleBefore(k):
		return 0, 0, true // «ورأى بعضهم النتائج كشفا، ومنهم فلان الذي كتب قائلا: "إنها …"»
	case m&wantThat != 0 && s.word(k-2) == "علي" && grounds[s.word(k-1)] && s.tokens[k].pause == joined && k-2 > s.f.speaker.to:
		return 0, 0, true // «قضت سنوات في الجدال على أساس أنه»
	case m&wantThat != 0 && k-1 > s.cueLast && k-1 >= s.f.speaker.to && s.tokens[k].pause == joined && s.ownVerb(k-1):
		return 0, 0, true // «نقلت الهيئة الأمر إلى الوزارة يعتقد أنه»
	case m&wantThat != 0 && s.word(k-1) == "من" && s.relays(k-1):
		return 0, 0, true // «وذكر بما أعلنه الوزير من أن»: said by the minister
	case m&wantThat != 0:
		if (strings.HasPrefix(s.c.lemma, "نقل") || strings.HasPrefix(s.c.lemma, "حكى")) && s.passedOn(k) {
			return s.afterThat(k), wantThat, true
		}
		if strings.HasPrefix(s.c.lemma, "نقل") &&
			(s.passes(first, k, "عن") || s.passes(first, k, "لسان") || s.passes(first, k, "عنه") || s.passes(first, k, "عنها") ||
				s.passes(first, k, "عنهم")) {
			return 0, 0, true // the source has its own «قوله»
		}
		return s.afterThat(k), wantThat, true
	}
	return 0, 0, false
}

// emptyQuote reports whether a comma follows the colon before word k at once: what was said is missing.
func (s *seeking) emptyQuote(k int) bool {
	gap := strings.TrimSpace(s.s[s.tokens[k-1].End:s.tokens[k].Start])
	_, rest, _ := strings.Cut(gap, ":")
	rest = strings.TrimSpace(rest)
	return strings.HasPrefix(rest, "،") || strings.HasPrefix(rest, ",")
}

// relays reports whether «من» at word k follows «ما» and a verb of telling, so that somebody else's
// words follow.
func (s *seeking) relays(k int) bool {
	const longest = 14 // words
	for j := k - 2; j > s.cueLast && j > k-longest; j-- {
		if whatOne[s.word(j-1)] && j-1 > s.cueLast {
			for _, fm := range s.formsAt(j) {
				if s.cues[fm.cue].kind == verbCue && fm.object && fm.tense <= imperfect {
					return true
				}
			}
		}
	}
	return false
}

// ownVerb reports whether word k is an imperfect that a clause right behind it belongs to.
func (s *seeking) ownVerb(k int) bool {
	for _, fm := range s.formsAt(k) {
		if c := &s.cues[fm.cue]; c.kind == verbCue && fm.tense == imperfect && !fm.object && c.takes&wantThat != 0 && s.tokens[k].mention == 0 {
			return !negations[s.word(k-1)]
		}
	}
	return s.word(k) == "يعتقد" || s.word(k) == "تعتقد"
}

// participleBefore reports whether the word before k is a participle of speech, which the quotation
// belongs to.
func (s *seeking) participleBefore(k int) bool {
	return s.isParticiple(k-1) && !strings.HasSuffix(s.word(k-1), "القول") && !strings.HasPrefix(s.word(k-1), "لل") &&
		s.c.kind == verbCue && s.tokens[k-1].pause <= comma && s.f.form.tense != participle
}

// withoutMarker returns the content if no word introduces it: the object, if the cue takes one.
func (s *seeking) withoutMarker() (int, want) {
	f, c := s.f, s.c
	if s.object >= 0 {
		return s.object, wantObject
	}
	if k := f.speaker.to; k < s.end && s.word(k) == "ذلك" && c.takes&(wantObject|wantThat) == wantObject &&
		s.follows(k+1, s.end, wantWith|wantTo) {
		return k, wantObject // «برر ذلك بأن», «أرجع ذلك إلى»
	}
	if c.takes&wantObject != 0 && !f.form.object && !f.speaker.empty() {
		if k := s.splitObject(f); k >= 0 {
			return k, wantObject
		}
		if s.mayLackSubject(s.cueLast, f.form, c, wantObject) && s.mayBeObject(f, c) {
			return s.objectIsFirst(f), wantObject
		}
	}
	return 0, 0
}

package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// introduced returns the content that the preposition at word k introduces, given which of the
// cue's complements it may begin in m; by is 0 if it shows that nothing was said.
func (s *seeking) introduced(k int, m want) (at int, by want, found bool) {
	f, c, object := s.f, s.c, s.object
	switch {
	case m&wantOn != 0 && c.takes&(wantObject|wantTo) == 0 && s.between(f.speaker.to, k, s.end):
		return 0, 0, true // «شدد العقوبات على»
	case s.relative && m&(wantTo|wantOn|wantAbout|wantOf|wantIn|wantThat) != 0 && object < 0 && c.takes&wantObject == 0:
		return 0, 0, true // «شدد العقوبات التي يفرضها على»
	case c.takes&clausal != 0 && m&(wantTo|wantOn) != 0 && !thatWords[s.word(k+1)] &&
		!(strings.HasPrefix(c.lemma, "ذهب") && rulings[s.word(k+1)]):
		return 0, 0, true // «ذهب إلى المدرسة»
	case m&(wantTo|wantOn|wantAbout|wantOf|wantIn) != 0:
		return s.introducedTo(k, m)
	case c.takes&clausal != 0 && m&wantWith != 0 && !thatWords[s.word(k)] && s.word(k) != "بالقول" &&
		!(strings.HasPrefix(c.lemma, "تمسك") && stances[withoutHis(withoutWith(s.word(k)))]):
		return 0, 0, false // «شهد القبطان بالحق»
	case c.class == corpus.Accuse && f.form.object && k >= f.speaker.to && s.marker(k)&wantWith != 0 && k < s.end:
		return s.afterThat(k), wantWith, true // «تتهمه موسكو ب…»
	case s.word(k) == "بذلك":
		return 0, 0, false // «صرح بذلك المتحدث»
	case m&(wantWith|wantFor) != 0 && k >= f.speaker.to:
		return s.introducedWith(k, m)
	case c.takes&wantFrom != 0 && s.word(k) == "من" && object >= 0 && object < k && k > f.speaker.to+1 &&
		s.tokens[object].pause == joined && s.definite(object):
		return object, wantObject, true // «طلبت عائلات أخرى اللجوء خوفا من العنف»
	case c.takes&wantFrom != 0 && s.word(k) == "من" && k-1 > s.cueLast && k-1 >= f.speaker.to && moreOf[s.word(k-1)]:
		return k - 1, wantObject, true // «طلب مسؤولون المزيد من القوات»
	case c.takes&wantFrom != 0 && s.word(k) == "من":
		return s.askedFrom(k)
	}
	return 0, 0, false
}

// stances are what one may hold to by saying so.
var stances = arabic.WordSet(`مطالب مطلب موقف مواقف حق حقوق رأي رفض أقوال شرط شروط براءة صحة ضرورة أهمية مسؤولية نفي إنكار وجوب سلامة قانونية`)

// rulings are opinions of a jurist: «وذهب أبو حنيفة إلى جواز البيع».
var rulings = arabic.WordSet(`جواز وجوب تحريم حرمة استحباب كراهة كراهية صحة بطلان القول اشتراط منع`)

// moreOf come before «من» and what is asked for, not who is asked.
var moreOf = arabic.WordSet(`المزيد مزيدا الكثير كثيرا عددا بعضا قليلا جزءا`)

// introducedTo returns the content that «إلى», «على» and the like introduce at k.
func (s *seeking) introducedTo(k int, m want) (at int, by want, found bool) {
	f, c, object := s.f, s.c, s.object
	if k > s.cueLast && s.sameAgain(k, m) || m&wantOn != 0 && s.onPage(k) {
		return 0, 0, false
	}
	if c.class == corpus.Demand && object < 0 && !f.speaker.empty() && (s.disagrees(f) || m&wantOn != 0 && c.takes&wantObject != 0) {
		return s.objectIsFirst(f), wantObject, true // «ودعا السلطات إلى»
	}
	if object >= 0 && object < k {
		if c.class == corpus.Demand {
			return object, wantObject, true
		}
		if s.gripsOn(object) || s.onlyAsides(s.subjectEnd, object) || m&wantOn == 0 || s.tokens[object].pause == comma {
			return 0, 0, false
		}
	}
	return s.afterThat(k + 1), m, k+1 < s.end
}

// gripsOn reports whether word k is a noun with a genitive to which a following «على» belongs: «أكد
// الوزير خلال اللقاء حرص الدولة على التعليم».
func (d *reader) gripsOn(k int) bool {
	return grips[d.word(k)] && d.tokens[k].mention == 0 && d.inGenitive(k)
}

// grips are nouns that take «على» and are no names.
var grips = arabic.WordSet(`حرص قدرة عزم ثقة إصرار حصول تفوق سيطرة اعتماد اطلاع انفتاح إجماع تركيز تأثير تغلب موافقة محافظة حفاظ مصادقة تصديق توقيع احتجاج اعتراض إشراف استحواذ استيلاء إقبال قدرات عمل`)

// sameAgain reports whether the preposition at word k belongs to the speaker's affiliation, with
// the same preposition once more after it: «حذر فلان من معهد البحار من التسرع».
func (s *seeking) sameAgain(k int, m want) bool {
	if m&(wantOf|wantAbout) == 0 || k != s.f.speaker.to || s.f.speaker.empty() {
		return false
	}
	p := s.head(k+1, s.end, beforeObject|beforeWith)
	if p.empty() || s.marker(p.to)&m == 0 || p.to >= s.end || s.tokens[p.to].pause > comma {
		return false
	}
	named := s.tokens[p.from].mention
	return s.kindOf(s.word(p.from)) == body || named > 0 && !s.isPerson(named)
}

// onceMore reports whether a preposition of the same kind follows the subject, too: «دعا المبعوث
// إلى سوريا فلان إلى الحوار».
func (s *seeking) onceMore(m want) bool {
	const near = 12 // words
	for k := s.f.speaker.to; k < s.end && k < s.f.speaker.to+near; k++ {
		if s.marker(k)&m&(wantTo|wantOn|wantAbout|wantOf|wantIn|wantThat) != 0 {
			return true
		}
	}
	return false
}

// onPage reports whether «على» at word k says where something was published, before a clause with
// what was said: «وأكد في تغريدة على صفحته أن».
func (s *seeking) onPage(k int) bool {
	const longest = 8 // words
	if !isPage(s.word(k + 1)) {
		return false
	}
	for j := k + 2; j < s.end && j < k+longest; j++ {
		if thatWords[s.word(j)] || s.tokens[j].colon {
			return true
		}
	}
	return false
}

// isPage reports whether a word denotes where somebody publishes.
func isPage(w string) bool { return ownPages[base(w)] || pages[base(w)] || platforms[w] }

var (
	// pages are nouns for where somebody publishes.
	pages = arabic.WordSet(`صفحة موقع منصة حساب منصات مواقع`)
	// platforms are used by everybody.
	platforms = arabic.WordSet(`تويتر فيسبوك إنستغرام إنستجرام تلغرام تيليغرام يوتيوب إكس لينكدإن واتساب`)
)

// passedOn makes whoever follows «عن» the speaker, if «أن» at word k comes right after him: «ونقلت
// الصحيفة عن مصدر في الهيئة أن».
func (s *seeking) passedOn(k int) bool {
	const near = 10 // words in which another verb would come
	for j := s.cueLast + 1; j < k; j++ {
		if s.word(j) != "عن" && !s.onTongue(j) {
			continue
		}
		p := s.nounPhrase(j+1, k, 0)
		if p.empty() || p.to != k && !s.leftUnnamed(p.to, k) || s.speaksAs(p) < may || s.reportsAt(k-1) {
			return false
		}
		if s.verbIn(k, s.untilPause(k, min(k+near, s.end))) {
			return false // «ونقل عن فلان أن بيعه باطل، وأفتى» has none
		}
		s.f.speaker = p
		return true
	}
	return false
}

// untilPause returns the first word after word k with a pause before it outside a quotation; at
// most end.
func (d *reader) untilPause(k, end int) int {
	for k++; k < end && (d.tokens[k].pause < comma || d.tokens[k].quote >= 0); k++ {
	}
	return min(k, end)
}

// reportsAt reports whether word k is a reporting noun: «قوله».
func (s *seeking) reportsAt(k int) bool {
	for _, fm := range s.formsAt(k) {
		if s.cues[fm.cue].kind == nounCue {
			return true
		}
	}
	return false
}

// introducedWith returns the content that «بـ» or «لـ» introduces at k.
func (s *seeking) introducedWith(k int, m want) (at int, by want, found bool) {
	f, c, object := s.f, s.c, s.object
	if object >= 0 && object < k {
		if c.class == corpus.Criticize && s.describes(f, object) {
			return s.objectIsFirst(f), wantObject, true
		}
		return object, wantObject, true
	}
	if c.takes&wantObject != 0 && !f.form.object && !f.speaker.empty() && (c.class == corpus.Accuse || c.class == corpus.Criticize) {
		return s.objectIsFirst(f), wantObject, true // «واتهمت موسكو ب…»: the accused, not the accuser
	}
	if w := s.word(k); w == "ب" || w == "ل" {
		k++
	}
	return s.afterThat(k), m, k < s.end
}

// askedFrom returns what was asked of the person who follows «من» at k.
func (s *seeking) askedFrom(k int) (at int, by want, found bool) {
	asked := s.nounPhrase(k+1, s.end, beforeObject|short)
	if asked.empty() {
		return 0, 0, false
	}
	asked.to = s.alsoAsked(asked.to)
	if o := s.reader.object(asked.to, s.end); o >= 0 {
		return o, wantFrom, true
	}
	for j := asked.to; j < s.end; j++ {
		if s.marker(j)&(wantTo|wantThat|wantWith) != 0 {
			if s.word(j) == "الي" {
				j++
			}
			return s.afterThat(j), wantFrom, true
		}
	}
	return asked.to, wantFrom, asked.to < s.end
}

// alsoAsked returns the end of a second addressee joined by و at word k: «طلب من قائد الجيش والمدير
// العام لقوى الأمن معالجة الفلتان»; k if there is none.
func (s *seeking) alsoAsked(k int) int {
	if k >= s.end || s.tokens[k].pause > joined {
		return k
	}
	w, and := strings.CutPrefix(s.word(k), "و")
	if !and || !s.joinsName(k) && !titles[w] && !(definite(w) && (s.kindOf(w) == human || s.kindOf(w) == body)) {
		return k
	}
	to := max(s.head(k, s.end, beforeObject|beforeWith).to, k+1)
	if to < s.end && s.tokens[to].pause == joined && s.proclitic(to, "ل") {
		to = s.phraseFrom(to, s.end).to
	}
	return to
}

// leftUnnamed reports whether all that comes in [from, to) is a clause on who does not name a source:
// «مصدر عسكري لم تسمه أن».
func (d *reader) leftUnnamed(from, to int) bool {
	const longest = 6 // words
	return from < to && to-from <= longest && (d.word(from) == "لم" && unnamedBy[d.word(from+1)] || d.wantsNoName(from))
}

// unnamedBy are verbs for naming somebody, after «لم».
var unnamedBy = arabic.WordSet(`تسمه يسمه تسمها يسمها تسمهم يسمهم تكشف يكشف تذكر يذكر تحدد يحدد تفصح يفصح`)

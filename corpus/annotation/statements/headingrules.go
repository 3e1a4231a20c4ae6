package statements

import "strings"

// A part is what a rule finds a word to be for the noun phrase that is being read before it.
type part uint8

const (
	partUnknown part = iota // this rule cannot tell
	partOfIt                // it belongs to the phrase
	partOfElse              // something else begins with it, mostly the object
)

// endsBefore takes a word that is in no mention and reports whether the noun phrase ended before it.
// The rules are asked in this order, and the first that can tell decides; one that takes the word in
// also notes what the phrase now has.
func (h *heading) endsBefore(k int) bool {
	for _, read := range [...]func(h *heading, k int) part{
		(*heading).readSon,
		(*heading).readOnBehalf,
		(*heading).readLetter,
		(*heading).readStandIn,
		(*heading).behindQuotedName,
		(*heading).readItself,
		(*heading).behindTheirNoun,
		(*heading).behindCounted,
		(*heading).behindPlural,
		(*heading).behindHim,
		(*heading).readHighRank,
		(*heading).readCounterpart,
		(*heading).readTitle,
		(*heading).readSecondAdjective,
		(*heading).readDefinite,
		(*heading).readAccusative,
		(*heading).behindAdjective,
		(*heading).readName,
		(*heading).readHisOwn,
	} {
		if p := read(h, k); p != partUnknown {
			return p == partOfElse
		}
	}
	return false
}

// wantsObject reports whether an object of the verb may follow the phrase.
func (h *heading) wantsObject() bool { return h.r&beforeObject != 0 }

// begins returns partOfElse if something else begins at the word.
func begins(elsewhere bool) part {
	if elsewhere {
		return partOfElse
	}
	return partUnknown
}

// readSon: a name around «بن» after a title. «صاحب السمو الأمير جلوي بن مساعد»
func (h *heading) readSon(k int) part {
	if !h.title || h.person || h.tokens[k].mention > 0 || k+1 >= h.end || h.tokens[k+1].pause > joined ||
		!sons[h.word(k-1)] && !sons[h.word(k)] && !sons[h.word(k+1)] {
		return partUnknown
	}
	h.complete = true
	h.names++
	return partOfIt
}

// readOnBehalf: «متحدث باسم», which lacks whom he speaks for.
func (h *heading) readOnBehalf(k int) part {
	if h.word(k) != "باسم" {
		return partUnknown
	}
	h.complete, h.names = false, 0
	return partOfIt
}

// readLetter: a title of one letter. «د. سامي راشد»
func (h *heading) readLetter(k int) part {
	if !h.titleLetter(k) {
		return partUnknown
	}
	h.title = true
	return partOfIt
}

// readStandIn: «رئيس المجلس بالإنابة كريم حلمي».
func (h *heading) readStandIn(k int) part {
	if !h.complete || !standsIn[h.word(k)] {
		return partUnknown
	}
	return partOfIt
}

// behindQuotedName: a noun after a body's name in quotation marks. «علقت صحيفة "واشنطن بوست" نشر …»
func (h *heading) behindQuotedName(k int) part {
	return begins(h.complete && !h.title && !h.definite(k) && h.tokens[k-1].quote >= 0 && h.tokens[k].quote < 0 && h.isThing(h.from))
}

// readItself: «المتحدث ذاته», and a noun right after that. «استغرب المتحدث ذاته صمت …»
func (h *heading) readItself(k int) part {
	switch {
	case h.complete && itself[h.word(k-1)] && !h.definite(k):
		return partOfElse
	case itself[h.word(k)] && k > h.from && (h.complete || h.definite(k-1)):
		h.complete = true
		return partOfIt
	}
	return partUnknown
}

// behindTheirNoun: people of somebody named by a complete noun. «دعا زعيم الحزب أنصاره إلى»
func (h *heading) behindTheirNoun(k int) part {
	w := h.word(k)
	return begins(h.wantsObject() && k > h.from && h.owned(k) && !itself[w] && h.kindOf(w) == human &&
		(h.definite(k-1) || h.isBody(k-1) || h.isPlace(k-1)))
}

// behindCounted: a noun after some who are counted. «استغربت عدة صحف استبعاد اللاعب»
func (h *heading) behindCounted(k int) part {
	w := h.word(k)
	if !h.wantsObject() || k != h.from+2 || !someOf[h.word(h.from)] || h.tokens[k].mention > 0 || h.definite(k-1) || h.definite(k) {
		return partUnknown
	}
	return begins(!feminine(w) && !strings.HasSuffix(w, "ي") && h.kindOf(h.word(k-1)) != mute && h.kindOf(w) == mute)
}

// behindPlural: a noun after a plural that cannot have a genitive. «أعلن مسؤولون مقتل …»
func (h *heading) behindPlural(k int) part {
	if last := h.word(max(k-1, 0)); k > h.from && h.definite(k) && h.tokens[k].mention == 0 && h.tokens[k-1].mention == 0 &&
		strings.HasSuffix(last, "ون") && h.nouns[last] == human {
		return partOfElse // «طالب ناشطون الحكومة بـ»: an indefinite noun with its ن has no genitive
	}
	if !h.wantsObject() || k == h.from || !plural(h.word(k-1)) || plural(h.word(k)) || h.definite(k) {
		return partUnknown
	}
	return begins(k != h.from+1 || !h.foreign(k-1))
}

// behindHim: somebody of his after a complete phrase. «اتهم الخليفة وزيره»
func (h *heading) behindHim(k int) part {
	return begins(h.complete && h.wantsObject() && k > h.from && h.owned(k) && h.kindOf(h.word(k)) == human)
}

// readHighRank: «مسؤول أميركي رفيع المستوى».
func (h *heading) readHighRank(k int) part {
	if !h.highRank(k) && !h.highRank(k-1) {
		return partUnknown
	}
	h.complete = true
	return partOfIt
}

// readCounterpart: «نظيره الإثيوبي فلان», an office like another's.
func (h *heading) readCounterpart(k int) part {
	if k != h.from || !counterparts[strings.TrimPrefix(h.word(k), "و")] {
		return partUnknown
	}
	h.title = true
	return partOfIt
}

// readTitle: a title or an office, which is the subject's or, behind his name, that of whom the verb
// is about.
func (h *heading) readTitle(k int) part {
	if !titles[h.word(k)] {
		return partUnknown
	}
	if h.officeBehindName(k) || h.wantsObject() && h.complete && h.officeOfAnother(k) {
		return partOfElse
	}
	h.title = true
	h.complete = h.complete || h.definite(k)
	return partOfIt
}

// officeBehindName reports whether an office of several words begins at word k, right after its
// holder's name, which is enough: «مارسيل كولر المدير الفني للأهلي».
func (h *heading) officeBehindName(k int) bool {
	next := k + 1
	return h.person && h.definite(k) && h.isPersonAt(k-1) && h.tokens[k].pause == joined && next < h.end &&
		h.tokens[next].pause == joined && h.tokens[next].mention == 0 &&
		(h.definite(next) || titles[strings.TrimPrefix(h.word(next), "و")] && strings.HasPrefix(h.word(next), "و"))
}

// officeOfAnother reports whether the title at word k, after a complete phrase, is not the subject's.
func (h *heading) officeOfAnother(k int) bool {
	subject := h.r&(beforeVerb|naming) == 0
	switch {
	case !h.title && !h.person && subject && (h.isBody(k-1) || h.definite(k-1) && h.definite(k) && h.kindOf(h.word(k-1)) == body):
		return true // «اتهمت النيابة العامة المدير فلانا»
	case !h.title && !h.definite(k):
		return true
	}
	return h.title && subject && (h.names >= 2 || h.person) && h.definite(k) // «اتهم النائب سليم المضف الوزير»
}

// readSecondAdjective: «السلطات المحلية والاتحادية».
func (h *heading) readSecondAdjective(k int) part {
	w := h.word(k)
	if !h.complete || !strings.HasPrefix(w, "وال") || h.tokens[k].mention > 0 || h.tokens[k-1].mention > 0 ||
		!adjective(w[len("و"):]) || !adjective(h.word(k-1)) || !h.sameEnding(k-1, k) {
		return partUnknown
	}
	return partOfIt
}

// readAccusative: an indefinite noun that shows by its ending that it is the object. «توقعت دراسة
// جديدة ارتفاعا كبيرا»
func (h *heading) readAccusative(k int) part {
	w := h.word(k)
	if !h.wantsObject() || h.person || k <= h.from+1 || h.tokens[k].mention > 0 || h.definite(h.from) ||
		!h.isThing(h.from) || h.kindOf(w) != mute {
		return partUnknown
	}
	return begins(len(w) >= len("اتفاقا") && strings.HasSuffix(w, "ا") && !strings.HasSuffix(w, "ها") && !strings.HasSuffix(w, "يا"))
}

// behindAdjective: a noun after an indefinite noun and its adjective. «كشفت صحيفة تركية جوانب من»
func (h *heading) behindAdjective(k int) part {
	w := h.word(k)
	return begins(h.wantsObject() &&
		(h.objectOfAdjective(k) || h.described(k) && h.isThing(h.from) && !feminine(w) && !strings.HasSuffix(w, "ي")))
}

// readName: a word after a complete phrase, which is a name or the object.
func (h *heading) readName(k int) part {
	w, object := h.word(k), h.wantsObject()
	switch {
	case !h.complete:
		return partUnknown
	case h.person, object && !h.title, h.names > h.most:
		return partOfElse
	case !h.title && h.names == 0 && !qualities[w] && (h.definite(k-1) && h.isThing(h.from) || h.isBody(h.from)):
		return partOfElse
	case object && h.r&(beforeVerb|naming) == 0 && h.names == 0 && h.definite(k-1) && !h.namedUntil(k, h.end):
		return partOfElse // «وصف الرئيس السوداني زيارة …»
	}
	if !nameParts[w] && !nameParts[h.word(k-1)] {
		h.names++
	}
	return partOfIt
}

// readHisOwn: a noun with a pronoun, which has no genitive. «في أثنائه مقتل»
func (h *heading) readHisOwn(k int) part {
	if !h.wantsObject() || !h.owned(k) {
		return partUnknown
	}
	h.complete = true
	return partOfIt
}

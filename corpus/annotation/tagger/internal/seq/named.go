package seq

import (
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
)

// Composed returns names with those added that are recognised by form alone: institutions named
// for a person («مستشفى الأمير سلطان للقوات المسلحة»), courts and the like by their place («محكمة
// بغداد»), meetings and battles by where they were («قمة شرم الشيخ»). They replace the names
// inside them. The names of people are trimmed.
func (t *Text) Composed(names []Name) []Name {
	names = t.partedBodies(t.joinSons(slices.DeleteFunc(t.withoutDialogue(names), t.isNone)))
	kinds := make([]Label, len(t.Words)) // the label that the names give each word
	for i := range names {
		n := &names[i]
		t.afterBirth(n)
		t.asFirm(n)
		t.asPerson(n)
		t.trim(n)
		t.cutFuture(n)
		t.edges(n)
		t.trimBody(n)
		t.described(n)
		t.foreignBody(n)
		t.closed(n)
		t.tidyEnds(n)
		t.alsoFor(n)
		t.withTrade(n)
		t.alike(n)
		t.defended(n)
		t.withoutCalling(n)
		t.withoutNation(n)
		t.withHead(n)
		t.withoutObject(n)
		for w := n.From; w < n.To; w++ {
			kinds[w] = Inside(n.Kind)
		}
	}
	var fixed []Name
	for i := 0; i < len(t.Words); i++ {
		row := t.rowAt(i, kinds)
		if row == nil {
			row = t.neighboursAt(i, kinds)
		}
		if len(row) > 0 {
			names = insert(slices.DeleteFunc(names, func(n Name) bool { return overlaps(n, row) }), row)
			i = row[len(row)-1].To - 1
			continue
		}
		n, ok := t.composedAt(i, kinds)
		if !ok {
			continue
		}
		n.Sure, n.Fixed, n.Span = 1, true, t.Span(n.From, n.To)
		if n.To-n.From > 1 && t.Gaps[n.From+1] == Open {
			n.Span.End = t.closing(n.To - 1) // «مستشفى "ابن سينا"», with both marks
		}
		fixed = append(fixed, n)
		i = n.To - 1
	}
	if len(fixed) == 0 {
		return names
	}
	return insert(names, fixed)
}

// overlaps reports whether a name overlaps a row.
func overlaps(n Name, row []Name) bool {
	return n.From < row[len(row)-1].To && row[0].From < n.To
}

// insert inserts the fixed names in order and removes those that they overlap; but a name that
// contains a fixed one stays, unless the model is too unsure of it.
func insert(names, fixed []Name) []Name {
	var out []Name
	for _, n := range names {
		for len(fixed) > 0 && fixed[0].To <= n.From {
			out, fixed = append(out, fixed[0]), fixed[1:]
		}
		if len(fixed) == 0 || n.To <= fixed[0].From {
			out = append(out, n)
			continue
		}
		if n.From == fixed[0].From && n.To == fixed[0].To {
			n = fixed[0] // the model may be less sure of it, or of another kind
		}
		if n.From <= fixed[0].From && n.To >= fixed[0].To && n.Sure >= leastSure {
			out, fixed = append(out, n), fixed[1:]
		}
	}
	return append(out, fixed...)
}

// A formReader reads a name at word i that is recognised by form alone. kinds are the labels that
// the names found so far give each word.
type formReader = func(t *Text, i int, kinds []Label) (Name, bool)

// byForm are tried in this order.
var byForm = [...]formReader{
	(*Text).paperAt, (*Text).resolutionAt, (*Text).unitAt, (*Text).reignedAt, (*Text).instituteAt, (*Text).branchAt, (*Text).kinAt, (*Text).alsoKnownAt,
	(*Text).streetFor, (*Text).namesake, (*Text).daughterAt, (*Text).sonAt, (*Text).joinedAt, (*Text).civilWar, (*Text).calledAt, (*Text).calledBehind,
	(*Text).actorAt, (*Text).clubAt, (*Text).generalAt, (*Text).forAt, (*Text).nicknameAt, (*Text).speltAt,
	(*Text).spotAt, (*Text).bornAt, (*Text).valleyAt, (*Text).companyAt, (*Text).outletAt, (*Text).tribeAt, (*Text).quotedAt, (*Text).firmAt, (*Text).headedAt,
	(*Text).surnameBehind, (*Text).foreignOutletAt, (*Text).foreignPersonAt, (*Text).foreignPlaceAt,
}

// headed are tried on a noun without the article before another word.
var headed = [...]formReader{(*Text).datedAt, (*Text).partyAt, (*Text).unionAt, (*Text).clubOf, (*Text).worshipAt, (*Text).pressAt, (*Text).wardAt, (*Text).quarterAt, (*Text).seatOf, (*Text).seatedAt, (*Text).heldAt}

// composedAt reads such a name that begins at word i.
func (t *Text) composedAt(i int, kinds []Label) (Name, bool) {
	for _, read := range byForm {
		if n, ok := read(t, i, kinds); ok {
			return n, n.Kind != corpus.Person || !t.governs(i)
		}
	}
	return Name{}, false
}

// headedAt reads a name at word i that begins with a noun without the article.
func (t *Text) headedAt(i int, kinds []Label) (Name, bool) {
	if t.Words[i].Article || t.Curated[i] != Out || i+1 >= len(t.Words) || t.Gaps[i+1] != Space {
		return Name{}, false
	}
	if kind, ok := namedFor[t.Words[i].Form]; ok && honours[t.Tokens[i+1].Word] {
		return t.forSomebody(i, kind, kinds)
	}
	for _, read := range headed {
		if n, ok := read(t, i, kinds); ok {
			return n, true
		}
	}
	return Name{}, false
}

// paperAt reads a paper whose name is one word, in quotation marks, at word i.
func (t *Text) paperAt(i int, kinds []Label) (Name, bool) {
	if t.Quoted[i] != 1 || !papers[t.Tokens[i].Word] || t.Curated[i] != Out || kinds[i] != Out || i > 0 && works[t.Words[i-1].Form] {
		return Name{}, false
	}
	return Name{From: i, To: i + 1, Kind: corpus.Organization}, true
}

// worshipAt reads a house of God at word i: «جامع الحسن».
func (t *Text) worshipAt(i int, kinds []Label) (Name, bool) {
	if !worship[t.Words[i].Form] || t.Words[i].Clitics == "ل" || !t.partOfName(i+1, kinds) {
		return Name{}, false
	}
	to := i + 2
	for to < len(t.Words) && t.Gaps[to] == Space && t.partOfName(to, kinds) {
		to++
	}
	return Name{From: i, To: to, Kind: corpus.Place}, true
}

// seatedAt reads a body at word i that is identified by its place: «محكمة بغداد».
func (t *Text) seatedAt(i int, kinds []Label) (Name, bool) {
	if !seated[t.Words[i].Form] {
		return Name{}, false
	}
	j := i + 1
	if seats[t.Tokens[j].Word] && j+1 < len(t.Words) && t.Gaps[j+1] == Space {
		j++
	}
	to := t.placeEnd(j, kinds)
	return Name{From: i, To: to, Kind: corpus.Organization}, to > j
}

// heldAt reads a meeting, a battle or the like at word i that is identified by where it was: «قمة
// شرم الشيخ».
func (t *Text) heldAt(i int, kinds []Label) (Name, bool) {
	if !events[t.Words[i].Form] || i > 0 && t.Tokens[i-1].Word == "علي" { // «على قمة إنجلترا»
		return Name{}, false
	}
	j := i + 1
	to := t.placeEnd(j, kinds)
	if to == j || to < len(t.Words) && t.Gaps[to] == Space && t.Words[to].Clitics == "و" && t.placeEnd(to, kinds) > to {
		return Name{}, false // «مفاوضات روسيا وتركيا»
	}
	return Name{From: i, To: t.gatheredFor(t.qualified(to)), Kind: corpus.Event}, true
}

// placeEnd returns the index after the place that begins at word j without a clitic; j if none
// does.
func (t *Text) placeEnd(j int, kinds []Label) int {
	curated := t.Curated[j] == First(corpus.Place)
	if t.Words[j].Clitics != "" && t.Words[j].Clitics != "و" ||
		!curated && (t.Curated[j] != Out || kinds[j] == Out || kinds[j].Kind() != corpus.Place) {
		return j
	}
	to := j + 1
	for to < len(t.Words) && t.Gaps[to] == Space &&
		(curated && t.Curated[to] == Inside(corpus.Place) ||
			!curated && kinds[to] != Out && kinds[to].Kind() == corpus.Place && t.Words[to].Clitics == "") {
		to++
	}
	return to
}

// qualified returns the index after the adjective that follows a name ending at to, or to: «معرض
// دمشق الدولي».
func (t *Text) qualified(to int) int {
	if to < len(t.Words) && t.Gaps[to] == Space && rankings[t.Tokens[to].Word] {
		return to + 1
	}
	return to
}

// gatheredFor returns the index after the purpose of an event, if one begins at word to, or else
// to: «ملتقى الشارقة [للسرد]».
func (t *Text) gatheredFor(to int) int {
	if to >= len(t.Words) || t.Gaps[to] != Space || t.Curated[to] != Out ||
		!strings.HasPrefix(t.Tokens[to].Word, "لل") || occasions[t.Tokens[to].Word] ||
		t.Words[to].Trigger != noTrigger {
		return to
	}
	to++
	for to < len(t.Words) && t.Gaps[to] == Space && t.plain(to) && t.Words[to].Trigger == noTrigger && t.agree(to-1, to) {
		to++
	}
	return to
}

package seq

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// often is the number of documents of raw text from which a word is more likely itself than a
// surname.
const often = 200

// againSure is how probable a full name must be for its parts to be looked for elsewhere.
const againSure = 0.8

// Again reads names by what the document has elsewhere. It adds the one-word mentions that the
// model missed of people who are named in full: by the last word of the name («أضاف [الملا]»), or
// by the first where the father follows it («[عقبة]» of «عقبة بن نافع»); a common word only where
// the word before it announces a person. It also adds the other occurrences of strangeForms, and
// names given already get their kind, are split and are cut as those are (asElsewhere).
func (t *Text) Again(curated []Mention, names []Name) []Name {
	taken := make([]bool, len(t.Words))
	short := t.shortForms(curated, names, taken)
	strange := t.strangeForms(names)
	if len(short) == 0 && len(strange) == 0 {
		return names
	}
	names = t.asElsewhere(names, strange)
	var found []Name
	for i, w := range t.Words {
		if kind, ok := strange[t.cutStrange(i, strange).Form]; ok && !taken[i] && t.Curated[i] == Out && w.Clitics != "ك" {
			if n := (Name{From: i, To: i + 1, Kind: kind, Sure: 1, Span: t.Span(i, i+1)}); !t.inAConversation(n) {
				found = append(found, n)
			}
			continue
		}
		if taken[i] || !short[w.Form] || t.Curated[i] != Out || w.Trigger != noTrigger ||
			strings.ContainsAny(w.Clitics, "ك") || !t.stoodAlone(i, taken) || t.describes(i, taken) || t.crescent(i) {
			continue
		}
		if levels[w.Record.Count] >= often && !t.somebodyAt(i) {
			continue
		}
		if n := (Name{From: i, To: i + 1, Kind: corpus.Person, Sure: 1, Span: t.Span(i, i+1)}); !kunyas[w.Form] && !t.inAConversation(n) {
			found = append(found, n)
		}
	}
	return insert(names, found)
}

// headed reports whether a noun of places or bodies comes right before a name.
func (t *Text) headed(n Name) bool {
	if n.From == 0 || t.Gaps[n.From] != Space {
		return false
	}
	switch t.Words[n.From-1].Trigger {
	case settlement, land, facility, group, firm, press, team, school:
		return t.Words[n.From].Clitics == ""
	}
	return false
}

// shortForms returns the words that may stand alone for the people named in full, and marks in
// taken the words that are in names.
func (t *Text) shortForms(curated []Mention, names []Name, taken []bool) map[string]bool {
	short := map[string]bool{}
	note := func(from, to int, kind corpus.Kind) {
		for k := from; k < to; k++ {
			taken[k] = true
		}
		if kind != corpus.Person || to-from < 2 || t.Words[from].Clitics != "" && to-from < 3 {
			return
		}
		if chained[t.Tokens[from+1].Word] {
			short[t.Words[from].Form] = true
		}
		word := t.Tokens[to-1].Word
		if !chained[t.Tokens[to-2].Word] && t.Words[to-1].Clitics != "و" && (letters(word) > 3 || letters(word) > 2 && !particlesOfNames[t.Tokens[to-2].Word]) && !numbered[word] && !t.Words[to-1].Number {
			short[word] = true
		}
	}
	t.eachOf(curated, note)
	for _, n := range names {
		kind := n.Kind
		if n.Sure < againSure {
			kind = corpus.Place // what may not be a name at all is not looked for elsewhere
		}
		note(n.From, n.To, kind)
	}
	return short
}

// eachOf calls do with the words of each mention. The mentions must be in text order.
func (t *Text) eachOf(mentions []Mention, do func(from, to int, kind corpus.Kind)) {
	i := 0
	for _, m := range mentions {
		for i < len(t.Tokens) && t.Tokens[i].End <= m.Start {
			i++
		}
		from := i
		for i < len(t.Tokens) && t.Tokens[i].Start < m.End {
			i++
		}
		do(from, i, m.Kind)
	}
}

// numbered are words that end names without being a surname.
var numbered = arabic.WordSet(`الأول الثاني الثالث الرابع الخامس السادس السابع الثامن الكبير الصغير الأكبر الأصغر الله الدين باشا بك بيك أفندي خان شاه الابن الأب`)

// stoodAlone reports whether word i is not part of a longer name that was not found.
func (t *Text) stoodAlone(i int, taken []bool) bool {
	if i > 0 && t.Gaps[i] == Space && t.Words[i].Clitics == "" {
		p := t.Words[i-1]
		if taken[i-1] || p.Names >= 2 && p.Trigger == noTrigger || chained[t.Tokens[i-1].Word] || namedAfter[p.Form] {
			return false
		}
		if p.Trigger == noTrigger && i > 1 && t.Gaps[i-1] == Space && p.Clitics == "" &&
			(taken[i-2] || t.Words[i-2].Names >= 2 && t.Words[i-2].Trigger == noTrigger) {
			return false // «حافظ قايد السبسي» is another
		}
	}
	if i+1 < len(t.Words) && t.Gaps[i+1] == Space {
		n := t.Words[i+1]
		if n.Clitics == "" &&
			(n.Names >= namesSure && !n.Article && n.Trigger == noTrigger && !prepositions[t.written(i+1)] ||
				chained[t.Tokens[i+1].Word] || taken[i+1] && t.Words[i].Article == n.Article) {
			return false
		}
	}
	return true
}

// describes reports whether word i, which has the article, is more likely an adjective than a
// surname: after a definite noun that announces nobody («والتوقيت الصيفي»), or after و with
// neither a name before it nor a verb of saying next to it («والصيفي أطول»).
func (t *Text) describes(i int, taken []bool) bool {
	w := t.Words[i]
	if !w.Article || t.somebodyAt(i) {
		return false
	}
	near := i > 0 && t.Gaps[i] == Space
	if w.Clitics == "" {
		return near && !taken[i-1] && t.Words[i-1].Article && t.Words[i-1].Trigger == noTrigger
	}
	says := i+1 < len(t.Words) && t.Gaps[i+1] == Space && t.Words[i+1].Trigger == spoken
	return w.Clitics == "و" && !says && !(near && taken[i-1])
}

// prepositions are spelt like names where the last letter has no dots.
var prepositions = map[string]bool{"على": true, "إلى": true, "الى": true, "لدى": true}

// somebodyAt reports whether the word before word i announces a person.
func (t *Text) somebodyAt(i int) bool {
	if i > 0 && t.Gaps[i] == Space {
		switch t.Words[i-1].Trigger {
		case title, trade, spoken:
			return true
		}
	}
	return false
}

// namedAfter are nouns of things named after a person, right before the name.
var namedAfter = arabic.WordSet(`جائزة جوائز جائزته نظرية قانون قوانين مبدأ معادلة معادلات تأثير توزيع خوارزمية مبرهنة ثابت تجربة نموذج قاعدة مسألة متلازمة مرض داء وحدة مذهب دولة أسرة سلالة
	شارع طريق جسر ميدان دوار ساحة حي مستشفى مدرسة جامعة معهد مركز قصر مسجد جامع كأس عائلة آل بني قبيلة مدينة قرية بلدة ملعب مطار سوق فندق دار مكتبة متحف شركة مؤسسة مجموعة`)

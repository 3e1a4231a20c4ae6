package seq

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// Ordinary words that are spelt like names, or that the model takes for names.

var (
	// predicates are first names that are also adjectives said of things.
	predicates = arabic.WordSet(`سليم كريم جميل سعيد صالح نبيل شريف رشيد أمين ناجح نافع جيد واضح عادل كامل ثابت باسل لطيف رحيب وحيد فريد نظيف سامح غالي عزيز`)
	// virtues are first names that are also nouns, followed by what has the quality.
	virtues = arabic.WordSet(`جمال كمال جلال نور شرف عز كرم فضل سلام رحمة فرح هدى نجاة وفاء إخلاص صفاء بهاء ضياء سناء أمل سماح إيمان حنان وداد سلوى غنى رضا نعمة بركة جهاد كفاح نضال صمود حسن سحر ربيع ندى`)
	// tongues are languages, including those called like a nation.
	tongues = arabic.WordSet(`اللاتينية السنسكريتية الآرامية السريانية العبرية العبرانية الأكدية السومرية القبطية الحبشية الأمازيغية العربية اليونانية الإغريقية الفهلوية`)
)

// isWord reports whether what the model takes for a name is only one or two ordinary words.
func (t *Text) isWord(n Name) bool {
	if t.Quoted[n.From] > 0 && !small[t.Words[n.From].Form] {
		return false
	}
	switch n.Kind {
	case corpus.Person:
		return t.isQuality(n) || t.verbAndObject(n)
	case corpus.Place:
		return t.areTongues(n) || n.To-n.From == 1 && t.Words[n.From].Mine && !t.announced(n.From)
	case corpus.Organization:
		w := t.Words[n.From]
		return n.To-n.From == 1 && w.Names == 0 && (small[w.Form] || small[strings.TrimPrefix(w.Form, "و")])
	}
	return false
}

// isQuality reports whether a lone first name says how something is («إن الموقع سليم»), which
// quality it has («على جمال وجهها»), or is a formula («عز وجل»).
func (t *Text) isQuality(n Name) bool {
	k := n.From
	w := t.Words[k]
	if n.To-k > 1 || w.Article {
		return false
	}
	next := n.To < len(t.Words) && t.Gaps[n.To] == Space
	if w.Form == "عز" && next && t.Tokens[n.To].Word == "وجل" {
		return true
	}
	if k == 0 || t.Gaps[k] != Space {
		return false
	}
	p := t.Words[k-1]
	if predicates[w.Form] && w.Clitics == "" && p.Article && p.Trigger == noTrigger && p.Names < namesSure &&
		!t.calling(k-1) && !men[p.Form] && t.Curated[k-1] == Out {
		return !(next && t.Words[n.To].Clitics == "" && t.Words[n.To].Names >= namesSure && !small[t.Words[n.To].Form])
	}
	if !virtues[w.Form] || !next || p.Trigger == title || p.Trigger == trade || t.calling(k-1) || theirs[p.Form] || mine[p.Form] {
		return false
	}
	after := t.Words[n.To]
	return after.Owned ||
		t.plain(n.To) && after.Names == 0 && after.Trigger == noTrigger && !strings.HasSuffix(after.Form, "ي") &&
			levels[after.Record.Count] >= often
}

// verbAndObject reports whether two words that nobody bears are a verb or a noun and its object:
// «امتص العروق», «يلزمني تدبيره».
func (t *Text) verbAndObject(n Name) bool {
	if n.To-n.From != 2 || t.announced(n.From) {
		return false
	}
	first, second := t.Words[n.From], t.Words[n.To-1]
	if first.Names > 0 || second.Names > 0 || first.Article || levels[first.Record.Count] == 0 || !first.Arabic {
		return false
	}
	return second.Owned || t.plain(n.To-1) && levels[second.Record.Count] >= often && !strings.HasSuffix(second.Form, "ي")
}

// areTongues reports whether what the model takes for a place is only languages: «إلى اللاتينية
// والعبرية».
func (t *Text) areTongues(n Name) bool {
	for k := n.From; k < n.To; k++ {
		if !tongues[t.Words[k].Form] {
			return false
		}
	}
	return true
}

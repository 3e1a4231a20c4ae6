package seq

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// Bodies whose names the model cuts before their genitive is complete, or that a description
// precedes.

// closed extends a body's name whose last word is a noun without the article, which something must
// follow, over a noun with it: «اتحاد قوى [التقدم]», «هيئة تنمية [الصادرات]».
func (t *Text) closed(n *Name) {
	k := n.To
	if n.Kind != corpus.Organization || k-n.From < 2 || k >= len(t.Words) || t.Gaps[k] != Space || !t.plain(k) || t.Curated[k] != Out {
		return
	}
	last, next := t.Words[k-1], t.Words[k]
	if last.Article || last.Clitics != "" || last.Number || !last.Arabic || last.Names > 1 || last.Strange || last.Record.Named(corpus.Person) || last.Record.Named(corpus.Place) || last.Record.Mostly(corpus.Organization) || t.Curated[k-1] != Out ||
		t.Quoted[k-1] > 0 || likeAttribute(t.written(k-1)) || last.Trigger != noTrigger && last.Trigger != group && last.Trigger != body ||
		t.Words[k-2].Article || t.Words[k-2].Names > 1 || t.Curated[k-2] != Out {
		return
	}
	if next.Trigger != noTrigger || t.national(k) || callings[next.Form] || leanings[t.Tokens[k].Word] || notOfBody[t.Tokens[k].Word] ||
		rankings[t.Tokens[k].Word] || outward[t.Tokens[k].Word] || closes[t.Tokens[k].Word] || levels[next.Record.Count] < few {
		return
	}
	n.To++
	n.Span = t.Span(n.From, n.To)
}

// likeAttribute reports whether a word as written ends like an adjective without the article, which
// no genitive follows.
func likeAttribute(written string) bool {
	return strings.HasSuffix(written, "ية") || strings.HasSuffix(written, "ي") || strings.HasSuffix(written, "ون") ||
		strings.HasSuffix(written, "ين") || strings.HasSuffix(written, "ا")
}

// described takes off the beginning of a body's name what a foreign firm is, with the adjective of
// its nation: «[مكتب الدراسات الفرنسي] سوغريا».
func (t *Text) described(n *Name) {
	if n.Kind != corpus.Organization || n.To-n.From < 3 || t.Words[n.From].Trigger == noTrigger {
		return
	}
	for k := n.From + 1; k < n.To-1; k++ {
		if !t.plain(k) || !t.national(k) {
			continue
		}
		for j := k + 1; j < n.To; j++ {
			if !t.foreign(j, likelyForeign) || t.Words[j].Clitics != "" {
				return
			}
		}
		n.From = k + 1
		n.Span = t.Span(n.From, n.To)
		return
	}
}

// foreignBody extends a body's name over the words spelt like foreign names right before and
// behind it: «أتلانتيك [فيش]», «[سوليداريتيه] إنترناسيونال».
func (t *Text) foreignBody(n *Name) {
	from, to := n.From, n.To
	if n.Kind != corpus.Organization || n.To-n.From > 2 || t.Quoted[n.From] > 0 || t.Words[n.From].Article || t.Words[n.To-1].Article {
		return
	}
	if n.To < len(t.Words) && t.Gaps[n.To] == Space && t.Words[n.To].Clitics == "" && t.foreign(n.To, likelyForeign) && t.Words[n.To].Names < namesSure &&
		t.Words[n.From].Trigger == noTrigger {
		n.To++
	}
	if k := n.From - 1; k > 0 && t.Gaps[n.From] == Space && t.Gaps[k] == Space && t.Words[n.From].Clitics == "" && t.foreign(k, likelyForeign) &&
		t.Words[k].Clitics == "" && (t.Words[k-1].heads&headsQuoted != 0 || t.Words[k-1].Trigger == firm) {
		n.From = k
	}
	if n.From != from || n.To != to {
		n.Span = t.Span(n.From, n.To)
	}
}

// partyAt reads the name of a party at word i, after an office in it or whose member somebody is,
// where the model found nothing: «رئيس [حزب الصواب]».
func (t *Text) partyAt(i int, kinds []Label) (Name, bool) {
	j := i + 1
	if i == 0 || t.Gaps[i] != Space || t.Words[i].Form != party || t.Words[i].Clitics != "" || kinds[i] != Out || kinds[j] != Out ||
		!t.plain(j) || t.Curated[j] != Out || t.Words[j].Trigger != noTrigger || anyParty[t.Tokens[j].Word] || leanings[t.Tokens[j].Word] ||
		t.national(j) || likeAttribute(t.written(j)) {
		return Name{}, false
	}
	before := t.Words[i-1]
	if before.Article || before.Trigger != office && !offices[before.Form] && t.Tokens[i-1].Word != "عن" {
		return Name{}, false
	}
	return Name{From: i, To: j + 1, Kind: corpus.Organization}, true
}

// anyParty are words that say whose a party is, not which one.
var anyParty = arabic.WordSet(`الأغلبية الأكثرية المعارضة الرئيس الرئيسة السلطة الدولة الحكومة الحاكم البلاد الوزير الوزيرة الملك اليمين اليسار الوسط المحافظين الأقلية`)

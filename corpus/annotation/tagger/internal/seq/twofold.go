package seq

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// Bodies for two things.

// alsoFor extends the name of a body over a second purpose after «و»: «كلية العلوم الاقتصادية
// [والتصرف]», «هيئة الأوراق المالية [والسلع]».
func (t *Text) alsoFor(n *Name) {
	if k := n.To; n.Kind == corpus.Organization && k-n.From == 2 && k < len(t.Words) && t.Gaps[k] == Space &&
		t.Gaps[k-1] == Space && ofStates[t.Words[n.From].Form] && portfolios[t.Tokens[k-1].Word] &&
		t.Words[k].Clitics == "و" && portfolios[t.Words[k].Form] && t.Curated[k] == Out {
		n.To = k + 1
		n.Span = t.Span(n.From, n.To) // «لجنة المال والموازنة»
		return
	}
	if n.Kind != corpus.Organization || n.To-n.From < 2 || n.To >= len(t.Words) || t.Gaps[n.To] != Space || !twofold[t.Words[n.From].Form] {
		return
	}
	w := t.Words[n.To]
	if w.Clitics != "و" || !w.Article || w.Trigger != noTrigger || t.Curated[n.To] != Out || w.Names > 0 ||
		strings.HasSuffix(w.Form, "ون") || strings.HasSuffix(w.Form, "ين") {
		return
	}
	if n.From > 0 && (t.Words[n.From-1].Form == "بين") {
		return
	}
	if n.To-n.From == 2 && (!several[t.Words[n.From].Form] || n.To+1 < len(t.Words) && t.Gaps[n.To+1] < Comma) {
		return
	}
	if to := n.To + 1; to == len(t.Words) || t.Gaps[to] >= Comma || t.Words[to].Form == "في" || t.Words[to].Form == "ان" {
		n.To = to
		n.Span = t.Span(n.From, n.To)
	}
}

// portfolios are what committees and ministries of states are for, in pairs.
var (
	ofStates   = arabic.WordSet(`لجنة وزارة مديرية دائرة`)
	portfolios = arabic.WordSet(`المال المالية الموازنة الخطة الميزانية الإدارة العدل الدفاع الأمن الداخلية البلديات الخارجية المغتربين الصحة السكان البيئة التربية التعليم الثقافة الإعلام السياحة الآثار الرياضة الشباب الطاقة المياه الكهرباء
		النفط المعادن الزراعة الري الصناعة التجارة الاستثمار الاقتصاد التخطيط النقل الاتصالات الأشغال الإسكان التعمير العمل الضمان الهجرة المهجرين القضاء التشريع القوانين الأوقاف الإرشاد التموين الأسرة الطفولة الغذاء الدواء`)
)

// several are those of twofold that often have two purposes and no adjective.
var several = arabic.WordSet(`هيئة كلية مديرية`)

// twofold are nouns of bodies that may have several purposes.
var twofold = arabic.WordSet(`هيئة كلية وزارة مديرية معهد مصلحة دائرة المديرية الهيئة المصلحة الإدارة المعهد`)

package seq

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// Beside returns the names that are compatible with the curated mentions or replace them, and
// which of the mentions remain.
func (t *Text) Beside(curated []Mention, names []Name) (kept []Name, stands []bool) {
	stands = make([]bool, len(curated))
	for i := range stands {
		stands[i] = true
	}
	next := 0
	for _, n := range names {
		for next < len(curated) && curated[next].End <= n.Start {
			next++
		}
		end := next
		for end < len(curated) && curated[end].Start < n.End {
			end++
		}
		if n.Fixed {
			if !covers(n, curated[next:end]) {
				continue
			}
		} else if !yields(n, curated[next:end]) || !plausible(t, n) {
			continue
		}
		for i := next; i < end; i++ {
			stands[i] = false
		}
		kept = append(kept, n)
	}
	return kept, stands
}

// Merge returns the curated mentions that remain and the names beside them, in text order.
func (t *Text) Merge(curated []Mention, names []Name) []Mention {
	kept, stands := t.Beside(curated, names)
	var out []Mention
	for i, m := range curated {
		for len(kept) > 0 && kept[0].Start < m.Start {
			out, kept = append(out, Mention{kept[0].Span, kept[0].Kind}), kept[1:]
		}
		if stands[i] {
			out = append(out, m)
		}
	}
	for _, n := range kept {
		out = append(out, Mention{n.Span, n.Kind})
	}
	return out
}

// covers reports whether the curated mentions that a name overlaps lie inside it, none being the
// same name already.
func covers(n Name, curated []Mention) bool {
	for _, c := range curated {
		if c.Start < n.Start || c.End > n.End || c.End-c.Start == n.End-n.Start && c.Kind == n.Kind {
			return false
		}
	}
	return true
}

// leastSure is how probable a name must be.
const leastSure = 0.5

// longerSure is how probable a name must be to replace a curated mention that is part of it.
const longerSure = 0.9

// yields reports whether the curated mentions that a name overlaps give way to it: those that are
// part of a person's name («رفعت الأسد»), or a place that something else is named for («جامعة
// دمشق»).
func yields(n Name, curated []Mention) bool {
	if n.Sure < leastSure {
		return false
	}
	if len(curated) > 1 && n.Kind == corpus.Person {
		return false // two people side by side
	}
	for _, c := range curated {
		inside := n.Start <= c.Start && c.End <= n.End && n.End-n.Start > c.End-c.Start
		if !inside || n.Sure < longerSure || n.Kind == corpus.Place || n.Kind != corpus.Person && c.Kind != corpus.Place {
			return false
		}
	}
	return true
}

// nameWords is the most words a name may have.
const nameWords = 12

// plausible reports whether a name may be one at all: it has letters, more than one, and is not a
// word with a pronoun, a common noun, an office, or cut off before its end.
func plausible(t *Text, n Name) bool {
	if n.To-n.From > nameWords {
		return false
	}
	first := t.Tokens[n.From].Word
	if n.To-n.From == 1 {
		w := t.Words[n.From]
		if w.Arabic && len(first) < 2*2 || w.Number || w.Owned || w.Inflected && n.Kind == corpus.Person && t.Quoted[n.From] == 0 {
			return false
		}
		if n.Kind == corpus.Place && (t.nationality(n.From) || t.pretext(n.From)) || n.Kind == corpus.Person && t.quality(n.From) {
			return false
		}
		noun := bare[w.Form] || w.Common && (n.Kind != corpus.Person || t.adjective(n.From))
		if noun && t.Quoted[n.From] == 0 && !t.announced(n.From) {
			return false
		}
	}
	if n.From > 0 && n.Kind == corpus.Organization && t.Gaps[n.From] == Space && ministers[t.Words[n.From-1].Form] {
		return false // «وزير الشؤون الخارجية» is a person
	}
	if n.Kind == corpus.Organization && t.portfolio(n.From) {
		return false // «وزيرة الشباب والرياضة الموريتانية», too
	}
	if n.Kind == corpus.Organization && t.indefinite(n) {
		return false // «مجلس تنسيقي»
	}
	if t.breaksOff(n.To - 1) {
		return false
	}
	for i := n.From; i < n.To; i++ {
		if !t.Words[i].Number {
			return true
		}
	}
	return false
}

// indefinite reports whether a body is a common noun without the article and an adjective without
// it or a purpose.
func (t *Text) indefinite(n Name) bool {
	if n.To-n.From < 2 {
		return false
	}
	if w := t.Words[n.From]; (w.Trigger == body || w.Trigger == school) && !w.Article && t.Quoted[n.From] == 0 &&
		strings.HasPrefix(t.Tokens[n.From+1].Word, "لل") {
		return true // «افتتاح مركز للصحة النفسية»
	}
	if n.To-n.From > 2 {
		return false
	}
	noun, adjective := t.Words[n.From], t.Words[n.To-1]
	return (noun.Trigger == body || noun.Trigger == group) && !noun.Article && !adjective.Article && adjective.Clitics == "" &&
		t.Curated[n.To-1] == Out && t.Quoted[n.To-1] == 0 && adjective.Names < namesSure &&
		(strings.HasSuffix(adjective.Form, "ي") || strings.HasSuffix(adjective.Form, "يه"))
}

// portfolio reports whether word i is the second of a minister's portfolios: after «و», a word
// with the article, and the office.
func (t *Text) portfolio(i int) bool {
	return i > 1 && t.Words[i].Clitics == "و" && t.Gaps[i] == Space && t.Gaps[i-1] == Space &&
		t.Words[i-1].Article && ministers[t.Words[i-2].Form]
}

// announced reports whether a word that announces a name comes right before word i.
func (t *Text) announced(i int) bool {
	return i > 0 && t.Gaps[i] < Comma && t.Words[i-1].Trigger != noTrigger
}

// adjective reports whether a word that ends like a nationality comes right after a noun without
// the article: «مصدر تركي».
func (t *Text) adjective(i int) bool {
	return i > 0 && t.Gaps[i] == Space && strings.HasSuffix(t.Words[i].Form, "ي") &&
		!t.Words[i-1].Article && t.Words[i-1].Names < namesSure
}

// pretext reports whether a word with «ب» says not where something is but why: «بحجة أن».
func (t *Text) pretext(i int) bool {
	return strings.HasSuffix(t.Words[i].Clitics, "ب") && i+1 < len(t.Words) && t.Gaps[i+1] == Space && t.Tokens[i+1].Word == "ان"
}

// quality reports whether a word that may be a surname is an adjective: right after a noun with
// the article that announces nobody («التخطيط الحضري»), or with a final hamza that no name has
// («الوضع هادئ»).
func (t *Text) quality(i int) bool {
	if strings.HasSuffix(t.written(i), "ئ") && t.Quoted[i] == 0 {
		return true
	}
	if i == 0 || t.Gaps[i] != Space || !t.plain(i) || !strings.HasSuffix(t.Words[i].Form, "ي") || t.Quoted[i] > 0 {
		return false
	}
	p := t.Words[i-1]
	return p.Article && p.Clitics != "ك" && p.Trigger == noTrigger && p.Names == 0 && t.Curated[i-1] == Out &&
		levels[p.Record.Count] >= often && !men[p.Form] && (i < 2 || t.Words[i-2].Trigger != office)
}

// men are nouns with the article that come before a person's name and are in no class of
// triggers.
var men = arabic.WordSet(`الرجل الزميل الصديق الأخ العميل الموظف المرحوم المغفور الأسير المعتقل السجين الناخب الضيف الصيدلي الطالب العامل السائق المدون الناقد الباحث المعلق المذيع الحكم
	الداعية العلامة الحافظ المحدث الفقيه الإمام الصحابي الجنرال الأسطورة الموهبة الهداف النجم الثنائي اللاعبان الشقيقان الأخوان`)

// nationality reports whether a word that may be a country is an adjective, right after a noun
// with the article or a name: «العيادات السعودية», «أبها السعودية».
func (t *Text) nationality(i int) bool {
	return i > 0 && t.Gaps[i] == Space && t.plain(i) && strings.HasSuffix(t.Words[i].Form, "يه") &&
		(t.Words[i-1].Article || t.Curated[i-1] != Out)
}

// bare are nouns that come before names, and headings of articles: hardly any is a name by
// itself.
var bare = arabic.WordSet(`القاعدة القارة الولايات الولاية الجوار المنطقة العاصمة المدينة المحافظة البلدة القرية الضاحية الإقليم الإمارة البلاد
	الوزارة الوكالة الشركة الهيئة اللجنة المنظمة المحكمة النيابة الجامعة المؤسسة الجمعية المديرية السفارة القنصلية
	الحكومة البرلمان الرئاسة الإدارة المجلس الجيش الشرطة القوات الحزب الحركة الجماعة التنظيم الميليشيا الميليشيات
	النادي الفريق المنتخب الصحيفة القناة الشبكة البنك المصرف الموقع التطبيق المركز المكتب
	قبيلة عشيرة قبائل عشائر
	المؤتمر القمة المهرجان الاتفاق الاتفاقية المعاهدة البطولة المعركة العملية
	ريبورتاج فيديو الفيديو عاجل خاص تقرير تحليل مقال رأي`)

// ministers come before an office, not before the body that holds it.
var ministers = arabic.WordSet("وزير وزيرة وزيرا وزيري وزراء الوزير الوزيرة")

// unfinished are words that no name ends with.
var unfinished = arabic.WordSet("أن بأن إن لأن أنه بأنه في من على عن إلى مع بعد قبل خلال ضد حول بين التي الذي رأس برأس لدعم لبحث لمناقشة لمكافحة لتعزيز لإعادة لحماية لتنفيذ لتحقيق لمنع لوقف")

// breaksOff reports whether no name ends with word k. «علي» does: only «على» is a preposition.
func (t *Text) breaksOff(k int) bool {
	w := t.Tokens[k].Word
	return unfinished[w] && (w != on || strings.HasSuffix(t.written(k), "ى"))
}

// on is the normalised form of «على», and of «علي».
const on = "علي"

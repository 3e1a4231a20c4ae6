package seq

import (
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// Where a body begins and ends: the noun that it begins with, a second body, and a person after
// it.

// partedBodies splits what the model took for one body where a second one begins after «و»:
// «المجلس الأعلى للثقافة» and «المركز القومي للترجمة», or where its head is named.
func (t *Text) partedBodies(names []Name) []Name {
	names = t.partedByThat(names)
	for i := 0; i < len(names); i++ {
		n := names[i]
		if k := n.From + 2; n.Kind == corpus.Organization && n.To-k > 1 && n.From > 0 && t.Gaps[n.From] == Space &&
			t.Words[n.From-1].Trigger == office && t.plain(n.From) && t.plain(n.From+1) && t.national(n.From+1) &&
			t.namesSomebody(k, n.To) {
			head := n
			names[i].To, head.From, head.Kind = k, k, corpus.Person
			names[i].Span, head.Span = t.Span(n.From, k), t.Span(k, n.To)
			names = append(names[:i+1], append([]Name{head}, names[i+1:]...)...)
			continue
		}
		if k := t.seatEnd(n); k > 0 {
			head := n
			names[i].To, head.From, head.Kind = k, k, corpus.Person
			names[i].Span, head.Span = t.Span(n.From, k), t.Span(k, n.To)
			if head.To-head.From > 1 {
				names = slices.Insert(names, i+1, head)
			}
			continue
		}
		if n.Kind != corpus.Organization || !t.plain(n.From) || !bodies[t.Words[n.From].Form] {
			continue
		}
		for k := n.From + 2; k < n.To-1; k++ {
			w := t.Words[k]
			if w.Clitics != "و" || !w.Article || !bodies[w.Form] ||
				!strings.HasSuffix(t.Words[k-1].Form, "ه") && !strings.HasSuffix(t.Words[k-1].Form, "ي") &&
					!strings.HasPrefix(t.Tokens[k-1].Word, "لل") {
				continue
			}
			second := n
			names[i].To, second.From = k, k
			names[i].Span, second.Span = t.Span(n.From, k), t.Span(k, n.To)
			names = append(names[:i+1], append([]Name{second}, names[i+1:]...)...)
			break
		}
	}
	return names
}

// seatEnd returns the index after the place that identifies a regional body where the model goes
// on with its head: «الاتحاد الجهوي للشغل بالقصرين / الصنكي الأسودي»; 0 for none.
func (t *Text) seatEnd(n Name) int {
	if n.Kind != corpus.Organization {
		return 0
	}
	local := false
	for k := n.From + 1; k < n.To-1; k++ {
		local = local || regional[t.Words[k].Form]
		if !local || t.Words[k].Clitics != "ب" || t.Curated[k] != First(corpus.Place) {
			continue
		}
		for k++; k < n.To && t.Curated[k] == Inside(corpus.Place); k++ {
		}
		if k < n.To && !regional[t.Words[k].Form] && t.Words[k].Trigger == noTrigger {
			return k
		}
		return 0
	}
	return 0
}

// joinsKunya reports whether a name that is a kunya, perhaps after a by-name, goes on with the
// given name after it: «أبو المعالي / محمد», «تقي الدين أبو الفتح / محمد بن علي».
func (t *Text) joinsKunya(n, next Name) bool {
	return n.To-n.From >= 2 && kunyas[t.Words[n.To-2].Form] &&
		(n.To-n.From == 2 || n.To-n.From == 4 && t.Tokens[n.From+1].Word == faith) && next.From == n.To &&
		t.Gaps[next.From] == Space && t.Words[next.From].Clitics == "" && t.Words[next.From].Names >= namesSure
}

// partedByThat ends a name before «إن»; what follows becomes a person's name of its own if the
// name was a person's: «وليد الركراكي / إن / رضا التكناوتي».
func (t *Text) partedByThat(names []Name) []Name {
	for i := 0; i < len(names); i++ {
		n := names[i]
		for k := n.From + 1; k < n.To; k++ {
			if !that[t.Tokens[k].Word] || t.Quoted[k] > 0 || letterNames[t.Tokens[k-1].Word] {
				continue
			}
			names[i].To = k
			names[i].Span = t.Span(n.From, k)
			if n.Kind == corpus.Person && k+1 < n.To {
				n.From, n.Span = k+1, t.Span(k+1, n.To)
				names = slices.Insert(names, i+1, n)
			}
			break
		}
	}
	return names
}

// belongToHead are nouns that begin the name of a body and that the model may leave out: «جمعية
// [البر الخيرية]», «بنك [بيبلوس]».
var (
	belongToHead = arabic.WordSet(`جمعية مديرية مصلحة هيئة نقابة رابطة لجنة مجلس معهد دائرة بنك مصرف مؤسسة مفوضية أكاديمية صندوق`)
	unions       = "منظمه"
	banks        = arabic.WordSet(`بنك مصرف مؤسسة جمعية نقابة رابطة لجنة`)
)

// forces are plurals with whose adjective the name of a body may end.
var forces = arabic.WordSet(`قوات وحدات كتائب ألوية سرايا`)

// issues are nouns of what a body publishes or decides.
var issues = arabic.WordSet(`قرار قرارات بيانات أرقام إحصاءات إحصائيات تقديرات أبحاث استطلاعات نتائج`)

// onlyDescribes reports whether a body is only an adjective of the name before it: «سي بي سي
// [الإخبارية الكندية]».
func (t *Text) onlyDescribes(n Name) bool {
	if n.Kind != corpus.Organization || n.From == 0 || t.Gaps[n.From] != Space || t.Quoted[n.From] > 0 ||
		t.Curated[n.From-1] == Out && !letterNames[t.Tokens[n.From-1].Word] {
		return false
	}
	for k := n.From; k < n.To; k++ {
		if !t.plain(k) || !strings.HasSuffix(t.Words[k].Form, "ي") && !strings.HasSuffix(t.Words[k].Form, "يه") || t.Curated[k] != Out {
			return false
		}
	}
	return true
}

// leanings are adjectives of parties that are not part of their names.
var leanings = arabic.WordSet(`المناهض المناهضة المتطرف المتطرفة الحاكم الحاكمة المعارض المعارضة اليميني اليمينية اليساري اليسارية`)

// party begins the names of parties.
const party = "حزب"

// withHead adds to the name of a body the noun that it begins with.
func (t *Text) withHead(n *Name) {
	k := n.From - 1
	if n.Kind != corpus.Organization || k < 0 || t.Gaps[n.From] != Space || t.Words[n.From].Clitics != "" || t.Curated[k] != Out {
		return
	}
	w, first := t.Words[k], t.Words[n.From]
	if w.Form == unions && !w.Article && !first.Article && n.To-n.From > 1 && t.plain(n.From+1) &&
		t.Gaps[n.From+1] == Space && first.Trigger == noTrigger && levels[first.Record.Count] >= few {
		n.From = k // «منظمة [إنقاذ الطفل]»
		n.Span = t.Span(n.From, n.To)
		return
	}
	if forces[w.Form] && !w.Article && n.To-n.From == 2 && t.plain(n.From) && t.national(n.To-1) &&
		strings.HasSuffix(t.Words[n.To-1].Form, "ه") && !strings.HasSuffix(first.Form, "ه") {
		n.From = k // «قوات [الدرك الأردنية]», as its adjective says
		n.Span = t.Span(n.From, n.To)
		return
	}
	if w.Form == party && !w.Article && first.Article && t.Quoted[n.From] == 0 {
		n.From = k // «حزب [الاستقلال]»
		n.Span = t.Span(n.From, n.To)
		return
	}
	if w.Article || !belongToHead[w.Form] || first.Trigger != noTrigger || !first.Article && !banks[w.Form] ||
		first.Article && n.To-n.From < 2 && !banks[w.Form] {
		return
	}
	n.From = k
	n.Span = t.Span(n.From, n.To)
}

// nouns begin the names of bodies and events without being in a class of triggers.
var nouns = arabic.WordSet(`خفر خطوط طيران دار بريد سكك ديوان حزب عصبة مراكز قيادة صندوق سلاح جهاز كلية مكتبة متحف غرفة معاهد مطابع ليسيه مدرسة بيت موانئ مرفأ لجان تنسيقية أولمبيك اتحاد شباب نهضة مولودية شبيبة هلال نجم`)

// withoutCalling ends the name of a body before what somebody is: «وضمت [اللجنة] الناقد المغربي
// سعيد يقطين».
func (t *Text) withoutCalling(n *Name) {
	if n.Kind != corpus.Organization {
		return
	}
	for k := n.From + 1; k < n.To; k++ {
		w := t.Words[k]
		if !w.Article || w.Clitics != "" || t.Gaps[k] != Space || honours[t.Tokens[k].Word] ||
			martyrs[t.Tokens[k].Word] || !(w.Trigger == trade || callings[w.Form]) || notCallings[w.Form] {
			continue
		}
		// A person's name follows, perhaps after the adjective of a nation.
		j := k + 1
		for j < len(t.Words) && t.Gaps[j] == Space && t.national(j) {
			j++
		}
		if j < len(t.Words) && t.Gaps[j] == Space && t.Words[j].Names >= namesSure && !t.Words[j].Article {
			n.To = k
			n.Span = t.Span(n.From, n.To)
			return
		}
	}
}

// notCallings are callings that also occur in the names of bodies.
var notCallings = arabic.WordSet(`الطفل الطفلة الطالب المواطن المدرسة العامل العالم الفلاح المعلم البطل الشاب الفتاة السيدة القائد الأسير العضو`)

// martyrs are titles in the names of schools.
var martyrs = arabic.WordSet(`الشهيد الشهيدة`)

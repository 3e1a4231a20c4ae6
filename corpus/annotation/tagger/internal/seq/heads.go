package seq

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// Where a body begins and ends: the noun that it begins with, a second body, and somebody behind it.

// partedBodies parts what the model took for one body where a second one begins behind «و»:
// «المجلس الأعلى للثقافة» and «المركز القومي للترجمة».
func (t *Text) partedBodies(names []Name) []Name {
	for i := 0; i < len(names); i++ {
		n := names[i]
		if k := n.From + 2; n.Kind == corpus.Organization && n.To-k > 1 && n.From > 0 && t.Gaps[n.From] == Space && t.Words[n.From-1].Trigger == office && t.plain(n.From) && t.plain(n.From+1) && t.national(n.From+1) && t.namesSomebody(k, n.To) {
			head := n
			names[i].To, head.From, head.Kind = k, k, corpus.Person
			names[i].Span, head.Span = t.Span(n.From, k), t.Span(k, n.To)
			names = append(names[:i+1], append([]Name{head}, names[i+1:]...)...)
			continue
		}
		if n.Kind != corpus.Organization || !t.plain(n.From) || !bodies[t.Words[n.From].Form] {
			continue
		}
		for k := n.From + 2; k < n.To-1; k++ {
			w := t.Words[k]
			if w.Clitics != "و" || !w.Article || !bodies[w.Form] || !strings.HasSuffix(t.Words[k-1].Form, "ه") && !strings.HasSuffix(t.Words[k-1].Form, "ي") && !strings.HasPrefix(t.Tokens[k-1].Word, "لل") {
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

// belongToHead are nouns with which the name of a body begins that the model may leave out:
// «جمعية [البر الخيرية]», «بنك [بيبلوس]».
var (
	belongToHead = arabic.WordSet(`جمعية مديرية مصلحة هيئة نقابة رابطة لجنة مجلس معهد دائرة بنك مصرف مؤسسة مفوضية أكاديمية صندوق`)
	banks        = arabic.WordSet(`بنك مصرف مؤسسة جمعية نقابة رابطة لجنة`)
)

// withHead gives a body the noun that its name begins with.
func (t *Text) withHead(n *Name) {
	k := n.From - 1
	if n.Kind != corpus.Organization || k < 0 || t.Gaps[n.From] != Space || t.Words[n.From].Clitics != "" || t.Curated[k] != Out {
		return
	}
	w, first := t.Words[k], t.Words[n.From]
	if w.Article || !belongToHead[w.Form] || first.Trigger != noTrigger || !first.Article && !banks[w.Form] || first.Article && n.To-n.From < 2 && !banks[w.Form] {
		return
	}
	n.From = k
	n.Span = t.Span(n.From, n.To)
}

// nouns begin the names of bodies and events without being in a class of triggers.
var nouns = arabic.WordSet(`خفر خطوط طيران دار بريد سكك ديوان حزب عصبة مراكز قيادة صندوق سلاح جهاز كلية مكتبة متحف غرفة معاهد مطابع ليسيه مدرسة بيت موانئ مرفأ لجان تنسيقية أولمبيك اتحاد شباب نهضة مولودية شبيبة هلال نجم`)

// withoutCalling ends the name of a body before somebody's calling: «وضمت [اللجنة] الناقد
// المغربي سعيد يقطين».
func (t *Text) withoutCalling(n *Name) {
	if n.Kind != corpus.Organization {
		return
	}
	for k := n.From + 1; k < n.To; k++ {
		w := t.Words[k]
		if !w.Article || w.Clitics != "" || t.Gaps[k] != Space || honours[t.Tokens[k].Word] || martyrs[t.Tokens[k].Word] || !(w.Trigger == trade || callings[w.Form]) || notCallings[w.Form] {
			continue
		}
		// Somebody's name follows, perhaps behind his nation's adjective.
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

// notCallings are callings that the names of bodies have, too.
var notCallings = arabic.WordSet(`الطفل الطفلة الطالب المواطن المدرسة العامل العالم الفلاح المعلم البطل الشاب الفتاة السيدة القائد الأسير العضو`)

// martyrs have schools named for them.
var martyrs = arabic.WordSet(`الشهيد الشهيدة`)

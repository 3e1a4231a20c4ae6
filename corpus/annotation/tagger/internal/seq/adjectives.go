package seq

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// nationals are adjectives of nations, with the article; the feminine is one letter more.
var nationals = makeNationals()

func makeNationals() map[string]bool {
	m := map[string]bool{}
	for w := range arabic.WordSet(`المصري السعودي الإماراتي الكويتي القطري البحريني العماني اليمني العراقي السوري اللبناني الأردني الفلسطيني السوداني الليبي التونسي الجزائري المغربي الموريتاني
		الصومالي الجيبوتي التركي الإيراني الأفغاني الباكستاني الهندي الصيني الياباني الكوري التايواني الماليزي الإندونيسي الفلبيني التايلاندي الفيتنامي السنغافوري الأسترالي النيوزيلندي
		الأميركي الأمريكي الكندي المكسيكي البرازيلي الأرجنتيني التشيلي الكولومبي البيروفي الفنزويلي الأوروغواياني الباراغواياني الإكوادوري الكوبي الجامايكي
		البريطاني الإنجليزي الإنكليزي الاسكتلندي الأيرلندي الفرنسي الألماني الإيطالي الإسباني البرتغالي الهولندي البلجيكي السويسري النمساوي السويدي النرويجي الدنماركي الفنلندي البولندي
		التشيكي السلوفاكي المجري الروماني البلغاري اليوناني القبرصي الصربي الكرواتي البوسني السلوفيني الألباني المقدوني الأوكراني الروسي البيلاروسي الجورجي الأرميني الأذربيجاني الكازاخستاني الأوزبكي
		الإسرائيلي النيجيري الغاني الكاميروني السنغالي المالي الإيفواري الكونغولي الأنغولي الكيني الإثيوبي التنزاني الأوغندي الرواندي الزامبي الجنوبي التشادي النيجري الغيني الغابوني الكردي الأمازيغي`) {
		m[w], m[w+"ه"] = true, true
	}
	return m
}

// withoutNation cuts the adjective of a nation off the end of a foreign name, to which it does
// not belong («هانوا إيروسبيس [الكورية]», «سيمبا [التنزاني]»), and off the beginning of a
// person's («المخرج [التونسي] الناصر خمير»).
func (t *Text) withoutNation(n *Name) {
	from, to := n.From, n.To
	if n.Kind == corpus.Person {
		if k := n.From; n.To-k > 1 && t.Words[k].Article && nationals[t.Words[k].Form] && k > 0 && t.Gaps[k] == Space && t.Words[k-1].Article {
			n.From++
		}
	} else {
		first := t.Words[n.From]
		if n.To-n.From > 1 && n.To-n.From < 5 && !first.Article && first.Trigger == noTrigger && first.Arabic && t.Quoted[n.From] == 0 && !nouns[first.Form] && levels[first.Record.Count] < common &&
			t.plain(n.To-1) && nationals[t.Words[n.To-1].Form] && (n.To-n.From == 2 || !t.Words[n.To-2].Article) {
			n.To--
		}
	}
	if n.From != from || n.To != to {
		n.Span = t.Span(n.From, n.To)
	}
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
		for j < len(t.Words) && t.Gaps[j] == Space && nationals[t.Words[j].Form] {
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

// partedBodies parts what the model took for one body where a second one begins behind «و»:
// «المجلس الأعلى للثقافة» and «المركز القومي للترجمة».
func (t *Text) partedBodies(names []Name) []Name {
	for i := 0; i < len(names); i++ {
		n := names[i]
		if k := n.From + 2; n.Kind == corpus.Organization && n.To-k > 1 && n.From > 0 && t.Gaps[n.From] == Space && t.Words[n.From-1].Trigger == office && t.plain(n.From) && t.plain(n.From+1) && nationals[t.Words[n.From+1].Form] && t.namesSomebody(k, n.To) {
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

// namesSomebody tells whether the words from … to, behind a body, may be whoever heads it.
func (t *Text) namesSomebody(from, to int) bool {
	for k := from; k < to; k++ {
		w := t.Words[k]
		if w.Article && k == from || w.Clitics != "" || w.Trigger != noTrigger || t.Gaps[k] != Space || t.Curated[k] != Out || w.Names == 0 && levels[w.Record.Count] >= rare {
			return false
		}
	}
	return true
}

// certainBody is how sure the model is of a body that is called as somebody may be.
const certainBody = 0.9

// kinsman gives who is called by a given name and a surname, and what the model takes for a body or a place behind whose relative it is to a
// person: «وزوجته [أوزليم توريتشي] في مينز».
func (t *Text) kinsman(n *Name) {
	if first := t.Words[n.From]; n.Kind == corpus.Organization && n.To-n.From == 2 && n.Sure < certainBody && first.Names >= namesSure && !first.Article && first.Trigger == noTrigger && t.Quoted[n.From] == 0 && !nouns[first.Form] {
		if last := t.Words[n.To-1]; t.Gaps[n.To-1] == Space && !last.Article && last.Clitics == "" && last.Trigger == noTrigger && (last.Names > 0 || levels[last.Record.Count] < few) {
			n.Kind = corpus.Person // «مع لويد أوستن»
			return
		}
	}
	if n.Kind == corpus.Person || n.From == 0 || t.Gaps[n.From] != Space {
		return
	}
	before := t.Words[n.From-1]
	if !theirs[before.Form] && !(n.Kind == corpus.Organization && n.Sure < certainBody && before.Clitics == "و" && nationals[before.Form]) {
		return
	}
	to := n.From
	for to < n.To && t.Gaps[to] == Space && !outward[t.Tokens[to].Word] {
		to++
	}
	if to-n.From > 1 && t.namesSomebody(n.From, to) {
		n.Kind, n.To = corpus.Person, to
		n.Span = t.Span(n.From, n.To)
	}
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

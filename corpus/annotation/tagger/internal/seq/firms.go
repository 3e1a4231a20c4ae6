package seq

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// trades follow the name of a firm or a body and say what it does.
var trades = arabic.WordSet(`للنشر للتوزيع للتسويق للتأمين للاستثمار للتطوير للعقارات للاتصالات للطاقة للغاز للبترول للنفط للأغذية للطيران للتمويل للتكنولوجيا للمقاولات للتجارة
	للصناعات للصناعة للمحاماة للخدمات للإنتاج للبرمجيات للأدوية للإسمنت للأسمدة للسياحة للملاحة للإنشاءات للهندسة للاستشارات للمسبوكات للمنسوجات للكيماويات للسيارات للثقافة للطباعة`)

// holdings follow the name of a firm.
var holdings = arabic.WordSet(`القابضة كابيتال موتورز إنرجي إنرجيز بتروليوم هولدنغ غروب بارتنرز فينتشرز`)

// withTrade extends the name of a body over what it does: «دار العين [الساخنة للنشر]».
func (t *Text) withTrade(n *Name) {
	if n.Kind != corpus.Organization {
		return
	}
	to := n.To
	for to < len(t.Words) && to < n.To+2 && t.Gaps[to] == Space && t.plain(to) && t.Curated[to] == Out &&
		t.Words[to].Trigger == noTrigger && !t.national(to) {
		to++
	}
	if to >= len(t.Words) || t.Gaps[to] != Space || !trades[t.Tokens[to].Word] {
		return
	}
	n.To = t.tradeEnd(to)
	n.Span = t.Span(n.From, n.To)
}

// tradeEnd returns the index after the description of what a firm does that begins at word i:
// «للتجارة العامة».
func (t *Text) tradeEnd(i int) int {
	to := i + 1
	for to < len(t.Words) && to < i+2 && t.Gaps[to] == Space && t.plain(to) && t.Curated[to] == Out &&
		(t.agree(i, to) || strings.HasSuffix(t.Words[to].Form, "مه")) {
		to++
	}
	return to
}

// alike extends the name of a body over a second adjective of the same form as its last one: «دار
// الخدمات النقابية [والعمالية]».
func (t *Text) alike(n *Name) {
	if n.Kind != corpus.Organization || n.To-n.From < 3 || n.To >= len(t.Words) || t.Gaps[n.To] != Space || !t.plain(n.To-1) {
		return
	}
	w := t.Words[n.To]
	if w.Clitics == "و" && w.Article && w.Trigger == noTrigger && t.Curated[n.To] == Out &&
		strings.HasSuffix(w.Form, "يه") && strings.HasSuffix(t.Words[n.To-1].Form, "يه") {
		n.To++
		n.Span = t.Span(n.From, n.To)
	}
}

// firmAt reads the name of a firm at word i, which what follows it shows to be one: «إكويتي
// القابضة», «نبيل للصناعات الغذائية».
func (t *Text) firmAt(i int, kinds []Label) (Name, bool) {
	w := t.Words[i]
	if t.Curated[i] != Out || i > 0 && kinds[i-1] != Out || kinds[i] != Out && kinds[i].Kind() == corpus.Organization ||
		!w.Arabic || w.Number || w.Owned || w.Trigger != noTrigger || w.Clitics != "" && w.Clitics != "و" {
		return Name{}, false
	}
	if kinds[i] == Out && (w.Article || w.Names == 0 && levels[w.Record.Count] >= rare) {
		return Name{}, false
	}
	to := t.nameEnd(i, kinds)
	if to >= len(t.Words) || t.Gaps[to] != Space {
		return Name{}, false
	}
	switch word := t.Tokens[to].Word; {
	case holdings[word]:
		to++
		for to < len(t.Words) && t.Gaps[to] == Space && holdings[t.Tokens[to].Word] {
			to++
		}
	case trades[word] && (kinds[i] == Out && w.Names > 1 || kinds[i] != Out && kinds[i].Kind() != corpus.Place): // «لا ينضب للطاقة» is a verb
		to = t.tradeEnd(to)
	default:
		return Name{}, false
	}
	return Name{From: i, To: to, Kind: corpus.Organization}, true
}

// presses are nouns that begin the names of publishers.
var presses = arabic.WordSet(`دار منشورات`)

// pressAt reads a publisher's name: «منشورات سكيفو».
func (t *Text) pressAt(i int, kinds []Label) (Name, bool) {
	j := i + 1
	w := t.Words[j]
	if !presses[t.Words[i].Form] || t.Curated[j] != Out && t.Curated[j].Kind() == corpus.Organization ||
		w.Clitics != "" || w.Article || w.Number || w.Owned || w.Trigger != noTrigger ||
		kinds[i] != Out || kinds[j] == Out && (levels[w.Record.Count] >= rare || t.Curated[j] != Out) {
		return Name{}, false
	}
	if t.Words[i].Form == "دار" && !t.house(i) {
		return Name{}, false
	}
	return Name{From: i, To: t.nameEnd(j, kinds), Kind: corpus.Organization}, true
}

// house reports whether «دار» at word i is a noun, judging by what precedes it: in «دار سجال» it
// is a verb.
func (t *Text) house(i int) bool {
	if i == 0 || t.Gaps[i] != Space {
		return false
	}
	before := t.Words[i-1].Trigger
	return publishedBy[t.Tokens[i-1].Word] || before != noTrigger && before != spoken // «أعلنت دار سك العملة»
}

// publishedBy come before «دار» where it is the noun of a publisher.
var publishedBy = arabic.WordSet(`عن لدى`)

// quotedHeads maps nouns that are followed by a name in quotation marks to the kind of that name.
var quotedHeads = makeQuotedHeads()

func makeQuotedHeads() map[string]corpus.Kind {
	m := map[string]corpus.Kind{}
	for w := range arabic.WordSet(`جمعية منظمة مؤسسة حركة حزب كتلة تيار حراك فرقة شركة مجموعة نادي تجمع ائتلاف رابطة`) {
		m[w] = corpus.Organization
	}
	for w := range storms {
		m[w] = corpus.Event
	}
	for w := range arabic.WordSet(`معرض مهرجان ملتقى مؤتمر منتدى تمرين مناورات`) {
		m[w] = corpus.Event
	}
	return m
}

// storms are nouns that are followed by a name even with the article: «العاصفة «هبة»».
var storms = arabic.WordSet(`عاصفة إعصار منخفض العاصفة الإعصار المنخفض`)

// quotedAt reads the name in the quotation that begins at word i, after such a noun: «حراك «مانيش
// مصب»».
func (t *Text) quotedAt(i int, _ []Label) (Name, bool) {
	q := int(t.Quoted[i])
	if i == 0 || t.Gaps[i] != Open || q == 0 || q > 4 || t.Words[i-1].Article && !storms[t.Words[i-1].Form] ||
		t.Words[i-1].heads&headsQuoted == 0 {
		return Name{}, false
	}
	kind, ok := quotedHeads[t.Words[i-1].Form]
	if !ok {
		return Name{}, false
	}
	for k := i; k < i+q; k++ {
		if t.Curated[k] != Out || t.Words[k].Number {
			return Name{}, false
		}
	}
	return Name{From: i, To: i + q, Kind: kind}, true
}

// tribes are nouns that come before the names of tribes; ofTribes begin those names.
var (
	tribes   = arabic.WordSet(`قبيلة عشيرة قبائل عشائر قبيلتي عشيرتي`)
	ofTribes = arabic.WordSet(`آل بني بنو بو ذو أولاد البو ولد`)
)

// tribeAt reads the name of a tribe at word i after such a noun, or after «و» and the name of
// another tribe.
func (t *Text) tribeAt(i int, kinds []Label) (Name, bool) {
	if i == 0 || t.Gaps[i] != Space || t.Words[i-1].Article || t.Curated[i] != Out {
		return Name{}, false
	}
	w := t.Words[i]
	head := ofTribes[t.Tokens[i].Word] && i+1 < len(t.Words) && t.Gaps[i+1] == Space
	if t.Words[i-1].heads&headsTribe == 0 && !(head && t.Words[i-1].Form == dynasty) {
		return Name{}, false
	}
	if w.Clitics != "" || w.Number || w.Owned || !head && kinds[i] == Out && !(w.Article && w.Names > 0 && levels[w.Record.Count] < often) {
		return Name{}, false
	}
	to := t.nameEnd(i, kinds)
	if head {
		to = max(to, i+2)
		if t.Tokens[i].Word == "ال" && ofTribes[t.Tokens[i+1].Word] && i+2 < len(t.Words) && t.Gaps[i+2] == Space {
			to = max(to, i+3) // «آل بو سلطان»
		}
	}
	return Name{From: i, To: to, Kind: corpus.Organization}, true
}

// dynasty comes before a house that ruled: «دولة بني مرين».
const dynasty = "دوله"

// firmTails follow the name of a firm in the name of its subsidiary.
var firmTails = arabic.WordSet(`للتوزيع للتسويق للتأمين للاستثمار للتطوير للعقارات للاتصالات للطاقة للغاز للبترول للنفط للأغذية للطيران للتمويل للتكنولوجيا للحفر للإنشاءات
	للخدمات القابضة العقارية كابيتال موتورز إنرجي إنرجيز بتروليوم كيميكالز`)

// daughterAt reads the name of a firm at word i that begins with the curated name of another:
// «أدنوك للتوزيع».
func (t *Text) daughterAt(i int, _ []Label) (Name, bool) {
	if t.Curated[i] != First(corpus.Organization) {
		return Name{}, false
	}
	to := i + 1
	for to < len(t.Words) && t.Curated[to] == Inside(corpus.Organization) {
		to++
	}
	end := to
	for end < len(t.Words) && end < to+3 && t.Gaps[end] == Space && t.Curated[end] == Out && firmTails[t.Tokens[end].Word] {
		end++
	}
	if end == to {
		return Name{}, false
	}
	if end < len(t.Words) && t.Gaps[end] == Space && t.Quoted[end] > 0 && t.Quoted[end] == t.Quoted[i] &&
		t.Curated[end] == First(corpus.Place) && t.Words[end].Clitics == "" {
		end++ // «توتال إنرجيز للتسويق مصر», in quotation marks
	}
	return Name{From: i, To: end, Kind: corpus.Organization}, true
}

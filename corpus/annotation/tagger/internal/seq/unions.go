package seq

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// Bodies whose names say whose or what for they are, where the model finds nothing: unions of
// people of a trade, state firms, and what somebody does «من أجل» something.

var (
	// unionNouns begin the names of bodies of people or of other bodies.
	unionNouns = arabic.WordSet(`اتحاد نقابة رابطة جمعية غرفة منسقية تنسيقية تجمع كونفدرالية فدرالية فيدرالية`)
	// members follow them without the article and come before a place.
	members = arabic.WordSet(`فلاحي معلمي محامي محامين تجارة صناعة زراعة عمال كتاب أدباء طلاب طلبة أطباء صيادلة مهندسي صحفيي صحافيي صناعيي تجار مزارعي منتجي مصدري مستوردي بلديات نساء شبيبة
		علماء خريجي مقاولي أندية جمعيات نقابات غرف جامعات مصارف بنوك شركات موظفي قضاة فناني مصوري أصحاب مربي صيادي مستخدمي مدرسي أساتذة ممرضي متقاعدي`)
)

// unionAt reads the name of a body at word i that says whose it is: «اتحاد فلاحي السويداء», «غرفة
// تجارة حلب», «نقابة المهندسين السوريين», «اتحاد الجمعيات الإغاثية والتنموية».
func (t *Text) unionAt(i int, kinds []Label) (Name, bool) {
	j := i + 1
	if !unionNouns[t.Words[i].Form] || t.Words[j].Clitics != "" || t.Words[j].Number {
		return Name{}, false
	}
	to := j + 1
	switch {
	case members[t.Words[j].Form] && to < len(t.Words) && t.Gaps[to] == Space:
		if t.Words[to].Clitics == "و" && members[t.Words[to].Form] && to+1 < len(t.Words) && t.Gaps[to+1] == Space {
			to++ // «غرفة تجارة وصناعة حلب»
		}
		if end := t.placeEnd(to, kinds); end > to && t.Words[to].Clitics == "" {
			return Name{From: i, To: end, Kind: corpus.Organization}, true
		}
		if !t.plain(to) || t.Curated[to] != Out || t.Words[to].Trigger != noTrigger {
			return Name{}, false
		}
		to++
	case t.plain(j) && t.Curated[j] == Out && t.Words[j].Trigger == noTrigger && t.manyOf(j) &&
		t.Words[i].Form != "جمعيه" && t.Words[i].Form != "غرفه":
	default:
		return Name{}, false
	}
	for to < len(t.Words) && t.Gaps[to] == Space && t.plain(to) && t.Words[to].Trigger == noTrigger && (t.agree(j, to) || t.agree(to-1, to)) {
		to++
	}
	if to < len(t.Words) && t.Gaps[to] == Space && t.Words[to].Clitics == "و" && t.Words[to].Article &&
		strings.HasSuffix(t.Words[to].Form, "يه") && strings.HasSuffix(t.Words[to-1].Form, "يه") {
		to++ // «الإغاثية والتنموية»
	}
	if t.Words[i].Form == "تجمع" &&
		(to == j+1 || i > 0 && t.Gaps[i] == Space && t.Words[i-1].Trigger != spoken && t.Words[i-1].Trigger != office) {
		return Name{}, false // «تجمع المحتجين أمام المبنى»
	}
	return Name{From: i, To: to, Kind: corpus.Organization}, true
}

// manyOf reports whether word j ends like a plural.
func (t *Text) manyOf(j int) bool {
	form := t.Words[j].Form
	return letters(form) > 6 && (strings.HasSuffix(form, "ين") || strings.HasSuffix(form, "ات"))
}

var (
	// generalNouns with the adjectives of generally are firms and boards of a state.
	generalNouns = arabic.WordSet(`الشركة المؤسسة الهيئة المديرية المصلحة الأكاديمية`)
	generally    = arabic.WordSet(`العامة الوطنية القومية العربية`)
	// provided are the fields of such bodies, without the article.
	provided = arabic.WordSet(`كهرباء مياه نفط غاز نقل طرق توزيع إكثار تجارة صناعة استصلاح صوامع مطاحن سكك تكرير مصافي أعلاف أسمدة موانئ مطارات اتصالات بريد تأمين تنمية حماية رعاية سلامة تربية تنظيم صيانة إنتاج تسويق خزن`)
)

// generalAt reads the name of a body at word i that has such an adjective and a purpose: «الشركة
// السورية للحبوب», «الشركة العامة لكهرباء السويداء».
func (t *Text) generalAt(i int, kinds []Label) (Name, bool) {
	k := i + 2
	if !t.Words[i].Article || !generalNouns[t.Words[i].Form] || t.Curated[i] != Out || k >= len(t.Words) ||
		t.Gaps[i+1] != Space || t.Gaps[k] != Space ||
		!t.plain(i+1) || !t.national(i+1) && !generally[t.Words[i+1].Form] && !regional[t.Words[i+1].Form] || t.Curated[k] != Out &&
		t.Words[k].Clitics != "ل" {
		return Name{}, false
	}
	word := t.Tokens[k].Word
	switch {
	case strings.HasPrefix(word, "لل") && !occasions[word] && !t.verbalNoun(k):
		to := k + 1
		for to < len(t.Words) && t.Gaps[to] == Space && t.plain(to) && t.Words[to].Trigger == noTrigger && t.agree(to-1, to) {
			to++
		}
		if to == k+1 && to < len(t.Words) && t.Gaps[to] == Space && t.Words[to].Clitics == "و" &&
			fields[strings.TrimPrefix(t.Words[to].Form, "ال")] {
			to++ // «للتربية والتكوين»
			if to < len(t.Words) && t.Gaps[to] == Space && t.agree(to-1, to) && t.plain(to) {
				to++ // «للفنون والعلوم السينمائية»
			}
		}
		return Name{From: i, To: to, Kind: corpus.Organization}, true
	case strings.HasPrefix(word, "ل") && provided[strings.TrimPrefix(word, "ل")] && k+1 < len(t.Words) &&
		t.Gaps[k+1] == Space && t.Words[k+1].Clitics == "":
		if end := t.placeEnd(k+1, kinds); end > k+1 {
			return Name{From: i, To: end, Kind: corpus.Organization}, true
		}
		if t.plain(k+1) && t.Words[k+1].Trigger == noTrigger {
			return Name{From: i, To: k + 2, Kind: corpus.Organization}, true
		}
	}
	return Name{}, false
}

// fields are verbal nouns of the purposes of bodies.
var fields = arabic.WordSet(`فنون علوم آداب ثقافة تربية تعليم تنمية تكوين تدريب تأمين تخطيط تجارة تراث توثيق تقنية تغذية إعلام إسكان إنشاءات إذاعة أوقاف أدوية اتصالات إحصاء آثار أرصاد أسماك أقطان`)

// verbalNoun reports whether the noun after «لل» in word k may be what somebody is about to do:
// «للتوسع», «للاستفادة», «للمشاركة».
func (t *Text) verbalNoun(k int) bool {
	noun := strings.TrimPrefix(t.Tokens[k].Word, "لل")
	if fields[noun] {
		return false
	}
	return strings.HasPrefix(noun, "ت") || strings.HasPrefix(noun, "ا") || strings.HasPrefix(noun, "م") && strings.HasSuffix(noun, "ه")
}

var (
	// causes begin the names of bodies that are for something.
	causes = arabic.WordSet(`جمعية منظمة مبادرة شبكة حركة مؤسسة ائتلاف تحالف رابطة تجمع`)
	// supporters are the people who are for it.
	supporters = arabic.WordSet(`شباب محامون محامين صحفيون صحفيين صحافيون أطباء نساء مواطنون مواطنين مواطنات معلمون فنانون فنانين مهندسون مهندسين أكاديميون إعلاميون إعلاميين علماء أمهات آباء طلاب طلبة كتاب
		سوريون سوريات لبنانيون مغاربة عراقيون سودانيون تونسيون حقوقيون باحثون يهود مسيحيون مسلمون رياضيون فلاحون عمال`)
)

// forAt reads the name of a body at word i that says what it is for: «[جمعية] شباب من أجل
// الشباب».
func (t *Text) forAt(i int, _ []Label) (Name, bool) {
	k := i
	if causes[t.Words[i].Form] {
		k++
	}
	if k+3 >= len(t.Words) || k > i && t.Gaps[k] != Space || t.Words[i].Article || k > i && t.Words[k].Clitics != "" ||
		!supporters[t.Words[k].Form] || t.Tokens[k+1].Word != "من" || t.Tokens[k+2].Word != sake {
		return Name{}, false
	}
	for j := k + 1; j <= k+3; j++ {
		if t.Gaps[j] != Space || t.Curated[j] != Out {
			return Name{}, false
		}
	}
	last := t.Words[k+3]
	if last.Clitics != "" || last.Owned || last.Number {
		return Name{}, false
	}
	to := k + 4
	if !last.Article && to < len(t.Words) && t.Gaps[to] == Space && t.plain(to) {
		to++ // «من أجل حقوق الإنسان»
	} else if !last.Article && levels[last.Record.Count] >= few {
		return Name{}, false
	}
	return Name{From: i, To: to, Kind: corpus.Organization}, true
}

const sake = "اجل"

// asFirm extends a person's name over partners and makes it a firm's: «شركة [طلال أبو غزالة
// وشركاه]». Sons count only after the noun of a firm.
func (t *Text) asFirm(n *Name) {
	if n.Kind == corpus.Place || n.Kind == corpus.Event || n.To >= len(t.Words) || t.Gaps[n.To] != Space {
		return
	}
	word := t.Tokens[n.To].Word
	behind := n.From > 0 && t.Gaps[n.From] == Space && t.Words[n.From-1].Trigger == firm
	if partners[word] && (behind || n.To-n.From > 1) || behind && heirs[word] {
		n.Kind = corpus.Organization
		n.To++
		n.Span = t.Span(n.From, n.To)
	}
}

var (
	partners = arabic.WordSet(`وشركاه وشركائه وشركاؤه`)
	heirs    = arabic.WordSet(`وأولاده وإخوانه وأبنائه وأبناؤه وإخوته`)
)

package seq

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// Terms of the sciences, titles of books and what else texts outside the news have that the model
// takes for names.

// isTerm reports whether a name is a term, a title or the like.
func (t *Text) isTerm(n Name) bool {
	return t.sortOfBody(n) || t.ofProduct(n) || t.entitled(n) || t.counted(n) || t.points(n) || t.nobodysWords(n)
}

// sortOfBody reports whether words say what sort of thing something is: a noun and an adjective in
// «ية» without the article («رابطة أيونية»), or one that does not agree with it («المكتب الشائعة»).
func (t *Text) sortOfBody(n Name) bool {
	if n.Kind != corpus.Organization || n.To-n.From != 2 || t.Quoted[n.From] > 0 || t.Curated[n.From+1] != Out {
		return false
	}
	noun, adjective := t.Words[n.From], t.Words[n.From+1]
	if noun.Article {
		return masculine[noun.Form] && t.plain(n.From+1) && strings.HasSuffix(t.written(n.From+1), "ة") && adjective.Names == 0
	}
	return sorts[noun.Form] && adjective.Clitics == "" && !adjective.Article && adjective.Names == 0 &&
		strings.HasSuffix(t.written(n.From+1), "ية") && int(adjective.Foreign) < likelyForeign
}

// ofProduct reports whether an unlisted person or place is a product, right after what it is:
// «نظام يونيكس», «مفاعل سيزر».
func (t *Text) ofProduct(n Name) bool {
	k := n.From
	return n.Kind != corpus.Organization && n.Kind != corpus.Event && n.To-k == 1 && k > 0 && t.Gaps[k] == Space && t.Curated[k] == Out &&
		t.Words[k].Clitics == "" && !t.Words[k].Article && t.Words[k].Names == 0 && products[t.Words[k-1].Form]
}

// entitled reports whether a person or place begins the title of a book: «كتاب "المنصوري في الطب"».
func (t *Text) entitled(n Name) bool {
	k := n.From
	return (n.Kind == corpus.Person || n.Kind == corpus.Place) && k > 0 && t.Gaps[k] == Open && t.Quoted[k] > 0 && t.Curated[k] == Out &&
		books[t.Words[k-1].Form]
}

// counted reports whether one word in «ا» is what is counted: «أحد عشر بروتونا».
func (t *Text) counted(n Name) bool {
	k := n.From
	return n.To-k == 1 && k > 0 && t.Gaps[k] == Space && t.Curated[k] == Out && t.Words[k].Names == 0 && !t.Words[k].Article &&
		strings.HasSuffix(t.Words[k].Form, "ا") && counts[t.Tokens[k-1].Word]
}

// points reports whether a demonstrative stands in a name: «وسميت هاتان الطريقتان».
func (t *Text) points(n Name) bool {
	for k := n.From; k < n.To && n.Kind == corpus.Person; k++ {
		if demonstratives[t.Tokens[k].Word] {
			return true
		}
	}
	return n.To-n.From == 2 && t.glorified(n.From+1) || n.To-n.From == 2 && t.Tokens[n.From].Word == "عز" && t.Tokens[n.From+1].Word == "وجل"
}

// nobodysWords reports whether the raw text has every word of a person's name, none of them in one,
// and nothing before says that it is a person: «امتص العروق».
func (t *Text) nobodysWords(n Name) bool {
	if n.Kind != corpus.Person || n.To-n.From < 2 || t.announced(n.From) || t.Quoted[n.From] > 0 {
		return false
	}
	for k := n.From; k < n.To; k++ {
		w := t.Words[k]
		if w.Names > 0 || !w.Record.NeverNamed() && !t.conjugated(k) || int(w.Foreign) >= perhapsForeign || chained[t.Tokens[k].Word] ||
			kunyas[w.Form] || t.Curated[k] != Out || honours[t.Tokens[k].Word] || callings[w.Form] {
			return false
		}
	}
	return true
}

var (
	// masculine are bodies that no adjective in ة belongs to.
	masculine = arabic.WordSet(`المكتب المجلس الاتحاد الحزب البنك المركز المعهد الجيش الديوان الفريق النادي`)
	// sorts are nouns of which an adjective says what sort they are.
	sorts = arabic.WordSet(`رابطة جمعية منظمة هيئة لجنة مؤسسة شركة جبهة حركة وكالة جماعة مجموعة شبكة وحدة قوة`)
	// products are nouns right before what a product, a machine or an illness is called.
	products = arabic.WordSet(`نظام نظم لغة محرر مفاعل مفاعلات طراز معالج برمجية مترجم جهاز صاروخ دواء عقار لقاح فيروس متلازمة مرض تلسكوب مسبار مركبة لعبة خوارزمية`)
	// books are nouns right before a title.
	books = arabic.WordSet(`كتاب كتابه كتابها كتابي كتابيه كتب رسالة رسالته مقالة مقالته مخطوطة مخطوط رواية روايته ديوان ديوانه قصيدة قصيدته مسرحية مسرحيته فيلم فيلمه`)
	// counts are the last words of numbers before what is counted.
	counts = arabic.WordSet(`عشر عشرة عشرون عشرين ثلاثون ثلاثين أربعون أربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين تسعون تسعين`)
	// demonstratives stand in no name.
	demonstratives = arabic.WordSet(`هذا هذه هذان هذين هاتان هاتين هؤلاء ذلك تلك أولئك`)
)

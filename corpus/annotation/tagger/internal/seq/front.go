package seq

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// trimFront moves the beginning of a person's name over what announces it, and back over what the
// model left out there.
func (t *Text) trimFront(n *Name) {
	for _, rule := range fronts {
		n.From = rule(t, n)
	}
}

// fronts are rules that return the word where a person's name begins, by what stands at the
// beginning that the model found. Each is asked once, in this order, and sees what those before it
// did.
var fronts = [...]func(*Text, *Name) int{
	(*Text).behindTheirs, (*Text).inBrackets, (*Text).behindDiscovery, (*Text).behindNarrates, (*Text).fromSon,
	(*Text).behindCrown, (*Text).behindTitle, (*Text).behindHad, (*Text).behindThen, (*Text).behindClub,
	(*Text).behindSaw, (*Text).behindMyTreating, (*Text).fromByName, (*Text).fromFaith, (*Text).fromBeforeFaith,
	(*Text).behindHonour,
}

// behindTheirs cuts a relative: «ولده [أبو المعالي]».
func (t *Text) behindTheirs(n *Name) int {
	return n.without(1, theirs[t.Words[n.From].Form] && !t.Words[n.From].Article)
}

// inBrackets cuts a noun before a bracket: «المهاجمان ([جيرو]».
func (t *Text) inBrackets(n *Name) int {
	return n.without(1, t.plain(n.From) && t.Words[n.From].Names == 0 && n.To-n.From > 1 && t.Gaps[n.From+1] == Open)
}

// behindDiscovery cuts what is named after a person: «تأثير [شتارك]».
func (t *Text) behindDiscovery(n *Name) int { return n.without(1, discoveries[t.Words[n.From].Form]) }

// behindNarrates cuts a verb of narrators: «حدثنا [سفيان]».
func (t *Text) behindNarrates(n *Name) int {
	return n.without(1, narrates[strings.TrimPrefix(t.Tokens[n.From].Word, "و")])
}

// fromSon adds the son before «بن»: «[قتيبة] بن سعيد».
func (t *Text) fromSon(n *Name) int {
	k := n.From - 1
	return n.with(t.Tokens[n.From].Word == sonOf && k >= 0 && t.Gaps[n.From] == Space && (t.isSon(k) || t.sonOfNobody(k)))
}

// behindCrown cuts a prince's title: «الأمير [سعود]».
func (t *Text) behindCrown(n *Name) int {
	return n.without(1, crowns[t.Tokens[n.From].Word] && n.To-n.From > 1 && !t.Words[n.From+1].Article)
}

// behindTitle cuts a title that is not part of a name: «السيد [جورج خوري]», but not «الشيخ إمام».
func (t *Text) behindTitle(n *Name) int {
	k := n.From
	return n.without(1, addressed[t.Tokens[k].Word] && n.To-k > 1 && !t.Words[k+1].Article && (n.To-k > 2 || t.Tokens[k].Word != sheikh))
}

// behindHad cuts the verb behind «قد»: «قد كرم [آلان ديلون]».
func (t *Text) behindHad(n *Name) int {
	k := n.From
	return n.without(1, k > 0 && t.Gaps[k] == Space && t.Words[k-1].Form == "قد")
}

// behindThen cuts a verb behind «ف» before a kunya: «فسكت [أبو الفضل]».
func (t *Text) behindThen(n *Name) int {
	k := n.From
	return n.without(1, n.To-k > 2 && strings.HasPrefix(t.Tokens[k].Word, "ف") && kunyas[t.Tokens[k+1].Word] && t.Words[k].Names == 0)
}

// behindClub cuts a club: «هاتاي سبور / [كريستيان أتسو]».
func (t *Text) behindClub(n *Name) int {
	for k := max(n.From, 1); k < n.To-1 && k < n.From+2; k++ {
		if clubTails[t.Tokens[k].Word] && t.Gaps[k] == Space && t.Curated[k-1] != Out {
			return k + 1
		}
	}
	return n.From
}

// behindSaw cuts to whom something is, or whom the writer met: «لدى [فلان]», «رأيت [فلانا]».
func (t *Text) behindSaw(n *Name) int {
	return n.without(1, toWhom[t.Tokens[n.From].Word] || saw[t.Words[n.From].Form])
}

// behindMyTreating cuts a noun with «my»: «ومعالجتي [جان]».
func (t *Text) behindMyTreating(n *Name) int {
	w := t.Words[n.From]
	return n.without(1, w.Clitics == "و" && w.Names == 0 && !w.Article && strings.HasSuffix(w.Form, "تي") &&
		n.To-n.From > 1 && t.Words[n.From+1].Clitics == "")
}

// fromByName adds a sultan's by-name: «[المعظم] توران شاه».
func (t *Text) fromByName(n *Name) int {
	k := n.From - 1
	return n.with(k >= 0 && t.Gaps[n.From] == Space && ayyubids[t.Tokens[k].Word] && t.Curated[k] == Out &&
		t.Words[n.From].Clitics == "" && (k == 0 || t.Gaps[k] != Space || !t.plain(k-1) || crowns[t.Tokens[k-1].Word]))
}

// fromFaith adds the second half of a by-name: «شرف [الدين] الدمياطي».
func (t *Text) fromFaith(n *Name) int {
	k := n.From - 1
	return n.with(k > 0 && t.Tokens[k].Word == faith && t.plain(n.From) && t.Gaps[n.From] == Space && t.Curated[k] == Out)
}

// fromBeforeFaith adds the first half: «[شرف] الدين الدمياطي».
func (t *Text) fromBeforeFaith(n *Name) int {
	k := n.From - 1
	return n.with(k >= 0 && t.Tokens[n.From].Word == faith && t.Gaps[n.From] == Space && t.Curated[k] == Out && !t.Words[k].Article)
}

// behindHonour cuts what comes before the name itself, and an honour: «ولد الشيخ [فلان]».
func (t *Text) behindHonour(n *Name) int {
	return n.without(2, n.To-n.From > 2 && honours[t.Tokens[n.From+1].Word] && (born[t.Tokens[n.From].Word] || t.Words[n.From].Names == 0))
}

// without returns where a name begins: after its first words if they are not part of it and others
// remain.
func (n *Name) without(words int, foreign bool) int {
	if foreign && n.To-n.From > words {
		return n.From + words
	}
	return n.From
}

// with returns where a name begins: one word earlier if that is part of it.
func (n *Name) with(part bool) int {
	if part {
		return n.From - 1
	}
	return n.From
}

// isSon reports whether word k, before «بن», is the first name of the son: one that people bear,
// or that of a narrator in a chain; «مقتل بن لادن» has none.
func (t *Text) isSon(k int) bool {
	w := t.Words[k]
	if t.Curated[k] != Out || w.Clitics != "" || w.Article || w.Trigger != noTrigger || narrates[t.Tokens[k].Word] {
		return false
	}
	return w.Names >= namesSure || k > 0 && t.Gaps[k] == Space && narrates[t.Tokens[k-1].Word]
}

var (
	// addressed are titles that are not part of a name.
	addressed = arabic.WordSet(`السيد السيدة الدكتور الدكتورة الأستاذ الأستاذة المهندس المهندسة الشيخ الشيخة المطران`)
	// discoveries are named after who made them, and wings after who leads them.
	discoveries = arabic.WordSet(`جناح تأثير نظرية معادلة مبرهنة خوارزمية متلازمة`)
	// saw are first-person verbs before a person met.
	saw = arabic.WordSet(`رأيت قابلت التقيت سمعت عرفت زرت كلمت سألت وجدت تركت ودعت`)
	// ayyubids are by-names of sultans that come before their own names.
	ayyubids = arabic.WordSet(`المعظم المظفر الأشرف الظافر الأوحد المنصور المسعود المؤيد الأفضل الناصر الظاهر المعز المستنصر`)
)

// sheikh is part of some names that have only one other word: «الشيخ إمام».
const sheikh = "الشيخ"

// faith is the second half of by-names: «شرف الدين».
const faith = "الدين"

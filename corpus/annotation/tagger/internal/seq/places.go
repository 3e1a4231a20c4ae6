package seq

import (
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// Places whose names begin with a common noun, and where the names of bodies end.

// quarter begins the name of a part of a town.
const quarter = "حي"

// quarterAt reads «حي النسيم» at word i.
func (t *Text) quarterAt(i int, _ []Label) (Name, bool) {
	j := i + 1
	if t.Words[i].Form != quarter || !t.plain(j) || t.Curated[j] != Out && t.Curated[j].Kind() != corpus.Place ||
		notQuarters[t.Tokens[j].Word] || t.Words[i].Clitics != "" && !strings.Contains("وبلف", t.Words[i].Clitics) {
		return Name{}, false
	}
	to := j + 1
	if (honours[t.Tokens[j].Word] || ladies[t.Tokens[j].Word]) && to < len(t.Words) && t.Gaps[to] == Space &&
		t.Words[to].Clitics == "" && !t.Words[to].Article {
		to++ // «حي الشيخ مقصود»
	}
	for to < len(t.Words) && t.Gaps[to] == Space && t.Curated[to] == Inside(corpus.Place) {
		to++
	}
	return Name{From: i, To: to, Kind: corpus.Place}, true
}

// ladies are titles in the names of quarters: «حي السيدة زينب».
var ladies = arabic.WordSet(`السيدة السيد سيدي`)

// notQuarters follow «حي» where it means alive, or describe a quarter: «كائن حي اليوم», «الحي
// السكني».
var notQuarters = arabic.WordSet(`الآن اليوم الله السكني التجاري الصناعي القديم الجديد المجاور الراقي الشعبي الذي التي`)

// streetFor reads, as a place, whom a street, a bridge or a square is named for, right after that
// word: «شارع [الملك فهد]».
func (t *Text) streetFor(i int, kinds []Label) (Name, bool) {
	if i == 0 || !honours[t.Tokens[i].Word] || t.Gaps[i] != Space || !streets[t.Words[i-1].Form] || t.Curated[i] != Out {
		return Name{}, false
	}
	to := i + 1
	for to < len(t.Words) && t.Gaps[to] == Space && t.partOfName(to, kinds) {
		to++
	}
	if to == i+1 {
		return Name{}, false
	}
	return Name{From: i, To: to, Kind: corpus.Place}, true
}

// namesake reads a building or a school at word i that is called, after its noun, by the full
// name of somebody known, in quotation marks or not: «ملعب محمد الخامس», «مستشفى "ابن سينا"». The
// text is not about that person. One word alone may be the owner's name.
func (t *Text) namesake(i int, _ []Label) (Name, bool) {
	kind, ok := halls[t.Words[i].Form]
	j := i + 1
	if !ok || t.Words[i].Article || t.Curated[i] != Out || j >= len(t.Words) || t.Words[j].Clitics != "" ||
		t.Curated[j] != First(corpus.Person) || t.Gaps[j] != Space && (t.Gaps[j] != Open || t.Quoted[j] == 0) {
		return Name{}, false
	}
	to := j + 1
	for to < len(t.Words) && t.Curated[to] == Inside(corpus.Person) && t.Gaps[to] == Space {
		to++
	}
	if to-j < 2 || t.Gaps[j] == Open && int(t.Quoted[j]) != to-j {
		return Name{}, false
	}
	return Name{From: i, To: to, Kind: kind}, true
}

// closing returns the offset after the closing quotation mark that follows word k, or else the
// end of the word.
func (t *Text) closing(k int) int {
	end := t.Tokens[k].End
	mark, size := utf8.DecodeRuneInString(t.S[end:])
	if strings.ContainsRune("\"»”", mark) {
		end += size
	}
	return end
}

// halls maps nouns of what bears a person's name without a title to the kind that it is.
var halls = makeHalls()

func makeHalls() map[string]corpus.Kind {
	m := map[string]corpus.Kind{}
	for w := range arabic.WordSet(`مستشفى مستوصف مدرسة ثانوية جامعة معهد أكاديمية`) {
		m[w] = corpus.Organization
	}
	for w := range arabic.WordSet(`ملعب استاد ستاد مطار`) {
		m[w] = corpus.Place
	}
	return m
}

// isVerb reports whether a first name is a verb, by the preposition it governs as written: «أشرف
// على», «ما يزيد عن»; «أشرف علي» is a person.
func (t *Text) isVerb(n Name) bool {
	if n.To-n.From == 1 && t.governs(n.From) {
		return true
	}
	if n.To-n.From > 1 || n.To >= len(t.Words) || t.Gaps[n.To] != Space || !governing[t.Words[n.From].Form] {
		return false
	}
	token := t.Tokens[n.To]
	written := t.S[token.Start:token.End]
	return written == "على" || written == "عن"
}

// governing are first names that are spelt like verbs that take a preposition.
var governing = arabic.WordSet(`أشرف يزيد روى`)

// worship are nouns of houses of God, which are named for somebody.
var worship = arabic.WordSet(`جامع مسجد كنيسة ضريح مقام دير`)

var streets = arabic.WordSet(`شارع طريق جسر ميدان دوار ساحة نفق كورنيش شارعي جسري`)

// trimBody cuts off the ends of a body's name what is not part of it: whoever acts before it, and
// nouns with a pronoun for it («مصرف الواحة فرعه الثالث», «البنك الوطني أرباحه»).
func (t *Text) trimBody(n *Name) {
	if n.Kind != corpus.Organization {
		return
	}
	from, to := n.From, n.To
	if n.To-n.From > 1 && issues[t.Words[n.From].Form] && !t.Words[n.From+1].Article {
		n.From++ // «بيانات آي إتش إس»
	}
	if k := n.From + 1; k < n.To && t.plain(n.From) && actors[t.Tokens[n.From].Word] && t.Gaps[k] == Space && bodies[t.Tokens[k].Word] {
		n.From = k // «زار الوفد المركز القومي»
	}
	for i := n.From + 1; i < n.To; i++ {
		if t.Gaps[i] == Open && offices[t.Words[n.From].Form] {
			n.From = i // «إدارة «الوطني للتنمية»»
			continue
		}
		if t.Gaps[i] == Space && i > n.From && t.ofTheirs(i) && (t.Words[i-1].Article || i-n.From >= 2) {
			n.To = i
			break
		}
	}
	if k := n.To - 1; k-n.From > 1 && t.isNumber(k) && t.Words[k-1].Clitics == "ل" {
		n.To = k - 1 // «جمعية البر [لتوزيع 500] سلة»
	}
	if k := n.To - 1; k > n.From && addressees[t.Tokens[k].Word] && n.To < len(t.Words) && t.Gaps[n.To] == Space && that[t.Tokens[n.To].Word] {
		n.To = k // «قال محافظ البنك المركزي / للنواب إن»
	}
	if n.From != from || n.To != to {
		n.Span = t.Span(n.From, n.To)
	}
}

// addressees are whom somebody tells something.
var addressees = arabic.WordSet(`للنواب للصحفيين للصحافيين للبرلمان للمشرعين للمراسلين للجنة`)

// ofTheirs reports whether word i is written like a noun with a pronoun: «فرعه», «أرباحها»; «شركة
// طه» has none.
func (t *Text) ofTheirs(i int) bool {
	w := t.Words[i]
	if w.Article || w.Clitics != "" || w.Names > 1 || t.Curated[i] != Out {
		return false
	}
	if w.Owned {
		return true
	}
	token := t.Tokens[i]
	return strings.HasSuffix(t.S[token.Start:token.End], "ه") && len(token.Word) >= 8 &&
		!strings.HasSuffix(token.Word, "الله") && owns[token.Word]
}

var (
	// actors are nouns that may come before a body without being part of it.
	actors = arabic.WordSet(`الوفد الفريق الوزير الرئيس المدير الأمين المحافظ الأمير الملك السفير النائب القاضي المدعي الرجل الشاب العضو`)
	// offices belong to a body whose name follows them in quotation marks.
	offices = arabic.WordSet(`إدارة مجلس قيادة رئاسة جماهير مسؤولو مسؤولي لاعبو لاعبي مدرب أسهم أرباح سهم`)
	// narrates are words before a narrator in a chain of transmission.
	narrates = arabic.WordSet(`حدثنا حدثني أخبرنا أخبرني أنبأنا أنبأني وحدثنا وحدثني وأخبرنا وأخبرني سمعت سمع روى قال وقال عن`)
	// owns are nouns with «his» that follow the name of their owner.
	owns = arabic.WordSet(`فرعه أرباحه مقره برنامجه تقريره مؤتمره اجتماعه مكتبه موقعه بيانه دوره موسمه نشاطه عمله معرضه مهرجانه مشروعه حملته أعماله عضويته رئيسه مديره
		دعمه رفضه قلقه استعداده تأييده موقفه هدفه أسهمه سهمه فروعه خدماته منتجاته عروضه`)
)

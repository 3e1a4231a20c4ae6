package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// marker returns the complements that may begin at word k; 0 after the last word.
func (d *reader) marker(k int) want {
	var m want
	if k >= len(d.tokens) {
		return m
	}
	if d.tokens[k].colon || d.tokens[k].opens >= 0 {
		m |= wantQuote
	}
	w := d.word(k)
	if mn := d.tokens[k].mention; mn > 0 && (!d.startsMention(k) || thatWords[w]) || d.inName(k) {
		return m // «سي إن إن»
	}
	if d.raw(k) == "ألا" || d.raw(k) == "ألّا" {
		return m | wantThat
	}
	if thatWords[w] {
		if k > 0 && notThat[d.word(k-1)] && d.word(k-2) != "من" && d.word(k-2) != "فيما" &&
			d.tokens[k-1].quote == d.tokens[k].quote && d.tokens[k-1].mention == 0 {
			return m
		}
		if d.insteadOf(k - 1) {
			return m
		}
		if strings.HasPrefix(w, "ب") {
			m |= wantWith
		}
		return m | wantThat
	}
	switch w {
	case "الي":
		if next := d.word(k + 1); next == "جانب" || next == "ذلك" || next == "حد" {
			return m
		}
		return m | wantTo
	case "علي":
		if hasFinalAlifMaqsura(d.raw(k)) {
			return m | wantOn
		}
	case "عن", "عما":
		return m | wantAbout
	case "من", "مما":
		return m | wantOf
	case "ب", "بما":
		return m | wantWith
	case "ل":
		return m | wantFor
	case "في":
		return m | wantIn
	}
	if d.proclitic(k, "ب") {
		m |= wantWith
	}
	if d.proclitic(k, "ل") {
		m |= wantFor
	}
	return m
}

// insteadOf reports whether the clause after word k says what did not happen or what else did: «أجابت
// من غير أن تلتفت», «بدلا من أن يغضب».
func (d *reader) insteadOf(k int) bool {
	if w := d.word(k); w == "من" || w == "عن" {
		return besidesOf[strings.TrimPrefix(d.word(k-1), "و")]
	}
	return d.word(k-1) == "من" && withoutThat[d.word(k)]
}

var (
	// besidesOf come before «من» or «عن» and a clause that nobody said.
	besidesOf = arabic.WordSet(`بدلا عوضا فضلا`)
	// withoutThat come between «من» and such a clause.
	withoutThat = arabic.WordSet(`غير دون`)
)

// inName reports whether word k is in a short quotation and not its first word, or follows a noun
// for a body: the quotation is a name.
func (d *reader) inName(k int) bool {
	const most = 4 // words
	q := d.tokens[k].quote
	if q < 0 || d.tokens[k].opens >= 0 && !(k > 0 && d.nouns[d.word(k-1)] == body && !d.definite(k-1)) { // «شبكة "أن بي سي"»
		return false
	}
	from, to := k, k+1
	for from > 0 && d.tokens[from-1].Start >= d.quotes[q].start {
		from--
	}
	for to < len(d.tokens) && d.tokens[to].Start < d.quotes[q].end && to-from <= most {
		to++
	}
	return to-from < most && to-from > 1 && thatWords[d.word(k)]
}

// proclitic reports whether word k begins with the given preposition, rather than being a known
// word or the beginning of a name.
func (d *reader) proclitic(k int, letter string) bool {
	w := d.word(k)
	rest, ok := strings.CutPrefix(w, letter)
	if !ok || len(rest) < 4 {
		return false
	}
	if strings.HasPrefix(rest, al) || strings.HasPrefix(w, "لل") {
		return true
	}
	if m := d.tokens[k].mention; m > 0 && d.mentions[m-1].Start <= d.tokens[k].Start {
		return false
	}
	return !wholeWords[w] && d.nouns[w] == mute
}

// speech reports whether a quotation that begins at word k, or what follows a colon, is speech and
// not a name in quotation marks.
func (d *reader) speech(k int, atOnce bool) bool {
	if d.tokens[k].colon || d.tokens[k].opens < 0 {
		return true
	}
	q := d.quotes[d.tokens[k].opens]
	n, m := 0, d.tokens[k].mention
	for j := k; j < len(d.tokens) && d.tokens[j].Start < q.end; j++ {
		n++
		if d.tokens[j].mention != m {
			m = 0
		}
	}
	if m > 0 && d.startsMention(k) {
		return false // «وأعلنت "جماعة …" مسؤوليتها»: no more than a name
	}
	if n <= 6 && !atOnce && k > 0 && d.tokens[k].pause == joined && d.nouns[d.word(k-1)] == body && !d.definite(k-1) {
		return false // «منظمة "…"», its name
	}
	return n >= 4 || n >= 3 && (atOnce || k > 0 && d.tokens[k-1].mention > 0 && d.isPerson(d.tokens[k-1].mention))
}

// notThat are words that take a clause with أن themselves.
var notThat = arabic.WordSet(`قبل بعد دون بدون إلا منذ حتى غير بيد رغم كما سبق يشأ يشا شاء تشأ يريد أراد تريد يريدون يستطيع استطاع تستطيع لدرجة حيث الممكن المقرر يمكن يجب ينبغي المتوقع المنتظر المرجح`)

var wholeWords = arabic.WordSet(`بيانه بيانها بيانهم بحثه بحثها بحثهم برنامجه برنامجها بلاغه بلاغها بيته بيتها بعض بعضهم بعضهن بعضنا بعد بين بعثة بلاد بلاده بلادها بلد بلدة بلدية برلمان برلمانية بيان بيانات بنك بيت بحث برنامج بنت باحث باحثون باسم بدوره بدورها
	بريطاني بريطانية بسبب بشأن بعدما بينما بدون بدلا برئاسة بطل بعيدا بداية بينهم بينها بينهما بحسب باتجاه بحضور بقيادة بمناسبة بشكل بشدة بقوة
	بدء بناء بقاء بلوغ بيع بث بذل بحث بروز بوادر بحوزة بوضوح بصورة بعنوان بأي بأن بأنه بأنها بأنهم بها به بهم بات بدأ بدأت بقي بلغ بعث بيت بحق بمقر بعيد
	لقاء لجنة لجان لكن لقد ليس ليست لدى لديه لديها لأن لأنه لأنها لذلك لهذا لصالح لاعب لاعبين لاجئ لاجئون لعبة ليلة ليل لحظة لوائح لواء لها لهم له
	بحذر بحرارة بحفاوة بفتور بطء بدائل بنود بواعث بوارج بؤر بصمات بصمة بطش بلاغ بلاغات بنادق براءة برودة بطاقات بطالة بقاع بيوت بحوث بحر بحار بريد بشاعة بلورة بلبلة براعة بعثات بيئات بورصات بسالة
	لقاءات لوحة لوحات لائحة لغم لعنة لجوء لصوص لحوم لباس لمسات لوازم لبس لقاح لقاحات لقطات
	لغة لغات لهجة لقب لوم بطولة بطاقة بضائع بورصة بوابة بيئة بلدان بقية
	لبناني لبنانية ليبي ليبية لندن لكنه لكنها لما`)

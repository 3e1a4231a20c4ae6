package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// mayContinue reports whether word k may belong to the noun phrase before it.
func (d *reader) mayContinue(k int) bool { return !d.tokens[k].colon && d.mayBelong(k) }

// mayBelong reports whether word k may belong to a noun phrase.
func (d *reader) mayBelong(k int) bool {
	if q := d.tokens[k].opens; q >= 0 && (d.speech(k, false) || strings.HasPrefix(d.word(k), "بال") || freeThat[d.word(k)] && strings.HasPrefix(d.raw(k), "إ") || thatWords[d.word(k)] && !freeThat[d.word(k)]) {
		return false
	}
	if m := d.tokens[k].mention; m > 0 && (d.mentions[m-1].Start <= d.tokens[k].Start || !d.startsMention(k)) {
		return true
	}
	if d.tokens[k].opens >= 0 {
		return true
	}
	if standsIn[d.word(k)] && k > 0 && d.tokens[k].pause == joined {
		return true // «وزيرة الصحة بالنيابة»
	}
	if k > 0 && outlets[d.word(k-1)] && asides[d.word(k)] && d.tokens[k].pause == joined && d.tokens[k-1].mention == 0 {
		return true // «صحيفة صباح», «جريدة اليوم»
	}
	return d.word(k) == "باسم" || !d.bars(k) && !d.proclitic(k, "ب") && !d.proclitic(k, "ل")
}

// mayBeName reports whether word k, which may look like a noun with a preposition, may be a name:
// «لافروف»، «بيسكوف».
func (d *reader) mayBeName(k int) bool {
	w := d.word(k)
	if d.bars(k) || pointing[w] || howLoud[w] || d.tokens[k].opens >= 0 || strings.HasPrefix(w, "بال") ||
		strings.HasPrefix(w, "لل") || numeric(w) {
		return false
	}
	if strings.HasPrefix(w, "ب") && (strings.HasSuffix(w, "ها") || strings.HasSuffix(w, "هم") || strings.HasSuffix(d.raw(k), "ه")) {
		return false // «بلهجته»
	}
	if rest, ok := strings.CutPrefix(w, "ل"); ok && (media[rest] || notNames[rest] || d.tokens[k].mention > 0) {
		return false
	}
	return !d.definite(k)
}

// bars reports whether word k cannot be in a name or a noun phrase.
func (d *reader) bars(k int) bool {
	w := d.word(k)
	if w == "علي" && !hasFinalAlifMaqsura(d.raw(k)) && !d.uponMe(k) || d.raw(k) == "والي" {
		return false // Ali, and the governor
	}
	if w == "لما" && d.isLama(k) {
		return false
	}
	if w == "عليه" && strings.HasSuffix(d.raw(k), "ة") {
		return false // «نصاف بن علية»
	}
	if w == "لي" && k > 0 && d.personAt(k+1) && d.startsMention(k+1) && (titles[d.word(k-1)] || adjective(d.word(k-1))) {
		return false // «الرئيس الكوري لي ميونغ باك»
	}
	if w == "خلف" && k > 0 && titles[d.word(k-1)] && d.definite(k-1) && d.definite(k+1) {
		return false // «النائب خلف الزيود»
	}
	if w == "ولي" && (d.word(k+1) == "العهد" || d.word(k+1) == "عهد" || d.word(k+1) == "الامر") {
		return false // the crown prince
	}
	if d.titleLetter(k) || d.initialAt(k) {
		return false // «د. سامي راشد», «ن. أ.»
	}
	if w == "منا" || w == "مني" && !hasFinalAlifMaqsura(d.raw(k)) && d.tokens[k].mention == 0 || w == "علي" && d.uponMe(k) {
		return true // «طلب منا أن», «اقترح علي أن»
	}
	return len(w) <= len("ب") || formulae[w] || thatWords[w] || prepositions[w] && w != "باسم" ||
		prepositions[strings.TrimPrefix(w, "و")] && w != "ومن" && len(w) > len("وفي") || asides[w] || relatives[w] ||
		particles[w] || negations[w] || clauseVerbs[w] || d.isVerb(k)
}

// isLama reports whether «لما» at word k is a woman's name: «وقالت لما فقيه، مديرة المنظمة، إن».
func (d *reader) isLama(k int) bool {
	if k == 0 || k+2 >= len(d.tokens) || d.tokens[k].pause > joined || d.tokens[k+1].pause > joined || d.tokens[k+2].pause != comma ||
		d.mayBeImperfect(k+1) {
		return false
	}
	before, w := d.word(k-1), d.word(k+1)
	return says[strings.TrimPrefix(before, "و")] && strings.HasSuffix(d.raw(k-1), "ت") && d.kindOf(w) <= human && !d.definite(k+1) && !prepositions[w] && !thatWords[w]
}

// clauseVerbs begin a clause about the noun before them, or a question: «إفادات
// أدلى بها», «دراسة اعتمدت على».
var clauseVerbs = arabic.WordSet(`تحاول يحاول تسعى يسعى حاول حاولت سعى سعت أجري أجريت أعدت نشرت أدلى أدلت أدلوا صدر صدرت نشره نشرته نشرها نشرتها اعتمدت أجرت أجراه أجراها أجرته أجرتها أعدته أعدها أعدتها
	قدمها قدمته قدمتها أصدره أصدرته أصدرها جمعه جمعته جمعها جمعتها أصدرتها تقدمت حصلت اطلع اطلعت بثه بثته بثها بثتها شملت استندت أذاعت وجهها وجهتها وجهه وجهته
	تلقته ألقاها ألقاه ألقته كيف متى أين لماذا ماذا هل يفيد تفيد يتضمن تتضمن تضمنت مفاده مفادها يمثل تمثل سوى ليس ليست`)

// plural reports whether a word is a sound masculine plural with its ن, so that it cannot have a
// genitive.
func plural(w string) bool {
	return !endInUn[w] && len(w) > len("ون")+4 && (strings.HasSuffix(w, "ون") || strings.HasSuffix(w, "يون")) && !definite(w)
}

// endInUn are singulars that end like a plural.
var endInUn = arabic.WordSet(`مضمون قانون مخزون زيتون طاعون تلفزيون تليفزيون ليمون صابون كانون مليون بليون موزون مكنون`)

func numeric(w string) bool { return w != "" && w[0] >= '0' && w[0] <= '9' }

// nameAt reports whether a name that looks like a preposition and a noun may begin at word k.
func (d *reader) nameAt(k int, r reading) bool {
	if sons[d.word(k+1)] && k > 0 && titles[d.word(k-1)] && d.tokens[k+1].pause == joined && d.mayBeName(k) {
		return true // «السيد بلعرب بن هيثم»
	}
	return d.mayBeName(k) && (r&beforeWith == 0 || !strings.HasPrefix(d.word(k), "ب"))
}

// outOfGenitive reports whether a word is a plural that cannot have a genitive after it: «مراقبين»,
// «مسؤولون».
func outOfGenitive(w string) bool {
	return plural(w) || len(w) >= 12 && strings.HasSuffix(w, "ين") && !definite(w)
}

// namedUntil reports whether the words from k on are a name with the verb's complement right after
// it, and not an object.
func (d *reader) namedUntil(k, end int) bool {
	for j := k; j < end && j < k+4; j++ {
		if j > k && d.closes(j, end) {
			return true
		}
		if d.definite(j) && j == k+1 || d.bars(j) || j > k && d.proclitic(j, "ل") || feminine(d.word(j)) && d.tokens[j].mention == 0 {
			return false
		}
	}
	return false
}

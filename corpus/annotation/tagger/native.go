package tagger

import (
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// The vowels of foreign names are spelt inconsistently («كيت» and «كايت», «موسك» and «ماسك»).
// Those of Arabic names are not: «سالم» and «سليم» are different names.

// nativeLetters hardly ever occur in foreign names.
const nativeLetters = "عحضظص"

// natives are Arabic names without such letters that differ from other names only in a vowel.
var natives = arabic.WordSet(`سالم سليم سلام سلمان سليمان سلوم كريم كرم كرام أكرم جمال جميل ناصر نصر نصير نصار رشيد راشد رشاد رشدي وليد والد
	فارس فراس ماجد مجد مجيد أمجد نادر نذير ندير هاني هنا هناء سامي بشار بشير نور نوار نوري زيد زياد زايد يزيد أمين أمان أنور أنوار أسد
	بدر بادر بدير دانا دينا دنيا رامي ريم رام ربى رنا رانيا سمر سامر سمير سمار سمية سامية شادي شريف فهد فهيد فؤاد فادي لينا ليان لين
	مروان مريم مرام منى أمينة آمنة نبيل نسيم نسمة هدى هالة هلا وسام وسيم ياسر يسرى ياسين كمال كامل كميل تامر جابر جبر جبار جبير بكر
	أيمن إيمان إياد رزان رزين سارة سرى ديما دايم داود شاكر شكري شكر نادية ندى نداء منير منار مناف مؤمن مأمون ثامر باسل بسام باسم بسيم
	تميم تمام جهاد جهيد دلال ديالا رائد رؤوف ريان روان زاهر زهير زهرة زكي زكريا سهل سهيل سهى شهاب فريد فرد فيروز كنان ميس مازن مزن نائل نوال
	رفيق رفاق توفيق صديق قاسم قسيم طارق طريق فاروق شقيق شفيق سابق عاشق نايف نواف هشام هاشم وائل وليم يوسف يونس أسامة أسماء بن ابن آل أبو أم عبد`)

// nativeWord reports whether a word of a name is Arabic, so that its vowels distinguish it from
// others.
func nativeWord(w string) bool {
	return strings.HasPrefix(w, "ال") || strings.ContainsAny(w, nativeLetters) || natives[w]
}

// foreignParticles may be written as one with the next word or apart: «لو مير».
var foreignParticles = arabic.WordSet("لو لا دي دو دا ديل ديلا دل فان فون دير ماك مك ديه")

// withParticles returns the words of a person's name with each particle joined to the word that
// follows it.
func withParticles(words []string) []string {
	var out []string
	for i := 0; i < len(words); i++ {
		w := words[i]
		for i > 0 && i+1 < len(words) && foreignParticles[words[i]] {
			i++
			w += words[i]
		}
		out = append(out, w)
	}
	return out
}

// Limits for two spellings of a foreign name that differ in the vowels of several words.
const (
	leastConsonants = 5 // in the whole name
	vowelSlack      = 2 // letters by which two words may differ in length
)

// foreignSame reports whether two people's names of the same sounds are one foreign name: no word
// that differs is Arabic, and both variants end in the same long vowel or in none.
func foreignSame(words, others []string) bool {
	if len(words) != len(others) || len(words) < 2 {
		return false
	}
	consonants := 0
	for i, w := range words {
		x := others[i]
		consonants += utf8.RuneCountInString(skeleton(w))
		if w == x {
			continue
		}
		if nativeWord(w) || nativeWord(x) || native(w, x) || lastVowel(w) != lastVowel(x) {
			return false
		}
		if n, m := utf8.RuneCountInString(w), utf8.RuneCountInString(x); max(n, m)-min(n, m) > vowelSlack || min(n, m) < 3 {
			return false
		}
	}
	return consonants >= leastConsonants
}

// lastVowel returns the long vowel that a word ends in; 0 for none. «روبي» is not «روبيو».
func lastVowel(w string) rune {
	switch r, _ := utf8.DecodeLastRuneInString(w); r {
	case 'و', 'ي':
		return r
	case 'ا', 'ه':
		return 'ا'
	}
	return 0
}

// skeleton returns a word's sounds without its long vowels, except for the first letter.
func skeleton(w string) string {
	var b strings.Builder
	for i, r := range foreignCh.Replace(arabic.Variant(american.Replace(w))) {
		if i == 0 || r != 'ا' && r != 'و' && r != 'ي' {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// foreignCh folds two spellings of a foreign sound: «منوتشين», «منوشين».
var foreignCh = strings.NewReplacer("تش", "ش")

// leastForeign is how many consonants the name of a foreign place or organization must have for
// its spellings to be matched by them.
const leastForeign = 5

// foreignKey returns what the spellings of one foreign place or organization share: its
// consonants, however they are divided into words; "" for names that may be Arabic, or are too
// short.
func foreignKey(kind corpus.Kind, words []string) string {
	if kind != corpus.Organization && kind != corpus.Place {
		return ""
	}
	key := ""
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); r < 0x0621 || r > 0x06FF || nativeWord(w) {
			return ""
		}
		key += skeleton(w)
	}
	if utf8.RuneCountInString(key) < leastForeign {
		return ""
	}
	return string(rune('0'+kind)) + key
}

// joinForeign merges foreign places and organizations with the curated one whose spelling differs
// only in vowels («باربادوس», «بربادوس»), or else with the one that most documents name. Where
// two curated ones share a key, nothing is merged.
func (r *register) joinForeign(known *directory) {
	curated := known.foreign()
	most := map[string]*group{}
	for _, g := range r.order {
		if key := foreignKey(g.kind, g.words); key != "" && g.into == nil && (most[key] == nil || g.docs > most[key].docs) {
			most[key] = g
		}
	}
	for _, g := range r.order {
		key := foreignKey(g.kind, g.words)
		if key == "" || g.into != nil || g.to != "" {
			continue
		}
		if id, ok := curated[key]; ok {
			if id != "" && !r.two(&group{to: id}, g) {
				g.to = id
			}
			continue
		}
		if to := most[key]; to != g && !r.two(to, g) && (lastVowel(to.key) == 0) == (lastVowel(g.key) == 0) {
			g.into = to
		}
	}
}

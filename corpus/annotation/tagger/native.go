package tagger

import (
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// Vowels of foreign names are written as one pleases («كيت» and «كايت», «موسك» and
// «ماسك»). Those of Arabic names are not: «سالم» and «سليم» are two.

// nativeLetters are hardly ever in a foreign name.
const nativeLetters = "عحضظص"

// natives are Arabic names without such letters that differ from others in a vowel.
var natives = arabic.WordSet(`سالم سليم سلام سلمان سليمان سلوم كريم كرم كرام أكرم جمال جميل ناصر نصر نصير نصار رشيد راشد رشاد رشدي وليد والد
	فارس فراس ماجد مجد مجيد أمجد نادر نذير ندير هاني هنا هناء سامي بشار بشير نور نوار نوري زيد زياد زايد يزيد أمين أمان أنور أنوار أسد
	بدر بادر بدير دانا دينا دنيا رامي ريم رام ربى رنا رانيا سمر سامر سمير سمار سمية سامية شادي شريف فهد فهيد فؤاد فادي لينا ليان لين
	مروان مريم مرام منى أمينة آمنة نبيل نسيم نسمة هدى هالة هلا وسام وسيم ياسر يسرى ياسين كمال كامل كميل تامر جابر جبر جبار جبير بكر
	أيمن إيمان إياد رزان رزين سارة سرى ديما دايم داود شاكر شكري شكر نادية ندى نداء منير منار مناف مؤمن مأمون ثامر باسل بسام باسم بسيم
	تميم تمام جهاد جهيد دلال ديالا رائد رؤوف ريان روان زاهر زهير زهرة زكي زكريا سهل سهيل سهى شهاب فريد فرد فيروز كنان ميس مازن مزن نائل نوال
	رفيق رفاق توفيق صديق قاسم قسيم طارق طريق فاروق شقيق شفيق سابق عاشق نايف نواف هشام هاشم وائل وليم يوسف يونس أسامة أسماء بن ابن آل أبو أم عبد`)

// native tells whether a word of a name is Arabic: its vowels tell it from others.
func nativeWord(w string) bool {
	return strings.HasPrefix(w, "ال") || strings.ContainsAny(w, nativeLetters) || natives[w]
}

// particles of foreign names are written now with the next word, now apart: «لو مير».
var foreignParticles = arabic.WordSet("لو لا دي دو دا ديل ديلا دل فان فون دير ماك مك ديه")

// withParticles gives the words of a person's name with the particles joined to what
// follows them.
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

// Limits of two spellings of a foreign name that differ in vowels of several words.
const (
	leastConsonants = 5 // of the whole name
	vowelSlack      = 2 // letters by which two words may differ in length
)

// foreignSame tells whether two people's names of the same sounds are one foreign
// name: no word that differs is Arabic, and none ends in another vowel, or in one of them only in a vowel.
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

// lastVowel is the long vowel that a word ends in; 0 for none. «روبي» is not «روبيو».
func lastVowel(w string) rune {
	switch r, _ := utf8.DecodeLastRuneInString(w); r {
	case 'و', 'ي':
		return r
	case 'ا', 'ه':
		return 'ا'
	}
	return 0
}

// skeleton is a word's sounds without its long vowels, but for the first letter.
func skeleton(w string) string {
	var b strings.Builder
	for i, r := range foreignCh.Replace(arabic.Variant(american.Replace(w))) {
		if i == 0 || r != 'ا' && r != 'و' && r != 'ي' {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// foreignCh makes two spellings of a foreign sound one: «منوتشين», «منوشين».
var foreignCh = strings.NewReplacer("تش", "ش")

// leastForeign is how many consonants the name of a foreign place or body must have
// for its spellings to be told by them.
const leastForeign = 5

// foreignKey is what spellings of one foreign place or body share: its consonants,
// wherever its words are parted; "" for names that may be Arabic, or are too short.
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

// joinForeign gives foreign places and bodies to the curated one that is spelt like
// them but for vowels («باربادوس», «بربادوس»), or else to the one that is named in
// most documents. Where two curated ones are spelt so, nothing is joined.
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

package arabic

import "strings"

// A form is one pattern of a broken plural, letter by letter. Digits stand for the letters of the
// root.
type form struct {
	name      string // the plural, as one string
	plural    []string
	singulars [][][]string // in order of preference; among alternatives the most frequent is taken
	sure      bool         // the first singular is taken if the corpus has none
}

// forms are the broken plurals that can be recognised well enough by their letters, keyed by the
// number of letters. They are never modified.
var forms = makeForms(
	"ا12ه 12ي2", // أدلة دليل

	"ا12ا3 123 1ي23",             // أعمال عمل، أفلام فيلم
	"ا1وا3 1ا3",                  // أموال مال
	"ا1واء 1و",                   // أجواء جو
	"ا1ياء 1ي",                   // أزياء زي
	"ا12اء 12ء 12و 12ي2 12ي 12ا", // أجزاء جزء، أعضاء عضو، أطباء طبيب، أنبياء نبي، أنباء نبأ
	"ا123ه 12ا3 12ي3 12و3",       // أسلحة سلاح، أرصفة رصيف، أعمدة عمود
	"م1ا23 م123/م123ه",           // مواقع موقع، مناطق منطقة
	"1وا23 1ا23/1ا23ه",           // شوارع شارع، عواصم عاصمة
	"12اي3 12ي3ه 12ا3ه 12ي3",     // نتائج نتيجة، رسائل رسالة، فصائل فصيل
	"ا1ا2ي ا12يه",                // أغاني أغنية
	"ت1ا23 ت123ه",                // تجارب تجربة
	"12ا34 1234 1234ه",           // عناصر عنصر، قنابل قنبلة
	"!12ايا 12يه",                // قضايا قضية
	"123اء 12ي3 1ا23",            // زعماء زعيم، علماء عالم

	"ا123اء 12ي3",              // أصدقاء صديق
	"!1وا2ي3 1ا2و3",            // قوانين قانون
	"!م1ا2ي3 م12و3 م12ا3",      // مشاريع مشروع، مصابيح مصباح
	"ا1ا2ي3 ا12و3 ا12ي3 12ي3",  // أساليب أسلوب، أقاليم إقليم، أحاديث حديث
	"!ت1ا2ي3 ت12ي3",            // تقارير تقرير
	"12ا3ي4 123ي4 123و4 123ا4", // تقارير تقرير، صناديق صندوق، عناوين عنوان
)

func makeForms(lines ...string) map[int][]form {
	m := make(map[int][]form)
	for _, line := range lines {
		line, sure := strings.CutPrefix(line, "!")
		parts := fields(line)
		f := form{sure: sure, name: parts[0], plural: strings.Split(parts[0], "")}
		for _, p := range parts[1:] {
			var alternatives [][]string
			for _, s := range strings.Split(p, "/") {
				alternatives = append(alternatives, strings.Split(s, ""))
			}
			f.singulars = append(f.singulars, alternatives)
		}
		m[len(f.plural)] = append(m[len(f.plural)], f)
	}
	return m
}

// A root is the letters that a word has in place of a form's digits.
type root [5]string

// root returns the letters of word in the places of the form's digits.
func (f form) root(word string) (r root, ok bool) {
	for i, p := range f.plural {
		c := word[2*i : 2*i+2]
		if len(p) > 1 && p != c {
			return r, false
		}
		if len(p) == 1 {
			r[p[0]-'0'] = c
		}
	}
	return r, true
}

// fill returns a form with the letters of a root.
func (r root) fill(form []string) string {
	var room [16]byte
	word := room[:0]
	for _, p := range form {
		if len(p) == 1 {
			p = r[p[0]-'0']
		}
		word = append(word, p...)
	}
	return string(word)
}

// brokenSingular returns the singular of a broken plural, or word itself: the first singular of its
// form that the corpus has as a noun, after the article, and not much less often than the plural.
func (l Lexicon) brokenSingular(word string) string {
	checked := false
	for _, f := range forms[len(word)/2] {
		r, ok := f.root(word)
		if !ok {
			continue
		}
		if !checked && !l.mayBePlural(word) {
			return word
		}
		checked = true
		if !l.fits(f, r, word) {
			continue
		}
		least := (l.standing(word) + 15) / 16
		attested := false
		for _, alternatives := range f.singulars {
			best, most := "", 0
			for _, s := range alternatives {
				x := r.fill(s)
				bare, behind := l.count(x), l.behind(x)
				attested = attested || bare+behind > 0
				if n := bare + behind; n > most && n >= least && 12*behind >= bare {
					best, most = x, n
				}
			}
			if best != "" {
				return best
			}
		}
		if f.sure && !attested {
			return r.fill(f.singulars[0][0])
		}
	}
	return word
}

// mayBePlural reports whether the corpus uses word only as broken plurals are used: without the
// endings of the sound plural and the dual, and not as the base of an adjective or a verb.
func (l Lexicon) mayBePlural(word string) bool {
	switch word {
	case "اربعاء", "مقابل", "مماثل", "ايمان", "اسكان", "اسعاف", "اعصار", "اقبال", "اجنده",
		"جزاير", "صنعاء", "اطفاء", "ابداء":
		return false
	}
	x, last := word[:len(word)-2], word[len(word)-2:]
	own := l.standing(word)
	switch last {
	case "ت":
		return false
	case "ه":
		return !strings.HasSuffix(x, "ت") && !strings.HasSuffix(x, "ا") &&
			5*(l.standing(x+"ات")+l.standing(x+"تين")+l.standing(x)) <= own
	case "ن":
		y, vowel := x[:len(x)-2], x[len(x)-2:]
		if (vowel == "ي" || vowel == "و") && l.standing(y) > 0 {
			return false
		}
	}
	sound := l.standing(word+"ات") + l.standing(word+"ين") + l.standing(word+"ون")
	adjective := l.behind(word+"ي") + l.behind(word+"يه")
	return 10*sound <= own && 5*adjective <= own && 10*l.count("ي"+word) <= own
}

// fits reports whether a word meets what a form requires besides its letters.
func (l Lexicon) fits(f form, r root, word string) bool {
	last := word[len(word)-2:]
	if (last == "ه" || last == "ي") && !strings.HasSuffix(f.name, last) {
		return false
	}
	own := l.standing(word)
	switch f.name {
	case "ا12ا3", "ا1وا3":
		// The verbal noun of «أعلن» has the same letters.
		return r[1] != "ل" && 10*l.count("ا"+r[1]+r[2]+r[3]+"ت") < own
	case "ا12اء", "ا123اء":
		// So does that of «أخفى».
		x := r[1] + r[2] + r[3] + "ي"
		return 10*(l.count("ي"+x)+l.count("ت"+x)) < own
	case "123اء":
		// The feminine of a colour.
		return r[1] != "ا" && l.standing("ا"+r[1]+r[2]+r[3]) < own
	case "ا123ه":
		return r[2] != "ا" // «إعادة»
	case "12ا34":
		return r[2] != "ا" && r[1] != "ت"
	}
	return true
}

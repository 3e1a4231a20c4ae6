package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// A tense is the kind of form of a cue.
type tense uint8

const (
	perfect    tense = iota // قال
	imperfect               // يقول
	participle              // قائلا
	noun                    // قوله
)

// A form is one inflected form of a cue.
type form struct {
	cue    int // its index in the lexicon
	tense  tense
	gender byte // 'm', 'f', or 0 if the form does not show it
	number byte // 's', 'd', 'p'
	first  bool // the first person
	object bool // an object pronoun is attached
}

// pronouns attached to verbs as objects and to nouns as possessors.
var pronouns = [...]string{"هما", "هم", "هن", "ها", "ه", "نا", "ني", "كم", "ك"}

// An inflector collects the forms of one cue, normalised.
type inflector struct {
	forms map[string][]form
	cue   int
}

func (in *inflector) add(word string, f form) {
	word = arabic.Normalize(word)
	f.cue = in.cue
	for _, old := range in.forms[word] {
		if old.cue == f.cue && old.tense == f.tense && old.object == f.object {
			return
		}
	}
	in.forms[word] = append(in.forms[word], f)
}

// withObjects adds a form, and the form with each object pronoun; join is the stem that the
// pronouns are attached to.
func (in *inflector) withObjects(word, join string, f form) {
	in.add(word, f)
	f.object = true
	for _, p := range pronouns {
		in.add(join+p, f)
	}
}

// perfect adds the forms of a verb's perfect, given its third person masculine singular.
//
// A final ا or ى (دعا، نفى) is dropped before endings and is ا before a pronoun.
func (in *inflector) perfect(he string) {
	stem, weak := strings.CutSuffix(he, "ى")
	if !weak {
		stem, weak = strings.CutSuffix(he, "ا")
	}
	f := form{tense: perfect, gender: 'm', number: 's'}
	join := he
	if weak {
		join = stem + "ا"
	}
	in.withObjects(he, join, f)
	in.withObjects(stem+"وا", stem+"و", form{tense: perfect, gender: 'm', number: 'p'})
	in.withObjects(stem+"ت", stem+"ت", form{tense: perfect, gender: 'f', number: 's'})
	in.add(stem+"تا", form{tense: perfect, gender: 'f', number: 'd'})
	if !weak && (strings.HasPrefix(he, "أ") || strings.HasPrefix(he, "ا") || strings.HasPrefix(he, "ت") || he == "قال") {
		// «شكرا» and «رفضا» are more often nouns than duals.
		in.add(stem+"ا", form{tense: perfect, gender: 'm', number: 'd'})
	}
}

// imperfect adds the forms of a verb's imperfect, given its third person masculine singular.
func (in *inflector) imperfect(he string) {
	stem := strings.TrimPrefix(he, "ي")
	short, join := stem, stem
	for _, last := range [...]string{"و", "ي", "ى"} {
		if s, ok := strings.CutSuffix(stem, last); ok {
			short = s
			if last == "ى" {
				join = s + "ا"
			}
		}
	}
	dual := strings.TrimSuffix(stem, "ى")
	if dual != stem {
		dual += "ي"
	}
	he1 := form{tense: imperfect, gender: 'm', number: 's'}
	she := form{tense: imperfect, gender: 'f', number: 's'}
	in.withObjects("ي"+stem, "ي"+join, he1)
	in.withObjects("ت"+stem, "ت"+join, she)
	they := form{tense: imperfect, gender: 'm', number: 'p'}
	in.withObjects("ي"+short+"ون", "ي"+short+"ون", they)
	in.withObjects("ي"+short+"وا", "ي"+short+"و", they)
	in.add("ي"+dual+"ان", form{tense: imperfect, gender: 'm', number: 'd'})
	in.add("ت"+dual+"ان", form{tense: imperfect, gender: 'f', number: 'd'})
}

// participle adds the forms in which an active participle accompanies a verb: «مضيفا»، «مضيفة»،
// «مضيفين».
func (in *inflector) participle(he string) {
	short := strings.TrimSuffix(he, "ي")
	in.add(he+"ا", form{tense: participle, gender: 'm', number: 's'})
	in.add(he+"ة", form{tense: participle, gender: 'f', number: 's'})
	in.add(short+"ين", form{tense: participle, gender: 'm', number: 'p'})
	in.add(he+"تين", form{tense: participle, gender: 'f', number: 'd'})
	in.add(he+"ات", form{tense: participle, gender: 'f', number: 'p'})
}

// noun adds a reporting noun, with and without a pronoun.
func (in *inflector) noun(word string) {
	f := form{tense: noun}
	in.add(word, f)
	join := word
	if s, ok := strings.CutSuffix(word, "ة"); ok {
		join = s + "ت"
	}
	for _, p := range pronouns {
		g := f
		g.object = true
		switch p {
		case "ه":
			g.gender, g.number = 'm', 's'
		case "ها":
			g.gender, g.number = 'f', 's'
		case "هم":
			g.gender, g.number = 'm', 'p'
		case "هما":
			g.number = 'd'
		default:
			continue
		}
		in.add(join+p, g)
	}
}

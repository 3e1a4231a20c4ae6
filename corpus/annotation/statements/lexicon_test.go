package statements

import (
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// Every line of the lexicon can be read, and every class has cues.
func TestLexicon(t *testing.T) {
	l, err := readLexicon(cuesTSV)
	if err != nil {
		t.Fatal(err)
	}
	classes := map[corpus.Class]int{}
	lines := map[string]bool{}
	for _, c := range l.cues {
		classes[c.class]++
		if lines[c.lemma] {
			t.Errorf("%q stands twice in cues.tsv", c.lemma)
		}
		lines[c.lemma] = true
		if c.takes == 0 && c.kind == verbCue {
			t.Errorf("%q takes nothing", c.lemma)
		}
	}
	for _, c := range corpus.Classes {
		if classes[c] == 0 {
			t.Errorf("no cue of class %s", c)
		}
	}
}

func TestReadLexiconErrors(t *testing.T) {
	tests := []struct{ line, want string }{
		{"verb\tقال", "2 fields"},
		{"word\tقال يقول قائل\tsay\tthat", "unknown kind"},
		{"verb\tقال يقول قائل\tsays\tthat", "unknown class"},
		{"verb\tقال يقول قائل\tsay\twhat", "unknown complement"},
		{"verb\tقال يقول\tsay\tthat", "want perfect, imperfect and participle"},
	}
	for _, test := range tests {
		_, err := readLexicon("# comment\n" + test.line + "\n")
		if err == nil || !strings.Contains(err.Error(), test.want) || !strings.Contains(err.Error(), "cues.tsv:2") {
			t.Errorf("%q: error %v, want one of line 2 with %q", test.line, err, test.want)
		}
	}
}

func TestInflect(t *testing.T) {
	l, err := readLexicon(cuesTSV)
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		words  string
		tense  tense
		gender byte
		number byte
		object bool
	}{
		{"قال أكد دعا نفى رأى", perfect, 'm', 's', false},
		{"قالت أكدت دعت نفت رأت", perfect, 'f', 's', false},
		{"قالوا أكدوا دعوا نفوا رأوا", perfect, 'm', 'p', false},
		{"قالتا أكدتا نفتا", perfect, 'f', 'd', false},
		{"اتفقا أعلنا", perfect, 'm', 'd', false},
		{"اتهمه نفاه وصفها دعاهم", perfect, 'm', 's', true},
		{"نفته وصفته انتقدتها دعتهم", perfect, 'f', 's', true},
		{"أبلغوهم وصفوها", perfect, 'm', 'p', true},
		{"يقول يدعو ينفي يرى", imperfect, 'm', 's', false},
		{"تقول تدعو تنفي ترى", imperfect, 'f', 's', false},
		{"يقولون يدعون ينفون يرون", imperfect, 'm', 'p', false},
		{"يرحبان تؤكدان", imperfect, 0, 'd', false},
		{"ينفيه يصفه", imperfect, 'm', 's', true},
		{"قائلا مضيفا داعيا نافيا", participle, 'm', 's', false},
		{"قائلة مضيفة داعية نافية", participle, 'f', 's', false},
		{"قائلين مضيفين نافين", participle, 'm', 'p', false},
		{"قوله نفيه", noun, 'm', 's', true},
		{"قولها", noun, 'f', 's', true},
	}
	for _, test := range tests {
		for _, w := range strings.Fields(test.words) {
			found := false
			for _, f := range l.forms[arabic.Normalize(w)] {
				found = found ||
					f.tense == test.tense && (f.gender == test.gender || test.gender == 0) && f.number == test.number &&
						f.object == test.object
			}
			if !found {
				t.Errorf("%s: %+v, want tense %d, gender %q, number %q, object %v", w, l.forms[arabic.Normalize(w)], test.tense, test.gender, test.number, test.object)
			}
		}
	}
	for _, w := range strings.Fields("مدينة شكرا رفضا نصف") {
		if f := l.forms[arabic.Normalize(w)]; len(f) > 0 && !f[0].object {
			t.Errorf("%s is a form: %+v", w, f)
		}
	}
}

func TestQuotations(t *testing.T) {
	tests := []struct{ in, want string }{
		{"قال «نعم» ثم «لا».", "نعم|لا"},
		{"قال “نعم” ثم ”لا“.", "نعم|لا"},
		{"„نعم“ ثم ”لا”", "نعم|لا"},
		{`قال "نعم" ثم "لا".`, "نعم|لا"},
		{"قال ''نعم'' ومضى", "نعم"},
		{"قال 'نعم يا أخي' ومضى", "نعم يا أخي"},
		{"«قال: \"نعم «حقا»\" ومضى»", "قال: \"نعم «حقا»\" ومضى>نعم «حقا»>حقا"},
		{"«أوله\nوآخره»", "أوله\nوآخره"},
		{"\"أوله\nوآخره\" ثم", "أوله\nوآخره"},
		{"\"لم يغلق\n\"وهذا أغلق\"", "لم يغلق|وهذا أغلق"},
		{"قطر الأنبوب 5\" فقط", ""},
		{"O'Brien's", ""},
		{"«لم يغلق", ""},
		{"أغلق» فقط", ""},
		{"", ""},
	}
	for _, test := range tests {
		var b strings.Builder
		for i, q := range quotations(test.in) {
			if i > 0 {
				b.WriteString(map[bool]string{true: ">", false: "|"}[q.outer >= 0])
			}
			b.WriteString(test.in[q.start:q.end])
		}
		if b.String() != test.want {
			t.Errorf("quotations(%q)\n got %q\nwant %q", test.in, b.String(), test.want)
		}
	}
}

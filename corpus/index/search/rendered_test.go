package search_test

import (
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestEnglish: English words find the Arabic that they stand for, and the result says so.
func TestEnglish(t *testing.T) {
	e := named(t,
		"أعلنت روسيا هدنة في إدلب.", "دعت تركيا إلى وقف إطلاق النار.", "استقال رئيس الوزراء المصري.",
		"جرت مباراة في كرة القدم.", "عقد مجلس الأمن جلسة عن سوريا.", "كتب على الجدار ceasefire بالأحرف اللاتينية.",
	)
	for _, tt := range []struct{ query, want, parts string }{
		{"ceasefire", "a b f", "ceasefire → هدنة، وقف إطلاق النار"},
		{"Cease-fire", "a b f", "Cease-fire → هدنة، وقف إطلاق النار"},
		{"the ceasefire in Idlib", "a", "ceasefire → هدنة، وقف إطلاق النار | Idlib"},
		{"Egyptian prime minister", "c", "Egyptian → مصري، مصر | prime minister → رئيس الوزراء"},
		{"football", "d", "football → كرة القدم"},
		{"truce -Idlib", "", "truce → هدنة | -Idlib"},
		{"=ceasefire", "f", "=ceasefire"},
		{"the", "", "the"},
	} {
		r := e.Search(corpus.Request{Query: tt.query, Limit: 20})
		if got := sorted(ids(r)); got != tt.want && !r.Relaxed {
			t.Errorf("%q finds %q, want %q (%s)", tt.query, got, tt.want, r.Understood)
		}
		var parts []string
		for _, p := range r.Parts {
			s := p.Text
			for i, a := range p.Alternatives {
				s += map[bool]string{true: " → ", false: "، "}[i == 0] + a.Text
			}
			parts = append(parts, s)
		}
		if got := strings.Join(parts, " | "); got != tt.parts {
			t.Errorf("%q is taken for %q, want %q", tt.query, got, tt.parts)
		}
	}
}

// TestRenderedPhrase: the Arabic words for an English term that name a place must be side by side,
// with or without a clitic, because only then do documents speak of what it means.
func TestRenderedPhrase(t *testing.T) {
	e := named(t, "صوّت النواب على خروج بريطانيا من الاتحاد.", "عارضت روسيا خروج القوات، وزار الوزير بريطانيا.", "رحبوا بخروج بريطانيا.")
	r := e.Search(corpus.Request{Query: "Brexit", Limit: 9})
	if got := sorted(ids(r)); got != "a c" {
		t.Errorf("Brexit finds %q, want %q (%s)", got, "a c", r.Understood)
	}
}

// TestAlternatives: each alternative has a query without it, and the counts are those of the
// result.
func TestAlternatives(t *testing.T) {
	e := named(t, "أعلنت روسيا هدنة في إدلب.", "دعت تركيا إلى وقف إطلاق النار.")
	r := e.Search(corpus.Request{Query: "ceasefire"})
	if len(r.Parts) != 1 || len(r.Parts[0].Alternatives) != 2 || r.Parts[0].Count != r.Total || r.Parts[0].Kind != corpus.PartRendered {
		t.Fatalf("parts: %+v of %d", r.Parts, r.Total)
	}
	for i, want := range []string{"b", "a"} {
		a := r.Parts[0].Alternatives[i]
		if got := ids(e.Search(corpus.Request{Query: a.Without, Limit: 9})); got != want {
			t.Errorf("without %s: %q finds %q, want %q", a.Text, a.Without, got, want)
		}
	}
	if got := r.Parts[0].Literal; got != "=ceasefire" {
		t.Errorf("the letters alone: %q", got)
	}
	both := e.Search(corpus.Request{Query: "ceasefire Syria"}).Parts[0].Alternatives
	if both[0].Without != "وقف إطلاق النار Syria" || both[1].Without != "هدنة Syria" {
		t.Errorf("beside another word: %+v", both)
	}
}

// TestOfficeOfNation: an office is read together with whose it is: by itself it may be another
// country's.
func TestOfficeOfNation(t *testing.T) {
	e := shippedEngine(t)
	for _, tt := range []struct{ query, has, lacks string }{
		{"Russian defence minister", "وزير الدفاع الروسي", "person:"},
		{"Turkish defence minister", "person:hulusi-akar", "person:sergei-shoigu"},
		{"defence minister", "person:hulusi-akar", "person:sergei-shoigu"},
	} {
		if got := e.Search(corpus.Request{Query: tt.query}).Understood; !strings.Contains(got, tt.has) || strings.Contains(got, tt.lacks) {
			t.Errorf("%q is understood as %s, want %s and not %s", tt.query, got, tt.has, tt.lacks)
		}
	}
}

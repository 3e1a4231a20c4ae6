package views

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// byEntropy returns the log-likelihood ratio in its other form, by sums of x ln x over the cells,
// the rows and the columns (Dunning's own).
func byEntropy(a, n, b, m int) float64 {
	h := func(counts ...int) (sum float64) {
		for _, x := range counts {
			if x > 0 {
				sum += float64(x) * math.Log(float64(x))
			}
		}
		return sum
	}
	return 2 * (h(a, b, n-a, m-b) - h(n, m) - h(a+b, n+m-a-b) + h(n+m))
}

func TestLikelihood(t *testing.T) {
	for _, tt := range []struct{ a, n, b, m int }{{10, 100, 5, 1000}, {3, 50, 0, 400}, {0, 10, 7, 90}, {110, 2552, 110, 31777 - 2552}, {5, 10, 50, 100}} {
		got, want := Likelihood(tt.a, tt.n, tt.b, tt.m), byEntropy(tt.a, tt.n, tt.b, tt.m)
		if math.Abs(got-want) > 1e-6 {
			t.Errorf("%+v: %f, want %f", tt, got, want)
		}
	}
	// By hand: 2 (10 ln 10/1.3636 + 5 ln 5/13.6364 + 90 ln 90/98.6364 + 995 ln 995/986.3636).
	if got := Likelihood(10, 100, 5, 1000); math.Abs(got-30.67) > 0.01 {
		t.Errorf("%f, want 30.67", got)
	}
	if got := Likelihood(1, 10, 0, 0); got != 0 {
		t.Errorf("without another side: %f, want 0", got)
	}
}

func TestLogOdds(t *testing.T) {
	// By hand: .4 of both have it, so the prior is 4 of 10; ln(7/7) - ln(5/11) = .788457, divided
	// by the root of 1/7 + 1/7 + 1/5 + 1/11 = .759357.
	if got := LogOdds(3, 4, 1, 6); math.Abs(got-1.038322) > 1e-5 {
		t.Errorf("%f, want 1.038322", got)
	}
	for _, tt := range []struct {
		a, n, b, m int
		sign       float64
	}{{5, 10, 50, 100, 0}, {9, 10, 10, 100, 1}, {0, 10, 90, 100, -1}, {0, 10, 0, 100, 0}, {10, 10, 100, 100, 0}, {2, 0, 3, 9, 0}} {
		got := LogOdds(tt.a, tt.n, tt.b, tt.m)
		if math.Abs(got) < 1e-9 && tt.sign != 0 || got*tt.sign < 0 || tt.sign == 0 && math.Abs(got) > 1e-9 || math.IsNaN(got) {
			t.Errorf("%+v: %f, want sign %g", tt, got, tt.sign)
		}
		if tt.n > 0 && tt.m > 0 {
			if back := LogOdds(tt.b, tt.m, tt.a, tt.n); math.Abs(got+back) > 1e-9 {
				t.Errorf("%+v: %f one way and %f the other", tt, got, back)
			}
		}
	}
	if few, many := LogOdds(2, 2, 0, 1000), LogOdds(200, 200, 0, 1000); few >= many {
		t.Errorf("two documents (%f) tell more than two hundred (%f)", few, many)
	}
}

func TestCompany(t *testing.T) {
	c := NewCompany(2)
	c.Add(closeup("a", "\nأعلنت روسيا هدنة هشة في إدلب\nأعلنت تركيا الهدنة", "هدنه"))
	c.Add(closeup("b", "\nهدنة هشة هدنة\nكلام آخر عن إدلب وإدلب وكلام", "هدنه"))
	// Near: أعلنت روسيا هشة في; أعلنت تركيا; هشة. Elsewhere: إدلب; كلام آخر عن إدلب وإدلب وكلام.
	if c.Occurrences != 4 || c.Near != 7 || c.Rest != 7 {
		t.Errorf("%d places, %d near, %d elsewhere; want 4, 7, 7", c.Occurrences, c.Near, c.Rest)
	}
	var got []string
	for _, one := range c.Companions(9, true) {
		got = append(got, one.Stem)
	}
	if !slices.Equal(got, []string{"اعلنت", "هشه"}) {
		t.Errorf("companions %q", got)
	}
	one := c.Companions(9, true)[1]
	if one.Near != 2 || one.Rest != 0 || one.Documents != 2 || !math.IsInf(one.Times, 1) ||
		one.Forms[0] != (corpus.WordCount{Word: "هشة", Count: 2}) {
		t.Errorf("%+v", one)
	}
}

// TestCompanyOfMany: out of many occurrences, what is near twice or in one document alone is no company.
func TestCompanyOfMany(t *testing.T) {
	c := NewCompany(1)
	for i := range 40 {
		text := "\nهدنة طويلة\nهدنة\nهدنة\nكلام عن أمر"
		switch i {
		case 0:
			text += "\nهدنة مكررة\nهدنة مكررة\nهدنة مكررة\nهدنة نادرة"
		case 1:
			text += "\nهدنة نادرة"
		}
		c.Add(closeup("d", text, "هدنه"))
	}
	if got := c.Companions(9, true); len(got) != 1 || got[0].Near != 40 {
		t.Errorf("companions %+v", got)
	}
}

func TestVocabulary(t *testing.T) {
	v := NewVocabulary()
	doc := closeup("a", "الهدنة\nهدنة في إدلب، هدنة", "")
	at := strings.Index(doc.Text, "إدلب")
	doc.Mentions = []corpus.CloseMention{{Span: corpus.Span{Start: at, End: at + len("إدلب")}}}
	v.Add(doc)
	v.Add(closeup("b", "الهدنة\nفي 2018", ""))
	if v.Count("هدنه") != 2 || v.Written("هدنه") == "" || v.Written("لا") != "" {
		t.Errorf("count %d, written %q", v.Count("هدنه"), v.Written("هدنه"))
	}
	if got := v.Candidates(1, 9); !slices.Equal(got, []string{"هدنه"}) {
		t.Errorf("candidates %q: a name, a number or what joins others is among them", got)
	}
}

func TestPeculiar(t *testing.T) {
	here, rest := Peculiar([]Contrast{{Key: "a", Strength: 2}, {Key: "b", Strength: -3}, {Key: "c", Strength: 5}, {Key: "d", Strength: 1}}, 1, 1.96)
	if len(here) != 1 || here[0].Key != "c" || len(rest) != 1 || rest[0].Key != "b" {
		t.Errorf("%v and %v", here, rest)
	}
}

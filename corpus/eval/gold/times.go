package gold

import "github.com/kashshaf/kashshaf/corpus"

// Times scores time expressions: one counts as found if one of ours overlaps its span and has its
// value. The zero value is ready for use.
type Times struct{ Figure }

// Plus returns the score of two sets taken together.
func (t Times) Plus(u Times) Times { return Times{t.Figure.Plus(u.Figure)} }

// Add scores one text.
func (t *Times) Add(wanted, given []corpus.TimeExpression) []Fault {
	var faults []Fault
	t.Wanted += len(wanted)
	t.Given += len(given)
	for _, w := range wanted {
		if agrees(w, given) {
			t.Right++
		} else {
			faults = append(faults, Fault{What: "missed", Span: w.Span, Want: w.Value})
		}
	}
	for _, g := range given {
		if !agrees(g, wanted) {
			faults = append(faults, Fault{What: "extra", Span: g.Span, Got: g.Value})
		}
	}
	return faults
}

// agrees reports whether an expression in a list has the value of x and overlaps its span.
func agrees(x corpus.TimeExpression, list []corpus.TimeExpression) bool {
	for _, y := range list {
		if overlap(x.Span, y.Span) && x.Value == y.Value {
			return true
		}
	}
	return false
}

package gold

import (
	"fmt"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
)

// A Figure compares what was found with what is right.
type Figure struct {
	Right  int // found, and right
	Given  int // found
	Wanted int // to be found
}

// Precision returns the share of what was found that is right.
func (f Figure) Precision() float64 { return share(f.Right, f.Given) }

// Recall returns the share of what is right that was found.
func (f Figure) Recall() float64 { return share(f.Right, f.Wanted) }

// F1 returns the harmonic mean of precision and recall.
func (f Figure) F1() float64 { return share(2*f.Right, f.Given+f.Wanted) }

// Plus returns the figure of two sets taken together.
func (f Figure) Plus(g Figure) Figure {
	return Figure{f.Right + g.Right, f.Given + g.Given, f.Wanted + g.Wanted}
}

// String returns a text such as "F1 .500 (P .400 R .667)".
func (f Figure) String() string {
	return fmt.Sprintf("F1 %s (P %s R %s)", Decimal(f.F1()), Decimal(f.Precision()), Decimal(f.Recall()))
}

// Decimal formats a share with three digits: ".905".
func Decimal(share float64) string {
	return strings.TrimPrefix(fmt.Sprintf("%.3f", share), "0")
}

// share returns part divided by whole, or 0 if whole is 0.
func share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

// A Fault is one thing that was missed or wrong, for finding the reason.
type Fault struct {
	What        string // "missed", "extra", "speaker", "class", "entity" or "content"
	corpus.Span        // the place in the text
	Want, Got   string // unless empty, what should have been found there and what was
}

// around is how many bytes of context a Fault shows on either side.
const around = 120

// In shows a fault in its text, on one line.
func (f Fault) In(text string) string {
	where := "nowhere"
	if f.Start >= 0 && f.End <= len(text) && f.Start <= f.End {
		from, to := max(f.Start-around, 0), min(f.End+around, len(text))
		where = text[from:f.Start] + "[" + text[f.Start:f.End] + "]" + text[f.End:to]
		where = strings.ToValidUTF8(strings.ReplaceAll(where, "\n", "⏎"), "")
	}
	return fmt.Sprintf("%s want {%s} got {%s}: %s", f.What, f.Want, f.Got, where)
}

// overlap reports whether two spans overlap.
func overlap(a, b corpus.Span) bool { return a.Start < b.End && b.Start < a.End }

// words returns the text of a span, or "" if it is not within the text.
func words(text string, s corpus.Span) string {
	if s.Start < 0 || s.End > len(text) || s.End < s.Start {
		return ""
	}
	return text[s.Start:s.End]
}

package gold

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
)

// Statements scores statements: one counts as found if the cue of one of ours overlaps its cue;
// each of ours finds at most one. The other figures are over those found. The zero value is ready
// for use.
type Statements struct {
	Figure
	Speaker int     // one name of the speaker contains the other, or neither has a name
	Class   int     // same class
	Entity  int     // same id of the speaker; with a list of other ids this is impossible
	Direct  int     // in quotation marks or not, as it should be
	Overlap float64 // sum over contents of the shared part of the stretch they cover, in code points
}

// OfFound returns n as a share of the statements found.
func (s *Statements) OfFound(n int) float64 { return share(n, s.Right) }

// Content returns the mean overlap of the contents of the statements found.
func (s *Statements) Content() float64 { return s.Overlap / float64(max(s.Right, 1)) }

// Plus returns the score of two sets taken together.
func (s Statements) Plus(t Statements) Statements {
	return Statements{s.Figure.Plus(t.Figure), s.Speaker + t.Speaker, s.Class + t.Class, s.Entity + t.Entity,
		s.Direct + t.Direct, s.Overlap + t.Overlap}
}

// poor is the overlap of contents below which Add reports a fault.
const poor = 0.6

// Add scores one text.
func (s *Statements) Add(text string, wanted, given []corpus.Statement) []Fault {
	var faults []Fault
	s.Wanted += len(wanted)
	s.Given += len(given)
	used := make([]bool, len(wanted))
	for _, g := range given {
		hit := -1
		for i := range wanted {
			if !used[i] && overlap(g.Cue, wanted[i].Cue) {
				hit = i
				break
			}
		}
		if hit < 0 {
			faults = append(faults, Fault{What: "extra", Span: g.Cue, Got: string(g.Class) + " by " + g.Named})
			continue
		}
		used[hit] = true
		faults = append(faults, s.compare(text, &wanted[hit], &g)...)
	}
	for i, w := range wanted {
		if !used[i] {
			faults = append(faults, Fault{What: "missed", Span: w.Cue, Want: string(w.Class) + " by " + w.Named})
		}
	}
	return faults
}

// compare scores one statement that was found.
func (s *Statements) compare(text string, want, got *corpus.Statement) []Fault {
	var faults []Fault
	count := func(n *int, right bool, what, wanted, given string) {
		if right {
			*n++
		} else {
			faults = append(faults, Fault{what, got.Cue, wanted, given})
		}
	}
	s.Right++
	count(&s.Speaker, sameSpeaker(want.Named, got.Named), "speaker", want.Named, got.Named)
	count(&s.Class, want.Class == got.Class, "class", string(want.Class), string(got.Class))
	count(&s.Entity, together(want) == together(got), "entity", together(want), together(got))
	if want.Direct == got.Direct {
		s.Direct++
	}
	shared := jaccard(text, want.Content, got.Content)
	s.Overlap += shared
	if shared < poor {
		faults = append(faults, Fault{"content", got.Cue, words(text, want.Content), words(text, got.Content)})
	}
	return faults
}

// together joins the ids of all who said a statement, in alphabetical order.
func together(s *corpus.Statement) string {
	ids := append([]string{s.Speaker}, s.With...)
	slices.Sort(ids)
	return strings.Join(ids, "+")
}

// sameSpeaker compares the names of speakers as written in the text.
func sameSpeaker(want, got string) bool {
	want, got = fold(want), fold(got)
	if want == "" {
		return got == "" || got == unknown
	}
	return got != "" && (strings.Contains(got, want) || strings.Contains(want, got))
}

// fold returns the form in which speakers are compared: without marks, tatweel and directional
// characters, and with one letter for those that are often confused.
func fold(s string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		switch {
		case r >= 0x64B && r <= 0x65F, r == 0x670, r == 0x640, r >= 0x200C && r <= 0x200F, r >= 0x202A && r <= 0x202E:
			return -1
		case r == 'أ', r == 'إ', r == 'آ', r == 'ٱ':
			return 'ا'
		case r == 'ى':
			return 'ي'
		case r == 'ة':
			return 'ه'
		}
		return r
	}, s))
}

// jaccard returns what share of the stretch from the first beginning to the last end two spans
// have in common, in code points.
func jaccard(text string, a, b corpus.Span) float64 {
	low, high := max(a.Start, b.Start), min(a.End, b.End)
	from, to := min(a.Start, b.Start), max(a.End, b.End)
	if high <= low || from < 0 || to > len(text) {
		return 0
	}
	return share(utf8.RuneCountInString(text[low:high]), utf8.RuneCountInString(text[from:to]))
}

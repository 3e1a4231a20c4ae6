package statements_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
)

// A score is what is compared: statements by overlapping cues, and of those
// found, how many have the right speaker, class and entity, and how much of
// what was said is shared.
type score struct {
	right, given, gold             int
	speaker, class, entity, direct int
	overlap                        float64
}

func (s score) f1() float64 {
	if s.right == 0 {
		return 0
	}
	return 2 * float64(s.right) / float64(s.given+s.gold)
}

func (s score) of(n int) float64 { return float64(n) / float64(max(s.right, 1)) }

func (s score) content() float64 { return s.overlap / float64(max(s.right, 1)) }

func (s score) String() string {
	p, r := float64(s.right)/float64(max(s.given, 1)), float64(s.right)/float64(max(s.gold, 1))
	return fmt.Sprintf("P %.3f  R %.3f  F1 %.3f   (%d right, %d given, %d gold)  of those found: speaker %.3f  class %.3f  content %.3f  direct %.3f",
		p, r, s.f1(), s.right, s.given, s.gold, s.of(s.speaker), s.of(s.class), s.content(), s.of(s.direct))
}

// fold is the form under which speakers are compared.
func fold(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r >= 0x64B && r <= 0x65F, r == 0x670, r == 0x640, r >= 0x200C && r <= 0x200F, r >= 0x202A && r <= 0x202E:
			continue
		case strings.ContainsRune("أإآٱ", r):
			r = 'ا'
		case r == 'ى':
			r = 'ي'
		case r == 'ة':
			r = 'ه'
		}
		b.WriteRune(r)
	}
	return strings.TrimSpace(b.String())
}

func (s *score) add(t testing.TB, id, text string, gold []want, ours []corpus.Statement) {
	s.gold += len(gold)
	s.given += len(ours)
	used := make([]bool, len(gold))
	for _, o := range ours {
		hit := -1
		for i, g := range gold {
			if !used[i] && o.Cue.Start < g.cue.End && g.cue.Start < o.Cue.End {
				hit = i
				break
			}
		}
		show := func(what string) {
			if *verbose {
				t.Logf("%s %s [%s] by {%s} %s: %s", what, id, text[o.Cue.Start:o.Cue.End], o.Named, o.Class, around(text, o.Cue))
			}
		}
		if hit < 0 {
			show("EXTRA")
			continue
		}
		used[hit] = true
		g := gold[hit]
		s.right++
		named, wanted := fold(o.Named), fold(g.Speaker)
		if wanted == "" && (named == "" || named == "unknown") || wanted != "" && named != "" && (strings.Contains(named, wanted) || strings.Contains(wanted, named)) {
			s.speaker++
		} else {
			show("SPEAKER want {" + g.Speaker + "}")
		}
		if string(o.Class) == g.Class {
			s.class++
		} else {
			show("CLASS want " + g.Class)
		}
		if o.Speaker == g.SpeakerID || o.Speaker == "" && g.SpeakerID == "unknown" {
			s.entity++
		} else {
			show("ENTITY want " + g.SpeakerID + " got " + o.Speaker)
		}
		if o.Direct == g.Direct {
			s.direct++
		}
		share := jaccard(text, o.Content, g.content)
		s.overlap += share
		if share < 0.6 {
			show(fmt.Sprintf("CONTENT %.2f want {%s} got {%s}", share, safe(text, g.content), safe(text, o.Content)))
		}
	}
	for i, g := range gold {
		if !used[i] && *verbose {
			t.Logf("MISSED %s [%s] by {%s} %s: %s", id, g.Cue, g.Speaker, g.Class, around(text, g.cue))
		}
	}
}

// jaccard is how much two spans share, in code points.
func jaccard(text string, a, b corpus.Span) float64 {
	low, high := max(a.Start, b.Start), min(a.End, b.End)
	from, to := min(a.Start, b.Start), max(a.End, b.End)
	if high <= low || from < 0 || to > len(text) {
		return 0
	}
	return float64(utf8.RuneCountInString(text[low:high])) / float64(utf8.RuneCountInString(text[from:to]))
}

func safe(text string, s corpus.Span) string {
	if s.Start < 0 || s.End > len(text) || s.End < s.Start {
		return "?"
	}
	return text[s.Start:s.End]
}

func around(text string, s corpus.Span) string {
	from, to := max(s.Start-160, 0), min(s.End+200, len(text))
	if s.Start < 0 {
		return "?"
	}
	return strings.ToValidUTF8(strings.ReplaceAll(text[from:s.Start]+"["+text[s.Start:s.End]+"]"+text[s.End:to], "\n", "⏎"), "")
}

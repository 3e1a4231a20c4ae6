package gold_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/eval/gold"
)

func mention(start, end int, kind corpus.Kind, entity string) gold.Mention {
	return gold.Mention{Mention: corpus.Mention{Span: corpus.Span{Start: start, End: end}, Entity: entity}, Kind: kind}
}

func kinds(faults []gold.Fault) string {
	var list []string
	for _, f := range faults {
		list = append(list, fmt.Sprintf("%s@%d", f.What, f.Start))
	}
	return strings.Join(list, " ")
}

func TestMentions(t *testing.T) {
	const person, place = corpus.Person, corpus.Place
	for _, tt := range []struct {
		name          string
		wanted, given [][]gold.Mention // by text
		all, person   string
		links         string
		faults        string
	}{
		{
			name:   "span and kind must be right",
			wanted: [][]gold.Mention{{mention(0, 4, person, "a"), mention(6, 8, person, "b"), mention(9, 12, place, "c")}},
			given:  [][]gold.Mention{{mention(0, 4, person, "x"), mention(6, 8, place, "y"), mention(9, 11, place, "z")}},
			all:    "F1 .333 (P .333 R .333)", person: "F1 .667 (P 1.000 R .500)",
			links:  "F1 .000 (P .000 R .000)",
			faults: "missed@6 extra@6 missed@9 extra@9",
		},
		{
			// In the gold, a has pairs (3); we have those of x (3); one is in both.
			name:   "pairs over texts",
			wanted: [][]gold.Mention{{mention(0, 1, person, "a"), mention(2, 3, person, "a")}, {mention(0, 1, person, "a"), mention(2, 3, person, "b")}},
			given:  [][]gold.Mention{{mention(0, 1, person, "x"), mention(2, 3, person, "y")}, {mention(0, 1, person, "x"), mention(2, 3, person, "x")}},
			all:    "F1 1.000 (P 1.000 R 1.000)", person: "F1 1.000 (P 1.000 R 1.000)",
			links: "F1 .333 (P .333 R .333)",
		},
		{
			name:   "no id joins nothing",
			wanted: [][]gold.Mention{{mention(0, 1, person, "a"), mention(2, 3, person, "a")}},
			given:  [][]gold.Mention{{mention(0, 1, person, ""), mention(2, 3, person, "")}},
			all:    "F1 1.000 (P 1.000 R 1.000)", person: "F1 1.000 (P 1.000 R 1.000)",
			links: "F1 .000 (P .000 R .000)",
		},
		{
			name:   "a place counts once",
			wanted: [][]gold.Mention{{mention(0, 1, person, "a")}},
			given:  [][]gold.Mention{{mention(0, 1, person, "x"), mention(0, 1, person, "y"), mention(4, 5, place, "z")}},
			all:    "F1 .667 (P .500 R 1.000)", person: "F1 1.000 (P 1.000 R 1.000)",
			links:  "F1 .000 (P .000 R .000)",
			faults: "extra@4",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var m gold.Mentions
			var faults []gold.Fault
			for i := range tt.wanted {
				faults = append(faults, m.Add(tt.wanted[i], tt.given[i])...)
			}
			for _, f := range []struct{ what, got, want string }{
				{"all", m.All().String(), tt.all}, {"person", m.Kinds[person].String(), tt.person},
				{"links", m.Links().String(), tt.links}, {"faults", kinds(faults), tt.faults},
			} {
				if f.got != f.want {
					t.Errorf("%s: got %s, want %s", f.what, f.got, f.want)
				}
			}
		})
	}
}

func TestMentionsString(t *testing.T) {
	var m gold.Mentions
	m.Add([]gold.Mention{mention(0, 4, corpus.Person, "a"), mention(6, 8, corpus.Place, "b")}, []gold.Mention{mention(0, 4, corpus.Person, "x")})
	if got, want := m.String(), "F1 .667 (P 1.000 R .500), person 1.000, place .000, organization .000, event .000"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func said(cue, end, from, to int, speaker, named string, class corpus.Class) corpus.Statement {
	return corpus.Statement{Cue: corpus.Span{Start: cue, End: end}, Content: corpus.Span{Start: from, End: to}, Speaker: speaker, Named: named, Class: class}
}

func TestStatements(t *testing.T) {
	const say, deny = corpus.Say, corpus.Deny
	text := "aaaa bbbb ذذذذ cccc dddd" // letters of one byte and of two
	for _, tt := range []struct {
		name                   string
		wanted, given          []corpus.Statement
		figure                 string
		speaker, class, entity int
		content                string
		faults                 string
	}{
		{"right", []corpus.Statement{said(0, 4, 5, 9, "p", "زيد", say)}, []corpus.Statement{said(0, 4, 5, 9, "p", "زيد", say)},
			"F1 1.000 (P 1.000 R 1.000)", 1, 1, 1, "1.000", ""},
		{"a cue that touches another does not meet it", []corpus.Statement{said(0, 4, 5, 9, "p", "زيد", say)}, []corpus.Statement{said(4, 5, 5, 9, "p", "زيد", say)},
			"F1 .000 (P .000 R .000)", 0, 0, 0, ".000", "extra@4 missed@0"},
		// Our second finds the second, as the first is taken.
		{"each once", []corpus.Statement{said(0, 4, 5, 9, "p", "زيد", say), said(3, 9, 5, 9, "p", "زيد", deny)},
			[]corpus.Statement{said(3, 4, 5, 9, "p", "زيد", say), said(3, 4, 5, 9, "p", "زيد", deny), said(3, 4, 5, 9, "p", "زيد", say)},
			"F1 .800 (P .667 R 1.000)", 2, 2, 2, "1.000", "extra@3"},
		{"one name in the other, folded", []corpus.Statement{said(0, 4, 5, 9, "p", "أحْمد", say), said(5, 9, 5, 9, "q", "السيدة مها", say)},
			[]corpus.Statement{said(0, 4, 5, 9, "p", "القائد احمد", say), said(5, 9, 5, 9, "", "السيده", say)},
			"F1 1.000 (P 1.000 R 1.000)", 2, 2, 1, "1.000", "entity@5"},
		{"no name wanted", []corpus.Statement{said(0, 4, 5, 9, "", "", say), said(5, 9, 5, 9, "", "", say), said(10, 12, 5, 9, "", "", say)},
			[]corpus.Statement{said(0, 4, 5, 9, "", "", say), said(5, 9, 5, 9, "", "unknown", say), said(10, 12, 5, 9, "", "مصادر", say)},
			"F1 1.000 (P 1.000 R 1.000)", 2, 3, 3, "1.000", "speaker@10"},
		{"no name given", []corpus.Statement{said(0, 4, 5, 9, "p", "زيد", say)}, []corpus.Statement{said(0, 4, 5, 9, "p", "", deny)},
			"F1 1.000 (P 1.000 R 1.000)", 0, 0, 1, "1.000", "speaker@0 class@0"},
		// 4 of 9 code points: ذذذذ has eight bytes.
		{"content in code points", []corpus.Statement{said(0, 4, 10, 18, "p", "زيد", say)}, []corpus.Statement{said(0, 4, 5, 18, "p", "زيد", say)},
			"F1 1.000 (P 1.000 R 1.000)", 1, 1, 1, ".444", "content@0"},
		{"content apart", []corpus.Statement{said(0, 4, 5, 9, "p", "زيد", say)}, []corpus.Statement{said(0, 4, 10, 18, "p", "زيد", say)},
			"F1 1.000 (P 1.000 R 1.000)", 1, 1, 1, ".000", "content@0"},
		{"content that is nowhere", []corpus.Statement{said(0, 4, -1, -1, "p", "زيد", say)}, []corpus.Statement{said(0, 4, 0, 4, "p", "زيد", say)},
			"F1 1.000 (P 1.000 R 1.000)", 1, 1, 1, ".000", "content@0"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var s gold.Statements
			faults := s.Add(text, tt.wanted, tt.given)
			if s.Speaker != tt.speaker || s.Class != tt.class || s.Entity != tt.entity {
				t.Errorf("speaker %d, class %d, entity %d; want %d, %d, %d", s.Speaker, s.Class, s.Entity, tt.speaker, tt.class, tt.entity)
			}
			for _, f := range []struct{ what, got, want string }{
				{"found", s.Figure.String(), tt.figure}, {"content", gold.Decimal(s.Content()), tt.content}, {"faults", kinds(faults), tt.faults},
			} {
				if f.got != f.want {
					t.Errorf("%s: got %s, want %s", f.what, f.got, f.want)
				}
			}
		})
	}
}

func TestStatementsPlus(t *testing.T) {
	a := gold.Statements{Figure: gold.Figure{Right: 1, Given: 2, Wanted: 1}, Speaker: 1, Class: 1, Overlap: 0.5}
	b := gold.Statements{Figure: gold.Figure{Right: 3, Given: 3, Wanted: 4}, Speaker: 1, Class: 2, Entity: 1, Direct: 1, Overlap: 2.5}
	sum := a.Plus(b)
	if got, want := fmt.Sprint(sum.Figure, sum.OfFound(sum.Speaker), sum.OfFound(sum.Class), sum.OfFound(sum.Entity), sum.OfFound(sum.Direct), sum.Content()),
		"F1 .800 (P .800 R .800) 0.5 0.75 0.25 0.25 0.75"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func when(start, end int, value string) corpus.TimeExpression {
	return corpus.TimeExpression{Span: corpus.Span{Start: start, End: end}, Value: value}
}

func TestTimes(t *testing.T) {
	for _, tt := range []struct {
		name          string
		wanted, given []corpus.TimeExpression
		figure        string
		faults        string
	}{
		{"overlap and value", []corpus.TimeExpression{when(0, 10, "2018"), when(20, 30, "2019")}, []corpus.TimeExpression{when(8, 12, "2018"), when(20, 30, "2019-01")},
			"F1 .500 (P .500 R .500)", "missed@20 extra@20"},
		{"touching is not overlapping", []corpus.TimeExpression{when(0, 10, "2018")}, []corpus.TimeExpression{when(10, 12, "2018")},
			"F1 .000 (P .000 R .000)", "missed@0 extra@10"},
		// Two of ours match one wanted: it is found once, and neither is extra.
		{"twice", []corpus.TimeExpression{when(0, 10, "2018")}, []corpus.TimeExpression{when(0, 4, "2018"), when(5, 10, "2018")},
			"F1 .667 (P .500 R 1.000)", ""},
		{"nothing", nil, nil, "F1 .000 (P .000 R .000)", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var f gold.Times
			faults := f.Add(tt.wanted, tt.given)
			if f.String() != tt.figure || kinds(faults) != tt.faults {
				t.Errorf("got %s, %s; want %s, %s", f, kinds(faults), tt.figure, tt.faults)
			}
		})
	}
}

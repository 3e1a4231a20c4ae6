package statements_test

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotate"
	"github.com/kashshaf/kashshaf/corpus/gazetteer"
	"github.com/kashshaf/kashshaf/corpus/statements"
	"github.com/kashshaf/kashshaf/corpus/tagger"
)

var ownMentions = flag.Bool("gold.own", false, "log what is found with our own mentions, not with those of the gold")

var verbose = flag.Bool("gold.verbose", false, "log what was missed and what was wrong")

// shared is the folder of evaluation data beside the checkout, if it is there.
func shared(t testing.TB, path string) string {
	t.Helper()
	full := filepath.Join("..", "..", "..", "shared", path)
	if _, err := os.Stat(full); err != nil {
		t.Skipf("evaluation data are not beside the checkout: %v", err)
	}
	return full
}

func lines[T any](t testing.TB, path string) []T {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []T
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<22)
	for in.Scan() {
		var v T
		if err := json.Unmarshal(in.Bytes(), &v); err != nil {
			t.Fatal(err)
		}
		all = append(all, v)
	}
	return all
}

type goldDocument struct {
	ID, Title, Content string
	Date               string `json:"date_extracted"`
}

type goldAnnotation struct {
	Doc      string
	Mentions []struct {
		Text, Type, ID string
		N              int
	}
	Statements []goldStatement
}

type goldStatement struct {
	Speaker      string
	SpeakerID    string `json:"speaker_id"`
	Cue          string
	CueN         int    `json:"cue_n"`
	ContentStart string `json:"content_start"`
	ContentEnd   string `json:"content_end"`
	Class        string
	Direct       bool
}

// A want is a gold statement in bytes.
type want struct {
	goldStatement
	cue, content corpus.Span
}

// place finds a statement's spans in a text.
func place(text string, g goldStatement) want {
	w := want{goldStatement: g}
	at := nth(text, g.Cue, max(g.CueN, 1))
	w.cue = corpus.Span{Start: at, End: at + len(g.Cue)}
	from := strings.Index(text[max(at, 0):], g.ContentStart) + max(at, 0)
	if from < max(at, 0) {
		from = strings.Index(text, g.ContentStart)
	}
	end := from + len(g.ContentStart)
	if e := strings.Index(text[max(from, 0):], g.ContentEnd); e >= 0 {
		end = max(from, 0) + e + len(g.ContentEnd)
	}
	w.content = corpus.Span{Start: from, End: end}
	return w
}

// nth is where s stands in text for the nth time.
func nth(text, s string, n int) int {
	at := -len(s)
	for range n {
		next := strings.Index(text[at+len(s):], s)
		if next < 0 {
			return -1
		}
		at += len(s) + next
	}
	return at
}

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
	return fmt.Sprintf("P %.3f  R %.3f  F1 %.3f   (%d right, %d given, %d gold)  speaker %.3f  class %.3f  content %.3f  entity %.3f  direct %.3f",
		p, r, s.f1(), s.right, s.given, s.gold, s.of(s.speaker), s.of(s.class), s.content(), s.of(s.entity), s.of(s.direct))
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

// jaccard is how much two spans share, in code points.
func jaccard(text string, a, b corpus.Span) float64 {
	low, high := max(a.Start, b.Start), min(a.End, b.End)
	from, to := min(a.Start, b.Start), max(a.End, b.End)
	if high <= low || from < 0 || to > len(text) {
		return 0
	}
	return float64(utf8.RuneCountInString(text[low:high])) / float64(utf8.RuneCountInString(text[from:to]))
}

// goldMentions gives the mentions of an annotated document, and adds to kinds.
func goldMentions(text string, g goldAnnotation, entities map[string]corpus.Entity) []corpus.Mention {
	var out []corpus.Mention
	end := 0
	type placed struct {
		corpus.Mention
		kind string
	}
	var all []placed
	for _, m := range g.Mentions {
		at := nth(text, m.Text, max(m.N, 1))
		if at < 0 {
			continue
		}
		all = append(all, placed{corpus.Mention{Span: corpus.Span{Start: at, End: at + len(m.Text)}, Entity: m.ID}, m.Type})
		kind, err := corpus.ParseKind(m.Type)
		if err != nil {
			continue
		}
		if e, ok := entities[m.ID]; !ok || len(m.Text) > len(e.Name) {
			e = corpus.Entity{ID: m.ID, Kind: kind, Name: m.Text}
			entities[m.ID] = e
		}
	}
	for i := range all { // insertion sort; they are nearly in order
		for k := i; k > 0 && all[k].Start < all[k-1].Start; k-- {
			all[k], all[k-1] = all[k-1], all[k]
		}
	}
	for _, m := range all {
		if m.Start >= end {
			out = append(out, m.Mention)
			end = m.End
		}
	}
	return out
}

// A set is annotated texts with what is known about them.
type set struct {
	docs     []corpus.Document
	wants    [][]want
	mentions [][]corpus.Mention // annotated by hand
	entities []corpus.Entity    // those that the mentions name
}

func readSet(t testing.TB, name string) set {
	t.Helper()
	var s set
	docs := map[string]goldDocument{}
	for _, d := range lines[goldDocument](t, shared(t, "eval/gold/docs-"+name+".jsonl")) {
		docs[d.ID] = d
	}
	known := map[string]corpus.Entity{}
	for _, g := range lines[goldAnnotation](t, shared(t, "eval/gold/gold-"+name+".jsonl")) {
		d := docs[g.Doc]
		doc := corpus.Document{ID: d.ID, Title: d.Title, Body: d.Content}
		var wants []want
		for _, x := range g.Statements {
			wants = append(wants, place(doc.Text(), x))
		}
		s.docs = append(s.docs, doc)
		s.wants = append(s.wants, wants)
		s.mentions = append(s.mentions, goldMentions(doc.Text(), g, known))
	}
	for _, e := range known {
		s.entities = append(s.entities, e)
	}
	sort.Slice(s.entities, func(i, j int) bool { return s.entities[i].ID < s.entities[j].ID })
	return s
}

// TestGold holds the finder to the figures it has reached on texts annotated by
// hand: those that it was made on, then those that it was not. Each is measured
// with the mentions annotated by hand, with those of the list that ships, and
// with those that are discovered beside them, as in a build.
func TestGold(t *testing.T) {
	listed, weak, err := gazetteer.All(nil)
	if err != nil {
		t.Fatal(err)
	}
	annotator := annotate.New(listed, weak...)
	names, err := tagger.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name                          string
		sets                          []string
		f1, speaker, class, content   float64 // with gold mentions
		ownF1, ownSpeaker, ownContent float64 // with our own
	}{
		{"train", []string{"train-0", "train-1", "train-2", "train-3", "train-4", "train-5"}, 0.3, 0, 0, 0, 0, 0, 0},
		{"dev", []string{"dev"}, 0.3, 0, 0, 0, 0, 0, 0},
		{"seeds", []string{"seeds"}, 0.3, 0, 0, 0, 0, 0, 0},
		{"dev and seeds", []string{"dev", "seeds"}, 0.3, 0, 0, 0, 0, 0, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var gold, list, own score
			for _, name := range tt.sets {
				s := readSet(t, name)
				var curated [][]corpus.Mention
				for i := range s.docs {
					curated = append(curated, annotator.Annotate(&s.docs[i]))
				}
				found, discovered := names.Discover(s.docs, curated, listed, nil)
				finders := [...]*statements.Finder{statements.New(s.entities), statements.New(listed), statements.New(append(listed[:len(listed):len(listed)], discovered...))}
				for i := range s.docs {
					doc := &s.docs[i]
					logs := [...]testing.TB{quiet{t}, quiet{t}}
					if tt.name == "train" && *verbose {
						logs[map[bool]int{true: 1}[*ownMentions]] = t
					}
					gold.add(logs[0], doc.ID, doc.Text(), s.wants[i], finders[0].Find(doc, s.mentions[i]))
					list.add(quiet{t}, doc.ID, doc.Text(), s.wants[i], finders[1].Find(doc, curated[i]))
					own.add(logs[1], doc.ID, doc.Text(), s.wants[i], finders[2].Find(doc, found[i]))
				}
			}
			t.Logf("mentions of the gold  %s", gold)
			t.Logf("mentions of the list  %s", list)
			t.Logf("own mentions          %s", own)
			for _, f := range []struct {
				name       string
				is, wanted float64
			}{
				{"F1", gold.f1(), tt.f1}, {"speaker", gold.of(gold.speaker), tt.speaker}, {"class", gold.of(gold.class), tt.class},
				{"content", gold.content(), tt.content}, {"own F1", own.f1(), tt.ownF1}, {"own speaker", own.of(own.speaker), tt.ownSpeaker},
				{"own content", own.content(), tt.ownContent},
			} {
				if f.is < f.wanted {
					t.Errorf("%s %.3f, want %.2f", f.name, f.is, f.wanted)
				}
			}
		})
	}
}

// quiet does not log: rules must not be made on what it holds.
type quiet struct{ testing.TB }

func (quiet) Logf(string, ...any) {}

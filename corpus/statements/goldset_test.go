package statements_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

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

// Package gold reads texts annotated by hand and scores what is found in them. Read returns a set
// of texts with the right annotations; Mentions, Statements and Times take, text by text, what is
// right and what was found, and hold the figures. ReadTimeML and ReadTagged read public sets,
// Articles reads news that nobody annotated, and Lines any file with one JSON value per line.
//
// It serves the command behind make eval, the training of the tagger, and the tests of the
// packages that find things. The texts are not part of the repository.
//
// # Files
//
// A set NAME is two files in one folder, with one JSON object per line:
//
//	docs-NAME.jsonl  {"id", "title", "content", "date_extracted"}
//	gold-NAME.jsonl  {"doc", "mentions", "statements", "dates"}
//	mentions         {"text", "n", "type", "id"}
//	statements       {"speaker", "speaker_id", "cue", "cue_n", "content_start",
//	                 "content_end", "class", "direct"}
//	dates            {"text", "n", "value", "kind"}
//
// Places are given by words: the nth occurrence of "text" or "cue", counted without overlaps;
// content begins with "content_start", its first occurrence after the beginning of the cue if
// there is one, and ends with the first "content_end" from there on.
package gold

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
)

// A Mention is a mention with the kind of its entity.
type Mention struct {
	corpus.Mention
	Kind corpus.Kind
}

// A Document is a text with everything that should be found in it. What the annotation names but
// the text does not contain has a span that starts at -1.
type Document struct {
	corpus.Document
	Mentions   []Mention          // in the order of the file, maybe nested
	Statements []corpus.Statement // Speaker is "" if unknown
	Times      []corpus.TimeExpression
}

// unknown is the files' name for a speaker without a name.
const unknown = "unknown"

type document struct {
	ID, Title, Content string
	Date               string `json:"date_extracted"`
}

type annotation struct {
	Doc      string
	Mentions []struct {
		Text, Type, ID string
		N              int
	}
	Statements []statement
	Dates      []struct {
		Text, Value, Kind string
		N                 int
	}
}

type statement struct {
	Speaker      string
	SpeakerID    string `json:"speaker_id"`
	Cue          string
	CueN         int    `json:"cue_n"`
	ContentStart string `json:"content_start"`
	ContentEnd   string `json:"content_end"`
	Class        string
	Direct       bool
}

// Read reads a set from a folder: the annotated texts, in the order of their
// annotations.
func Read(dir, set string) ([]Document, error) {
	texts, err := Lines[document](filepath.Join(dir, "docs-"+set+".jsonl"), 0)
	if err != nil {
		return nil, err
	}
	annotations, err := Lines[annotation](filepath.Join(dir, "gold-"+set+".jsonl"), 0)
	if err != nil {
		return nil, err
	}
	byID := make(map[string]document, len(texts))
	for _, d := range texts {
		byID[d.ID] = d
	}
	docs := make([]Document, len(annotations))
	for i, a := range annotations {
		d, ok := byID[a.Doc]
		if !ok {
			return nil, fmt.Errorf("reading the gold set %q: annotation of %q, which is not among its texts", set, a.Doc)
		}
		date, _ := corpus.ParseDate(d.Date) // an invalid date counts as unknown
		docs[i].Document = corpus.Document{ID: d.ID, Title: d.Title, Body: d.Content, Date: date}
		if err := docs[i].annotate(a); err != nil {
			return nil, fmt.Errorf("reading the gold set %q: %q: %w", set, a.Doc, err)
		}
	}
	return docs, nil
}

// annotate finds the places that an annotation gives by words.
func (d *Document) annotate(a annotation) error {
	text := d.Text()
	for _, m := range a.Mentions {
		kind, err := corpus.ParseKind(m.Type)
		if err != nil {
			return err
		}
		d.Mentions = append(d.Mentions, Mention{corpus.Mention{Span: occurrence(text, m.Text, m.N), Entity: m.ID}, kind})
	}
	for _, s := range a.Statements {
		cue := occurrence(text, s.Cue, s.CueN)
		speakers := strings.Split(s.SpeakerID, "+")
		if speakers[0] == unknown {
			speakers[0] = ""
		}
		d.Statements = append(d.Statements, corpus.Statement{
			Speaker: speakers[0], With: speakers[1:], Named: s.Speaker, Cue: cue, Content: content(text, cue, s.ContentStart, s.ContentEnd),
			Class: corpus.Class(s.Class), Direct: s.Direct,
		})
	}
	for _, t := range a.Dates {
		d.Times = append(d.Times, corpus.TimeExpression{Span: occurrence(text, t.Text, t.N), Value: t.Value, Relative: t.Kind == "relative"})
	}
	return nil
}

// occurrence returns the span of the nth occurrence of s in text; 0 means the first.
func occurrence(text, s string, n int) corpus.Span {
	at := -len(s)
	for range max(n, 1) {
		next := strings.Index(text[at+len(s):], s)
		if next < 0 {
			at = -1
			break
		}
		at += len(s) + next
	}
	return corpus.Span{Start: at, End: at + len(s)}
}

// content returns the span of what was said, given by its first and last words.
func content(text string, cue corpus.Span, first, last string) corpus.Span {
	behind := max(cue.Start, 0)
	from := strings.Index(text[behind:], first)
	if from >= 0 {
		from += behind
	} else if from = strings.Index(text, first); from < 0 {
		return corpus.Span{Start: -1, End: -1}
	}
	to := from + len(first)
	if end := strings.Index(text[from:], last); end >= 0 {
		to = from + end + len(last)
	}
	return corpus.Span{Start: from, End: to}
}

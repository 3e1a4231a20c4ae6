package command

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/pipeline"
	"github.com/kashshaf/kashshaf/internal/misread"
)

// An annotation is what annotate prints about a document. Offsets count code points of the
// document's title, a newline, and its content.
type annotation struct {
	Doc        string          `json:"doc"`
	Mentions   []mentionJSON   `json:"mentions"`
	Statements []statementJSON `json:"statements"`
	Dates      []dateJSON      `json:"dates"`
}

type mentionJSON struct {
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Type   string `json:"type"`
	Entity string `json:"entity"`
	Text   string `json:"text"`
	Frame  bool   `json:"frame,omitempty"` // in a dateline, a byline or a line of credits
}

// A statementJSON is a statement: speaker as written in the text, entity its ID if known, with
// the IDs of those who speak together with it, start and end the range of what was said.
type statementJSON struct {
	CueStart int      `json:"cue_start"`
	CueEnd   int      `json:"cue_end"`
	Speaker  string   `json:"speaker"`
	Entity   string   `json:"entity,omitempty"`
	With     []string `json:"with,omitempty"`
	Class    string   `json:"class"`
	Start    int      `json:"start"`
	End      int      `json:"end"`
	Direct   bool     `json:"direct"`
	Negated  bool     `json:"negated,omitempty"` // denied, ruled out, refused or doubted
	Unnamed  bool     `json:"unnamed,omitempty"` // the text does not name the speaker
	Common   bool     `json:"common,omitempty"`  // referred to by an expression that also fits others
	Weak     bool     `json:"weak,omitempty"`    // not sure enough to count for the speaker
	Sure     float64  `json:"confidence"`        // from 0 to 1
	Cue      string   `json:"cue"`
}

type dateJSON struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Value string `json:"value"`
	Text  string `json:"text"`
}

// An inputDoc is a document as annotate reads it.
type inputDoc struct {
	ID      string `json:"id"`
	Title   string `json:"title"`
	Content string `json:"content"`
	Date    string `json:"date_extracted"`
	// bare is set where the file is the text: there is no title before it, and no newline.
	bare bool
}

// runAnnotate finds entities in documents and prints them. Texts are not cleaned, so that offsets
// hold.
func runAnnotate(_ context.Context, args []string, con console) error {
	f := newFlags("annotate", "FILE…|-", con)
	asJSON := f.Bool("json", false, "print one JSON object for each document")
	dir := f.String("corpus", "", "folder whose entities.tsv is used, too")
	if err := parse(f, args); err != nil {
		return err
	}
	if f.NArg() == 0 {
		return usageError{hint(fmt.Errorf("want files, or - for standard input"), "kashshaf annotate -json documents.jsonl")}
	}
	var docs []corpus.Document
	var bare []bool
	for _, path := range f.Args() {
		err := readInput(path, con.in, func(in inputDoc) error {
			date, _ := corpus.ParseDate(in.Date) // an invalid date counts as unknown
			docs = append(docs, corpus.Document{ID: in.ID, Title: in.Title, Body: in.Content, Date: date})
			bare = append(bare, in.bare)
			return nil
		})
		if err != nil {
			return err
		}
	}
	mentions, entities, err := pipeline.Find(docs, *dir, pipeline.Options{})
	if err != nil {
		return err
	}
	kinds := make(map[string]corpus.Kind, len(entities))
	for _, e := range entities {
		kinds[e.ID] = e.Kind
	}
	said, dates, _ := pipeline.Attribute(docs, mentions, entities, pipeline.Options{})
	out := bufio.NewWriter(con.out)
	defer out.Flush()
	for i := range docs {
		text := newPoints(docs[i].Text())
		if bare[i] {
			text.from = 1
		}
		a := annotateDoc(&docs[i], text, mentions[i], kinds, said[i], dates[i])
		if *asJSON {
			if err := writeJSON(out, a); err != nil {
				return err
			}
			continue
		}
		fmt.Fprintf(out, "%s\n", a.Doc)
		for _, m := range a.Mentions {
			fmt.Fprintf(out, "  %d-%d\t%s\t%s\t%s\n", m.Start, m.End, m.Type, m.Entity, m.Text)
		}
		for _, s := range a.Statements {
			fmt.Fprintf(out, "  %d-%d\t%s\t%s\t%s\t%d-%d\n", s.CueStart, s.CueEnd, s.Class, s.Cue, s.Speaker, s.Start, s.End)
		}
		for _, d := range a.Dates {
			fmt.Fprintf(out, "  %d-%d\tdate\t%s\t%s\n", d.Start, d.End, d.Value, d.Text)
		}
	}
	return out.Flush()
}

// annotateDoc gives offsets as points counts them.
func annotateDoc(doc *corpus.Document, points points, mentions []corpus.Mention, kinds map[string]corpus.Kind, said []corpus.Statement, dates []corpus.TimeExpression) annotation {
	text := points.text
	a := annotation{Doc: doc.ID, Mentions: []mentionJSON{}, Statements: []statementJSON{}, Dates: []dateJSON{}}
	for _, m := range mentions {
		a.Mentions = append(a.Mentions, mentionJSON{
			Start: points.at(m.Start), End: points.at(m.End),
			Type: kinds[m.Entity].String(), Entity: m.Entity, Text: text[m.Start:m.End], Frame: m.Frame,
		})
	}
	for _, s := range said {
		a.Statements = append(a.Statements, statementJSON{
			CueStart: points.at(s.Cue.Start), CueEnd: points.at(s.Cue.End), Speaker: s.Named, Entity: s.Speaker, With: s.With, Class: string(s.Class),
			Start: points.at(s.Content.Start), End: points.at(s.Content.End), Direct: s.Direct, Cue: text[s.Cue.Start:s.Cue.End],
			Negated: s.Negated, Unnamed: s.Unnamed, Common: s.Common, Weak: s.Weak(), Sure: s.Confidence,
		})
	}
	for _, d := range dates {
		a.Dates = append(a.Dates, dateJSON{Start: points.at(d.Start), End: points.at(d.End), Value: d.Value, Text: text[d.Start:d.End]})
	}
	return a
}

// points converts byte offsets of a text to code points: it records the offset of every 64th. The
// first from of them are not counted: a document's text begins with the newline behind its title,
// which a file that has no title does not hold.
type points struct {
	text  string
	marks []int
	from  int
}

func newPoints(text string) points {
	p := points{text: text}
	n := 0
	for i := range text {
		if n%64 == 0 {
			p.marks = append(p.marks, i)
		}
		n++
	}
	return p
}

func (p points) at(offset int) int {
	k := sort.SearchInts(p.marks, offset+1) - 1
	if k < 0 {
		return 0
	}
	return max(64*k+utf8.RuneCountInString(p.text[p.marks[k]:offset])-p.from, 0)
}

// readInput yields the documents of a file: one per line if it holds JSON objects, else the whole
// file as one.
func readInput(path string, stdin io.Reader, yield func(inputDoc) error) error {
	data, err := readAll(path, stdin)
	if err != nil {
		return fmt.Errorf("reading documents: %w", err)
	}
	if kind, _, _ := strings.Cut(http.DetectContentType(data), ";"); kind != "text/plain" && len(data) > 0 {
		return hint(fmt.Errorf("%s is %s, whose marks would be read as words: want plain text or JSON Lines", path, kind), "kashshaf build -corpus FOLDER reads it")
	}
	isLines := strings.HasSuffix(path, ".jsonl") || path == "-" && bytes.HasPrefix(bytes.TrimSpace(data), []byte("{"))
	if !isLines {
		return yield(inputDoc{ID: filepath.Base(path), bare: true, Content: strings.ToValidUTF8(string(data), "\uFFFD")})
	}
	for n, line := range bytes.Split(data, []byte("\n")) {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		const want = `want {"id","title","content","date_extracted"}`
		var has map[string]json.RawMessage
		var in inputDoc
		err := json.Unmarshal(line, &has)
		if err == nil {
			err = json.Unmarshal(line, &in)
		}
		if err != nil {
			return fmt.Errorf("%s:%d: %s: %s", path, n+1, want, strings.TrimPrefix(misread.JSON(line, err), "line 1: "))
		}
		if _, ok := has["content"]; !ok {
			return fmt.Errorf(`%s:%d: there is no "content" among %q: %s`, path, n+1, slices.Sorted(maps.Keys(has)), want)
		}
		if err := yield(in); err != nil {
			return err
		}
	}
	return nil
}

func readAll(path string, stdin io.Reader) ([]byte, error) {
	if path == "-" {
		return io.ReadAll(stdin)
	}
	return os.ReadFile(path)
}

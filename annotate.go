package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/build"
)

// An annotation is what annotate prints of one document. Offsets count code
// points of the document's title, a newline, and its content.
type annotation struct {
	Doc        string        `json:"doc"`
	Mentions   []mentionJSON `json:"mentions"`
	Statements []struct{}    `json:"statements"`
	Dates      []struct{}    `json:"dates"`
}

type mentionJSON struct {
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Type   string `json:"type"`
	Entity string `json:"entity"`
	Text   string `json:"text"`
}

// An inputDoc is a document as annotate takes it.
type inputDoc struct {
	ID      string `json:"id"`
	Title   string `json:"title"`
	Content string `json:"content"`
	Date    string `json:"date_extracted"`
}

// runAnnotate finds entities in documents and prints them. Texts are taken as
// they are: nothing is cleaned, so that offsets hold.
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
	for _, path := range f.Args() {
		err := readInput(path, con.in, func(in inputDoc) error {
			docs = append(docs, corpus.Document{ID: in.ID, Title: in.Title, Body: in.Content})
			return nil
		})
		if err != nil {
			return err
		}
	}
	mentions, entities, err := build.Find(docs, *dir, build.Options{})
	if err != nil {
		return err
	}
	kinds := make(map[string]corpus.Kind, len(entities))
	for _, e := range entities {
		kinds[e.ID] = e.Kind
	}
	out := bufio.NewWriter(con.out)
	defer out.Flush()
	for i := range docs {
		a := annotateDoc(&docs[i], mentions[i], kinds)
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
	}
	return out.Flush()
}

func annotateDoc(doc *corpus.Document, mentions []corpus.Mention, kinds map[string]corpus.Kind) annotation {
	text := doc.Text()
	a := annotation{Doc: doc.ID, Mentions: []mentionJSON{}, Statements: []struct{}{}, Dates: []struct{}{}}
	at, points := 0, 0 // bytes and code points counted so far
	count := func(to int) int {
		points += utf8.RuneCountInString(text[at:to])
		at = to
		return points
	}
	for _, m := range mentions {
		a.Mentions = append(a.Mentions, mentionJSON{
			Start: count(m.Start), End: count(m.End),
			Type: kinds[m.Entity].String(), Entity: m.Entity, Text: text[m.Start:m.End],
		})
	}
	return a
}

// readInput gives the documents of a file: one a line where it holds JSON
// objects, else the whole file as one.
func readInput(path string, stdin io.Reader, yield func(inputDoc) error) error {
	data, err := readAll(path, stdin)
	if err != nil {
		return fmt.Errorf("reading documents: %w", err)
	}
	isLines := strings.HasSuffix(path, ".jsonl") || path == "-" && bytes.HasPrefix(bytes.TrimSpace(data), []byte("{"))
	if !isLines {
		return yield(inputDoc{ID: filepath.Base(path), Content: strings.ToValidUTF8(string(data), "\uFFFD")})
	}
	for n, line := range bytes.Split(data, []byte("\n")) {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		var in inputDoc
		if err := json.Unmarshal(line, &in); err != nil {
			return fmt.Errorf(`%s:%d: want {"id","title","content","date_extracted"}: %w`, path, n+1, err)
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

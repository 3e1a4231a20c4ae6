package gold

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
)

//go:embed prose.txt
var proseText string

// heldOutEach says that one text of prose in this many is held out.
const heldOutEach = 5

// Prose returns texts of history, biography, religion, testimony, law, science, sport, firms,
// reports and local news, written and annotated for Kashshaf (prose.txt says how): those the tagger
// may learn from, and every fifth, which is held out. The model that ships has learnt from those
// among the first 75, and what it finds in the others tells how it does in texts full of names
// that it has not seen. Mentions have no entity.
func Prose() (learnt, heldOut []Document, err error) {
	docs, err := readProse(proseText)
	if err != nil {
		return nil, nil, err
	}
	for i, d := range docs {
		if i%heldOutEach == heldOutEach-1 {
			heldOut = append(heldOut, d)
		} else {
			learnt = append(learnt, d)
		}
	}
	return learnt, heldOut, nil
}

// readProse parses marked texts.
func readProse(s string) ([]Document, error) {
	var docs []Document
	var lines []string
	kind := ""
	flush := func() error {
		if len(lines) == 0 {
			return nil
		}
		d := Document{Document: corpus.Document{ID: fmt.Sprintf("prose-%d-%s", len(docs)+1, kind)}}
		text, mentions, err := readMarks(strings.Join(lines, "\n"))
		if err != nil {
			return fmt.Errorf("text %d of prose: %w", len(docs)+1, err)
		}
		d.Title, d.Body, _ = strings.Cut(text, "\n")
		d.Mentions = mentions
		docs, lines = append(docs, d), nil
		return nil
	}
	for _, line := range strings.Split(s, "\n") {
		line = strings.TrimSpace(line)
		name, begins := strings.CutPrefix(line, "## ")
		switch {
		case begins:
			if err := flush(); err != nil {
				return nil, err
			}
			kind = name
		case line == "" || strings.HasPrefix(line, "#"):
		default:
			lines = append(lines, line)
		}
	}
	return docs, flush()
}

// proseKinds are the letters of corpus.Kinds, in their order.
const proseKinds = "ploe"

// readMarks removes the marks from a text and returns the names they enclosed.
func readMarks(s string) (text string, mentions []Mention, err error) {
	var out strings.Builder
	for {
		before, rest, found := strings.Cut(s, "[")
		out.WriteString(before)
		if !found {
			return out.String(), mentions, nil
		}
		letter, rest, _ := strings.Cut(rest, " ")
		name, rest, closed := strings.Cut(rest, "]")
		kind := strings.Index(proseKinds, letter)
		if !closed || len(letter) != 1 || kind < 0 || name == "" || strings.Contains(name, "[") {
			return "", nil, fmt.Errorf("mark %q, want one of %q, a space, a name and ]", letter+" "+name, proseKinds)
		}
		start := out.Len()
		out.WriteString(name)
		mentions = append(mentions, Mention{corpus.Mention{Span: corpus.Span{Start: start, End: out.Len()}}, corpus.Kinds[kind]})
		s = rest
	}
}

package learn

import (
	"fmt"
	"os"
	"sort"
	"strconv"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/tagger/internal/seq"
)

// ReadParts reads annotated parts of raw texts. Each line of the file has an article's ID, the
// byte span of its text that is annotated, and the names in that span: p, l, o or e for a person,
// place, organization or event, then a byte span relative to the part's beginning. Fields are
// separated by tabs, the ends of a span by a hyphen:
//
//	XY-12	340-571	p0-23	o88-131
//
// Lines that begin with # are comments. The parts of one article become one document; training
// learns from those parts only.
func ReadParts(path string, articles []Article) ([]Doc, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("reading annotated parts: %w", err)
	}
	raw := make(map[string]string, len(articles))
	for _, a := range articles {
		raw[a.ID] = a.Text
	}
	at := map[string]int{}
	var docs []Doc
	parts := map[string][]corpus.Span{}
	for i, line := range strings.Split(string(data), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(line, "\t")
		id := cells[0]
		text, ok := raw[id]
		if !ok {
			return nil, fmt.Errorf("reading annotated parts: %q:%d: no article %q", path, i+1, id)
		}
		k, ok := at[id]
		if !ok {
			k = len(docs)
			at[id] = k
			docs = append(docs, Doc{ID: id, Text: text})
		}
		part, names, err := readPart(cells[1:], len(text))
		if err != nil {
			return nil, fmt.Errorf("reading annotated parts: %q:%d: %w", path, i+1, err)
		}
		parts[id] = append(parts[id], part)
		docs[k].Gold = append(docs[k].Gold, names...)
	}
	for i := range docs {
		docs[i].believe(parts[docs[i].ID])
	}
	return docs, nil
}

// readPart reads the cells after the article's ID. size is the length of the text in bytes.
func readPart(cells []string, size int) (part corpus.Span, names []seq.Mention, err error) {
	for i, cell := range cells {
		kind := 0
		if i > 0 {
			if kind = strings.IndexByte(partKinds, (cell + " ")[0]); kind < 0 {
				return part, nil, fmt.Errorf("name %q, want it to begin with one of %q", cell, partKinds)
			}
			cell = cell[1:]
		}
		from, to, _ := strings.Cut(cell, "-")
		start, err := strconv.Atoi(from)
		if err != nil {
			return part, nil, fmt.Errorf("span %q: %w", cell, err)
		}
		end, err := strconv.Atoi(to)
		if err != nil {
			return part, nil, fmt.Errorf("span %q: %w", cell, err)
		}
		start, end = part.Start+start, part.Start+end
		if i == 0 {
			part = corpus.Span{Start: start, End: end}
		} else {
			names = append(names, seq.Mention{Span: corpus.Span{Start: start, End: end}, Kind: corpus.Kinds[kind]})
		}
		if start >= end || end > size || i > 0 && end > part.End {
			return part, nil, fmt.Errorf("span %q is not within the %d bytes of its text", cell, size)
		}
	}
	return part, names, nil
}

// partKinds has one letter for each of corpus.Kinds, in order.
const partKinds = "ploe"

// believe excludes everything but these parts of a document from training.
func (d *Doc) believe(parts []corpus.Span) {
	sort.Slice(parts, func(i, j int) bool { return parts[i].Start < parts[j].Start })
	sort.Slice(d.Gold, func(i, j int) bool { return d.Gold[i].Start < d.Gold[j].Start })
	at := 0
	for _, p := range parts {
		if at < p.Start {
			d.doubts = append(d.doubts, corpus.Span{Start: at, End: p.Start})
		}
		at = p.End
	}
	if at < len(d.Text) {
		d.doubts = append(d.doubts, corpus.Span{Start: at, End: len(d.Text)})
	}
}

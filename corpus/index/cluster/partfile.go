package cluster

import (
	"encoding/gob"
	"fmt"
	"io"

	"github.com/kashshaf/kashshaf/corpus"
)

// A part is encoded document by document, so that neither writer nor reader holds it twice: gob
// builds each value in full before writing it.

// partHead describes what follows in the file of a part.
type partHead struct {
	Edition                            string
	From, Documents                    int
	Statements, Times, Groups, Stories bool // which of these a part has
}

// partDocument is a part's data about one document.
type partDocument struct {
	Document     corpus.Document
	Mentions     []corpus.Mention
	Statements   []corpus.Statement
	Times        []corpus.TimeExpression
	Group, Story int
}

// Write writes a part for ReadPart.
func (p *Part) Write(w io.Writer) error {
	out := gob.NewEncoder(w)
	if err := out.Encode(partHead{p.Edition, p.From, len(p.Documents), p.Statements != nil, p.Times != nil, p.Groups != nil, p.Stories != nil}); err != nil {
		return err
	}
	for i := range p.Documents {
		d := partDocument{Document: p.Documents[i], Mentions: p.Mentions[i]}
		if p.Statements != nil {
			d.Statements = p.Statements[i]
		}
		if p.Times != nil {
			d.Times = p.Times[i]
		}
		if p.Groups != nil {
			d.Group = p.Groups[i]
		}
		if p.Stories != nil {
			d.Story = p.Stories[i]
		}
		if err := out.Encode(&d); err != nil {
			return err
		}
	}
	return nil
}

// ReadPart reads a part written by Part.Write.
func ReadPart(r io.Reader) (p Part, err error) {
	in := gob.NewDecoder(r)
	var head partHead
	if err := in.Decode(&head); err != nil {
		return p, err
	}
	if head.From < 0 || head.Documents < 0 {
		return p, fmt.Errorf("a part of %d documents from %d on", head.Documents, head.From)
	}
	p.Edition, p.From = head.Edition, head.From
	for range head.Documents {
		var d partDocument
		if err := in.Decode(&d); err != nil {
			return p, fmt.Errorf("document %d of %d: %w", len(p.Documents)+1, head.Documents, err)
		}
		p.Documents, p.Mentions = append(p.Documents, d.Document), append(p.Mentions, d.Mentions)
		if head.Statements {
			p.Statements = append(p.Statements, d.Statements)
		}
		if head.Times {
			p.Times = append(p.Times, d.Times)
		}
		if head.Groups {
			p.Groups = append(p.Groups, d.Group)
		}
		if head.Stories {
			p.Stories = append(p.Stories, d.Story)
		}
	}
	return p, nil
}

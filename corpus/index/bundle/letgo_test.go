package bundle

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestLetGo: of a list that is larger than what may be open, pieces are let go and opened again
// without being fetched again, and every record is what it was.
func TestLetGo(t *testing.T) {
	c := &corpus.Corpus{Entities: []corpus.Entity{{ID: "zayd", Kind: corpus.Person, Name: "زيد"}}}
	for doc := range 300 {
		c.Documents = append(c.Documents, corpus.Document{ID: fmt.Sprint(doc), Title: "وثيقة", Body: "نص"})
		var said []corpus.Statement
		for i := range 250 {
			said = append(said, corpus.Statement{Speaker: "zayd", Named: fmt.Sprintf("المتحدث باسم وزارة الموارد المائية والري في المحافظة %d", doc), Cue: corpus.Span{Start: i, End: i + 1}})
		}
		c.Statements = append(c.Statements, said)
	}
	c.Mentions = make([][]corpus.Mention, len(c.Documents))
	block, err := Encode(c, Index{Lengths: make([]Length, len(c.Documents))}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	head, files, err := Divide(block, Plan{})
	if err != nil {
		t.Fatal(err)
	}
	sent := make(map[string]int)
	byName := make(map[string][]byte)
	for _, f := range files {
		byName[f.Name] = f.Data
	}
	b, err := OpenPartly(head, func(_ context.Context, want Want) ([]byte, error) {
		sent[want.Name]++
		return byName[want.Name], nil
	})
	if err != nil {
		t.Fatal(err)
	}
	whole, err := Open(block)
	if err != nil {
		t.Fatal(err)
	}
	l := b.parts.lists["said"]
	if l.keeps {
		t.Fatalf("%d bytes are too few", l.bases[len(l.bases)-1])
	}
	random := rand.New(rand.NewPCG(7, 7))
	for range 2000 {
		doc := random.IntN(len(c.Documents))
		if got, want := string(b.statements.At(doc)), string(whole.statements.At(doc)); got != want {
			t.Fatalf("document %d: %d bytes, want %d", doc, len(got), len(want))
		}
		open := 0
		for _, p := range l.pieces {
			for _, list := range p.lists {
				open += len(list.records) + len(list.starts)
			}
		}
		if open > mostOpen {
			t.Fatalf("%d bytes are open, want %d at most", open, mostOpen)
		}
	}
	for name, n := range sent {
		if n > 1 {
			t.Errorf("file %s was fetched %d times", name, n)
		}
	}
	if len(sent) < 100 {
		t.Errorf("only %d files were read", len(sent))
	}
}

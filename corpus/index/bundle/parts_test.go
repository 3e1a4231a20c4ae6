package bundle_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
)

// manyTexts returns documents with some 7 MB of text.
func manyTexts() *corpus.Corpus {
	random := rand.New(rand.NewPCG(1, 3))
	c := &corpus.Corpus{}
	for i := range 1200 {
		var body strings.Builder
		for body.Len() < 6000 {
			fmt.Fprintf(&body, "%x ", random.Uint64())
		}
		c.Documents = append(c.Documents, corpus.Document{ID: fmt.Sprintf("%05d", 2*i), Title: "وثيقة", Body: body.String()})
	}
	return c
}

func divided(t testing.TB, c *corpus.Corpus, compress bool) (head []byte, files []bundle.File) {
	t.Helper()
	block, err := bundle.Encode(c, bundle.Index{Lengths: make([]bundle.Length, len(c.Documents))}, bundle.Options{Compress: compress})
	if err != nil {
		t.Fatal(err)
	}
	head, files, err = bundle.Divide(block, bundle.Plan{Stretches: map[string]bundle.Stretch{"docids": bundle.Evenly(8*len(c.Documents), 512)}})
	if err != nil {
		t.Fatal(err)
	}
	joined, err := bundle.Join(head, from(files))
	if err != nil || !slices.Equal(joined, block) {
		t.Fatalf("the parts are not the bundle: %v", err)
	}
	return head, files
}

// from returns a Fetch for the files of a divided bundle.
func from(files []bundle.File) bundle.Fetch {
	byName := make(map[string][]byte)
	for _, f := range files {
		byName[f.Name] = f.Data
	}
	return func(_ context.Context, want bundle.Want) ([]byte, error) {
		data, ok := byName[want.Name]
		if !ok {
			return nil, fmt.Errorf("no file %q", want.Name)
		}
		if want.To > 0 && want.To <= len(data) {
			return data[want.From:want.To], nil
		}
		return data, nil
	}
}

// TestDivideKeeps: if a document is added in the middle of a collection, most parts stay the same;
// a document is found by its ID with few parts read.
func TestDivideKeeps(t *testing.T) {
	for _, compress := range []bool{false, true} {
		c := manyTexts()
		c.Mentions = make([][]corpus.Mention, len(c.Documents))
		before := make(map[string]bool)
		head, files := divided(t, c, compress)
		for _, f := range files {
			before[f.Name] = true
		}
		b, err := bundle.OpenPartly(head, from(files))
		if err != nil {
			t.Fatal(err)
		}
		if doc, ok := b.Find("01000"); !ok || b.DocumentID(doc) != "01000" {
			t.Errorf("document 01000 is %d, %v", doc, ok)
		}
		if got := b.Got(); got.Files > 4 {
			t.Errorf("%d files were read for one document", got.Files)
		}
		c.Documents = slices.Insert(c.Documents, 300, corpus.Document{ID: "00601", Title: "أضيفت", Body: strings.Repeat("كلمة ", 700)})
		c.Mentions = append(c.Mentions, nil)
		stayed, all := 0, 0
		_, files = divided(t, c, compress)
		for _, f := range files {
			all += len(f.Data)
			if before[f.Name] {
				stayed += len(f.Data)
			}
		}
		if stayed < all*9/10 {
			t.Errorf("compressed %v: of %d bytes %d stayed, want nine in ten", compress, all, stayed)
		}
	}
}

// TestDivideKeepsBeside: one more entity, before all others, changes the parts that mention it or
// its neighbours, and no others.
func TestDivideKeepsBeside(t *testing.T) {
	c := manyTexts()
	id := func(i int) string { return fmt.Sprintf("person-%04d", i) }
	for i := range 600 {
		c.Entities = append(c.Entities, corpus.Entity{ID: id(i), Kind: corpus.Person, Name: fmt.Sprintf("علي %d", i)})
	}
	for i := range c.Documents {
		var mentions []corpus.Mention
		var said []corpus.Statement
		for k := range 4 {
			entity := id((i + k*137) % 600)
			span := corpus.Span{Start: 20 + 30*k, End: 30 + 30*k}
			mentions = append(mentions, corpus.Mention{Span: span, Entity: entity})
			said = append(said, corpus.Statement{Speaker: entity, About: []string{id(i % 7)}, Cue: span, Content: span})
		}
		c.Mentions, c.Statements = append(c.Mentions, mentions), append(c.Statements, said)
	}
	before := make(map[string]bool)
	_, files := divided(t, c, true)
	for _, f := range files {
		before[f.Name] = true
	}
	c.Entities = slices.Insert(c.Entities, 0, corpus.Entity{ID: "person-", Kind: corpus.Person, Name: "زيد"})
	c.Mentions[700] = append(c.Mentions[700], corpus.Mention{Span: corpus.Span{Start: 200, End: 210}, Entity: "person-"})
	stayed, all := 0, 0
	head, files := divided(t, c, true)
	for _, f := range files {
		all += len(f.Data)
		if before[f.Name] {
			stayed += len(f.Data)
		}
	}
	if stayed < all*9/10 {
		t.Errorf("of %d bytes %d stayed, want nine in ten", all, stayed)
	}
	b, err := bundle.OpenPartly(head, from(files))
	if err != nil {
		t.Fatal(err)
	}
	last := b.Mentions(nil, 700)[4]
	if ref := b.EntityRef(last.Entity); ref.ID != "person-" || last.Start != 200 {
		t.Errorf("the mention that was added is of %+v at %d", ref, last.Start)
	}
}

// TestDivideTags: groups of entities whose tags would be the same get different ones, and a file
// that names an entity that does not exist is refused.
func TestDivideTags(t *testing.T) {
	c := &corpus.Corpus{Documents: []corpus.Document{{ID: "a", Title: "وثيقة", Body: strings.Repeat("كلمة ", 2000)}}, Mentions: make([][]corpus.Mention, 1)}
	for i := range 8000 { // some two thousand groups: several have sums with the same 17 bits
		id := fmt.Sprintf("p%05d", i)
		c.Entities = append(c.Entities, corpus.Entity{ID: id, Kind: corpus.Person, Name: "علي"})
		c.Mentions[0] = append(c.Mentions[0], corpus.Mention{Span: corpus.Span{Start: 1 + 2*i, End: 2 + 2*i}, Entity: id})
	}
	divided(t, c, false) // which joins them again
}

func TestDivideRefuses(t *testing.T) {
	if _, _, err := bundle.Divide([]byte("KASHSHAF"), bundle.Plan{}); !errors.Is(err, bundle.ErrTruncated) {
		t.Errorf("a header of eight bytes: %v", err)
	}
	block := encode(t, small(), true)
	for name, s := range map[string]bundle.Stretch{
		"short": {Ends: []int{1, 2}}, "not ascending": {Ends: []int{5, 3, 8}}, "first too long": {First: 7, Ends: []int{3, 8}},
	} {
		if _, _, err := bundle.Divide(block, bundle.Plan{Stretches: map[string]bundle.Stretch{"postings": s}}); err == nil {
			t.Errorf("%s: divided", name)
		}
	}
}

// FuzzOpenPartly: whatever a head says, it is opened or refused, and what is then read of it
// arrives, is absent, or is empty.
func FuzzOpenPartly(f *testing.F) {
	head, files, err := bundle.Divide(encode(f, small(), true), bundle.Plan{Forms: map[string][]string{"هدنه": {"الهدنه"}},
		Stretches: map[string]bundle.Stretch{"docids": bundle.Evenly(24, 8)}})
	if err != nil {
		f.Fatal(err)
	}
	f.Add(head)
	for _, n := range []int{0, 1, 9, len(head) / 2, len(head) - 1} {
		f.Add(head[:n])
	}
	for at := range head {
		flipped := slices.Clone(head)
		flipped[at] ^= 0x55
		f.Add(flipped)
	}
	f.Fuzz(func(t *testing.T, head []byte) {
		if len(head) > 1<<16 {
			return
		}
		b, err := bundle.OpenPartly(head, from(files))
		if err != nil {
			return
		}
		defer func() {
			if p := recover(); p != nil {
				if _, ok := p.(*bundle.Absent); !ok {
					panic(p)
				}
			}
		}()
		for doc := range min(b.Len(), 5) {
			b.Document(doc)
			b.PlainValues(nil, doc)
		}
		b.Find("a")
		b.Forms("هدنه")
		b.NamesWithPrefix("", func(bundle.Name) bool { return true })
	})
}

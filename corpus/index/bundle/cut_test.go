package bundle_test

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
)

// manyTexts makes documents of some 7 MB of text.
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

func pieces(t *testing.T, c *corpus.Corpus, compress bool) [][]byte {
	t.Helper()
	c.Mentions = make([][]corpus.Mention, len(c.Documents))
	block, err := bundle.Encode(c, bundle.Index{Lengths: make([]bundle.Length, len(c.Documents))}, bundle.Options{Compress: compress})
	if err != nil {
		t.Fatal(err)
	}
	list, err := bundle.Cut(block)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(slices.Concat(list...), block) {
		t.Fatal("the pieces are not the bundle")
	}
	for _, p := range list {
		if len(p) == 0 || len(p) > bundle.MostOfPiece {
			t.Errorf("a piece has %d bytes", len(p))
		}
	}
	return list
}

// TestCut: of a collection to which a document is added in the middle, most pieces stay.
func TestCut(t *testing.T) {
	for _, compress := range []bool{false, true} {
		c := manyTexts()
		before := make(map[[sha256.Size]byte]bool)
		for _, p := range pieces(t, c, compress) {
			before[sha256.Sum256(p)] = true
		}
		c.Documents = slices.Insert(c.Documents, 300, corpus.Document{ID: "00601", Title: "أضيفت", Body: strings.Repeat("كلمة ", 700)})
		stayed, all := 0, 0
		for _, p := range pieces(t, c, compress) {
			all += len(p)
			if before[sha256.Sum256(p)] {
				stayed += len(p)
			}
		}
		if stayed < all/2 {
			t.Errorf("compressed %v: of %d bytes %d stayed, want half and more", compress, all, stayed)
		}
	}
}

func TestCutLarge(t *testing.T) {
	c := &corpus.Corpus{Documents: []corpus.Document{{ID: "a", Body: strings.Repeat("ا", bundle.MostOfPiece)}}}
	if n := len(pieces(t, c, false)); n < 3 {
		t.Errorf("%d pieces of a text of 40 MB that is nowhere cut by its bytes", n)
	}
}

func TestCutRefuses(t *testing.T) {
	if _, err := bundle.Cut([]byte("KASHSHAF")); !errors.Is(err, bundle.ErrTruncated) {
		t.Errorf("a header of eight bytes: %v", err)
	}
}

package bundle_test

import (
	"context"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
)

// TestTogether: each of the parts that share a file can be fetched by a range of bytes, many are
// fetched at once, and from a host without ranges the file is fetched once for everything that is
// wanted of it. A wrong block is refused.
func TestTogether(t *testing.T) {
	c := manyTexts()
	c.Mentions = make([][]corpus.Mention, len(c.Documents))
	index := bundle.Index{Lengths: make([]bundle.Length, len(c.Documents)), Postings: make([]byte, 300<<10)}
	random := rand.New(rand.NewPCG(2, 9))
	for i := range index.Postings {
		index.Postings[i] = byte(random.Uint64())
	}
	block, err := bundle.Encode(c, index, bundle.Options{Compress: true})
	if err != nil {
		t.Fatal(err)
	}
	head, files, err := bundle.Divide(block, bundle.Plan{Stretches: map[string]bundle.Stretch{"postings": bundle.Evenly(len(index.Postings), 8<<10)}})
	if err != nil {
		t.Fatal(err)
	}
	get := from(files)
	for _, tt := range []struct {
		name   string
		wished [][2]int // stretches
		spoil  func(want bundle.Want, data []byte) []byte
		most   int // bytes that are sent
		times  int // requests
		fails  bool
	}{
		{name: "one", wished: [][2]int{{100 << 10, 100<<10 + 1}}, most: 9 << 10, times: 1},
		{name: "over two", wished: [][2]int{{8<<10 - 1, 8<<10 + 1}}, most: 17 << 10, times: 2},
		{name: "most of a file", wished: [][2]int{{0, 30 << 10}}, most: 48 << 10, times: 1},
		{name: "without ranges", wished: [][2]int{{100 << 10, 100<<10 + 1}, {120 << 10, 120<<10 + 1}, {20 << 10, 20<<10 + 1}, {80 << 10, 80<<10 + 1}}, most: 144 << 10, times: 3,
			spoil: func(want bundle.Want, _ []byte) []byte {
				want.To = 0
				data, _ := get(t.Context(), want)
				return data
			}},
		{name: "a flipped bit", wished: [][2]int{{100 << 10, 100<<10 + 1}}, most: 18 << 10, times: 2, fails: true,
			spoil: func(_ bundle.Want, data []byte) []byte {
				data = slices.Clone(data)
				data[len(data)/2] ^= 4
				return data
			}},
		{name: "a bit flipped once", wished: [][2]int{{100 << 10, 100<<10 + 1}}, most: 18 << 10, times: 2,
			spoil: func(want bundle.Want, data []byte) []byte {
				if data = slices.Clone(data); !want.Again {
					data[9] ^= 1
				}
				return data
			}},
		{name: "cut short", wished: [][2]int{{100 << 10, 100<<10 + 1}}, most: 18 << 10, times: 2, fails: true,
			spoil: func(_ bundle.Want, data []byte) []byte { return data[:len(data)-1] }},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var mu sync.Mutex
			bytes, times := 0, 0
			b, err := bundle.OpenPartly(head, func(ctx context.Context, want bundle.Want) ([]byte, error) {
				data, err := get(ctx, want)
				if tt.spoil != nil {
					data = tt.spoil(want, data)
				}
				mu.Lock()
				defer mu.Unlock()
				bytes, times = bytes+len(data), times+1
				return data, err
			})
			if err != nil {
				t.Fatal(err)
			}
			failed := func() (absent any) {
				defer func() { absent = recover() }()
				for _, s := range tt.wished {
					wish := b.Wish()
					wish.Bytes("postings", s[0], s[1])
					wish.Get()
				}
				return nil
			}()
			if (failed != nil) != tt.fails {
				t.Fatalf("failed: %v", failed)
			}
			if bytes > tt.most || times != tt.times {
				t.Errorf("%d bytes came in %d answers, want %d at most in %d", bytes, times, tt.most, tt.times)
			}
			for _, s := range tt.wished {
				if !tt.fails && !slices.Equal(b.Postings()[s[0]:s[1]], index.Postings[s[0]:s[1]]) {
					t.Errorf("bytes %d to %d are others", s[0], s[1])
				}
			}
		})
	}
}

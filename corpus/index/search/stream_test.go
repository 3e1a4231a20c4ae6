package search

import (
	"math/rand/v2"
	"testing"
)

// TestPatternInStreams compares what a pattern finds with going through streams word by word, for
// words of one byte, of two whose bytes are those of others, and rare ones.
func TestPatternInStreams(t *testing.T) {
	codes := []code{0, 1, 127, oneByte, oneByte + 1, oneByte + 128, oneByte + 130, oneByte + 255, oneByte + 256 + 128, oneByte + 77*256 + 129, rareCode, rareCode + 48, titleCode}
	draw := rand.New(rand.NewPCG(1, 2))
	one := func() code { return codes[draw.IntN(len(codes)-1)] }
	found := make(map[certainty]int)
	for range 20_000 {
		var words []code
		var stream []byte
		for range draw.IntN(12) {
			c := codes[draw.IntN(len(codes))]
			words = append(words, c)
			if stream = append(stream, c.first()); width(c.first()) == 2 {
				stream = append(stream, c.second())
			}
		}
		p := &pattern{wa: one()}
		for range 1 + draw.IntN(3) {
			s := step{codes: []code{one(), one()}[:1+draw.IntN(2)]}
			if draw.IntN(3) == 0 {
				s.alone, s.apart = "alone", one()
			}
			p.steps = append(p.steps, s)
		}
		p.setBytes()
		want := absent
		for at := 0; at < len(stream); at += width(stream[at]) {
			want = max(want, p.from(stream[at:], 0))
		}
		if got := p.in(stream); got != want {
			t.Fatalf("%+v in %v: got %d, want %d", p.steps, words, got, want)
		}
		found[want]++
	}
	if len(found) != 3 {
		t.Errorf("of the streams, %d are decided each way; want some of all three", found)
	}
}

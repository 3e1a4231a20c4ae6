package learn

import (
	"math/rand/v2"

	"github.com/kashshaf/kashshaf/corpus/annotation/tagger/internal/seq"
)

// numbers assigns numbers to features in the order they are first seen.
type numbers struct {
	of     map[uint64]int32
	hashes []uint64
}

func (n *numbers) all(f []uint64) []int32 {
	out := make([]int32, len(f))
	for i, h := range f {
		id, ok := n.of[h]
		if !ok {
			id = int32(len(n.hashes))
			n.of[h] = id
			n.hashes = append(n.hashes, h)
		}
		out[i] = id
	}
	return out
}

// prune removes from the data the features that occur fewer than least times.
func (n *numbers) prune(data []sentence, least int) {
	counts := make([]int, len(n.hashes))
	for i := range data {
		for _, f := range data[i].features {
			for _, id := range f {
				counts[id]++
			}
		}
	}
	number := make([]int32, len(n.hashes))
	var kept []uint64
	for id, count := range counts {
		number[id] = -1
		if count >= least {
			number[id] = int32(len(kept))
			kept = append(kept, n.hashes[id])
		}
	}
	n.hashes, n.of = kept, nil
	for i := range data {
		for j, f := range data[i].features {
			rest := f[:0]
			for _, id := range f {
				if number[id] >= 0 {
					rest = append(rest, number[id])
				}
			}
			data[i].features[j] = rest
		}
	}
}

// golden returns the gold label of each word.
func golden(t *seq.Text, gold []seq.Mention) []seq.Label {
	out := make([]seq.Label, len(t.Tokens))
	next := 0
	for i, token := range t.Tokens {
		for next < len(gold) && gold[next].End <= token.Start {
			next++
		}
		if next == len(gold) || gold[next].Start >= token.End {
			continue
		}
		m := gold[next]
		if i > 0 && out[i-1] != seq.Out && t.Tokens[i-1].End > m.Start {
			out[i] = seq.Inside(m.Kind)
		} else {
			out[i] = seq.First(m.Kind)
		}
	}
	return out
}

// copies returns a copy of the documents for each share of curated entities to leave out.
func copies(docs []Doc, opt Options) []Doc {
	var out []Doc
	for c, share := range opt.Drop {
		for _, d := range docs {
			out = append(out, d.Without(share, opt.Seed+uint64(c)))
		}
	}
	return out
}

// Without returns the document without a share of its curated entities, chosen by the seed.
func (d Doc) Without(share float64, seed uint64) Doc {
	if share == 0 {
		return d
	}
	var kept []seq.Mention
	var names []string
	for i, m := range d.Curated {
		r := rand.New(rand.NewPCG(seq.Hash(d.Names[i])^seq.Hash(d.ID), seed))
		if r.Float64() >= share {
			kept = append(kept, m)
			names = append(names, d.Names[i])
		}
	}
	d.Curated, d.Names = kept, names
	return d
}

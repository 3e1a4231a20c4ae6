package learn

import (
	"math"
	"math/rand/v2"
	"sort"
	"sync"
)

// A cellOf is a nonzero entry in a row of a sparse matrix.
type cellOf struct {
	column int32
	value  float32
}

// cooccur returns each word's contexts as positive pointwise mutual information.
func cooccur(streams [][]int32, rank []int32, words int) [][]cellOf {
	columns := 2 * (contexts + 2)
	rows := make([]map[int32]float32, words)
	for i := range rows {
		rows[i] = map[int32]float32{}
	}
	sums := make([]float64, columns)
	context := func(s []int32, at int) int32 {
		if at < 0 || at >= len(s) {
			return contexts
		}
		return min(rank[s[at]], contexts+1)
	}
	for _, s := range streams {
		for i, f := range s {
			r := int(rank[f])
			if r >= words {
				continue
			}
			left, right := context(s, i-1), contexts+2+context(s, i+1)
			rows[r][left]++
			rows[r][right]++
			sums[left]++
			sums[right]++
		}
	}
	total := 0.0
	for _, s := range sums {
		total += s
	}
	out := make([][]cellOf, words)
	for r, row := range rows {
		own := 0.0
		cells := make([]cellOf, 0, len(row))
		for c, n := range row {
			own += float64(n)
			cells = append(cells, cellOf{c, n})
		}
		sort.Slice(cells, func(i, j int) bool { return cells[i].column < cells[j].column })
		for _, c := range cells {
			// Rare contexts would weigh too much without smoothing.
			v := math.Log(float64(c.value)*total/own/sums[c.column]) - 1/float64(c.value)
			if v > 0 {
				out[r] = append(out[r], cellOf{c.column, float32(v)})
			}
		}
	}
	return out
}

// reduce projects the rows onto their strongest right singular vectors.
func reduce(rows [][]cellOf, words int, seed uint64) [][]float32 {
	b := randomBasis(2*(contexts+2), seed)
	for range power {
		b.iterate(rows[:words])
	}
	b.lay()
	out := make([][]float32, words)
	each(words, func(r int) {
		var y [dimensions]float32
		b.project(rows[r], &y)
		out[r] = unit(y[:])
	})
	return out
}

// A basis is the vectors that rows are projected onto.
type basis struct {
	vectors [][]float64 // dimensions × columns
	flat    []float32   // the same, column by column, as project reads them
}

// randomBasis returns the random basis that the iteration begins with.
func randomBasis(columns int, seed uint64) *basis {
	random := rand.New(rand.NewPCG(seed, 2))
	b := &basis{vectors: make([][]float64, dimensions), flat: make([]float32, columns*dimensions)}
	for d := range b.vectors {
		b.vectors[d] = make([]float64, columns)
		for c := range b.vectors[d] {
			b.vectors[d][c] = random.NormFloat64()
		}
	}
	orthogonal(b.vectors)
	return b
}

// lay copies the vectors to flat, as project reads them.
func (b *basis) lay() {
	for d := range b.vectors {
		for c, v := range b.vectors[d] {
			b.flat[c*dimensions+d] = float32(v)
		}
	}
}

func (b *basis) project(row []cellOf, y *[dimensions]float32) {
	*y = [dimensions]float32{}
	for _, c := range row {
		of := b.flat[int(c.column)*dimensions:][:dimensions]
		for d, v := range of {
			y[d] += c.value * v
		}
	}
}

// iterate does one round of power iteration over the rows.
func (b *basis) iterate(rows [][]cellOf) {
	const parts = 2 // always two, so that sums are added in the same order on every machine
	b.lay()
	var next [parts][]float64
	var wait sync.WaitGroup
	for p := range parts {
		next[p] = make([]float64, len(b.flat))
		wait.Go(func() {
			var y [dimensions]float32
			for r := p; r < len(rows); r += parts {
				b.project(rows[r], &y)
				for _, c := range rows[r] {
					out := next[p][int(c.column)*dimensions:][:dimensions]
					for d, v := range y {
						out[d] += float64(c.value * v)
					}
				}
			}
		})
	}
	wait.Wait()
	for d := range b.vectors {
		for c := range b.vectors[d] {
			b.vectors[d][c] = next[0][c*dimensions+d] + next[1][c*dimensions+d]
		}
	}
	orthogonal(b.vectors)
}

// orthogonal makes vectors orthonormal, by Gram–Schmidt applied twice.
func orthogonal(v [][]float64) {
	for i := range v {
		for range 2 {
			for j := range i {
				dot := 0.0
				for c, x := range v[j] {
					dot += x * v[i][c]
				}
				for c, x := range v[j] {
					v[i][c] -= dot * x
				}
			}
		}
		length := 0.0
		for _, x := range v[i] {
			length += x * x
		}
		length = math.Sqrt(length)
		for c := range v[i] {
			v[i][c] /= length
		}
	}
}

// unit returns a copy scaled to length one; a zero vector stays zero.
func unit(v []float32) []float32 {
	length := float32(0)
	for _, x := range v {
		length += x * x
	}
	u := make([]float32, len(v))
	if length == 0 {
		return u
	}
	length = float32(math.Sqrt(float64(length)))
	for i, x := range v {
		u[i] = x / length
	}
	return u
}

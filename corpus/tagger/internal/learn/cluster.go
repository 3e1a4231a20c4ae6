package learn

import (
	"math"
	"math/rand/v2"
	"runtime"
	"sort"
	"sync"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/tagger/internal/seq"
)

// How words are clustered: by the words to their left and right, of which the
// most frequent are told apart. The counts become positive pointwise mutual
// information, its matrix is reduced to a few dimensions (its strongest right
// singular vectors), and there k-means finds the fine clusters, among whose
// centres it finds the middle ones, and among theirs the coarse.
const (
	contexts   = 2500
	dimensions = 100
	power      = 5 // rounds of power iteration
	leastSeen  = 5 // how often a form must occur
	fine       = 1024
	middle     = 256
	coarse     = 64
	kRounds    = 12
	kWords     = 24000 // the most frequent forms, which decide the centres
)

// cluster gives each frequent form its fine cluster, from 1, and the tables of
// the coarser ones.
func cluster(texts []string, lex arabic.Lexicon, seed uint64) (of map[string]uint16, mid, top []uint16) {
	streams := make([][]int32, len(texts))
	number := map[string]int32{}
	var forms []string
	var counts []int
	id := func(s string) int32 {
		n, ok := number[s]
		if !ok {
			n = int32(len(forms))
			number[s] = n
			forms = append(forms, s)
			counts = append(counts, 0)
		}
		counts[n]++
		return n
	}
	type cutWord struct{ clitics, form string }
	known := map[string]cutWord{}
	var tokens []arabic.Token
	for i, text := range texts {
		tokens = arabic.AppendTokens(tokens[:0], text)
		for _, t := range tokens {
			c, ok := known[t.Word]
			if !ok {
				c.clitics, c.form = seq.Cut(lex, t.Word)
				if '0' <= t.Word[0] && t.Word[0] <= '9' {
					c.form = "0"
				}
				known[t.Word] = c
			}
			if c.clitics != "" {
				streams[i] = append(streams[i], id(c.clitics+"+"))
			}
			streams[i] = append(streams[i], id(c.form))
		}
	}
	// Forms by frequency; equal ones by spelling.
	order := make([]int32, len(forms))
	for i := range order {
		order[i] = int32(i)
	}
	sort.Slice(order, func(a, b int) bool {
		x, y := order[a], order[b]
		if counts[x] != counts[y] {
			return counts[x] > counts[y]
		}
		return forms[x] < forms[y]
	})
	rank := make([]int32, len(forms))
	words := 0
	for r, f := range order {
		rank[f] = int32(r)
		if counts[f] >= leastSeen {
			words = r + 1
		}
	}
	rows := cooccur(streams, rank, words)
	vectors := reduce(rows, words, seed)
	centres := kMeans(vectors[:min(kWords, words)], fine)
	assigned := assign(vectors, centres)
	of = make(map[string]uint16, words)
	for r, c := range assigned {
		of[forms[order[r]]] = uint16(c + 1)
	}
	middles := kMeans(centres, middle)
	midOf := assign(centres, middles)
	topOf := assign(middles, kMeans(middles, coarse))
	mid, top = make([]uint16, fine+1), make([]uint16, fine+1)
	for c := range centres {
		mid[c+1] = uint16(midOf[c] + 1)
		top[c+1] = uint16(topOf[midOf[c]] + 1)
	}
	return of, mid, top
}

// A cellOf is one entry of a sparse matrix.
type cellOf struct {
	column int32
	value  float32
}

// cooccur gives each word's contexts as positive pointwise mutual information.
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
			// Contexts are smoothed, as rare ones would weigh too much.
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
	columns := 2 * (contexts + 2)
	random := rand.New(rand.NewPCG(seed, 2))
	basis := make([][]float64, dimensions) // each of columns
	for d := range basis {
		basis[d] = make([]float64, columns)
		for c := range basis[d] {
			basis[d][c] = random.NormFloat64()
		}
	}
	orthogonal(basis)
	flat := make([]float32, columns*dimensions)
	lay := func() {
		for d := range basis {
			for c, v := range basis[d] {
				flat[c*dimensions+d] = float32(v)
			}
		}
	}
	project := func(row []cellOf, y *[dimensions]float32) {
		*y = [dimensions]float32{}
		for _, c := range row {
			b := flat[int(c.column)*dimensions:][:dimensions]
			for d, v := range b {
				y[d] += c.value * v
			}
		}
	}
	const parts = 2 // always two, so that sums are added in one order on any machine
	for range power {
		lay()
		var next [parts][]float64
		var wait sync.WaitGroup
		for p := range parts {
			next[p] = make([]float64, columns*dimensions)
			wait.Go(func() {
				var y [dimensions]float32
				for r := p; r < words; r += parts {
					project(rows[r], &y)
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
		for d := range basis {
			for c := range basis[d] {
				basis[d][c] = next[0][c*dimensions+d] + next[1][c*dimensions+d]
			}
		}
		orthogonal(basis)
	}
	lay()
	out := make([][]float32, words)
	each(words, func(r int) {
		var y [dimensions]float32
		project(rows[r], &y)
		out[r] = unit(y[:])
	})
	return out
}

// orthogonal makes vectors orthogonal and of length one.
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

// unit gives a copy of length one.
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

// kMeans finds k centres by direction, beginning with vectors at even steps.
func kMeans(vectors [][]float32, k int) [][]float32 {
	k = min(k, len(vectors))
	centres := make([][]float32, k)
	for i := range centres {
		centres[i] = vectors[i*len(vectors)/k]
	}
	for range kRounds {
		of := assign(vectors, centres)
		sums := make([][]float32, k)
		for i := range sums {
			sums[i] = make([]float32, dimensions)
		}
		for i, c := range of {
			for d, x := range vectors[i] {
				sums[c][d] += x
			}
		}
		for c := range centres {
			if u := unit(sums[c]); u[0] != 0 {
				centres[c] = u
			}
		}
	}
	return centres
}

// assign gives each vector its nearest centre.
func assign(vectors, centres [][]float32) []int {
	of := make([]int, len(vectors))
	each(len(vectors), func(i int) {
		v := vectors[i]
		best, most := 0, float32(-2)
		for c, centre := range centres {
			var a, b, e, f float32
			centre = centre[:len(v)]
			d := 0
			for ; d+4 <= len(v); d += 4 {
				a += v[d] * centre[d]
				b += v[d+1] * centre[d+1]
				e += v[d+2] * centre[d+2]
				f += v[d+3] * centre[d+3]
			}
			if dot := a + b + e + f; dot > most {
				best, most = c, dot
			}
		}
		of[i] = best
	})
	return of
}

// each calls f for 0 … n-1 on all cores.
func each(n int, f func(i int)) {
	var wait sync.WaitGroup
	workers := runtime.GOMAXPROCS(0)
	for w := range workers {
		wait.Go(func() {
			for i := w; i < n; i += workers {
				f(i)
			}
		})
	}
	wait.Wait()
}

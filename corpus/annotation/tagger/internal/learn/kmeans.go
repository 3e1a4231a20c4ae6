package learn

import (
	"runtime"
	"sync"
)

// kMeans returns at most k unit vectors as centres, starting from evenly spaced vectors.
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

// assign returns for each vector the index of its nearest centre.
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

// each calls f for every i below n, on all cores.
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

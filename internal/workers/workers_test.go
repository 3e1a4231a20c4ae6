package workers_test

import (
	"testing"

	"github.com/kashshaf/kashshaf/internal/workers"
)

// TestEach: everything is done once, and each worker's numbers ascend.
func TestEach(t *testing.T) {
	for _, n := range []int{0, 1, 2, 1000} {
		done := make([]int, n)
		last := make([]int, workers.Count())
		workers.Each(n, func(worker, i int) {
			done[i]++
			if i+1 <= last[worker] {
				t.Errorf("worker %d does %d after %d", worker, i, last[worker]-1)
			}
			last[worker] = i + 1
		})
		for i, times := range done {
			if times != 1 {
				t.Errorf("of %d, number %d was done %d times", n, i, times)
			}
		}
	}
}

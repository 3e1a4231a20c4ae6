// Package workers does many things of one kind on all processors. Each is the only
// pool of workers that there is, but for those of a site's pages (which can fail) and
// of the tagger's training.
package workers

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Count is how many workers Each has.
func Count() int { return runtime.GOMAXPROCS(0) }

// Each calls do for every number below n, at a time for as many as there are
// processors, and comes back when all are done. worker, below Count, tells which of
// the workers calls: what it keeps for itself needs no lock. A worker's numbers ascend.
func Each(n int, do func(worker, i int)) {
	var next atomic.Int64
	var wait sync.WaitGroup
	for worker := range min(Count(), n) {
		wait.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				do(worker, i)
			}
		})
	}
	wait.Wait()
}

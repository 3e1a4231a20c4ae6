// Package workers runs many tasks of one kind on all processors. Each is the only worker pool,
// apart from those of a site's pages (which can fail) and of the tagger's training.
package workers

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Count returns the maximum number of workers of Each.
func Count() int { return runtime.GOMAXPROCS(0) }

// Each calls do for every number below n, in parallel on all processors, and returns when all
// calls have. worker, below Count, identifies the calling worker: its own data needs no lock. The
// numbers a worker gets ascend.
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

package command

import (
	"fmt"
	"os"
	"runtime/metrics"
	"runtime/pprof"
	"time"
)

// profileTo writes a CPU profile to a file until end is called.
func profileTo(path string) (end func(), err error) {
	f, err := os.Create(path)
	if err != nil {
		return nil, fmt.Errorf("writing the profile: %w", err)
	}
	if err := pprof.StartCPUProfile(f); err != nil {
		f.Close()
		return nil, fmt.Errorf("writing the profile: %w", err)
	}
	return func() {
		pprof.StopCPUProfile()
		f.Close() // losing a profile is no reason to fail
	}, nil
}

// liveSample is the metric of the bytes left by the last garbage collection.
const liveSample = "/gc/heap/live:bytes"

// peakTo writes a heap profile of the moment when the heap is fullest, as seen after garbage
// collections: it writes a new one whenever a collection leaves a twentieth more than at the last
// peak.
func peakTo(path string) (end func()) {
	over := make(chan struct{})
	done := make(chan struct{})
	go func() {
		defer close(done)
		tick := time.NewTicker(50 * time.Millisecond)
		defer tick.Stop()
		sample := []metrics.Sample{{Name: liveSample}}
		var most uint64
		for {
			metrics.Read(sample)
			if live := sample[0].Value.Uint64(); live > most+most/20 {
				most = live
				writeHeap(path)
			}
			select {
			case <-over:
				return
			case <-tick.C:
			}
		}
	}()
	return func() { close(over); <-done }
}

// writeHeap writes a heap profile; if it cannot, the previous one stays.
func writeHeap(path string) {
	f, err := os.Create(path)
	if err != nil {
		return
	}
	defer f.Close()
	_ = pprof.Lookup("heap").WriteTo(f, 0)
}

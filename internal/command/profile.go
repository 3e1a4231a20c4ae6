package command

import (
	"fmt"
	"os"
	"runtime/metrics"
	"runtime/pprof"
	"time"
)

// profileTo writes a profile of the processor's time to a file until end is called.
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
		f.Close() // what is lost of a profile is no reason to fail
	}, nil
}

// liveSample is the metric of the bytes that the last garbage collection left.
const liveSample = "/gc/heap/live:bytes"

// peakTo writes to a file what the heap holds where it holds most, as far as garbage
// collections tell: anew each time that one leaves a twentieth more than the fullest before.
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

// writeHeap writes a profile of the heap; where it fails the one before stands, or none.
func writeHeap(path string) {
	f, err := os.Create(path)
	if err != nil {
		return
	}
	defer f.Close()
	_ = pprof.Lookup("heap").WriteTo(f, 0)
}

//go:build !unix

package main

import "time"

var begun = time.Now()

// processorTime returns how long this process has run; it should run alone.
func processorTime() time.Duration { return time.Since(begun) }

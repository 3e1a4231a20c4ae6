package main

import (
	"strings"
	"testing"
	"time"
)

// lines receives what is written, a line at a time.
type lines chan string

func (l lines) Write(p []byte) (int, error) {
	select {
	case l <- string(p):
	default:
	}
	return len(p), nil
}

// Linking takes minutes on a cold machine; whoever waits is kept informed.
func TestPatient(t *testing.T) {
	said := make(lines, 1)
	stop := patient(said, time.Millisecond)
	defer stop()
	if line := <-said; !strings.HasPrefix(line, "kashshaf: still linking, after ") {
		t.Errorf("said %q", line)
	}
}

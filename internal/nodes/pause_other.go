//go:build !unix

package nodes

import "testing"

// Pause skips a test: this system cannot pause a process.
func (n *Node) Pause(t testing.TB) { t.Helper(); t.Skip("no process can be paused here") }

// Resume does nothing: see Pause.
func (n *Node) Resume(testing.TB) {}

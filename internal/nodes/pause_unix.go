//go:build unix

package nodes

import (
	"syscall"
	"testing"
)

// Pause suspends a node until Resume, like a machine that is overloaded or whose network hangs:
// its connections stay open, and nothing comes over them.
func (n *Node) Pause(t testing.TB) {
	t.Helper()
	if err := n.cmd.Process.Signal(syscall.SIGSTOP); err != nil {
		t.Fatal(err)
	}
}

// Resume lets a paused node go on.
func (n *Node) Resume(t testing.TB) {
	t.Helper()
	if err := n.cmd.Process.Signal(syscall.SIGCONT); err != nil {
		t.Fatal(err)
	}
}

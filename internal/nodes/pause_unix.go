//go:build unix

package nodes

import (
	"syscall"
	"testing"
)

// Pause has a node do nothing until Resume, as a machine does that is far too busy or whose
// line hangs: its connections stay, and nothing comes over them.
func (n *Node) Pause(t testing.TB) {
	t.Helper()
	if err := n.cmd.Process.Signal(syscall.SIGSTOP); err != nil {
		t.Fatal(err)
	}
}

// Resume has a node that was paused go on.
func (n *Node) Resume(t testing.TB) {
	t.Helper()
	if err := n.cmd.Process.Signal(syscall.SIGCONT); err != nil {
		t.Fatal(err)
	}
}

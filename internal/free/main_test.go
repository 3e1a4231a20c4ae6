package main

import (
	"net"
	"os/exec"
	"strings"
	"testing"
)

func TestFree(t *testing.T) {
	listener, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		t.Fatal(err)
	}
	addr := listener.Addr().String()
	if err := free(addr); err == nil || !strings.Contains(err.Error(), "make run ADDR=") {
		t.Errorf("while it is taken: %v", err)
	}
	listener.Close()
	if err := free(addr); err != nil {
		t.Errorf("when it is free: %v", err)
	}
	if err := free("no such address"); err == nil || !strings.Contains(err.Error(), "make run ADDR=") {
		t.Errorf("no address: %v", err)
	}
}

// The port is checked first, and a folder with a space in its name is one folder.
func TestMakeRun(t *testing.T) {
	if _, err := exec.LookPath("make"); err != nil {
		t.Skip("no make on this machine")
	}
	cmd := exec.Command("make", "-n", "run", "OUT=a b", "CORPUS=c d", "ADDR=localhost:1")
	cmd.Dir = "../.."
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	rest := string(out)
	for _, want := range []string{`./internal/free "localhost:1"`, `./kashshaf build -corpus "c d" -out "a b"`, `./kashshaf serve -addr "localhost:1" "a b"`} {
		_, after, ok := strings.Cut(rest, want)
		if !ok {
			t.Fatalf("make run does\n%s\nwant %s next", out, want)
		}
		rest = after
	}
}

package web

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"
)

// little is a patience short enough for tests.
var little = patience{asking: 300 * time.Millisecond, taking: 500 * time.Millisecond, idle: time.Second}

// load counts the requests received and the answers in progress.
type load struct{ came, busy atomic.Int64 }

// rough starts a server over a small folder with one large file, and a secret next to the folder.
// It returns the server's address and its load.
func rough(t *testing.T, p patience) (address string, n *load) {
	t.Helper()
	top := t.TempDir()
	dir := filepath.Join(top, "dist")
	if err := os.MkdirAll(filepath.Join(dir, "assets"), 0o755); err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{
		"dist/index.html": []byte("page"), "dist/404.html": []byte("lost"), "secret.txt": []byte("secret"),
		"dist/assets/large.wasm": bytes.Repeat([]byte("0123456789abcdef"), 2<<20), // 32 MB: more than any socket's buffer
	} {
		if err := os.WriteFile(filepath.Join(top, filepath.FromSlash(name)), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	server := newServer(dir, p)
	n = new(load)
	inner := server.Handler
	server.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		n.came.Add(1)
		n.busy.Add(1)
		defer n.busy.Add(-1)
		inner.ServeHTTP(w, r)
	})
	go server.Serve(listener)
	t.Cleanup(func() { server.Close() })
	return listener.Addr().String(), n
}

// dial connects, or fails the test.
func dial(t *testing.T, address string) net.Conn {
	t.Helper()
	conn, err := net.DialTimeout("tcp", address, 10*time.Second)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	return conn
}

// answers checks that the server still serves others.
func answers(t *testing.T, address string) {
	t.Helper()
	client := http.Client{Timeout: time.Minute, Transport: &http.Transport{DisableKeepAlives: true}}
	resp, err := client.Get("http://" + address + "/")
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	if body, err := io.ReadAll(resp.Body); err != nil || string(body) != "page" {
		t.Fatalf("answered %q (%v)", body, err)
	}
}

// within waits until something is so.
func within(t *testing.T, d time.Duration, what string, so func() bool) {
	t.Helper()
	for end := time.Now().Add(d); !so(); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("waited in vain until %s", what)
		}
	}
}

// TestSlowAskers keeps many connections open on which a request never ends.
func TestSlowAskers(t *testing.T) {
	address, _ := rough(t, little)
	var conns []net.Conn
	for range 100 {
		conn := dial(t, address)
		fmt.Fprintf(conn, "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ")
		conns = append(conns, conn)
	}
	answers(t, address)
	for _, conn := range conns {
		conn.SetReadDeadline(time.Now().Add(5 * time.Second))
		if _, err := io.Copy(io.Discard, conn); errors.Is(err, os.ErrDeadlineExceeded) {
			t.Fatal("a connection without a question was kept open")
		}
	}
}

// TestSlowTakers requests a large file without receiving it; a client that keeps receiving slowly
// is served to the end.
func TestSlowTakers(t *testing.T) {
	address, n := rough(t, little)
	for range 20 {
		conn := dial(t, address)
		fmt.Fprintf(conn, "GET /assets/large.wasm HTTP/1.1\r\nHost: x\r\n\r\n")
	}
	within(t, 5*time.Second, "the questions have come", func() bool { return n.came.Load() == 20 })
	answers(t, address)
	within(t, 10*time.Second, "those who take nothing are given up", func() bool { return n.busy.Load() == 0 })

	conn := dial(t, address)
	fmt.Fprintf(conn, "GET /assets/large.wasm HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
	started, taken := time.Now(), 0
	for buffer := make([]byte, 2<<20); ; {
		n, err := io.ReadFull(conn, buffer)
		taken += n
		if err != nil {
			break
		}
		time.Sleep(60 * time.Millisecond)
	}
	if took := time.Since(started); taken < 32<<20 || took < 700*time.Millisecond {
		t.Errorf("who takes slowly got %d bytes in %v, want all of them in longer than the patience for one", taken, took)
	}
}

// TestRawRequests sends what no browser sends. No answer may contain the secret next to the
// folder, and the server continues.
func TestRawRequests(t *testing.T) {
	address, _ := rough(t, patience{asking: 2 * time.Second, taking: 10 * time.Second, idle: time.Second})
	many := "bytes=0-0" + strings.Repeat(",2-2", 5000)
	for _, tc := range []struct {
		request string
		status  string // prefix of the status, "" for a closed connection
	}{
		{"GET /../secret.txt HTTP/1.1\r\nHost: x", "404"},
		{"GET /%2e%2e/secret.txt HTTP/1.1\r\nHost: x", "404"},
		{"GET /%2e%2e%2fsecret.txt HTTP/1.1\r\nHost: x", "404"},
		{"GET /..%5csecret.txt HTTP/1.1\r\nHost: x", "404"},
		{"GET /%c0%ae%c0%ae/secret.txt HTTP/1.1\r\nHost: x", "404"},
		{"GET /....//secret.txt HTTP/1.1\r\nHost: x", "404"},
		{"GET /assets/%00/../../secret.txt HTTP/1.1\r\nHost: x", "404"},
		{"GET http://x/../secret.txt HTTP/1.1\r\nHost: x", "404"},
		{"GET //secret.txt HTTP/1.1\r\nHost: x", "404"},
		{"GET ../secret.txt HTTP/1.1\r\nHost: x", "400"},
		{"GET /" + strings.Repeat("a/", 10000) + " HTTP/1.1\r\nHost: x", "404"},
		{"GET /" + strings.Repeat("a", 5000) + " HTTP/1.1\r\nHost: x", "404"},
		{"GET /" + strings.Repeat("a", 1<<20) + " HTTP/1.1\r\nHost: x", "431"},
		{"GET / HTTP/1.1\r\nHost: x\r\nX: " + strings.Repeat("a", 1<<20), "431"},
		{"GET / HTTP/1.1\r\nHost: x" + strings.Repeat("\r\nX: y", 100000), "431"},
		{"GET / HTTP/1.1\r\nHost: x\r\nRange: bytes=-", "416"},
		{"GET / HTTP/1.1\r\nHost: x\r\nRange: bytes=9-1", "416"},
		{"GET / HTTP/1.1\r\nHost: x\r\nRange: bytes=99999999999999999999-", "416"},
		{"GET / HTTP/1.1\r\nHost: x\r\nRange: bytes=-99999999999999999999", "416"},
		{"GET / HTTP/1.1\r\nHost: x\r\nRange: lines=1-2", "416"},
		{"GET / HTTP/1.1\r\nHost: x\r\nRange: bytes=0-0,-1", "206"},
		{"GET /assets/large.wasm HTTP/1.1\r\nHost: x\r\nConnection: close\r\nRange: " + many, "200"},
		{"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello", "405"},
		{"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999", "405"},
		{"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked", ""},
		{"CONNECT evil.example:443 HTTP/1.1\r\nHost: x", "405"},
		{"OPTIONS * HTTP/1.1\r\nHost: x", ""},
		{"GET / HTTP/1.1", "400"},
		{"GET / HTTP/1.1\r\nHost: x\r\nHost: y", "400"},
		{"GET / HTTP/9.9\r\nHost: x", "505"},
		{"\x16\x03\x01\x02\x00\x01\x00", ""},
		{"\x00\x00\x00", ""},
	} {
		conn, err := net.Dial("tcp", address)
		if err != nil {
			t.Fatal(err)
		}
		conn.SetDeadline(time.Now().Add(10 * time.Second))
		go io.WriteString(conn, tc.request+"\r\n\r\n")
		answer := bufio.NewReader(conn)
		line, _ := answer.ReadString('\n')
		head := make([]byte, 4096)
		n, _ := io.ReadAtLeast(answer, head, 1)
		conn.Close()
		if strings.Contains(line+string(head[:n]), "secret") {
			t.Errorf("%.60q: answered with the secret", tc.request)
		}
		if tc.status != "" && !strings.HasPrefix(line, "HTTP/1.1 "+tc.status) && !strings.HasPrefix(line, "HTTP/1.0 "+tc.status) {
			t.Errorf("%.60q: answered %q, want %s", tc.request, line, tc.status)
		}
	}
	answers(t, address)
}

// TestManyConnections opens 2,000 connections at once, sends requests on all of them, and expects
// every answer.
func TestManyConnections(t *testing.T) {
	if testing.Short() {
		t.Skip("opens 2,000 connections")
	}
	const many = 2000
	address, _ := rough(t, patience{asking: 3 * time.Minute, taking: 3 * time.Minute, idle: time.Second})
	deadline := time.Now().Add(3 * time.Minute) // a busy machine takes long for what an idle one does in a second
	conns := make([]net.Conn, 0, many)
	for range many {
		conn, err := net.DialTimeout("tcp", address, time.Minute)
		if errors.Is(err, syscall.EMFILE) || errors.Is(err, syscall.ENFILE) {
			t.Skipf("this machine lets a program have no more than %d connections", len(conns))
		}
		if err != nil {
			t.Fatalf("after %d connections: %v", len(conns), err)
		}
		defer conn.Close()
		conn.SetDeadline(deadline)
		conns = append(conns, conn)
		if len(conns)%200 == 0 {
			answers(t, address)
		}
	}
	var wg sync.WaitGroup
	var good atomic.Int64
	ask := func(conn net.Conn) bool {
		fmt.Fprintf(conn, "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
		body, err := io.ReadAll(conn)
		return err == nil && bytes.HasPrefix(body, []byte("HTTP/1.1 200")) && bytes.HasSuffix(body, []byte("page"))
	}
	for _, conn := range conns {
		wg.Add(1)
		go func() {
			defer wg.Done()
			if ask(conn) {
				good.Add(1)
			}
		}()
	}
	wg.Wait()
	if n := good.Load(); n != many {
		t.Errorf("%d of %d were answered", n, many)
	}
	answers(t, address)
}

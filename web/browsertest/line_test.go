package browsertest

import (
	"net/http"
	"net/http/httptest"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// A line leads to a host: what its answers say travels at a rate that all of them share,
// those to workers too, and each is begun a while after it was asked for. Browsers open up
// to six connections to it, as to any host that does not speak HTTP/2.
type line struct {
	site  http.Handler
	delay time.Duration // from a question to its answer
	rate  float64       // bytes a second; 0 for no bound

	mu   sync.Mutex
	free time.Time // when it has sent what it was given
	sent atomic.Int64
}

// piece is how much of an answer goes onto a line at a time, in bytes: a few packets.
const linePiece = 4 << 10

func (l *line) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	time.Sleep(l.delay)
	l.site.ServeHTTP(lineWriter{w, l}, r)
}

type lineWriter struct {
	http.ResponseWriter
	line *line
}

func (w lineWriter) Write(data []byte) (n int, err error) {
	for len(data) > 0 && err == nil {
		piece := data[:min(linePiece, len(data))]
		data = data[len(piece):]
		w.line.wait(len(piece))
		var m int
		m, err = w.ResponseWriter.Write(piece)
		n += m
		if f, ok := w.ResponseWriter.(http.Flusher); ok && w.line.rate > 0 {
			f.Flush()
		}
	}
	return n, err
}

// wait returns when so many bytes have gone over the line.
func (l *line) wait(n int) {
	l.sent.Add(int64(n))
	if l.rate == 0 {
		return
	}
	l.mu.Lock()
	if now := time.Now(); l.free.Before(now) {
		l.free = now
	}
	l.free = l.free.Add(time.Duration(float64(n) / l.rate * float64(time.Second)))
	until := l.free
	l.mu.Unlock()
	time.Sleep(time.Until(until))
}

// open serves the site over the line until the test ends.
func (l *line) open(t testing.TB) string {
	server := httptest.NewServer(l)
	t.Cleanup(func() {
		server.CloseClientConnections()
		server.Close()
	})
	return server.URL
}

// TestLineShared: two answers share a line, and none comes before its time.
func TestLineShared(t *testing.T) {
	l := &line{rate: 1000}
	begin := time.Now()
	var both sync.WaitGroup
	for range 2 {
		both.Go(func() { l.wait(50) })
	}
	both.Wait()
	if took := time.Since(begin); took < 100*time.Millisecond {
		t.Errorf("100 bytes at 1,000 a second took %v", took)
	}
	if l.sent.Load() != 100 {
		t.Errorf("%d bytes were sent, want 100", l.sent.Load())
	}
}

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
	for begun := false; len(data) > 0 && err == nil; begun = true {
		piece := data[:min(linePiece, len(data))]
		data = data[len(piece):]
		w.line.wait(len(piece), begun)
		var m int
		m, err = w.ResponseWriter.Write(piece)
		n += m
		if f, ok := w.ResponseWriter.(http.Flusher); ok && w.line.rate > 0 {
			f.Flush()
		}
	}
	return n, err
}

// wait returns when so many bytes have gone over the line, which were ready as soon as there
// was room for them if they go on from others.
func (l *line) wait(n int, goOn bool) {
	l.sent.Add(int64(n))
	if l.rate == 0 {
		return
	}
	l.mu.Lock()
	l.free = l.after(n, goOn, time.Now())
	until := l.free
	l.mu.Unlock()
	time.Sleep(time.Until(until))
}

// after gives when n more bytes have been sent. That this machine woke somebody too late does
// not make the line idle: what goes on from bytes before it was there to be sent.
func (l *line) after(n int, goOn bool, now time.Time) time.Time {
	begin := l.free
	if begin.Before(now) && !goOn {
		begin = now
	}
	return begin.Add(time.Duration(float64(n) / l.rate * float64(time.Second)))
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
		both.Go(func() { l.wait(50, false) })
	}
	both.Wait()
	if took := time.Since(begin); took < 100*time.Millisecond {
		t.Errorf("100 bytes at 1,000 a second took %v", took)
	}
	if l.sent.Load() != 100 {
		t.Errorf("%d bytes were sent, want 100", l.sent.Load())
	}
}

// TestLineRate: a line sends at its rate while it has something to send, however late those
// are who wait for it, and does not send sooner what came after a pause.
func TestLineRate(t *testing.T) {
	begin := time.Now()
	at := func(ms int) time.Time { return begin.Add(time.Duration(ms) * time.Millisecond) }
	for _, tt := range []struct {
		name             string
		free, now, until int
		goOn             bool
	}{
		{"behind others", 50, 20, 150, false},
		{"after a pause", 50, 80, 180, false},
		{"more of the same, asked for in time", 50, 50, 150, true},
		{"more of the same, asked for too late", 50, 80, 150, true},
	} {
		l := &line{rate: 1000, free: at(tt.free)}
		if got := l.after(100, tt.goOn, at(tt.now)); !got.Equal(at(tt.until)) {
			t.Errorf("%s: sent after %v, want %v", tt.name, got.Sub(begin), at(tt.until).Sub(begin))
		}
	}
}

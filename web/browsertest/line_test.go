package browsertest

import (
	"net/http"
	"net/http/httptest"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// A line is a connection to a host: all answers share its rate, those to workers too, and each
// begins some time after its request. Browsers open up to six connections to it, as to any host
// that does not speak HTTP/2.
type line struct {
	site  http.Handler
	delay time.Duration // from a request to its answer
	rate  float64       // bytes per second; 0 for unlimited

	mu   sync.Mutex
	free time.Time // when everything given to it has been sent
	sent atomic.Int64
}

// linePiece is how many bytes of an answer are sent at a time: a few packets.
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

// wait returns when n bytes have been sent. If goOn is set, they continue an answer and were
// ready as soon as the line was free.
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

// after returns when n more bytes will have been sent. If this machine woke a goroutine late, the
// line was not idle: bytes that continue an answer were ready to be sent.
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

// TestLineShared: two answers share a line, and none arrives early.
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

// TestLineRate: a line sends at its rate as long as it has something to send, however late the
// waiting goroutines are, and does not send earlier what comes after a pause.
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

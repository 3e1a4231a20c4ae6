package web

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"syscall"
	"time"
)

// Serve serves a site at an address such as "localhost:8080" until ctx is done, then gives
// pending answers a few seconds to finish. ready, if not nil, is called with the URL once it can
// be visited. Port 0 chooses a free one.
//
// If watch is not nil, the pages are notified of builds of the site.
func Serve(ctx context.Context, addr, dir string, watch *Watch, ready func(url string)) error {
	if err := firstPage(dir); err != nil {
		return fmt.Errorf("serve %q: %w", dir, err)
	}
	listener, err := net.Listen("tcp", addr)
	if err != nil {
		return fmt.Errorf("serve %q: %w", dir, busy(addr, err))
	}
	server := newServer(dir, patience{asking: 10 * time.Second, taking: time.Minute, idle: 2 * time.Minute})
	if watch != nil {
		server.Handler = watch.Handler(ctx, server.Handler)
	}
	if ready != nil {
		ready("http://" + visible(addr, listener.Addr()) + "/")
	}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	select {
	case err := <-ended:
		return fmt.Errorf("serve %q: %w", dir, err)
	case <-ctx.Done():
	}
	grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
	defer cancel()
	if err := server.Shutdown(grace); err != nil {
		server.Close()
	}
	if err := <-ended; !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("serve %q: %w", dir, err)
	}
	return nil
}

// firstPage returns why a site's first page cannot be read; nil if it can.
func firstPage(dir string) error {
	f, err := os.Open(filepath.Join(dir, "index.html"))
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%w (index.html is missing)", ErrNoSite)
	}
	if err != nil {
		return err
	}
	return f.Close()
}

// ErrNoSite is the error for a folder without a site.
var ErrNoSite = errors.New("no site there")

// ErrBusy is the error for an address that is already in use.
var ErrBusy = errors.New("the address is taken")

// busy says in plain words that something else is listening on an address.
func busy(addr string, err error) error {
	if errors.Is(err, syscall.EADDRINUSE) {
		return fmt.Errorf("something else listens on %s: %w", addr, ErrBusy)
	}
	var wrong *net.AddrError
	if errors.As(err, &wrong) {
		return fmt.Errorf("address %q: %s; want host:port, such as localhost:8080", addr, wrong.Err)
	}
	return err
}

// A patience says how long a client may take: to send a request, to receive each write of the
// answer, and between requests.
type patience struct{ asking, taking, idle time.Duration }

// newServer returns a server that slow or stalled clients cannot hold up.
func newServer(dir string, p patience) *http.Server {
	site := Handler(dir)
	return &http.Server{
		Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			site.ServeHTTP(&pacedWriter{w, http.NewResponseController(w), p.taking}, r)
		}),
		ReadHeaderTimeout: p.asking,
		ReadTimeout:       3 * p.asking,
		WriteTimeout:      p.taking, // extended by every write
		IdleTimeout:       p.idle,
		MaxHeaderBytes:    32 << 10,
		ErrorLog:          log.New(io.Discard, "", 0), // browsers that hang up are not worth logging
	}
}

// A pacedWriter lets an answer take as long as it needs, provided it makes progress: a large
// program on a slow connection is fine, a client that stops receiving is not.
type pacedWriter struct {
	http.ResponseWriter
	control *http.ResponseController
	pace    time.Duration
}

func (w *pacedWriter) Write(data []byte) (int, error) {
	if err := w.control.SetWriteDeadline(time.Now().Add(w.pace)); err != nil && !errors.Is(err, http.ErrNotSupported) {
		return 0, err
	}
	return w.ResponseWriter.Write(data)
}

// visible returns the host and port to visit: those asked for, with the actual port, and
// localhost if every interface is listened on.
func visible(asked string, found net.Addr) string {
	host, _, _ := net.SplitHostPort(asked)
	_, port, err := net.SplitHostPort(found.String())
	if err != nil {
		return found.String()
	}
	if ip := net.ParseIP(host); host == "" || ip != nil && ip.IsUnspecified() {
		host = "localhost"
	}
	return net.JoinHostPort(host, port)
}

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

// Serve serves a site at an address such as "localhost:8080" until ctx is done,
// then lets the answers under way finish, for a few seconds. ready is told the
// URL once it can be visited; nil for none. A port of 0 chooses a free one.
//
// With watch, unless it is nil, the pages hear of builds of the site.
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

// firstPage tells why nobody can read a site's first page; nil where one can.
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

// ErrNoSite says that a folder has no site in it.
var ErrNoSite = errors.New("no site there")

// ErrBusy says that an address cannot be listened on.
var ErrBusy = errors.New("the address is taken")

// busy says in plain words that something else listens on an address.
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

// A patience says how long a client may take: to ask, to take what the line holds
// of an answer, and between one question and the next.
type patience struct{ asking, taking, idle time.Duration }

// newServer gives a server that clients who ask or take slowly, or not at all,
// cannot hold up.
func newServer(dir string, p patience) *http.Server {
	site := Handler(dir)
	return &http.Server{
		Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			site.ServeHTTP(&pacedWriter{w, http.NewResponseController(w), p.taking}, r)
		}),
		ReadHeaderTimeout: p.asking,
		ReadTimeout:       3 * p.asking,
		WriteTimeout:      p.taking, // put off by every write
		IdleTimeout:       p.idle,
		MaxHeaderBytes:    32 << 10,
		ErrorLog:          log.New(io.Discard, "", 0), // browsers that hang up are no news
	}
}

// A pacedWriter lets an answer take as long as it needs, if only it goes on: a
// large program on a slow line is welcome, a client that stops taking is not.
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

// visible gives the host and port to visit: those asked for, with the port that
// was found, and this machine's name where every interface is listened on.
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

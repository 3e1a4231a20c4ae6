package browsertest

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"
)

// webkit is a WebKitGTK browser behind the WebDriver that comes with it. It has no headless mode,
// so it gets a virtual display.
type webkit struct {
	session string // the address of the session
	window  string // the window that commands are sent to

	mu    sync.Mutex
	notes []*notes // of its tabs
}

// startWebKit starts one when a tab is asked for something that it can do: a third of the tests
// begin with what it cannot.
func startWebKit(t testing.TB) func(*notes) (driver, error) {
	begun := sync.OnceValues(func() (*webkit, error) { return beginResponding(t) })
	return func(n *notes) (driver, error) {
		return &webkitTab{begun: begun, notes: n}, nil
	}
}

// beginResponding begins one. Occasionally the browser behind a driver never responds; then another
// is tried, on another display.
func beginResponding(t testing.TB) (*webkit, error) {
	for n := 1; ; n++ {
		w, err := beginWebKit(t)
		if err == nil {
			return w, w.call("GET", "/window", nil, &w.window)
		}
		if n == 5 {
			return nil, err
		}
		t.Logf("start webkit again: %v", err)
	}
}

func beginWebKit(t testing.TB) (*webkit, error) {
	address, end, said, err := beginDriver(t)
	if err != nil {
		return nil, err
	}
	w := &webkit{session: "http://" + address + "/session"}
	// What is not on this machine goes to a proxy, which records it and leads nowhere.
	proxy := httptest.NewServer(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		w.mu.Lock()
		defer w.mu.Unlock()
		for _, n := range w.notes {
			n.problem("request to another host: %s", r.URL)
		}
		http.Error(rw, "nothing there", http.StatusBadGateway)
	}))
	t.Cleanup(proxy.Close)
	nowhere := proxy.Listener.Addr().String()
	var created struct{ SessionID string }
	err = w.callWithin(patience/4, "POST", "", object{"capabilities": object{"alwaysMatch": object{"proxy": object{
		"proxyType": "manual", "httpProxy": nowhere, "sslProxy": nowhere, "noProxy": []string{"localhost", "127.0.0.1"},
	}}}}, &created)
	if err != nil {
		end()
		return nil, fmt.Errorf("%w: %.500s", err, said.String())
	}
	w.session += "/" + created.SessionID
	t.Cleanup(func() { w.call("DELETE", "", nil, nil) })
	return w, nil
}

// beginDriver starts WebKit's driver, on a display of its own, and waits until it is listening at
// address; end ends it before the test does, and said is its output.
func beginDriver(t testing.TB) (address string, end func(), said *bytes.Buffer, err error) {
	screen := exec.Command("Xvfb", "-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp")
	display, err := begin(t, screen)
	if err != nil {
		return "", nil, nil, err
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", nil, nil, err
	}
	address = listener.Addr().String()
	listener.Close()
	_, port, _ := net.SplitHostPort(address)
	cmd := exec.Command("WebKitWebDriver", "--port="+port)
	home, err := os.MkdirTemp("", "webkit-")
	if err != nil {
		return "", nil, nil, err
	}
	t.Cleanup(func() { os.RemoveAll(home) }) // best effort: the last of its processes may still be writing
	// With compositing it draws hardly a frame per second on such a display.
	cmd.Env = append(os.Environ(), "DISPLAY=:"+display, "HOME="+home, "XDG_CACHE_HOME="+home, "XDG_DATA_HOME="+home, "XDG_RUNTIME_DIR="+home,
		"WAYLAND_DISPLAY=", "GDK_BACKEND=x11", "NO_AT_BRIDGE=1", "LIBGL_ALWAYS_SOFTWARE=1", "WEBKIT_DISABLE_COMPOSITING_MODE=1", "MESA_SHADER_CACHE_DISABLE=true", "GSETTINGS_BACKEND=memory")
	said = new(bytes.Buffer)
	cmd.Stderr = said
	cmd.WaitDelay = time.Second // the browser may keep the pipe open
	if err := cmd.Start(); err != nil {
		return "", nil, nil, err
	}
	end = sync.OnceFunc(func() {
		cmd.Process.Kill()
		cmd.Wait()
	})
	t.Cleanup(end)
	for begun := time.Now(); ; time.Sleep(20 * time.Millisecond) {
		if conn, err := net.Dial("tcp", address); err == nil {
			conn.Close()
			return address, end, said, nil
		} else if time.Since(begun) > patience {
			return "", nil, nil, err
		}
	}
}

// begin starts a program that ends with the test, and returns the first line it writes.
func begin(t testing.TB, cmd *exec.Cmd) (string, error) {
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		return "", err
	}
	if err := cmd.Start(); err != nil {
		return "", err
	}
	t.Cleanup(func() {
		cmd.Process.Kill()
		cmd.Wait()
	})
	line, err := bufio.NewReader(stdout).ReadString('\n')
	return strings.TrimSpace(line), err
}

// call sends a request to the driver, and stores the value of its answer in result unless that is
// nil.
func (w *webkit) call(method, path string, body, result any) error {
	return w.callWithin(patience, method, path, body, result)
}

func (w *webkit) callWithin(limit time.Duration, method, path string, body, result any) error {
	var sent bytes.Buffer
	if method == "POST" {
		if err := json.NewEncoder(&sent).Encode(body); err != nil {
			return err
		}
	}
	req, err := http.NewRequest(method, w.session+path, &sent)
	if err != nil {
		return err
	}
	resp, err := (&http.Client{Timeout: limit}).Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	var answer struct{ Value json.RawMessage }
	if err := json.NewDecoder(resp.Body).Decode(&answer); err != nil {
		return fmt.Errorf("%s %s: %w", method, path, err)
	}
	if resp.StatusCode != http.StatusOK {
		return fmt.Errorf("%s %s: %s", method, path, answer.Value)
	}
	if result == nil {
		return nil
	}
	return json.Unmarshal(answer.Value, result)
}

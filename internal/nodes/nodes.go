// Package nodes starts a cluster of OpenSearch on loopback for tests, from artifacts fetched by
// Maven. See Start. Only tests import it.
package nodes

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/kashshaf/kashshaf/internal/opensearch"
)

// A Node is one node of a cluster that a test started.
type Node struct {
	URL   string
	args  []string                                    // of java
	ask   func(*http.Request) (*http.Response, error) // with the credentials it requires
	cmd   *exec.Cmd
	stdin io.Closer
	said  bytes.Buffer  // to be read after it has ended
	ended chan struct{} // closed when it ends
}

// Start starts a stopped node again, with its data.
func (n *Node) Start(t testing.TB) {
	t.Helper()
	n.cmd = exec.Command("java", n.args...)
	n.said.Reset()
	n.cmd.Stderr = &n.said
	in, err := n.cmd.StdinPipe() // the node reads it, so it ends when the test does, however that ends
	if err != nil {
		t.Fatal(err)
	}
	n.stdin = in
	if err := n.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	n.ended = make(chan struct{})
	go func() {
		_ = n.cmd.Wait()
		close(n.ended)
	}()
}

// Stop kills a node, as a power failure would.
func (n *Node) Stop() {
	_ = n.cmd.Process.Kill()
	<-n.ended
	n.stdin.Close()
}

// Start starts a cluster of count nodes and waits until they have found each other; it ends with
// the test. If count is 0, Java or Maven is missing, or Maven cannot fetch the artifacts, the
// test is skipped.
func Start(t testing.TB, count int) ([]*Node, *opensearch.Client) {
	t.Helper()
	if count == 0 {
		t.Skip("no cluster asked for: make test-engine starts one")
	}
	dir := t.TempDir()
	classes := classPath(t, dir, "")
	nodes := startAll(t, func(try int) []*Node { return planned(t, filepath.Join(dir, fmt.Sprint(try)), classes, count) })
	var urls []string
	for _, n := range nodes {
		urls = append(urls, n.URL)
	}
	c, err := opensearch.New(urls, opensearch.Options{Timeout: 60 * time.Second, Tries: 10})
	if err != nil {
		t.Fatal(err)
	}
	return nodes, c
}

// startAll starts the planned nodes, and retries with other ports if one was taken meanwhile.
func startAll(t testing.TB, plan func(try int) []*Node) []*Node {
	var failed error
	for try := range 3 {
		nodes := plan(try)
		for _, n := range nodes {
			n.Start(t)
			t.Cleanup(n.Stop)
		}
		failed = nil
		for _, n := range nodes {
			if failed = n.await(t.Context(), nodes); failed != nil {
				break
			}
		}
		if failed == nil {
			return nodes
		}
		t.Logf("a cluster did not come up: %v", failed)
		for _, n := range nodes {
			n.Stop()
		}
	}
	t.Fatal(failed)
	return nil
}

// planned returns the nodes of a cluster, not yet started.
func planned(t testing.TB, dir, classes string, count int) []*Node {
	ports := freePorts(t, 2*count)
	var seeds, names []string
	for i := range count {
		seeds = append(seeds, fmt.Sprintf("127.0.0.1:%d", ports[2*i+1]))
		names = append(names, fmt.Sprintf("n%d", i))
	}
	nodes := make([]*Node, count)
	for i := range nodes {
		home := filepath.Join(dir, names[i])
		args := append(java(classes, "Nodes"), settings(home, names[i], ports[2*i], ports[2*i+1])...)
		args = append(args, "path.repo="+filepath.Join(dir, "snapshots"))
		if count == 1 {
			args = append(args, "discovery.type=single-node")
		} else {
			args = append(args, "discovery.seed_hosts="+strings.Join(seeds, ","), "cluster.initial_cluster_manager_nodes="+strings.Join(names, ","))
		}
		nodes[i] = &Node{URL: fmt.Sprintf("http://127.0.0.1:%d", ports[2*i]), args: args, ask: http.DefaultClient.Do}
	}
	return nodes
}

// java returns the arguments that run a class in as little memory as a node needs.
func java(classes string, more ...string) []string {
	return append([]string{"-Xms512m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classes}, more...)
}

// settings returns the settings common to all nodes.
func settings(home, name string, port, transport int) []string {
	return []string{"path.home=" + home, "path.data=" + filepath.Join(home, "data"), "path.logs=" + filepath.Join(home, "logs"),
		"cluster.name=kashshaf-test", "node.name=" + name, "network.host=127.0.0.1",
		fmt.Sprintf("http.port=%d", port), fmt.Sprintf("transport.port=%d", transport), "cluster.routing.allocation.disk.threshold_enabled=false"}
}

// Await waits until a node answers, knows all others, and every shard has all its copies.
func (n *Node) Await(t testing.TB, all []*Node) {
	t.Helper()
	if err := n.await(t.Context(), all); err != nil {
		t.Fatal(err)
	}
}

func (n *Node) await(ctx context.Context, all []*Node) error {
	ctx, cancel := context.WithTimeout(ctx, 4*time.Minute)
	defer cancel()
	for {
		url := fmt.Sprintf("%s/_cluster/health?wait_for_nodes=%d&wait_for_status=green&timeout=10s", n.URL, len(all))
		req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
		if err != nil {
			return err
		}
		res, err := n.ask(req)
		if err == nil {
			res.Body.Close()
			if res.StatusCode == http.StatusOK {
				return nil
			}
			err = fmt.Errorf("it answers %s", res.Status)
		}
		for _, one := range all {
			select {
			case <-one.ended:
				return fmt.Errorf("the node at %s has ended:\n%s", one.URL, one.said.String())
			default:
			}
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("the node at %s does not come up: %w", n.URL, err)
		case <-time.After(250 * time.Millisecond): // nothing signals when a port is opened
		}
	}
}

// freePorts returns ports that nobody listens on. They lie below the range that a system assigns
// to connections, from which one could be taken while a node starts or is down.
func freePorts(t testing.TB, n int) []int {
	var ports []int
	for try := 0; len(ports) < n; try++ {
		l, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", 20_000+rand.IntN(10_000)))
		if err == nil {
			defer l.Close()
			ports = append(ports, l.Addr().(*net.TCPAddr).Port)
		} else if try > 1000 {
			t.Fatal(err)
		}
	}
	return ports
}

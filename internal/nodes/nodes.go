// Package nodes starts a cluster of OpenSearch on loopback for tests, out of the artifacts
// that Maven fetches. See Start. Nothing but tests imports it.
package nodes

import (
	"context"
	_ "embed"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/kashshaf/kashshaf/internal/opensearch"
)

//go:embed pom.xml
var project []byte

//go:embed Nodes.java
var program []byte

// A Node is one of a cluster that a test started.
type Node struct {
	URL   string
	args  []string // of java
	cmd   *exec.Cmd
	stdin io.Closer
}

// Start starts a node that was stopped, with what it had.
func (n *Node) Start(t testing.TB) {
	t.Helper()
	n.cmd = exec.Command("java", n.args...)
	in, err := n.cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	n.stdin = in
	if err := n.cmd.Start(); err != nil {
		t.Fatal(err)
	}
}

// Stop ends a node at once, as a machine that loses its power.
func (n *Node) Stop() {
	n.cmd.Process.Kill()
	n.cmd.Wait()
	n.stdin.Close()
}

// Start starts a cluster of so many nodes, and waits until they have found each other;
// it ends with the test. Where count is 0, or Java or Maven is missing, the test is skipped.
func Start(t testing.TB, count int) ([]*Node, *opensearch.Client) {
	t.Helper()
	if count == 0 {
		t.Skip("no cluster asked for: make test-engine starts one")
	}
	for _, tool := range []string{"java", "javac", "mvn"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("no %s, so no cluster can be started", tool)
		}
	}
	dir := t.TempDir()
	classes := compileNode(t, dir)
	ports := freePorts(t, 2*count)
	var seeds, names, urls []string
	for i := range count {
		seeds = append(seeds, fmt.Sprintf("127.0.0.1:%d", ports[2*i+1]))
		names = append(names, fmt.Sprintf("n%d", i))
	}
	nodes := make([]*Node, count)
	for i := range nodes {
		nodes[i] = &Node{URL: fmt.Sprintf("http://127.0.0.1:%d", ports[2*i])}
		urls = append(urls, nodes[i].URL)
		home := filepath.Join(dir, names[i])
		args := []string{"-Xms512m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classes, "Nodes",
			"path.home=" + home, "path.data=" + filepath.Join(home, "data"), "path.logs=" + filepath.Join(home, "logs"),
			"cluster.name=kashshaf-test", "node.name=" + names[i], "network.host=127.0.0.1",
			fmt.Sprintf("http.port=%d", ports[2*i]), fmt.Sprintf("transport.port=%d", ports[2*i+1]),
			"cluster.routing.allocation.disk.threshold_enabled=false"}
		if count == 1 {
			args = append(args, "discovery.type=single-node")
		} else {
			args = append(args, "discovery.seed_hosts="+strings.Join(seeds, ","), "cluster.initial_cluster_manager_nodes="+strings.Join(names, ","))
		}
		nodes[i].args = args
		nodes[i].Start(t)
		t.Cleanup(nodes[i].Stop)
	}
	c, err := opensearch.New(urls, opensearch.Options{Timeout: 60 * time.Second, Tries: 10})
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range nodes {
		n.Await(t, len(nodes))
	}
	return nodes, c
}

// Await waits until a node answers, knows of so many, and has every part of every index as
// often as it is to have it.
func (n *Node) Await(t testing.TB, count int) {
	ctx, cancel := context.WithTimeout(t.Context(), 4*time.Minute)
	defer cancel()
	for {
		url := fmt.Sprintf("%s/_cluster/health?wait_for_nodes=%d&wait_for_status=green&timeout=30s", n.URL, count)
		req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
		if err != nil {
			t.Fatal(err)
		}
		res, err := http.DefaultClient.Do(req)
		if err == nil {
			res.Body.Close()
			if res.StatusCode == http.StatusOK {
				return
			}
		}
		select {
		case <-ctx.Done():
			t.Fatalf("the node at %s does not come up: %v", n.URL, err)
		case <-time.After(250 * time.Millisecond): // nothing tells when a port is opened
		}
	}
}

// compileNode fetches what a node needs and compiles its main, and gives the class path.
func compileNode(t testing.TB, dir string) string {
	for name, data := range map[string][]byte{"pom.xml": project, "Nodes.java": program} {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	list := filepath.Join(dir, "classpath")
	run := func(name string, args ...string) {
		cmd := exec.Command(name, args...)
		cmd.Dir = dir
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%s: %v\n%s", name, err, out)
		}
	}
	run("mvn", "-q", "-B", "-f", filepath.Join(dir, "pom.xml"), "dependency:build-classpath", "-Dmdep.outputFile="+list)
	path, err := os.ReadFile(list)
	if err != nil {
		t.Fatal(err)
	}
	run("javac", "-nowarn", "-cp", string(path), "-d", filepath.Join(dir, "classes"), filepath.Join(dir, "Nodes.java"))
	return filepath.Join(dir, "classes") + string(os.PathListSeparator) + string(path)
}

func freePorts(t testing.TB, n int) []int {
	var ports []int
	for range n {
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		defer l.Close()
		ports = append(ports, l.Addr().(*net.TCPAddr).Port)
	}
	return ports
}

package cluster_test

import (
	"context"
	"flag"
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

var wantNodes = flag.Int("nodes", 0, "start so many nodes of OpenSearch on loopback, and test with them")

// A node is one of a cluster that this test started.
type node struct {
	url   string
	cmd   *exec.Cmd
	stdin io.Closer
	start func(t *testing.T)
}

// stop ends a node at once, as a machine that loses its power.
func (n *node) stop() {
	n.cmd.Process.Kill()
	n.cmd.Wait()
	n.stdin.Close()
}

// startNodes starts a cluster and waits until its nodes have found each other. Without
// -nodes, or where Java or Maven is missing, the test is skipped.
func startNodes(t *testing.T) ([]*node, *opensearch.Client) {
	if *wantNodes == 0 {
		t.Skip("no cluster asked for: make test-engine starts one")
	}
	for _, tool := range []string{"java", "javac", "mvn"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("no %s, so no cluster can be started", tool)
		}
	}
	dir := t.TempDir()
	classes := compileNode(t, dir)
	ports := freePorts(t, 2**wantNodes)
	var seeds, names, urls []string
	for i := range *wantNodes {
		seeds = append(seeds, fmt.Sprintf("127.0.0.1:%d", ports[2*i+1]))
		names = append(names, fmt.Sprintf("n%d", i))
	}
	nodes := make([]*node, *wantNodes)
	for i := range nodes {
		nodes[i] = &node{url: fmt.Sprintf("http://127.0.0.1:%d", ports[2*i])}
		urls = append(urls, nodes[i].url)
		home := filepath.Join(dir, names[i])
		args := []string{"-Xms512m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classes, "Nodes",
			"path.home=" + home, "path.data=" + filepath.Join(home, "data"), "path.logs=" + filepath.Join(home, "logs"),
			"cluster.name=kashshaf-test", "node.name=" + names[i], "network.host=127.0.0.1",
			fmt.Sprintf("http.port=%d", ports[2*i]), fmt.Sprintf("transport.port=%d", ports[2*i+1]),
			"cluster.routing.allocation.disk.threshold_enabled=false"}
		if *wantNodes == 1 {
			args = append(args, "discovery.type=single-node")
		} else {
			args = append(args, "discovery.seed_hosts="+strings.Join(seeds, ","), "cluster.initial_cluster_manager_nodes="+strings.Join(names, ","))
		}
		nodes[i].start = func(t *testing.T) {
			nodes[i].cmd = exec.Command("java", args...)
			in, err := nodes[i].cmd.StdinPipe()
			if err != nil {
				t.Fatal(err)
			}
			nodes[i].stdin = in
			if err := nodes[i].cmd.Start(); err != nil {
				t.Fatal(err)
			}
		}
		nodes[i].start(t)
		t.Cleanup(nodes[i].stop)
	}
	c, err := opensearch.New(urls, opensearch.Options{Timeout: 60 * time.Second, Tries: 10})
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range nodes {
		n.await(t, len(nodes))
	}
	return nodes, c
}

// await waits until a node answers and knows of so many.
func (n *node) await(t *testing.T, count int) {
	ctx, cancel := context.WithTimeout(t.Context(), 4*time.Minute)
	defer cancel()
	for {
		url := fmt.Sprintf("%s/_cluster/health?wait_for_nodes=%d&wait_for_status=green&timeout=30s", n.url, count)
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
			t.Fatalf("the node at %s does not come up: %v", n.url, err)
		case <-time.After(250 * time.Millisecond): // nothing tells when a port is opened
		}
	}
}

// compileNode fetches what a node needs and compiles its main, and gives the class path.
func compileNode(t *testing.T, dir string) string {
	source, err := filepath.Abs("testdata/node")
	if err != nil {
		t.Fatal(err)
	}
	list := filepath.Join(dir, "classpath")
	run := func(name string, args ...string) {
		cmd := exec.Command(name, args...)
		cmd.Dir = dir
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%s: %v\n%s", name, err, out)
		}
	}
	run("mvn", "-q", "-B", "-f", filepath.Join(source, "pom.xml"), "dependency:build-classpath", "-Dmdep.outputFile="+list)
	path, err := os.ReadFile(list)
	if err != nil {
		t.Fatal(err)
	}
	run("javac", "-nowarn", "-cp", string(path), "-d", filepath.Join(dir, "classes"), filepath.Join(source, "Nodes.java"))
	return filepath.Join(dir, "classes") + string(os.PathListSeparator) + string(path)
}

func freePorts(t *testing.T, n int) []int {
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

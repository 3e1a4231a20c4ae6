package nodes

import (
	"archive/zip"
	"bytes"
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/kashshaf/kashshaf/internal/opensearch"
)

// A Secured node requires TLS with its authority's certificates, a user and a password: it runs
// OpenSearch's security plugin, with the settings and by the commands of docs/cluster.md.
type Secured struct {
	*Node
	CA string // path of its authority's certificate
	// Admin connects as the user "admin".
	Admin *opensearch.Client
}

// The password of the user "admin" of a secured node and its hash, as the plugin's tools/hash.sh
// computes it.
const (
	adminWord = "a-word-of-the-tests-own"
	adminHash = "$2y$12$3VF7yD5VX07NqFFgD83KC.RmXlCLwPXHLS/kGkSTjYCx8hsOSnYa2"
)

// security is the class by which the plugin is started.
const security = "org.opensearch.security.OpenSearchSecurityPlugin"

// StartSecured starts a node with TLS and users, set up as the page of the manual says. The test
// is skipped under the same conditions as with Start.
func StartSecured(t testing.TB, count int, page string) *Secured {
	t.Helper()
	if count == 0 {
		t.Skip("no cluster asked for: make test-engine starts one")
	}
	dir := t.TempDir()
	classes := withPlugin(t, classPath(t, dir, "security"), filepath.Join(dir, "plugin"))
	s := &Secured{}
	s.Node = startAll(t, func(try int) []*Node {
		home := filepath.Join(dir, fmt.Sprint(try))
		return []*Node{s.planned(t, page, classes, filepath.Join(dir, "plugin", "config"), home)}
	})[0]
	var err error
	if s.Admin, err = s.As("admin", adminWord); err != nil {
		t.Fatal(err)
	}
	return s
}

// As returns a client that trusts the node's authority and logs in as a user.
func (s *Secured) As(user, word string) (*opensearch.Client, error) {
	pem, err := os.ReadFile(s.CA)
	if err != nil {
		return nil, err
	}
	trust := x509.NewCertPool()
	trust.AppendCertsFromPEM(pem)
	return opensearch.New([]string{s.URL}, opensearch.Options{User: user, Password: word, Trust: trust, Timeout: time.Minute, Tries: 3})
}

// withPlugin unpacks the plugin found among the fetched artifacts and returns the class path with
// its jars appended.
func withPlugin(t testing.TB, classes, dir string) string {
	t.Helper()
	list := filepath.SplitList(classes)
	at := slices.IndexFunc(list, func(path string) bool { return strings.HasSuffix(path, ".zip") })
	if at < 0 {
		t.Fatalf("no plugin in %q", classes)
	}
	if err := unpack(list[at], dir); err != nil {
		t.Fatal(err)
	}
	jars, err := filepath.Glob(filepath.Join(dir, "*.jar"))
	if err != nil || len(jars) == 0 {
		t.Fatalf("no jars in the plugin: %v", err)
	}
	return strings.Join(append(slices.Delete(list, at, at+1), jars...), string(os.PathListSeparator))
}

func unpack(archive, dir string) error {
	r, err := zip.OpenReader(archive)
	if err != nil {
		return err
	}
	defer r.Close()
	for _, f := range r.File {
		path := filepath.Join(dir, filepath.FromSlash(f.Name))
		if f.FileInfo().IsDir() || !filepath.IsLocal(filepath.FromSlash(f.Name)) {
			continue
		}
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		in, err := f.Open()
		if err != nil {
			return err
		}
		data, err := io.ReadAll(in)
		in.Close()
		if err == nil {
			err = os.WriteFile(path, data, 0o644)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// planned returns the node, not yet started, with certificates and users of its own. The users
// are written into it when it first answers that it is not ready.
func (s *Secured) planned(t testing.TB, page, classes, config, home string) *Node {
	t.Helper()
	users := filepath.Join(home, "config", "opensearch-security")
	if err := os.CopyFS(users, os.DirFS(config)); err != nil {
		t.Fatal(err)
	}
	own := strings.Replace(block(t, page, "type: internalusers"), "$2y$12$…", adminHash, 1)
	if err := os.WriteFile(filepath.Join(users, "internal_users.yml"), []byte(own), 0o644); err != nil {
		t.Fatal(err)
	}
	certificates := filepath.Join(home, "config", "tls")
	trust := makeCertificates(t, page, certificates)
	s.CA = filepath.Join(certificates, "ca.pem")

	ports := freePorts(t, 2)
	args := append(java(classes, "-Dplugins="+security, "Nodes"), settings(home, "n0", ports[0], ports[1])...)
	args = append(append(args, "discovery.type=single-node"), settingsOf(t, page)...)
	client := &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{RootCAs: trust}}}
	n := &Node{URL: fmt.Sprintf("https://127.0.0.1:%d", ports[0]), args: args}
	told := false
	n.ask = func(r *http.Request) (*http.Response, error) {
		r.SetBasicAuth("admin", adminWord)
		res, err := client.Do(r)
		if err == nil && res.StatusCode == http.StatusServiceUnavailable && !told {
			told = true
			said, failed := tellUsers(t, classes, users, certificates, fmt.Sprint(ports[0]))
			if failed != nil {
				res.Body.Close()
				return nil, fmt.Errorf("securityadmin: %w\n%s", failed, said)
			}
		}
		return res, err
	}
	return n
}

// tellUsers writes the users into a node, as docs/cluster.md does with securityadmin.sh.
func tellUsers(t testing.TB, classes, users, certificates, port string) (said []byte, err error) {
	cmd := exec.CommandContext(t.Context(), "java", "-cp", classes, "org.opensearch.security.tools.SecurityAdmin",
		"-cd", users, "-icl", "-h", "127.0.0.1", "-p", port, "-cacert", filepath.Join(certificates, "ca.pem"),
		"-cert", filepath.Join(certificates, "admin.pem"), "-key", filepath.Join(certificates, "admin-key.pem"))
	said, err = cmd.CombinedOutput()
	if err == nil && !bytes.Contains(said, []byte("Done with success")) {
		err = fmt.Errorf("it does not say that it is done")
	}
	return said, err
}

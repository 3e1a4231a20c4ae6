package nodes

import (
	"crypto/x509"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// block returns the code block of a page of the manual that contains a text.
func block(t testing.TB, page, holds string) string {
	t.Helper()
	var piece strings.Builder
	for line := range strings.Lines(page + "\n\n") {
		if code, ok := strings.CutPrefix(line, "    "); ok {
			piece.WriteString(code)
			continue
		}
		if strings.Contains(piece.String(), holds) {
			return piece.String()
		}
		piece.Reset()
	}
	t.Fatalf("the page of the manual has no piece of code with %q", holds)
	return ""
}

// settingsOf returns the settings of the manual's opensearch.yml, in the form our nodes take them
// and without those specific to a machine.
func settingsOf(t testing.TB, page string) (out []string) {
	t.Helper()
	for line := range strings.Lines(block(t, page, "plugins.security.nodes_dn:")) {
		name, value, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok {
			t.Fatalf("opensearch.yml of the manual: %q is no setting", line)
		}
		if strings.HasPrefix(name, "plugins.") {
			out = append(out, name+"="+strings.Trim(value, `[]"`))
		}
	}
	return out
}

// makeCertificates creates an authority and certificates in a folder with the manual's own
// commands: one for a node, here on loopback, and one for writing users into it. Without openssl
// the test is skipped.
func makeCertificates(t testing.TB, page, dir string) *x509.CertPool {
	t.Helper()
	for _, tool := range []string{"sh", "openssl"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("no %s, so no certificates can be made", tool)
		}
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	commands := strings.ReplaceAll(block(t, page, "openssl req"), "DNS:$name", "DNS:$name,DNS:localhost,IP:127.0.0.1")
	cmd := exec.Command("sh", "-e", "-c", commands)
	cmd.Dir = filepath.Dir(dir) // the commands make tls below it
	if said, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("the commands of the manual: %v\n%s", err, said)
	}
	for from, to := range map[string]string{"a.example.org.pem": "node.pem", "a.example.org-key.pem": "node-key.pem"} {
		if err := os.Rename(filepath.Join(dir, from), filepath.Join(dir, to)); err != nil {
			t.Fatal(err)
		}
	}
	authority, err := os.ReadFile(filepath.Join(dir, "ca.pem"))
	if err != nil {
		t.Fatal(err)
	}
	trust := x509.NewCertPool()
	if !trust.AppendCertsFromPEM(authority) {
		t.Fatal("the commands of the manual make no authority")
	}
	return trust
}

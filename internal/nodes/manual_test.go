package nodes

import (
	"crypto/tls"
	"crypto/x509"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestManual: the commands and files that set up a secured node are the same in docs/cluster.md
// and its translation, and make certificates that a node and its clients accept.
func TestManual(t *testing.T) {
	var pages []string
	for _, name := range []string{"cluster.md", "ar/cluster.md"} {
		page, err := os.ReadFile(filepath.Join("../../docs", name))
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, string(page))
	}
	for _, holds := range []string{"discovery.type", "network.publish_host", "plugins.security.nodes_dn", "openssl req", "tools/hash.sh", "type: internalusers", "securityadmin.sh",
		"roles/news-writer", "rolesmapping/news-reader", "KASHSHAF_ENGINE_CA=", "_snapshot/backup", "_cluster/settings"} {
		if a, b := block(t, pages[0], holds), block(t, pages[1], holds); a != b {
			t.Errorf("the manual in English has\n%s\nin Arabic\n%s", a, b)
		}
	}
	if settings := settingsOf(t, pages[0]); !slices.Contains(settings, "plugins.security.nodes_dn=CN=*.example.org") || len(settings) < 8 {
		t.Errorf("settings %q", settings)
	}
	dir := filepath.Join(t.TempDir(), "tls")
	trust := makeCertificates(t, pages[0], dir)
	for name, host := range map[string]string{"node": "a.example.org", "b.example.org": "b.example.org", "admin": "admin"} {
		pair, err := tls.LoadX509KeyPair(filepath.Join(dir, name+".pem"), filepath.Join(dir, name+"-key.pem"))
		if err != nil {
			t.Fatal(err)
		}
		for _, usage := range []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth, x509.ExtKeyUsageClientAuth} {
			if _, err := pair.Leaf.Verify(x509.VerifyOptions{Roots: trust, DNSName: host, KeyUsages: []x509.ExtKeyUsage{usage}}); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
		if got := pair.Leaf.Subject.String(); got != "CN="+host {
			t.Errorf("%s is %q, want CN=%s", name, got, host)
		}
		key, err := os.ReadFile(filepath.Join(dir, name+"-key.pem"))
		if err != nil || !strings.HasPrefix(string(key), "-----BEGIN PRIVATE KEY-----") {
			t.Errorf("the key of %s is not in PKCS #8, which OpenSearch wants: %.40s, %v", name, key, err)
		}
	}
}

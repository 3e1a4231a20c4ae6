package nodes

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// Authority is the certificate (PEM) of an authority that signed nothing.
func Authority(t testing.TB) []byte {
	t.Helper()
	dir := t.TempDir()
	writeCertificates(t, dir)
	pem, err := os.ReadFile(filepath.Join(dir, "ca.pem"))
	if err != nil {
		t.Fatal(err)
	}
	return pem
}

// writeCertificates writes an authority (ca.pem) into a folder, and by it the certificates and keys
// of a node (node.pem, node-key.pem) and of who writes users into it (admin.pem, admin-key.pem).
func writeCertificates(t testing.TB, dir string) *x509.CertPool {
	t.Helper()
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	write := func(name, kind string, der []byte) {
		if err := os.WriteFile(filepath.Join(dir, name), pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: der}), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	ca := &x509.Certificate{SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "authority of a test"}, IsCA: true,
		BasicConstraintsValid: true, KeyUsage: x509.KeyUsageCertSign, NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(24 * time.Hour)}
	var caKey *ecdsa.PrivateKey
	issue := func(of *x509.Certificate) (der []byte, key *ecdsa.PrivateKey) {
		key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
		if err != nil {
			t.Fatal(err)
		}
		by := caKey
		if by == nil {
			by = key
		}
		if der, err = x509.CreateCertificate(rand.Reader, of, ca, key.Public(), by); err != nil {
			t.Fatal(err)
		}
		return der, key
	}
	der, key := issue(ca)
	caKey = key
	write("ca.pem", "CERTIFICATE", der)
	trust := x509.NewCertPool()
	authority, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	trust.AddCert(authority)
	for i, name := range []string{"node", "admin"} {
		of := &x509.Certificate{SerialNumber: big.NewInt(int64(i + 2)), Subject: pkix.Name{CommonName: name}, NotBefore: ca.NotBefore, NotAfter: ca.NotAfter,
			KeyUsage: x509.KeyUsageDigitalSignature, ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth, x509.ExtKeyUsageClientAuth}}
		if name == "node" {
			of.Subject.CommonName = "a.example.org"
			of.DNSNames, of.IPAddresses = []string{"localhost"}, []net.IP{net.IPv4(127, 0, 0, 1)}
		}
		der, key := issue(of)
		write(name+".pem", "CERTIFICATE", der)
		pkcs8, err := x509.MarshalPKCS8PrivateKey(key)
		if err != nil {
			t.Fatal(err)
		}
		write(name+"-key.pem", "PRIVATE KEY", pkcs8)
	}
	return trust
}

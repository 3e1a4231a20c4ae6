package command

import (
	"bytes"
	"encoding/pem"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestPushWrong(t *testing.T) {
	refusing := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.WriteHeader(http.StatusForbidden)
	}))
	defer refusing.Close()
	for _, tt := range []struct {
		args string
		code int
		want string
	}{
		{"push", exitUsage, "want a cluster and a name"},
		{"push -to http://localhost:9200 -name News", exitUsage, "small Latin letters"},
		{"push -to localhost:9200 -name news", exitUsage, "want http or https"},
		{"push -to http://localhost:9200 -name news -shards 0", exitUsage, "want 1 or more"},
		{"push -to http://localhost:9200 -name news folder", exitUsage, "name the folder with -corpus"},
		{"push -to " + refusing.URL + " -name news -corpus no-such-folder", exitFailed, "may not do that"}, // before the folder is read
		{"serve -engine localhost", exitUsage, "want an address and a name"},
		{"serve -engine http://localhost:9200/News", exitUsage, "want an address and a name"},
		{"serve -engine http://localhost:9200/news dist", exitUsage, "name the folder of pages with -site"},
		{"serve -engine http://localhost:9200/news -log all", exitUsage, "want none, requests or queries"},
		{"serve -engine http://localhost:9200/news -rate 0", exitUsage, "want more than 0"},
		{"serve -site dist", exitUsage, "-site without -engine"},
		{"serve -site none -engine " + refusing.URL + "/news", exitFailed, "may not do that"},
	} {
		var out bytes.Buffer
		code := run(t.Context(), strings.Fields(tt.args), console{strings.NewReader(""), &out, &out})
		if code != tt.code || !strings.Contains(out.String(), tt.want) {
			t.Errorf("%s: exit code %d, %s; want %d, %s", tt.args, code, out.String(), tt.code, tt.want)
		}
	}
}

func TestEngineAddress(t *testing.T) {
	for address, want := range map[string]string{
		"https://localhost:9200/news":     "https://localhost:9200 news",
		"http://a:9200,http://b:9200/x-1": "http://a:9200,http://b:9200 x-1",
	} {
		nodes, name, err := engineAddress(address)
		if got := nodes + " " + name; err != nil || got != want {
			t.Errorf("%s: got %s, %v, want %s", address, got, err, want)
		}
	}
}

// TestCredentials: user and password are read from the environment and sent to the cluster.
func TestCredentials(t *testing.T) {
	t.Setenv(engineUser, "reader")
	t.Setenv(enginePassword, "word")
	asked := ""
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		user, password, _ := r.BasicAuth()
		asked = user + " " + password
		w.WriteHeader(http.StatusNotFound)
	}))
	defer server.Close()
	var out bytes.Buffer
	code := run(t.Context(), []string{"serve", "-site", "none", "-engine", server.URL + "/news"}, console{strings.NewReader(""), &out, &out})
	if code != exitFailed || asked != "reader word" || !strings.Contains(out.String(), "kashshaf push -to "+server.URL+" -name news") {
		t.Errorf("exit code %d, asked as %q: %s", code, asked, out.String())
	}
	if strings.Contains(out.String(), "word ") {
		t.Errorf("the password is told: %s", out.String())
	}
}

// TestAuthority: a cluster with an authority of its own is trusted if a file says so.
func TestAuthority(t *testing.T) {
	server := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusNotFound) }))
	server.Config.ErrorLog = log.New(io.Discard, "", 0)
	server.StartTLS()
	defer server.Close()
	file := filepath.Join(t.TempDir(), "ca.pem")
	if err := os.WriteFile(file, pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: server.Certificate().Raw}), 0o644); err != nil {
		t.Fatal(err)
	}
	empty := filepath.Join(t.TempDir(), "empty.pem")
	if err := os.WriteFile(empty, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	for authority, want := range map[string]string{
		file:  "no collection of this name",
		empty: "no certificate in",
		"":    "certificate",
	} {
		t.Setenv(engineCA, authority)
		var out bytes.Buffer
		run(t.Context(), []string{"serve", "-site", "none", "-engine", server.URL + "/news"}, console{strings.NewReader(""), &out, &out})
		if !strings.Contains(out.String(), want) {
			t.Errorf("with %q: %s, want %q", authority, out.String(), want)
		}
	}
}

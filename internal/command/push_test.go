package command

import (
	"bytes"
	"net/http"
	"net/http/httptest"
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
		{"serve -engine localhost", exitUsage, "want an address and a name"},
		{"serve -engine http://localhost:9200/News", exitUsage, "want an address and a name"},
		{"serve -engine http://localhost:9200/news dist", exitUsage, "name the folder of pages with -site"},
		{"serve -engine http://localhost:9200/news -log all", exitUsage, "want none, requests or queries"},
		{"serve -engine http://localhost:9200/news -rate 0", exitUsage, "want more than 0"},
		{"serve -site dist", exitUsage, "-site without -engine"},
		{"serve -site none -engine " + refusing.URL + "/news", exitFailed, "may you read it"},
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

// TestCredentials: who asks is read from the environment, and goes to the cluster.
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

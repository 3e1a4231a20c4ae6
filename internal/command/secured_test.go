package command

import (
	"bytes"
	"encoding/json"
	"encoding/pem"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/index/cluster"
	"github.com/kashshaf/kashshaf/internal/nodes"
	"github.com/kashshaf/kashshaf/internal/opensearch"
)

// TestSecured: with OpenSearch's security plugin, set up as in docs/cluster.md and with its
// roles, push writes, serve reads, and neither does more than it may or trusts whom it should
// not.
func TestSecured(t *testing.T) {
	page, err := os.ReadFile("../../docs/cluster.md")
	if err != nil {
		t.Fatal(err)
	}
	s := nodes.StartSecured(t, *wantNodes, string(page))
	reads, writes := rolesOf(t, string(page))
	addUser(t, s.Admin, "reader", reads)
	addUser(t, s.Admin, "writer", writes)
	as := func(user, word, ca string) {
		t.Setenv(engineUser, user)
		t.Setenv(enginePassword, word)
		t.Setenv(engineCA, ca)
	}
	fails := func(what, wants string, args ...string) {
		t.Helper()
		var out bytes.Buffer
		if code := run(t.Context(), args, console{strings.NewReader(""), &out, &out}); code != exitFailed ||
			!strings.Contains(out.String(), wants) {
			t.Errorf("%s: exit code %d, want %q in %s", what, code, wants, out.String())
		}
		if strings.Contains(out.String(), wordOf("reader")) || strings.Contains(out.String(), wordOf("writer")) {
			t.Errorf("%s: the password is told: %s", what, out.String())
		}
	}
	push := []string{"push", "-to", s.URL, "-name", "news", "-corpus", documents, "-cache", "none"}
	serve := []string{"serve", "-site", "none", "-engine", s.URL + "/news"}

	as("writer", wordOf("writer"), s.CA)
	if _, errs, code := call("", push...); code != exitDone {
		t.Fatalf("pushing as who may write: %s", errs)
	}
	if _, errs, code := call("", append(push, "-prune")...); code != exitDone { // again: everything is there already
		t.Errorf("pushing again: %s", errs)
	}
	as("reader", wordOf("reader"), s.CA)
	fails("pushing as who may only read", "may not do that", push...)
	servedAsReader(t, s.URL+"/news")
	as("reader", "another word", s.CA)
	fails("a wrong password", "the password is wrong", serve...)
	as("nobody", wordOf("reader"), s.CA)
	fails("a user who is not there", "the password is wrong", push...)
	as("reader", wordOf("reader"), "")
	fails("an authority that nobody named", "certificate is not trusted", serve...)
	as("reader", wordOf("reader"), otherAuthority(t))
	fails("another authority", "certificate is not trusted", push...)
}

// wordOf returns a user's password: one similar to the user's name is rejected.
func wordOf(user string) string {
	return map[string]string{"reader": "seven-Brown-kettles-41", "writer": "nine-Green-lanterns-58"}[user]
}

// rolesOf returns the bodies of the two roles in docs/cluster.md, for reading and for pushing.
func rolesOf(t *testing.T, page string) (reads, writes string) {
	t.Helper()
	for _, match := range regexp.MustCompile(`(?s)_plugins/_security/api/roles/(news-\w+) -d '\n(.*?)'\n`).FindAllStringSubmatch(page, -1) {
		switch match[1] {
		case "news-reader":
			reads = match[2]
		case "news-writer":
			writes = match[2]
		}
	}
	if reads == "" || writes == "" {
		t.Fatal("docs/cluster.md has not both roles")
	}
	return reads, writes
}

// addUser adds a user with a role of his own.
func addUser(t *testing.T, admin *opensearch.Client, user, role string) {
	t.Helper()
	for _, put := range [][2]string{
		{"roles/news-" + user, role},
		{"internalusers/" + user, `{"password": "` + wordOf(user) + `"}`},
		{"rolesmapping/news-" + user, `{"users": ["` + user + `"]}`},
	} {
		if err := admin.Do(t.Context(), http.MethodPut, "/_plugins/_security/api/"+put[0], json.RawMessage(put[1]), nil); err != nil {
			t.Fatal(err)
		}
	}
}

// servedAsReader: a user who may only read gets every answer.
func servedAsReader(t *testing.T, engine string) {
	t.Helper()
	_, local := indexed(t, collected(t))
	s := startServed(t, engine)
	s.answers(t, local)
	s.says(t)
	if err := s.stop(); err != nil {
		t.Error(err)
	}
	nodes, name, err := engineAddress(engine)
	if err != nil {
		t.Fatal(err)
	}
	c, err := connect(nodes, opensearch.Options{Tries: 1})
	if err != nil {
		t.Fatal(err)
	}
	e, err := cluster.Open(t.Context(), c, name)
	if err != nil {
		t.Fatal(err)
	}
	index := name + "-" + e.Edition()
	for what, err := range map[string]error{
		"removed":    c.Delete(t.Context(), index),
		"written to": c.Do(t.Context(), http.MethodPut, "/"+index+"/_doc/x", map[string]any{"seq": 1}, nil),
		"renamed":    c.Point(t.Context(), name, index+"-head"),
		"listed":     c.Do(t.Context(), http.MethodGet, "/_all/_search", nil, nil),
	} {
		if _, forbidden := opensearch.Denied(err); !forbidden {
			t.Errorf("as who may only read, the index was %s: %v", what, err)
		}
	}
}

// otherAuthority returns the path of a certificate that has signed nothing here.
func otherAuthority(t *testing.T) string {
	t.Helper()
	server := httptest.NewTLSServer(nil)
	defer server.Close()
	file := filepath.Join(t.TempDir(), "other.pem")
	if err := os.WriteFile(file, pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: server.Certificate().Raw}), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

package opensearch

import (
	"context"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"
)

// TestDenied: an unknown user, a user without permission and an untrusted cluster are
// distinguished, and none of them is retried.
func TestDenied(t *testing.T) {
	for name, tt := range map[string]struct {
		status             int
		body, want         string
		unknown, forbidden bool
	}{
		"a wrong password":                     {401, "Unauthorized", "401 Unauthorized", true, false},
		"who may not":                          {403, `{"error":{"type":"security_exception","reason":"no permissions for [indices:data/read/search]"},"status":403}`, "no permissions for", false, true},
		"a plugin's no":                        {400, `{"status":"BAD_REQUEST","reason":"Weak password"}`, "Weak password", false, false},
		"a reason and an error that is a text": {400, `{"error":"no handler found","reason":7}`, "400 Bad Request", false, false},
	} {
		asks := 0
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			asks++
			w.WriteHeader(tt.status)
			io.WriteString(w, tt.body)
		}))
		c, err := New([]string{server.URL}, Options{Tries: 3})
		if err != nil {
			t.Fatal(err)
		}
		_, err = c.Count(t.Context(), "x")
		unknown, forbidden := Denied(err)
		if err == nil || !strings.Contains(err.Error(), tt.want) || unknown != tt.unknown || forbidden != tt.forbidden || asks != 1 {
			t.Errorf("%s: %v, unknown %t, forbidden %t, asked %d times", name, err, unknown, forbidden, asks)
		}
		server.Close()
	}
}

func TestUntrusted(t *testing.T) {
	again := 0
	secure := httptest.NewUnstartedServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {}))
	secure.Config.ErrorLog = log.New(io.Discard, "", 0)
	secure.StartTLS()
	defer secure.Close()
	c, err := New([]string{secure.URL}, Options{Tries: 5, Wait: func(context.Context, time.Duration) error { again++; return nil }})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.Count(t.Context(), "x"); !Untrusted(err) || again > 0 {
		t.Errorf("another authority: %v, tried again %d times", err, again)
	}
}

// TestBehind: an alias is requested like an index, which the narrowest role may do; an index of
// that name is not an alias.
func TestBehind(t *testing.T) {
	for name, tt := range map[string]struct {
		status int
		body   string
		want   []string
	}{
		"of one":         {200, `{"news-1":{"aliases":{"news":{}}}}`, []string{"news-1"}},
		"of two":         {200, `{"news-2":{"aliases":{"news":{},"other":{}}},"news-1":{"aliases":{"news":{}}}}`, []string{"news-1", "news-2"}},
		"an index":       {200, `{"news":{"aliases":{}}}`, nil},
		"nothing at all": {404, `{"error":{"type":"index_not_found_exception","reason":"no such index [news]"},"status":404}`, nil},
	} {
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.URL.Path != "/news/_alias" { // as the security plugin refuses "/_alias/news" to a role of these indices
				w.WriteHeader(http.StatusForbidden)
				return
			}
			w.WriteHeader(tt.status)
			fmt.Fprint(w, tt.body)
		}))
		c, err := New([]string{server.URL}, Options{Tries: 1})
		if err != nil {
			t.Fatal(err)
		}
		if got, err := c.Behind(t.Context(), "news"); err != nil || !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, %v, want %v", name, got, err, tt.want)
		}
		server.Close()
	}
}

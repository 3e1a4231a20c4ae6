package cluster

import (
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/kashshaf/kashshaf/internal/opensearch"
)

// TestOwned: an alias is not pointed to an index that was removed while it was written, which the
// cluster recreates without a mapping when the next document arrives.
func TestOwned(t *testing.T) {
	for said, removed := range map[string]bool{
		`{"x-1":{"mappings":{"_meta":{"about":{"edition":"1"}}}}}`: false,
		`{"x-1":{"mappings":{"_meta":{"about":{"edition":"2"}}}}}`: true,
		`{"x-1":{"mappings":{"properties":{}}}}`:                   true,
		``:                                                         true,
	} {
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			if said == "" {
				w.WriteHeader(http.StatusNotFound)
			}
			fmt.Fprint(w, said)
		}))
		c, err := opensearch.New([]string{server.URL}, opensearch.Options{Tries: 1})
		if err != nil {
			t.Fatal(err)
		}
		if err := owned(t.Context(), c, "x-1", "1"); errors.Is(err, ErrRemoved) != removed {
			t.Errorf("%s: %v, want that it was removed: %t", said, err, removed)
		}
		server.Close()
	}
}

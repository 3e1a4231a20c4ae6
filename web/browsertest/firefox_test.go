package browsertest

import (
	"encoding/json"
	"slices"
	"testing"
)

// TestLeftBehind: a page that is left while it loads is not a problem in Firefox; an answer that
// a worker fails to give is.
func TestLeftBehind(t *testing.T) {
	var seen notes
	f := &firefox{notes: map[string]*notes{"tab": &seen}}
	for _, text := range []string{
		"Failed to load ‘’. A ServiceWorker intercepted the request and encountered an unexpected error.",
		"Failed to load ‘http://127.0.0.1/app.wasm’. A ServiceWorker intercepted the request and encountered an unexpected error.",
	} {
		entry, err := json.Marshal(object{"type": "javascript", "level": "error", "text": text, "source": object{"context": "tab"}})
		if err != nil {
			t.Fatal(err)
		}
		f.hear("log.entryAdded", entry)
	}
	want := []string{"javascript: Failed to load ‘http://127.0.0.1/app.wasm’. A ServiceWorker intercepted the request and encountered an unexpected error."}
	if !slices.Equal(seen.problems, want) {
		t.Errorf("problems %q, want %q", seen.problems, want)
	}
}

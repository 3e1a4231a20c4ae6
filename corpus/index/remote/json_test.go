package remote

import (
	"encoding/json"
	"testing"

	"github.com/kashshaf/kashshaf/internal/program/standins/json/same"
)

// TestInBrowser: in the browser, what this package writes and reads is as encoding/json has it.
func TestInBrowser(t *testing.T) {
	for name, check := range map[string]func(*testing.T){
		"answer": same.Type[sent], "arguments": same.Type[[]json.RawMessage], "asked": same.Type[[]any],
	} {
		t.Run(name, check)
	}
}

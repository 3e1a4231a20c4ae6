package corrections

import (
	"testing"

	"github.com/kashshaf/kashshaf/internal/program/standins/json/same"
)

// TestInBrowser: in the browser, what this package writes and reads is as encoding/json has it.
func TestInBrowser(t *testing.T) {
	for name, check := range map[string]func(*testing.T){
		"corrections": same.Type[file],
	} {
		t.Run(name, check)
	}
}

package export

import (
	"testing"

	"github.com/kashshaf/kashshaf/internal/program/standins/json/same"
)

// TestInBrowser: in the browser, what this package writes and reads is as encoding/json has it.
func TestInBrowser(t *testing.T) {
	for name, check := range map[string]func(*testing.T){
		"data package": same.Type[dataPackage], "investigation": same.Type[proxy],
	} {
		t.Run(name, check)
	}
}

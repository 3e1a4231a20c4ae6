package browsertest

import (
	"testing"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
)

// TestOldestWebAssembly: the program uses nothing of WebAssembly that the oldest
// browsers promised (README.md: Chromium 88, Firefox 98, Safari 15.4) lack. What they
// have beyond its first version, with the first releases that have it: extension of
// signs (Chromium 74, Firefox 62, Safari 14.1), conversion that saturates (75, 64,
// 15), and copies of memory (75, 79, 15). A program that asks for more is no module
// to an engine that is told of these alone.
func TestOldestWebAssembly(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles the program")
	}
	p, err := linked()
	if err != nil {
		t.Fatal(err)
	}
	oldest := api.CoreFeaturesV1 | api.CoreFeatureSignExtensionOps | api.CoreFeatureNonTrappingFloatToIntConversion | api.CoreFeatureBulkMemoryOperations
	for _, tt := range []struct {
		name     string
		features api.CoreFeatures
		runs     bool
	}{{"the oldest browsers", oldest, true}, {"browsers of before", api.CoreFeaturesV1, false}} {
		runtime := wazero.NewRuntimeWithConfig(t.Context(), wazero.NewRuntimeConfigInterpreter().WithCoreFeatures(tt.features))
		_, err := runtime.CompileModule(t.Context(), p.With([]byte{0}))
		if (err == nil) != tt.runs {
			t.Errorf("%s: %v", tt.name, err)
		}
		runtime.Close(t.Context())
	}
}

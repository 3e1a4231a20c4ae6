package browsertest

import (
	"testing"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
)

// TestOldestWebAssembly: the program uses no WebAssembly feature that the oldest supported
// browsers (README.md: Chromium 88, Firefox 98, Safari 15.4) lack. Beyond the first version they
// have these, with the first releases that have them: sign extension (Chromium 74, Firefox 62,
// Safari 14.1), saturating conversion (75, 64, 15), and bulk memory operations (75, 79, 15). An
// engine with only these enabled rejects a module that needs more.
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

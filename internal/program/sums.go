package program

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// sums reads a checkout's go.sum: the hash of each module, by "path version".
func sums(source string) (map[string]string, error) {
	data, err := os.ReadFile(filepath.Join(source, "go.sum"))
	if err != nil {
		return nil, fmt.Errorf("reading the sums of modules: %w", err)
	}
	known := make(map[string]string)
	for line := range strings.Lines(string(data)) {
		if f := strings.Fields(line); len(f) == 3 {
			known[f[0]+" "+f[1]] = f[2]
		}
	}
	return known, nil
}

//go:build !js

package main

import (
	"fmt"
	"os"
)

// main tells whoever starts the program outside a browser what it is for; thus the package exists
// on every system for go vet and go test.
func main() {
	fmt.Fprintln(os.Stderr, "served: this program runs in a browser; build it with GOOS=js GOARCH=wasm")
	os.Exit(2)
}

//go:build !js

package main

import (
	"fmt"
	"os"
)

// main says what the program is for to whoever starts it outside a browser; so there is
// a package on every system for go vet and go test to look at.
func main() {
	fmt.Fprintln(os.Stderr, "served: this program runs in a browser; build it with GOOS=js GOARCH=wasm")
	os.Exit(2)
}

// Command free reports whether an address can be listened on, so that make run does not build for
// minutes only to find that it cannot.
package main

import (
	"errors"
	"fmt"
	"net"
	"os"
	"syscall"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "kashshaf: want one address, such as localhost:8080")
		os.Exit(2)
	}
	if err := free(os.Args[1]); err != nil {
		fmt.Fprintf(os.Stderr, "kashshaf: %v\n", err)
		os.Exit(1)
	}
}

// free returns an error with a remedy if an address cannot be listened on.
func free(addr string) error {
	listener, err := net.Listen("tcp", addr)
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return fmt.Errorf("something else listens on %s\nkashshaf: hint: stop that, or take another port: make run ADDR=localhost:8081", addr)
	case err != nil:
		return fmt.Errorf("%w\nkashshaf: hint: name a host and a port: make run ADDR=localhost:8081", err)
	}
	return listener.Close()
}

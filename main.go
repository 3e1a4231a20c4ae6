// Command kashshaf turns a folder of Arabic documents into an explorer that needs no server. The
// implementation is in internal/command.
package main

import (
	"os"

	"github.com/kashshaf/kashshaf/internal/command"
)

func main() { os.Exit(command.Main()) }

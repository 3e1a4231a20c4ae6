//go:build linked

package program

import (
	"embed"
	"io/fs"
)

// The files are not part of the repository: make writes them and then builds the command with the
// tag linked. So a command can never carry a program built from other source than its own:
// without the tag it carries none.
//
//go:embed linked
var linked embed.FS

func embedded() (fs.FS, bool) {
	files, err := fs.Sub(linked, "linked")
	return files, err == nil
}

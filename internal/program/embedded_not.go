//go:build !linked

package program

import "io/fs"

func embedded() (fs.FS, bool) { return nil, false }

package main

import "io"

// named puts a name before what is written at once: a line of ours, or what failed, whose
// own lines stay as go test has them.
type named struct {
	w    io.Writer
	name string
}

func (n *named) Write(p []byte) (int, error) {
	if _, err := io.WriteString(n.w, n.name+" | "+string(p)); err != nil {
		return 0, err
	}
	return len(p), nil
}

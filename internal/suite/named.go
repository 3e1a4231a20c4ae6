package main

import "io"

// named prefixes each write with a name. A write is a line of ours, or a failure, whose own lines
// stay as go test prints them.
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

package web

import (
	"bytes"
	"fmt"
)

// script gives one of the site's own scripts as it is published: without the lines
// that are wholly comment, which are for those who read the source.
func script(name string) ([]byte, error) {
	data, err := staticFiles.ReadFile("static/" + name)
	if err != nil {
		return nil, fmt.Errorf("read static files: %w", err)
	}
	return withoutComments(data), nil
}

// withoutComments takes away lines that begin with "//". No script of ours has
// such a line in a text that goes over several lines; a test holds that.
func withoutComments(data []byte) []byte {
	var kept bytes.Buffer
	for line := range bytes.Lines(data) {
		if !bytes.HasPrefix(bytes.TrimLeft(line, " \t"), []byte("//")) {
			kept.Write(line)
		}
	}
	return kept.Bytes()
}

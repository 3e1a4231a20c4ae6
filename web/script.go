package web

import (
	"bytes"
	"fmt"
	"strings"
)

// script returns one of the site's own scripts as published: without lines that contain nothing
// but a comment.
func script(name string) ([]byte, error) {
	data, err := staticFiles.ReadFile("static/" + name)
	if err != nil {
		return nil, fmt.Errorf("read static files: %w", err)
	}
	return withoutComments(data), nil
}

// withoutComments removes lines that begin with "//". None of our scripts has such a line inside
// a multi-line string; a test checks that.
func withoutComments(data []byte) []byte {
	var kept bytes.Buffer
	for line := range bytes.Lines(data) {
		if !bytes.HasPrefix(bytes.TrimLeft(line, " \t"), []byte("//")) {
			kept.Write(line)
		}
	}
	return kept.Bytes()
}

// tight returns a script without whitespace and comments. It knows nothing about the language
// except quoted strings: every statement must end in a semicolon or a brace, and no line may
// break between two words.
func tight(script string) string {
	var b strings.Builder
	for script != "" {
		n := 1
		switch c := script[0]; {
		case c == '"' || c == '\'' || c == '`':
			n = 1 + len(upTo(script[1:], script[:1]))
			b.WriteString(script[:n])
		case strings.HasPrefix(script, "// "):
			n = len(upTo(script, "\n"))
		case c == ' ' || c == '\n':
			n = len(script) - len(strings.TrimLeft(script, " \n"))
			written := b.String()
			if written != "" && n < len(script) && isWord(written[len(written)-1]) && isWord(script[n]) {
				b.WriteByte(' ')
			}
		default:
			b.WriteByte(c)
		}
		script = script[n:]
	}
	return b.String()
}

// isWord reports whether a byte may be part of a name in a script.
func isWord(c byte) bool {
	return c == '_' || c == '$' || '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z' || c >= 0x80
}

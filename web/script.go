package web

import (
	"bytes"
	"fmt"
	"strings"
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

// tight is a script without the white space and the comments that only people read. It
// knows nothing of the language but texts in quotation marks: every statement has to end
// in a semicolon or a brace, and no line may break between two words.
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

// isWord tells whether a byte may be part of a name in a script.
func isWord(c byte) bool {
	return c == '_' || c == '$' || '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z' || c >= 0x80
}

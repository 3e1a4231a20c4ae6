package mail

import (
	"bytes"
	"encoding/base64"
)

// unquoted decodes quoted-printable; anything that is not an escape stays as it is, so that no text
// ends at a stray sign.
func unquoted(data []byte) []byte {
	out := make([]byte, 0, len(data))
	for line := range bytes.Lines(data) {
		end := line[len(bytes.TrimRight(line, "\r\n")):]
		text := bytes.TrimRight(line, " \t\r\n")
		soft := bytes.HasSuffix(text, []byte("="))
		if soft {
			text = text[:len(text)-1]
		}
		for i := 0; i < len(text); i++ {
			if text[i] == '=' && i+2 < len(text) {
				high, ok := digit(text[i+1])
				low, too := digit(text[i+2])
				if ok && too {
					out = append(out, high<<4|low)
					i += 2
					continue
				}
			}
			out = append(out, text[i])
		}
		if !soft {
			out = append(out, end...)
		}
	}
	return out
}

func digit(c byte) (byte, bool) {
	switch {
	case '0' <= c && c <= '9':
		return c - '0', true
	case 'A' <= c && c <= 'F':
		return c - 'A' + 10, true
	case 'a' <= c && c <= 'f':
		return c - 'a' + 10, true
	}
	return 0, false
}

// unbase64 decodes base64 piece by piece: each ends at its padding. A line with other characters,
// such as lists put under a message, ends it.
func unbase64(data []byte) []byte {
	var out, piece []byte
	end := func() {
		plain := make([]byte, base64.RawStdEncoding.DecodedLen(len(piece)))
		n, _ := base64.RawStdEncoding.Decode(plain, piece) // up to the error, which can only be at the end
		out, piece = append(out, plain[:n]...), piece[:0]
	}
	for line := range bytes.Lines(data) {
		if bytes.ContainsFunc(line, func(r rune) bool { return r > ' ' && r != '=' && !isBase64(r) }) {
			break
		}
		for _, c := range line {
			switch {
			case c == '=':
				end()
			case c > ' ':
				piece = append(piece, c)
			}
		}
	}
	end()
	return out
}

func isBase64(r rune) bool {
	return 'A' <= r && r <= 'Z' || 'a' <= r && r <= 'z' || '0' <= r && r <= '9' || r == '+' || r == '/'
}

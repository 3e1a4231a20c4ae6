package ingest

import (
	"bytes"
	"fmt"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	encodings "golang.org/x/text/encoding/unicode"
)

// decode gives the text of a file as UTF-8 without a byte order mark. The
// problem, if any, is for a warning; line is where it begins, counted from 1.
// The text is empty when the bytes are no text.
//
// Text that is not UTF-8 is UTF-16 when it has that mark, or, when most of its
// bytes above 127 are Arabic there, Windows-1256, in which Arabic was written on
// the web before UTF-8. A UTF-8 text with a few bad bytes keeps the rest.
func decode(data []byte) (text, problem string, line int) {
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		data = data[3:]
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		out, err := encodings.UTF16(encodings.LittleEndian, encodings.UseBOM).NewDecoder().Bytes(data)
		if err != nil {
			return "", fmt.Sprintf("not read: broken UTF-16 (%v); save it as UTF-8", err), 0
		}
		return string(out), "", 0
	}
	if bytes.IndexByte(data, 0) >= 0 {
		return "", "not read: it is no text but binary data; take it out of the folder", 0
	}
	if utf8.Valid(data) {
		return string(data), "", 0
	}
	good, bad, first := 0, 0, -1
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			if bad++; first < 0 {
				first = i
			}
		case size > 1:
			good++
		}
		i += size
	}
	line = 1 + bytes.Count(data[:first], []byte("\n"))
	if good >= 4*bad {
		return string(bytes.ToValidUTF8(data, []byte("\uFFFD"))),
			fmt.Sprintf("%d bytes are not UTF-8 and are shown as \uFFFD; mend the text", bad), line
	}
	if out, ok := windows1256(data); ok {
		return out, "read as Windows-1256, since it is not UTF-8; save it as UTF-8 to be sure", line
	}
	return "", "not read: it is neither UTF-8 nor Windows-1256 text; save it as UTF-8 or take it out of the folder", line
}

// windows1256 decodes data if it looks like Arabic when decoded.
func windows1256(data []byte) (string, bool) {
	out, err := charmap.Windows1256.NewDecoder().Bytes(data)
	if err != nil {
		return "", false
	}
	arabic, other := 0, 0
	for _, r := range string(out) {
		switch {
		case unicode.Is(unicode.Arabic, r) || r == '،' || r == '؛' || r == '؟' || r == 'ـ':
			arabic++
		case r >= utf8.RuneSelf && unicode.IsLetter(r), unicode.IsControl(r) && !unicode.IsSpace(r):
			other++
		}
	}
	return string(out), arabic >= 4*(other+1) || arabic > 0 && other == 0
}

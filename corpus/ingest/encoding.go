package ingest

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	encodings "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// decode returns the text of a file as UTF-8 without a byte order mark. The problem, if any, is for
// a warning; line is where it begins, counted from 1. The text is empty when the bytes are not
// text.
//
// A byte order mark decides. Text without one that is not UTF-8 is read in the encoding that makes
// it look most like Arabic: UTF-16, Windows-1256, in which Arabic was written on the web before
// UTF-8, ISO 8859-6 or MacArabic. UTF-8 with a few bad bytes keeps the rest. UTF-8 that was once
// read in another encoding and saved again is repaired if all of it can be.
func decode(data []byte) (text, problem string, line int) {
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		data = data[3:]
	case bytes.HasPrefix(data, []byte("\xff\xfe\x00\x00")), bytes.HasPrefix(data, []byte("\x00\x00\xfe\xff")):
		out, err := utf32.UTF32(utf32.LittleEndian, utf32.UseBOM).NewDecoder().Bytes(data)
		if err != nil {
			return "", fmt.Sprintf("not read: broken UTF-32 (%v); save it as UTF-8", err), 0
		}
		return string(out), "", 0
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		out, err := encodings.UTF16(encodings.LittleEndian, encodings.UseBOM).NewDecoder().Bytes(data)
		if err != nil {
			return "", fmt.Sprintf("not read: broken UTF-16 (%v); save it as UTF-8", err), 0
		}
		return string(out), "", 0
	}
	if out, ok := utf16(data); ok {
		return out, "read as UTF-16, though it has no mark of it; save it as UTF-8 to be sure", 1
	}
	if bytes.IndexByte(data, 0) >= 0 {
		return "", "not read: it is no text but binary data; take it out of the folder", 0
	}
	if utf8.Valid(data) {
		return mended(string(data))
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
			fmt.Sprintf("bytes that are not UTF-8, shown as \uFFFD: %d; mend the text", bad), line
	}
	windows, isWindows := windows1256(data)
	other, isOther := iso8859(data)
	switch {
	case isOther && (!isWindows || arabicWords(other) > arabicWords(windows)):
		return other, "read as ISO 8859-6, since it is not UTF-8; save it as UTF-8 to be sure", line
	case isWindows:
		return windows, "read as Windows-1256, since it is not UTF-8; save it as UTF-8 to be sure", line
	}
	return "", "not read: it is neither UTF-8 nor Windows-1256 text; save it as UTF-8 or take it out of the folder", line
}

// utf16 decodes UTF-16 without a byte order mark, if nearly all of it is Arabic and ASCII.
func utf16(data []byte) (string, bool) {
	const sample = 4096
	head := data[:min(len(data), sample)&^1]
	if len(head) < 8 || len(data)%2 != 0 {
		return "", false
	}
	var high [2]int // high bytes of Arabic or ASCII letters, at even and odd offsets
	for i, c := range head {
		if c == 0 || c == 6 {
			high[i%2]++
		}
	}
	order := encodings.LittleEndian
	if high[0] > high[1] {
		order = encodings.BigEndian
	}
	if 2*max(high[0], high[1]) < len(head)*9/10 || 10*min(high[0], high[1]) > len(head) {
		return "", false
	}
	out, err := encodings.UTF16(order, encodings.IgnoreBOM).NewDecoder().Bytes(data)
	return string(out), err == nil && utf8.Valid(out) && isArabic(string(out)) && !bytes.ContainsRune(out, utf8.RuneError)
}

// windows1256 decodes data if it looks like Arabic when decoded.
func windows1256(data []byte) (string, bool) {
	out, err := charmap.Windows1256.NewDecoder().Bytes(data)
	return string(out), err == nil && isArabic(string(out))
}

// iso8859 decodes ISO 8859-6 together with MacArabic, which has the same letters and adds digits
// and a second copy of ASCII's punctuation.
func iso8859(data []byte) (string, bool) {
	var b strings.Builder
	latin, arabic := 0, 0
	for _, c := range data {
		switch {
		case c >= 0xc1:
			arabic++
		case 'a' <= c|0x20 && c|0x20 <= 'z':
			latin++
		}
		r := charmap.ISO8859_6.DecodeByte(c)
		switch {
		case r != utf8.RuneError:
		case 0xb0 <= c && c <= 0xb9:
			r = '٠' + rune(c-0xb0)
		case c >= 0xa0 && unicode.IsPunct(rune(c-0x80)):
			r = rune(c - 0x80)
		default:
			return "", false
		}
		b.WriteRune(r)
	}
	return b.String(), arabic > latin && isArabic(b.String()) // French letters with accents have the same bytes
}

// isArabic reports whether nearly all letters beyond ASCII are Arabic.
func isArabic(s string) bool {
	in, other := 0, 0
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Arabic, r) || r == '،' || r == '؛' || r == '؟' || r == 'ـ':
			in++
		case r >= utf8.RuneSelf && unicode.IsLetter(r), unicode.IsControl(r) && !unicode.IsSpace(r):
			other++
		}
	}
	return in >= 4*(other+1) || in > 0 && other == 0
}

// arabicWords counts the words at the beginning of a text that look Arabic: those with the article,
// and the most frequent ones.
func arabicWords(s string) int {
	const most = 2000
	n := 0
	for i, w := range strings.Fields(s) {
		if i == most {
			break
		}
		if w = arabic.Normalize(w); strings.HasPrefix(w, "ال") || frequent[w] {
			n++
		}
	}
	return n
}

var frequent = arabic.WordSet("في من على ان الى عن هذا هذه التي الذي ما لا مع كان قال بين بعد قبل كل او لم لن قد هو هي ذلك")

package bundle

import (
	"bytes"
	"strings"
	"testing"
)

// TestFiler: a file depends only on its content, whatever the writer wrote before, and is read
// correctly whatever the reader read before, even if that was broken.
func TestFiler(t *testing.T) {
	used, read := newFiler(nil), new(unpacker)
	for _, text := range []string{strings.Repeat("هدنة في إدلب ", 2000), "", "قصير", strings.Repeat("قال الوزير ", 300), strings.Repeat("هدنة في إدلب ", 2000)} {
		got, err := used.pack([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		want, err := newFiler(nil).pack([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%.20q: %d bytes, want %d", text, len(got), len(want))
		}
		for _, wrong := range [][]byte{got[:len(got)/2], append([]byte{2}, got[1:]...), {}} {
			if content, err := read.content(wrong, len(text)); err == nil && len(text) > 0 && string(content) == text {
				t.Errorf("%.20q: %d bytes are read as all of it", text, len(wrong))
			}
		}
		if content, err := read.content(got, len(text)); err != nil || string(content) != text {
			t.Errorf("%.20q: read as %d bytes, %v", text, len(content), err)
		}
		if content, err := read.content(got, len(text)-1); err == nil {
			t.Errorf("%.20q: %d bytes came of one that may have %d", text, len(content), len(text)-1)
		}
	}
}

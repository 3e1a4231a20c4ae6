package bundle

import (
	"bytes"
	"strings"
	"testing"
)

// TestFiler: a file is what its content makes it, whatever the writer has written before,
// and is read as that, whatever the reader has read before, be it broken.
func TestFiler(t *testing.T) {
	used, read := newFiler(), new(unpacker)
	for _, text := range []string{strings.Repeat("هدنة في إدلب ", 2000), "", "قصير", strings.Repeat("قال الوزير ", 300), strings.Repeat("هدنة في إدلب ", 2000)} {
		got, err := used.pack([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		want, err := newFiler().pack([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		if got.Name != want.Name || !bytes.Equal(got.Data, want.Data) {
			t.Errorf("%.20q: %d bytes named %s, want %d named %s", text, len(got.Data), got.Name, len(want.Data), want.Name)
		}
		for _, wrong := range [][]byte{got.Data[:len(got.Data)/2], append([]byte{2}, got.Data[1:]...), {}} {
			if content, err := read.content(wrong, len(text)); err == nil && len(text) > 0 && string(content) == text {
				t.Errorf("%.20q: %d bytes are read as all of it", text, len(wrong))
			}
		}
		if content, err := read.content(got.Data, len(text)); err != nil || string(content) != text {
			t.Errorf("%.20q: read as %d bytes, %v", text, len(content), err)
		}
		if content, err := read.content(got.Data, len(text)-1); err == nil {
			t.Errorf("%.20q: %d bytes came of one that may have %d", text, len(content), len(text)-1)
		}
	}
}

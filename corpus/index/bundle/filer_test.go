package bundle

import (
	"bytes"
	"strings"
	"testing"
)

// TestFiler: a file is what its content makes it, whatever the writer has written before.
func TestFiler(t *testing.T) {
	used := newFiler()
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
		if content, err := unpack(got.Data, len(text)); err != nil || string(content) != text {
			t.Errorf("%.20q: read as %d bytes, %v", text, len(content), err)
		}
	}
}

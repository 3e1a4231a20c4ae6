package arabic_test

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// TestIrregular: what is embedded is the table that is written by hand.
func TestIrregular(t *testing.T) {
	const file = "irregular.bin"
	written, err := os.ReadFile("irregular.txt")
	if err != nil {
		t.Fatal(err)
	}
	var want []byte
	for line := range strings.Lines(string(written)) {
		words := arabic.Words(line)
		if len(words) == 0 {
			continue
		}
		for _, c := range strings.Join(words, " ") + "\n" {
			if c > ' ' {
				c -= 0x600
			}
			if c < 0 || c > 0xFF {
				t.Fatalf("%q has a letter outside the Arabic block", line)
			}
			want = append(want, byte(c))
		}
	}
	if *update {
		if err := os.WriteFile(file, want, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got, err := os.ReadFile(file); err != nil || !bytes.Equal(got, want) {
		t.Fatalf("%s is not irregular.txt: run this test with -update (%v)", file, err)
	}
}

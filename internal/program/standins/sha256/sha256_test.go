package sha256_test

import (
	"bytes"
	real "crypto/sha256"
	"testing"

	"github.com/kashshaf/kashshaf/internal/program/standins/sha256"
)

// TestSums compares with the sums of the package that it stands in for.
func TestSums(t *testing.T) {
	data := bytes.Repeat([]byte("هدنة في إدلب "), 40)
	for n := range data {
		want := real.Sum256(data[:n])
		if got := sha256.Sum256(data[:n]); got != want {
			t.Fatalf("%d bytes: sum %x, want %x", n, got, want)
		}
		h := sha256.New()
		h.Write(data[:n/3])
		h.Sum(nil) // changes nothing
		h.Write(data[n/3 : n])
		if got := h.Sum([]byte{1}); !bytes.Equal(got, append([]byte{1}, want[:]...)) {
			t.Fatalf("%d bytes in two: sum %x, want %x", n, got, want)
		}
		h.Reset()
		h.Write(data[:n])
		if got := h.Sum(nil); !bytes.Equal(got, want[:]) {
			t.Fatalf("%d bytes once more: sum %x, want %x", n, got, want)
		}
	}
}

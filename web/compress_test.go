package web

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"testing"
)

// TestCompressorForgets checks that a compressor's output for a file does not depend on the files
// before it: workers take files in any order, and builds must be identical.
func TestCompressorForgets(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	var files [][]byte
	for _, size := range []int{300_000, 40, 20_000, 70_000, 1_000, 5_000} {
		var b bytes.Buffer
		for b.Len() < size {
			fmt.Fprintf(&b, `<p class="x%d">قال و<mark>بوتين</mark> %d</p>`, random.IntN(20), random.IntN(1000))
		}
		files = append(files, b.Bytes())
	}
	for _, quality := range []int{1, fastQuality, fairQuality, goodQuality, bestQuality} {
		used := newCompressor()
		for i, data := range files {
			fresh := newCompressor()
			for name, pair := range map[string][2]squeezer{
				"gzip":   {used.gzip, fresh.gzip},
				"brotli": {used.writer(quality), fresh.writer(quality)},
			} {
				got, err := squeeze(pair[0], data)
				if err != nil {
					t.Fatal(err)
				}
				want, err := squeeze(pair[1], data)
				if err != nil {
					t.Fatal(err)
				}
				if !bytes.Equal(got, want) {
					t.Errorf("%s %d: file %d comes to %d bytes after others, %d alone", name, quality, i, len(got), len(want))
				}
			}
		}
	}
}

func TestCompressible(t *testing.T) {
	for _, tc := range []struct {
		name string
		want bool
	}{
		{"index.html", true},
		{"assets/app-0.wasm", true},
		{"manifest.webmanifest", true},
		{"icons/icon.svg", true},
		{"icons/icon-192.png", false},
		{"index.html.br", false},
		{".nojekyll", false},
	} {
		if got := compressible(tc.name); got != tc.want {
			t.Errorf("compressible(%q) = %v, want %v", tc.name, got, tc.want)
		}
	}
}

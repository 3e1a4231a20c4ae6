package bundle_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"strings"
	"testing"

	"github.com/cespare/xxhash/v2"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
)

func TestOpenRefuses(t *testing.T) {
	good := encode(t, small(), true)
	with := func(change func(b []byte) []byte) []byte { return change(bytes.Clone(good)) }
	for _, tt := range []struct {
		name  string
		block []byte
		want  error
	}{
		{"nothing", nil, bundle.ErrNotBundle},
		{"another file", []byte("PK\x03\x04 and so on and so forth"), bundle.ErrNotBundle},
		{"a header alone", good[:20], bundle.ErrTruncated},
		{"a byte too few", good[:len(good)-1], bundle.ErrTruncated},
		{"a byte too many", append(bytes.Clone(good), 0), bundle.ErrTruncated},
		{"a later version", with(func(b []byte) []byte { b[8]++; return b }), bundle.ErrVersion},
		{"another checksum", with(func(b []byte) []byte { b[16]++; return b }), bundle.ErrCorrupt},
		{"sections outside it, well hashed", with(func(b []byte) []byte {
			binary.LittleEndian.PutUint64(b[32+8:], 1<<40)
			binary.LittleEndian.PutUint64(b[16:], xxhash.Sum64(b[24:]))
			return b
		}), bundle.ErrCorrupt},
	} {
		if _, err := bundle.Open(tt.block); !errors.Is(err, tt.want) {
			t.Errorf("%s: got error %v, want %v", tt.name, err, tt.want)
		}
	}
	for at := range good {
		if _, err := bundle.Open(with(func(b []byte) []byte { b[at] ^= 4; return b })); err == nil {
			t.Fatalf("byte %d flipped: opened all the same", at)
		}
	}
}

func TestEncodeRefuses(t *testing.T) {
	for name, spoil := range map[string]func(*corpus.Corpus){
		"two documents have the id": func(c *corpus.Corpus) { c.Documents[1].ID = "b" },
		"not sorted by id":          func(c *corpus.Corpus) { c.Entities[0], c.Entities[1] = c.Entities[1], c.Entities[0] },
		"bad mention":               func(c *corpus.Corpus) { c.Mentions[0][1].Start = 0 },
	} {
		c := small()
		spoil(c)
		if _, err := bundle.Encode(c, bundle.Index{Lengths: lengths(small())}, bundle.Options{}); err == nil ||
			!strings.Contains(err.Error(), name) {
			t.Errorf("want an error that says %q, got %v", name, err)
		}
	}
}

func FuzzOpen(f *testing.F) {
	f.Add(encode(f, small(), true))
	f.Fuzz(func(t *testing.T, block []byte) {
		if len(block) >= 24 { // let the fuzzer past the checksum
			binary.LittleEndian.PutUint64(block[16:], xxhash.Sum64(block[24:]))
		}
		b, err := bundle.Open(block)
		if (b == nil) != (err != nil) {
			t.Errorf("Open gave %v and error %v, want one of them", b, err)
		}
	})
}

// Package sha256 stands in for crypto/sha256 where the program is linked: the same
// sums (FIPS 180-4) without what Go's own brings with it, which is a certified module
// that tests itself when it starts. In the browser only small things are hashed, by
// the automata of near spellings.
package sha256

import (
	"encoding/binary"
	"hash"
	"math/bits"
)

// Size and BlockSize are the lengths of a sum and of a block, in bytes.
const (
	Size      = 32
	BlockSize = 64
)

// rounds are the first 32 bits of the fractional parts of the cube roots of the first
// 64 primes.
var rounds = [64]uint32{
	0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
	0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
	0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
	0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
	0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
	0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
	0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
	0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
}

// first is the state before anything is hashed: of the square roots of the first 8 primes.
var first = [8]uint32{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19}

type digest struct {
	state  [8]uint32
	block  [BlockSize]byte
	filled int
	length uint64
}

// New gives a hash of nothing yet.
func New() hash.Hash { return &digest{state: first} }

// Sum256 gives the sum of data.
func Sum256(data []byte) [Size]byte {
	d := digest{state: first}
	d.Write(data)
	return d.sum()
}

func (d *digest) Reset()         { *d = digest{state: first} }
func (d *digest) Size() int      { return Size }
func (d *digest) BlockSize() int { return BlockSize }

func (d *digest) Write(data []byte) (int, error) {
	n := len(data)
	d.length += uint64(n)
	for len(data) > 0 {
		copied := copy(d.block[d.filled:], data)
		data, d.filled = data[copied:], d.filled+copied
		if d.filled == BlockSize {
			d.mix()
			d.filled = 0
		}
	}
	return n, nil
}

func (d *digest) Sum(in []byte) []byte {
	whole := *d // who asks may go on writing
	sum := whole.sum()
	return append(in, sum[:]...)
}

// sum ends the hash.
func (d *digest) sum() (out [Size]byte) {
	length := 8 * d.length
	d.Write([]byte{0x80})
	for d.filled != BlockSize-8 {
		d.Write([]byte{0})
	}
	d.Write(binary.BigEndian.AppendUint64(nil, length))
	for i, word := range d.state {
		binary.BigEndian.PutUint32(out[4*i:], word)
	}
	return out
}

// mix takes a whole block into the state.
func (d *digest) mix() {
	var w [64]uint32
	for i := range 16 {
		w[i] = binary.BigEndian.Uint32(d.block[4*i:])
	}
	for i := 16; i < len(w); i++ {
		a, b := w[i-15], w[i-2]
		w[i] = w[i-16] + (bits.RotateLeft32(a, -7) ^ bits.RotateLeft32(a, -18) ^ a>>3) + w[i-7] + (bits.RotateLeft32(b, -17) ^ bits.RotateLeft32(b, -19) ^ b>>10)
	}
	s := d.state
	for i := range w {
		t := s[7] + (bits.RotateLeft32(s[4], -6) ^ bits.RotateLeft32(s[4], -11) ^ bits.RotateLeft32(s[4], -25)) + (s[4]&s[5] ^ ^s[4]&s[6]) + rounds[i] + w[i]
		u := (bits.RotateLeft32(s[0], -2) ^ bits.RotateLeft32(s[0], -13) ^ bits.RotateLeft32(s[0], -22)) + (s[0]&s[1] ^ s[0]&s[2] ^ s[1]&s[2])
		s[7], s[6], s[5], s[4], s[3], s[2], s[1], s[0] = s[6], s[5], s[4], s[3]+t, s[2], s[1], s[0], t+u
	}
	for i := range s {
		d.state[i] += s[i]
	}
}

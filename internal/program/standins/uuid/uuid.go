// Package uuid stands in for github.com/google/uuid, of which go-app takes names
// for a device and a tab. They tell two of them apart and are no secrets, so the
// generator of the runtime will do; the package itself brings MD5, SHA-1 and
// database/sql with it.
package uuid

import (
	"fmt"
	"math/rand/v2"
)

// NewString gives a random UUID of version 4 (RFC 9562, section 5.4).
func NewString() string {
	a, b := rand.Uint64(), rand.Uint64()
	a = a&^0xf000 | 0x4000
	b = b&^(3<<62) | 1<<63
	return fmt.Sprintf("%08x-%04x-%04x-%04x-%012x", a>>32, a>>16&0xffff, a&0xffff, b>>48, b&0xffffffffffff)
}

package search

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"slices"

	zap "github.com/blevesearch/zapx/v16"
)

// settle puts a segment's bytes into one order. zapx writes, for each field, a
// table of pairs (section type, 2 bytes; address, 8 bytes) from a Go map, so
// their order changes from run to run; readers do not mind it. The pairs are
// sorted, and the checksum in the footer made anew. See persistFieldsSection
// and persistFooter in zapx's write.go.
func settle(data []byte) {
	const pair = 2 + 8
	footer := data[len(data)-zap.FooterSize:]
	at := binary.BigEndian.Uint64(footer[24:]) // where the addresses of the fields stand
	fields, n := binary.Uvarint(data[at:])
	at += uint64(n)
	for i := range fields {
		field := data[binary.BigEndian.Uint64(data[at+8*i:]):]
		length, n := binary.Uvarint(field)
		field = field[uint64(n)+length:]
		sections, n := binary.Uvarint(field)
		table := field[n : n+int(sections)*pair]
		pairs := slices.SortedFunc(slices.Chunk(bytes.Clone(table), pair), bytes.Compare)
		copy(table, slices.Concat(pairs...))
	}
	sum := crc32.ChecksumIEEE(data[:len(data)-4])
	binary.BigEndian.PutUint32(data[len(data)-4:], sum)
}

package bundle

import (
	"bytes"
	"encoding/binary"
	"fmt"
)

// A placed is a section's name, offset and length.
type placed struct {
	name       string
	at, length int
}

// readTable finds the sections of a bundle of a size. Every bound is checked although the checksum
// was right: a bundle may have been written wrong.
func readTable(block []byte, whole int) (table []placed, err error) {
	n, size := uint64(binary.LittleEndian.Uint32(block[12:])), uint64(whole)
	if n > (uint64(len(block))-headerSize)/entrySize {
		return nil, fmt.Errorf("%w: no room for %d sections", ErrCorrupt, n)
	}
	for i := uint64(0); i < n; i++ {
		entry := block[headerSize+i*entrySize:]
		name := string(trimZeros(entry[:8]))
		at := binary.LittleEndian.Uint64(entry[8:])
		length := binary.LittleEndian.Uint64(entry[16:])
		if at > size || length > size-at {
			return nil, fmt.Errorf("%w: section %q lies outside it", ErrCorrupt, name)
		}
		if first := headerSize + n*entrySize; i == 0 && at != (first+7)&^7 {
			return nil, fmt.Errorf("%w: its first section does not follow the table of %d sections", ErrCorrupt, n)
		}
		table = append(table, placed{name, int(at), int(length)})
	}
	return table, nil
}

func trimZeros(name []byte) []byte { return bytes.TrimRight(name, "\x00") }

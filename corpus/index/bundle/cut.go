package bundle

import (
	"encoding/binary"
	"fmt"
	"slices"
)

// MostOfPiece is how many bytes a piece that Cut gives has at most: hosts there are
// that take no file of more than 25 MB.
const MostOfPiece = 20 << 20

// leastOfPiece is what a piece has at least, but for the last of a section; a cut comes
// one time in 2^cutBits bytes after that.
const (
	leastOfPiece = 256 << 10
	cutBits      = 18
	// leastBetween is what stands between large sections at least to be a piece: what
	// fills up the bytes to the next section would be the same piece every time.
	leastBetween = 64
)

// Cut gives a bundle in pieces, which are the bundle when they are joined in their
// order. Of a bundle to which little was added, most pieces are the same: they end where
// a large section does, and within one where its bytes, and not their number, say so.
func Cut(block []byte) ([][]byte, error) {
	b := &Bundle{sections: make(map[string][]byte)}
	if len(block) < headerSize {
		return nil, fmt.Errorf("%w: %d bytes are less than its header", ErrTruncated, len(block))
	}
	if err := b.readTable(block); err != nil {
		return nil, err
	}
	var pieces [][]byte
	from := 0
	end := func(at int) {
		for ; at > from; from = min(from+MostOfPiece, at) {
			pieces = append(pieces, block[from:min(from+MostOfPiece, at)])
		}
	}
	for i := range int(binary.LittleEndian.Uint32(block[12:])) {
		entry := block[headerSize+i*entrySize:]
		at, length := int(binary.LittleEndian.Uint64(entry[8:])), int(binary.LittleEndian.Uint64(entry[16:]))
		if length < leastOfPiece || at < from {
			continue
		}
		if at-from > leastBetween { // small sections before it are a piece together
			end(at)
		}
		for n := range cuts(block[at : at+length]) {
			end(at + n)
		}
		end(at + length)
	}
	end(len(block))
	return slices.Clip(pieces), nil
}

// cuts gives where a section is cut: at least leastOfPiece from the cut before, behind a
// byte up to which the last 64 have a hash that ends in zeros (a gear hash, as in Xia et
// al., FastCDC, USENIX ATC 2016; its table is made by a linear congruence).
func cuts(section []byte) func(yield func(at int) bool) {
	var gear [256]uint64
	seed := uint64(1)
	for i := range gear {
		seed = seed*6364136223846793005 + 1442695040888963407
		gear[i] = seed ^ seed>>29
	}
	return func(yield func(at int) bool) {
		hash, from := uint64(0), 0
		for i, c := range section {
			hash = hash<<1 + gear[c]
			if hash>>(64-cutBits) == 0 && i+1-from >= leastOfPiece {
				if from = i + 1; !yield(from) {
					return
				}
			}
		}
	}
}

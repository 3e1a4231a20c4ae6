package bundle

import (
	"encoding/binary"
	"fmt"

	"github.com/cespare/xxhash/v2"
)

// An apart is the state of a family whose records can be fetched one by one: the page of a result
// shows ten documents from ten files, whose other documents would be fetched for nothing.
type apart struct {
	sizes    []int            // of each record's block, once they are settled
	kept     map[int][][]byte // what has come: by record, its content in each list
	alone    int              // records that were fetched by themselves
	bytes    int              // of their blocks
	unpacker unpacker
}

// readBlocks reads what the head says of the blocks of a family.
func (f *lateFamily) readBlocks(r *headReader) error {
	a := &apart{sizes: r.numbersOf(f.bounds[len(f.bounds)-1]), kept: make(map[int][][]byte)}
	a.unpacker.dict = []byte(r.record.inPlace())
	if r.cut {
		return fmt.Errorf("%w: the blocks of a family are cut short", ErrCorrupt)
	}
	f.apart = a
	return nil
}

// settle turns what the head says of the sizes of blocks, by how much they differ from what is
// likely, into these sizes.
func (f *lateFamily) settle(words func(doc int) int) error {
	for i := range len(f.bounds) - 1 {
		one, from, to := &f.parts.all[f.first+i], f.bounds[i], f.bounds[i+1]
		of := shareOf(words, from, to, one.size-1)
		for doc := from; doc < to; doc++ {
			n := f.apart.sizes[doc]
			size := of.next(doc) + (n>>1 ^ -(n & 1))
			if size <= sumSize || size > of.left {
				return fmt.Errorf("%w: a block of %d bytes where %d are left", ErrCorrupt, size, of.left)
			}
			f.apart.sizes[doc] = size
			of.left -= size
		}
		if of.left != 0 {
			return fmt.Errorf("%w: blocks of %d bytes in a file of %d", ErrCorrupt, one.size-1-of.left, one.size)
		}
		one.most = one.size
	}
	return nil
}

// apartID returns the number by which a record that is fetched by itself is wished for: the smaller
// ones are those of parts.
func (p *Parts) apartID(record int) int { return len(p.all) + record }

// stretch returns where a record's block is: in which part, and between which bytes of its file.
func (f *lateFamily) stretch(record int) (part, from, to int) {
	k := f.of(record)
	from = 1
	for _, n := range f.apart.sizes[f.bounds[k]:record] {
		from += n
	}
	return f.first + k, from, from + f.apart.sizes[record]
}

// isBlock reports whether a block matches its sum.
func isBlock(block []byte) bool {
	return len(block) > sumSize && xxhash.Sum64(block[sumSize:]) == binary.LittleEndian.Uint64(block)
}

// open returns what a block has for each list, in the form of files. It is valid until the next
// block is opened.
func (f *lateFamily) open(doc int, block []byte) ([][]byte, error) {
	if !isBlock(block) {
		return nil, fmt.Errorf("%w: block %d is not what its sum says", ErrCorrupt, doc)
	}
	most, k := 0, f.of(doc)
	for _, l := range f.lists {
		most += longer*(l.bases[k+1]-l.bases[k]) + binary.MaxVarintLen32
	}
	content, err := f.apart.unpacker.content(block[sumSize:], most)
	if err != nil {
		return nil, err
	}
	r := record{content}
	out := make([][]byte, len(f.lists))
	for i := range f.lists {
		n := r.number()
		if n < 0 || n > len(r.b) {
			return nil, fmt.Errorf("%w: block %d is cut short", ErrCorrupt, doc)
		}
		out[i], r.b = r.b[:n:n], r.b[n:]
	}
	if len(r.b) > 0 {
		return nil, fmt.Errorf("%w: %d bytes follow in block %d", ErrCorrupt, len(r.b), doc)
	}
	return out, nil
}

// keep keeps a record.
func (f *lateFamily) keep(record int, block []byte) error {
	filed, err := f.open(record, block)
	if err != nil {
		return err
	}
	out := make([][]byte, len(filed))
	for i, l := range f.lists {
		if out[i], err = f.parts.codes.inPlace(l.name, nil, filed[i]); err != nil {
			return err
		}
	}
	f.apart.kept[record] = out
	return nil
}

// putBlocks keeps the records of a part made of blocks.
func (f *lateFamily) putBlocks(i int, blocks []byte) error {
	if len(blocks) != f.parts.all[f.first+i].size-1 {
		return fmt.Errorf("%w: a part's blocks do not make it up", ErrCorrupt)
	}
	lengths := make([]int, len(f.lists))
	for record := f.bounds[i]; record < f.bounds[i+1]; record++ {
		size := f.apart.sizes[record] // these sizes add up to the whole file: see readBlocks
		if err := f.keep(record, blocks[:size]); err != nil {
			return err
		}
		blocks = blocks[size:]
		for k, own := range f.apart.kept[record] {
			lengths[k] += len(own)
		}
	}
	for k, l := range f.lists {
		if lengths[k] != l.bases[i+1]-l.bases[i] {
			return fmt.Errorf("%w: a part's records do not make it up", ErrCorrupt)
		}
	}
	return nil
}

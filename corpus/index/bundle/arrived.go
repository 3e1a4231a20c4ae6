package bundle

import (
	"fmt"

	"github.com/cespare/xxhash/v2"
)

// check checks a file, or the block of a part or a record, and puts it in its place. If a host
// sends only whole files, one may arrive instead of a block.
func (p *Parts) check(i int, file []byte) error {
	if record := i - len(p.all); record >= 0 {
		part, from, to := p.apart.stretch(record)
		if len(file) == to-from {
			p.apart.apart.alone++
			p.apart.apart.bytes += len(file)
			return p.apart.keep(record, file)
		}
		i, p.whole = part, true
	} else if i < 0 {
		i = ^i
	} else if one := &p.all[i]; one.from > 0 {
		if len(file) == one.size {
			return p.place(i, file)
		}
		p.whole = true
	}
	one := &p.all[i]
	if !one.is(file) {
		return fmt.Errorf("%w: file %s is another one", ErrCorrupt, nameOf(one.sum))
	}
	for i := one.first; i < one.end; i++ {
		of := &p.all[i]
		if err := p.place(i, file[of.from:of.from+of.size]); err != nil {
			return err
		}
	}
	return nil
}

// place puts a part in its place, unless it already came with another record or part.
func (p *Parts) place(i int, file []byte) error {
	one := &p.all[i]
	if one.there {
		return nil
	}
	if one.from > 0 {
		if !isBlock(file) {
			return fmt.Errorf("%w: a block of %s is not what its sum says", ErrCorrupt, one.section)
		}
		file = file[sumSize:]
	}
	content, err := p.unpacker.content(file, one.most)
	if err != nil {
		return err
	}
	if f := one.family; f != nil {
		if err := f.put(i-f.first, content); err != nil {
			return err
		}
		if f.absent--; !f.keeps && 2*len(file) < len(content) {
			f.pieces[i-f.first].file = file
		}
	} else if copy(one.into, content) != len(content) || len(content) != one.most {
		return fmt.Errorf("%w: a part of %d bytes, want %d", ErrCorrupt, len(content), one.most)
	}
	one.there = true
	return nil
}

func (p *part) is(file []byte) bool { return len(file) == p.whole && xxhash.Sum64(file) == p.sum }

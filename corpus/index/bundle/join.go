package bundle

import "encoding/binary"

// Join returns the whole bundle of a head whose files can all be fetched.
func Join(head []byte, fetch Fetch) (block []byte, err error) {
	b, err := OpenPartly(head, fetch)
	if err != nil {
		return nil, err
	}
	defer func() {
		if p := recover(); p != nil {
			absent, ok := p.(*Absent)
			if !ok {
				panic(p)
			}
			block, err = nil, absent
		}
	}()
	all := make([]int, len(b.parts.all))
	for i := range all {
		all[i] = i
	}
	b.parts.want(all)
	return b.joined(), nil
}

// joined returns the whole bundle of one whose parts are all there.
func (b *Bundle) joined() []byte {
	table, _ := readTable(b.parts.header, b.parts.size) // it was read when the bundle was opened
	block := make([]byte, b.parts.size)
	copy(block, b.parts.header)
	for _, s := range table {
		section := block[s.at : s.at+s.length]
		l := b.parts.lists[s.name]
		if l == nil {
			copy(section, b.sections[s.name])
			continue
		}
		list := List{late: l}
		n, at := list.Len(), 0
		binary.LittleEndian.PutUint32(section, uint32(n))
		whole := List{starts: section[4 : 4+4*(n+1)], records: section[4+4*(n+1):]}
		for i := range n {
			whole.setStart(i, at)
			at += copy(whole.records[at:], list.At(i))
		}
		whole.setStart(n, at)
	}
	return block
}

package bundle

import (
	"bytes"
	"compress/flate"
	"fmt"
	"io"
)

// An unpacker unpacks files one after the other with one decompressor, whose window and tables take
// some 45 kB: a page that reads a thousand parts would throw away as many, and a program in a
// browser returns no memory.
type unpacker struct {
	from bytes.Reader
	flat io.ReadCloser
	room []byte
	dict []byte // with which DEFLATE begins
}

// content returns the content of a file, which has at most that many bytes. It is valid until the
// next file is unpacked.
func (u *unpacker) content(file []byte, most int) ([]byte, error) {
	if len(file) == 0 || file[0] > 1 {
		return nil, fmt.Errorf("%w: a part is of no known kind", ErrCorrupt)
	}
	content := file[1:]
	if file[0] == 1 {
		var err error
		if content, err = u.inflate(content, most); err != nil {
			return nil, fmt.Errorf("%w: unpacking a part: %v", ErrCorrupt, err)
		}
	}
	if len(content) > most {
		return nil, fmt.Errorf("%w: a part of more than %d bytes", ErrCorrupt, most)
	}
	return content, nil
}

// inflate unpacks raw DEFLATE, up to one byte more than the content may have.
func (u *unpacker) inflate(packed []byte, most int) ([]byte, error) {
	u.from.Reset(packed)
	if u.flat == nil {
		u.flat = flate.NewReaderDict(&u.from, u.dict)
	} else if err := u.flat.(flate.Resetter).Reset(&u.from, u.dict); err != nil {
		return nil, err
	}
	u.room = u.room[:0]
	for len(u.room) <= most {
		if len(u.room) == cap(u.room) {
			u.room = append(u.room, 0)[:len(u.room)] // grows as append does
		}
		n, err := u.flat.Read(u.room[len(u.room):min(cap(u.room), most+1)])
		u.room = u.room[:len(u.room)+n]
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, err
		}
	}
	return u.room, nil
}

package export

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
)

// A file is a file within an archive.
type file struct {
	name string
	data []byte
}

// A Deflater compresses bytes as DEFLATE (RFC 1951), without a header. It returns nil if it cannot,
// and may itself be nil: the program in the browser uses the browser's compressor rather than carry
// one for this alone.
type Deflater func(data []byte) []byte

// The compression methods of ZIP.
const (
	storedMethod   = 0
	deflatedMethod = 8
)

// archive puts files into a ZIP. Names must be ASCII; times are the earliest of ZIP, so that the
// same files yield the same bytes.
func archive(files []file, deflate Deflater) []byte {
	var b, directory bytes.Buffer
	le := binary.LittleEndian
	for _, f := range files {
		offset := uint32(b.Len())
		data, method := f.data, uint16(storedMethod)
		if deflate != nil {
			if packed := deflate(f.data); packed != nil && len(packed) < len(data) {
				data, method = packed, deflatedMethod
			}
		}
		head := make([]byte, 0, 26)
		head = le.AppendUint16(head, 20)     // the version needed to read it
		head = le.AppendUint16(head, 0x0800) // names are UTF-8
		head = le.AppendUint16(head, method)
		head = le.AppendUint16(head, 0)      // time
		head = le.AppendUint16(head, 0x0021) // 1980-01-01
		head = le.AppendUint32(head, crc32.ChecksumIEEE(f.data))
		head = le.AppendUint32(head, uint32(len(data)))
		head = le.AppendUint32(head, uint32(len(f.data)))
		head = le.AppendUint16(head, uint16(len(f.name)))
		head = le.AppendUint16(head, 0) // no extra field
		b.WriteString("PK\x03\x04")
		b.Write(head)
		b.WriteString(f.name)
		b.Write(data)

		directory.WriteString("PK\x01\x02\x14\x00")
		directory.Write(head)
		directory.Write(make([]byte, 10)) // no comment, disk 0, no attributes
		directory.Write(le.AppendUint32(nil, offset))
		directory.WriteString(f.name)
	}
	end := []byte("PK\x05\x06\x00\x00\x00\x00")
	end = le.AppendUint16(end, uint16(len(files)))
	end = le.AppendUint16(end, uint16(len(files)))
	end = le.AppendUint32(end, uint32(directory.Len()))
	end = le.AppendUint32(end, uint32(b.Len()))
	end = le.AppendUint16(end, 0)
	b.Write(directory.Bytes())
	b.Write(end)
	return b.Bytes()
}

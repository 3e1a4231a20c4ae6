package seq

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"sort"
)

// A Model is what training learnt: words, the weights of features, and the weights of label
// transitions. It is immutable, so any number of goroutines may use it.
type Model struct {
	lexicon
	middle, coarse []uint16
	features       table
	follow         [2][Labels + 1][Labels]int32 // by stage; row Labels is for the beginning of a sentence
	Scale          float64                      // the value of one unit of a score
}

// Scores are the weights of one feature, or their sum, for each label: the first
// stage's, then the second's.
type Scores [2 * Labels]int16

// A table is a hash table of feature weights.
type table struct {
	n       int
	mask    uint32
	keys    []uint32 // 0 for an empty slot
	weights [][2 * Labels]int8
}

func newTable(n int) table {
	size := 16
	for size < n+n/2 {
		size *= 2
	}
	return table{mask: uint32(size - 1), keys: make([]uint32, size), weights: make([][2 * Labels]int8, size)}
}

// keyOf is the part of a feature's hash that the table keeps.
func keyOf(hash uint64) uint32 { return max(uint32(hash>>32), 1) }

func (t *table) put(key uint32, w [2 * Labels]int8) {
	for i := key & t.mask; ; i = (i + 1) & t.mask {
		if t.keys[i] == 0 {
			t.keys[i], t.weights[i] = key, w
			t.n++
			return
		}
	}
}

func (t *table) add(s *Scores, hash uint64) {
	key := keyOf(hash)
	for i := key & t.mask; t.keys[i] != 0; i = (i + 1) & t.mask {
		if t.keys[i] == key {
			for l, w := range &t.weights[i] {
				s[l] += int16(w)
			}
			return
		}
	}
}

// Learnt holds the parts of a Model as training makes them.
type Learnt struct {
	Records        map[uint64]Record // by the hash of a form
	Middle, Coarse []uint16
	Weights        map[uint64][2 * Labels]int8
	Follow         [2][Labels + 1][Labels]int32
	Scale          float64
}

// NewModel makes a Model of its parts. Without weights it can only be used to extract features.
func NewModel(l *Learnt) *Model {
	m := &Model{middle: l.Middle, coarse: l.Coarse, follow: l.Follow, Scale: l.Scale}
	byKey := make(map[uint32]Record, len(l.Records))
	for h, r := range l.Records {
		key := uint32(h >> 32)
		if old, ok := byKey[key]; !ok || less(old, r) {
			byKey[key] = r
		}
	}
	for key := range byKey {
		m.keys = append(m.keys, key)
	}
	sort.Slice(m.keys, func(i, j int) bool { return m.keys[i] < m.keys[j] })
	for _, key := range m.keys {
		m.records = append(m.records, byKey[key])
	}
	hashes := make([]uint64, 0, len(l.Weights))
	for h := range l.Weights {
		hashes = append(hashes, h)
	}
	sort.Slice(hashes, func(i, j int) bool { return hashes[i] < hashes[j] })
	m.features = newTable(len(hashes))
	last := uint32(0)
	for _, h := range hashes {
		if key := keyOf(h); key != last {
			m.features.put(key, l.Weights[h])
			last = key
		}
	}
	return m
}

// less orders records that share a key, so that the choice between them is deterministic.
func less(a, b Record) bool {
	if a.Count != b.Count {
		return a.Count < b.Count
	}
	return a.Cluster < b.Cluster
}

const magic = "kashshaf names 1\n"

// ErrModel is the error for a file that is not a model, or not one that this version reads.
var ErrModel = errors.New("not a model of names")

// Write writes a model as a file: a line that identifies the format, then, deflated, its parts as
// lists of little-endian integers.
func (m *Model) Write(out io.Writer) error {
	if _, err := io.WriteString(out, magic); err != nil {
		return err
	}
	z, err := flate.NewWriter(out, flate.BestCompression)
	if err != nil {
		return err
	}
	keys := make([]uint32, 0, m.features.n)
	weights := make(map[uint32][2 * Labels]int8, m.features.n)
	for i, key := range m.features.keys {
		if key != 0 {
			keys = append(keys, key)
			weights[key] = m.features.weights[i]
		}
	}
	sort.Slice(keys, func(i, j int) bool { return keys[i] < keys[j] })
	ordered := make([]byte, 2*Labels*len(keys))
	for i, key := range keys {
		for l, w := range weights[key] {
			ordered[l*len(keys)+i] = byte(w) // a label's weights are kept together, since they are alike
		}
	}
	n := len(m.records)
	counts, names, clusters, kinds := make([]byte, n), make([]byte, n), make([]uint16, n), make([]uint16, n)
	for i, r := range m.records {
		counts[i], names[i], clusters[i], kinds[i] = r.Count, r.Names, r.Cluster, r.Kinds
	}
	for _, part := range []any{
		uint32(n), m.keys, counts, names, clusters, kinds,
		uint32(len(m.middle)), m.middle, m.coarse,
		uint32(len(keys)), keys, ordered, m.follow, m.Scale,
	} {
		if err := binary.Write(z, binary.LittleEndian, part); err != nil {
			return err
		}
	}
	return z.Close()
}

// ReadModel reads what Write wrote.
func ReadModel(data []byte) (*Model, error) {
	rest, ok := bytes.CutPrefix(data, []byte(magic))
	if !ok {
		return nil, fmt.Errorf("%w: want it to begin with %q", ErrModel, magic)
	}
	plain, err := io.ReadAll(flate.NewReader(bytes.NewReader(rest)))
	if err != nil {
		return nil, fmt.Errorf("%w: %v", ErrModel, err)
	}
	r := &reader{b: plain}
	m := &Model{}
	n := int(r.uint32())
	m.keys = r.uint32s(n)
	counts, names := r.bytes(n), r.bytes(n)
	clusters, kinds := r.uint16s(n), r.uint16s(n)
	if r.short {
		return nil, fmt.Errorf("%w: it is cut short", ErrModel)
	}
	m.records = make([]Record, n)
	for i := range m.records {
		m.records[i] = Record{counts[i], names[i], clusters[i], kinds[i]}
	}
	n = int(r.uint32())
	m.middle, m.coarse = r.uint16s(n), r.uint16s(n)
	n = int(r.uint32())
	keys, weights := r.uint32s(n), r.bytes(2*Labels*n)
	if r.short {
		return nil, fmt.Errorf("%w: it is cut short", ErrModel)
	}
	m.features = newTable(n)
	for i, key := range keys {
		var w [2 * Labels]int8
		for l := range w {
			w[l] = int8(weights[l*n+i])
		}
		m.features.put(key, w)
	}
	in := bytes.NewReader(r.b)
	for _, part := range []any{&m.follow, &m.Scale} {
		if err := binary.Read(in, binary.LittleEndian, part); err != nil {
			return nil, fmt.Errorf("%w: %v", ErrModel, err)
		}
	}
	return m, nil
}

// A reader takes integers off the front of a block.
type reader struct {
	b     []byte
	short bool
}

func (r *reader) bytes(n int) []byte {
	if n < 0 || n > len(r.b) {
		r.short = true
		r.b = nil
		return nil
	}
	b := r.b[:n]
	r.b = r.b[n:]
	return b
}

func (r *reader) uint32() uint32 {
	if b := r.bytes(4); b != nil {
		return binary.LittleEndian.Uint32(b)
	}
	return 0
}

func (r *reader) uint32s(n int) []uint32 {
	b := r.bytes(4 * n)
	s := make([]uint32, len(b)/4)
	for i := range s {
		s[i] = binary.LittleEndian.Uint32(b[4*i:])
	}
	return s
}

func (r *reader) uint16s(n int) []uint16 {
	b := r.bytes(2 * n)
	s := make([]uint16, len(b)/2)
	for i := range s {
		s[i] = binary.LittleEndian.Uint16(b[2*i:])
	}
	return s
}

// Package kept stores between builds what took time to make: a document's annotations, its
// compressed text, the state in which a page was written. Every key is a hash of everything the
// value was made from, so what is found is never out of date, and a store may be deleted at any
// time.
//
// Open a store for a folder of documents, ask with Made, and Save at the end: what this build
// asked for is kept for the next, and nothing else. A nil *Store keeps nothing, and Made then
// makes everything.
//
// A store is one file:
//
//	magic    8 bytes, "kashkept"
//	version  32 bytes: a hash of the version (see Open)
//	records  the values, one after another
//	table    for each record its key (16 bytes), offset, length and xxHash64 (8 each)
//	end      offset of the table, number of its rows, xxHash64 of it (8 bytes each)
//
// All numbers are little-endian. A store or value that is damaged or of another version is made
// again.
package kept

import (
	"bufio"
	"crypto/sha256"
	"os"
	"sync"

	"github.com/cespare/xxhash/v2"
)

const (
	magic   = "kashkept"
	head    = len(magic) + sha256.Size
	row     = 16 + 3*8
	endSize = 3 * 8
)

// A Key is a hash of everything a value was made from.
type Key [16]byte

// KeyOf returns the key of a value made from the parts, in order. The first says what kind of
// value it is.
func KeyOf(parts ...string) Key {
	h := NewHash()
	for _, p := range parts {
		h.Text(p)
	}
	return h.Key()
}

// A place is the location of a value in a file.
type place struct {
	at, size int64
	sum      uint64
}

// A shelf is an open file with its table.
type shelf struct {
	file  *os.File
	known map[Key]place
}

// A Store holds what is kept for one folder. Its methods may be called concurrently.
type Store struct {
	path string
	most int64

	old   *os.File // nil if nothing was kept
	known map[Key]place
	until int64 // where the values of old end
	// others are further files to read from: see OpenFile.
	others []shelf

	mu     sync.Mutex
	next   *os.File // begins with the values of old, at the same offsets, so they need not be written again
	out    *bufio.Writer
	at     int64
	used   int64         // size of the values in the table
	table  map[Key]place // of next
	failed bool          // next cannot be written; nothing will be kept
}

// get returns the value kept under a key, if any.
func (s *Store) get(key Key) ([]byte, bool) {
	if value, ok := (shelf{s.old, s.known}).get(key); ok {
		return value, true
	}
	for _, other := range s.others {
		if value, ok := other.get(key); ok {
			return value, true
		}
	}
	return nil, false
}

func (s shelf) get(key Key) ([]byte, bool) {
	p, ok := s.known[key]
	if !ok {
		return nil, false
	}
	value := make([]byte, p.size)
	_, err := s.file.ReadAt(value, p.at)
	return value, err == nil && xxhash.Sum64(value) == p.sum
}

// put keeps a value for the next build, if there is room.
func (s *Store) put(key Key, value []byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.takes(key, int64(len(value))) {
		return
	}
	if _, err := s.out.Write(value); err != nil {
		s.failed = true
		return
	}
	s.enter(key, place{s.at, int64(len(value)), xxhash.Sum64(value)})
	s.at += int64(len(value))
}

// again keeps a value returned by get for the next build, without writing it again if it is in
// old.
func (s *Store) again(key Key, value []byte) {
	p, ok := s.known[key]
	if !ok {
		s.put(key, value)
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.takes(key, p.size) {
		s.enter(key, p)
	}
}

// takes reports whether a value of the given size should be stored under a key.
func (s *Store) takes(key Key, size int64) bool {
	_, twice := s.table[key]
	return !twice && !s.failed && int64(head)+s.used+size+int64(row*(len(s.table)+1)+endSize) <= s.most
}

func (s *Store) enter(key Key, p place) {
	s.table[key] = p
	s.used += p.size
}

// Made returns the result of make: from the store if it is kept under key and read accepts it;
// otherwise it calls make and stores the result. The key must cover everything make depends on.
func Made[T any](s *Store, key Key, read func(*Reader) T, write func(*Writer, T), make func() T) T {
	if s == nil {
		return make()
	}
	if value, ok := s.get(key); ok {
		r := NewReader(value)
		if made := read(r); r.Whole() {
			s.again(key, value)
			return made
		}
	}
	made := make()
	var w Writer
	write(&w, made)
	s.put(key, w.bytes)
	return made
}

// Renewed calls renew with what was kept under a key, nil for nothing, and keeps what it returns; if
// that is nil, what was kept stays. It is for what shows by itself how far it is up to date.
func Renewed(s *Store, key Key, renew func(old []byte) []byte) {
	if s == nil {
		renew(nil)
		return
	}
	old, ok := s.get(key)
	if !ok {
		old = nil
	}
	if made := renew(old); made != nil {
		s.put(key, made)
	} else if old != nil {
		s.again(key, old)
	}
}

// Close releases a store. What was not saved is lost.
func (s *Store) Close() {
	if s == nil {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.close()
}

func (s *Store) close() {
	for _, other := range s.others {
		other.file.Close()
	}
	s.others = nil
	if s.old != nil {
		s.old.Close()
		s.old = nil
	}
	if s.next != nil {
		s.next.Close()
		os.Remove(s.next.Name())
		s.next = nil
	}
	s.known, s.failed = nil, true
}

// Package kept keeps between builds what was made of one thing and took time: what
// annotating gave for a document, its text compressed, the state in which a page was
// written. Everything is under a key that is a hash of all it was made of, so what is
// found is never out of date, and a store may be deleted whenever one likes.
//
// Open a store of one folder of documents, ask with Made, and Save in the end: what
// this build asked for is kept for the next, and nothing else. A nil *Store keeps
// nothing, and Made then makes everything.
//
// A store is one file:
//
//	magic    8 bytes, "kashkept"
//	version  32 bytes: what it is of (see Open)
//	records  the values, one behind the other
//	table    of each record its key (16 bytes), offset, length and xxHash64 (8 each)
//	end      offset of the table, number of its rows, xxHash64 of it (8 bytes each)
//
// All numbers are little-endian. What does not fit, or whose hash is wrong, is made anew.
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

// A Key is a hash of all that something was made of.
type Key [16]byte

// KeyOf gives the key of what is made of the parts, in their order. The first says
// what it is.
func KeyOf(parts ...string) Key {
	h := NewHash()
	for _, p := range parts {
		h.Text(p)
	}
	return h.Key()
}

// A place is where in a file a value lies.
type place struct {
	at, size int64
	sum      uint64
}

// A shelf is a file with what is kept in it.
type shelf struct {
	file  *os.File
	known map[Key]place
}

// A Store is what is kept of one folder. Its methods may be called by several
// goroutines at a time.
type Store struct {
	path string
	most int64

	old   *os.File // nil where nothing was kept
	known map[Key]place
	until int64 // where the values of old end
	// others are what is read beside it: see OpenFile.
	others []shelf

	mu     sync.Mutex
	next   *os.File // begins with the values of old, at their places, which are not written again
	out    *bufio.Writer
	at     int64
	used   int64         // bytes of the values in the table
	table  map[Key]place // of next
	failed bool          // next cannot be written; nothing will be kept
}

// get gives what is kept under a key.
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

// again keeps a value that get gave for the next build, where it is if that is in old.
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

// takes tells whether a value of so many bytes is to be kept under a key.
func (s *Store) takes(key Key, size int64) bool {
	_, twice := s.table[key]
	return !twice && !s.failed && int64(head)+s.used+size+int64(row*(len(s.table)+1)+endSize) <= s.most
}

func (s *Store) enter(key Key, p place) {
	s.table[key] = p
	s.used += p.size
}

// Made gives what make makes: from the store, where it is kept under the key and read
// takes it as it is; else made now, and kept. The key holds all that make looks at.
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

// Close lets a store go. What Save has not saved is forgotten.
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

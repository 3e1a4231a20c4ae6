package kept

import (
	"cmp"
	"encoding/binary"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"github.com/cespare/xxhash/v2"
)

// begin starts the next store with a copy of all values of the old one. The next build asks for
// nearly all of them: writing them one by one took as long as looking up the rest.
func (s *Store) begin(version string) error {
	if s.old == nil {
		s.at = int64(head)
		_, err := s.next.WriteString(magic + version)
		return err
	}
	s.at = s.until
	if _, err := s.old.Seek(0, io.SeekStart); err != nil {
		return err
	}
	_, err := io.Copy(s.next, io.LimitReader(s.old, s.until))
	return err
}

// Save replaces the store's file with what this build asked for. Without Save the file stays as
// it was.
func (s *Store) Save() error {
	if s == nil {
		return nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	defer s.close()
	if s.failed {
		return nil
	}
	if err := s.tighten(); err != nil {
		return err
	}
	if _, err := s.out.Write(s.appendTable(nil)); err != nil {
		return err
	}
	if err := s.out.Flush(); err != nil {
		return err
	}
	name := s.next.Name()
	if err := s.next.Close(); err != nil {
		return err
	}
	s.next = nil
	if s.old != nil {
		s.old.Close()
		s.old = nil
	}
	if err := os.Rename(name, s.path); err != nil {
		os.Remove(name)
		return err
	}
	return nil
}

// appendTable appends the table and the end of the file.
func (s *Store) appendTable(dst []byte) []byte {
	for key, p := range s.table {
		dst = append(dst, key[:]...)
		dst = binary.LittleEndian.AppendUint64(dst, uint64(p.at))
		dst = binary.LittleEndian.AppendUint64(dst, uint64(p.size))
		dst = binary.LittleEndian.AppendUint64(dst, p.sum)
	}
	sum := xxhash.Sum64(dst)
	for _, n := range []uint64{uint64(s.at), uint64(len(s.table)), sum} {
		dst = binary.LittleEndian.AppendUint64(dst, n)
	}
	return dst
}

// tighten drops the values that were not asked for, once they are a fifth of all or the store
// exceeds its size limit.
func (s *Store) tighten() error {
	size := s.at + int64(row*len(s.table)+endSize)
	if unused := s.at - int64(head) - s.used; unused <= s.used/4 && size <= s.most {
		return nil
	}
	if err := s.out.Flush(); err != nil {
		return err
	}
	loose := s.next
	next, err := os.CreateTemp(filepath.Dir(s.path), Unfinished)
	if err != nil {
		return err
	}
	s.next = next
	defer os.Remove(loose.Name())
	defer loose.Close()
	s.out.Reset(next)
	if _, err := io.Copy(s.out, io.NewSectionReader(loose, 0, int64(head))); err != nil {
		return err
	}
	s.at = int64(head)
	for _, key := range slices.SortedFunc(maps.Keys(s.table), func(a, b Key) int { return cmp.Compare(s.table[a].at, s.table[b].at) }) {
		p := s.table[key]
		if _, err := io.Copy(s.out, io.NewSectionReader(loose, p.at, p.size)); err != nil {
			return err
		}
		s.table[key] = place{s.at, p.size, p.sum}
		s.at += p.size
	}
	return nil
}

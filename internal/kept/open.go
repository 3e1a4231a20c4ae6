package kept

import (
	"bufio"
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/cespare/xxhash/v2"
)

// ending is the file extension of a store.
const ending = ".kept"

// Open returns the store of a folder of documents, which lies in dir under a name derived from
// the folder's path. version identifies what makes the values: a store of another version counts
// as empty. All stores in dir together take at most most bytes: the least recently used are
// deleted.
func Open(dir, folder, version string, most int64) (*Store, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("keeping what was made: %w", err)
	}
	name := sha256.Sum256([]byte(folder))
	path := filepath.Join(dir, hex.EncodeToString(name[:8])+ending)
	Sweep(dir, time.Now())
	makeRoom(dir, path, most)
	return openFile(path, version, most)
}

// Unfinished is the pattern of the names that files have in a cache until they are whole.
const Unfinished = "*.part"

// abandoned is how long nothing was written to a file that nobody will finish.
const abandoned = 24 * time.Hour

// Sweep deletes the unfinished files of a cache folder that a process left which was killed.
func Sweep(dir string, now time.Time) {
	names, _ := filepath.Glob(filepath.Join(dir, Unfinished)) // the pattern is well formed
	for _, name := range names {
		if info, err := os.Stat(name); err == nil && now.Sub(info.ModTime()) > abandoned {
			os.Remove(name)
		}
	}
}

// OpenFile gives a store in a file of its own, of any length, and beside what was kept
// there what other stores keep: of parts of a folder, made on other machines. Its error is
// ErrVersion where one of these is no store, or of another version.
func OpenFile(path, version string, others ...string) (*Store, error) {
	s, err := openFile(path, version, math.MaxInt64)
	if err != nil {
		return nil, err
	}
	of := sha256.Sum256([]byte(version))
	for _, other := range others {
		f, err := os.Open(other)
		if err != nil {
			s.Close()
			return nil, fmt.Errorf("keeping what was made: %w", err)
		}
		known, _ := table(f, string(of[:]))
		if known == nil {
			f.Close()
			s.Close()
			return nil, fmt.Errorf("%w: %q", ErrVersion, other)
		}
		s.others = append(s.others, shelf{f, known})
	}
	return s, nil
}

// ErrVersion is the error of a file that is not a store, or is one of another program.
var ErrVersion = errors.New("not made by this very program, or cut off")

func openFile(path, version string, most int64) (*Store, error) {
	s := &Store{path: path, most: most, table: make(map[Key]place)}
	of := sha256.Sum256([]byte(version))
	s.read(string(of[:]))
	next, err := os.CreateTemp(filepath.Dir(path), Unfinished)
	if err != nil {
		s.close()
		return nil, fmt.Errorf("keeping what was made: %w", err)
	}
	s.next, s.out = next, bufio.NewWriterSize(next, 1<<20)
	if err := s.begin(string(of[:])); err != nil {
		s.close()
		return nil, fmt.Errorf("keeping what was made: %w", err)
	}
	return s, nil
}

// read opens the existing store, if it is of this version and intact.
func (s *Store) read(version string) {
	f, err := os.Open(s.path)
	if err != nil {
		return
	}
	if s.known, s.until = table(f, version); s.known == nil {
		f.Close()
		return
	}
	s.old = f
}

// table reads a store's table and returns it with the offset at which the values end; nil if the
// file is not a store of this version.
func table(f *os.File, version string) (known map[Key]place, at int64) {
	info, err := f.Stat()
	if err != nil || info.Size() < int64(head+endSize) {
		return nil, 0
	}
	begin, end := make([]byte, head), make([]byte, endSize)
	if _, err := f.ReadAt(begin, 0); err != nil || string(begin) != magic+version {
		return nil, 0
	}
	if _, err := f.ReadAt(end, info.Size()-endSize); err != nil {
		return nil, 0
	}
	at = int64(binary.LittleEndian.Uint64(end))
	rows, sum := int64(binary.LittleEndian.Uint64(end[8:])), binary.LittleEndian.Uint64(end[16:])
	if at < int64(head) || at > info.Size() || rows != (info.Size()-endSize-at)/row || rows*row != info.Size()-endSize-at {
		return nil, 0
	}
	data := make([]byte, rows*row)
	if _, err := f.ReadAt(data, at); err != nil || xxhash.Sum64(data) != sum {
		return nil, 0
	}
	known = make(map[Key]place, rows)
	for ; len(data) > 0; data = data[row:] {
		number := func(i int) int64 { return int64(binary.LittleEndian.Uint64(data[16+8*i:])) }
		p := place{number(0), number(1), uint64(number(2))}
		if p.at < int64(head) || p.size < 0 || p.size > at-p.at {
			return nil, 0
		}
		known[Key(data[:16])] = p
	}
	return known, at
}

// makeRoom deletes the stores of other folders that were not used for longest, until
// no more than most bytes are left.
func makeRoom(dir, own string, most int64) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return
	}
	var files []fs.FileInfo
	total := int64(0)
	for _, e := range entries {
		info, err := e.Info()
		if err != nil || !strings.HasSuffix(e.Name(), ending) {
			continue
		}
		total += info.Size()
		if filepath.Join(dir, e.Name()) != own {
			files = append(files, info)
		}
	}
	slices.SortFunc(files, func(a, b fs.FileInfo) int { return cmp.Compare(a.ModTime().UnixNano(), b.ModTime().UnixNano()) })
	for _, f := range files {
		if total <= most {
			return
		}
		if os.Remove(filepath.Join(dir, f.Name())) == nil {
			total -= f.Size()
		}
	}
}

package kept_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/kashshaf/kashshaf/internal/kept"
)

func open(t *testing.T, dir, folder, version string, most int64) *kept.Store {
	t.Helper()
	s, err := kept.Open(dir, folder, version, most)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	return s
}

// ask asks for texts by name and returns those that had to be made.
func ask(s *kept.Store, names ...string) (made string) {
	for _, name := range names {
		got := kept.Made(s, kept.KeyOf("text", name), (*kept.Reader).Text, (*kept.Writer).Text, func() string {
			made += name
			return "what is made of " + name
		})
		if got != "what is made of "+name {
			made += " wrong: " + got
		}
	}
	return made
}

func save(t *testing.T, s *kept.Store) {
	t.Helper()
	if err := s.Save(); err != nil {
		t.Fatal(err)
	}
}

func stores(t *testing.T, dir string) []string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil {
		t.Fatal(err)
	}
	return names
}

func TestStore(t *testing.T) {
	const most = 1 << 20
	dir := filepath.Join(t.TempDir(), "cache")
	for _, tt := range []struct {
		what            string
		folder, version string
		names           string
		saved           bool
		made            string
	}{
		{"nothing is kept yet", "f", "1", "abc", false, "abc"},
		{"what was not saved is not kept", "f", "1", "abc", true, "abc"},
		{"all is kept", "f", "1", "abc", true, ""},
		{"one more", "f", "1", "abd", true, "d"},
		{"what was not asked for is forgotten", "f", "1", "abc", true, "c"},
		{"another folder", "g", "1", "a", true, "a"},
		{"does not disturb the first", "f", "1", "abc", true, ""},
		{"another version", "f", "2", "abc", true, "abc"},
		{"and back", "f", "1", "abc", true, "abc"},
	} {
		s := open(t, dir, tt.folder, tt.version, most)
		if made := ask(s, strings.Split(tt.names, "")...); made != tt.made {
			t.Errorf("%s: made %q, want %q", tt.what, made, tt.made)
		}
		if tt.saved {
			save(t, s)
		} else {
			s.Close()
		}
	}
	if got := stores(t, dir); len(got) != 2 {
		t.Errorf("left in the folder: %q, want two stores", got)
	}
}

// TestStoreBroken: what a damaged file has lost is made again.
func TestStoreBroken(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir, "f", "1", 1<<20)
	ask(s, "a", "b")
	save(t, s)
	name := stores(t, dir)[0]
	whole, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for at := range whole {
		data := []byte(string(whole))
		data[at] ^= 0x40
		for _, data := range [][]byte{data, data[:at]} {
			if err := os.WriteFile(name, data, 0o600); err != nil {
				t.Fatal(err)
			}
			s := open(t, dir, "f", "1", 1<<20)
			if made := ask(s, "a", "b"); strings.Contains(made, "wrong") {
				t.Fatalf("byte %d: %s", at, made)
			}
			s.Close()
		}
	}
}

// TestStoreBound: a store keeps to its size limit, alone and together with others.
func TestStoreBound(t *testing.T) {
	dir := t.TempDir()
	const most = 2000
	for i := range 8 {
		s := open(t, dir, fmt.Sprint("folder", i), "1", most)
		for k := range 200 {
			ask(s, fmt.Sprint("name", k))
		}
		save(t, s)
	}
	open(t, dir, "another", "1", most).Close()
	total := int64(0)
	for _, name := range stores(t, dir) {
		info, err := os.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		total += info.Size()
	}
	if total == 0 || total > most {
		t.Errorf("%d bytes are kept, want some, and up to %d", total, most)
	}
}

// TestSwept: what a build left that was killed is deleted after a day; what one is writing is not.
func TestSwept(t *testing.T) {
	dir := t.TempDir()
	left, written := filepath.Join(dir, "1.part"), filepath.Join(dir, "2.part")
	for _, name := range []string{left, written} {
		if err := os.WriteFile(name, []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chtimes(left, time.Time{}, time.Now().Add(-25*time.Hour)); err != nil {
		t.Fatal(err)
	}
	s, err := kept.Open(dir, "folder", "1", 1<<20)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if _, err := os.Stat(left); err == nil {
		t.Error("what was left a day ago is still there")
	}
	if _, err := os.Stat(written); err != nil {
		t.Errorf("what is being written is gone: %v", err)
	}
}

func TestNoStore(t *testing.T) {
	if made := ask(nil, "a", "a"); made != "aa" {
		t.Errorf("without a store %q was made, want all", made)
	}
	var none *kept.Store
	none.Close()
	save(t, none)
}

// FuzzReader: reading anything does not panic, and what was written is read unchanged.
func FuzzReader(f *testing.F) {
	f.Add([]byte{2, 'a', 3}, "text", 77, 0.5)
	f.Fuzz(func(t *testing.T, any []byte, text string, n int, x float64) {
		r := kept.NewReader(any)
		kept.ReadList(r, func() string { r.Int(); r.Bool(); r.Float(); return r.Text() })
		var w kept.Writer
		w.Int(n)
		w.Text(text)
		w.Float(x)
		kept.List(&w, []int{n, -n}, w.Int)
		w.Bool(true)
		r = kept.NewReader(w.Bytes())
		if a, b, c, d, e := r.Int(), r.Text(), r.Float(), kept.ReadList(r, r.Int), r.Bool(); a != n || b != text ||
			c != x && x == x || len(d) != 2 || d[1] != -n || !e || !r.Whole() {
			t.Errorf("%d %q %v came back as %d %q %v %v %t, whole %t", n, text, x, a, b, c, d, e, r.Whole())
		}
	})
}

func ExampleMade() {
	dir, err := os.MkdirTemp("", "kept")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	for range 2 {
		store, err := kept.Open(dir, "my-articles", "1", 1<<20)
		if err != nil {
			fmt.Println(err)
			return
		}
		length := kept.Made(store, kept.KeyOf("length", "هدنة"), (*kept.Reader).Int, (*kept.Writer).Int, func() int {
			fmt.Println("counting")
			return len([]rune("هدنة"))
		})
		fmt.Println(length, store.Save())
	}
	// Output:
	// counting
	// 4 <nil>
	// 4 <nil>
}

// TestOpenFile: what was made in parts elsewhere is not made again, but only if by the same
// version.
func TestOpenFile(t *testing.T) {
	dir := t.TempDir()
	file := func(name, version string, others ...string) *kept.Store {
		t.Helper()
		s, err := kept.OpenFile(filepath.Join(dir, name), version, others...)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(s.Close)
		return s
	}
	for _, part := range []string{"a", "b"} {
		s := file(part, "1")
		if made := ask(s, part); made != part {
			t.Errorf("part %s: made %q", part, made)
		}
		save(t, s)
	}
	both := file("both", "1", filepath.Join(dir, "a"), filepath.Join(dir, "b"))
	if made := ask(both, "a", "b", "c"); made != "c" {
		t.Errorf("made %q of what the parts have, want c alone", made)
	}
	save(t, both)
	if made := ask(file("both", "1"), "a", "b", "c"); made != "" {
		t.Errorf("made %q again", made)
	}
	for _, other := range []string{"a", "none"} {
		if _, err := kept.OpenFile(filepath.Join(dir, "other"), "2", filepath.Join(dir, other)); err == nil ||
			other == "a" && !errors.Is(err, kept.ErrVersion) {
			t.Errorf("%s, by another version: %v", other, err)
		}
	}
}

// TestStoreTightened: unused values stay in the file while they are few, and are dropped once
// they are a fifth.
func TestStoreTightened(t *testing.T) {
	dir := t.TempDir()
	size := func(names ...string) int64 {
		s := open(t, dir, "f", "1", 1<<20)
		ask(s, names...)
		save(t, s)
		info, err := os.Stat(stores(t, dir)[0])
		if err != nil {
			t.Fatal(err)
		}
		return info.Size()
	}
	names := strings.Split("abcdefghij", "")
	all, row := size(names...), int64(16+3*8)
	if got := size(names[1:]...); got != all-row {
		t.Errorf("with one of ten not asked for %d bytes, want %d: it stays, its row goes", got, all-row)
	}
	s := open(t, dir, "f", "1", 1<<20)
	if made := ask(s, names[1:]...); made != "" {
		t.Errorf("%q was made again, want nothing", made)
	}
	s.Close()
	value := (all - 8 - 32 - 3*8 - 10*row) / 10
	if got, want := size(names[5:]...), all-5*(row+value); got != want {
		t.Errorf("with five of ten asked for %d bytes, want %d", got, want)
	}
	s = open(t, dir, "f", "1", 1<<20)
	if made := ask(s, names[3:]...); made != "de" {
		t.Errorf("%q was made, want what was not asked for before: de", made)
	}
	s.Close()
	if got := stores(t, dir); len(got) != 1 {
		t.Errorf("left in the folder: %q", got)
	}
}

package bundle

import (
	"encoding/hex"
	"errors"
	"slices"
	"strings"
	"testing"
)

// TestBlock: a block is as in the example in the comment on the format, and a block with any bit
// flipped is refused.
func TestBlock(t *testing.T) {
	lists := []listed{{name: "docs", filed: [][]byte{[]byte("a"), []byte("b")}}, {name: "texts", filed: [][]byte{nil, []byte("xy")}},
		{name: "mentions", filed: [][]byte{nil, nil}}, {name: "refs", filed: [][]byte{nil, nil}}}
	file, err := newFiler(nil).pack(across(lists, 1))
	if err != nil {
		t.Fatal(err)
	}
	block := appendBlock(nil, file)
	if got, want := hex.EncodeToString(block), strings.ReplaceAll("1b 66 9a 32 7e bc 75 4d  00  01 62  02 78 79  00  00", " ", ""); got != want {
		t.Errorf("block %s, want %s", got, want)
	}
	p := &Parts{codes: new(codes)}
	f := &lateFamily{parts: p, bounds: []int{0, 2}, apart: &apart{sizes: []int{len(block), len(block)}, kept: make(map[int][][]byte)}}
	for i, l := range lists {
		f.lists = append(f.lists, &lateList{lateFamily: f, name: l.name, nth: i, bases: []int{0, 9}})
	}
	if _, from, to := f.stretch(1); from != 17 || to != 33 {
		t.Errorf("the second block is at %d to %d, want 17 to 33", from, to)
	}
	got, err := f.open(1, block)
	if err != nil || string(got[0]) != "b" || string(got[1]) != "xy" || len(got[2])+len(got[3]) > 0 {
		t.Errorf("opened: %q, %v", got, err)
	}
	for at := range block {
		for bit := range 8 {
			flipped := slices.Clone(block)
			flipped[at] ^= 1 << bit
			if _, err := f.open(1, flipped); !errors.Is(err, ErrCorrupt) {
				t.Errorf("byte %d, bit %d flipped: %v", at, bit, err)
			}
		}
		if _, err := f.open(1, block[:at]); !errors.Is(err, ErrCorrupt) {
			t.Errorf("cut at %d: %v", at, err)
		}
	}
}

// TestRoomy: parts of blocks are larger if there would be too many of them.
func TestRoomy(t *testing.T) {
	for _, c := range []struct{ records, want int }{{10, 16 << 10}, {20_000, 16 << 10}, {40_000, 32 << 10}, {400_000, 64 << 10}} {
		filed := slices.Repeat([][]byte{make([]byte, 1200)}, c.records)
		if got := roomy([]listed{{filed: filed}}, 16<<10); got != c.want {
			t.Errorf("%d records: parts of %d bytes, want %d", c.records, got, c.want)
		}
	}
}

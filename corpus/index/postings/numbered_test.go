package postings_test

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/index/postings"
)

// TestNumbered checks that an index is the same whether all, some or no forms are numbered, in
// any order.
func TestNumbered(t *testing.T) {
	made := func(number func(k int) int) []byte {
		b := postings.NewBuilder()
		for doc := range 50 {
			var d postings.Document
			for _, k := range []int{doc % 7, 7 + doc%11, 18 + doc/3} {
				d.Words = append(d.Words, postings.Word{Form: fmt.Sprint("كلمه", k), Stem: fmt.Sprint("كلم", k/2), Number: number(k), Body: 1 + doc%3})
			}
			b.Add(d)
		}
		return b.Bytes()
	}
	want := made(func(int) int { return 0 })
	for name, number := range map[string]func(k int) int{
		"as they come": func(k int) int { return k + 1 },
		"backwards":    func(k int) int { return 100 - k },
		"every other":  func(k int) int { return k % 2 * (k + 1) },
	} {
		if got := made(number); !bytes.Equal(got, want) {
			t.Errorf("numbered %s: the index differs", name)
		}
	}
}

package postings

import (
	"maps"
	"slices"
	"sort"
)

// Layout says how an index is laid out: with how many bytes its root ends, without which
// nothing in it can be read, and where each of its blocks ends.
func (x *Index) Layout() (root int, ends []int) {
	each := func(b *block) {
		if len(ends) == 0 {
			root = b.at
		}
		ends = append(ends, b.at+len(b.data))
	}
	for i := range x.words.blocks {
		each(&x.words.blocks[i].block)
	}
	for i := range x.pages {
		each(&x.pages[i].block)
	}
	for _, name := range slices.Sorted(maps.Keys(x.fields)) { // as they are written
		for i := range x.fields[name].blocks {
			each(&x.fields[name].blocks[i].block)
		}
	}
	return root, ends
}

// Dictionary gives where the blocks of the dictionary of words lie.
func (x *Index) Dictionary() (from, to int) {
	if len(x.words.blocks) == 0 {
		return 0, 0
	}
	last := &x.words.blocks[len(x.words.blocks)-1]
	return x.words.blocks[0].at, last.at + len(last.data)
}

// Page gives where the page lies that has the postings of a word and of its stem; nowhere
// where no document has it.
func (x *Index) Page(word string) (from, to int) {
	e, ok, err := x.find(&x.words, true, word)
	if err != nil || !ok {
		return 0, 0
	}
	number := max(e.ref, e.own) // a word with another stem that is one itself is in both; one is asked for ahead
	i := sort.Search(len(x.pages), func(i int) bool { return x.pages[i].first > number }) - 1
	if i < 0 {
		return 0, 0
	}
	return x.pages[i].at, x.pages[i].at + len(x.pages[i].data)
}

// Block gives where the block of the dictionary lies in which a word is looked up.
func (x *Index) Block(word string) (from, to int) { return x.words.around(word) }

// ValueBlock gives where the block lies that has a value of a field, with its postings.
func (x *Index) ValueBlock(field, value string) (from, to int) {
	f := x.fields[field]
	if f == nil {
		return 0, 0
	}
	return f.dictionary.around(value)
}

// around gives where the block of a term lies.
func (d *dictionary) around(term string) (from, to int) {
	i := sort.Search(len(d.blocks), func(i int) bool { return d.blocks[i].first > term }) - 1
	if i < 0 {
		return 0, 0
	}
	return d.blocks[i].at, d.blocks[i].at + len(d.blocks[i].data)
}

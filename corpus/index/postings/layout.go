package postings

import (
	"maps"
	"slices"
	"sort"
)

// Layout returns where the parts of an index end: the root, without which nothing can be read,
// and each block. All are byte offsets into the index.
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
	for _, name := range slices.Sorted(maps.Keys(x.fields)) { // in the order they are written
		for i := range x.fields[name].blocks {
			each(&x.fields[name].blocks[i].block)
		}
	}
	return root, ends
}

// Dictionary returns the byte range of the blocks of the dictionary of words.
func (x *Index) Dictionary() (from, to int) {
	if len(x.words.blocks) == 0 {
		return 0, 0
	}
	last := &x.words.blocks[len(x.words.blocks)-1]
	return x.words.blocks[0].at, last.at + len(last.data)
}

// Page returns the byte range of the page with the postings of a word and of its stem, or 0, 0 if
// no document has the word.
func (x *Index) Page(word string) (from, to int) {
	e, ok, err := x.find(&x.words, true, word)
	if err != nil || !ok {
		return 0, 0
	}
	number := max(e.ref, e.own) // a stem that is also a word of another stem has both; only one is prefetched
	i := sort.Search(len(x.pages), func(i int) bool { return x.pages[i].first > number }) - 1
	if i < 0 {
		return 0, 0
	}
	return x.pages[i].at, x.pages[i].at + len(x.pages[i].data)
}

// Block returns the byte range of the dictionary block in which a word is looked up.
func (x *Index) Block(word string) (from, to int) { return x.words.around(word) }

// ValueBlock returns the byte range of the block that has a value of a field, with its postings.
func (x *Index) ValueBlock(field, value string) (from, to int) {
	f := x.fields[field]
	if f == nil {
		return 0, 0
	}
	return f.dictionary.around(value)
}

// around returns the byte range of the block that may have a term.
func (d *dictionary) around(term string) (from, to int) {
	i := sort.Search(len(d.blocks), func(i int) bool { return d.blocks[i].first > term }) - 1
	if i < 0 {
		return 0, 0
	}
	return d.blocks[i].at, d.blocks[i].at + len(d.blocks[i].data)
}

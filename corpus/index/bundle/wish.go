package bundle

import (
	"bytes"
	"sort"
	"strings"
)

// A Wish is what is going to be read: what of it is not there is fetched at once. In a whole bundle
// everything is there.
type Wish struct {
	p     *Parts
	parts []int
}

// id returns a document's ID from the list that holds nothing but IDs: those of a whole result are
// read at once. False if the document itself is there, or if there is no such list.
func (p *Parts) id(doc int) (string, bool) {
	ids, docs := p.lists["ids"], p.lists["docs"]
	if ids == nil || !ids.has(doc) && docs != nil && docs.has(doc) {
		return "", false
	}
	id := view(ids.at(doc))
	p.named[id] = doc
	return id, true
}

// Wish returns an empty wish; for a whole bundle it is nil, and its methods do nothing.
//
//go:noinline
func (b *Bundle) Wish() *Wish {
	if b.parts == nil {
		return nil
	}
	return &Wish{p: b.parts}
}

// Records wishes for records of a list's section, and so for what is delivered together with them.
func (w *Wish) Records(section string, records ...int) {
	if w == nil || w.p.lists[section] == nil {
		return
	}
	for _, i := range records {
		w.parts = append(w.parts, w.p.lists[section].wish(i))
	}
}

// Bytes wishes for a stretch of a section.
func (w *Wish) Bytes(section string, from, to int) {
	if w != nil && w.p.raw[section] != nil {
		w.parts = append(w.parts, w.p.raw[section].of(from, to)...)
	}
}

// Documents wishes for everything that Find reads of documents and for what is shown of them, and
// returns their numbers; what is needed to look these up is fetched at once.
func (w *Wish) Documents(b *Bundle, ids []string) (docs []int) {
	if w == nil {
		return nil
	}
	where := Wish{p: w.p}
	for _, id := range ids {
		if _, ok := w.p.named[id]; !ok {
			at := summedSize * nearID(sumOfID(id), b.Len())
			where.Bytes("docids", max(at-nearby, 0), min(at+nearby, len(b.docids)))
		}
	}
	where.Get()
	for _, id := range ids {
		if doc, ok := w.p.named[id]; ok {
			docs = append(docs, doc)
		} else {
			docs = append(docs, b.summed(id)...)
		}
	}
	w.Records("docs", docs...)
	return docs
}

// nearby is how many bytes around its expected place in docids are prefetched for an ID.
const nearby = 512

// Key wishes for what is looked up in a sorted list's section whose records begin with their keys,
// as a text or up to a zero byte.
func (w *Wish) Key(section, key string) {
	if w == nil || w.p.lists[section] == nil {
		return
	}
	l := w.p.lists[section]
	i := sort.Search(len(l.firsts), func(i int) bool {
		record := l.firsts[i]
		if section == "names" {
			record, _, _ = bytes.Cut(record, []byte{0})
			return string(record) >= key
		}
		return firstText(record) >= key
	})
	// It may be the first of the part, or at the end of the part before.
	w.parts = append(w.parts, l.first+max(i-1, 0))
	if i < len(l.firsts) && i > 0 {
		record := l.firsts[i]
		if section == "names" && bytes.HasPrefix(record, append([]byte(key), 0)) || section != "names" && firstText(record) == key {
			w.parts = append(w.parts, l.first+i)
		}
	}
}

// Named wishes for the names that these normalised words may be: see Named, Variants and Surnamed
// of a Bundle.
func (w *Wish) Named(words []string) {
	if w != nil {
		for _, key := range keysOf(words) {
			w.Key("names", key)
		}
	}
}

// Entities wishes for references to entities, and returns for each the two IDs, both inclusive,
// between which its own is: these are known before it is read, because entities are in the order of
// their IDs.
func (w *Wish) Entities(names []Name) (between [][2]string) {
	if w == nil {
		return nil
	}
	for _, n := range names {
		if ref, ok := w.p.refs[n.Entity]; ok {
			between = append(between, [2]string{ref.ID, ref.ID})
			continue
		}
		w.Records("entities", n.Entity)
		between = append(between, w.p.around(n.Entity))
	}
	return between
}

// around returns the nearest known IDs on both sides of an entity's; "" if there is none.
func (p *Parts) around(entity int) (ids [2]string) {
	before, behind := -1, len(p.documents)
	for n, ref := range p.refs {
		if n < entity && n > before {
			before, ids[0] = n, ref.ID
		}
		if n > entity && n < behind {
			behind, ids[1] = n, ref.ID
		}
	}
	return ids
}

// Prefix wishes for everything with a prefix in a sorted list's section; see Key.
func (w *Wish) Prefix(section, prefix string) {
	if w == nil || w.p.lists[section] == nil {
		return
	}
	w.Key(section, prefix)
	l := w.p.lists[section]
	for i, first := range l.firsts {
		key := firstText
		if section == "names" {
			key = func(r []byte) string { return view(r) }
		}
		if strings.HasPrefix(key(first), prefix) {
			w.parts = append(w.parts, l.first+i)
		}
	}
}

// Whole wishes for whole sections.
func (w *Wish) Whole(sections ...string) {
	for _, section := range sections {
		if w == nil {
			return
		}
		first, n := 0, 0
		if l := w.p.lists[section]; l != nil {
			first, n = l.first, len(l.bounds)-1
		} else if s := w.p.raw[section]; s != nil {
			first, n = s.first, len(s.ends)-1
		}
		for i := range n {
			w.parts = append(w.parts, first+i)
		}
	}
}

// GetSome fetches at most n files of what was wished for, and reports whether any were lacking.
func (w *Wish) GetSome(n int) bool {
	if w == nil {
		return false
	}
	asked := w.p.lacking(w.parts)
	if len(asked) > 0 {
		w.p.get(asked[:min(n, len(asked))])
	}
	return len(asked) > 0
}

// Get fetches what was wished for.
//
//go:noinline
func (w *Wish) Get() {
	if w != nil {
		w.p.want(w.parts)
	}
}

package postings

// A Posting is a document with a frequency.
type Posting struct{ Doc, Times uint32 }

// A List holds postings in the order of documents.
type List []Posting

// Seek returns the first index, at or after from, whose document is doc or later, or len(l) if
// there is none.
func (l List) Seek(from int, doc uint32) int {
	if from >= len(l) || l[from].Doc >= doc {
		return from
	}
	// The target is usually near, so the steps double until they pass it.
	low, step := from, 1
	for low+step < len(l) && l[low+step].Doc < doc {
		low += step
		step *= 2
	}
	high := min(low+step, len(l))
	for low+1 < high {
		if middle := int(uint(low+high) / 2); l[middle].Doc < doc {
			low = middle
		} else {
			high = middle
		}
	}
	return high
}

// A Place is a part of a document in which words are counted.
type Place uint8

// The places. Text is the title and the body together, Lead the first words of the body.
const (
	Text Place = iota
	Title
	Lead
)

func (o *occurrence) times(p Place) uint32 {
	switch p {
	case Title:
		return o.title
	case Lead:
		return o.lead
	}
	return o.text()
}

package postings

// A Posting is a document that has something, and how often.
type Posting struct{ Doc, Times uint32 }

// A List is the documents that have something, in their order.
type List []Posting

// Seek gives the first place, not before from, whose document is doc or comes after
// it; the length of the list where there is none.
func (l List) Seek(from int, doc uint32) int {
	if from >= len(l) || l[from].Doc >= doc {
		return from
	}
	// What is looked for is mostly near: the steps double until they go past it.
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

// A Place is where a word stands in a document.
type Place uint8

// The places. The text is the title and the body together, the lead the first words of
// the body.
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

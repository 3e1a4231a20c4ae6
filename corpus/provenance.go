package corpus

// A Position is where in its file a document stands, for those who cite it.
type Position struct {
	// Kind is what First and Last count: "page", "time", "row" or "message"; ""
	// where nothing is counted.
	Kind string `json:"kind,omitempty"`
	// First and Last are those at which the document begins and ends: "12", of a
	// work in volumes "3:12", of a recording "00:12:05". Last is empty when it is
	// the same.
	First string `json:"first,omitempty"`
	Last  string `json:"last,omitempty"`
}

// A Mark says that a page or a time of the document's file begins in a paragraph.
type Mark struct {
	Paragraph int    `json:"paragraph"` // counted from 0
	Label     string `json:"label"`     // as in Position
}

// A Part says which part of a longer text a document is. It is empty for a
// document by itself.
type Part struct {
	Book   string `json:"book,omitempty"`   // what the whole is called
	BookID string `json:"bookId,omitempty"` // ID of the document that lists its parts
	// Number is that of the part, from 1, of so many; 0 for the list of the parts.
	Number int `json:"number,omitempty"`
	Of     int `json:"of,omitempty"`
	// Previous and Next are the IDs of the parts before and after; "" where there
	// is none.
	Previous string `json:"previous,omitempty"`
	Next     string `json:"next,omitempty"`
	// Chapters, in the list of the parts, are their IDs, one for each paragraph.
	Chapters []string `json:"chapters,omitempty"`
}

// MarkAt gives the page or time at which a paragraph begins, or "".
func (d *Document) MarkAt(paragraph int) string {
	label := ""
	for _, m := range d.Marks {
		if m.Paragraph > paragraph {
			break
		}
		label = m.Label
	}
	return label
}

// PlaceOf gives where in its file a paragraph stands: its own page or time where
// those are known, else the document's place.
func (d *Document) PlaceOf(paragraph int) Position {
	if label := d.MarkAt(paragraph); label != "" {
		return Position{Kind: d.Place.Kind, First: label}
	}
	return d.Place
}

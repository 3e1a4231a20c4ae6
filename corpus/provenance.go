package corpus

// A Position is the position of a document in its file, for citations.
type Position struct {
	// Kind is the unit of First and Last: "page", "time", "row" or "message"; "" if nothing is
	// counted.
	Kind string `json:"kind,omitempty"`
	// First and Last are where the document begins and ends: "12", for a work in volumes "3:12",
	// for a recording "00:12:05". Last is empty if it equals First.
	First string `json:"first,omitempty"`
	Last  string `json:"last,omitempty"`
}

// A Mark says that a page or a time of the document's file begins in a paragraph.
type Mark struct {
	Paragraph int    `json:"paragraph"` // counted from 0
	Label     string `json:"label"`     // as in Position
}

// A Part says which part of a longer text a document is. It is empty for a document on its own.
type Part struct {
	Book   string `json:"book,omitempty"`   // title of the whole
	BookID string `json:"bookId,omitempty"` // ID of the document that lists its parts
	// Number is the number of the part, from 1 to Of; 0 for the list of the parts.
	Number int `json:"number,omitempty"`
	Of     int `json:"of,omitempty"`
	// Previous and Next are the IDs of the neighbouring parts; "" if there is none.
	Previous string `json:"previous,omitempty"`
	Next     string `json:"next,omitempty"`
	// Chapters, in the list of the parts, are their IDs, one for each paragraph.
	Chapters []string `json:"chapters,omitempty"`
}

// MarkAt returns the page or time in which a paragraph begins, or "".
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

// PlaceOf returns the position of a paragraph in its file: its own page or time if known, else
// the document's position.
func (d *Document) PlaceOf(paragraph int) Position {
	if label := d.MarkAt(paragraph); label != "" {
		return Position{Kind: d.Place.Kind, First: label}
	}
	return d.Place
}

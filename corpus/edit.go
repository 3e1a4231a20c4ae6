package corpus

// An Edit is what a reader or a publisher corrects about an entity. Edits are
// applied in order, each to what those before it left.
type Edit struct {
	Do     EditKind `json:"do"`
	Entity string   `json:"entity"` // ID
	// Name is what a renamed entity or one split off is called.
	Name string `json:"name,omitempty"`
	// Into is the ID of the entity that the merged one becomes part of, or the ID
	// that the one split off gets, which no other may have.
	Into string `json:"into,omitempty"`
	// Spellings are the written forms whose mentions go to the one split off.
	Spellings []string `json:"spellings,omitempty"`
}

// An EditKind is what an Edit does.
type EditKind string

// The kinds of edits.
const (
	EditRename EditKind = "rename"
	EditHide   EditKind = "hide"
	EditMerge  EditKind = "merge"
	EditSplit  EditKind = "split"
)

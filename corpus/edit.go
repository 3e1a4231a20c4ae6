package corpus

// An Edit is what a reader or a publisher corrects about an entity. Edits are
// applied in order, each to what those before it left.
type Edit struct {
	Do     EditKind `json:"do"`
	Entity string   `json:"entity"` // ID
	// EntityName is what the entity is called, for who reads the file; nothing
	// else depends on it.
	EntityName string `json:"entity_name,omitempty"`
	// Name is what a renamed entity or one split off is called.
	Name string `json:"name,omitempty"`
	// English is what a renamed entity is called in English, and Kind what it is
	// from now on, as Kind.String has it; "" for what stays as it is.
	English string `json:"english,omitempty"`
	Kind    string `json:"kind,omitempty"`
	// Into is the ID of the entity that the merged one becomes part of, or the ID
	// that the one split off gets, which no other may have.
	Into string `json:"into,omitempty"`
	// IntoName is what that is called, as EntityName.
	IntoName string `json:"into_name,omitempty"`
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
	// EditDistinct says that Entity and Into are two: they are never joined for
	// their spelling, nor is it suggested.
	EditDistinct EditKind = "distinct"
)

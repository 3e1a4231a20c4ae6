package corpus

// An Edit is a reader's or a publisher's correction of an entity. Edits are applied in order,
// each to the result of the previous ones.
type Edit struct {
	Do     EditKind `json:"do"`
	Entity string   `json:"entity"` // ID
	// EntityName is the name of the entity, for those who read the file; nothing else depends on
	// it.
	EntityName string `json:"entity_name,omitempty"`
	// Name is the new name of a renamed entity, or the name of one that is split off.
	Name string `json:"name,omitempty"`
	// English is the new English name of a renamed entity, and Kind its new kind, as in
	// Kind.String; "" leaves them unchanged.
	English string `json:"english,omitempty"`
	Kind    string `json:"kind,omitempty"`
	// Into is the ID of the entity that the merged one becomes part of, or the new, unused ID of
	// the one split off.
	Into string `json:"into,omitempty"`
	// IntoName is the name of that entity, like EntityName.
	IntoName string `json:"into_name,omitempty"`
	// Spellings are the written forms whose mentions move to the entity split off.
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
	// EditDistinct says that Entity and Into are different: they are never joined because of
	// their spelling, nor is that suggested.
	EditDistinct EditKind = "distinct"
)

package corpus

// A Speaker is an entity with the number of statements that it is sure to have made, and the newest
// of them.
type Speaker struct {
	Entity     EntityRef
	Statements int
	Newest     StatementHit
}

package seq

import (
	_ "embed"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// bearersText holds given names and surnames of the world that are rare in the training texts, as
// Arabic news write them. They are words that mean nothing else.
//
//go:embed bearers.txt
var bearersText string

var bearers = arabic.WordSet(bearersText)

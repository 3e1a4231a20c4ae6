package seq

import (
	_ "embed"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// bearersText holds given names and surnames of the world that the texts the model learnt from
// hardly have, as Arabic news write them: words that are nothing else.
//
//go:embed bearers.txt
var bearersText string

var bearers = arabic.WordSet(bearersText)

package corpus

// A WordCount is a word with the number of documents that have it.
type WordCount struct {
	Word  string `json:"word"`
	Count int    `json:"count"`
}

// A WordAnalysis shows how a word is analysed, step by step.
type WordAnalysis struct {
	Word       string      `json:"word"`       // as given
	Normalised string      `json:"normalised"` // without marks, with one form of each letter
	Clitics    string      `json:"clitics"`    // cut off the front
	Stem       string      `json:"stem"`
	Count      int         `json:"count"` // documents that have the normalised form
	Name       bool        `json:"name"`  // a word of a name: endings are never cut
	Entities   []EntityRef `json:"entities,omitempty"`
	Forms      []WordCount `json:"forms"` // words of the corpus with the same stem, most frequent first
}

// An Explanation says why a hit is in a result.
type Explanation struct {
	Score float64       `json:"score"`
	Parts []ExplainPart `json:"parts"`
	// Together is the Together of the hit.
	Together float64 `json:"together,omitempty"`
}

// An ExplainPart is what one word of the query contributes to a document's score.
type ExplainPart struct {
	Text    string         `json:"text"`   // the word or name
	Score   float64        `json:"score"`  // its contribution
	Rarity  float64        `json:"rarity"` // its idf
	Matches []ExplainMatch `json:"matches"`
}

// An ExplainMatch is one way in which a document matches a word of the query.
type ExplainMatch struct {
	As    string  `json:"as"`    // "form", "stem" or "entity"
	Where string  `json:"where"` // "text", "title" or "lead"; "" for an entity
	Term  string  `json:"term"`  // the form, stem or entity's ID
	Times int     `json:"times"`
	Share float64 `json:"share"` // of the word's contribution, 0 to 1
}

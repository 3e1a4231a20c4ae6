package search

// The fields of the index. Text fields hold words, the others one term for each
// value. Nothing is stored and there are no term vectors: texts, titles and
// values are in the bundle.
const (
	fieldText      = "text"      // title and body: surface forms, normalised
	fieldStem      = "stem"      // the stems of the words that are not their own stem
	fieldTitle     = "title"     // title alone: surface forms
	fieldTitleStem = "titlestem" // likewise
	fieldLead      = "lead"      // stems of all of the body's first words
	fieldEntity    = "entity"    // ids of the entities mentioned
	fieldOutlet    = "outlet"    // outlet, its words normalised
	fieldTopic     = "topic"     // topics, likewise
	fieldDate      = "date"      // first day of the date, YYYY-MM-DD
	fieldSpelt     = "spelt"     // homographs (arabic.Homograph) with their alef as it is written
)

// leadWords is how many words of a body are its lead: news says at the beginning what it is about.
const leadWords = 40

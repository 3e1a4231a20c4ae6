package command

import (
	"math"
	"runtime/debug"

	"github.com/kashshaf/kashshaf/corpus"
)

// A build may have as much garbage as it has in use, which is cheap while that is little: of
// a large collection it would be gigabytes. From leastBound on garbage is looked for sooner.
// What is in use grows with the texts and with the documents, a third more than which is
// left: a bound that is too tight costs more time than it spares memory.
const (
	leastBound  = 2_800_000_000 // bytes; 100,000 news articles of 3 kB
	perText     = 9             // for each byte of text
	perDocument = 10_000        // for each document
)

// memoryBound is how much memory a build of documents should take, in bytes.
func memoryBound(docs []corpus.Document) int64 {
	text := int64(0)
	for i := range docs {
		text += int64(len(docs[i].Title) + len(docs[i].Body))
	}
	return max(leastBound, perText*text, perDocument*int64(len(docs)))
}

// boundMemory has a build keep to that, unless whoever builds has said how much it may take
// (GOMEMLIMIT).
func boundMemory(docs []corpus.Document) {
	if debug.SetMemoryLimit(-1) == math.MaxInt64 {
		debug.SetMemoryLimit(memoryBound(docs))
	}
}

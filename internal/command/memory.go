package command

import (
	"os"
	"runtime/debug"

	"github.com/kashshaf/kashshaf/corpus"
)

// A build may have twice as much garbage as it has in use, which takes a third of the time
// for its collection that as much does (of the next build of 10,000 news articles a tenth of
// all). From easyBound on, some ten thousand articles, garbage is looked for sooner, and again
// from leastBound on, where it would be gigabytes. What is in use grows with the texts and
// with the documents: two thirds more than which is left, and a third more in the end. A bound
// that is too tight costs more time than it spares memory.
const (
	garbage = 200 // percent of what is in use

	easyBound       = 600_000_000 // bytes
	easyPerText     = 12          // for each byte of text
	easyPerDocument = 35_000      // for each document

	leastBound  = 2_800_000_000 // bytes; 100,000 news articles of 3 kB
	perText     = 9             // for each byte of text
	perDocument = 10_000        // for each document
)

// memoryBound is how much memory a build of documents should take, in bytes.
func memoryBound(docs []corpus.Document) int64 {
	text, n := int64(0), int64(len(docs))
	for i := range docs {
		text += int64(len(docs[i].Title) + len(docs[i].Body))
	}
	return min(max(easyBound, easyPerText*text, easyPerDocument*n), max(leastBound, perText*text, perDocument*n))
}

// boundMemory has a build keep to that, unless whoever builds has said how much it may take
// (GOMEMLIMIT) or how much garbage it may have (GOGC).
func boundMemory(docs []corpus.Document) {
	if os.Getenv("GOMEMLIMIT") != "" || os.Getenv("GOGC") != "" {
		return
	}
	debug.SetMemoryLimit(memoryBound(docs))
	debug.SetGCPercent(garbage)
}

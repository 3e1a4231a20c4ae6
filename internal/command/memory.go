package command

import (
	"os"
	"runtime/debug"

	"github.com/kashshaf/kashshaf/corpus"
)

// A build may have twice as much garbage as memory in use: collecting it takes a third of the
// time that it takes with only as much (a tenth of the whole for the next build of 10,000 news
// articles). From easyBound on, some ten thousand articles, the collector runs earlier, and again
// from leastBound on, where garbage would be gigabytes. Memory in use grows with the texts and
// with the number of documents: the bounds leave two thirds more than that, and a third more in
// the end. A bound that is too tight costs more time than it saves memory.
const (
	garbage = 200 // percent of what is in use

	easyBound       = 600_000_000 // bytes
	easyPerText     = 12          // per byte of text
	easyPerDocument = 35_000      // per document

	leastBound  = 2_800_000_000 // bytes; 100,000 news articles of 3 kB
	perText     = 9             // per byte of text
	perDocument = 10_000        // per document
)

// memoryBound returns how much memory a build of documents should take, in bytes.
func memoryBound(docs []corpus.Document) int64 {
	text, n := int64(0), int64(len(docs))
	for i := range docs {
		text += int64(len(docs[i].Title) + len(docs[i].Body))
	}
	return min(max(easyBound, easyPerText*text, easyPerDocument*n), max(leastBound, perText*text, perDocument*n))
}

// boundMemory makes a build keep to that, unless the user has set a memory limit (GOMEMLIMIT) or
// a garbage target (GOGC).
func boundMemory(docs []corpus.Document) {
	if os.Getenv("GOMEMLIMIT") != "" || os.Getenv("GOGC") != "" {
		return
	}
	debug.SetMemoryLimit(memoryBound(docs))
	debug.SetGCPercent(garbage)
}

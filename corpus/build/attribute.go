package build

import (
	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/statements"
	"github.com/kashshaf/kashshaf/corpus/times"
)

// Attribute finds who said what in documents and their time expressions, both by
// document, and what people are called for their offices throughout. It is given
// what Find gives: the mentions of each document, and the entities. A speaker is
// one that is mentioned in them somewhere, or stays as the text has him.
func Attribute(docs []corpus.Document, mentions [][]corpus.Mention, entities []corpus.Entity, opt Options) ([][]corpus.Statement, [][]corpus.TimeExpression, []corpus.Role) {
	n := len(docs)
	said, dates, roles := make([][]corpus.Statement, n), make([][]corpus.TimeExpression, n), make([][]corpus.Role, n)
	finder := statements.New(mentioned(mentions, entities))
	each(n, func(i int) {
		said[i], roles[i] = finder.Read(&docs[i], mentions[i])
		dates[i] = times.Find(&docs[i])
	}, func(done int) { opt.progress(Attributing, done, n) })
	return said, dates, commonRoles(roles)
}

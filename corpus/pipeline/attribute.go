package pipeline

import (
	"slices"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/statements"
	"github.com/kashshaf/kashshaf/corpus/annotation/times"
	"github.com/kashshaf/kashshaf/internal/kept"
)

// Attribute finds who said what in documents and their time expressions, both by document, and what
// people are called for their offices in all of them. It takes the results of Find: the mentions of
// each document, and the entities. A speaker is an entity that is mentioned somewhere in the
// documents, or remains as the text names him. If a document does not say who holds an office, the
// others do.
func Attribute(docs []corpus.Document, mentions [][]corpus.Mention, entities []corpus.Entity, opt Options) ([][]corpus.Statement, [][]corpus.TimeExpression, []corpus.Role) {
	n := len(docs)
	said, dates, roles := make([][]corpus.Statement, n), make([][]corpus.TimeExpression, n), make([][]corpus.Role, n)
	finder := statements.New(mentioned(mentions, entities)).Keeping(opt.Kept)
	each(n, func(i int) {
		said[i], roles[i] = finder.Read(&docs[i], mentions[i])
		d := &docs[i]
		dates[i] = kept.Made(opt.Kept, kept.KeyOf("times", string(d.Date), d.Title, d.Body), readTimes, writeTimes, func() []corpus.TimeExpression { return times.Find(d) })
	}, func(done int) { opt.progress(Attributing, done, n) })
	common := commonRoles(roles)
	knowing := finder.Knowing(common)
	each(n, func(i int) {
		if slices.ContainsFunc(said[i], unknown) {
			said[i] = knowing.Find(&docs[i], mentions[i])
		}
	}, func(int) {})
	return said, dates, append(common, ofCountries(common, entities)...)
}

// unknown reports whether a statement has a speaker whom its document does not identify.
func unknown(s corpus.Statement) bool { return s.Speaker == "" && s.Named != "" }

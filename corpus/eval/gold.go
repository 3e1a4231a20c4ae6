package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/times"
	"github.com/kashshaf/kashshaf/corpus/eval/gold"
	"github.com/kashshaf/kashshaf/corpus/pipeline"
)

// named holds the entities that a build finds in a set of documents.
type named struct {
	mentions [][]corpus.Mention
	entities []corpus.Entity
	kinds    map[string]corpus.Kind // of every entity
}

// find finds the entities in documents as the command annotate does: in all of them together.
func find(docs []corpus.Document) (*named, error) {
	mentions, entities, err := pipeline.Find(docs, "", pipeline.Options{})
	if err != nil {
		return nil, err
	}
	kinds := make(map[string]corpus.Kind, len(entities))
	for _, e := range entities {
		kinds[e.ID] = e.Kind
	}
	return &named{mentions, entities, kinds}, nil
}

func (n *named) known(i int) []gold.Mention { return gold.Known(n.mentions[i], n.kinds) }

// unmatched returns a row for which the stock analyzers have no figure.
func unmatched(set, figure, value, tried, reach string) row {
	return row{set: set, figure: figure, values: [3]string{value, none, none}, tried: tried, reach: reach}
}

// none is printed where there is no figure.
const none = "–"

// goldScores are the scores on one hand-annotated set.
type goldScores struct {
	mentions   gold.Mentions
	statements gold.Statements
	sure       gold.Statements // of those that are sure of their speaker
	times      gold.Times
}

// scoreGold annotates a set and compares the result.
func scoreGold(shared, set string) (*goldScores, error) {
	annotated, err := gold.Read(filepath.Join(shared, "eval", "gold"), set)
	if err != nil {
		return nil, err
	}
	docs := make([]corpus.Document, len(annotated))
	for i := range annotated {
		docs[i] = annotated[i].Document
	}
	ours, err := find(docs)
	if err != nil {
		return nil, err
	}
	// End to end: the statements are those found with our own mentions.
	said, dates, _ := pipeline.Attribute(docs, ours.mentions, ours.entities, pipeline.Options{})
	var s goldScores
	for i := range annotated {
		want := &annotated[i]
		s.mentions.Add(want.Mentions, ours.known(i))
		s.statements.Add(want.Text(), want.Statements, said[i])
		s.sure.Add(want.Text(), want.Statements, slices.DeleteFunc(slices.Clone(said[i]), func(s corpus.Statement) bool { return s.Weak() }))
		s.times.Add(want.Times, dates[i])
	}
	return &s, nil
}

// goldSets measures all kinds of annotation on the hand-annotated texts. Each set is annotated
// separately; for the combined rows, counts are summed.
func goldSets(shared string) ([]row, error) {
	seeds, err := scoreGold(shared, "seeds")
	if err != nil {
		return nil, err
	}
	dev, err := scoreGold(shared, "dev")
	if err != nil {
		return nil, err
	}
	var rows []row
	rows = append(rows, mentionRows("gold-seeds", &seeds.mentions, ".95", ".97")...)
	rows = append(rows, mentionRows("gold-dev", &dev.mentions, ".80", ".90")...)
	both, sure := dev.statements.Plus(seeds.statements), dev.sure.Plus(seeds.sure)
	rows = append(rows,
		unmatched("gold-dev + seeds", "statements F1", value(both.Figure), none, ".80"),
		unmatched("", "of those found: speaker right", gold.Decimal(both.OfFound(both.Speaker)), none, ".90"),
		unmatched("", "of the sure ones: speaker right; share that is sure", gold.Decimal(sure.OfFound(sure.Speaker))+"; "+gold.Decimal(float64(sure.Given)/float64(both.Given)), none, ".95"),
		unmatched("", "of those found: class right", gold.Decimal(both.OfFound(both.Class)), none, ".90"),
		unmatched("", "of those found: content overlap", gold.Decimal(both.Content()), none, ".85"),
		unmatched("gold-dev", statementFigures, statementValues(&dev.statements), none, none),
		unmatched("gold-seeds", statementFigures, statementValues(&seeds.statements), none, none),
		unmatched("gold-dev + seeds", "dates F1", value(dev.times.Plus(seeds.times).Figure), none, ".85"),
		unmatched("gold-dev", "dates F1", value(dev.times.Figure), none, none),
		unmatched("gold-seeds", "dates F1", value(seeds.times.Figure), none, none),
	)
	return rows, nil
}

// value formats a figure for the table.
func value(f gold.Figure) string { return strings.TrimPrefix(f.String(), "F1 ") }

func mentionRows(set string, m *gold.Mentions, reach, reachLinks string) []row {
	names, values := byKind(m, corpus.Kinds[:])
	return []row{
		unmatched(set, "mentions F1", value(m.All()), none, reach),
		unmatched("", "F1 of "+names, values, none, none),
		unmatched("", "linking, pairs F1", value(m.Links()), none, reachLinks),
	}
}

// byKind returns the names of kinds and the F1 of each.
func byKind(m *gold.Mentions, kinds []corpus.Kind) (names, values string) {
	var name, figure []string
	for _, k := range kinds {
		name = append(name, k.String())
		figure = append(figure, gold.Decimal(m.Kinds[k].F1()))
	}
	return strings.Join(name, " / "), strings.Join(figure, " / ")
}

const statementFigures = "statements F1 / speaker / class / content"

func statementValues(s *gold.Statements) string {
	return strings.Join([]string{gold.Decimal(s.F1()), gold.Decimal(s.OfFound(s.Speaker)), gold.Decimal(s.OfFound(s.Class)), gold.Decimal(s.Content())}, " / ")
}

// prose measures mentions on the held-out texts of other kinds than news that were written for
// Kashshaf: their author also wrote what the tagger learns from, which flatters us.
func prose(string) ([]row, error) {
	_, texts, err := gold.Prose()
	if err != nil {
		return nil, err
	}
	docs := make([]corpus.Document, len(texts))
	for i := range texts {
		docs[i] = texts[i].Document
	}
	ours, err := find(docs)
	if err != nil {
		return nil, err
	}
	var m gold.Mentions
	for i := range texts {
		m.Add(texts[i].Mentions, ours.known(i))
	}
	names, values := byKind(&m, corpus.Kinds[:])
	return []row{
		unmatched("own prose, a fifth held out", "mentions F1", value(m.All()), none, ".80"),
		unmatched("", "F1 of "+names, values, none, none),
	}, nil
}

// anercorp measures mentions on the test part of CAMeL's split of ANERcorp, which is annotated in
// whole words and by another guideline. The shipped model was not trained on any of it.
func anercorp(shared string) ([]row, error) {
	m, err := tagged(filepath.Join(shared, "eval", "ner", "ANERCorp_CamelLab_test.txt"))
	if err != nil {
		return nil, err
	}
	return taggedRows("ANERcorp, CAMeL test", m, ".692 (with MISC, trained on it)", ".684 / .850 / .519", ".77"), nil
}

// aqmar likewise measures mentions on AQMAR's texts from Wikipedia: the part that nobody has
// looked at, and the one that may be read.
func aqmar(shared string) ([]row, error) {
	var rows []row
	for _, part := range []struct{ file, name, reach string }{{"test", "AQMAR test (never read)", ".68"}, {"dev", "AQMAR dev", none}} {
		m, err := tagged(filepath.Join(shared, "eval", "ner", "aqmar", part.file+".txt"))
		if err != nil {
			return nil, err
		}
		rows = append(rows, taggedRows(part.name, m, none, none, part.reach)...)
	}
	return rows, nil
}

// tagged scores mentions in texts in which whole words are labelled.
func tagged(path string) (*gold.Mentions, error) {
	texts, err := gold.ReadTagged(path)
	if err != nil {
		return nil, err
	}
	docs := make([]corpus.Document, len(texts))
	for i := range texts {
		docs[i] = texts[i].Document.Document
	}
	ours, err := find(docs)
	if err != nil {
		return nil, err
	}
	var m gold.Mentions
	for i := range texts {
		m.Add(texts[i].Mentions, texts[i].Whole(ours.known(i)))
	}
	return &m, nil
}

func taggedRows(set string, m *gold.Mentions, tried, triedByKind, reach string) []row {
	names, values := byKind(m, []corpus.Kind{corpus.Person, corpus.Place, corpus.Organization})
	return []row{
		unmatched(set, "micro F1, exact span", value(m.All()), tried, reach),
		unmatched("", "F1 of "+names, values, triedByKind, none),
	}
}

// dates measures on the public set of texts with TIMEX3: all annotations of type DATE, and among
// these those that name a point of the calendar.
func dates(shared string) ([]row, error) {
	docs, err := gold.ReadTimeML(filepath.Join(shared, "eval", "dates"))
	if err != nil {
		return nil, err
	}
	var strict, calendar [2]gold.Times
	for i := range docs {
		d := &docs[i]
		found := times.Find(&d.Document.Document)
		strict[d.Half].Add(d.Times, found)
		calendar[d.Half].Add(d.Calendar(found))
	}
	var rows []row
	for _, part := range []struct {
		name  string
		score [2]gold.Times
	}{{"all of type DATE", strict}, {"points of the calendar", calendar}} {
		rows = append(rows,
			unmatched("TIMEX3, "+part.name, "F1, span and value", value(part.score[0].Plus(part.score[1]).Figure), none, ".85"),
			unmatched("", "half A / half B", fmt.Sprintf("%s / %s", gold.Decimal(part.score[0].F1()), gold.Decimal(part.score[1].F1())), none, none))
	}
	return rows, nil
}

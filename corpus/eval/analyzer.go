package main

import (
	"strings"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/analysis/lang/ar"
	"github.com/blevesearch/bleve/v2/registry"
	"github.com/blevesearch/snowballstem"
	snowball "github.com/blevesearch/snowballstem/arabic"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// A system is a way to analyse text before it enters the engine.
type system struct {
	name  string
	terms func(text string) []string // nil for the engine's own analysis
}

// systems returns the systems that the table compares.
func systems() ([]system, error) {
	bleve, err := registry.NewCache().AnalyzerNamed(ar.AnalyzerName)
	if err != nil {
		return nil, err
	}
	return []system{
		{name: "kashshaf"},
		{"bleve ar", func(text string) []string { return bleveTerms(bleve, text) }},
		{"Snowball", snowballTerms},
	}, nil
}

func bleveTerms(a analysis.Analyzer, text string) []string {
	var terms []string
	for _, t := range a.Analyze([]byte(text)) {
		terms = append(terms, string(t.Term))
	}
	return terms
}

// snowballTerms stems the words of our tokenizer, before our normalisation.
func snowballTerms(text string) []string {
	var terms []string
	for _, t := range arabic.Tokenize(text) {
		env := snowballstem.NewEnv(strings.ToLower(text[t.Start:t.End]))
		snowball.Stem(env)
		terms = append(terms, env.Current())
	}
	return terms
}

// write returns a text as the engine should receive it. For another system every term is written
// in letters that our analysis leaves unchanged, so that the same engine, with the same fields
// and weights, matches these terms and nothing else.
func (s system) write(text string) string {
	if s.terms == nil {
		return plain(text)
	}
	var words []string
	for _, line := range strings.Split(text, "\n") {
		var coded []string
		for _, term := range s.terms(line) {
			coded = append(coded, code(term))
		}
		words = append(words, strings.Join(coded, " "))
	}
	return strings.Join(words, "\n")
}

// code writes a term in lower-case Latin letters, two for each byte.
func code(term string) string {
	var b strings.Builder
	for i := range len(term) {
		b.WriteByte('a' + term[i]>>4)
		b.WriteByte('a' + term[i]&15)
	}
	return b.String()
}

// plain removes the signs of the query syntax from a text: a headline is just words.
func plain(text string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(`"«»“”„'‘’‹›()=*~:-`, r) {
			return ' '
		}
		return r
	}, text)
}

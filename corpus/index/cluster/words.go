package cluster

import (
	"context"
	"encoding/json"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

// Suggest completes the last words of what is being typed, entities first.
func (e *Engine) Suggest(ctx context.Context, typed string, limit int) (out []corpus.Suggestion, err error) {
	err = e.with(ctx, func(local *search.Engine) error {
		out = local.Suggest(typed, limit)
		for i := range out {
			if out[i].Entity != nil {
				out[i].Count = e.facts[out[i].Entity.ID].Documents
			} else if !e.meta.Whole {
				n, err := e.count(ctx, asked(local.WantForm(out[i].Text)))
				if err != nil {
					return err
				}
				out[i].Count = n
			}
		}
		return nil
	})
	return out, err
}

// Analyse says what becomes of a word and which words of the head's documents meet it.
func (e *Engine) Analyse(ctx context.Context, word string) (a corpus.WordAnalysis, err error) {
	err = e.with(ctx, func(local *search.Engine) error {
		a = local.Analyse(word)
		return nil
	})
	return a, err
}

// Common gives the words whose stems most of the head's documents have.
func (e *Engine) Common(ctx context.Context, limit int) (out []corpus.CommonWord, err error) {
	err = e.with(ctx, func(local *search.Engine) error {
		out = local.Common(limit)
		return nil
	})
	return out, err
}

// Spread gives how many documents of the collection have a word of each stem.
func (e *Engine) Spread(ctx context.Context, stems []string) ([]int, error) {
	counts := make([]int, len(stems))
	if len(stems) == 0 {
		return counts, nil
	}
	bodies := make([]any, len(stems))
	for i, stem := range stems {
		bodies[i] = obj{"query": asked(search.WantStem(stem)), "size": 0, "track_total_hits": true}
	}
	answers, err := e.c.MultiSearch(ctx, e.index, "", bodies)
	if err != nil {
		return nil, err
	}
	for i, data := range answers {
		var a answer
		if err := json.Unmarshal(data, &a); err != nil {
			return nil, err
		}
		counts[i] = a.Hits.Total.Value
	}
	return counts, nil
}

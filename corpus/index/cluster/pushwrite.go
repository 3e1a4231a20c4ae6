package cluster

import (
	"errors"

	"github.com/kashshaf/kashshaf/corpus/index/search"
	"github.com/kashshaf/kashshaf/internal/opensearch"
	"github.com/kashshaf/kashshaf/internal/workers"
)

// A writer makes documents on all cores and gives them to the cluster.
type writer struct {
	plan            *Plan
	part            *Part
	there           map[string]bool // documents that the index has
	lacking         bool            // but not all of their statements
	first           *search.Engine
	engines         []*search.Engine // one for each core
	documents, said *opensearch.Bulk
	written         int
}

// write writes n documents of the part from one on.
func (w *writer) write(from, n int) error {
	made, errs := make([][]byte, n), make([]error, n)
	saidIDs, sayings := make([][]string, n), make([][][]byte, n)
	workers.Each(n, func(worker, i int) {
		has := w.there[w.part.Documents[from+i].ID]
		if has && !w.lacking {
			return
		}
		if w.engines[worker] == nil {
			w.engines[worker] = w.first.Clone()
		}
		if !has {
			made[i], errs[i] = encode(w.engines[worker], w.part, from+i, w.plan.Kinds)
		}
		if errs[i] == nil {
			saidIDs[i], sayings[i], errs[i] = encodeSaid(w.engines[worker], w.part, from+i, w.plan.Kinds, w.plan.Speakers)
		}
	})
	if err := errors.Join(errs...); err != nil {
		return err
	}
	for i := range n {
		for k := range sayings[i] {
			if err := w.said.Add(saidIDs[i][k], sayings[i][k]); err != nil {
				return err
			}
		}
		if made[i] == nil {
			continue
		}
		w.written++
		if err := w.documents.Add(w.part.Documents[from+i].ID, made[i]); err != nil {
			return err
		}
	}
	return nil
}

package cluster

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/kashshaf/kashshaf/internal/opensearch"
)

// finish makes what was pushed visible, counts it, and switches the alias. After one part of
// several, others may still be missing; then it only sets p.Lacks.
func finish(ctx context.Context, c *opensearch.Client, name string, plan *Plan, whole bool, p *Pushed) error {
	count := map[string]int{p.Index: plan.Documents, saidOf(p.Index): plan.Statements}
	for index, want := range count {
		if err := c.Refresh(ctx, index); err != nil {
			return err
		}
		n, err := c.Count(ctx, index)
		if err != nil {
			return err
		}
		if n < want && !whole {
			p.Lacks = max(p.Lacks, 1)
			if index == p.Index {
				p.Lacks = want - n
			}
		} else if n != want {
			return fmt.Errorf("%w: %q has %d, %d were pushed; push again, which writes what is missing", ErrCount, index, n, want)
		}
	}
	if p.Lacks > 0 {
		return nil
	}
	for index := range count {
		if err := c.Set(ctx, index, obj{"index": obj{"refresh_interval": "1h", "auto_expand_replicas": "0-1"}}); err != nil {
			return err
		}
	}
	if err := owned(ctx, c, p.Index, plan.About.Edition); err != nil {
		return err
	}
	if err := c.Point(ctx, name, p.Index); err != nil {
		return fmt.Errorf("switching %q to the new edition: %w", name, err)
	}
	m := plan.meta()
	m.Done = true // only now: until the alias pointed to it, Prune would have removed an index that is done
	if err := c.SetMeta(ctx, p.Index, m); err != nil {
		return fmt.Errorf("noting that the edition is whole: %w", err)
	}
	var err error
	p.Old, p.Begun, err = editions(ctx, c, name, p.Index)
	return err
}

// owned returns an error unless an index is still the one that a push made. If it is removed
// during the push, the cluster recreates it without our mapping when the next document arrives.
func owned(ctx context.Context, c *opensearch.Client, index, edition string) error {
	var m meta
	_, err := c.Meta(ctx, index, &m)
	switch {
	case errors.Is(err, opensearch.ErrForeign):
		return fmt.Errorf("%w: %q; remove what is there of it now, and push again", ErrRemoved, index)
	case opensearch.Missing(err), err == nil && m.About.Edition != edition:
		return fmt.Errorf("%w: %q; push again", ErrRemoved, index)
	}
	return err
}

// editions lists the indices of a collection except one and without heads: those that have
// answered, and those that never have or are being written again.
func editions(ctx context.Context, c *opensearch.Client, name, but string) (done, begun []string, err error) {
	all, err := c.Names(ctx, name+"-*")
	if err != nil {
		return nil, nil, err
	}
	for _, index := range all {
		edition := strings.TrimPrefix(index, name+"-")
		if index == but || len(edition) != editionLetters || strings.Trim(edition, "0123456789abcdef") != "" {
			continue
		}
		var m meta
		switch _, err := c.Meta(ctx, index, &m); {
		case opensearch.Missing(err), errors.Is(err, opensearch.ErrForeign): // removed since, or somebody else's
		case err != nil:
			return nil, nil, err
		case m.Done:
			done = append(done, index)
		default:
			begun = append(begun, index)
		}
	}
	return done, begun, nil
}

// editionLetters is the length of corpus.About.Edition.
const editionLetters = 12

// Prune removes the editions of a collection that have answered and no longer do, and returns the
// names of their indices. With begun it also removes those whose push never finished; no push may
// then be running. Nothing is removed while the name points to no edition.
func Prune(ctx context.Context, c *opensearch.Client, name string, begun bool) (gone []string, err error) {
	standing := func() (string, error) {
		now, err := c.Behind(ctx, name)
		if err != nil || len(now) != 1 {
			return "", err
		}
		return now[0], nil
	}
	now, err := standing()
	if err != nil || now == "" {
		return nil, err
	}
	old, unended, err := editions(ctx, c, name, now)
	if err != nil {
		return nil, err
	}
	if begun {
		old = append(old, unended...)
	}
	for _, index := range old {
		// The alias may have moved since, to an older edition.
		if now, err := standing(); err != nil || now == "" || now == index {
			return gone, err
		}
		if err := errors.Join(c.Delete(ctx, index), c.Delete(ctx, headOf(index)), c.Delete(ctx, saidOf(index))); err != nil {
			return gone, err
		}
		gone = append(gone, index)
	}
	return gone, nil
}

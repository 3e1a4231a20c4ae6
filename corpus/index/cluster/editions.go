package cluster

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/kashshaf/kashshaf/internal/opensearch"
)

// finish makes what was pushed visible, counts it, and switches the alias. Of a part of a
// collection others may not have come yet; then it says how much that is.
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
	err := c.Point(ctx, name, p.Index)
	if err != nil {
		return fmt.Errorf("switching %q to the new edition: %w", name, err)
	}
	p.Old, err = editions(ctx, c, name, p.Index)
	return err
}

// editions lists the indices of a collection but the one that is kept, heads aside.
func editions(ctx context.Context, c *opensearch.Client, name, but string) ([]string, error) {
	all, err := c.Names(ctx, name+"-*")
	var out []string
	for _, index := range all {
		edition := strings.TrimPrefix(index, name+"-")
		if index != but && len(edition) == editionLetters && strings.Trim(edition, "0123456789abcdef") == "" {
			out = append(out, index)
		}
	}
	return out, err
}

// editionLetters is how long corpus.About.Edition is.
const editionLetters = 12

// Prune removes the editions of a collection that nothing answers from, and gives their
// names. Nothing is removed while the name stands for no edition.
func Prune(ctx context.Context, c *opensearch.Client, name string) ([]string, error) {
	now, err := c.Behind(ctx, name)
	if err != nil || len(now) != 1 {
		return nil, err
	}
	old, err := editions(ctx, c, name, now[0])
	if err != nil {
		return nil, err
	}
	for _, index := range old {
		if err := errors.Join(c.Delete(ctx, index), c.Delete(ctx, headOf(index)), c.Delete(ctx, saidOf(index))); err != nil {
			return nil, err
		}
	}
	return old, nil
}

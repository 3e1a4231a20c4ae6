package pipeline

import (
	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/corrections"
	"github.com/kashshaf/kashshaf/corpus/annotation/identity"
	"github.com/kashshaf/kashshaf/corpus/annotation/review"
)

// Review returns what the publisher of a folder should look at among the entities of a corpus
// returned by Collect, except for pairs that the folder's corrections declare to be two.
func Review(c *corpus.Corpus, dir string, opt Options) ([]review.Item, error) {
	list, err := edits(dir, opt)
	if err != nil {
		return nil, err
	}
	judge, err := identity.New()
	if err != nil {
		return nil, err
	}
	return review.Find(c, judge, corrections.Distinct(list)), nil
}

package pipeline

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/internal/kept"
)

// listsHash returns a hash of the lists of a folder by which entities are found in its documents;
// the lists that ship are part of the program.
func listsHash(dir string) (string, error) {
	if dir == "" {
		return "", nil
	}
	own, err := os.ReadFile(filepath.Join(dir, ownList))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return "", fmt.Errorf("reading the folder's entities: %w", err)
	}
	key := kept.KeyOf("lists", string(own))
	return string(key[:]), nil
}

func writeMentions(w *kept.Writer, list []corpus.Mention) {
	kept.List(w, list, func(m corpus.Mention) {
		w.Int(m.Start)
		w.Int(m.End)
		w.Text(m.Entity)
		w.Bool(m.Frame)
	})
}

func readMentions(r *kept.Reader) []corpus.Mention {
	return kept.ReadList(r, func() corpus.Mention {
		return corpus.Mention{Span: corpus.Span{Start: r.Int(), End: r.Int()}, Entity: r.Text(), Frame: r.Bool()}
	})
}

func writeTimes(w *kept.Writer, list []corpus.TimeExpression) {
	kept.List(w, list, func(t corpus.TimeExpression) {
		w.Int(t.Start)
		w.Int(t.End)
		w.Text(t.Value)
		w.Bool(t.Relative)
	})
}

func readTimes(r *kept.Reader) []corpus.TimeExpression {
	return kept.ReadList(r, func() corpus.TimeExpression {
		return corpus.TimeExpression{Span: corpus.Span{Start: r.Int(), End: r.Int()}, Value: r.Text(), Relative: r.Bool()}
	})
}

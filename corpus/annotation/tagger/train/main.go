// Command train makes the model of names that corpus/annotation/tagger embeds:
//
//	go run ./corpus/annotation/tagger/train
//
// It reads, in the folder given by -shared,
//
//	eval/gold/docs-train-N.jsonl, gold-train-N.jsonl  documents annotated by hand
//	data/ant/*.jsonl.gz                               raw text: {"id","title","text"} a line
//	data/gazetteer/name-tokens.tsv                    parts of people's names: latin, arabic, count
//
// and from -parts the hand annotations of stretches of the raw text (annotated.tsv beside this
// file: mostly lines that an earlier model was unsure of), and the prose of gold.Prose except
// what is held out; the model that ships knows the first 75 of its texts. It writes -out. The same
// input gives the same model on machines of one kind. It takes about eight minutes on one core.
// With -measure it writes nothing and prints scores instead: on the annotated documents by
// cross-validation, and on ANERcorp (CAMeL's split) when trained on its own training part.
//
// With -on it keeps what another model knows of words, trains several more with features left out
// at random (on.go), and writes the average of all. The model that ships was made so on 2026-12-01,
// one part after another, on the model.bin of 2026-11-28, which was made without and is in the
// history of the repository.
//
// With -letters it makes, with the model that -out names, the file by which tagging knows foreign
// names from other rare words; that takes half a minute.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/gazetteer"
	"github.com/kashshaf/kashshaf/corpus/annotation/linker"
	"github.com/kashshaf/kashshaf/corpus/annotation/tagger/internal/learn"
	"github.com/kashshaf/kashshaf/corpus/annotation/tagger/internal/seq"
	"github.com/kashshaf/kashshaf/corpus/eval/gold"
)

func main() {
	shared := flag.String("shared", "../shared", "folder of the training data")
	out := flag.String("out", filepath.Join("corpus", "annotation", "tagger", "model.bin"), "file to write")
	parts := flag.String("parts", filepath.Join("corpus", "annotation", "tagger", "train", "annotated.tsv"), "annotated parts of the raw text")
	measure := flag.Bool("measure", false, "print figures, write nothing")
	letters := flag.String("letters", "", "file to write how names of the world are spelt to, instead of the model (internal/seq/letters.tsv)")
	raw := flag.Int("raw", 0, "how many raw texts to use; 0 for all")
	on := flag.String("on", "", "a model whose words are kept, to average with more")
	flag.Parse()
	if *on != "" && *measure {
		fmt.Fprintln(os.Stderr, "train: -measure has no figures for -on")
		os.Exit(2)
	}
	task := func() error { return run(*shared, *parts, *out, *on, *measure, *raw) }
	if *letters != "" {
		task = func() error { return spellings(*shared, *out, *letters) }
	}
	if err := task(); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

// spellings learns how names of the world are spelt, with what a model knows of words.
func spellings(shared, model, out string) error {
	data, err := os.ReadFile(model)
	if err != nil {
		return err
	}
	m, err := seq.ReadModel(data)
	if err != nil {
		return err
	}
	articles, err := gold.Articles(filepath.Join(shared, "data", "ant"), articlesForLetters)
	if err != nil {
		return err
	}
	texts := make([]string, len(articles))
	for i := range articles {
		texts[i] = articles[i].Text()
	}
	names, err := learn.ReadNames(filepath.Join(shared, "data", "gazetteer", "name-tokens.tsv"))
	if err != nil {
		return err
	}
	f, err := os.Create(out)
	if err != nil {
		return err
	}
	if err := learn.Letters(f, m, texts, names); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

// articlesForLetters is how many articles of each outlet the words of raw text are taken from.
const articlesForLetters = 2500

func run(shared, parts, out, on string, measure bool, most int) error {
	begin := time.Now()
	say := func(format string, args ...any) {
		fmt.Printf("%6.0f s  %s\n", time.Since(begin).Seconds(), fmt.Sprintf(format, args...))
	}
	g, err := newGazetteer()
	if err != nil {
		return err
	}
	docs, skip, err := documents(filepath.Join(shared, "eval", "gold"), g)
	if err != nil {
		return err
	}
	articles, err := learn.ReadRaw(filepath.Join(shared, "data", "ant"), skip)
	if err != nil {
		return err
	}
	more, err := learn.ReadParts(parts, articles)
	if err != nil {
		return err
	}
	for i := range more {
		g.curate(&more[i])
	}
	texts := make([]string, len(articles))
	for i, a := range articles {
		texts[i] = a.Text
	}
	names, err := learn.ReadNames(filepath.Join(shared, "data", "gazetteer", "name-tokens.tsv"))
	if err != nil {
		return err
	}
	say("read %d annotated documents, %d in part, %d raw texts, %d parts of names", len(docs), len(more), len(texts), len(names))
	all := texts
	texts = learn.Sample(texts, most)
	sample := make([]learn.Raw, len(texts))
	for i, text := range texts {
		d := learn.Doc{Text: text}
		g.curate(&d)
		sample[i] = learn.Raw{Text: text, Curated: d.Curated, Names: d.Names}
	}
	opt := learn.Defaults()
	opt.Log = say
	var model *seq.Model
	if on != "" {
		if model, err = averaged(on, append(docs, more...), sample, opt, g); err != nil {
			return err
		}
	} else {
		base := learn.Lexicon(all, names, 1)
		say("clustered words")
		if measure {
			return figures(shared, base, docs, more, sample, opt, g)
		}
		model = seq.NewModel(learn.Train(base, append(docs, more...), sample, opt))
	}
	if err := write(out, model); err != nil {
		return fmt.Errorf("writing the model: %w", err)
	}
	say("wrote %s", out)
	return nil
}

// documents reads all annotated documents, news and prose, with the curated mentions found in
// them, and the set of their IDs.
func documents(dir string, g *lister) (docs []learn.Doc, ids map[string]bool, err error) {
	if docs, err = annotated(dir); err != nil {
		return nil, nil, err
	}
	prose, _, err := gold.Prose()
	if err != nil {
		return nil, nil, err
	}
	for i := range prose {
		docs = append(docs, learn.NewDoc(&prose[i]))
	}
	ids = make(map[string]bool)
	for i := range docs {
		ids[docs[i].ID] = true
		g.curate(&docs[i])
	}
	return docs, ids, nil
}

// write writes a model to a file.
func write(path string, model *seq.Model) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := model.Write(f); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

// annotated reads all documents annotated for training.
func annotated(dir string) ([]learn.Doc, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "docs-train-*.jsonl"))
	if err != nil || len(paths) == 0 {
		return nil, fmt.Errorf("no docs-train-N.jsonl in %q", dir)
	}
	var docs []learn.Doc
	for _, path := range paths {
		set := strings.TrimSuffix(strings.TrimPrefix(filepath.Base(path), "docs-"), ".jsonl")
		more, err := gold.Read(dir, set)
		if err != nil {
			return nil, err
		}
		for i := range more {
			docs = append(docs, learn.NewDoc(&more[i]))
		}
	}
	return docs, nil
}

// A lister finds the curated entities in texts.
type lister struct {
	annotator *linker.Annotator
	kinds     map[string]corpus.Kind
	entities  []corpus.Entity
}

func newGazetteer() (*lister, error) {
	entities, weak, err := gazetteer.All(nil)
	if err != nil {
		return nil, err
	}
	g := &lister{linker.New(entities, weak...), map[string]corpus.Kind{}, entities}
	for _, e := range entities {
		g.kinds[e.ID] = e.Kind
	}
	return g, nil
}

// curate fills in a document's curated mentions.
func (g *lister) curate(d *learn.Doc) {
	title, body, _ := strings.Cut(d.Text, "\n")
	for _, m := range g.annotator.Annotate(&corpus.Document{Title: title, Body: body}) {
		d.Curated = append(d.Curated, seq.Mention{Span: m.Span, Kind: g.kinds[m.Entity]})
		d.Names = append(d.Names, m.Entity)
	}
}

// figures prints the scores of cross-validation and of ANERcorp.
func figures(shared string, base *seq.Learnt, docs, more []learn.Doc, raw []learn.Raw, opt learn.Options, g *lister) error {
	const folds = 3
	var whole, half gold.Mentions
	for k := range folds {
		var train, test []learn.Doc
		for i, d := range docs {
			if i*folds/len(docs) == k {
				test = append(test, d)
			} else {
				train = append(train, d)
			}
		}
		m := seq.NewModel(learn.Train(base, append(train, more...), raw, opt))
		learn.Measure(&whole, m, test, nil)
		for i := range test {
			test[i] = test[i].Without(0.5, 99)
		}
		learn.Measure(&half, m, test, nil)
	}
	fmt.Println("annotated documents, by cross-validation:    ", &whole)
	fmt.Println("with every second curated entity left out:   ", &half)
	var sets [2][]learn.Doc
	var tagged []gold.Tagged // of the last set read
	for i, set := range []string{"train", "test"} {
		var err error
		if tagged, err = gold.ReadTagged(filepath.Join(shared, "eval", "ner", "ANERCorp_CamelLab_"+set+".txt")); err != nil {
			return err
		}
		for j := range tagged {
			d := learn.NewDoc(&tagged[j].Document)
			g.curate(&d)
			sets[i] = append(sets[i], d)
		}
	}
	opt.Silver = 0
	var f gold.Mentions
	learn.Measure(&f, seq.NewModel(learn.Train(base, sets[0], raw, opt)), sets[1], tagged)
	fmt.Println("ANERcorp's test part, trained on its other:  ", &f)
	return nil
}

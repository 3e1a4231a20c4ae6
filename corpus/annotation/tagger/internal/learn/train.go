package learn

import (
	"math"

	"github.com/kashshaf/kashshaf/corpus/annotation/tagger/internal/seq"
)

// Options configures how a model is trained.
type Options struct {
	Epochs  int
	Penalty float64
	Folds   int // into how many parts the documents are split to train the second stage
	Seed    uint64
	// Drop is the share of curated entities to leave out, one for each copy of the documents: a
	// corpus from another field has fewer of them.
	Drop []float64
	// Least is how often a feature must occur to be kept.
	Least int
	// Silver is how many raw texts the model labels itself for a second round of training, and
	// Weight is how much each of their sentences counts.
	Silver int
	Weight float64
	// Lean is subtracted from the learnt weights of labelling a word as no name, in units of
	// stored weights: on texts unlike the training data, names are more often missed than
	// invented.
	Lean int32
	// Noise is the share of the features of each word that are left out at random whenever a
	// sentence is learnt from, others each time. So no weight relies on another being there, which
	// serves words and contexts that the training data do not have.
	Noise float64
	// Taught, unless nil, says which model's words and records to keep, and which labels raw
	// texts; otherwise a first round of training makes both.
	Taught *seq.Model
	Log    func(format string, args ...any)
}

// Defaults are the options that the shipped model is made with.
func Defaults() Options {
	return Options{Epochs: 10, Penalty: 1, Folds: 3, Seed: 1, Drop: []float64{0.3, 0.9}, Least: 5, Silver: 1500, Weight: 0.3, Lean: 10}
}

// Sample returns at most that many of the texts, evenly spaced; all of them for 0.
func Sample(texts []string, most int) []string {
	if most <= 0 || most >= len(texts) {
		return texts
	}
	out := make([]string, most)
	for i := range out {
		out[i] = texts[i*len(texts)/most]
	}
	return out
}

// A Raw is raw text with what the gazetteer finds in it and, if somebody labelled it, all names.
type Raw struct {
	Text    string
	Curated []seq.Mention
	Names   []string      // the entity of each of Curated
	Gold    []seq.Mention // nil where nobody labelled it
}

// stageOne trains the first stage.
func stageOne(base *seq.Learnt, docs []Doc, opt Options) (*numbers, *chain) {
	plain := *base
	plain.Weights = nil
	m := seq.NewModel(&plain)
	words := seq.NewWords(m)
	n := &numbers{of: map[uint64]int32{}}
	var data []sentence
	var t seq.Text
	var f []uint64
	for _, d := range copies(docs, opt) {
		t.Read(d.Text, d.Curated, words)
		gold := golden(&t, d.Gold)
		for from := 0; from < len(t.Words); {
			to := t.Sentence(from)
			s := sentence{gold: gold[from:to], weight: d.weight}
			if !d.believed(t.Tokens[from].Start, t.Tokens[to-1].End) {
				from = to
				continue
			}
			for i := from; i < to; i++ {
				f, _ = t.Features(f[:0], m, from, i, to)
				s.features = append(s.features, n.all(f))
			}
			data = append(data, s)
			from = to
		}
	}
	n.prune(data, opt.Least)
	return n, trainChain(data, len(n.hashes), opt)
}

// scale is the value of one unit of a stored weight.
const scale = 1.0 / 24

func quantise(w float64) int {
	return int(math.Round(w / scale))
}

// join stores trained weights in a model's parts as those of one stage.
func join(l *seq.Learnt, stage int, n *numbers, c *chain) {
	if l.Weights == nil {
		l.Weights = map[uint64][2 * labels]int8{}
	}
	l.Scale = scale
	for f, h := range n.hashes {
		w := l.Weights[h]
		any := false
		for k := range labels {
			q := max(-127, min(127, quantise(float64(c.w[f][k]))))
			w[stage*labels+k] = int8(q)
			any = any || q != 0
		}
		if any {
			l.Weights[h] = w
		}
	}
	for p := range c.follow {
		for k := range labels {
			l.Follow[stage][p][k] = int32(quantise(c.follow[p][k]))
		}
	}
}

// withFirst returns the parts of a model whose first stage is trained on docs, with records of
// how that stage labels raw text.
func withFirst(base *seq.Learnt, docs []Doc, raw []Raw, opt Options) *seq.Learnt {
	l := *base
	l.Weights = nil
	n, c := stageOne(base, docs, opt)
	join(&l, 0, n, c)
	if opt.Taught == nil {
		l.Records = kinds(&l, raw)
	}
	return &l
}

// kinds labels raw text with the first stage and returns the records with how each form was
// labelled.
func kinds(l *seq.Learnt, raw []Raw) map[uint64]seq.Record {
	m := seq.NewModel(l)
	const parts = 2
	var counts [parts]map[uint64]*[labels]int32
	each(parts, func(p int) {
		counts[p] = map[uint64]*[labels]int32{}
		t := seq.NewTagger(m)
		for i := p; i < len(raw); i += parts {
			t.First(raw[i].Text, raw[i].Curated)
			for j, w := range t.Text.Words {
				c := counts[p][w.Hash]
				if c == nil {
					c = new([labels]int32)
					counts[p][w.Hash] = c
				}
				c[t.Labels[j]]++
			}
		}
	})
	out := make(map[uint64]seq.Record, len(l.Records))
	for h, r := range l.Records {
		var sum [labels]int32
		for p := range parts {
			if c := counts[p][h]; c != nil {
				for k, n := range c {
					sum[k] += n
				}
			}
		}
		r.Kinds = seq.PackKinds(sum)
		out[h] = r
	}
	return out
}

// Train trains both stages, if opt.Silver says so with raw texts that the model labelled itself,
// after a first round, or that opt.Taught did. base is what Lexicon returned, or what opt.Taught
// knows of words.
func Train(base *seq.Learnt, docs []Doc, raw []Raw, opt Options) *seq.Learnt {
	var l *seq.Learnt
	teacher := opt.Taught
	if teacher == nil {
		l = train(base, docs, raw, opt)
		teacher = seq.NewModel(l)
	}
	if opt.Silver > 0 || l == nil {
		l = train(base, append(docs[:len(docs):len(docs)], silver(teacher, raw, opt)...), raw, opt)
	}
	for p := range l.Follow[1] {
		l.Follow[1][p][seq.Out] -= opt.Lean
	}
	return l
}

func train(base *seq.Learnt, docs []Doc, raw []Raw, opt Options) *seq.Learnt {
	log := opt.Log
	if log == nil {
		log = func(string, ...any) {}
	}
	parts := make([][]Doc, opt.Folds)
	for i, d := range docs {
		parts[i%opt.Folds] = append(parts[i%opt.Folds], d)
	}
	// The second stage learns from the labels of a first stage for documents it was not trained
	// on.
	made := make([]*seq.Learnt, opt.Folds+1)
	each(opt.Folds+1, func(k int) {
		var others []Doc
		for j, p := range parts {
			if j != k {
				others = append(others, p...)
			}
		}
		made[k] = withFirst(base, others, raw, opt)
		log("stage 1, part %d of %d: %d features", k+1, opt.Folds+1, len(made[k].Weights))
	})
	n := &numbers{of: map[uint64]int32{}}
	var data []sentence
	for k, part := range parts {
		data = append(data, stageTwo(made[k], part, n, opt)...)
	}
	n.prune(data, opt.Least)
	c := trainChain(data, len(n.hashes), opt)
	l := made[opt.Folds]
	join(l, 1, n, c)
	log("stage 2: %d features in all", len(l.Weights))
	return l
}

// stageTwo returns the training sentences of documents for the second stage.
func stageTwo(l *seq.Learnt, docs []Doc, n *numbers, opt Options) []sentence {
	first := seq.NewTagger(seq.NewModel(l))
	plain := *l
	plain.Weights = nil
	m := seq.NewModel(&plain)
	words := seq.NewWords(m)
	t := seq.NewTagger(m)
	t.Words = words
	var data []sentence
	var f []uint64
	for _, d := range copies(docs, opt) {
		first.First(d.Text, d.Curated)
		t.Text.Read(d.Text, d.Curated, words)
		gold := golden(&t.Text, d.Gold)
		t.Vote(first.Labels)
		for from := 0; from < len(t.Text.Words); {
			to := t.Text.Sentence(from)
			s := sentence{gold: gold[from:to], weight: d.weight}
			if !d.believed(t.Text.Tokens[from].Start, t.Text.Tokens[to-1].End) {
				from = to
				continue
			}
			for i := from; i < to; i++ {
				one, two := t.Text.Features(f[:0], m, from, i, to)
				f = seq.AppendSecond(append(one, two...), &t.Text, first.Labels, i)
				s.features = append(s.features, n.all(f))
			}
			data = append(data, s)
			from = to
		}
		t.Forget()
	}
	return data
}

package main

import (
	"encoding/gob"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"time"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotate"
	"github.com/kashshaf/kashshaf/corpus/build"
	"github.com/kashshaf/kashshaf/corpus/tagger/internal/learn"
	"github.com/kashshaf/kashshaf/corpus/tagger/internal/seq"
)

var (
	cv      = flag.Int("cv", 0, "folds")
	nraw    = flag.Int("raw", 6000, "")
	epochs  = flag.Int("epochs", 30, "")
	pen     = flag.Float64("pen", 1, "")
	folds   = flag.Int("folds", 3, "")
	drop    = flag.Float64("evaldrop", 0, "")
	dev     = flag.Bool("dev", false, "")
	sil     = flag.Int("silver", 0, "")
	wt      = flag.Float64("weight", .3, "")
	least   = flag.Int("least", 1, "")
	one     = flag.Bool("one", false, "")
	out     = flag.String("out", "/tmp/m.bin", "")
	d1      = flag.Float64("d1", .2, "")
	d2      = flag.Float64("d2", .6, "")
	verbose = flag.Bool("v", false, "")
	drops   = flag.Bool("drops", true, "")
)

func main() {
	flag.Parse()
	shared := "../shared"
	gold := filepath.Join(shared, "eval/gold")
	a, entities, err := build.Annotator("")
	check(err)
	kinds := map[string]corpus.Kind{}
	for _, e := range entities {
		kinds[e.ID] = e.Kind
	}
	var docs []learn.Doc
	not := map[string]bool{}
	for n := range 6 {
		d, err := learn.ReadGold(gold, fmt.Sprintf("train-%d", n))
		check(err)
		docs = append(docs, d...)
	}
	for _, d := range docs {
		not[d.ID] = true
	}
	start := time.Now()
	raw, err := learn.ReadRaw(filepath.Join(shared, "data/ant"), not)
	check(err)
	var base *seq.Learnt
	if f, err := os.Open("/tmp/base.gob"); err == nil {
		check(gob.NewDecoder(f).Decode(&base))
		f.Close()
	} else {
		names, err := learn.ReadNames(filepath.Join(shared, "data/gazetteer/name-tokens.tsv"))
		check(err)
		base = learn.Lexicon(raw, names, 1)
		fmt.Println("lexicon", len(base.Records), time.Since(start))
		f, _ := os.Create("/tmp/base.gob")
		check(gob.NewEncoder(f).Encode(base))
		f.Close()
	}
	annotateAll(docs, a, kinds)
	// upper bound
	m := seq.NewModel(base)
	tg := seq.NewTagger(m)
	hit, total := 0, 0
	for _, d := range docs {
		tg.Text.Read(d.Text, d.Curated, tg.Words)
		ns := tg.Text.Names(learn.Golden(&tg.Text, d.Gold), nil)
		have := map[seq.Mention]bool{}
		for _, n := range ns {
			have[seq.Mention{Span: n.Span, Kind: n.Kind}] = true
		}
		for _, g := range d.Gold {
			total++
			if have[g] {
				hit++
			} else if total < 1200 {
				fmt.Printf("%s | ", d.Text[g.Start:g.End])
			}
		}
	}
	fmt.Println("\nbound", hit, total)
	var rawDocs []learn.Raw
	step := max(1, len(raw)/max(1, *nraw))
	for i := 0; i < len(raw); i += step {
		rawDocs = append(rawDocs, learn.Raw{Text: raw[i], Curated: curated(raw[i], a, kinds, nil)})
	}
	opt := learn.Options{Epochs: *epochs, Penalty: *pen, Folds: *folds, Seed: 1, Drop: []float64{*d1, *d2}, Silver: *sil, Weight: *wt, Least: *least}
	if !*drops {
		opt.Drop = []float64{0}
	}
	if *cv > 0 {
		var all, half figures
		for k := range *cv {
			var train, test []learn.Doc
			for i, d := range docs {
				if i*(*cv)/len(docs) == k {
					test = append(test, d)
				} else {
					train = append(train, d)
				}
			}
			l := learn.Train(base, train, rawDocs, opt)
			all.eval(seq.NewModel(l), test, *drop)
			half.eval(seq.NewModel(l), test, 0.5)
			if *verbose || *one {
				break
			}
		}
		all.print("cv")
		half.print("half")
		return
	}
	t0 := time.Now()
	l := learn.Train(base, docs, rawDocs, opt)
	fmt.Println("train", time.Since(t0))
	model := seq.NewModel(l)
	f, err := os.Create(*out)
	check(err)
	check(model.Write(f))
	st, _ := f.Stat()
	fmt.Println("size", st.Size())
	f.Close()
	for _, set := range []string{"train", "test"} {
		d, words, err := learn.ReadTagged(filepath.Join(shared, "eval/ner/ANERCorp_CamelLab_"+set+".txt"))
		check(err)
		annotateAll(d, a, kinds)
		var f learn.Figures
		t := seq.NewTagger(model)
		for i, d := range d {
			t.Tag(d.Text, d.Curated)
			m := learn.Merge(d.Curated, t.Text.Names(t.Labels, t.Sure), .9, .5, 2)
			sort.Slice(m, func(a, b int) bool { return m[a].Start < m[b].Start })
			f.Add(d.Gold, learn.Widen(m, words[i]))
		}
		fmt.Println("aner", set, f)
	}
	for _, s := range []string{"dev", "seeds"} {
		d, err := learn.ReadGold(gold, s)
		check(err)
		annotateAll(d, a, kinds)
		var g figures
		g.eval(model, d, 0)
		g.print(s)
	}
}

var variants = []struct {
	longer, least float64
	rule          int
}{{2, 0, 0}, {.7, 0, 1}, {.7, 0, 3}, {.9, 0, 1}, {.9, 0, 3}, {.7, .3, 2}, {.7, .4, 2}, {.7, .5, 2}, {.7, .6, 2}, {.9, .4, 2}, {.9, .5, 2}, {.9, .6, 2}}

type figures struct {
	one, two, gaz learn.Figures
	merged        [12]learn.Figures
}

func (g *figures) eval(m *seq.Model, docs []learn.Doc, drop float64) {
	t := seq.NewTagger(m)
	for _, d := range docs {
		d = d.Without(drop, 99)
		t.First(d.Text, d.Curated)
		g.one.Add(d.Gold, mentions(t.Text.Names(t.Labels, nil)))
		t.Tag(d.Text, d.Curated)
		ns := t.Text.Names(t.Labels, t.Sure)
		g.two.Add(d.Gold, mentions(ns))
		g.gaz.Add(d.Gold, d.Curated)
		if *verbose {
			learn.Diff(d, mentions(ns))
		}
		for i, v := range variants {
			g.merged[i].Add(d.Gold, learn.Merge(d.Curated, ns, v.longer, v.least, v.rule))
		}
	}
}

func (g *figures) print(what string) {
	fmt.Println(what, "gaz  ", g.gaz)
	fmt.Println(what, "one  ", g.one)
	fmt.Println(what, "two  ", g.two)
	for i, f := range g.merged {
		fmt.Println(what, "merge", variants[i], f)
	}
}

func mentions(ns []seq.Name) []seq.Mention {
	var out []seq.Mention
	for _, n := range ns {
		out = append(out, seq.Mention{Span: n.Span, Kind: n.Kind})
	}
	return out
}

func annotateAll(docs []learn.Doc, a *annotate.Annotator, kinds map[string]corpus.Kind) {
	for i := range docs {
		docs[i].Curated = curated(docs[i].Text, a, kinds, &docs[i].Names)
	}
}

func curated(text string, a *annotate.Annotator, kinds map[string]corpus.Kind, ids *[]string) []seq.Mention {
	title, body, _ := cut(text)
	var out []seq.Mention
	for _, m := range a.Annotate(&corpus.Document{Title: title, Body: body}) {
		out = append(out, seq.Mention{Span: m.Span, Kind: kinds[m.Entity]})
		if ids != nil {
			*ids = append(*ids, m.Entity)
		}
	}
	return out
}

func cut(s string) (string, string, bool) {
	for i := range s {
		if s[i] == '\n' {
			return s[:i], s[i+1:], true
		}
	}
	return s, "", false
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

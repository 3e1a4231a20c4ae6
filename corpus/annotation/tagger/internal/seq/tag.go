package seq

// A Tagger labels texts with a model. It reuses its memory, so it must not be
// used by two goroutines at once.
type Tagger struct {
	m      *Model
	Words  *Words
	Text   Text
	Labels []Label   // after Tag: the label of each word
	Sure   []float32 // after Tag: how probable it is
	scores [][2 * Labels]int32
	f      []uint64
	first  []Label
	votes  []*Votes
	v      viterbi
}

// NewTagger makes a Tagger for a model.
func NewTagger(m *Model) *Tagger { return &Tagger{m: m, Words: NewWords(m)} }

// Tag labels a document's words in two stages: the second knows the labels of the first, here and
// elsewhere in the document.
func (t *Tagger) Tag(s string, curated []Mention) {
	t.First(s, curated)
	t.first = append(t.first[:0], t.Labels...)
	t.Vote(t.first)
	for i := range t.scores {
		sum := t.sum(AppendSecond(t.f[:0], &t.Text, t.first, i))
		for l := range Labels {
			t.scores[i][Labels+l] += int32(sum[Labels+l])
		}
	}
	t.decode(1)
	t.Forget()
}

// First labels a document's words with the first stage alone.
func (t *Tagger) First(s string, curated []Mention) {
	t.Text.Read(s, curated, t.Words)
	n := len(t.Text.Words)
	t.scores = resize(t.scores, n)
	t.Labels = resize(t.Labels, n)
	t.Sure = resize(t.Sure, n)
	for from := 0; from < n; {
		to := t.Text.Sentence(from)
		for i := from; i < to; i++ {
			t.f = t.Text.appendContext(t.f[:0], t.m, from, i, to)
			sum := t.sum(t.f)
			out := &t.scores[i]
			for l, x := range sum {
				out[l] = int32(x)
			}
			for d := -2; d <= 2; d++ {
				if j := i + d; j >= from && j < to {
					for l, x := range t.Text.Words[j].sums[d+2] {
						out[l] += int32(x)
					}
				}
			}
		}
		from = to
	}
	t.decode(0)
}

func (t *Tagger) sum(f []uint64) (s Scores) {
	t.f = f
	for _, h := range f {
		t.m.features.add(&s, h)
	}
	return s
}

// Votes count how the occurrences of a form are labelled in a document.
type Votes struct {
	of    [Labels]uint16
	total uint16
}

// Vote counts the labels of each form in a document. Forget must be called afterwards.
func (t *Tagger) Vote(labels []Label) {
	for i, w := range t.Text.Words {
		v := w.Votes
		if v.total == 0 {
			t.votes = append(t.votes, v)
		}
		if v.total < 60000 {
			v.of[labels[i]]++
			v.total++
		}
	}
}

// Forget resets the votes.
func (t *Tagger) Forget() {
	for _, v := range t.votes {
		*v = Votes{}
	}
	t.votes = t.votes[:0]
}

// AppendSecond appends those features of word i that only the second stage has: how the first
// stage labelled the word, its neighbours, and the same form elsewhere in the document.
func AppendSecond(f []uint64, t *Text, first []Label, i int) []uint64 {
	add := func(template int, value uint64) { f = append(f, join(template, value)) }
	at := func(j int) uint64 {
		if j < 0 || j >= len(first) {
			return uint64(Labels)
		}
		return uint64(first[j])
	}
	w := t.Words[i]
	own := first[i]
	add(tFirstLabel, uint64(own))
	add(tFirstThree, at(i-1)<<8|uint64(own)<<4|at(i+1))
	v := *w.Votes
	v.of[own]--
	v.total--
	e := v.summary()
	add(tElsewhere, e)
	add(tElsewhereFirst, pair(e, uint64(own)))
	add(tElsewhereNames, pair(e, uint64(w.Names)<<1|yes(w.Article)))
	beside := func(j int) uint64 {
		if j < 0 || j >= len(first) || t.Gaps[max(i, j)] >= Stop {
			return 1 << 20
		}
		v := *t.Words[j].Votes
		if v.total > 0 && v.of[first[j]] > 0 {
			v.of[first[j]]--
			v.total--
		}
		return v.summary()
	}
	add(tElsewhere+1, pair(beside(i-1), e))
	add(tElsewhere+2, pair(e, beside(i+1)))
	return f
}

// summary packs how a form is mostly labelled, and how clearly.
func (v *Votes) summary() uint64 {
	if v.total == 0 {
		return 0
	}
	best, most := Out, uint16(0)
	for l := Out + 1; l < Label(Labels); l++ {
		if v.of[l] > most {
			best, most = l, v.of[l]
		}
	}
	s := uint64(1+best) << 3
	switch {
	case most == 0:
		return s | uint64(min(v.total, 3))
	case most == v.total:
		return s | 4 | uint64(min(most, 3))
	case 2*most >= v.total:
		return s | 1
	}
	return s
}

// decode finds the best labels of each sentence, and how sure they are.
func (t *Tagger) decode(stage int) {
	for from := 0; from < len(t.Labels); {
		to := t.Text.Sentence(from)
		t.v.best(t.scores[from:to], stage, &t.m.follow[stage], t.Labels[from:to])
		if stage == 1 {
			t.v.sure(t.scores[from:to], stage, &t.m.follow[stage], t.m.Scale, t.Labels[from:to], t.Sure[from:to])
		}
		from = to
	}
}

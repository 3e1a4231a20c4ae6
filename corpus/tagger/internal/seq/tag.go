package seq

import "math"

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

// Tag labels a document's words in two stages: the second knows what the first
// said of them here and elsewhere in the document.
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

// First labels a document's words by the first stage alone.
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

// Vote counts the labels of a document's forms; Forget must follow.
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

// Forget forgets the votes.
func (t *Tagger) Forget() {
	for _, v := range t.votes {
		*v = Votes{}
	}
	t.votes = t.votes[:0]
}

// AppendSecond appends the features of word i that only the second stage has:
// what the first said of it, of the words beside it, and of the same form
// elsewhere in the document.
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

// summary tells how a form is mostly labelled, and how clearly.
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

type viterbi struct {
	from        [][Labels]Label
	alpha, beta [][Labels]float64
	emit        [][Labels]float64
	trans       [Labels + 1][Labels]float64
	transOf     *[Labels + 1][Labels]int32
}

const impossible = math.MinInt32 / 4

// best gives the labels whose scores are the highest in sum.
func (v *viterbi) best(scores [][2 * Labels]int32, stage int, follow *[Labels + 1][Labels]int32, out []Label) {
	n := len(scores)
	v.from = resize(v.from, n)
	var last, next [Labels]int32
	for l := range Labels {
		last[l] = impossible
		if !Label(l).IsInside() {
			last[l] = follow[Labels][l] + scores[0][stage*Labels+l]
		}
	}
	for i := 1; i < n; i++ {
		for l := range Labels {
			best, from := int32(math.MinInt32), Out
			if Label(l).IsInside() {
				a, b := Label(l-1), Label(l)
				best, from = last[a]+follow[a][l], a
				if x := last[b] + follow[b][l]; x > best {
					best, from = x, b
				}
			} else {
				for p := range Labels {
					if x := last[p] + follow[p][l]; x > best {
						best, from = x, Label(p)
					}
				}
			}
			next[l] = best + scores[i][stage*Labels+l]
			v.from[i][l] = from
		}
		last = next
	}
	at := 0
	for l := range Labels {
		if last[l] > last[at] {
			at = l
		}
	}
	for i := n - 1; i >= 0; i-- {
		out[i] = Label(at)
		if i > 0 {
			at = int(v.from[i][at])
		}
	}
}

// sure gives how probable each word's label is.
func (v *viterbi) sure(scores [][2 * Labels]int32, stage int, follow *[Labels + 1][Labels]int32, scale float64, labels []Label, out []float32) {
	named := false
	for _, l := range labels {
		named = named || l != Out
	}
	if !named {
		for i := range out {
			out[i] = 1
		}
		return
	}
	if v.transOf != follow {
		v.transOf = follow
		for p := range follow {
			for l := range Labels {
				v.trans[p][l] = 0
				if p == Labels && !Label(l).IsInside() || p < Labels && mayFollow(Label(l), Label(p)) {
					v.trans[p][l] = math.Exp(scale * float64(follow[p][l]))
				}
			}
		}
	}
	n := len(scores)
	v.alpha, v.beta, v.emit = resize(v.alpha, n), resize(v.beta, n), resize(v.emit, n)
	for i := range n {
		top := scores[i][stage*Labels]
		for l := 1; l < Labels; l++ {
			top = max(top, scores[i][stage*Labels+l])
		}
		for l := range Labels {
			v.emit[i][l] = math.Exp(scale * float64(scores[i][stage*Labels+l]-top))
		}
		if i == 0 {
			v.alpha[0] = v.trans[Labels]
		} else {
			step(&v.alpha[i-1], &v.trans, &v.alpha[i])
		}
		sum := 0.0
		for l := range Labels {
			v.alpha[i][l] *= v.emit[i][l]
			sum += v.alpha[i][l]
		}
		for l := range Labels {
			v.alpha[i][l] /= sum
		}
	}
	for l := range Labels {
		v.beta[n-1][l] = 1
	}
	for i := n - 2; i >= 0; i-- {
		sum := 0.0
		for p := range Labels {
			x := 0.0
			for l := range Labels {
				x += v.trans[p][l] * v.emit[i+1][l] * v.beta[i+1][l]
			}
			v.beta[i][p] = x
			sum += x
		}
		for p := range Labels {
			v.beta[i][p] /= sum
		}
	}
	for i := range n {
		sum := 0.0
		for l := range Labels {
			sum += v.alpha[i][l] * v.beta[i][l]
		}
		l := labels[i]
		out[i] = float32(v.alpha[i][l] * v.beta[i][l] / sum)
	}
}

func step(from *[Labels]float64, trans *[Labels + 1][Labels]float64, to *[Labels]float64) {
	*to = [Labels]float64{}
	for p, x := range from {
		for l := range Labels {
			to[l] += x * trans[p][l]
		}
	}
}

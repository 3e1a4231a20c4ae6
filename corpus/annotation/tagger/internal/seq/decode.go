package seq

import "math"

// A viterbi finds the best labels of a sentence and how sure they are. It reuses its memory.
type viterbi struct {
	from        [][Labels]Label
	alpha, beta [][Labels]float64
	emit        [][Labels]float64
	trans       [Labels + 1][Labels]float64
	transOf     *[Labels + 1][Labels]int32
}

const impossible = math.MinInt32 / 4

// best stores the labels with the highest total score in out.
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

// sure stores the probability of each word's label in out.
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
	v.transitions(follow, scale)
	v.forward(scores, stage, scale)
	v.backward(len(scores))
	for i := range scores {
		sum := 0.0
		for l := range Labels {
			sum += v.alpha[i][l] * v.beta[i][l]
		}
		l := labels[i]
		out[i] = float32(v.alpha[i][l] * v.beta[i][l] / sum)
	}
}

// transitions computes the transition factors, unless they are already those of follow.
func (v *viterbi) transitions(follow *[Labels + 1][Labels]int32, scale float64) {
	if v.transOf == follow {
		return
	}
	v.transOf = follow
	for p := range follow {
		for l := range Labels {
			v.trans[p][l] = 0
			if MayFollow(Label(l), Label(p)) {
				v.trans[p][l] = math.Exp(scale * float64(follow[p][l]))
			}
		}
	}
}

// forward sums over all ways to reach each label of each word, normalised to add up to one.
func (v *viterbi) forward(scores [][2 * Labels]int32, stage int, scale float64) {
	n := len(scores)
	v.alpha, v.emit = resize(v.alpha, n), resize(v.emit, n)
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
}

// backward sums over all ways to go on from each label of each of n words, also normalised.
func (v *viterbi) backward(n int) {
	v.beta = resize(v.beta, n)
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
}

func step(from *[Labels]float64, trans *[Labels + 1][Labels]float64, to *[Labels]float64) {
	*to = [Labels]float64{}
	for p, x := range from {
		for l := range Labels {
			to[l] += x * trans[p][l]
		}
	}
}

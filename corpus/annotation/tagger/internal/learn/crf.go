package learn

import (
	"math"
	"math/rand/v2"

	"github.com/kashshaf/kashshaf/corpus/annotation/tagger/internal/seq"
)

const labels = seq.Labels

// A sentence is what a chain is trained on: the features of each word by number,
// and its label.
type sentence struct {
	features [][]int32
	gold     []seq.Label
	weight   float64 // how much it counts; 0 for 1
}

// A chain is a linear-chain conditional random field in training.
type chain struct {
	w      [][labels]float32 // by feature; to be multiplied by scale
	follow [labels + 1][labels]float64
	scale  float64
}

// trainChain maximises the likelihood of the labels, less a square penalty, by
// stochastic gradient descent (Bottou's rates) in a seeded order.
func trainChain(data []sentence, features int, epochs int, penalty float64, seed uint64) *chain {
	c := &chain{w: make([][labels]float32, features), scale: 1}
	order := rand.New(rand.NewPCG(seed, 1))
	lambda := penalty / float64(len(data))
	const rate = 0.08
	t := 1 / (lambda * rate)
	var g grad
	for range epochs {
		for _, i := range order.Perm(len(data)) {
			eta := 1 / (lambda * t)
			t++
			c.scale *= 1 - eta*lambda
			for p := range c.follow {
				for l := range c.follow[p] {
					c.follow[p][l] *= 1 - eta*lambda
				}
			}
			rate := eta
			if data[i].weight > 0 {
				rate *= data[i].weight
			}
			g.step(c, &data[i], rate)
			if c.scale < 1e-2 {
				c.settle()
			}
		}
	}
	c.settle()
	return c
}

// settle multiplies the weights out.
func (c *chain) settle() {
	for f := range c.w {
		for l := range c.w[f] {
			c.w[f][l] *= float32(c.scale)
		}
	}
	c.scale = 1
}

type grad struct {
	emit, alpha, beta [][labels]float64
	e                 [][labels]float64
}

// step goes one step along the gradient of one sentence.
func (g *grad) step(c *chain, s *sentence, eta float64) {
	n := len(s.gold)
	if cap(g.emit) < n {
		g.emit, g.alpha = make([][labels]float64, n+64), make([][labels]float64, n+64)
		g.beta, g.e = make([][labels]float64, n+64), make([][labels]float64, n+64)
	}
	emit, alpha, beta, e := g.emit[:n], g.alpha[:n], g.beta[:n], g.e[:n]
	var trans [labels + 1][labels]float64
	for p := range trans {
		for l := range labels {
			if seq.MayFollow(seq.Label(l), seq.Label(p)) {
				trans[p][l] = math.Exp(c.follow[p][l])
			}
		}
	}
	for i := range n {
		var acc [labels]float32
		for _, f := range s.features[i] {
			for l, w := range &c.w[f] {
				acc[l] += w
			}
		}
		top := math.Inf(-1)
		var sum [labels]float64
		for l := range sum {
			sum[l] = float64(acc[l]) * c.scale
			top = max(top, sum[l])
		}
		for l := range sum {
			e[i][l] = math.Exp(sum[l] - top)
		}
		if i == 0 {
			for l := range labels {
				alpha[0][l] = trans[labels][l] * e[0][l]
			}
		} else {
			for l := range labels {
				x := 0.0
				for p := range labels {
					x += alpha[i-1][p] * trans[p][l]
				}
				alpha[i][l] = x * e[i][l]
			}
		}
		normalise(&alpha[i])
	}
	for l := range labels {
		beta[n-1][l] = 1
	}
	for i := n - 2; i >= 0; i-- {
		for p := range labels {
			x := 0.0
			for l := range labels {
				x += trans[p][l] * e[i+1][l] * beta[i+1][l]
			}
			beta[i][p] = x
		}
		normalise(&beta[i])
	}
	step := eta / c.scale
	for i := range n {
		var p [labels]float64
		for l := range labels {
			p[l] = alpha[i][l] * beta[i][l]
		}
		normalise(&p)
		for l := range labels {
			emit[i][l] = -p[l] * step
		}
		emit[i][s.gold[i]] += step
	}
	for i := range n {
		if i == 0 {
			for l := range labels {
				c.follow[labels][l] += emit[0][l] * c.scale
			}
		} else {
			var both [labels][labels]float64
			total := 0.0
			for p := range labels {
				for l := range labels {
					x := alpha[i-1][p] * trans[p][l] * e[i][l] * beta[i][l]
					both[p][l] = x
					total += x
				}
			}
			for p := range labels {
				for l := range labels {
					c.follow[p][l] -= eta * both[p][l] / total
				}
			}
			c.follow[s.gold[i-1]][s.gold[i]] += eta
		}
		var delta [labels]float32
		for l := range labels {
			delta[l] = float32(emit[i][l])
		}
		for _, f := range s.features[i] {
			w := &c.w[f]
			for l := range labels {
				w[l] += delta[l]
			}
		}
	}
}

func normalise(x *[labels]float64) {
	sum := 0.0
	for _, v := range x {
		sum += v
	}
	for l := range x {
		x[l] /= sum
	}
}

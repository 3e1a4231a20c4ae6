package learn

import (
	"math"
	"math/rand/v2"

	"github.com/kashshaf/kashshaf/corpus/annotation/tagger/internal/seq"
)

const labels = seq.Labels

// A sentence is a training example: the feature numbers and the label of each word.
type sentence struct {
	features [][]int32
	gold     []seq.Label
	weight   float64 // how much it counts; 0 means 1
}

// A chain is a linear-chain conditional random field in training.
type chain struct {
	w      [][labels]float32 // by feature; must be multiplied by scale
	follow [labels + 1][labels]float64
	scale  float64
}

// trainChain maximises the likelihood of the labels with an L2 penalty, by stochastic gradient
// descent (Bottou's rates) in a seeded order.
func trainChain(data []sentence, features int, opt Options) *chain {
	c := &chain{w: make([][labels]float32, features), scale: 1}
	order := rand.New(rand.NewPCG(opt.Seed, 1))
	noise := rand.New(rand.NewPCG(opt.Seed, 2))
	lambda := opt.Penalty / float64(len(data))
	const rate = 0.08
	t := 1 / (lambda * rate)
	var g grad
	for range opt.Epochs {
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
			g.step(c, g.noisy(&data[i], opt.Noise, noise), rate)
			if c.scale < 1e-2 {
				c.settle()
			}
		}
	}
	c.scale *= 1 - opt.Noise // a text that is tagged has all features
	c.settle()
	return c
}

// noisy returns a sentence of whose features a share is left out at random.
func (g *grad) noisy(s *sentence, share float64, noise *rand.Rand) *sentence {
	if share == 0 {
		return s
	}
	g.part = sentence{features: g.part.features[:0], gold: s.gold, weight: s.weight}
	g.left = g.left[:0]
	for _, f := range s.features {
		from := len(g.left)
		for _, id := range f {
			if noise.Float64() >= share {
				g.left = append(g.left, id)
			}
		}
		g.part.features = append(g.part.features, g.left[from:len(g.left):len(g.left)])
	}
	return &g.part
}

// settle multiplies the weights by scale, which becomes 1.
func (c *chain) settle() {
	for f := range c.w {
		for l := range c.w[f] {
			c.w[f][l] *= float32(c.scale)
		}
	}
	c.scale = 1
}

// A grad is the working memory of a gradient step, reused by the next.
type grad struct {
	emit, alpha, beta [][labels]float64
	e                 [][labels]float64 // how likely each label is from a word's features alone
	trans             [labels + 1][labels]float64
	part              sentence // what noisy returned
	left              []int32  // its features
}

// step makes one gradient step for one sentence.
func (g *grad) step(c *chain, s *sentence, eta float64) {
	g.begin(c, len(s.gold))
	g.forward(c, s)
	g.backward()
	step := eta / c.scale
	for i, gold := range s.gold {
		var p [labels]float64
		for l := range labels {
			p[l] = g.alpha[i][l] * g.beta[i][l]
		}
		normalise(&p)
		for l := range labels {
			g.emit[i][l] = -p[l] * step
		}
		g.emit[i][gold] += step
	}
	for i := range s.gold {
		g.follow(c, s, i, eta)
		var delta [labels]float32
		for l := range labels {
			delta[l] = float32(g.emit[i][l])
		}
		for _, f := range s.features[i] {
			w := &c.w[f]
			for l := range labels {
				w[l] += delta[l]
			}
		}
	}
}

// begin allocates for a sentence of n words and computes the transition factors.
func (g *grad) begin(c *chain, n int) {
	if cap(g.emit) < n {
		g.emit, g.alpha = make([][labels]float64, n+64), make([][labels]float64, n+64)
		g.beta, g.e = make([][labels]float64, n+64), make([][labels]float64, n+64)
	}
	g.emit, g.alpha, g.beta, g.e = g.emit[:n], g.alpha[:n], g.beta[:n], g.e[:n]
	g.trans = [labels + 1][labels]float64{}
	for p := range g.trans {
		for l := range labels {
			if seq.MayFollow(seq.Label(l), seq.Label(p)) {
				g.trans[p][l] = math.Exp(c.follow[p][l])
			}
		}
	}
}

// forward computes how likely the labels of each word are given it and the words before it.
func (g *grad) forward(c *chain, s *sentence) {
	for i := range s.gold {
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
			g.e[i][l] = math.Exp(sum[l] - top)
		}
		for l := range labels {
			x := g.trans[labels][l]
			if i > 0 {
				x = 0
				for p := range labels {
					x += g.alpha[i-1][p] * g.trans[p][l]
				}
			}
			g.alpha[i][l] = x * g.e[i][l]
		}
		normalise(&g.alpha[i])
	}
}

// backward computes how likely the labels of each word are given the words after it.
func (g *grad) backward() {
	n := len(g.beta)
	for l := range labels {
		g.beta[n-1][l] = 1
	}
	for i := n - 2; i >= 0; i-- {
		for p := range labels {
			x := 0.0
			for l := range labels {
				x += g.trans[p][l] * g.e[i+1][l] * g.beta[i+1][l]
			}
			g.beta[i][p] = x
		}
		normalise(&g.beta[i])
	}
}

// follow updates the transition weights for word i.
func (g *grad) follow(c *chain, s *sentence, i int, eta float64) {
	if i == 0 {
		for l := range labels {
			c.follow[labels][l] += g.emit[0][l] * c.scale
		}
		return
	}
	var both [labels][labels]float64
	total := 0.0
	for p := range labels {
		for l := range labels {
			x := g.alpha[i-1][p] * g.trans[p][l] * g.e[i][l] * g.beta[i][l]
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

func normalise(x *[labels]float64) {
	sum := 0.0
	for _, v := range x {
		sum += v
	}
	for l := range x {
		x[l] /= sum
	}
}

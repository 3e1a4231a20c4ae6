package browsertest

import "sync"

// A pool keeps browsers that no test is driving for later tests: starting one takes longer than
// many tests do. Two that a test starts are always two.
type pool[B any] struct {
	mu   sync.Mutex
	idle []B
	ends []func() // of all that were started
}

// take returns an idle browser, and false if there is none.
func (p *pool[B]) take() (b B, ok bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	n := len(p.idle)
	if n == 0 {
		return b, false
	}
	b, p.idle = p.idle[n-1], p.idle[:n-1]
	return b, true
}

// started says how a browser is ended.
func (p *pool[B]) started(end func()) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.ends = append(p.ends, end)
}

// give makes a browser idle.
func (p *pool[B]) give(b B) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.idle = append(p.idle, b)
}

// end ends all that were started.
func (p *pool[B]) end() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, end := range p.ends {
		end()
	}
}

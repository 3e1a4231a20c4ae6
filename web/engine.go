package web

import (
	"sync"

	"github.com/kashshaf/kashshaf/app"
	"github.com/kashshaf/kashshaf/corpus"
)

// lockedEngine lets several goroutines use an engine that allows one at a time.
// What costs most, printing and compressing, goes on outside it.
type lockedEngine struct {
	mu     sync.Mutex
	engine app.Engine
}

func (l *lockedEngine) About() corpus.About {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.engine.About()
}

func (l *lockedEngine) Search(r corpus.Request) corpus.Result {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.engine.Search(r)
}

func (l *lockedEngine) Suggest(typed string, limit int) []corpus.Suggestion {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.engine.Suggest(typed, limit)
}

func (l *lockedEngine) Read(id string) (corpus.Reading, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.engine.Read(id)
}

func (l *lockedEngine) Found(id, query string) []corpus.Span {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.engine.Found(id, query)
}

func (l *lockedEngine) Profile(id string, contexts int) (corpus.Profile, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.engine.Profile(id, contexts)
}

func (l *lockedEngine) Entities() []corpus.EntityCount {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.engine.Entities()
}

func (l *lockedEngine) Documents() []string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.engine.Documents()
}

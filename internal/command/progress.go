package command

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"github.com/schollz/progressbar/v3"

	"github.com/kashshaf/kashshaf/corpus/pipeline"
)

// A progress tells on a terminal how long work goes on; elsewhere it names each
// step once, so that logs stay readable.
type progress struct {
	w        io.Writer
	terminal bool
	mu       sync.Mutex
	current  string
	bar      *progressbar.ProgressBar
}

func newProgress(w io.Writer) *progress {
	p := &progress{w: w}
	if f, ok := w.(*os.File); ok {
		if info, err := f.Stat(); err == nil {
			p.terminal = info.Mode()&os.ModeCharDevice != 0
		}
	}
	return p
}

// step is told how far a step of building a corpus has come.
func (p *progress) step(step pipeline.Step, done, total int) { p.show(string(step), done, total) }

// show is told how far any work has come; total is 0 where it is not known.
func (p *progress) show(what string, done, total int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if what != p.current {
		p.finish()
		p.current = what
		if !p.terminal {
			fmt.Fprintf(p.w, "kashshaf: %s…\n", what)
			return
		}
	}
	if !p.terminal {
		return
	}
	if p.bar == nil || total > 0 && p.bar.GetMax() != total {
		if total == 0 {
			total = -1
		}
		p.bar = progressbar.NewOptions(total, progressbar.OptionSetWriter(p.w), progressbar.OptionSetDescription(what),
			progressbar.OptionThrottle(100*time.Millisecond), progressbar.OptionClearOnFinish(), progressbar.OptionSetWidth(24))
	}
	_ = p.bar.Set(done) // a bar that cannot be drawn is no reason to stop
}

func (p *progress) finish() {
	if p.bar != nil {
		_ = p.bar.Finish()
		p.bar = nil
	}
}

// done clears what is shown.
func (p *progress) done() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.finish()
	p.current = ""
}

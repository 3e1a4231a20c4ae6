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

// A progress shows on a terminal how far work has come; elsewhere it names each step once, and
// says every ten seconds that it goes on, so that logs stay readable.
type progress struct {
	w        io.Writer
	terminal bool
	arabic   bool // messages are in Arabic
	// every is the longest silence while work goes on.
	every time.Duration

	mu          sync.Mutex
	current     string
	done, total int
	detail      string // about one file
	began, said time.Time
	bar         *progressbar.ProgressBar
	stop        chan struct{} // closed to stop watch
}

// steps are the names of the steps of a survey and a build, in English and in Arabic.
var steps = map[string][2]string{
	string(pipeline.Reading): {"reading", "القراءة"}, string(pipeline.Annotating): {"finding names", "تعرّف الأسماء"},
	string(pipeline.Discovering): {"finding names that no list has", "تعرّف أسماء ليست في القوائم"}, string(pipeline.Attributing): {"finding who said what", "من قال ماذا"},
	string(pipeline.Indexing): {"indexing", "الفهرسة"}, "linking": {"linking", "ربط البرنامج"}, "pages": {"pages", "الصفحات"},
}

// silence is the longest time without a message while work goes on.
const silence = 10 * time.Second

func newProgress(w io.Writer) *progress {
	p := &progress{w: w, every: silence, arabic: terminalLanguage(os.Getenv) == "ar"}
	if f, ok := w.(*os.File); ok {
		if info, err := f.Stat(); err == nil {
			p.terminal = info.Mode()&os.ModeCharDevice != 0
		}
	}
	return p
}

// step reports how far a step of building a corpus has come.
func (p *progress) step(step pipeline.Step, done, total int) { p.show(string(step), done, total) }

// within reports how far the work on one file has come, in percent. Logs show it only after a
// silence.
func (p *progress) within(file string, percent int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.detail = fmt.Sprintf(" (%s: %d %%)", shown(file), percent)
	if p.terminal && p.bar != nil {
		p.bar.Describe(p.current + p.detail)
	}
}

// shown returns a file's name for a line of progress, shortened to its end if it is long.
func shown(file string) string {
	const most = 40
	if r := []rune(file); len(r) > most {
		return "…" + string(r[len(r)-most:])
	}
	return file
}

// show reports how far any work has come; total is 0 if it is unknown.
func (p *progress) show(what string, done, total int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if names, ok := steps[what]; ok {
		what = names[0]
		if p.arabic {
			what = names[1]
		}
	}
	if p.stop == nil {
		p.stop = make(chan struct{})
		go p.watch(p.stop)
	}
	p.done, p.total, p.detail = done, total, ""
	if what != p.current {
		p.finish()
		p.current, p.began = what, time.Now()
		if !p.terminal {
			p.print("kashshaf: %s…\n", what)
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

func (p *progress) print(format string, args ...any) {
	p.said = time.Now()
	fmt.Fprintf(p.w, format, args...)
}

// watch breaks silences until it is stopped.
func (p *progress) watch(stop chan struct{}) {
	tick := time.NewTicker(p.every / 4)
	defer tick.Stop()
	for {
		select {
		case <-stop:
			return
		case <-tick.C:
			p.breakSilence(stop)
		}
	}
}

func (p *progress) breakSilence(stop chan struct{}) {
	p.mu.Lock()
	defer p.mu.Unlock()
	took := time.Since(p.began).Round(time.Second)
	switch {
	case p.stop != stop || p.current == "":
	case p.terminal && p.bar != nil:
		p.bar.Describe(fmt.Sprintf("%s%s, %v", p.current, p.detail, took))
	case p.terminal || time.Since(p.said) < p.every*3/4:
	case p.total > 0 && p.arabic:
		p.print("kashshaf: %s: %d من %d%s، بعد %v\n", p.current, p.done, p.total, p.detail, took)
	case p.arabic:
		p.print("kashshaf: %s: ما زال جاريا، بعد %v\n", p.current, took)
	case p.total > 0:
		p.print("kashshaf: %s: %d of %d%s, after %v\n", p.current, p.done, p.total, p.detail, took)
	default:
		p.print("kashshaf: %s: still at it, after %v\n", p.current, took)
	}
}

func (p *progress) finish() {
	if p.bar != nil {
		_ = p.bar.Finish()
		p.bar = nil
	}
}

// end clears the display.
func (p *progress) end() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.finish()
	p.current = ""
	if p.stop != nil {
		close(p.stop)
		p.stop = nil
	}
}

package app

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/export"
)

// handPicture downloads the view as drawn, in SVG or PNG. The page's script makes the picture
// (web/static/picture.js), because only the browser knows the positions of the letters.
func (e *explorer) handPicture(q *inquiry, v view, o export.Origin, format string) error {
	title := o.Query
	if rv := v.seeing(); rv != nil {
		title = strings.Trim(v.say(rv.title())+": "+o.Query, ": ")
	}
	blob, err := q.promised(func() ui.Value {
		lines := []any{}
		for _, line := range v.originLines(o) {
			lines = append(lines, line)
		}
		return ui.Window().Call("kashshafPicture", ".view", format, title, lines)
	})
	if err != nil {
		return fmt.Errorf("export: drawing the picture: %w", err)
	}
	name := o.FileName(v.at.view, "."+format)
	q.tell(func() {
		e.panels.taken = taken{done: true, name: name}
		downloadBlob(name, blob)
	})
	return nil
}

// promised waits for a promise of a script of the page. begin calls the script on the event
// goroutine.
func (q *inquiry) promised(begin func() ui.Value) (ui.Value, error) {
	done, failed := make(chan ui.Value, 1), make(chan struct{}, 1)
	q.tell(func() {
		promise := begin()
		promise.Call("catch", ui.FuncOf(func(ui.Value, []ui.Value) any {
			failed <- struct{}{}
			return nil
		}))
		promise.Then(func(made ui.Value) { done <- made })
	})
	select {
	case <-q.Done():
		return nil, q.Err()
	case <-failed:
		return nil, errors.New("the browser could not")
	case made := <-done:
		return made, nil
	}
}

// deflate compresses with the browser (web/static/deflate.js); it returns nil if that fails.
func (q *inquiry) deflate(data []byte) []byte {
	made, err := q.promised(func() ui.Value {
		bytes := global("Uint8Array").New(len(data))
		ui.CopyBytesToJS(bytes, data)
		return ui.Window().Call("kashshafDeflate", bytes)
	})
	if err != nil || !made.Truthy() {
		return nil
	}
	packed := make([]byte, made.Get("length").Int())
	ui.CopyBytesToGo(packed, made)
	return packed
}

// seeing is the result view that the page shows, or nil for the list.
func (v view) seeing() resultView { return viewNamed(v.at.view) }

// originLines are the lines below an exported picture: the filters, the collection and the date.
func (v view) originLines(o export.Origin) (lines []string) {
	asked := slices.Clone(o.Filters)
	if o.From != "" {
		asked = append(asked, v.fill(mFrom, v.date(o.From)))
	}
	if o.To != "" {
		asked = append(asked, v.fill(mTo, v.date(o.To)))
	}
	if len(asked) > 0 {
		lines = append(lines, v.inLine(asked))
	}
	made := []string{o.Collection, v.date(corpus.Date(o.Day))}
	for _, part := range [...]string{o.Edition, o.Licence, o.Rights} {
		if part != "" {
			made = append(made, part)
		}
	}
	return append(lines, v.inLine(made), o.Address)
}

// inLine joins the parts of a line of plain text with dots, each between two directional marks of
// the page's direction: otherwise a name in Latin letters would move the date after it to its own
// end.
func (v view) inLine(parts []string) string {
	mark := "\u200e"
	if v.dir() == "rtl" {
		mark = "\u200f"
	}
	return strings.Join(parts, mark+" · "+mark)
}

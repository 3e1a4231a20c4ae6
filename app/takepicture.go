package app

import (
	"errors"
	"slices"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/export"
)

// handPicture gives the reader the view as it is drawn, in SVG or PNG. The page's script
// makes the picture (web/static/picture.js): only the browser knows where letters stand.
func (e *explorer) handPicture(q *inquiry, v view, o export.Origin, format string) error {
	title := o.Query
	if rv := v.seeing(); rv != nil {
		title = strings.Trim(v.say(rv.title())+": "+o.Query, ": ")
	}
	type made struct {
		blob ui.Value
		err  error
	}
	done := make(chan made, 1)
	q.tell(func() {
		lines := []any{}
		for _, line := range v.originLines(o) {
			lines = append(lines, line)
		}
		promise := ui.Window().Call("kashshafPicture", ".view", format, title, lines)
		promise.Call("catch", ui.FuncOf(func(ui.Value, []ui.Value) any {
			done <- made{err: errors.New("export: the browser did not draw the picture")}
			return nil
		}))
		promise.Then(func(blob ui.Value) { done <- made{blob: blob} })
	})
	select {
	case <-q.Done():
		return q.Err()
	case m := <-done:
		if m.err != nil {
			return m.err
		}
		name := o.FileName(v.at.view, "."+format)
		q.tell(func() {
			e.panels.taken = taken{done: true, name: name}
			downloadBlob(name, m.blob)
		})
		return nil
	}
}

// seeing is the view of the result that the page shows, or nil for the list.
func (v view) seeing() resultView { return viewNamed(v.at.view) }

// originLines are what stands below a picture: what is filtered, and of what and when
// it was made.
func (v view) originLines(o export.Origin) (lines []string) {
	asked := slices.Clone(o.Filters)
	if o.From != "" {
		asked = append(asked, v.fill(mFrom, v.date(o.From)))
	}
	if o.To != "" {
		asked = append(asked, v.fill(mTo, v.date(o.To)))
	}
	if len(asked) > 0 {
		lines = append(lines, strings.Join(asked, " · "))
	}
	made := []string{o.Collection, v.date(corpus.Date(o.Day))}
	for _, part := range [...]string{o.Edition, o.Licence, o.Rights} {
		if part != "" {
			made = append(made, part)
		}
	}
	return append(lines, strings.Join(made, " · "), o.Address)
}

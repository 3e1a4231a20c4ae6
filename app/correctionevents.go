package app

import (
	"reflect"
	"slices"
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/corrections"
)

// Event handlers of the reader's corrections. The corrections are stored under the path of the
// site, so that two sites on one host do not share them.

func (e *explorer) editsKey() string { return "kashshaf.edits." + e.base }

// recallEdits applies the stored corrections and then calls then.
func (e *explorer) recallEdits(then func()) {
	var list []corpus.Edit
	if kept := global("localStorage").Call("getItem", e.editsKey()); kept.Truthy() {
		list, _ = corrections.Read([]byte(kept.String()))
	}
	if len(list) == 0 {
		then()
		return
	}
	e.inquiries.ask(askCorrection, func(q *inquiry) error {
		mine, err := applying(q, q.Engine, list)
		q.tell(func() { e.mine = mine })
		return err
	}, func(error) { then() })
}

// correct changes the list of corrections, applies and stores it, and redraws the page. If the
// page's entity was merged into another, the other's page replaces it.
func (e *explorer) correct(change func(*inquiry, []corpus.Edit) ([]corpus.Edit, error)) {
	before, ended := slices.Clone(e.mine.list), e.waiting.begin()
	e.inquiries.ask(askCorrection, func(q *inquiry) error {
		list, err := change(q, before)
		if err != nil {
			return err
		}
		mine, err := applying(q, q.Engine, list)
		if err != nil {
			return err
		}
		q.tell(func() {
			e.mine = mine
			store(global("localStorage"), e.editsKey(), string(corrections.Write(mine.list)))
			e.redraw(mine.list)
		})
		return nil
	}, func(err error) {
		ended()
		e.orSay(func() { e.correct(change) })(err)
	})
}

// redraw shows the page as it is after the newest correction.
func (e *explorer) redraw(list []corpus.Edit) {
	at := e.at
	e.load(at, func() {
		if n := len(list); n > 0 && e.model.missing && list[n-1].Do == corpus.EditMerge && list[n-1].Entity == at.id {
			e.visit(address{page: atEntity, id: list[n-1].Into, lang: at.lang}, "")
			return
		}
		if n := len(list); n > 0 && e.model.missing && list[n-1].Do == corpus.EditHide {
			// Its page is gone: the page of corrections says so and offers to undo it.
			e.visit(address{page: atCorrections, lang: at.lang}, "")
			return
		}
		e.setTitle()
		if at.page == atCorrections {
			e.after(func() { focusOn("corrections", true) })
		} else {
			e.after(focusHeading)
		}
	})
}

// adding returns the change that adds corrections from a file, skipping those already in the
// list.
func adding(list ...corpus.Edit) func(*inquiry, []corpus.Edit) ([]corpus.Edit, error) {
	return func(_ *inquiry, all []corpus.Edit) ([]corpus.Edit, error) {
		for _, edit := range list {
			if !slices.ContainsFunc(all, func(have corpus.Edit) bool { return reflect.DeepEqual(have, edit) }) {
				all = append(all, edit)
			}
		}
		return all, nil
	}
}

func (e *explorer) onEdit(ctx ui.Context, event ui.Event) {
	event.PreventDefault()
	edit := corpus.Edit{Do: corpus.EditKind(data(ctx, "edit")), Entity: e.model.profile.Entity.ID}
	switch data(ctx, "edit") {
	case "open":
		e.correcting = !e.correcting
		e.model.near = nil
		return
	case "undo":
		if i, err := strconv.Atoi(data(ctx, "index")); err == nil {
			e.correct(func(_ *inquiry, all []corpus.Edit) ([]corpus.Edit, error) {
				return slices.Delete(all, min(i, len(all)), min(i+1, len(all))), nil
			})
		}
		return
	case "undo-all":
		e.correct(func(*inquiry, []corpus.Edit) ([]corpus.Edit, error) { return nil, nil })
		return
	case "export":
		download("corrections.json", "application/json", corrections.Write(e.mine.list))
		return
	case "rename":
		edit.Name = value("edit-name")
	case "merge":
		edit.Into = data(ctx, "id")
	case "split":
		edit.Name, edit.Into = value("edit-split"), edit.Entity+"-2" // or another ID: see splitting
		ticks := document().Call("querySelectorAll", ".spellings input:checked")
		for i := range ticks.Get("length").Int() {
			edit.Spellings = append(edit.Spellings, ticks.Index(i).Get("dataset").Get("spelling").String())
		}
	}
	// An incomplete form only moves the focus to what is missing.
	list, err := corrections.Read(corrections.Write([]corpus.Edit{edit}))
	switch {
	case err == nil && edit.Entity != "" && edit.Do == corpus.EditSplit:
		e.correct(splitting(list[0]))
	case err == nil && edit.Entity != "":
		e.correct(func(_ *inquiry, all []corpus.Edit) ([]corpus.Edit, error) { return append(all, list...), nil })
	case edit.Do == corpus.EditSplit && len(edit.Spellings) == 0:
		focusOn("spelling-0", false)
	case edit.Do == corpus.EditSplit:
		focusOn("edit-split", false)
	default:
		focusOn("edit-name", false)
	}
}

// onEditInto finds entities to merge into.
func (e *explorer) onEditInto(ctx ui.Context, _ ui.Event) {
	typed := clean(ctx.JSSrc().Get("value").String())
	if typed == "" {
		e.inquiries.cancel(askList)
		e.model.near = nil
		return
	}
	e.inquiries.ask(askList, func(q *inquiry) error {
		near, err := q.Suggest(q, typed, suggestionsShown+1)
		if err == nil {
			q.tell(func() { e.model.near = near })
		}
		return err
	}, e.orSay(func() { focusOn("edit-into", false) }))
}

// splitting returns the change that splits spellings off into a new entity.
func splitting(edit corpus.Edit) func(*inquiry, []corpus.Edit) ([]corpus.Edit, error) {
	return func(q *inquiry, all []corpus.Edit) (_ []corpus.Edit, err error) {
		if edit.Into, err = free(q, q.Engine, all, edit.Entity); err != nil {
			return nil, err
		}
		return append(all, edit), nil
	}
}

func (e *explorer) onImportEdits(ctx ui.Context, _ ui.Event) {
	file := ctx.JSSrc().Get("files").Index(0)
	if !file.Truthy() {
		return
	}
	field := ctx.JSSrc()
	file.Call("text").Then(func(text ui.Value) {
		list, err := corrections.Read([]byte(text.String()))
		e.ctx.Dispatch(func(ui.Context) {
			field.Set("value", "") // so that the same file can be chosen again
			if err != nil {
				e.mine.message = mNotCorrections
				return
			}
			e.correct(adding(list...))
		})
	})
}

// download saves data as a file of a media type.
func download(name, kind string, data []byte) {
	w := ui.Window()
	bytes := w.Get("Uint8Array").New(len(data))
	ui.CopyBytesToJS(bytes, data)
	downloadBlob(name, w.Get("Blob").New([]any{bytes}, map[string]any{"type": kind}))
}

// downloadBlob saves a blob of the browser as a file.
func downloadBlob(name string, blob ui.Value) {
	w := ui.Window()
	url := w.Get("URL").Call("createObjectURL", blob)
	a := document().Call("createElement", "a")
	a.Set("href", url)
	a.Set("download", name)
	a.Call("click")
	w.Get("URL").Call("revokeObjectURL", url)
}

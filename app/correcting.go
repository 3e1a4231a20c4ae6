package app

import (
	"reflect"
	"slices"
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/corrections"
)

// What the reader's corrections do in the browser. They are kept below the path
// of the site, so that two sites on one host do not correct each other.

func (e *explorer) editsKey() string { return "kashshaf.edits." + e.base }

// recallEdits applies what was corrected before.
func (e *explorer) recallEdits() {
	kept := ui.Window().Get("localStorage").Call("getItem", e.editsKey())
	if !kept.Truthy() {
		return
	}
	if list, err := corrections.Read([]byte(kept.String())); err == nil && len(list) > 0 {
		e.mine.apply(e.engine, list)
	}
}

// correct takes a list of corrections, keeps it, and draws the page anew. The
// page of an entity that is no more gives way to that of the one it is part of.
func (e *explorer) correct(ctx ui.Context, list []corpus.Edit) {
	e.mine.message = message{}
	e.mine.apply(e.engine, list)
	store(ui.Window().Get("localStorage"), e.editsKey(), string(corrections.Write(list)))
	at := e.model.at
	e.load(at)
	if n := len(list); n > 0 && e.model.missing && list[n-1].Do == corpus.EditMerge && list[n-1].Entity == at.id {
		e.visit(ctx, address{page: entityPage, id: list[n-1].Into, lang: at.lang}, "")
		return
	}
	ctx.Page().SetTitle(e.view().pageTitle(&e.model))
	if at.page == correctionsPage {
		e.after(func() { focusOn("corrections", true) })
	} else {
		e.after(focusHeading)
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
		if i, err := strconv.Atoi(data(ctx, "index")); err == nil && i < len(e.mine.list) {
			e.correct(ctx, slices.Delete(slices.Clone(e.mine.list), i, i+1))
		}
		return
	case "undo-all":
		e.correct(ctx, nil)
		return
	case "export":
		download("corrections.json", corrections.Write(e.mine.list))
		return
	case "rename":
		edit.Name = value("edit-name")
	case "merge":
		edit.Into = data(ctx, "id")
	case "split":
		edit.Name, edit.Into = value("edit-split"), e.mine.free(e.engine, edit.Entity)
		ticks := document().Call("querySelectorAll", ".spellings input:checked")
		for i := range ticks.Get("length").Int() {
			edit.Spellings = append(edit.Spellings, ticks.Index(i).Get("dataset").Get("spelling").String())
		}
	}
	// A form that is not filled in does nothing but show where.
	list, err := corrections.Read(corrections.Write([]corpus.Edit{edit}))
	switch {
	case err == nil && edit.Entity != "":
		e.correct(ctx, append(slices.Clone(e.mine.list), list...))
	case edit.Do == corpus.EditSplit && len(edit.Spellings) == 0:
		focusOn("spelling-0", false)
	case edit.Do == corpus.EditSplit:
		focusOn("edit-split", false)
	default:
		focusOn("edit-name", false)
	}
}

// onEditInto finds what an entity may be merged into.
func (e *explorer) onEditInto(ctx ui.Context, _ ui.Event) {
	e.model.near = nil
	if typed := clean(ctx.JSSrc().Get("value").String()); typed != "" {
		e.model.near = e.engine.Suggest(typed, suggestionsShown+1)
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
		e.ctx.Dispatch(func(ctx ui.Context) {
			field.Set("value", "") // so that the same file can be chosen again
			if err != nil {
				e.mine.message = mNotCorrections
				return
			}
			all := slices.Clone(e.mine.list)
			for _, edit := range list {
				if !slices.ContainsFunc(all, func(have corpus.Edit) bool { return reflect.DeepEqual(have, edit) }) {
					all = append(all, edit)
				}
			}
			e.correct(ctx, all)
		})
	})
}

// download gives the reader a file.
func download(name string, data []byte) {
	w := ui.Window()
	blob := w.Get("Blob").New([]any{string(data)}, map[string]any{"type": "application/json"})
	url := w.Get("URL").Call("createObjectURL", blob)
	a := document().Call("createElement", "a")
	a.Set("href", url)
	a.Set("download", name)
	a.Call("click")
	w.Get("URL").Call("revokeObjectURL", url)
}

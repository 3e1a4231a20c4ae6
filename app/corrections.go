package app

import (
	"cmp"
	"context"
	"slices"
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/corrections"
)

// A reader may correct entities. The corrections are stored in the browser, and the engine
// answers as if the collection had always been so. Package corpus/annotation/corrections defines
// them and their file format.

// correctionsPage lists the reader's corrections.
type correctionsPage struct{ plain }

func (correctionsPage) folder() (string, bool)              { return "corrections", false }
func (correctionsPage) title(v view, _ *model) string       { return v.say(mCorrections) }
func (correctionsPage) description(v view, _ *model) string { return v.say(mCorrectionsLead) }
func (correctionsPage) draw(v view, _ *model) ui.UI         { return v.listOfCorrections() }
func (correctionsPage) bind(e *explorer, do *handlers)      { do.importEdits = e.onImportEdits }

// foundID is the fragment of the about page's section on names that a model found.
const foundID = "found"

// applied are the reader's corrections and what became of each.
type applied struct {
	list    []corpus.Edit
	why     []string                    // for each: why it could not be applied, or ""
	names   map[string]corpus.EntityRef // uncorrected names of the entities they are about
	message message                     // the last error
}

// applying makes the engine answer with a list of corrections, and looks up the names of the
// entities they are about. It takes about a second for ten thousand documents.
func applying(ctx context.Context, e Engine, list []corpus.Edit) (applied, error) {
	c := applied{list: list, names: make(map[string]corpus.EntityRef)}
	if _, err := e.Edit(ctx, nil); err != nil {
		return c, err
	}
	for _, edit := range list {
		for _, id := range [...]string{edit.Entity, edit.Into} {
			if id == "" {
				continue
			}
			p, known, err := there(e.Profile(ctx, id, 0))
			if err != nil {
				return c, err
			}
			if known {
				c.names[id] = refTo(&p.Entity)
			}
		}
		if edit.Do == corpus.EditSplit && c.names[edit.Into].ID == "" {
			c.names[edit.Into] = corpus.EntityRef{ID: edit.Into, Kind: c.names[edit.Entity].Kind, Name: edit.Name}
		}
	}
	c.list = corrections.Named(list, func(id string) string { return c.names[id].Name })
	var err error
	if len(list) > 0 {
		c.why, err = e.Edit(ctx, list)
	}
	return c, err
}

// reason is why the i-th correction could not be applied.
func (c *applied) reason(i int) string {
	if i < len(c.why) {
		return c.why[i]
	}
	return ""
}

// free returns the first unused ID for an entity split off another.
func free(ctx context.Context, e Engine, list []corpus.Edit, id string) (string, error) {
	for n := 2; ; n++ {
		next := id + "-" + strconv.Itoa(n)
		_, taken, err := there(e.Profile(ctx, next, 0))
		if err != nil {
			return "", err
		}
		if !taken && !slices.ContainsFunc(list, func(edit corpus.Edit) bool { return edit.Into == next }) {
			return next, nil
		}
	}
}

// aboutEdit describes a correction.
func (v view) aboutEdit(e *corpus.Edit) string {
	name := func(id string) string {
		ref, ok := v.mine.names[id]
		if !ok {
			return id
		}
		return v.nameText(ref.Name, ref.English)
	}
	switch e.Do {
	case corpus.EditRename:
		return v.fill(eRenamed, name(e.Entity)) + v.fill(eRenamedTo, cmp.Or(e.Name, e.English, e.Kind))
	case corpus.EditHide:
		return v.fill(eHidden, name(e.Entity))
	case corpus.EditMerge:
		return v.fill(eMerged, name(e.Entity)) + v.fill(eMergedInto, name(e.Into))
	}
	if e.Do == corpus.EditDistinct {
		return v.fill(eDistinct, name(e.Entity)) + v.fill(eDistinctFrom, name(e.Into))
	}
	return v.fill(eSplit, name(e.Entity)) + v.fill(eSplitAs, e.Name)
}

// editLine is a correction with a link to its entity and the button that undoes it.
func (v view) editLine(i int) ui.UI {
	e := &v.mine.list[i]
	to := address{page: atEntity, id: e.Entity}
	if e.Do == corpus.EditMerge || e.Do == corpus.EditSplit {
		to.id = e.Into
	}
	text := v.aboutEdit(e)
	about := el("span").Body(v.spoken(text)...)
	if e.Do != corpus.EditHide && v.mine.reason(i) == "" {
		about = v.a(to).Body(v.spoken(text)...)
	}
	parts := []ui.UI{about,
		v.act("quiet", "undo", mUndo).DataSet("index", i).Aria("label", v.say(mUndo)+": "+text)}
	if why := v.mine.reason(i); why != "" {
		parts = append(parts, el("span", "not-applied").Body(el("span").Text(v.say(mNotApplied)+" "), el("bdi").Lang("en").Dir("ltr").Text(why)))
	}
	return el("p", "edit-line").Body(parts...)
}

// corrected lists the corrections that concern something on the page.
func (v view) corrected(m *model) ui.UI {
	line := el("div", "corrected").ID("corrected").Role("status")
	if v.mine == nil || len(v.mine.list) == 0 || v.at.page == atCorrections {
		return line
	}
	var lines []ui.UI
	for i := range v.mine.list {
		if e := &v.mine.list[i]; m.shows(e.Entity) || m.shows(e.Into) {
			lines = append(lines, v.editLine(i))
		}
	}
	if len(lines) == 0 {
		return line
	}
	const most = 3
	if len(lines) > most {
		lines = lines[:most:most]
	}
	return line.Body(el("div", "corrected-in").Body(append(lines,
		el("p").Body(v.a(address{page: atCorrections}).Text(v.say(mCorrections))))...))
}

// shows reports whether an entity is on the page or the page is its own.
func (m *model) shows(id string) bool {
	if id == "" {
		return false
	}
	if m.at.page == atEntity && m.at.id == id || m.profile.Entity.ID == id {
		return true
	}
	is := func(e corpus.EntityRef) bool { return e.ID == id }
	for _, e := range m.reading.Entities {
		if is(e.EntityRef) {
			return true
		}
	}
	for i := range m.result.Hits {
		if slices.ContainsFunc(m.result.Hits[i].Entities, is) {
			return true
		}
	}
	for i := range m.said.Hits {
		if h := &m.said.Hits[i]; h.Speaker != nil && is(*h.Speaker) || slices.ContainsFunc(h.With, is) || slices.ContainsFunc(h.About, is) {
			return true
		}
	}
	return m.sides[0].entity.ID == id || m.sides[1].entity.ID == id
}

// listOfCorrections lists the corrections, newest first.
func (v view) listOfCorrections() ui.UI {
	title := el("h1", "display").TabIndex(-1).Text(v.say(mCorrections))
	if v.served() {
		return el("article", "corrections").Body(title, el("div", "about-text").Body(el("p", "lead").Text(v.say(mNotCorrected))))
	}
	c := v.mine
	if c == nil {
		c = &applied{}
	}
	var items []ui.UI
	for i := len(c.list) - 1; i >= 0; i-- {
		items = append(items, el("li").Body(v.editLine(i)))
	}
	body := []ui.UI{
		el("p", "lead").Text(v.say(mCorrectionsLead)),
		el("p", "total").ID("corrections").Role("status").TabIndex(-1).Body(v.count(nCorrections, len(items))),
	}
	if len(items) == 0 {
		body = append(body, el("p").Body(v.spoken(v.say(mNoCorrections))...),
			el("p", "onward").Body(v.a(address{page: atIndex}).Text(v.say(mWholeIndex))))
	} else {
		body = append(body, el("ol", "edits").Body(items...), el("p", "acts").Body(
			v.act("primary", "export", mExport), v.act("quiet", "undo-all", mUndoAll)))
	}
	problem := el("p", "notice").Role("alert")
	if c.message.ar != "" {
		problem = problem.Text(v.say(c.message))
	}
	body = append(body, el("p", "import").Body(el("label").Attr("for", "import").Text(v.say(mImport)+" "),
		input("file", "file").ID("import").Attr("accept", ".json,application/json").OnChange(v.do.importEdits)), problem)
	return el("article", "corrections").Body(title, el("div", "about-text").Body(body...))
}

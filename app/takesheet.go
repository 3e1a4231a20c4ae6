package app

import (
	"slices"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus/export"
)

const askExport = "export"

// takeButton opens what can be done with the whole answer. Static pages have none.
func (v view) takeButton(total int) ui.UI {
	if v.pieces == nil || total == 0 {
		return nil
	}
	return button("quiet take").ID("take").Aria("haspopup", "dialog").OnClick(v.do.take).
		Body(iconTake.draw(), el("span").Text(v.say(mTake)))
}

// A takeRow is one thing to export, with its formats.
type takeRow struct {
	what, note message
	take       string
	formats    [][2]string // the button's value, and the format's name
}

var (
	tableFormats    = [][2]string{{"csv", "CSV"}, {"xlsx", "XLSX"}, {"tsv", "TSV"}, {"json", "JSON"}, {"jsonl", "JSON Lines"}}
	citationFormats = [][2]string{{"bibtex", "BibTeX"}, {"ris", "RIS"}, {"csl", "CSL-JSON"}}
	pictureFormats  = [][2]string{{"svg", "SVG"}, {"png", "PNG"}}
	networkFormats  = [][2]string{{"gexf", "GEXF"}, {"graphml", "GraphML"}}
	programFormats  = [][2]string{{"package", "datapackage.zip"}, {"ftm", "FollowTheMoney"}}
)

// takeRows are the things that can be exported from an answer.
func (v view) takeRows(m *model) []takeRow {
	statements := takeRow{mTakeStatements, mTakeStatementsNote, takeStatements, tableFormats}
	citations := takeRow{mTakeCitations, mTakeCitationsNote, takeCitations, citationFormats}
	if v.at.ofStatements() {
		return []takeRow{statements, citations}
	}
	var rows []takeRow
	if v.at.page == atStory {
		rows = append(rows, takeRow{mTakeStory, mTakeStoryNote, takeView, tableFormats})
	} else if rv := m.seeing(); rv != nil {
		if m.seen != nil && !isTable(rv) {
			rows = append(rows, takeRow{mTakePicture, mTakePictureNote, takePicture, pictureFormats})
		}
		formats := tableFormats
		if _, ok := m.seen.(seenNetwork); ok {
			formats = append(slices.Clip(formats), networkFormats...)
		}
		rows = append(rows, takeRow{mTakeView, mTakeViewNote, takeView, formats})
	}
	rows = append(rows, takeRow{mTakeDocuments, mTakeDocumentsNote, takeDocuments, tableFormats})
	if m.about.ExportText {
		rows = append(rows, takeRow{mTakeTexts, mTakeTextsNote, takeTexts, tableFormats})
	}
	if m.about.Statements > 0 {
		rows = append(rows, statements)
	}
	return append(rows, takeRow{mTakeMentions, mTakeMentionsNote, takeMentions, tableFormats}, citations,
		takeRow{mTakeAll, mTakeAllNote, takeAll, programFormats})
}

// takings is the content of the dialog.
func (v view) takings(m *model) []ui.UI {
	count := v.count(nDocuments, m.result.Total)
	switch {
	case v.at.ofStatements():
		count = v.count(nStatements, m.said.Total)
	case v.at.page == atStory:
		count = v.count(nReportsAll, len(m.reports))
	}
	content := []ui.UI{el("p").Body(count, words(" · "), el("span").Text(v.say(mTakeLead)))}
	for _, row := range v.takeRows(m) {
		var buttons []ui.UI
		for _, f := range row.formats {
			buttons = append(buttons, button("chip").ID("take-"+row.take+"-"+f[0]).DataSet("take", row.take).DataSet("format", f[0]).
				Aria("label", v.say(row.what)+": "+f[1]).OnClick(v.do.takeNow).Body(el("bdi").Lang("en").Dir("ltr").Text(f[1])))
		}
		content = append(content, el("section", "taking").Body(
			el("h3", "rubric").Text(v.say(row.what)), el("p", "quiet-note").Text(v.say(row.note)), el("p", "acts").Body(buttons...)))
	}
	status := el("p", "take-state").ID("take-state").Role("status")
	switch {
	case v.taken.done:
		status = status.Text(v.fill(mTaken, v.taken.name))
	case v.taken.of > 0:
		status = status.Text(v.fill(mTakingNow, v.percent(100*v.taken.at/v.taken.of)))
	}
	content = append(content, status)
	if rights := v.rightsText(m); rights != "" {
		content = append(content, el("p", "quiet-note").Text(v.say(mRights)+": "+rights))
	}
	return content
}

// rightsText is the publisher's licence and rights statement.
func (v view) rightsText(m *model) string {
	switch {
	case m.about.Licence == "":
		return m.about.Rights
	case m.about.Rights == "":
		return m.about.Licence
	}
	return m.about.Licence + v.say(mComma) + m.about.Rights
}

// taken is the progress of an export.
type taken struct {
	at, of int
	done   bool
	name   string // of the file
}

func (e *explorer) onTake(ui.Context, ui.Event) {
	e.panels.taken = taken{}
	e.openSheet(takeSheet)
}

// onTakeNow makes the file that a button names. Closing the dialog cancels it.
func (e *explorer) onTakeNow(ctx ui.Context, _ ui.Event) {
	what, format := data(ctx, "take"), data(ctx, "format")
	v, m, site := e.view(), e.model, e.site()
	e.panels.taken = taken{of: 1}
	e.inquiries.ask(askExport, func(q *inquiry) error {
		t := newTaking(what, v, site, v.title(&m), v.rightsText(&m), func(done, total int) {
			q.tell(func() { e.panels.taken = taken{at: done, of: max(total, 1)} })
		})
		t.deflate = q.deflate
		if what == takePicture {
			return e.handPicture(q, v, v.askedAt(&m, site), format)
		}
		if s, ok := m.seen.(seenNetwork); ok && what == takeView {
			t.graph = v.graph(s)
		}
		if what == takeView {
			table, name := v.tableShown(&m)
			o := v.askedAt(&m, site)
			o.Read = table.read
			t.view = table.export(name, v.say(mColAddress), func(a address) string { return site + v.urls.Of(a.outside().String()) })
			return e.hand(q, t, o, format)
		}
		if err := t.gather(q, q.Engine, m.at); err != nil {
			return err
		}
		return e.hand(q, t, v.askedAt(&m, site), format)
	}, func(err error) {
		if err != nil {
			e.closeMore()
		}
		e.orSay(func() { e.openSheet(takeSheet) })(err)
	})
}

// tableShown returns the table of what the page shows, and its name in files.
func (v view) tableShown(m *model) (dataTable, string) {
	if rv := m.seeing(); rv != nil {
		return rv.table(v, m), rv.name()
	}
	return v.storyTable(m.reports), "story"
}

// hand downloads what was collected as a file.
func (e *explorer) hand(q *inquiry, t *taking, o export.Origin, format string) error {
	file, err := t.file(format, o)
	if err != nil {
		return err
	}
	q.tell(func() {
		e.panels.taken = taken{done: true, name: file.name}
		download(file.name, file.kind, file.data)
	})
	return nil
}

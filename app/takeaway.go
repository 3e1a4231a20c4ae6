package app

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/export"
	"github.com/kashshaf/kashshaf/corpus/export/cite"
)

// An export contains exactly what is filtered: every document or statement of an answer, copies
// included, not only those shown. It is fetched in chunks, so that the page stays responsive.

// What can be exported, as buttons name it.
const (
	takeDocuments  = "documents"
	takeTexts      = "texts" // documents with their full text
	takeStatements = "statements"
	takeMentions   = "mentions"
	takeCitations  = "citations"
	takeView       = "view" // what a view counts
	takePicture    = "picture"
	takeAll        = "all" // everything, for other programs
)

// takenAtATime is how many documents or statements are fetched at once.
const takenAtATime = 50

// A taking collects an answer for export.
type taking struct {
	what       string
	archive    string // its name
	rights     string
	address    func(id string) string // the URL of a document
	outlet     func(string) string    // the name of an outlet
	progress   func(done, total int)
	deflate    export.Deflater // nil for none
	documents  export.Table
	statements export.Table
	mentions   export.Table
	view       export.Table
	graph      export.Graph // of a network
	works      []cite.Work
	money      export.Investigation
}

func newTaking(what string, v view, site, archive, rights string, progress func(done, total int)) *taking {
	return &taking{what: what, archive: archive, rights: rights, outlet: v.outletText, progress: progress,
		address:   func(id string) string { return v.documentAt(site, id) },
		documents: export.Documents(what == takeTexts), statements: export.Statements(), mentions: export.Mentions()}
}

func (t *taking) wants(what string) bool { return t.what == what || t.what == takeAll }

// gather fetches everything at an address.
func (t *taking) gather(ctx context.Context, e Engine, at address) error {
	if at.ofStatements() {
		return t.gatherSaid(ctx, e, at)
	}
	if at.page == atStory {
		return t.gatherStory(ctx, e, at.id)
	}
	request := at.unfolded(true).request(takenAtATime)
	for request.Offset = 0; ; {
		result, err := e.Search(ctx, request)
		if err != nil {
			return fmt.Errorf("export: %w", err)
		}
		for i := range result.Hits {
			if err := t.add(ctx, e, &result.Hits[i], at.query != ""); err != nil {
				return fmt.Errorf("export %q: %w", result.Hits[i].ID, err)
			}
		}
		request.Offset += len(result.Hits)
		t.progress(request.Offset, result.Total)
		if len(result.Hits) == 0 || request.Offset >= result.Total {
			return nil
		}
	}
}

// gatherStory fetches the reports of a document's event.
func (t *taking) gatherStory(ctx context.Context, e Engine, id string) error {
	reports, err := e.Story(ctx, id)
	if err != nil {
		return fmt.Errorf("export: %w", err)
	}
	for i := range reports {
		if err := t.add(ctx, e, &corpus.Hit{ID: reports[i].ID}, false); err != nil {
			return fmt.Errorf("export %q: %w", reports[i].ID, err)
		}
		t.progress(i+1, len(reports))
	}
	return nil
}

// add adds a document. asked says that its passage contains matches.
func (t *taking) add(ctx context.Context, e Engine, h *corpus.Hit, asked bool) error {
	r, err := e.Read(ctx, h.ID)
	if err != nil {
		return err
	}
	r.Document.Outlet = t.outlet(r.Document.Outlet)
	address := t.address(h.ID)
	if t.wants(takeDocuments) || t.what == takeTexts {
		t.documents.AddDocument(&r.Document, h.Passage, h.Paragraph, address)
	}
	if t.wants(takeMentions) {
		t.mentions.AddMentions(&r, address)
	}
	if t.what == takeAll {
		if err := t.money.Add(&r, address); err != nil {
			return err
		}
	}
	if t.what == takeCitations {
		w := cite.Of(&r.Document, t.archive, t.rights, address)
		if asked && h.Passage != "" {
			w = w.At(h.Paragraph, r.Document.MarkAt(h.Paragraph), h.Passage)
		}
		t.works = append(t.works, w)
	}
	if !t.wants(takeStatements) {
		return nil
	}
	return t.eachStatement(ctx, e, corpus.StatementRequest{Document: h.ID, Oldest: true}, func(h *corpus.StatementHit) error {
		h.Outlet = t.outlet(h.Outlet)
		t.statements.AddStatement(h, address)
		return nil
	}, func(int, int) {})
}

// gatherSaid fetches every statement at an address.
func (t *taking) gatherSaid(ctx context.Context, e Engine, at address) error {
	request := at.statementRequest(takenAtATime)
	return t.eachStatement(ctx, e, request, func(h *corpus.StatementHit) error {
		address := t.address(h.Document)
		h.Outlet = t.outlet(h.Outlet)
		if t.what != takeCitations {
			t.statements.AddStatement(h, address)
			return nil
		}
		r, err := e.Read(ctx, h.Document)
		if err != nil {
			return fmt.Errorf("export %q: %w", h.Document, err)
		}
		r.Document.Outlet = h.Outlet
		w := cite.Of(&r.Document, t.archive, t.rights, address).At(h.Paragraph, r.Document.MarkAt(h.Paragraph), h.Text)
		w.Speaker = speakerNamed(h)
		t.works = append(t.works, w)
		return nil
	}, t.progress)
}

func (t *taking) eachStatement(ctx context.Context, e Engine, request corpus.StatementRequest, do func(*corpus.StatementHit) error, progress func(done, total int)) error {
	request.Limit = takenAtATime
	for request.Offset = 0; ; {
		result, err := e.Statements(ctx, request)
		if err != nil {
			return fmt.Errorf("export statements: %w", err)
		}
		for i := range result.Hits {
			if err := do(&result.Hits[i]); err != nil {
				return err
			}
		}
		request.Offset += len(result.Hits)
		progress(request.Offset, result.Total)
		if len(result.Hits) == 0 || request.Offset >= result.Total {
			return nil
		}
	}
}

// table is what was collected if that is a single table.
func (t *taking) table() *export.Table {
	switch t.what {
	case takeStatements:
		return &t.statements
	case takeView:
		return &t.view
	case takeMentions:
		return &t.mentions
	}
	return &t.documents
}

// export is the table of a view for export. link is the name of the column with the rows' links;
// at returns the URL of an address.
func (t dataTable) export(name, link string, at func(address) string) export.Table {
	out := export.Table{Name: name, Rows: t.rows}
	for i, c := range t.columns {
		out.Columns = append(out.Columns, export.Column{Name: c, Type: t.typeOf(i)})
	}
	if len(t.to) == 0 {
		return out
	}
	out.Columns, out.Rows = append(out.Columns, export.Column{Name: link}), make([][]string, len(t.rows))
	for i, r := range t.rows {
		out.Rows[i] = append(slices.Clip(r), "")
		if i < len(t.to) {
			out.Rows[i][len(r)] = at(t.to[i])
		}
	}
	return out
}

// typeOf is the type of a column: a number if every cell is one or empty.
func (t dataTable) typeOf(column int) export.Type {
	if column < len(t.columns)-t.numbers {
		return export.Text
	}
	kind := export.Integer
	for _, r := range t.rows {
		switch cell := r[column]; {
		case cell == "":
		case !isNumber(cell):
			return export.Text
		case strings.ContainsAny(cell, ".eE"):
			kind = export.Number
		}
	}
	return kind
}

// isNumber reports whether a cell is a number as JSON writes one.
func isNumber(cell string) bool {
	_, err := strconv.ParseFloat(cell, 64)
	return err == nil && json.Valid([]byte(cell))
}

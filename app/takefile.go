package app

import (
	"strings"
	"time"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/export"
)

// A takenFile is an exported file.
type takenFile struct {
	name, kind string
	data       []byte
}

// file returns what was collected in a format.
func (t *taking) file(format string, o export.Origin) (f takenFile, err error) {
	table := t.table()
	end := "." + format
	switch format {
	case "csv":
		f.kind, f.data = "text/csv", table.CSV(o)
	case "tsv":
		f.kind, f.data = "text/tab-separated-values", table.TSV(o)
	case "xlsx":
		f.kind, f.data = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", table.XLSX(o, t.deflate)
	case "json":
		f.kind = "application/json"
		f.data, err = table.JSON(o)
	case "jsonl":
		f.kind = "application/jsonl"
		f.data, err = table.JSONLines(o)
	case "gexf":
		f.kind, f.data = "application/gexf+xml", t.graph.GEXF(o)
	case "graphml":
		f.kind, f.data = "application/graphml+xml", t.graph.GraphML(o)
	case "package":
		end, f.kind = ".zip", "application/zip"
		tables := []export.Table{t.documents, t.mentions}
		if len(t.statements.Rows) > 0 {
			tables = append(tables, t.statements)
		}
		f.data, err = export.Package(tables, o, t.deflate)
	case "ftm":
		end, f.kind = ".ftm.json", "application/jsonl"
		f.data, err = t.money.JSONLines(o)
	default:
		end, f.kind, f.data, err = citationFile(t.works, format)
		if format == "bibtex" { // text between entries is ignored, unless it has an at sign
			above := strings.ReplaceAll(o.Above(len(t.works), "% "), "@", " ")
			f.data = append([]byte(above+"\n"), f.data...)
		}
	}
	name := t.what
	if name == takeView {
		name = table.Name
	}
	f.name = o.FileName(name, end)
	return f, err
}

// askedAt describes what was asked at an address, in the reader's language.
func (v view) askedAt(m *model, site string) export.Origin {
	at := v.at.numbered(0).outside()
	at.paragraph = ""
	o := export.Origin{
		Collection: v.title(m), Address: site + v.urls.Of(at.String()), Query: v.at.query, From: v.at.from, To: v.at.to,
		Day: time.Now().Format("2006-01-02"), Edition: m.about.Edition, Publisher: m.about.Publisher, Licence: m.about.Licence, Rights: m.about.Rights,
	}
	for _, f := range v.at.filters {
		text := v.say(fieldName(f.Facet)) + ": " + v.filterName(m, f)
		if f.Exclude {
			text = v.fill(mWithout, text)
		}
		o.Filters = append(o.Filters, text)
	}
	if v.at.match == corpus.MatchAny {
		o.Filters = append(o.Filters, v.say(mMatchedAny))
	}
	if v.at.page == atStory && len(m.reports) > 0 {
		o.Filters, o.Note = append(o.Filters, v.say(mStoryTitle)+": "+m.reports[0].Title), v.say(mStoryGuess)
	}
	if v.at.page == atStatements && v.at.id != "" {
		o.Filters = append(o.Filters, v.fill(mOnlyIn, m.reading.Document.Title))
	}
	return o
}

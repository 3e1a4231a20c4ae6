package export

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"

	"github.com/kashshaf/kashshaf/corpus"
)

// An Investigation is documents, the entities in them and where these are named, as
// FollowTheMoney has it, which Aleph and OpenAleph read: an entity a line.
//
// Documents are Article; people, organizations and events Person, Organization and
// Event; places Address, the nearest that the model has; each name in a document is a
// Mention. A Note says where all of it is from.
type Investigation struct {
	lines bytes.Buffer
	told  map[string]bool
	docs  int
}

type proxy struct {
	ID         string              `json:"id"`
	Schema     string              `json:"schema"`
	Properties map[string][]string `json:"properties"`
}

// schemas are FollowTheMoney's for the kinds of entities.
var schemas = [len(corpus.Kinds)]string{"Person", "Address", "Organization", "Event"}

// Add adds a document; address is where the archive shows it.
func (v *Investigation) Add(r *corpus.Reading, address string) error {
	d := &r.Document
	v.docs++
	article := "document-" + d.ID
	if err := v.line(article, "Article", map[string]string{"title": d.Title, "publishedAt": string(d.Date), "publisher": d.Outlet,
		"author": d.Author, "sourceUrl": d.URL, "language": "ara", "summary": address}); err != nil {
		return err
	}
	known, text := entities(r), d.Text()
	for i, m := range r.Mentions {
		e, ok := known[m.Entity]
		if !ok {
			continue
		}
		id := "entity-" + e.ID
		if !v.told[id] {
			if v.told == nil {
				v.told = make(map[string]bool)
			}
			v.told[id] = true
			if err := v.line(id, schemas[e.Kind], map[string]string{"name": e.Name, "alias": e.English}); err != nil {
				return err
			}
		}
		if err := v.line("mention-"+d.ID+"-"+strconv.Itoa(i+1), "Mention", map[string]string{
			"document": article, "resolved": id, "name": text[m.Start:m.End], "detectedSchema": schemas[e.Kind]}); err != nil {
			return err
		}
	}
	return nil
}

// JSONLines gives what was added, behind a note of where it is from.
func (v *Investigation) JSONLines(o Origin) ([]byte, error) {
	var about string
	for _, f := range o.fields(v.docs) {
		about += f[0] + ": " + f[1] + "\n"
	}
	head := Investigation{}
	if err := head.line("export-"+o.Edition+"-"+o.Day, "Note", map[string]string{"name": o.Collection, "description": about}); err != nil {
		return nil, err
	}
	return append(head.lines.Bytes(), v.lines.Bytes()...), nil
}

func (v *Investigation) line(id, schema string, properties map[string]string) error {
	p := proxy{ID: id, Schema: schema, Properties: make(map[string][]string)}
	for name, value := range properties {
		if value != "" {
			p.Properties[name] = []string{value}
		}
	}
	data, err := json.Marshal(p)
	if err != nil {
		return fmt.Errorf("write %s: %w", id, err)
	}
	v.lines.Write(append(data, '\n'))
	return nil
}

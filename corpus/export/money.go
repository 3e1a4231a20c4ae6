package export

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"

	"github.com/kashshaf/kashshaf/corpus"
)

// An Investigation is documents, the entities in them and where these are named, in the model of
// FollowTheMoney, which Aleph and OpenAleph read: an entity a line.
//
// Documents are Article; people, organizations and events Person, Organization and Event; places
// Address, the closest that the model has; each name in a document is a Mention. The model lets a
// mention be resolved only to a person or an organization; for places and events, one Documentation
// for each document says that it names them. A Note says where all of it comes from.
type Investigation struct {
	lines bytes.Buffer
	told  map[string]bool
	docs  int
}

type proxy struct {
	ID         string     `json:"id"`
	Schema     string     `json:"schema"`
	Properties properties `json:"properties"`
}

type properties map[string][]string

// schemas are FollowTheMoney's names for the kinds of entities.
var schemas = [len(corpus.Kinds)]string{"Person", "Address", "Organization", "Event"}

// resolvable holds the kinds of entities that a Mention may be resolved to.
var resolvable = [len(corpus.Kinds)]bool{corpus.Person: true, corpus.Organization: true}

// Add adds a document; address is where the archive shows it.
func (v *Investigation) Add(r *corpus.Reading, address string) error {
	d := &r.Document
	v.docs++
	article := "document-" + d.ID
	if err := v.line(article, "Article", properties{"title": {d.Title}, "publishedAt": {string(d.Date)}, "publisher": {d.Outlet},
		"author": {d.Author}, "sourceUrl": {d.URL, address}, "language": {"ara"}}); err != nil {
		return err
	}
	known, text, linked := entities(r), d.Text(), make(map[string]bool)
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
			told := properties{"name": {e.Name}, "alias": {e.English}}
			if e.Kind == corpus.Place {
				told["full"] = []string{e.Name} // what programs show of an Address
			}
			if err := v.line(id, schemas[e.Kind], told); err != nil {
				return err
			}
		}
		mention := properties{"document": {article}, "name": {text[m.Start:m.End]}, "detectedSchema": {schemas[e.Kind]}}
		if resolvable[e.Kind] {
			mention["resolved"] = []string{id}
		} else if !linked[id] {
			linked[id] = true
			if err := v.line("names-"+d.ID+"-"+e.ID, "Documentation", properties{"document": {article}, "entity": {id}, "role": {"named"}}); err != nil {
				return err
			}
		}
		if err := v.line("mention-"+d.ID+"-"+strconv.Itoa(i+1), "Mention", mention); err != nil {
			return err
		}
	}
	return nil
}

// JSONLines returns what was added, after a note on its origin.
func (v *Investigation) JSONLines(o Origin) ([]byte, error) {
	var about string
	for _, f := range o.fields(v.docs) {
		about += f[0] + ": " + f[1] + "\n"
	}
	head := Investigation{}
	if err := head.line("export-"+o.Edition+"-"+o.Day, "Note", properties{"name": {o.Collection}, "description": {about}}); err != nil {
		return nil, err
	}
	return append(head.lines.Bytes(), v.lines.Bytes()...), nil
}

// line writes an entity of the model, without empty properties.
func (v *Investigation) line(id, schema string, of properties) error {
	for name, values := range of {
		if of[name] = slices.DeleteFunc(values, func(s string) bool { return s == "" }); len(of[name]) == 0 {
			delete(of, name)
		}
	}
	data, err := json.Marshal(proxy{ID: id, Schema: schema, Properties: of})
	if err != nil {
		return fmt.Errorf("write %s: %w", id, err)
	}
	v.lines.Write(append(data, '\n'))
	return nil
}

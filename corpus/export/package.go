package export

import (
	"encoding/json"
	"fmt"
	"strings"
)

// A dataPackage is what datapackage.json says.
type dataPackage struct {
	Profile   string              `json:"profile"`
	Name      string              `json:"name"`
	Title     string              `json:"title,omitempty"`
	Created   string              `json:"created,omitempty"`
	Homepage  string              `json:"homepage,omitempty"`
	Version   string              `json:"version,omitempty"`
	Licences  []map[string]string `json:"licenses,omitempty"`
	About     map[string]string   `json:"about"`
	Resources []resource          `json:"resources"`
}

// A resource is one of its tables.
type resource struct {
	Name     string `json:"name"`
	Path     string `json:"path"`
	Profile  string `json:"profile"`
	Format   string `json:"format"`
	Type     string `json:"mediatype"`
	Encoding string `json:"encoding"`
	Schema   struct {
		Fields []field `json:"fields"`
	} `json:"schema"`
}

// A field is a column.
type field struct {
	Name string `json:"name"`
	Type Type   `json:"type"`
}

// Package writes a Frictionless data package: a ZIP of a CSV for each table and a datapackage.json
// that says what the columns hold, where all of it comes from and under which licence. Its CSV
// files have no comment lines, as the standard requires; deflate compresses them.
func Package(tables []Table, o Origin, deflate Deflater) ([]byte, error) {
	about := make(map[string]string)
	for _, f := range o.fields(0) {
		if f[0] != "rows" {
			about[f[0]] = f[1]
		}
	}
	described := dataPackage{Profile: "tabular-data-package", Name: "kashshaf-export", Title: o.Collection, Homepage: o.Address, Version: o.Edition, Licences: licences(o.Licence), About: about}
	if o.Day != "" {
		described.Created = o.Day + "T00:00:00Z"
	}
	var files []file
	for i := range tables {
		t := &tables[i]
		r := resource{Name: t.Name, Path: t.Name + ".csv", Profile: "tabular-data-resource", Format: "csv", Type: "text/csv", Encoding: "utf-8"}
		for _, c := range t.Columns {
			kind := c.Type
			if kind == "" {
				kind = Text
			}
			r.Schema.Fields = append(r.Schema.Fields, field{c.Name, kind})
		}
		described.Resources = append(described.Resources, r)
		files = append(files, file{r.Path, t.separated(nil, ',')})
	}
	data, err := json.MarshalIndent(described, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("write datapackage.json: %w", err)
	}
	return archive(append([]file{{"datapackage.json", append(data, '\n')}}, files...), deflate), nil
}

// licences describes a licence as the standard requires, by its address or by a name without spaces
// ("CC-BY-4.0"). One that is neither, such as a sentence, is only in what the package is about.
func licences(text string) []map[string]string {
	switch {
	case strings.HasPrefix(text, "https://") || strings.HasPrefix(text, "http://"):
		return []map[string]string{{"path": text, "title": text}}
	case text == "" || strings.ContainsFunc(text, func(r rune) bool { return r < ' ' || r > '~' || r == '/' }):
		return nil
	}
	return []map[string]string{{"name": strings.ReplaceAll(text, " ", "-"), "title": text}}
}

package ingest

import (
	"encoding/json"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// The names of each field, in front matter, records and headers alike; the first one that has a
// value is used. Case, hyphens, underscores and spaces make no difference: "Published_At" is
// "publishedat".
var (
	namesID       = names("id", "_id", "uid", "guid", "doc_id", "document_id", "article_id")
	namesTitle    = names("title", "headline", "heading", "name", "العنوان", "عنوان")
	namesText     = names("text", "content", "body", "article", "article_body", "article_text", "full_text", "maintext", "contents", "content_html", "content_text", "النص", "نص", "المحتوى")
	namesAbstract = names("abstract", "summary", "description", "lead", "excerpt", "subtitle", "standfirst", "ملخص", "الملخص")
	namesOutlet   = names("outlet", "source", "publisher", "newspaper", "source_name", "site_name", "site", "source_domain", "المصدر", "مصدر")
	namesDate     = names("date", "published", "published_at", "date_published", "date_publish", "publish_date",
		"publication_date", "published_date", "pub_date", "date_extracted", "created_at", "created", "timestamp", "datetime", "التاريخ", "تاريخ")
	namesAuthor  = names("author", "authors", "byline", "creator", "writer", "الكاتب", "المؤلف")
	namesURL     = names("url", "link", "href", "permalink", "canonical", "source_url", "article_url", "الرابط")
	namesTopics  = names("topic", "topics", "category", "categories", "section", "subject", "subjects", "tags", "keywords", "الموضوع", "القسم")
	namesBasedOn = names("based_on", "sources")
)

// isField holds all the names above; the rest of a record is ignored.
var isField = func() map[string]bool {
	m := make(map[string]bool)
	for _, list := range [...][]string{namesID, namesTitle, namesText, namesAbstract, namesOutlet, namesDate,
		namesAuthor, namesURL, namesTopics, namesBasedOn} {
		for _, n := range list {
			m[n] = true
		}
	}
	return m
}()

func names(list ...string) []string {
	for i := range list {
		list[i] = fieldName(list[i])
	}
	return list
}

func fieldName(s string) string {
	return strings.ToLower(strings.TrimSpace(nameMarks.Replace(s)))
}

// nameMarks removes what makes no difference in a name, including the marks of direction and
// joiners that programs put before Arabic.
var nameMarks = strings.NewReplacer("_", "", "-", "", " ", "", "\u200b", "", "\u200c", "", "\u200d", "", "\u200e", "", "\u200f", "", "\u061c", "", "\ufeff", "", "\u00a0", "")

// fields are the metadata filed with a text: one or more values by name.
type fields map[string][]string

func (f fields) add(name string, values []string) {
	if name = fieldName(name); len(f[name]) == 0 {
		f[name] = values
	}
}

// rename renames fields as the folder's settings say, and marks in met the settings that applied.
func (f fields) rename(columns map[string]string, met map[string]bool) {
	for from, to := range columns {
		v, ok := f[from]
		if !ok {
			continue
		}
		met[from] = true
		if from != to {
			f[to] = v
			delete(f, from)
		}
	}
}

// list returns the values of the first of the names that has any.
func (f fields) list(names []string) []string {
	for _, n := range names {
		if len(f[n]) > 0 {
			return f[n]
		}
	}
	return nil
}

// one returns the first value of the first of the names that has any.
func (f fields) one(names []string) string {
	if vs := f.list(names); len(vs) > 0 {
		return vs[0]
	}
	return ""
}

// all joins the values, for authors and for texts given in paragraphs.
func (f fields) all(names []string, sep string) string { return strings.Join(f.list(names), sep) }

// compacted returns the values without the empty ones.
func compacted(values []string) []string {
	var out []string
	for _, v := range values {
		if strings.TrimSpace(v) != "" {
			out = append(out, v)
		}
	}
	return out
}

// yamlValues returns the values of a YAML node: a scalar as written, so that a date stays as it
// was, a list as its items.
func yamlValues(n *yaml.Node) []string {
	switch n.Kind {
	case yaml.AliasNode:
		return yamlValues(n.Alias)
	case yaml.ScalarNode:
		if n.Tag != "!!null" {
			return compacted([]string{n.Value})
		}
	case yaml.SequenceNode:
		var out []string
		for _, item := range n.Content {
			if item.Kind == yaml.ScalarNode || item.Kind == yaml.MappingNode {
				out = append(out, yamlValues(item)...)
			}
		}
		return out
	case yaml.MappingNode: // {name: …}
		for i := 0; i+1 < len(n.Content); i += 2 {
			if slices.Contains(nameKeys[:], n.Content[i].Value) && n.Content[i+1].Kind == yaml.ScalarNode {
				return yamlValues(n.Content[i+1])
			}
		}
	}
	return nil
}

// jsonValues returns the values of a record's field: strings, numbers as written, lists of those,
// and for objects the name, as in {"source": {"name": …}}.
func jsonValues(raw json.RawMessage) []string {
	if len(raw) == 0 {
		return nil
	}
	switch raw[0] {
	case '"':
		var s string
		if json.Unmarshal(raw, &s) == nil {
			// Some exports write the bytes of UTF-8 as characters.
			if t, _, _ := mended(s); t != "" {
				s = t
			}
			return compacted([]string{s})
		}
	case '[':
		var list []json.RawMessage
		if json.Unmarshal(raw, &list) == nil {
			var out []string
			for _, item := range list {
				if item[0] != '[' {
					out = append(out, jsonValues(item)...)
				}
			}
			return out
		}
	case '{':
		var object map[string]json.RawMessage
		if json.Unmarshal(raw, &object) == nil {
			for _, key := range nameKeys {
				if v, ok := object[key]; ok && len(v) > 0 && v[0] == '"' {
					return jsonValues(v)
				}
			}
		}
	case 't', 'f': // whether it is a draft, or published
		return []string{string(raw)}
	case 'n':
		return nil
	default:
		return []string{string(raw)}
	}
	return nil
}

var nameKeys = [...]string{"name", "title", "text", "headline", "value", "@value", "rendered", "$oid", "$t", "#text"}

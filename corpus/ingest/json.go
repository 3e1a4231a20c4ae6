package ingest

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/ingest/chat"
	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// json reads a JSON file: a list of records, a record, an object with a list of records in some
// field, however deep, or an export that is recognised by its fields.
func (r *reader) json(f source.File) error {
	data, err := f.Bytes()
	if err != nil {
		return reason(err)
	}
	text, problem, line := decode(data)
	if problem != "" {
		r.warn(f.Name, line, "%s", problem)
	}
	if text == "" {
		return nil
	}
	value, more, err := r.parsed(f, []byte(text))
	if err != nil {
		return err
	}
	if more { // a record a line, under the wrong extension
		return r.objects(f.Name, strings.NewReader(text))
	}
	if value[0] == '{' {
		if ok, err := chat.Telegram(value, &sink{r: r, name: f.Name}); ok || err != nil {
			return err
		}
	}
	r.strays(f.Name, value)
	return r.lists(f.Name, findLists(value, 0))
}

// lists reads the lists of records found in a file. Lists without a text are left out if another
// has texts.
func (r *reader) lists(name string, lists [][]object) error {
	if len(lists) == 0 {
		return errors.New("there is no record in it, want {\"title\": …, \"text\": …} or a list of those")
	}
	// A list without texts is a fault only if no other has any. Descriptions, of the whole or of
	// its authors, are not texts; but a record with a title may have its text under a name that is
	// only guessed.
	texts := func(o object) bool { return o.hasOne(namesText) }
	maybe := func(o object) bool {
		titled := slices.ContainsFunc(namesTitle, func(n string) bool { return n != "name" && len(o.values[n]) > 0 }) // authors and outlets have names
		return texts(o) || titled || slices.ContainsFunc(o.names, func(n string) bool { return r.settings.columns[fieldName(n)] != "" })
	}
	some := slices.ContainsFunc(lists, func(list []object) bool { return slices.ContainsFunc(list, texts) })
	var failed error
	read, unlike := 0, 0
	for _, list := range lists {
		if some && !slices.ContainsFunc(list, maybe) {
			unlike++
			continue
		}
		if err := r.list(name, list); err == nil {
			read++
		} else if failed == nil {
			failed = err
		}
	}
	if read == 0 {
		return failed
	}
	if unlike > 0 {
		r.notice(name, 0, "lists in it without a text are left out: %d", unlike)
	}
	if n := len(lists) - read - unlike; n > 0 {
		r.warn(name, 0, "lists of records in it are not read: %d; the first: %v", n, failed)
	}
	return nil
}

// deepestList is the depth down to which lists of records are searched for.
const deepestList = 6

// findLists returns the lists of records in a value, in order. A record by itself is a list of one.
func findLists(value json.RawMessage, depth int) [][]object {
	value = bytes.TrimSpace(value)
	if len(value) == 0 || depth > deepestList {
		return nil
	}
	switch value[0] {
	case '[':
		var items []json.RawMessage
		if json.Unmarshal(value, &items) != nil {
			return nil
		}
		if texts := listOfTexts(items); depth == 0 && texts != nil {
			return [][]object{texts}
		}
		var list []object
		var inner [][]object
		for _, item := range items {
			switch item = bytes.TrimSpace(item); {
			case len(item) > 0 && item[0] == '{':
				list = append(list, flat(item))
			case len(item) > 0 && item[0] == '[':
				inner = append(inner, findLists(item, depth+1)...)
			}
		}
		// Records that wrap lists: {"chapter": …, "items": [{…}]}.
		if len(list) > 0 && !slices.ContainsFunc(list, object.hasText) {
			for i, item := range items {
				for _, below := range listsBelow(item, depth) {
					inner = append(inner, inherited(below, list[min(i, len(list)-1)]))
				}
			}
			if len(inner) > 0 {
				return joinedLists(inner)
			}
		}
		if len(list) > 0 {
			inner = append([][]object{list}, inner...)
		}
		return inner
	case '{':
		return listsOf(value, depth)
	}
	return nil
}

// handedDown are the fields that records inherit from what encloses them: an export may give the
// outlet once for all.
var handedDown = [...][]string{namesDate, namesOutlet, namesAuthor}

// inherited gives the records of a list the fields of handedDown that they lack and above has.
func inherited(list []object, above object) []object {
	for _, names := range handedDown {
		for _, n := range names {
			v := above.values[n]
			if len(v) == 0 {
				continue
			}
			for i := range list {
				if o := &list[i]; !o.hasOne(names) {
					o.names = append(o.names, n)
					o.values[n] = v
				}
			}
			break
		}
	}
	return list
}

func (o object) hasOne(names []string) bool {
	return slices.ContainsFunc(names, func(n string) bool { return len(o.values[n]) > 0 })
}

// joinedLists joins lists found in the records of one list, so that their fields are judged
// together.
func joinedLists(lists [][]object) [][]object {
	var all []object
	for _, l := range lists {
		all = append(all, l...)
	}
	return [][]object{all}
}

// flatTop returns an object without the objects and lists in it.
func flatTop(value json.RawMessage) object {
	o := object{values: make(map[string][]string)}
	for _, m := range members(value) {
		if v := bytes.TrimSpace(m.value); len(v) > 0 && v[0] != '{' && v[0] != '[' {
			o.names = append(o.names, m.name)
			o.values[fieldName(m.name)] = jsonValues(m.value)
		}
	}
	return o
}

// listsBelow returns the lists in the fields of an object, in order.
func listsBelow(value json.RawMessage, depth int) [][]object {
	var out [][]object
	for _, f := range members(value) {
		out = append(out, findLists(f.value, depth+1)...)
	}
	return out
}

// headed returns the names of the records' fields, like a table's header, and the values that the
// first records have for them.
func headed(list []object) (header []string, sample [][]string) {
	seen := make(map[string]bool)
	for _, o := range list[:min(len(list), 200)] {
		for _, n := range o.names {
			if !seen[fieldName(n)] {
				seen[fieldName(n)] = true
				header = append(header, n)
			}
		}
	}
	for _, o := range list[:min(len(list), 50)] {
		row := make([]string, len(header))
		for i, n := range header {
			if v := o.values[fieldName(n)]; len(v) > 0 {
				row[i] = v[0]
			}
		}
		sample = append(sample, row)
	}
	return header, sample
}

// list reads the records of one list, whose fields are judged together like the columns of a table.
func (r *reader) list(name string, list []object) error {
	header, sample := headed(list)
	columns, err := r.columns(name, header, sample)
	if err != nil {
		return err
	}
	silent := 0
	for i, o := range list {
		f := make(fields, len(columns))
		for c, n := range header {
			if v := o.values[fieldName(n)]; len(v) > 0 {
				f.add(columns[c], v)
			}
		}
		if f.one(namesText) == "" && f.one(namesAbstract) == "" && f.one(namesTitle) == "" {
			silent++
			continue
		}
		r.filed(name, i+1, i+1, f)
	}
	if silent > 0 {
		r.notice(name, 0, "records without a text are left out: %d", silent)
	}
	return nil
}

// strays warns of texts in a list of records that are in none of them.
func (r *reader) strays(name string, value json.RawMessage) {
	var items []json.RawMessage
	if json.Unmarshal(value, &items) != nil {
		return
	}
	records, texts, first := 0, 0, ""
	for _, item := range items {
		var s string
		switch {
		case len(item) > 0 && item[0] == '{':
			records++
		case len(item) > 0 && item[0] == '"' && json.Unmarshal(item, &s) == nil && strings.TrimSpace(s) != "":
			if texts++; texts == 1 {
				first = s
			}
		}
	}
	if records > 0 && texts > 0 {
		r.warn(name, 0, "texts in the list that are in no record are not read: %d, the first %q; write them as {\"text\": …}", texts, clean.Title(first))
	}
}

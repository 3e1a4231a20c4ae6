package ingest

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
)

// Forms of JSON other than a plain list of records.

// listsOf returns the lists of records in an object, or the object as a list of one. An object with
// a text of its own is a record. Otherwise the lists below it are taken, if they hold two or more
// texts with titles, or any text while the object's fields have none but a description.
func listsOf(value json.RawMessage, depth int) [][]object {
	if records := columnar(value); depth == 0 && len(records) > 1 {
		return [][]object{records}
	}
	o := flat(value)
	if flatOwn(value).hasOne(namesText) {
		return [][]object{{o}}
	}
	inner := listsBelow(value, depth)
	texts, titled := 0, 0
	for _, list := range inner {
		for _, r := range list {
			if r.hasOne(namesText) {
				texts++
				if r.hasOne(namesTitle) {
					titled++
				}
			}
		}
	}
	if texts > 0 && !o.hasOne(namesText) || titled > 1 {
		return handedOn(value, inner)
	}
	if records := keyed(value); len(records) > 1 {
		return [][]object{records}
	}
	switch {
	case o.hasText():
		return [][]object{{o}}
	case len(inner) > 0:
		return handedOn(value, inner)
	case len(o.names) > 0 && depth == 0:
		return [][]object{{o}}
	}
	return nil
}

// handedOn returns the lists below an object, with the fields that the object gives for all of
// them.
func handedOn(value json.RawMessage, inner [][]object) [][]object {
	above := flatTop(value)
	if v := above.values["version"]; len(v) > 0 && strings.Contains(v[0], "jsonfeed.org") { // its title is the outlet's
		above.values[namesOutlet[0]] = above.values[namesTitle[0]]
	}
	for i := range inner {
		inner[i] = inherited(inner[i], above)
	}
	return inner
}

// listOfTexts returns a record for each item of a list of nothing but texts; nil for any other
// list, and if the items are mere words.
func listOfTexts(items []json.RawMessage) []object {
	const sentence = 3 // words
	var list []object
	words := 0
	for _, item := range items {
		v := jsonValues(bytes.TrimSpace(item))
		if len(item) == 0 || item[0] != '"' {
			return nil
		}
		if len(v) == 0 {
			continue // an empty text
		}
		words += len(strings.Fields(v[0]))
		list = append(list, object{names: []string{namesText[0]}, values: map[string][]string{namesText[0]: v}})
	}
	if len(list) == 0 || words < sentence*len(list) {
		return nil
	}
	return list
}

// keyed returns the records of an object that has one under each key, as an object with a text. The
// caller wants two or more, and no text in the object itself.
func keyed(value json.RawMessage) []object {
	var records []object
	for _, m := range members(value) {
		if v := bytes.TrimSpace(m.value); len(v) == 0 || v[0] != '{' || isField[fieldName(m.name)] {
			continue
		}
		own := flatOwn(m.value)
		if !own.hasOne(namesText) {
			continue
		}
		records = append(records, flat(m.value))
	}
	return records
}

// flatOwn returns an object with its own fields only.
func flatOwn(value json.RawMessage) object {
	o := object{values: make(map[string][]string)}
	for _, m := range members(value) {
		if v := bytes.TrimSpace(m.value); len(v) > 0 && v[0] != '{' {
			if values := jsonValues(v); len(values) > 0 {
				o.names = append(o.names, m.name)
				o.values[fieldName(m.name)] = values
			}
		}
	}
	return o
}

// columnar returns the records of a table that is stored by columns, as data programs write one:
// {"title": ["…", "…"], "text": ["…", "…"]}, or with an object keyed by numbers in place of each
// list. There must be a title and a text of equal length; other columns of that length are added.
func columnar(value json.RawMessage) []object {
	type column struct {
		name  string
		cells [][]string
	}
	var columns []column
	title, text := -1, -1
	for _, m := range members(value) {
		cells := cellsOf(m.value)
		if len(cells) < 2 {
			continue
		}
		switch n := fieldName(m.name); {
		case slices.Contains(namesText, n):
			text = len(cells)
		case slices.Contains(namesTitle, n):
			title = len(cells)
		}
		columns = append(columns, column{m.name, cells})
	}
	if text < 0 || text != title {
		return nil
	}
	records := make([]object, text)
	for i := range records {
		records[i].values = make(map[string][]string)
		for _, c := range columns {
			if len(c.cells) == text && len(c.cells[i]) > 0 {
				records[i].names = append(records[i].names, c.name)
				records[i].values[fieldName(c.name)] = c.cells[i]
			}
		}
	}
	return records
}

// cellsOf returns the items of a list, or the values of an object whose keys are numbers, in order.
func cellsOf(value json.RawMessage) (cells [][]string) {
	switch value = bytes.TrimSpace(value); {
	case len(value) > 0 && value[0] == '[':
		var items []json.RawMessage
		if json.Unmarshal(value, &items) != nil {
			return nil
		}
		for _, item := range items {
			cells = append(cells, jsonValues(item))
		}
	case len(value) > 0 && value[0] == '{':
		for _, m := range members(value) {
			if strings.Trim(m.name, "0123456789") != "" {
				return nil
			}
			cells = append(cells, jsonValues(bytes.TrimSpace(m.value)))
		}
	}
	return cells
}

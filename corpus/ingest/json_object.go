package ingest

import (
	"bytes"
	"encoding/json"
)

type member struct {
	name  string
	value json.RawMessage
}

// members returns the fields of an object in their order.
func members(value json.RawMessage) []member {
	d := json.NewDecoder(bytes.NewReader(value))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return nil
	}
	var out []member
	for d.More() {
		t, err := d.Token()
		name, ok := t.(string)
		var v json.RawMessage
		if err != nil || !ok || d.Decode(&v) != nil {
			break
		}
		out = append(out, member{name, v})
	}
	return out
}

// An object is a record, with the fields of nested objects raised to its own level.
type object struct {
	names  []string
	values map[string][]string
}

func flat(value json.RawMessage) object {
	o := object{values: make(map[string][]string)}
	o.take(value, 0)
	return o
}

func (o *object) take(value json.RawMessage, depth int) {
	var inner []member
	for _, m := range members(value) {
		name := fieldName(m.name)
		values := jsonValues(m.value)
		if len(m.value) > 0 && m.value[0] == '{' && depth < 3 {
			inner = append(inner, m)
			if !isField[name] {
				continue
			}
		}
		if _, twice := o.values[name]; !twice && len(values) > 0 {
			o.names = append(o.names, m.name)
			o.values[name] = values
		}
	}
	for _, m := range inner {
		o.take(m.value, depth+1)
	}
}

func (o object) hasText() bool {
	for _, names := range [][]string{namesText, namesAbstract} {
		for _, n := range names {
			if len(o.values[n]) > 0 {
				return true
			}
		}
	}
	return false
}

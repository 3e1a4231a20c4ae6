package json

import (
	"reflect"
	"strings"
	"sync"
)

// A field is a field of a struct as JSON has it.
type field struct {
	name                string
	tagged              bool
	index               []int // the way to it through embedded structs
	omitEmpty, omitZero bool
}

// known are the fields of every struct met so far; nil for one that is not supported.
var known = struct {
	sync.Mutex
	fields map[reflect.Type][]field
}{fields: make(map[reflect.Type][]field)}

// fieldsOf returns the fields of a struct in order, and false if it has something that is not
// supported.
func fieldsOf(t reflect.Type) ([]field, bool) {
	known.Lock()
	defer known.Unlock()
	fields, met := known.fields[t]
	if !met {
		if all, ok := collect(nil, t, nil); ok {
			fields = []field{}
			for i := range all {
				if dominates(all, i) {
					fields = append(fields, all[i])
				}
			}
		}
		known.fields[t] = fields
	}
	return fields, fields != nil
}

// collect appends the fields of a struct and of those embedded in it.
func collect(fields []field, t reflect.Type, at []int) ([]field, bool) {
	for i := range t.NumField() {
		f := t.Field(i)
		tag, plain := tagOf(f)
		if tag == "-" || !f.IsExported() && !f.Anonymous {
			continue
		}
		name, options, _ := strings.Cut(tag, ",")
		index := append(at[:len(at):len(at)], i)
		embedded := f.Anonymous && name == ""
		switch {
		case !plain, embedded && f.Type.Kind() == reflect.Pointer:
			return nil, false
		case embedded && f.Type.Kind() == reflect.Struct:
			var ok bool
			if fields, ok = collect(fields, f.Type, index); !ok {
				return nil, false
			}
			continue
		case !f.IsExported():
			if f.Type.Kind() == reflect.Struct || f.Type.Kind() == reflect.Pointer {
				return nil, false
			}
			continue
		}
		one := field{name: name, tagged: name != "", index: index}
		if name == "" {
			one.name = f.Name
		}
		switch options {
		case "":
		case "omitempty":
			one.omitEmpty = true
		case "omitzero":
			one.omitZero = true
			if _, own := reflect.Zero(reflect.PointerTo(f.Type)).Interface().(interface{ IsZero() bool }); own {
				return nil, false
			}
		default:
			return nil, false
		}
		fields = append(fields, one)
	}
	return fields, true
}

// tagOf returns the part of a field's tag that is for JSON, and whether it has only characters that
// need no escapes. reflect's own reader of tags would bring strconv's of quoted texts.
func tagOf(f reflect.StructField) (tag string, plain bool) {
	_, tag, found := strings.Cut(" "+string(f.Tag), ` json:"`)
	tag, _, closed := strings.Cut(tag, `"`)
	for _, r := range tag {
		if r != '-' && r != '_' && r != ',' && !('0' <= r && r <= '9') && !('a' <= r|0x20 && r|0x20 <= 'z') {
			return tag, false
		}
	}
	return tag, found == closed
}

// dominates reports whether a field is the one that its name stands for, by Go's rules for embedded
// fields: the least deep, of those the one with a tag, and none if there are two.
func dominates(all []field, i int) bool {
	f := &all[i]
	for j := range all {
		g := &all[j]
		if j == i || g.name != f.name {
			continue
		}
		if len(g.index) < len(f.index) || len(g.index) == len(f.index) && (g.tagged || !f.tagged) {
			return false
		}
	}
	return true
}

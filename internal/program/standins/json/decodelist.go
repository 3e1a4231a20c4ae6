package json

import (
	"errors"
	"reflect"
	"strconv"
	"strings"
)

// more reads what separates the elements of a list, and reports whether another follows.
func (d *decoder) more(end byte) bool {
	b := d.next()
	if b == end || b == ',' {
		d.at++
	}
	return b != end
}

func (d *decoder) array(v reflect.Value) error {
	slice := v.Kind() == reflect.Slice
	if !slice && v.Kind() != reflect.Array {
		d.misfit("array", v, d.at+1)
		d.raw()
		return nil
	}
	d.at++
	n := 0
	for ; d.more(']'); n++ {
		if slice && n >= v.Cap() {
			v.Grow(1)
		}
		if slice && n >= v.Len() {
			v.SetLen(n + 1)
		}
		var to reflect.Value // nothing beyond an array's end
		if n < v.Len() {
			to = v.Index(n)
		}
		if err := d.value(to); err != nil {
			return err
		}
	}
	switch {
	case slice && n == 0:
		v.Set(reflect.MakeSlice(v.Type(), 0, 0))
	case slice:
		v.SetLen(n)
	}
	for ; n < v.Len(); n++ {
		v.Index(n).Set(reflect.Zero(v.Type().Elem()))
	}
	return nil
}

func (d *decoder) object(v reflect.Value) error {
	t := v.Type()
	var fields []field
	switch v.Kind() {
	case reflect.Struct:
		var ok bool
		if fields, ok = fieldsOf(t); !ok {
			return &UnsupportedTypeError{t}
		}
	case reflect.Map:
		if t.Key().Kind() != reflect.String || reads(reflect.New(t.Key()), false) != nil {
			return &UnsupportedTypeError{t}
		}
		if v.IsNil() {
			v.Set(reflect.MakeMap(t))
		}
	default:
		d.misfit("object", v, d.at+1)
		d.raw()
		return nil
	}
	owner, depth := d.owner, len(d.path)
	d.at++
	for d.more('}') {
		d.next()
		key := unquoted(d.raw())
		d.next()
		d.at++ // the colon
		var to reflect.Value
		if v.Kind() == reflect.Map {
			to = reflect.New(t.Elem()).Elem()
		} else {
			to = d.member(v, fields, key)
		}
		if err := d.value(to); err != nil {
			return err
		}
		if v.Kind() == reflect.Map {
			k := reflect.New(t.Key()).Elem()
			k.SetString(key)
			v.SetMapIndex(k, to)
		}
		d.owner, d.path = owner, d.path[:depth]
	}
	return nil
}

// member returns the field of a struct that a key names, exactly or else in other letter case.
func (d *decoder) member(v reflect.Value, fields []field, key string) (to reflect.Value) {
	var f *field
	for i := range fields {
		if fields[i].name == key {
			f = &fields[i]
			break
		}
		if f == nil && strings.EqualFold(fields[i].name, key) {
			f = &fields[i]
		}
	}
	if f == nil {
		if d.known {
			d.save(errors.New("json: unknown field " + strconv.Quote(key)))
		}
		return to
	}
	to = v
	for i, at := range f.index {
		if i < len(f.index)-1 {
			d.path = append(d.path, to.Type().Field(at).Name)
		}
		to = to.Field(at)
	}
	d.owner, d.path = v.Type(), append(d.path, f.name)
	return to
}

package json

import (
	"encoding"
	"errors"
	"reflect"
	"strconv"
	"strings"
)

// A decoder reads checked JSON into values. Where a value does not fit, it goes on, and reports the
// first such error in the end; an Unmarshaler's error ends it.
type decoder struct {
	data  []byte
	at    int
	known bool // a field that a struct does not have is an error
	saved error
	// Where it is, for errors: the innermost struct, and the names of fields from the outermost on.
	owner reflect.Type
	path  []string
}

func (d *decoder) decode(v any) error {
	to := reflect.ValueOf(v)
	if to.Kind() != reflect.Pointer || to.IsNil() {
		return &InvalidUnmarshalError{reflect.TypeOf(v)}
	}
	if err := d.value(to); err != nil {
		return d.placed(err)
	}
	return d.saved
}

// placed adds to an error where it is.
func (d *decoder) placed(err error) error {
	if e, ok := err.(*UnmarshalTypeError); ok && d.owner != nil {
		path := d.path
		if e.Field != "" {
			path = append(path, e.Field)
		}
		e.Struct, e.Field = d.owner.Name(), strings.Join(path, ".")
	}
	return err
}

// save keeps the first error.
func (d *decoder) save(err error) {
	if d.saved == nil {
		d.saved = d.placed(err)
	}
}

// misfit saves the error of a value that v cannot hold.
func (d *decoder) misfit(value string, v reflect.Value, at int) {
	d.save(&UnmarshalTypeError{Value: value, Type: v.Type(), Offset: int64(at)})
}

// next returns the next byte that is not white space.
func (d *decoder) next() byte {
	for isSpace(d.data[d.at]) {
		d.at++
	}
	return d.data[d.at]
}

// raw reads a value and returns it as it is written.
func (d *decoder) raw() []byte {
	c := checker{data: d.data, at: d.at}
	c.value()
	for isSpace(d.data[d.at]) {
		d.at++
	}
	raw := d.data[d.at:c.at]
	d.at = c.at
	return raw
}

// value reads the next value into v, or past it if v is invalid.
func (d *decoder) value(v reflect.Value) error {
	first := d.next()
	if !v.IsValid() {
		d.raw()
		return nil
	}
	own, v := settable(v, first == 'n')
	switch own := own.(type) {
	case Unmarshaler:
		return own.UnmarshalJSON(d.raw())
	case encoding.TextUnmarshaler:
		return &UnsupportedTypeError{v.Type()}
	}
	if v.Kind() == reflect.Interface && v.NumMethod() == 0 && first != 'n' {
		got, err := d.free()
		if err == nil {
			v.Set(reflect.ValueOf(got))
		}
		return nil
	}
	switch first {
	case '{':
		return d.object(v)
	case '[':
		return d.array(v)
	case '"':
		return d.text(v)
	case 'n':
		d.raw()
		switch v.Kind() {
		case reflect.Interface, reflect.Pointer, reflect.Map, reflect.Slice:
			v.Set(reflect.Zero(v.Type()))
		}
	case 't', 'f':
		d.raw()
		if v.Kind() == reflect.Bool {
			v.SetBool(first == 't')
		} else {
			d.misfit("bool", v, d.at)
		}
	default:
		d.number(v)
	}
	return nil
}

// settable follows pointers from v, which it sets where they are nil, to an Unmarshaler, or a text
// unmarshaler, or else to a value that is neither. Null stops at a pointer, which becomes nil.
func settable(v reflect.Value, null bool) (own any, to reflect.Value) {
	to = v
	if v.Kind() != reflect.Pointer && v.Type().Name() != "" && v.CanAddr() {
		if own := reads(v.Addr(), null); own != nil {
			return own, v
		}
	}
	for {
		if to.Kind() == reflect.Interface && !to.IsNil() {
			if e := to.Elem(); e.Kind() == reflect.Pointer && !e.IsNil() && (!null || e.Elem().Kind() == reflect.Pointer) {
				to = e
				continue
			}
		}
		if to.Kind() != reflect.Pointer || null && to.CanSet() {
			return nil, to
		}
		if to.IsNil() {
			to.Set(reflect.New(to.Type().Elem()))
		}
		if own := reads(to, null); own != nil {
			return own, to
		}
		to = to.Elem()
	}
}

// reads returns a pointer's value if it reads itself; null is nothing that a text unmarshaler reads.
func reads(v reflect.Value, null bool) any {
	if v.Type().NumMethod() == 0 || !v.CanInterface() {
		return nil
	}
	switch own := v.Interface().(type) {
	case Unmarshaler:
		return own
	case encoding.TextUnmarshaler:
		if !null {
			return own
		}
	}
	return nil
}

func (d *decoder) text(v reflect.Value) error {
	item := d.raw()
	switch {
	case v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.Uint8:
		return &UnsupportedTypeError{v.Type()}
	case v.Kind() != reflect.String:
		d.misfit("string", v, d.at)
		return nil
	}
	s := unquoted(item)
	if v.Type() == reflect.TypeFor[Number]() && !isNumber(s) {
		return errors.New("json: invalid number literal, trying to unmarshal " + strconv.Quote(string(item)) + " into Number")
	}
	v.SetString(s)
	return nil
}

func (d *decoder) number(v reflect.Value) {
	s := string(d.raw())
	fits := false
	switch v.Kind() {
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		n, err := strconv.ParseInt(s, 10, 64)
		if fits = err == nil && !v.OverflowInt(n); fits {
			v.SetInt(n)
		}
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		n, err := strconv.ParseUint(s, 10, 64)
		if fits = err == nil && !v.OverflowUint(n); fits {
			v.SetUint(n)
		}
	case reflect.Float32, reflect.Float64:
		n, err := strconv.ParseFloat(s, v.Type().Bits())
		if fits = err == nil && !v.OverflowFloat(n); fits {
			v.SetFloat(n)
		}
	default:
		if v.Type() == reflect.TypeFor[Number]() {
			v.SetString(s)
		} else {
			d.misfit("number", v, d.at)
		}
		return
	}
	if !fits {
		d.misfit("number "+s, v, d.at)
	}
}

// free reads a value into what an empty interface holds of it.
func (d *decoder) free() (any, error) {
	switch d.next() {
	case '{':
		d.at++
		m := make(map[string]any)
		for d.more('}') {
			d.next()
			key := unquoted(d.raw())
			d.next()
			d.at++
			m[key], _ = d.free()
		}
		return m, nil
	case '[':
		d.at++
		list := make([]any, 0)
		for d.more(']') {
			one, _ := d.free()
			list = append(list, one)
		}
		return list, nil
	}
	switch raw := d.raw(); raw[0] {
	case '"':
		return unquoted(raw), nil
	case 't', 'f':
		return raw[0] == 't', nil
	case 'n':
		return nil, nil
	default:
		s := string(raw)
		f, err := strconv.ParseFloat(s, 64)
		if err != nil {
			d.save(&UnmarshalTypeError{Value: "number " + s, Type: reflect.TypeFor[float64](), Offset: int64(d.at + 1)})
			return nil, err
		}
		return f, nil
	}
}

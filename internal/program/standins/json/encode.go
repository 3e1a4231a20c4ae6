package json

import (
	"encoding"
	"errors"
	"math"
	"reflect"
	"slices"
	"strconv"
)

// An encoder appends values to out until one cannot be written.
type encoder struct {
	out        []byte
	escapeHTML bool
	depth      int
	err        error
}

func encode(v any, escapeHTML bool) ([]byte, error) {
	e := encoder{escapeHTML: escapeHTML}
	if e.value(reflect.ValueOf(v)); e.err != nil {
		return nil, e.err
	}
	return e.out, nil
}

// fail keeps the first error.
func (e *encoder) fail(err error) {
	if e.err == nil {
		e.err = err
	}
}

func (e *encoder) write(s string) { e.out = append(e.out, s...) }

// value writes a value by what it is.
func (e *encoder) value(v reflect.Value) {
	if e.depth++; e.depth > mostNested {
		e.fail(&UnsupportedValueError{v, "nested too deep"})
	}
	if e.err == nil {
		e.any(v)
	}
	e.depth--
}

func (e *encoder) any(v reflect.Value) {
	switch v.Kind() {
	case reflect.Interface, reflect.Pointer:
		if v.IsNil() {
			e.write("null")
			return
		}
	case reflect.Invalid:
		e.write("null")
		return
	}
	if e.byItself(v) {
		return
	}
	switch v.Kind() {
	case reflect.Bool:
		e.out = strconv.AppendBool(e.out, v.Bool())
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		e.out = strconv.AppendInt(e.out, v.Int(), 10)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		e.out = strconv.AppendUint(e.out, v.Uint(), 10)
	case reflect.Float32, reflect.Float64:
		e.float(v)
	case reflect.String:
		e.text(v)
	case reflect.Interface, reflect.Pointer:
		e.value(v.Elem())
	case reflect.Struct:
		e.object(v)
	case reflect.Map:
		e.mapping(v)
	case reflect.Slice, reflect.Array:
		e.array(v)
	default:
		e.fail(&UnsupportedTypeError{v.Type()})
	}
}

// byItself has a Marshaler write itself, and reports whether v is one.
func (e *encoder) byItself(v reflect.Value) bool {
	if v.Kind() == reflect.Interface {
		return false
	}
	t := v.Type()
	if v.Kind() != reflect.Pointer && v.CanAddr() {
		v = v.Addr() // its methods are those of v, too
	}
	if v.Type().NumMethod() == 0 {
		return false
	}
	switch own := v.Interface().(type) {
	case Marshaler:
		data, err := own.MarshalJSON()
		if err == nil {
			err = check(data)
		}
		if err != nil {
			e.fail(&MarshalerError{t, err})
			return true
		}
		e.out = compact(e.out, data, e.escapeHTML)
		return true
	case encoding.TextMarshaler:
		e.fail(&UnsupportedTypeError{t})
		return true
	}
	return false
}

func (e *encoder) float(v reflect.Value) {
	f, bits := v.Float(), v.Type().Bits()
	if math.IsInf(f, 0) || math.IsNaN(f) {
		e.fail(&UnsupportedValueError{v, strconv.FormatFloat(f, 'g', -1, bits)})
		return
	}
	least, most := 1e-6, 1e21
	if bits == 32 {
		least, most = float64(float32(least)), float64(float32(most))
	}
	if abs := math.Abs(f); abs == 0 || abs >= least && abs < most {
		e.out = strconv.AppendFloat(e.out, f, 'f', -1, bits)
		return
	}
	e.out = strconv.AppendFloat(e.out, f, 'e', -1, bits)
	if n := len(e.out); e.out[n-4] == 'e' && e.out[n-2] == '0' { // e-09 is e-9 in JavaScript
		e.out[n-2] = e.out[n-1]
		e.out = e.out[:n-1]
	}
}

func (e *encoder) text(v reflect.Value) {
	s := v.String()
	if v.Type() != reflect.TypeFor[Number]() {
		e.out = quote(e.out, s, e.escapeHTML)
		return
	}
	if s == "" {
		s = "0"
	}
	if !isNumber(s) {
		e.fail(errors.New("json: invalid number literal " + strconv.Quote(s)))
	}
	e.write(s)
}

func (e *encoder) object(v reflect.Value) {
	fields, ok := fieldsOf(v.Type())
	if !ok {
		e.fail(&UnsupportedTypeError{v.Type()})
		return
	}
	before := byte('{')
	for i := range fields {
		f := &fields[i]
		value := v
		for _, at := range f.index {
			value = value.Field(at)
		}
		if f.omitEmpty && empty(value) || f.omitZero && zero(value) {
			continue
		}
		e.out = append(e.out, before, '"')
		e.write(f.name)
		e.write(`":`)
		e.value(value)
		before = ','
	}
	if before == '{' {
		e.write("{")
	}
	e.write("}")
}

// empty reports whether omitempty leaves a value out.
func empty(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Array, reflect.Map, reflect.Slice:
		return v.Len() == 0
	case reflect.Struct:
		return false
	}
	return zero(v)
}

// zero reports whether omitzero leaves a value out. reflect's own is for every kind of values.
func zero(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Bool:
		return !v.Bool()
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return v.Int() == 0
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return v.Uint() == 0
	case reflect.Float32, reflect.Float64:
		return v.Float() == 0
	case reflect.String:
		return v.Len() == 0
	case reflect.Interface, reflect.Pointer, reflect.Map, reflect.Slice:
		return v.IsNil()
	case reflect.Struct:
		for i := range v.NumField() {
			if !zero(v.Field(i)) {
				return false
			}
		}
		return true
	case reflect.Array:
		for i := range v.Len() {
			if !zero(v.Index(i)) {
				return false
			}
		}
		return true
	}
	return false
}

func (e *encoder) mapping(v reflect.Value) {
	if v.Type().Key().Kind() != reflect.String {
		e.fail(&UnsupportedTypeError{v.Type()})
		return
	}
	if v.IsNil() {
		e.write("null")
		return
	}
	keys := make([]string, 0, v.Len())
	for _, k := range v.MapKeys() {
		keys = append(keys, k.String())
	}
	slices.Sort(keys) // of strings: sorting values would be another sort in the program
	k := reflect.New(v.Type().Key()).Elem()
	e.write("{")
	for i, key := range keys {
		if i > 0 {
			e.write(",")
		}
		e.out = quote(e.out, key, e.escapeHTML)
		e.write(":")
		k.SetString(key)
		e.value(v.MapIndex(k))
	}
	e.write("}")
}

func (e *encoder) array(v reflect.Value) {
	if v.Kind() == reflect.Slice {
		if v.Type().Elem().Kind() == reflect.Uint8 {
			e.fail(&UnsupportedTypeError{v.Type()})
			return
		}
		if v.IsNil() {
			e.write("null")
			return
		}
	}
	e.write("[")
	for i := range v.Len() {
		if i > 0 {
			e.write(",")
		}
		e.value(v.Index(i))
	}
	e.write("]")
}

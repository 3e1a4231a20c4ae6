// Package json stands in for encoding/json when the program that runs in the browser is linked.
// The standard one has an encoder and a decoder compiled for every type that it meets, a reader of
// tokens, and forms that the program never uses, four hundred kilobytes with what they bring along
// from reflect; this one walks values, and has what the program asks for. What it leaves out it
// refuses with an error: text marshalers, []byte, ",string" in tags, embedded pointers, keys of
// maps that are not strings, and values nested deeper than mostNested. All else it does exactly as
// the standard one does, errors included; its tests compare the two (see package same).
package json

import (
	"io"
	"reflect"
	"strconv"
)

// mostNested is how deep values may be nested.
const mostNested = 10_000

// A Marshaler writes itself as JSON.
type Marshaler interface{ MarshalJSON() ([]byte, error) }

// An Unmarshaler reads itself from JSON. It must not keep data.
type Unmarshaler interface{ UnmarshalJSON(data []byte) error }

// A RawMessage is a value in JSON, kept as it is.
type RawMessage []byte

// MarshalJSON returns the message; nil is null.
func (m RawMessage) MarshalJSON() ([]byte, error) {
	if m == nil {
		return []byte("null"), nil
	}
	return m, nil
}

// UnmarshalJSON sets the message to a copy of data.
func (m *RawMessage) UnmarshalJSON(data []byte) error {
	*m = append((*m)[:0], data...)
	return nil
}

// A Number is a number as JSON writes it.
type Number string

// String returns the number as it is written.
func (n Number) String() string { return string(n) }

// A SyntaxError is the error of data that are not JSON.
type SyntaxError struct {
	msg    string
	Offset int64 // bytes read before the error was found
}

func (e *SyntaxError) Error() string { return e.msg }

// An UnmarshalTypeError is the error of a JSON value that a Go value cannot hold.
type UnmarshalTypeError struct {
	Value  string       // the JSON value: "bool", "array", "number -5"
	Type   reflect.Type // the Go value's
	Offset int64
	Struct string // with the field
	Field  string // from the outermost struct on, with dots
}

func (e *UnmarshalTypeError) Error() string {
	into := "value"
	if e.Struct != "" || e.Field != "" {
		into = "struct field " + e.Struct + "." + e.Field
	}
	return "json: cannot unmarshal " + e.Value + " into Go " + into + " of type " + e.Type.String()
}

// An InvalidUnmarshalError is the error of reading into something that is not a pointer.
type InvalidUnmarshalError struct{ Type reflect.Type }

func (e *InvalidUnmarshalError) Error() string {
	switch {
	case e.Type == nil:
		return "json: Unmarshal(nil)"
	case e.Type.Kind() != reflect.Pointer:
		return "json: Unmarshal(non-pointer " + e.Type.String() + ")"
	}
	return "json: Unmarshal(nil " + e.Type.String() + ")"
}

// An UnsupportedTypeError is the error of a type that JSON, or this package, does not know.
type UnsupportedTypeError struct{ Type reflect.Type }

func (e *UnsupportedTypeError) Error() string { return "json: unsupported type: " + e.Type.String() }

// An UnsupportedValueError is the error of a value that JSON cannot hold, such as infinity.
type UnsupportedValueError struct {
	Value reflect.Value
	Str   string
}

func (e *UnsupportedValueError) Error() string { return "json: unsupported value: " + e.Str }

// A MarshalerError is the error of a Marshaler.
type MarshalerError struct {
	Type reflect.Type
	Err  error
}

func (e *MarshalerError) Error() string {
	return "json: error calling MarshalJSON for type " + e.Type.String() + ": " + e.Err.Error()
}

// Unwrap returns the Marshaler's own error.
func (e *MarshalerError) Unwrap() error { return e.Err }

// Marshal returns a value as JSON, in which <, > and & are escaped.
func Marshal(v any) ([]byte, error) { return encode(v, true) }

// MarshalIndent is Marshal with every element on its own line, after prefix and an indent for each
// level.
func MarshalIndent(v any, prefix, indent string) ([]byte, error) {
	data, err := Marshal(v)
	if err != nil {
		return nil, err
	}
	return indented(data, prefix, indent), nil
}

// Unmarshal reads JSON into what v points to.
func Unmarshal(data []byte, v any) error {
	if err := check(data); err != nil {
		return err
	}
	return (&decoder{data: data}).decode(v)
}

// Valid reports whether data are a value in JSON.
func Valid(data []byte) bool { return check(data) == nil }

// An Encoder writes values, one a line.
type Encoder struct {
	w              io.Writer
	plain          bool
	prefix, indent string
	err            error
}

// NewEncoder returns an encoder that writes to w.
func NewEncoder(w io.Writer) *Encoder { return &Encoder{w: w} }

// SetEscapeHTML says whether <, > and & are escaped, as they are unless it is called.
func (e *Encoder) SetEscapeHTML(on bool) { e.plain = !on }

// SetIndent makes the encoder write as MarshalIndent does.
func (e *Encoder) SetIndent(prefix, indent string) { e.prefix, e.indent = prefix, indent }

// Encode writes a value and a line break.
func (e *Encoder) Encode(v any) error {
	if e.err != nil {
		return e.err
	}
	data, err := encode(v, !e.plain)
	if err != nil {
		return err
	}
	if e.prefix != "" || e.indent != "" {
		data = indented(data, e.prefix, e.indent)
	}
	_, e.err = e.w.Write(append(data, '\n'))
	return e.err
}

// A Decoder reads values. Other than the standard one it reads all there is before the first.
type Decoder struct {
	r     io.Reader
	data  []byte
	at    int
	known bool
	err   error
}

// NewDecoder returns a decoder that reads from r.
func NewDecoder(r io.Reader) *Decoder { return &Decoder{r: r} }

// DisallowUnknownFields makes a field that a struct does not have an error.
func (d *Decoder) DisallowUnknownFields() { d.known = true }

// Decode reads the next value into what v points to; after the last one it returns io.EOF.
func (d *Decoder) Decode(v any) error {
	for n := 0; d.err == nil && d.r != nil; {
		if len(d.data)+512 > cap(d.data) {
			d.data = append(make([]byte, 0, 2*cap(d.data)+1024), d.data...)
		}
		n, d.err = d.r.Read(d.data[len(d.data):cap(d.data)])
		d.data = d.data[:len(d.data)+n]
		if d.err == io.EOF {
			d.r, d.err = nil, nil
		}
	}
	if d.err != nil {
		return d.err
	}
	c := checker{data: d.data, at: d.at}
	if c.space(); c.at == len(c.data) {
		d.err = io.EOF
	} else if !c.value() {
		if d.err = c.err; c.err == nil {
			d.err = io.ErrUnexpectedEOF
		}
	}
	if d.err != nil {
		return d.err
	}
	one := decoder{data: d.data[d.at:c.at], known: d.known}
	d.at = c.at
	return one.decode(v)
}

// quoteChar returns a byte as Go writes a character.
func quoteChar(c byte) string {
	switch c {
	case '\'':
		return `'\''`
	case '"':
		return `'"'`
	}
	s := strconv.Quote(string(rune(c)))
	return "'" + s[1:len(s)-1] + "'"
}

// Package same compares the stand-in for encoding/json with encoding/json itself, for tests of what
// the program in the browser writes and reads.
package same

import (
	real "encoding/json"
	"io"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/internal/program/standins/json"
)

// rounds is how many values of a type are tried.
const rounds = 300

// Type tests that values of type T are written and read as encoding/json does: values at random,
// then what they are in JSON with parts exchanged, read into an empty value and into one that holds
// something.
func Type[T any](t *testing.T) {
	t.Helper()
	r := rand.New(rand.NewPCG(1, 2))
	for range rounds {
		var v T
		fill(r, reflect.ValueOf(&v).Elem(), 0)
		Written(t, v)
		Written(t, &v)
		data, err := real.Marshal(v)
		if err != nil {
			t.Fatalf("%T: %v", v, err)
		}
		for range 4 {
			var a, b T
			ReadInto(t, data, &a, &b)
			seed := r.Uint64()
			fill(rand.New(rand.NewPCG(seed, 3)), reflect.ValueOf(&a).Elem(), 0)
			fill(rand.New(rand.NewPCG(seed, 3)), reflect.ValueOf(&b).Elem(), 0)
			ReadInto(t, data, &a, &b)
			data = changed(r, data)
		}
		if t.Failed() {
			return
		}
	}
}

// Written tests that a value is written as encoding/json writes it, in all ways.
func Written(t *testing.T, v any) {
	t.Helper()
	for _, way := range []struct {
		name       string
		ours, real func() ([]byte, error)
	}{
		{"Marshal", func() ([]byte, error) { return json.Marshal(v) }, func() ([]byte, error) { return real.Marshal(v) }},
		{"MarshalIndent", func() ([]byte, error) { return json.MarshalIndent(v, ">", "  ") }, func() ([]byte, error) { return real.MarshalIndent(v, ">", "  ") }},
		{"Encode", func() ([]byte, error) {
			var b strings.Builder
			e := json.NewEncoder(&b)
			e.SetEscapeHTML(false)
			e.SetIndent("", "\t")
			err := e.Encode(v)
			return []byte(b.String()), err
		}, func() ([]byte, error) {
			var b strings.Builder
			e := real.NewEncoder(&b)
			e.SetEscapeHTML(false)
			e.SetIndent("", "\t")
			err := e.Encode(v)
			return []byte(b.String()), err
		}},
	} {
		got, err := way.ours()
		want, wantErr := way.real()
		if string(got) != string(want) || !sameError(err, wantErr) {
			t.Errorf("%s(%T %+v) = %s, %v; want %s, %v", way.name, v, v, got, err, want, wantErr)
		}
	}
}

// ReadInto tests that data are read into got by the stand-in as into want by encoding/json, of
// which both hold the same before.
func ReadInto(t *testing.T, data []byte, got, want any) {
	t.Helper()
	err, wantErr := json.Unmarshal(data, got), real.Unmarshal(data, want)
	if !sameError(err, wantErr) || !reflect.DeepEqual(got, want) {
		t.Errorf("Unmarshal(%s) into %T = %+v, %v; want %+v, %v", data, got, reflect.ValueOf(got).Elem(), err, reflect.ValueOf(want).Elem(), wantErr)
	}
	if valid := json.Valid(data); valid != real.Valid(data) {
		t.Errorf("Valid(%s) = %v", data, valid)
	}
}

// Decoded tests that values one after the other are read alike, with unknown fields as errors.
func Decoded(t *testing.T, data string, got, want any) {
	t.Helper()
	ours, theirs := json.NewDecoder(strings.NewReader(data)), real.NewDecoder(strings.NewReader(data))
	ours.DisallowUnknownFields()
	theirs.DisallowUnknownFields()
	for range 3 {
		err, wantErr := ours.Decode(got), theirs.Decode(want)
		if !sameError(err, wantErr) || !reflect.DeepEqual(got, want) {
			t.Errorf("Decode(%s) into %T = %+v, %v; want %+v, %v", data, got, reflect.ValueOf(got).Elem(), err, reflect.ValueOf(want).Elem(), wantErr)
		}
		if wantErr == io.EOF || wantErr == io.ErrUnexpectedEOF {
			return
		}
	}
}

// sameError reports whether two errors say the same and, where the program looks at them, hold the
// same.
func sameError(got, want error) bool {
	if got == nil || want == nil {
		return got == nil && want == nil
	}
	switch want := want.(type) {
	case *real.UnmarshalTypeError:
		got, ok := got.(*json.UnmarshalTypeError)
		return ok && *got == json.UnmarshalTypeError(*want)
	case *real.SyntaxError:
		got, ok := got.(*json.SyntaxError)
		return ok && got.Error() == want.Error() && got.Offset == want.Offset
	}
	return got.Error() == want.Error()
}

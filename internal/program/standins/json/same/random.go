package same

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"reflect"
)

// mostDeep is how deep random values are nested.
const mostDeep = 6

// fill gives a value and all in it that can be set a random value.
func fill(r *rand.Rand, v reflect.Value, depth int) {
	n := r.IntN(4)
	if depth > mostDeep {
		n = 0
	}
	if raw, ok := v.Addr().Interface().(*json.RawMessage); ok {
		var one any
		fill(r, reflect.ValueOf(&one).Elem(), depth)
		*raw, _ = json.Marshal(one)
		return
	}
	switch v.Kind() {
	case reflect.Bool:
		v.SetBool(n&1 == 0)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(int64(r.Uint64()) >> r.IntN(64))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		v.SetUint(r.Uint64() >> r.IntN(64))
	case reflect.Float32, reflect.Float64:
		v.SetFloat(number(r, v.Kind() == reflect.Float32))
	case reflect.String:
		v.SetString(text(r))
	case reflect.Pointer:
		v.SetZero()
		if n > 0 {
			v.Set(reflect.New(v.Type().Elem()))
			fill(r, v.Elem(), depth+1)
		}
	case reflect.Slice:
		v.SetZero()
		if n > 0 || depth > mostDeep {
			v.Set(reflect.MakeSlice(v.Type(), max(0, n-1), 4))
		}
		for i := range v.Len() {
			fill(r, v.Index(i), depth+1)
		}
	case reflect.Array:
		for i := range v.Len() {
			fill(r, v.Index(i), depth+1)
		}
	case reflect.Map:
		v.SetZero()
		if n > 0 {
			v.Set(reflect.MakeMap(v.Type()))
		}
		for range n {
			key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
			fill(r, key, depth+1)
			fill(r, value, depth+1)
			v.SetMapIndex(key, value)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Field(i); f.CanSet() && r.IntN(4) > 0 {
				fill(r, f, depth+1)
			} else if f.CanSet() {
				f.SetZero()
			}
		}
	case reflect.Interface:
		if v.NumMethod() == 0 {
			kinds := []any{nil, "", 0.0, false, []any{nil, nil}, map[string]any{"a": nil}}
			one := reflect.New(reflect.TypeFor[string]()).Elem()
			if kind := kinds[r.IntN(len(kinds))]; kind != nil {
				one = reflect.New(reflect.TypeOf(kind)).Elem()
			}
			fill(r, one, depth+1)
			v.Set(one)
		}
	}
}

// number returns a number of any size that JSON can hold.
func number(r *rand.Rand, small bool) float64 {
	for {
		f := math.Float64frombits(r.Uint64())
		switch r.IntN(4) {
		case 0:
			f = float64(r.IntN(100)) / 4
		case 1:
			f = math.Pow(10, float64(r.IntN(60)-30))
		}
		if small {
			f = float64(float32(f))
		}
		if !math.IsNaN(f) && !math.IsInf(f, 0) {
			return f
		}
	}
}

// pieces are what texts are made of: what is escaped, and what only looks like it.
var pieces = []string{"هدنة", " ", "a", "Z", `"`, `\`, "/", "<b>", "&", "\b", "\f", "\n", "\r", "\t", "\x00", "\x1f", "\x7f", "\u2028", "\u2029", "\u200f", "\ufeff",
	"\xff", "\xe2\x80", "\xed\xa0\x80", "\ufffd", "😀", "null", "{", "]", ",", `\u0041`}

func text(r *rand.Rand) (s string) {
	for range r.IntN(5) {
		s += pieces[r.IntN(len(pieces))]
	}
	return s
}

// instead are what a part of JSON is exchanged for.
var instead = []string{"null", "true", "-1", "300", "1.5", "1e400", "-0", "1E+2", `"x"`, `"\ud83d\ude00\ud83d"`, `"\u00e9\n\/"`, "[]", "[1,[2]]", "{}", `{"a":1,"A":{"b":null}}`,
	" ", ",", ":", "]", "}", `"`, "tru", "01", "1.", "-", "1e", `"\q"`, `"\u00g0"`, "\x00", "é", ""}

// changed returns JSON with one of its parts exchanged, or cut.
func changed(r *rand.Rand, data []byte) []byte {
	if len(data) == 0 {
		return data
	}
	start := r.IntN(len(data))
	end := start + 1
	if isWord(data[start]) {
		for start > 0 && isWord(data[start-1]) {
			start--
		}
		for end < len(data) && isWord(data[end]) {
			end++
		}
	}
	if start > 0 && end < len(data) && data[start-1] == '"' && data[end] == '"' && r.IntN(2) == 0 {
		start, end = start-1, end+1
	}
	if r.IntN(20) == 0 {
		end = len(data)
	}
	out := append([]byte(nil), data[:start]...)
	out = append(out, instead[r.IntN(len(instead))]...)
	return append(out, data[end:]...)
}

func isWord(b byte) bool {
	return b >= 0x80 || '0' <= b && b <= '9' || 'a' <= b|0x20 && b|0x20 <= 'z' || b == '_' || b == '-' || b == '.'
}

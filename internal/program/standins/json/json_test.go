package json_test

import (
	"encoding/hex"
	real "encoding/json"
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/internal/program/standins/json"
	"github.com/kashshaf/kashshaf/internal/program/standins/json/same"
)

// TestExchanged compares for every type that goes between an engine and whoever asks it, and those
// in files: what is not exported is compared in its own package.
func TestExchanged(t *testing.T) {
	for name, check := range map[string]func(*testing.T){
		"about": same.Type[corpus.About], "request": same.Type[corpus.Request], "result": same.Type[corpus.Result],
		"facets": same.Type[map[corpus.Facet][]corpus.FacetCount], "suggestions": same.Type[[]corpus.Suggestion],
		"reading": same.Type[corpus.Reading], "reports": same.Type[[]corpus.Report], "spans": same.Type[[]corpus.Span],
		"profile": same.Type[corpus.Profile], "entities": same.Type[[]corpus.EntityCount], "hit": same.Type[corpus.Hit],
		"explanation": same.Type[corpus.Explanation], "word": same.Type[corpus.WordAnalysis],
		"statements asked": same.Type[corpus.StatementRequest], "statements": same.Type[corpus.StatementResult],
		"dates": same.Type[[]corpus.DateCount], "closeups": same.Type[[]corpus.Closeup], "common": same.Type[[]corpus.CommonWord],
		"edit": same.Type[corpus.Edit], "texts": same.Type[[]string], "numbers": same.Type[[]int], "text": same.Type[string], "any": same.Type[any],
	} {
		t.Run(name, check)
	}
}

// hidden is embedded: its exported fields are its owner's.
type hidden struct {
	Name   string `json:"name"`
	Common int
	Deep   struct{ A, B *int }
}

type Shown struct {
	Common string
	Other  float32 `json:"other,omitempty"`
	Same   int     // Third's, too, so that neither is there
	Marked int     // hidden by Third's with a tag
}

type Third struct {
	Same int
	Mark int `json:"Marked"`
	Own  Self
}

// Self reads and writes itself, in its own way.
type Self struct{ hex string }

func (s Self) MarshalJSON() ([]byte, error) {
	if s.hex == "ff" {
		return nil, errors.New("not this one")
	}
	if s.hex == "fe" {
		return []byte(`{"<": nothing}`), nil
	}
	return []byte(` { "<&>\"` + "\u2028" + ` x": [ "` + hex.EncodeToString([]byte(s.hex)) + `" ] } `), nil
}

func (s *Self) UnmarshalJSON(data []byte) error {
	if len(data) > 12 {
		return errors.New("too long")
	}
	s.hex = string(data)
	return nil
}

type named string

// every has a field of every kind that the stand-in knows.
type every struct {
	hidden
	Shown
	Third
	Text     string            `json:"text"`
	Left     string            `json:"-"`
	Dash     string            `json:"a-b_c,omitempty" yaml:"x"`
	Empty    []string          `json:",omitempty"`
	None     map[string]*every `json:"none,omitempty"`
	Zero     struct{ A int }   `json:"zero,omitzero"`
	ZeroTwo  [2]float64        `yaml:"y" json:"zero2,omitzero"`
	Pointer  **int
	Raw      json.RawMessage
	Any      any
	Anys     []any `json:"anys,omitempty"`
	Named    map[named]named
	Small    int8
	Unsigned uint16 `json:"unsigned,omitempty"`
	Half     float32
	Whole    float64 `json:"whole,omitempty"`
	Flag     bool    `json:"flag,omitempty"`
	Pair     [2]bool
	Self     Self
	Selves   []*Self
	Byname   map[string]Self
	Time     time.Time
	private  int
	Kelvin   int `json:"k"`
}

// TestKinds compares for values of every kind, those that cannot be written among them.
func TestKinds(t *testing.T) {
	one := 1
	at := &one
	for _, v := range []every{
		{}, {hidden: hidden{Name: "<", Common: 3, Deep: struct{ A, B *int }{at, nil}}, Shown: Shown{"x", .1, 2, 3}, Third: Third{Same: 4, Mark: 5}},
		{Dash: "é", Empty: []string{}, None: map[string]*every{"b": {}, "a": nil, "\xff": {}}, Left: "l", private: 1},
		{Pointer: &at, Raw: json.RawMessage(` {"a" : [1, "<\u2028>"] } `)},
		{Raw: json.RawMessage(`{`)}, {Raw: json.RawMessage(``)}, {Raw: json.RawMessage{}},
		{Any: map[string]any{"z": 1, "a": []any{nil, 1.5, "x", every{}, &one}}, Anys: []any{}},
		{Half: math.SmallestNonzeroFloat32, Whole: math.MaxFloat64}, {Half: 1e-6, Whole: 1e-6}, {Half: 1e21, Whole: 1e21}, {Whole: 1e-7}, {Half: 1e-7}, {Whole: 1e-10},
		{Whole: math.Copysign(0, -1), ZeroTwo: [2]float64{math.Copysign(0, -1)}}, {Whole: math.NaN()}, {Whole: math.Inf(-1)}, {Half: float32(math.Inf(1))},
		{Self: Self{"ff"}}, {Self: Self{"fe"}}, {Selves: []*Self{nil, {"a"}}, Byname: map[string]Self{"s": {"<"}}}, {Selves: []*Self{{"ff"}}},
		{Named: map[named]named{"b": "1", "a": "2", "<": "3"}, Small: -8, Unsigned: 9, Flag: true, Pair: [2]bool{true}},
		{Time: time.Date(2020, 1, 2, 3, 4, 5, 600, time.UTC)}, {Time: time.Date(20200, 1, 2, 3, 4, 5, 600, time.UTC)},
	} {
		same.Written(t, v)
		same.Written(t, &v)
		same.Written(t, []*every{&v, nil})
		same.Written(t, map[string]every{"v": v})
	}
	for _, v := range []any{nil, 1, make(chan int), func() {}, 1i, []any{make(chan int)}, struct{ C chan int }{}, map[string]func(){}, (*int)(nil), (*Self)(nil), Self{"a"}, error(nil),
		[]json.RawMessage{nil}, map[named]int(nil), [0]int{}, struct{}{}, errors.New("x")} {
		same.Written(t, v)
	}
}

// TestNumber compares for numbers that are kept as they are written.
func TestNumber(t *testing.T) {
	for _, s := range []string{"", "0", "-0", "1e5", "-1.50E-7", "x", "1x", "01", "-", "1.", "1e", " 1", "Infinity"} {
		got, err := json.Marshal(map[string]any{"n": []any{json.Number(s)}})
		want, wantErr := real.Marshal(map[string]any{"n": []any{real.Number(s)}})
		if string(got) != string(want) || fmt.Sprint(err) != fmt.Sprint(wantErr) {
			t.Errorf("Marshal(%q) = %s, %v; want %s, %v", s, got, err, want, wantErr)
		}
	}
	for _, s := range []string{`1`, `-1.5e+7`, `"1"`, `"x"`, `null`, `true`, `[]`, `1x`} {
		one, two := []json.Number{"7"}, []real.Number{"7"}
		err, wantErr := json.Unmarshal([]byte("["+s+"]"), &one), real.Unmarshal([]byte("["+s+"]"), &two)
		if fmt.Sprint(one, err) != fmt.Sprint(two, wantErr) {
			t.Errorf("Unmarshal([%s]) = %v, %v; want %v, %v", s, one, err, two, wantErr)
		}
	}
}

// TestRefused tests that what the stand-in does not do as encoding/json does is an error.
func TestRefused(t *testing.T) {
	type pointed struct{ *Shown }
	type quoted struct {
		N int `json:",string"`
	}
	type strange struct {
		N int `json:"<>"`
	}
	deep := strings.Repeat(`[`, 9000) + strings.Repeat(`]`, 9000)
	var nested any
	for range 11_000 {
		nested = []any{nested}
	}
	for _, v := range []any{[]byte("x"), map[int]int{1: 2}, pointed{}, quoted{}, strange{}, struct{ T text }{}, []text{1}, nested, struct {
		T time.Time `json:",omitzero"`
	}{}} {
		if got, err := json.Marshal(v); err == nil {
			t.Errorf("Marshal(%T) = %s, want an error", v, got)
		}
	}
	for _, v := range []any{new([]byte), new(map[int]int), new(pointed), new(quoted), new(strange), new(struct{ T text }), new(map[text]int)} {
		for _, data := range []string{`{}`, `{"N":"1","T":"x"}`, `"eA=="`} {
			got, want := json.Unmarshal([]byte(data), v), real.Unmarshal([]byte(data), v)
			if want == nil && got == nil && data != `{}` {
				t.Errorf("Unmarshal(%s) into %T, want an error", data, v)
			}
		}
	}
	var v any
	if err := json.Unmarshal([]byte(deep), &v); err != nil {
		t.Errorf("9,000 levels: %v", err)
	}
	if err := json.Unmarshal([]byte(`[[`+deep+`]]`), &v); err != nil {
		t.Error(err)
	}
	deeper := strings.Repeat(`[`, 10_001)
	a, b := json.Unmarshal([]byte(deeper), &v), real.Unmarshal([]byte(deeper), &v)
	if fmt.Sprint(a) != fmt.Sprint(b) {
		t.Errorf("10,001 levels: %v, want %v", a, b)
	}
}

// text has a text for itself.
type text int

func (text) MarshalText() ([]byte, error)  { return []byte("x"), nil }
func (*text) UnmarshalText(_ []byte) error { return nil }

// FuzzRead holds that whatever the bytes, both packages read the same into a value of every kind,
// with the same error, and then write the same of it.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{`{"name":"x","Common":1,"TEXT":"\u00e9\ud83d","none":{"a":{"pair":[true,false,1]}},"Named":{"k":"v"},"unknown":[]}`,
		`{"Raw": {"a":1} ,"any":{"a":[1,null,"x",1e999]},"Selves":[null,"abc",12],"Byname":{"a":[1]},"Small":300,"half":1e39}`,
		`[1]`, `null`, ` "x`, `{"a":}`, `{"text":1,"Text":"x"}`, "{\"\u212a\":5}", `{"Time":"2020-01-02T03:04:05Z","Pointer":5,"zero2":[1],"Deep":{"a":"x"}}`,
		`{"Self":"longer than twelve","text":1}`, `{"none":{"a":{"none":{"b":{"Deep":{"B":"x"}}}}}}`, `{"same":1,"MARKED":2,"own":null}`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var a, b any
		same.ReadInto(t, data, &a, &b)
		same.Written(t, a)
		var one, two every
		same.ReadInto(t, data, &one, &two)
		if real.Valid(data) {
			same.ReadInto(t, data, &one, &two) // what is there already is kept or replaced alike
			same.Written(t, &one)
		}
		same.Decoded(t, string(data), new(every), new(every))
		same.Decoded(t, string(data)+" {} 1", new(every), new(every))
	})
}

// FuzzText holds that every text is written and read alike.
func FuzzText(f *testing.F) {
	f.Add("هدنة <b>\u2028\x00\xff\"\\/😀")
	f.Fuzz(func(t *testing.T, s string) {
		same.Written(t, s)
		same.Written(t, map[string]string{s: s})
		data, _ := real.Marshal(s)
		same.ReadInto(t, data, new(string), new(string))
		same.ReadInto(t, []byte(`"`+s+`"`), new(any), new(any))
	})
}

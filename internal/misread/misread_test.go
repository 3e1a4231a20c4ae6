package misread_test

import (
	"encoding/json"
	"testing"

	"github.com/kashshaf/kashshaf/internal/misread"
)

func TestJSON(t *testing.T) {
	for _, test := range []struct{ data, want string }{
		{`[]`, `it holds a JSON array`},
		{"{\"version\": 1,\n\"edits\": {}}", `line 2: "edits" holds a JSON object`},
		{"{\"edits\": [{\n\"entity\": 5}]}", `line 2: "edits.entity" holds a JSON number`},
		{"{\n\"version\": 1,}", `line 2: invalid character '}' looking for beginning of object key string`},
	} {
		var v struct {
			Version int `json:"version"`
			Edits   []struct {
				Entity string `json:"entity"`
			} `json:"edits"`
		}
		err := json.Unmarshal([]byte(test.data), &v)
		if got := misread.JSON([]byte(test.data), err); got != test.want {
			t.Errorf("%s: %s, want %s", test.data, got, test.want)
		}
	}
}

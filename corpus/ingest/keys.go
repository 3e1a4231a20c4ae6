package ingest

import (
	"errors"
	"fmt"
	"reflect"
	"regexp"
	"strings"
)

// noKey matches the YAML library's message about an unknown key.
var noKey = regexp.MustCompile(`field (.+) not found in type \S+`)

// unknownKey rewords the library's error about an unknown key, with the key that may have been
// meant.
func unknownKey(err error) error {
	e, ok := errors.AsType[*lineError](err)
	if !ok {
		return err
	}
	m := noKey.FindStringSubmatch(e.text)
	if m == nil {
		return err
	}
	text := fmt.Sprintf("key %q is not known", m[1])
	if near := nearest(m[1], knownKeys(reflect.TypeFor[folderFile]())); near != "" {
		text += fmt.Sprintf("; is %q meant?", near)
	}
	return &lineError{e.line, text}
}

// knownKeys returns the YAML keys of a struct.
func knownKeys(of reflect.Type) (keys []string) {
	for i := range of.NumField() {
		switch name, inline, _ := strings.Cut(of.Field(i).Tag.Get("yaml"), ","); {
		case inline == "inline":
			keys = append(keys, knownKeys(of.Field(i).Type)...)
		case name != "-":
			keys = append(keys, name)
		}
	}
	return keys
}

// nearest returns the word of a list that needs the fewest letters changed, added or left out, if
// those are at most half of the word's length in bytes, or else "".
func nearest(word string, list []string) string {
	best, least := "", len(word)/2+1
	for _, candidate := range list {
		if n := distance(strings.ToLower(word), candidate); n < least {
			best, least = candidate, n
		}
	}
	return best
}

// distance is the Levenshtein distance, in bytes.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		before := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := before
			if a[i] != b[j] {
				cost++
			}
			before = row[j+1]
			row[j+1] = min(cost, row[j+1]+1, row[j]+1)
		}
	}
	return row[len(b)]
}

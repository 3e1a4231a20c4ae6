// Package corrections renames, hides, merges and splits the entities of a corpus. Readers make
// edits in the browser and keep them in a file; a publisher passes the same file to the build.
//
// Read and Write handle the file, Apply applies its edits. The file is JSON:
//
//	{"kashshaf": "entity-edits", "version": 1, "edits": [
//	  {"do": "rename", "entity": "x-1", "name": "الاسم الصحيح", "english": "Right Name", "kind": "place"},
//	  {"do": "hide",   "entity": "x-2"},
//	  {"do": "merge",  "entity": "x-3", "into": "vladimir-putin"},
//	  {"do": "split",  "entity": "x-4", "into": "x-4-2", "name": "الآخر", "spellings": ["الآخر"]},
//	  {"do": "distinct", "entity": "x-5", "into": "x-6"}
//	]}
//
// A rename has a name, an English name, a kind, or several of them. Every ID may be accompanied
// by the name of the entity ("entity_name", "into_name"), so that people can review a file; Named
// adds those.
package corrections

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/internal/misread"
)

const (
	mark    = "entity-edits"
	version = 1
	most    = 10_000 // edits in one file: a reader makes dozens
)

type file struct {
	Kashshaf string        `json:"kashshaf"`
	Version  int           `json:"version"`
	Edits    []corpus.Edit `json:"edits"`
}

// ErrNotEdits is the error for a file that is not a file of corrections.
var ErrNotEdits = errors.New(`not a file of corrections; want {"kashshaf": "entity-edits", "version": 1, "edits": […]}`)

// Read reads a file of edits. Every edit is checked for its required fields; whether its entity
// exists is checked by Apply.
func Read(data []byte) ([]corpus.Edit, error) {
	var f file
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if err := json.Unmarshal(data, &f); err != nil {
		return nil, fmt.Errorf("%w: %s", ErrNotEdits, misread.JSON(data, err))
	}
	switch {
	case f.Kashshaf != mark:
		return nil, ErrNotEdits
	case f.Version != version:
		return nil, fmt.Errorf("corrections of version %d; want %d: they come from another edition of the program", f.Version, version)
	case len(f.Edits) > most:
		return nil, fmt.Errorf("%d corrections; want at most %d", len(f.Edits), most)
	}
	for i := range f.Edits {
		if err := check(&f.Edits[i]); err != nil {
			return nil, fmt.Errorf("correction %d: %w", i+1, err)
		}
	}
	return f.Edits, nil
}

// check trims the fields of an edit and returns an error if one is missing or wrong.
func check(e *corpus.Edit) error {
	e.Entity, e.Into = strings.TrimSpace(e.Entity), strings.TrimSpace(e.Into)
	e.Name = strings.Join(strings.Fields(e.Name), " ")
	needs := map[corpus.EditKind][3]bool{ // name, into, spellings
		corpus.EditRename: {true, false, false},
		corpus.EditHide:   {},
		corpus.EditMerge:  {false, true, false},
		corpus.EditSplit:  {true, true, true},
	}
	needs[corpus.EditDistinct] = [3]bool{false, true, false}
	e.English, e.Kind = strings.Join(strings.Fields(e.English), " "), strings.TrimSpace(e.Kind)
	if e.Do == corpus.EditRename && (e.English != "" || e.Kind != "") {
		needs[corpus.EditRename] = [3]bool{}
	}
	need, known := needs[e.Do]
	switch {
	case !known:
		return fmt.Errorf("%q is not known; want rename, hide, merge, split or distinct", e.Do)
	case e.Entity == "":
		return fmt.Errorf(`%s needs the id of an "entity"`, e.Do)
	case need[0] && e.Name == "":
		return fmt.Errorf(`%s of %q needs a "name"`, e.Do, e.Entity)
	case need[1] && e.Into == "":
		return fmt.Errorf(`%s of %q needs an id in "into"`, e.Do, e.Entity)
	case need[2] && len(e.Spellings) == 0:
		return fmt.Errorf(`%s of %q needs "spellings"`, e.Do, e.Entity)
	case e.Do == corpus.EditDistinct && e.Entity == e.Into:
		return fmt.Errorf("%s of %q needs another id in \"into\"", e.Do, e.Entity)
	}
	if e.Kind != "" {
		if _, err := corpus.ParseKind(e.Kind); err != nil {
			return fmt.Errorf("%s of %q: %w", e.Do, e.Entity, err)
		}
	}
	return nil
}

// Named returns edits with the names of their entities beside the IDs, if name knows them and the
// edit does not have them already.
func Named(list []corpus.Edit, name func(id string) string) []corpus.Edit {
	out := slices.Clone(list)
	for i := range out {
		e := &out[i]
		if e.EntityName == "" {
			e.EntityName = name(e.Entity)
		}
		if e.IntoName == "" && (e.Do == corpus.EditMerge || e.Do == corpus.EditDistinct) {
			e.IntoName = name(e.Into)
		}
	}
	return out
}

// Distinct returns the pairs of IDs that edits declare distinct.
func Distinct(list []corpus.Edit) [][2]string {
	var pairs [][2]string
	for _, e := range list {
		if e.Do == corpus.EditDistinct {
			pairs = append(pairs, [2]string{e.Entity, e.Into})
		}
	}
	return pairs
}

// Write returns edits as a file.
func Write(list []corpus.Edit) []byte {
	if list == nil {
		list = []corpus.Edit{}
	}
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(file{mark, version, list}); err != nil {
		panic("edits: plain data cannot be written: " + err.Error())
	}
	return out.Bytes()
}

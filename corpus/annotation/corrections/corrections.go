// Package corrections corrects the entities of a corpus: renames, hides, merges and
// splits them. Readers make edits in the browser and keep them in a file; a
// publisher gives the same file to the build.
//
// Read and Write know the file, Apply applies its edits. The file is JSON:
//
//	{"kashshaf": "entity-edits", "version": 1, "edits": [
//	  {"do": "rename", "entity": "x-1", "name": "الاسم الصحيح"},
//	  {"do": "hide",   "entity": "x-2"},
//	  {"do": "merge",  "entity": "x-3", "into": "vladimir-putin"},
//	  {"do": "split",  "entity": "x-4", "into": "x-4-2", "name": "الآخر", "spellings": ["الآخر"]}
//	]}
package corrections

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
)

const (
	mark    = "entity-edits"
	version = 1
	most    = 10_000 // edits of one file: a reader makes dozens
)

type file struct {
	Kashshaf string        `json:"kashshaf"`
	Version  int           `json:"version"`
	Edits    []corpus.Edit `json:"edits"`
}

// ErrNotEdits says that a file holds something else.
var ErrNotEdits = errors.New(`not a file of corrections; want {"kashshaf": "entity-edits", "version": 1, "edits": […]}`)

// Read reads a file of edits. Every edit is checked for what it needs; whether
// its entity exists, Apply finds out.
func Read(data []byte) ([]corpus.Edit, error) {
	var f file
	if err := json.Unmarshal(bytes.TrimPrefix(data, []byte("\ufeff")), &f); err != nil {
		return nil, fmt.Errorf("%w: %v", ErrNotEdits, err)
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

// check tidies an edit and says what it lacks.
func check(e *corpus.Edit) error {
	e.Entity, e.Into = strings.TrimSpace(e.Entity), strings.TrimSpace(e.Into)
	e.Name = strings.Join(strings.Fields(e.Name), " ")
	needs := map[corpus.EditKind][3]bool{ // name, into, spellings
		corpus.EditRename: {true, false, false},
		corpus.EditHide:   {},
		corpus.EditMerge:  {false, true, false},
		corpus.EditSplit:  {true, true, true},
	}
	need, known := needs[e.Do]
	switch {
	case !known:
		return fmt.Errorf("%q is not known; want rename, hide, merge or split", e.Do)
	case e.Entity == "":
		return fmt.Errorf(`%s needs the id of an "entity"`, e.Do)
	case need[0] && e.Name == "":
		return fmt.Errorf(`%s of %q needs a "name"`, e.Do, e.Entity)
	case need[1] && e.Into == "":
		return fmt.Errorf(`%s of %q needs an id in "into"`, e.Do, e.Entity)
	case need[2] && len(e.Spellings) == 0:
		return fmt.Errorf(`%s of %q needs "spellings"`, e.Do, e.Entity)
	}
	return nil
}

// Write gives edits as a file.
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

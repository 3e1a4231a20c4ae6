package corrections

import (
	"slices"
	"sort"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// The reasons why an edit could not be applied.
const (
	NoEntity   = "no such entity"
	NoTarget   = "no such entity to merge into"
	ItsOwn     = "an entity cannot be merged into itself"
	Taken      = "the id of the one split off is taken"
	NoSpelling = "no mention is written so"
	AllOfIt    = "every mention is written so: rename it instead"
)

// An Outcome reports what happened to a corpus's entities.
type Outcome struct {
	Problems []string          // for each edit, why it could not be applied, or ""
	Doubts   []string          // for each edit that was applied, why it may not be meant, or ""
	Became   map[string]string // entities that were removed → the ID they were merged into, or ""
	Divided  map[string]bool   // IDs of entities that mentions were divided between
}

// Apply applies edits to a corpus, in order. An edit that does not fit is skipped and its problem
// reported. The text of a document, which the text function returns, is read only where an entity
// is split. Lists of mentions and statements are replaced, not modified. Entities stay sorted by
// ID.
func Apply(c *corpus.Corpus, text func(doc int) string, list []corpus.Edit) Outcome {
	a := &applier{c: c, text: text, out: Outcome{Problems: make([]string, len(list)), Doubts: make([]string, len(list)), Became: map[string]string{}, Divided: map[string]bool{}}}
	if c.Uncorrected == nil {
		c.Uncorrected = c.Entities
	}
	c.Entities, c.Mentions, c.Statements = slices.Clone(c.Entities), slices.Clone(c.Mentions), slices.Clone(c.Statements)
	for i, e := range list {
		doubt := a.doubt(e)
		if a.out.Problems[i] = a.apply(e); a.out.Problems[i] == "" {
			a.out.Doubts[i] = doubt
		}
	}
	return a.out
}

type applier struct {
	c    *corpus.Corpus
	text func(doc int) string
	out  Outcome
}

// doubt says what may not be meant by an edit that has not been applied yet: a merge of two kinds.
func (a *applier) doubt(e corpus.Edit) string {
	if e.Do != corpus.EditMerge {
		return ""
	}
	from, into := a.entity(e.Entity), a.entity(e.Into)
	if from == nil || into == nil || from.Kind == into.Kind {
		return ""
	}
	return from.Kind.String() + " into " + into.Kind.String()
}

func (a *applier) apply(e corpus.Edit) string {
	if e.Do == corpus.EditDistinct {
		return "" // the decision whether to merge them was made earlier
	}
	entity := a.entity(e.Entity)
	if entity == nil {
		return NoEntity
	}
	switch e.Do {
	case corpus.EditRename:
		rename(entity, e)
	case corpus.EditHide:
		a.replace(e.Entity, "")
	case corpus.EditMerge:
		into := a.entity(e.Into)
		switch {
		case into == nil:
			return NoTarget
		case into == entity:
			return ItsOwn
		}
		into.Aliases = named(into.Aliases, into.Name, append([]string{entity.Name, entity.English}, entity.Aliases...)...)
		if into.English == "" && into.Kind == entity.Kind {
			into.English = entity.English
		}
		a.replace(e.Entity, e.Into)
	case corpus.EditSplit:
		return a.split(*entity, e)
	}
	return ""
}

// rename sets the names and the kind of an entity that an edit has; old names become aliases.
func rename(entity *corpus.Entity, e corpus.Edit) {
	if e.Name != "" {
		entity.Aliases = named(entity.Aliases, e.Name, entity.Name)
		entity.Name = e.Name
	}
	if e.English != "" && e.English != entity.English {
		entity.Aliases = named(entity.Aliases, e.English, entity.English)
		entity.English = e.English
	}
	if kind, err := corpus.ParseKind(e.Kind); err == nil {
		entity.Kind = kind
	}
}

// entity returns the entity with an ID, or nil.
func (a *applier) entity(id string) *corpus.Entity {
	i := a.at(id)
	if i < len(a.c.Entities) && a.c.Entities[i].ID == id {
		return &a.c.Entities[i]
	}
	return nil
}

func (a *applier) at(id string) int {
	return sort.Search(len(a.c.Entities), func(i int) bool { return a.c.Entities[i].ID >= id })
}

// named returns aliases with more names added, without duplicates and name itself.
func named(aliases []string, name string, more ...string) []string {
	var out []string
	for _, s := range append(slices.Clone(aliases), more...) {
		if s != "" && s != name && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// replace removes an entity and moves its mentions, statements and roles to another, or drops
// them if by is "".
func (a *applier) replace(id, by string) {
	a.moveMentions(id, by)
	a.restate(func(_ int, s *corpus.Statement) bool { return restateReplaced(s, id, by) })
	a.moveRoles(id, by)
	for old, now := range a.out.Became {
		if now == id {
			a.out.Became[old] = by
		}
	}
	a.out.Became[id] = by
	if a.out.Divided[id] {
		delete(a.out.Divided, id)
		if by != "" {
			a.out.Divided[by] = true
		}
	}
	i := a.at(id)
	a.c.Entities = slices.Delete(a.c.Entities, i, i+1)
}

// moveMentions makes the mentions of an entity those of another, or drops them if by is "".
func (a *applier) moveMentions(id, by string) {
	for doc, list := range a.c.Mentions {
		if !slices.ContainsFunc(list, func(m corpus.Mention) bool { return m.Entity == id }) {
			continue
		}
		var kept []corpus.Mention
		for _, m := range list {
			if m.Entity == id {
				m.Entity = by
			}
			if m.Entity != "" {
				kept = append(kept, m)
			}
		}
		a.c.Mentions[doc] = kept
	}
}

// moveRoles gives the roles of an entity to another, or drops them if by is "".
func (a *applier) moveRoles(id, by string) {
	if !slices.ContainsFunc(a.c.Roles, func(r corpus.Role) bool { return r.Entity == id }) {
		return
	}
	roles := slices.Clone(a.c.Roles)
	for i := range roles {
		if roles[i].Entity == id {
			roles[i].Entity = by
		}
	}
	a.c.Roles = slices.DeleteFunc(roles, func(r corpus.Role) bool { return r.Entity == "" })
}

// split moves the mentions with the given spellings to a new entity. It returns the problem, or
// "".
func (a *applier) split(old corpus.Entity, e corpus.Edit) string {
	if a.entity(e.Into) != nil {
		return Taken
	}
	if _, was := a.out.Became[e.Into]; was {
		return Taken
	}
	written := make(map[string]bool)
	for _, s := range e.Spellings {
		written[words(s)] = true
	}
	moved, left := 0, 0
	mentions := slices.Clone(a.c.Mentions)
	for doc, list := range mentions {
		if !slices.ContainsFunc(list, func(m corpus.Mention) bool { return m.Entity == old.ID }) {
			continue
		}
		text := a.text(doc)
		list = slices.Clone(list)
		for i, m := range list {
			if m.Entity != old.ID {
				continue
			}
			if written[words(text[m.Start:m.End])] {
				list[i].Entity = e.Into
				moved++
			} else {
				left++
			}
		}
		mentions[doc] = list
	}
	switch {
	case moved == 0:
		return NoSpelling
	case left == 0:
		return AllOfIt
	}
	a.c.Mentions = mentions
	a.out.Divided[old.ID], a.out.Divided[e.Into] = true, true
	other := corpus.Entity{ID: e.Into, Kind: old.Kind, Name: e.Name, Discovered: old.Discovered, Confidence: old.Confidence}
	other.Aliases = named(nil, e.Name, e.Spellings...)
	entity := a.entity(old.ID)
	entity.Aliases = slices.DeleteFunc(slices.Clone(entity.Aliases), func(s string) bool { return written[words(s)] })
	at := a.at(e.Into)
	a.c.Entities = append(a.c.Entities, other) // slices.Insert and Replace would add much code to the program
	copy(a.c.Entities[at+1:], a.c.Entities[at:])
	a.c.Entities[at] = other
	a.restate(func(doc int, s *corpus.Statement) bool { return a.restateSplit(doc, s, old.ID, e.Into, written) })
	return ""
}

// words returns the normalised words of a name, joined by single spaces.
func words(s string) string { return strings.Join(arabic.Words(s), " ") }

package cluster

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

// A saying is a statement as stored in the index of statements. Its words and mentions are those
// of what was said, so that it can be searched like a document; outlet, topics and days are those
// of its document.
type saying struct {
	ID   string   `json:"id"` // of the document
	Seq  int      `json:"seq"`
	At   int      `json:"at"` // its index among the document's statements
	Text []string `json:"text"`
	Rank string   `json:"rank"`

	filed
	Speaker []string `json:"speaker,omitempty"` // entities, or a name prefixed by noEntity
	NameKey string   `json:"namekey,omitempty"` // of that name
	Named   []string `json:"named,omitempty"`   // its words
	About   []string `json:"about,omitempty"`
	Class   string   `json:"class"`
}

// noEntity prefixes the name of a speaker without an entity; it sorts after all letters of ids.
const noEntity = "~"

// saidOf returns the name of the index of statements of an index.
func saidOf(index string) string { return index + "-said" }

// saidLayout returns the request body that creates the index of statements.
func saidLayout(m *meta, shards int) map[string]any {
	out := layout(m, shards)
	mappings := out["mappings"].(map[string]any)
	delete(mappings, "_meta")
	fields := mappings["properties"].(map[string]field)
	for _, name := range []string{"speaker", "namekey", "named", "about", "class"} {
		fields[name] = field{"type": "keyword"}
	}
	fields["at"] = field{"type": "integer"}
	return out
}

// speakersOf returns the names of speakers without an entity, as first written, by
// search.NameKey. Each is preceded by a number, which orders names of equal count.
func speakersOf(c *corpus.Corpus) map[string]string {
	names := make(map[string]string)
	for _, list := range c.Statements {
		for i := range list {
			if name := list[i].Named; nameless(&list[i]) {
				if key := search.NameKey(name); names[key] == "" {
					names[key] = fmt.Sprintf("%s%09d %s", noEntity, len(names), name)
				}
			}
		}
	}
	return names
}

// nameless reports whether the speaker of a statement is named but has no entity.
func nameless(s *corpus.Statement) bool {
	return !s.Weak() && s.Speaker == "" && !s.Unnamed && !s.Common && s.Named != ""
}

// encodeSaid encodes the statements of the i-th document of a part.
func encodeSaid(e *search.Engine, c *Part, i int, kinds map[string]corpus.Kind, names map[string]string) (ids []string, out [][]byte, err error) {
	if c.Statements == nil {
		return nil, nil, nil
	}
	d := &c.Documents[i]
	text := d.Text()
	tokens := arabic.Tokenize(text)
	for at := range c.Statements[i] {
		s := &c.Statements[i][at]
		from, _ := slices.BinarySearchFunc(tokens, s.Content.Start, func(t arabic.Token, start int) int { return cmp.Compare(t.Start, start) })
		to := from
		for to < len(tokens) && tokens[to].End <= s.Content.End {
			to++
		}
		content := ""
		var mentions []corpus.Mention
		if to > from {
			first, last := tokens[from].Start, tokens[to-1].End
			content = text[first:last]
			for _, m := range c.Mentions[i] {
				if m.Start >= first && m.End <= last {
					mentions = append(mentions, m)
				}
			}
		}
		doc := saying{ID: d.ID, Seq: c.From + i, At: at, filed: file(c, i, mentions, kinds), Class: string(s.Class),
			Text: []string{strings.Join(search.Stream(content), " ")}, Rank: rank(e.Weights(&corpus.Document{Body: content}, mentions))}
		switch {
		case s.Weak(): // counts for nobody and is about nobody
		case s.Speaker != "":
			doc.Speaker = append([]string{s.Speaker}, s.With...)
			doc.About = once(s.About)
		default:
			if nameless(s) {
				doc.NameKey, doc.Named = search.NameKey(s.Named), arabic.Words(s.Named)
				doc.Speaker = append([]string{names[doc.NameKey]}, s.With...)
			}
			doc.About = once(s.About)
		}
		data, err := json.Marshal(doc)
		if err != nil {
			return nil, nil, err
		}
		ids, out = append(ids, d.ID+"/"+strconv.Itoa(at)), append(out, data)
	}
	return ids, out, nil
}

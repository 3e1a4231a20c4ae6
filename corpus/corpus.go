// Package corpus is Kashshaf's vocabulary as plain Go types: documents, the entities mentioned in
// them, what a visitor asks and what the engine answers.
//
// It imports only the standard library; all other packages use these types. Text offsets are byte
// offsets into Document.Text, which is UTF-8, and always fall on rune boundaries.
package corpus

import (
	"fmt"
	"slices"
	"strings"
)

// A Document is one text with what is known about it. Unknown fields are empty; nothing is
// invented.
type Document struct {
	ID      string   // stable, unique in its corpus, safe as one URL path segment
	Title   string   // one line
	Date    Date     // when it was published
	Outlet  string   // who published it
	Author  string   //
	URL     string   // where it was published
	Topics  []string // in the order given
	BasedOn []string // for a brief: the reports its facts come from
	Body    string   // paragraphs separated by one "\n"; no empty line, no title
	Source  string   // the file it came from, relative to its folder, with slashes
	Place   Position // its position in that file
	Marks   []Mark   // where the file's pages or times begin, in order
	Part    Part     // which part of a longer text it is
	// Machine is the confidence, from 0 to 1, of the machine that read the text from images; 0 if
	// none did.
	Machine float64
}

// Text returns the text that all offsets refer to: the title, a newline, the body.
func (d *Document) Text() string { return d.Title + "\n" + d.Body }

// BodyStart returns the offset in Text at which the body begins.
func (d *Document) BodyStart() int { return len(d.Title) + 1 }

// A Span is a stretch of text, from Start up to but not including End, in bytes.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Paragraphs returns the span in Text of every paragraph of the body, in order.
func (d *Document) Paragraphs() []Span {
	var spans []Span
	at := d.BodyStart()
	for _, p := range strings.Split(d.Body, "\n") {
		if p != "" {
			spans = append(spans, Span{at, at + len(p)})
		}
		at += len(p) + 1
	}
	return spans
}

// Kind says what an entity is.
type Kind uint8

// The four kinds of entity.
const (
	Person Kind = iota
	Place
	Organization
	Event
)

// Kinds lists every kind, in the order in which they are shown.
var Kinds = [...]Kind{Person, Place, Organization, Event}

var kindNames = [...]string{"person", "place", "organization", "event"}

// String returns the kind's name: "person", "place", "organization" or "event".
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return fmt.Sprintf("kind(%d)", uint8(k))
}

// ParseKind parses a kind's name as returned by String.
func ParseKind(s string) (Kind, error) {
	for i, name := range kindNames {
		if s == name {
			return Kind(i), nil
		}
	}
	return 0, fmt.Errorf("unknown kind %q, want one of %s", s, strings.Join(kindNames[:], ", "))
}

// An Entity is one identity with many spellings.
type Entity struct {
	ID       string // kebab-case, unique in its corpus, safe as one URL path segment
	Kind     Kind
	Name     string   // as the interface shows it, in Arabic
	English  string   // in English; empty if unknown
	Aliases  []string // every other spelling, in any language, without Name and English
	Wikidata string   // "Q…" where certain, else empty
	At       *Point   // the coordinates of a place; nil if unknown
	// Discovered says that no list has the entity: a model found it in the documents, with a
	// Confidence from 0 to 1.
	Discovered bool
	Confidence float64
}

// A Point is a place on the earth, in degrees: north and east of zero are positive.
type Point struct{ Lat, Lon float64 }

// A Mention is a stretch of a document's text that names an entity, by its ID.
type Mention = MentionOf[string]

// A MentionOf is a mention of an entity, identified by its ID or, in an index, by its number.
type MentionOf[E any] struct {
	Span
	Entity E
	// Frame says that it is in a dateline, a byline or a line of credits: it says where or by
	// whom the text was written, not what it is about.
	Frame bool
}

// A Role is a phrase for the holder of an office, where the documents say who that is.
type Role struct {
	Phrase    string // normalised words, joined by single spaces
	Entity    string // the person's ID
	Documents int    // that refer to the person by it
}

// A Corpus is a folder of documents after annotation: the input of a bundle. Mentions[i] belongs
// to Documents[i], sorted by Start, never overlapping.
type Corpus struct {
	About     About
	Documents []Document
	Entities  []Entity // those mentioned at least once, sorted by ID
	Mentions  [][]Mention
	// Statements and Times, unless nil, belong to Documents as Mentions do, sorted by the start
	// of the cue and of the expression.
	Statements [][]Statement
	Times      [][]TimeExpression
	// Roles are other phrases by which the documents refer to people, such as «وزير الدفاع
	// التركي».
	Roles []Role
	// Uncorrected, unless nil, are the entities before corrections. Their names decide from which
	// words endings are cut, so that a correction affects only entities, wherever it is made.
	Uncorrected []Entity
	// Groups, unless nil, holds for each document the number of its group of copies, from 1, or
	// 0.
	Groups []int
	// Stories, unless nil, holds for each document the number of the event that it and others
	// report, from 1, or 0.
	Stories []int
}

// About is what a collection says about itself. The publisher sets the first fields in
// kashshaf.yaml in the corpus folder; the build fills in the counts.
type About struct {
	Title         string   `yaml:"title" json:"title"`
	TitleEn       string   `yaml:"title_en" json:"title_en,omitempty"`
	Description   string   `yaml:"description" json:"description"`
	DescriptionEn string   `yaml:"description_en" json:"description_en,omitempty"`
	Publisher     string   `yaml:"publisher" json:"publisher,omitempty"`
	URL           string   `yaml:"url" json:"url,omitempty"`             // absolute address of the site, if decided
	Questions     []string `yaml:"questions" json:"questions,omitempty"` // queries to start from
	// Licence and Rights appear on pages and in exports: the licence under which the texts may be
	// used ("CC BY 4.0"), and who owns them.
	Licence string `yaml:"licence" json:"licence,omitempty"`
	Rights  string `yaml:"rights" json:"rights,omitempty"`
	// ExportText lets readers export documents with their full text.
	ExportText bool `yaml:"export_text" json:"export_text,omitempty"`
	// Outlets and Topics give names to outlets and topics that the documents identify by keys:
	// «internationalNews».
	Outlets map[string]Name `yaml:"outlets" json:"outlet_names,omitempty"`
	Topics  map[string]Name `yaml:"topics" json:"topic_names,omitempty"`
	// Since and Until bound the period that the collection covers: a date outside them is taken
	// for a mistake and does not extend a timeline.
	Since Date `yaml:"since" json:"since,omitempty"`
	Until Date `yaml:"until" json:"until,omitempty"`
	// Accent is the only colour of the site beside ink and paper, as "#8f1d2c".
	Accent string `yaml:"accent" json:"accent,omitempty"`
	// Views are the enabled views of a result, by their names in the address; empty for all.
	Views []string `yaml:"views" json:"views,omitempty"`
	// Image is a picture for link previews: a file in the folder.
	Image string `yaml:"image" json:"image,omitempty"`

	Documents int    `yaml:"-" json:"documents"`
	Words     int    `yaml:"-" json:"words"`
	Entities  [4]int `yaml:"-" json:"entities"` // by Kind
	Mentions  int    `yaml:"-" json:"mentions"`
	// Statements is the number of statements in the documents; if 0, no page mentions them.
	Statements int    `yaml:"-" json:"statements,omitempty"`
	First      Date   `yaml:"-" json:"first,omitempty"` // earliest date of a document
	Last       Date   `yaml:"-" json:"last,omitempty"`
	Edition    string `yaml:"-" json:"edition"` // hash of the content; distinguishes two builds
	Analysis   string `yaml:"-" json:"analysis"`
	// Served says that a server answers, which sees the queries, and not the page itself.
	Served bool `yaml:"-" json:"served,omitempty"`
	// TopicCount is the number of topics in the documents.
	TopicCount int `yaml:"-" json:"topic_count,omitempty"`
}

// A Name is a name in both languages. English may be "".
type Name struct {
	Arabic  string `yaml:"ar" json:"ar"`
	English string `yaml:"en" json:"en,omitempty"`
}

// UnmarshalYAML reads {ar: …, en: …}, or just the Arabic name.
func (n *Name) UnmarshalYAML(read func(any) error) error {
	if read(&n.Arabic) == nil {
		return nil
	}
	type plain Name
	if err := read((*plain)(n)); err != nil {
		return err
	}
	if n.Arabic == "" {
		return fmt.Errorf("a name without ar, want one in Arabic")
	}
	return nil
}

// HasView reports whether a view of results is enabled. The list, "", always is.
func (a *About) HasView(name string) bool {
	return name == "" || len(a.Views) == 0 || slices.Contains(a.Views, name)
}

// OutletName returns the name of an outlet, in Arabic and in English.
func (a *About) OutletName(outlet string) Name { return named(a.Outlets, outlet) }

// TopicName returns the name of a topic, in Arabic and in English.
func (a *About) TopicName(topic string) Name { return named(a.Topics, topic) }

func named(names map[string]Name, key string) Name {
	if n, ok := names[key]; ok {
		return n
	}
	return Name{Arabic: key}
}

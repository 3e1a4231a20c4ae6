// Package corpus is Kashshaf's vocabulary as plain Go types: documents, the
// entities mentioned in them, what a visitor asks and what the engine answers.
//
// It imports the standard library only; every other package speaks in these
// types. Text offsets are byte offsets into Document.Text, which is UTF-8, and
// always fall on rune boundaries.
package corpus

import (
	"fmt"
	"slices"
	"strings"
)

// A Document is one text with what is known about it. Fields that are not
// known are empty; nothing is invented.
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
	Place   Position // where in that file it stands
	Marks   []Mark   // where the file's pages or times begin, in order
	Part    Part     // which part of a longer text it is
	// Machine is how sure a machine that read the text off pictures is of it, from
	// 0 to 1; 0 when no machine did.
	Machine float64
}

// Text is the text all offsets count in: the title, a newline, the body.
func (d *Document) Text() string { return d.Title + "\n" + d.Body }

// BodyStart is the offset in Text at which the body begins.
func (d *Document) BodyStart() int { return len(d.Title) + 1 }

// A Span is a stretch of text, from Start up to but not including End, in bytes.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Paragraphs gives the span in Text of every paragraph of the body, in order.
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

// String is the kind's name: "person", "place", "organization" or "event".
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return fmt.Sprintf("kind(%d)", uint8(k))
}

// ParseKind reads a kind's name as String writes it.
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
	Name     string   // in Arabic, as the interface shows it
	English  string   // in English; empty where not known
	Aliases  []string // every other spelling, in any language, without Name and English
	Wikidata string   // "Q…" where certain, else empty
	At       *Point   // where a place is; nil where that is not known
	// Discovered says that no list has the entity: a model found it in the
	// documents, and Confidence, from 0 to 1, is how sure that is.
	Discovered bool
	Confidence float64
}

// A Point is a place on the earth, in degrees: north and east of zero are positive.
type Point struct{ Lat, Lon float64 }

// A Mention is a stretch of a document's text that names an entity, by its ID.
type Mention = MentionOf[string]

// A MentionOf is a mention of an entity that is called by its ID, or in an index by its
// number.
type MentionOf[E any] struct {
	Span
	Entity E
	// Frame says that it stands in a dateline, a byline or a line of credits: it
	// tells where or by whom the text was written, not what it is about.
	Frame bool
}

// A Role is a phrase that names who holds an office, where the documents say who
// that is.
type Role struct {
	Phrase    string // normalised words, joined by single spaces
	Entity    string // the person's ID
	Documents int    // that call the person so
}

// A Corpus is a folder of documents after annotation: what goes into a bundle.
// Mentions[i] belongs to Documents[i], sorted by Start, never overlapping.
type Corpus struct {
	About     About
	Documents []Document
	Entities  []Entity // those mentioned at least once, sorted by ID
	Mentions  [][]Mention
	// Statements and Times, unless nil, belong to Documents as Mentions do,
	// sorted by the start of the cue and by the start.
	Statements [][]Statement
	Times      [][]TimeExpression
	// Roles are by what else the documents call people, such as «وزير الدفاع التركي».
	Roles []Role
	// Uncorrected, unless nil, are the entities as they were before they were
	// corrected. Their names decide from which words endings are cut, so that a
	// correction changes nothing but entities, wherever it is made.
	Uncorrected []Entity
	// Groups, unless nil, gives each document the number of its group of copies,
	// from 1, or 0.
	Groups []int
	// Stories, unless nil, gives each document the number of the event that it reports
	// together with others, from 1, or 0.
	Stories []int
}

// About is what a collection says of itself. The publisher sets the first
// fields in kashshaf.yaml in the corpus folder; the counts are filled in by the
// build.
type About struct {
	Title         string   `yaml:"title" json:"title"`
	TitleEn       string   `yaml:"title_en" json:"title_en,omitempty"`
	Description   string   `yaml:"description" json:"description"`
	DescriptionEn string   `yaml:"description_en" json:"description_en,omitempty"`
	Publisher     string   `yaml:"publisher" json:"publisher,omitempty"`
	URL           string   `yaml:"url" json:"url,omitempty"`             // absolute address of the site, if decided
	Questions     []string `yaml:"questions" json:"questions,omitempty"` // queries to start from
	// Licence and Rights are said on pages and in exports: by which licence the texts
	// may be used ("CC BY 4.0"), and whose they are.
	Licence string `yaml:"licence" json:"licence,omitempty"`
	Rights  string `yaml:"rights" json:"rights,omitempty"`
	// ExportText lets readers export what documents say in full.
	ExportText bool `yaml:"export_text" json:"export_text,omitempty"`
	// Outlets and Topics say what outlets and topics are called whose names in the
	// documents are keys: «internationalNews».
	Outlets map[string]Name `yaml:"outlets" json:"outlet_names,omitempty"`
	Topics  map[string]Name `yaml:"topics" json:"topic_names,omitempty"`
	// Since and Until bound the period that the collection is said to be of: a date
	// outside them is a slip, and draws out no timeline.
	Since Date `yaml:"since" json:"since,omitempty"`
	Until Date `yaml:"until" json:"until,omitempty"`
	// Accent is the one colour of the site beside ink and paper, as "#8f1d2c".
	Accent string `yaml:"accent" json:"accent,omitempty"`
	// Views are the views of a result that are on, by their names in the address; empty
	// for all.
	Views []string `yaml:"views" json:"views,omitempty"`
	// Image is a picture for previews of links: a file in the folder.
	Image string `yaml:"image" json:"image,omitempty"`

	Documents int    `yaml:"-" json:"documents"`
	Words     int    `yaml:"-" json:"words"`
	Entities  [4]int `yaml:"-" json:"entities"` // by Kind
	Mentions  int    `yaml:"-" json:"mentions"`
	// Statements is how many the documents have; without any, no page speaks of them.
	Statements int    `yaml:"-" json:"statements,omitempty"`
	First      Date   `yaml:"-" json:"first,omitempty"` // earliest date of a document
	Last       Date   `yaml:"-" json:"last,omitempty"`
	Edition    string `yaml:"-" json:"edition"` // hash of the content; tells two builds apart
	Analysis   string `yaml:"-" json:"analysis"`
	// Served says that a server answers, which sees what is asked, and not the page.
	Served bool `yaml:"-" json:"served,omitempty"`
	// TopicCount is how many topics the documents have.
	TopicCount int `yaml:"-" json:"topic_count,omitempty"`
}

// A Name is what something is called in both languages. English may be "".
type Name struct {
	Arabic  string `yaml:"ar" json:"ar"`
	English string `yaml:"en" json:"en,omitempty"`
}

// UnmarshalYAML reads {ar: …, en: …}, or the Arabic name alone.
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

// HasView reports whether a view of results is on. The list, "", always is.
func (a *About) HasView(name string) bool {
	return name == "" || len(a.Views) == 0 || slices.Contains(a.Views, name)
}

// OutletName is what an outlet is called, in Arabic and in English.
func (a *About) OutletName(outlet string) Name { return named(a.Outlets, outlet) }

// TopicName is what a topic is called, in Arabic and in English.
func (a *About) TopicName(topic string) Name { return named(a.Topics, topic) }

func named(names map[string]Name, key string) Name {
	if n, ok := names[key]; ok {
		return n
	}
	return Name{Arabic: key}
}

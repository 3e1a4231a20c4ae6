// Package statements finds who said what in a document: statements with their
// speaker, the words that report them, what was said, and of what kind it is.
//
// New takes the entities that mentions may name; Find gives the statements of
// one document, Read also what it calls people for their offices. What reports is
// data: cues.tsv lists verbs, nouns and phrases with their classes and what they
// take; inflect.go has their forms.
//
// # How a statement is found
//
// Each word that is a form of a cue (forms.go) is looked at with its clause
// (match.go). A verb counts when what it takes is there: a clause after أن, a
// quotation, a preposition, an object (complement.go). What stands between the
// verb and that is its subject (nounphrase.go, extend.go); without one, the
// subject comes before the verb, or is the speaker before (speaker.go). A phrase
// such as «بحسب» has its source after it, and what was said before (according.go).
// The answers of an interview that is set as one are read by their signs (turns.go), by the
// names before their colons or by the dashes that their lines begin with (dialogue.go).
// What was said goes on to the end of the sentence, of the quotation (quotes.go),
// or to where another voice begins (content.go).
//
// # Who speaks
//
// The Named of a statement is the speaker as the text has it: a name, a role, a
// phrase such as «مصادر دبلوماسية». Its Speaker is an entity, where one is
// mentioned in that phrase, or the document elsewhere names who holds the role,
// or the entities hold the body that the role belongs to (roles.go, resolve.go);
// else it is empty, and the speaker stays unnamed. Who speaks together is in With
// (joint.go): «بوتين وأردوغان», «الرئيسان الروسي والتركي».
package statements

import (
	"math"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/internal/kept"
)

// A Finder finds statements. It never changes once built, so any number of
// goroutines may use it.
type Finder struct {
	*lexicon
	*voices
	entities map[string]corpus.Kind
	persons  map[string]string   // ID → a person's name, normalised
	called   map[question]string // what is asked of all documents: see ask
	heads    map[string]bool     // ID and the noun that the organization's name begins with
	offices  []role              // of people in other documents; see Knowing
	officers map[string][]int    // ID → which of the offices are that person's
	marks    map[string]kept.Key // ID → a hash of the entity
	kept     *kept.Store         // what was read before; nil for nothing
}

// New gives a Finder that knows the entities that mentions name.
func New(entities []corpus.Entity) *Finder {
	l, err := readLexicon(cuesTSV)
	if err != nil {
		panic("statements: " + err.Error()) // the file is part of the program
	}
	v, err := readVoices(speakersTSV)
	if err != nil {
		panic("statements: " + err.Error())
	}
	f := &Finder{lexicon: l, voices: v, entities: make(map[string]corpus.Kind, len(entities)), persons: map[string]string{}, called: map[question]string{}, heads: map[string]bool{}, marks: map[string]kept.Key{}}
	for _, e := range entities {
		f.entities[e.ID] = e.Kind
		f.marks[e.ID] = kept.KeyOf(append([]string{e.Kind.String(), e.Name}, e.Aliases...)...)
		if e.Kind == corpus.Person {
			f.persons[e.ID] = arabic.Normalize(e.Name)
		}
		for _, name := range append([]string{e.Name}, e.Aliases...) {
			name = arabic.Normalize(name)
			switch e.Kind {
			case corpus.Organization:
				f.called[question{name: name}] = e.ID
				if first, _, ok := strings.Cut(name, " "); ok {
					f.heads[e.ID+" "+base(first)] = true
				}
			case corpus.Place:
				if root := (question{true, nisba(name)}); !strings.Contains(name, " ") && f.called[root] == "" {
					f.called[root] = e.ID
				}
			}
		}
	}
	return f
}

// Find gives the statements of a document, in the order of their cues. mentions
// are those in doc.Text(), sorted, without overlaps.
func (f *Finder) Find(doc *corpus.Document, mentions []corpus.Mention) []corpus.Statement {
	said, _ := f.Read(doc, mentions)
	return said
}

// Read gives what Find does, and from the same reading the document's roles: the
// phrases of several words that it puts before the names of people to say what
// they are, each with its person once.
func (f *Finder) Read(doc *corpus.Document, mentions []corpus.Mention) ([]corpus.Statement, []corpus.Role) {
	if f.kept == nil {
		r := f.read(doc, mentions, nil)
		return r.said, r.roles
	}
	r := kept.Made(f.kept, f.key(doc, mentions), f.readExtract, writeExtract, func() extract {
		return f.read(doc, mentions, make(map[question]string))
	})
	return r.said, r.roles
}

// An extract is what was read of one document, and what was asked meanwhile about
// other documents' entities.
type extract struct {
	said  []corpus.Statement
	roles []corpus.Role
	asked map[question]string
}

func (f *Finder) read(doc *corpus.Document, mentions []corpus.Mention, asked map[question]string) extract {
	d := &reader{text: newText(doc, mentions), Finder: f, asked: asked}
	d.verbs = make([]uint8, len(d.tokens))
	d.unjoin()
	d.known = d.roles()
	d.lines = d.dialogue()
	d.others = f.elsewhere(mentions)
	d.read()
	return extract{d.statements(), d.standing(), asked}
}

// unjoin takes ف off what speaks and has it before it: «فالوزير», «فوزير الدفاع»;
// and و where a clause begins with a noun that has the article.
func (d *reader) unjoin() {
	for k := range d.tokens {
		t := &d.tokens[k]
		if t.mention > 0 && d.mentions[t.mention-1].Start <= t.Start {
			continue
		}
		rest, joined := strings.CutPrefix(t.Word, "ف")
		if joined && !definite(rest) && !titles[rest] && d.nouns[rest] == mute {
			continue
		}
		if !joined && (k == 0 || t.pause >= comma) && !d.wholeNoun(t.Word) {
			rest, joined = strings.CutPrefix(t.Word, "و")
			joined = joined && definite(rest)
		}
		if joined && len(rest) >= 6 && d.forms[t.Word] == nil && !d.verbForm(rest) {
			t.Word, t.clause = rest, true
			t.Start += len("ف")
		}
	}
}

// verbForm tells whether a word may be a verb that reports, by its form: «التمس» has no article.
func (l *lexicon) verbForm(w string) bool {
	for _, fm := range l.forms[w] {
		if l.cues[fm.cue].kind == verbCue && fm.tense <= imperfect {
			return true
		}
	}
	return false
}

// A reader goes through one document.
type reader struct {
	*text
	*Finder
	found  []finding
	known  []role              // of people in the document
	others []role              // that other documents give to people of this one
	verbs  []uint8             // what isVerb knows of each word
	lines  map[int]spoken      // of a dialogue; see dialogue
	asked  map[question]string // with the answers; nil where nobody wants to know
}

// A finding is a statement in words of the text; every pair is from up to, not
// including, to.
type finding struct {
	cue, speaker, content pair
	class                 corpus.Class
	form                  form
	voice                 voice
	took                  want // what told that it reports something
	way                   way  // how the speaker was found
	sure                  float64
	far                   bool        // the subject stands well before, and much between
	mark                  corpus.Span // what is the cue where no word is
}

type pair struct{ from, to int }

func (p pair) empty() bool { return p.to <= p.from }

// A voice is a speaker resolved.
type voice struct {
	named  string
	entity string
	with   []string // who speaks with him
	gender byte     // of the verbs that were used with it, 0 when not known

	unnamed bool    // a source that the text leaves unnamed
	common  bool    // called by what others are called, too
	doubt   float64 // what goes on with it is as much less sure
}

// read fills found.
func (d *reader) read() {
	for i := 0; i < len(d.tokens); i++ {
		f, ok := d.at(i)
		if !ok {
			continue
		}
		if d.underDenial(&f) {
			continue // «نفت الغرفة أن تكون قد طلبت تأجيل القانون»
		}
		f.class = d.tone(&f)
		f.sure = d.sure(&f)
		f.voice.doubt = d.doubt(&f)
		d.cut(&f)
		if last := f.content.to - 1; last > f.content.from && d.word(last) == "وذلك" {
			f.content.to = last // «وكان هادئا، وذلك نقلا عن جيرانه»
		}
		if n := len(d.found); n > 0 && d.found[n-1].content == f.content && d.found[n-1].cue.from < f.cue.from && d.found[n-1].voice.named == f.voice.named && (f.took == wantQuote || f.took&wantThat != 0 && f.form.tense == imperfect && d.tokens[f.cue.from].pause == joined) {
			continue // «كتب فلان يقول: "…"»: said once
		}
		if n := len(d.found); n > 0 && d.found[n-1].content.from == f.cue.from && d.found[n-1].took == wantWith && f.form.tense == participle && f.took&(wantThat|wantQuote) != 0 {
			d.found[n-1].content, d.found[n-1].took = f.content, f.took
			continue // «ورد عليه فلان بالقول إن …»: said once
		}
		if n := len(d.found); n > 0 && f.took == wantThat && d.found[n-1].took == wantThat && d.found[n-1].content.from == f.content.from && freeThat[d.word(f.content.from-1)] && d.tokens[f.content.from-1].pause == comma {
			continue // «تؤكد المترجمة، التي نقلت كتب فلان، أن»: of the first verb
		}
		d.found = append(d.found, f)
		i = max(i, f.cue.to-1)
	}
}

// underDenial tells whether a statement stands in what its own speaker denies: he has not said it.
func (d *reader) underDenial(f *finding) bool {
	if i := f.cue.from; d.joinedOn(i) || d.tokens[i].pause >= comma && f.form.tense == participle {
		return false // «ينفي أن … ويؤكد أن»
	}
	for n := len(d.found) - 1; n >= 0 && n > len(d.found)-4; n-- {
		g := &d.found[n]
		if g.content.from <= f.cue.from && f.cue.to <= g.content.to && g.took&wantThat != 0 && d.negates(g) {
			return f.voice.named == g.voice.named || f.way != touching && f.way != sourced && f.way != preceding
		}
	}
	return false
}

// statements turns findings into what they are in bytes.
func (d *reader) statements() []corpus.Statement {
	var out []corpus.Statement
	for _, f := range d.found {
		s := corpus.Statement{
			Speaker: f.voice.entity,
			With:    slices.Clone(f.voice.with),   // who speaks on has the same voice: each statement may be edited by itself
			Named:   strings.Clone(f.voice.named), // a part of the text would keep all of it in memory
			Cue:     d.cueOf(&f),
			Content: d.span(f.content),
			Class:   f.class,
			Direct:  d.direct(f.content),
			About:   d.about(f.content, f.speaker),
			Negated: d.negates(&f),
			Unnamed: f.voice.unnamed,
			Common:  f.voice.common,
		}
		s.Confidence = math.Round(100*f.sure) / 100
		out = append(out, s)
	}
	return out
}

// about lists the entities mentioned in what was said, each once, but for who is named in
// the middle of it as its source.
func (d *reader) about(p, source pair) []string {
	var ids []string
	seen := map[string]bool{}
	for k := p.from; k < p.to; k++ {
		m := d.tokens[k].mention
		if m == 0 || source.from <= k && k < source.to {
			continue
		}
		if id := d.mentions[m-1].Entity; !seen[id] {
			seen[id] = true
			ids = append(ids, id)
		}
	}
	return ids
}

// span is a pair in bytes.
func (t *text) span(p pair) corpus.Span {
	return corpus.Span{Start: t.tokens[p.from].Start, End: t.tokens[p.to-1].End}
}

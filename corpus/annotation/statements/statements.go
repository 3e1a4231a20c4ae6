// Package statements finds who said what in a document: statements with their
// speaker, the words that report them, what was said, and of what kind it is.
//
// New takes the entities that mentions may name; Find returns the statements of one document, and
// Read also the roles it gives to people. The cues are data: cues.tsv lists verbs, nouns and
// phrases with their classes and complements; inflect.go makes their forms.
//
// # How a statement is found
//
// Each word that is a form of a cue (forms.go) is examined with its clause (match.go). A verb
// counts if its complement is there: a clause after أن, a quotation, a preposition, an object
// (seeking.go; objectsteps.go lists what may come before an object). What comes between the two is
// the subject (nounphrase.go, extend.go; headingrules.go lists what a word may be for it); if
// nothing does, the subject precedes the verb or is the previous speaker (speaker.go, before.go). A
// phrase such as «بحسب» has its source after it, and what was said before that (according.go). In
// an interview that is set as one, the answers are recognised by their marks (turns.go), by names
// before colons or by dashes at the beginning of lines (dialogue.go), or by the questions alone
// (unmarked.go). The content extends to the
// end of the sentence or of the quotation (content.go), or to where another voice begins
// (contrast.go) or the writer goes on (cutting.go, writerson.go). What is a verb of reporting by
// its form and yet says nothing is in silence.go, silentcases.go and unsaid.go; what makes a speaker
// doubtful is in confidence.go and doubts.go.
//
// # Who speaks
//
// Named is the speaker as the text has it: a name, a role, a phrase such as «مصادر دبلوماسية».
// Speaker is an entity: one mentioned in that phrase, the one that the document elsewhere says
// holds the role, or the body that the role belongs to (roles.go, resolve.go). If there is none it
// is empty, and the speaker stays unidentified. Others who speak with him are in With (joint.go):
// «بوتين وأردوغان», «الرئيسان الروسي والتركي».
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
	called   map[question]string // answers about all documents: see ask
	heads    map[string]bool     // ID and the noun that the organization's name begins with
	offices  []role              // of people in other documents; see Knowing
	officers map[string][]int    // ID → indexes of the person's offices
	marks    map[string]kept.Key // ID → a hash of the entity
	kept     *kept.Store         // what was read before; nil for no cache
}

// New returns a Finder for mentions of the given entities.
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

// Find returns the statements of a document, in the order of their cues. mentions are those in
// doc.Text(), sorted, without overlaps.
func (f *Finder) Find(doc *corpus.Document, mentions []corpus.Mention) []corpus.Statement {
	said, _ := f.Read(doc, mentions)
	return said
}

// Read returns what Find does, and also the document's roles: the phrases of several words by which
// it says what people are, each phrase and person once.
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

// An extract is what was read in one document, with the questions asked about the entities of all
// documents.
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

// unjoin removes a prefixed ف from nouns that may speak: «فالوزير», «فوزير الدفاع»; and a prefixed
// و from a definite noun that begins a clause.
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

// verbForm reports whether a word may be a reporting verb, by its form: the «ال» of «التمس» is not
// the article.
func (l *lexicon) verbForm(w string) bool {
	for _, fm := range l.forms[w] {
		if l.cues[fm.cue].kind == verbCue && fm.tense <= imperfect {
			return true
		}
	}
	return false
}

// A reader reads one document.
type reader struct {
	*text
	*Finder
	found  []finding
	known  []role              // of people in the document
	others []role              // that other documents give to people in this one
	verbs  []uint8             // what isVerb found for each word: 0 not asked, 1 no, 2 yes
	lines  map[int]spoken      // of a dialogue; see dialogue
	asked  map[question]string // with the answers; nil if they need not be recorded
}

// A finding is a statement in terms of words; every pair is [from, to).
type finding struct {
	cue, speaker, content pair
	class                 corpus.Class
	form                  form
	voice                 voice
	took                  want // the complement that shows it reports something
	way                   way  // how the speaker was found
	sure                  float64
	far                   bool        // the subject is far before the verb
	mark                  corpus.Span // the cue if it has no word
}

type pair struct{ from, to int }

func (p pair) empty() bool { return p.to <= p.from }

// A voice is a resolved speaker.
type voice struct {
	named  string
	entity string
	with   []string // those who speak with it
	gender byte     // of its verbs, 0 if not known

	unnamed bool    // a source that the text leaves unnamed
	common  bool    // called by a phrase that fits others, too
	doubt   float64 // how much less sure statements are that take it over
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
		if n := len(d.found); n > 0 && d.found[n-1].content == f.content && d.found[n-1].cue.from < f.cue.from &&
			d.found[n-1].voice.named == f.voice.named &&
			(f.took == wantQuote ||
				f.took&wantThat != 0 && f.form.tense == imperfect && d.tokens[f.cue.from].pause == joined) {
			continue // «كتب فلان يقول: "…"»: said once
		}
		if n := len(d.found); n > 0 && d.found[n-1].content.from == f.cue.from && d.found[n-1].took == wantWith &&
			f.form.tense == participle && f.took&(wantThat|wantQuote) != 0 {
			d.found[n-1].content, d.found[n-1].took = f.content, f.took
			continue // «ورد عليه فلان بالقول إن …»: said once
		}
		if n := len(d.found); n > 0 && f.took == wantThat && d.found[n-1].took == wantThat &&
			d.found[n-1].content.from == f.content.from && freeThat[d.word(f.content.from-1)] &&
			d.tokens[f.content.from-1].pause == comma {
			continue // «تؤكد المترجمة، التي نقلت كتب فلان، أن»: of the first verb
		}
		d.found = append(d.found, f)
		i = max(i, f.cue.to-1)
	}
}

// underDenial reports whether a statement is inside what its own speaker denies, so that he did not
// make it.
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

// statements converts the findings to statements with byte offsets.
func (d *reader) statements() []corpus.Statement {
	var out []corpus.Statement
	for _, f := range d.found {
		s := corpus.Statement{
			Speaker: f.voice.entity,
			With:    slices.Clone(f.voice.with),   // statements share a voice, but each may be edited separately
			Named:   strings.Clone(f.voice.named), // a substring would keep the whole text in memory
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

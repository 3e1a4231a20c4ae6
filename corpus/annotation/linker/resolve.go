package linker

import (
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
)

// A judge decides which matches are mentions, given what else the document names.
type judge struct {
	*Annotator
	t        *text
	known    map[int32]bool // entities named beyond doubt
	mentions []corpus.Mention
	lastEnd  int           // token after the last mention
	lastKind corpus.Kind   // its kind
	lastSaid bool          // whether a common noun announced it
	seen     map[int32]int // entity → token of its last mention
}

// resolve returns the mentions among the matches. At each word the longest acceptable match is
// taken, and the search goes on after it.
func (a *Annotator) resolve(t *text, found []match) []corpus.Mention {
	j := judge{Annotator: a, t: t, known: map[int32]bool{}, seen: map[int32]int{}, lastEnd: -1}
	j.pass(found, func(m match) bool {
		id, ok := j.certain(m)
		if ok {
			j.known[id] = true
		}
		return ok
	})
	j.pass(found, func(m match) bool {
		id, ok := j.decide(m)
		if ok {
			j.take(m, id)
		}
		return ok
	})
	return j.mentions
}

// pass calls take with the matches in order, skipping those that overlap one already taken.
func (j *judge) pass(found []match, take func(match) bool) {
	next := 0
	for _, m := range found {
		if m.from >= next && take(m) {
			next = m.to
		}
	}
}

// certain returns the entity that a match names regardless of the rest of the document. A name of
// several entities is left to the decide method.
func (j *judge) certain(m match) (int32, bool) {
	id := int32(-1)
	for _, r := range j.names[m.name].readings {
		kind := j.entities[r.entity].Kind
		sure := r.force == strong && !j.doubtful(m) ||
			r.force == weak && len(r.realm) == 0 && !m.varied && (j.headed(m, kind) || j.marked(m, r) || r.everyday && j.cued(m, r.cues))
		if sure && j.adjective(m, kind) {
			j.known[r.entity] = true
		}
		if !sure || j.idiom(m) || j.barred(m, kind) || j.otherMarks(m, r) || j.otherHamza(m, r) || j.otherContest(m, r.entity) {
			continue
		}
		if id >= 0 {
			return 0, false
		}
		id = r.entity
	}
	return id, id >= 0
}

// doubtful reports whether a match is a single word that may only look like a variant spelling of
// the name.
func (j *judge) doubtful(m match) bool {
	if !m.varied || m.to-m.from > 1 {
		return false
	}
	word := j.t.tokens[m.from].Word
	return utf8.RuneCountInString(word) < 6 || strings.HasPrefix(word, al) || m.clitic
}

// decide returns the entity that a match names here, if it names any.
func (j *judge) decide(m match) (int32, bool) {
	best, bestScore := int32(-1), 0
	for _, r := range j.names[m.name].readings {
		score := j.score(m, r)
		if score > bestScore || score == bestScore && score > 0 && j.nearer(r.entity, best) {
			best, bestScore = r.entity, score
		}
	}
	return best, best >= 0
}

// score rates a reading; 0 means that the match does not name its entity. A spelling that is
// always valid scores less than one that the context supports, and more than a family name; other
// evidence for the entity in the document breaks ties.
func (j *judge) score(m match, r reading) int {
	kind := j.entities[r.entity].Kind
	if j.barred(m, kind) || j.otherMarks(m, r) || j.otherHamza(m, r) || j.otherContest(m, r.entity) {
		return 0
	}
	if j.idiom(m) || r.force != short && j.otherWord(m) {
		return 0
	}
	if kind == corpus.Organization && r.force == weak && (j.onGround(m) || r.sports && j.tourney(m)) {
		return 0 // «دورة روما» the tennis tournament
	}
	force := r.force
	if force == strong && j.doubtful(m) {
		force = short
	}
	var score int
	switch force {
	case short:
		if !j.known[r.entity] || j.ofNamesake(m, r.entity) {
			return 0
		}
		return 3
	case strong:
		score = 4
	case weak:
		if !j.spoken(m, r) {
			return 0
		}
		score = 5
		if j.marked(m, r) {
			score += 4
		}
		score += min(j.companyOf(r.company), mostCompany)
		if len(r.cues) > 0 && j.cued(m, r.cues) {
			score++ // «إلى روما» in a text about sports
		}
		if r.cues["«"] && j.enclosed(m, "«\"“", "»\"”") {
			score += 4 // even if the document names another entity of that name
		}
	}
	if j.known[r.entity] {
		score += 4
	}
	if j.headed(m, kind) {
		score += 2
	}
	return score
}

// mostCompany is the most entities of a reading's company that count for it.
const mostCompany = 3

// nearer reports whether entity x was mentioned more recently than the other.
func (j *judge) nearer(x, than int32) bool {
	at, ok := j.seen[x]
	if !ok || than < 0 {
		return false
	}
	other, ok := j.seen[than]
	return !ok || at > other
}

// take records a match as a mention.
func (j *judge) take(m match, id int32) {
	from := m.from + j.names[m.name].head
	start := j.t.tokens[from].Start
	if from == m.from {
		start += m.cut
	}
	j.mentions = append(j.mentions, corpus.Mention{
		Span:   corpus.Span{Start: start, End: j.t.tokens[m.to-1].End},
		Entity: j.entities[id].ID,
	})
	kind := j.entities[id].Kind
	j.lastSaid = j.headed(m, kind) || j.chained(m, kind)
	j.lastEnd, j.lastKind = m.to, kind
	j.seen[id] = m.from
}

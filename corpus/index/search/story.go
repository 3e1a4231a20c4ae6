package search

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
)

const (
	// mostCompared bounds the reports of a story that are read for what they add.
	mostCompared = 40
	// A sentence adds something if at least newWords of its content words, and newShare of them,
	// are in no report before it.
	newWords = 4
	newShare = 0.6
	// headingWords is the most content words that a heading has.
	headingWords = 9
)

// reportsOf returns the documents of a document's story in order of time, or nil.
func (e *Engine) reportsOf(doc int) []int {
	story := e.b.Story(doc)
	if story == 0 {
		return nil
	}
	docs := slices.Clone(e.inStories()[story])
	sort.SliceStable(docs, func(i, j int) bool { return e.byDay(docs[i], docs[j]) < 0 })
	return docs
}

// inStories returns the documents of each story. Every page of a document needs one story, so all
// documents are looked at once and not again for each page.
func (e *Engine) inStories() map[int][]int {
	if e.stories == nil {
		e.stories = make(map[int][]int)
		for i := range e.b.Len() {
			if story := e.b.Story(i); story > 0 {
				e.stories[story] = append(e.stories[story], i)
			}
		}
	}
	return e.stories
}

// byDay compares documents by date; those without a date come last.
func (e *Engine) byDay(a, b int) int {
	da, db := e.b.Day(a), e.b.Day(b)
	if da != db && (da == 0 || db == 0) {
		return db - da
	}
	return da - db
}

// storiesOf returns the events that most of some documents report.
func (e *Engine) storiesOf(docs []int) (stories []corpus.StoryRef) {
	reports := make(map[int][]int)
	for _, doc := range docs {
		if story := e.b.Story(doc); story > 0 {
			reports[story] = append(reports[story], doc)
		}
	}
	numbers := sortedStories(reports)
	firsts := make([]int, len(numbers))
	count := make(map[int]int, len(numbers))
	for i, n := range numbers {
		firsts[i] = slices.MinFunc(reports[n], func(a, b int) int { return cmp.Or(e.byDay(a, b), a-b) })
		count[firsts[i]] = len(reports[n])
	}
	sort.Slice(firsts, func(i, j int) bool { return cmp.Or(e.byDay(firsts[i], firsts[j]), firsts[i]-firsts[j]) < 0 })
	e.aheadDocuments(firsts)
	for _, doc := range firsts {
		d := e.b.Document(doc)
		stories = append(stories, corpus.StoryRef{ID: d.ID, Title: d.Title, Date: d.Date, Reports: count[doc]})
	}
	return stories
}

// mostStories bounds the stories that an entity's page lists.
const mostStories = 12

// sortedStories returns the stories with the most reports, of those with at least two.
func sortedStories(reports map[int][]int) (numbers []int) {
	for n, docs := range reports {
		if len(docs) > 1 {
			numbers = append(numbers, n)
		}
	}
	sort.Slice(numbers, func(i, j int) bool {
		a, b := numbers[i], numbers[j]
		return cmp.Or(len(reports[b])-len(reports[a]), a-b) < 0
	})
	return numbers[:min(len(numbers), mostStories)]
}

// countReports sets for each hit how many other documents report the same event.
func (e *Engine) countReports(hits []corpus.Hit, docs []int) {
	for i, doc := range docs {
		if story := e.b.Story(doc); story > 0 {
			hits[i].Reports = len(e.inStories()[story]) - 1
		}
	}
}

// story returns the reports of a document's story, without what each says.
func (e *Engine) story(doc int) []corpus.Report {
	var reports []corpus.Report
	copied := make(map[int]bool)
	docs := e.reportsOf(doc)
	e.aheadDocuments(docs)
	for _, i := range docs {
		d := e.b.Document(i)
		r := corpus.Report{ID: d.ID, Title: d.Title, Date: d.Date, Outlet: d.Outlet}
		if group := e.b.Group(i); group > 0 {
			r.Copy, copied[group] = copied[group], true
		}
		reports = append(reports, r)
	}
	return reports
}

// Story lays out the reports of the event that a document reports: with what each adds to those
// before it, and whose statements it has.
func (e *Engine) Story(id string) ([]corpus.Report, bool) {
	doc, ok := e.b.Find(id)
	if !ok {
		return nil, false
	}
	return e.laidOut(doc), true
}

func (e *Engine) laidOut(doc int) []corpus.Report {
	docs := e.reportsOf(doc)
	e.aheadReports(docs)
	reports := e.story(doc)
	told := make(map[string]bool)
	for n, i := range docs {
		r := &reports[n]
		r.Speakers = e.heardIn(i)
		if n >= mostCompared {
			r.Unread = true
			continue
		}
		d := e.b.Document(i)
		d.Body = e.body(i)
		added := e.adds(&d, told)
		if n > 0 && !r.Copy {
			r.Adds = added
		}
	}
	return reports
}

// heardIn returns the speakers whose statements a document reports, as far as they are certain, in
// the order of their first statement, with their number of statements.
func (e *Engine) heardIn(doc int) (speakers []corpus.EntityCount) {
	at := make(map[int]int)
	e.b.Statements(doc, func(s bundle.Statement) {
		if s.Speaker < 0 || s.Weak() {
			return
		}
		for _, speaker := range append([]int{s.Speaker}, s.With...) {
			n, ok := at[speaker]
			if !ok {
				n = len(speakers)
				at[speaker] = n
				speakers = append(speakers, corpus.EntityCount{EntityRef: e.b.EntityRef(speaker)})
			}
			speakers[n].Count++
		}
	})
	return speakers
}

// adds returns the sentences of a document that tell something new, by the stems of their content
// words, and marks all of its words as told.
func (e *Engine) adds(d *corpus.Document, told map[string]bool) (added []corpus.Added) {
	text := d.Text()
	var stems []string
	for n, p := range d.Paragraphs() {
		paragraph := text[p.Start:p.End]
		tokens := arabic.Tokenize(paragraph)
		start, words, fresh := 0, 0, 0
		for i, t := range tokens {
			if w := e.closeWord(t.Word); !w.function && len(t.Word) >= 6 { // three letters
				stems = append(stems, w.stem)
				words++
				if !told[w.stem] {
					fresh++
				}
			}
			end := len(paragraph)
			if i+1 < len(tokens) {
				n := sentenceEnd(paragraph[t.End:tokens[i+1].Start])
				if n < 0 {
					continue
				}
				end = t.End + n
			}
			// A line without a mark at its end is mostly a heading, or another article's title.
			line := start == 0 && i+1 == len(tokens) && !strings.ContainsAny(paragraph[t.End:], ".؟!…")
			if fresh >= newWords && (!line || words > headingWords) && float64(fresh) >= newShare*float64(words) {
				added = append(added, corpus.Added{Text: strings.TrimSpace(paragraph[start:end]), Paragraph: n})
			}
			start, words, fresh = end, 0, 0
		}
	}
	for _, stem := range stems {
		told[stem] = true
	}
	for _, t := range arabic.Tokenize(d.Title) {
		told[e.closeWord(t.Word).stem] = true
	}
	return added
}

// sentenceEnd returns where a sentence ends in the gap between two words, or -1: at the space after
// its mark, even if there is one before the mark, as many write. A full stop in a number does not
// end a sentence.
func sentenceEnd(gap string) int {
	mark := strings.IndexAny(gap, ".؟!…")
	if mark < 0 {
		return -1
	}
	space := strings.IndexAny(gap[mark:], " \u00a0")
	if space < 0 {
		return -1
	}
	return mark + space
}

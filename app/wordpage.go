package app

import (
	"context"
	"net/url"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// wordPage analyses one word.
type wordPage struct{}

func (wordPage) folder() (string, bool) { return "words", false }

func (wordPage) parse(a *address, values url.Values) {
	if words := strings.Fields(clean(values.Get("w"))); len(words) > 0 {
		a.word = words[0]
	}
}

func (wordPage) gather(ctx context.Context, e Engine, m *model, _ openList, _ func(model)) (err error) {
	if m.at.word != "" {
		m.analysis, err = e.Analyse(ctx, m.at.word)
	}
	return err
}

func (wordPage) title(v view, _ *model) string       { return v.wordsTitle() }
func (wordPage) description(v view, _ *model) string { return v.say(mWordsLead) }
func (wordPage) draw(v view, m *model) ui.UI         { return v.wordSteps(m) }
func (wordPage) bind(e *explorer, do *handlers)      { do.analyse = e.onAnalyse }

// wordAnswer is the analysis of the word.
type wordAnswer struct{ analysis corpus.WordAnalysis }

const wordFieldID = "word"

// isOneWord reports whether the tokenizer takes a text for one word.
func isOneWord(text string) bool { return len(arabic.Tokenize(text)) == 1 }

// thisForm is the search for exactly this form of a word.
func thisForm(word string) address {
	return address{query: query.Format(query.Word{Text: word, Mode: query.Exact})}
}

func (v view) wordsTitle() string {
	if v.at.word == "" {
		return v.say(mWords)
	}
	return v.say(mWords) + " " + v.fill(mResultsFor, v.at.word)
}

// wordSteps shows how a word is analysed before it is searched for.
func (v view) wordSteps(m *model) ui.UI {
	return el("article", "words").Body(
		el("header", "words-head").Body(
			el("h1", "display").TabIndex(-1).Text(v.say(mWords)),
			el("p", "lead").Text(v.say(mWordsLead)),
			el("form", "word-form").Attr("action", v.href(address{page: atWords})).Attr("method", "get").OnSubmit(v.do.analyse).Body(
				el("label").Attr("for", wordFieldID).Text(v.say(mOneWord)),
				v.arabic(el("span", "word-field")).Body(
					input("search", "within").ID(wordFieldID).Attr("name", "w").Attr("autocomplete", "off").
						Attr("autocapitalize", "off").Attr("spellcheck", "false")),
				el("button", "primary").Attr("type", "submit").Text(v.say(mAnalyse))),
			v.tryWords(m),
		),
		v.analysis(m),
	)
}

// apart separates clitics: each is one letter, except for the article, which has two.
func apart(clitics string) string {
	front, article := strings.CutSuffix(clitics, "ال")
	if short, ok := strings.CutSuffix(clitics, "لل"); ok { // the article loses its alef after lam
		front, article = short+"ل", true
	}
	parts := strings.Split(front, "")
	if article {
		parts = append(parts, "ال")
	}
	return strings.Join(parts, " + ")
}

// joiner is put before letters that end a word: an isolated ه would look like the digit ٥, and an
// alef like ١.
const joiner = "ـ"

// ending is what was cut off the end of a word, if the rest is the stem.
func ending(w *corpus.WordAnalysis) string {
	rest := strings.TrimPrefix(w.Normalised, w.Clitics)
	end, ok := strings.CutPrefix(rest, w.Stem)
	if !ok {
		return ""
	}
	return end
}

// tryWords offers words from the publisher's questions to try.
func (v view) tryWords(m *model) ui.UI {
	var links []ui.UI
	seen := make(map[string]bool)
	for _, q := range m.about.Questions {
		for word := range strings.FieldsSeq(q) {
			if len(links) < 5 && !seen[word] && isOneWord(word) && word != v.at.word {
				seen[word] = true
				links = append(links, v.arabic(v.a(address{page: atWords, word: word})).Text(word))
			}
		}
	}
	if len(links) == 0 {
		return el("p", "try")
	}
	return el("p", "try").Body(append([]ui.UI{el("span").Text(v.say(mTry) + " ")}, v.dotted(links...)...)...)
}

// analysis shows the analysis of the word step by step, and the words it matches.
func (v view) analysis(m *model) ui.UI {
	w := &m.analysis
	if v.at.word == "" {
		return el("div")
	}
	if w.Normalised == "" {
		return el("p", "notice empty").Role("status").Body(v.spoken(v.fill(mNoWord, v.at.word))...)
	}
	var steps []ui.UI
	step := func(name message, note message, value ...ui.UI) {
		content := []ui.UI{el("span", "step-value").Body(value...)}
		if note.ar != "" {
			content = append(content, el("span", "step-note").Text(v.say(note)))
		}
		steps = append(steps, el("div").Body(el("dt").Text(v.say(name)), el("dd").Body(content...)))
	}
	step(mWritten, message{}, v.source(v.at.word))
	step(mLettersAlike, mLettersAlikeNote, v.source(w.Normalised))
	if w.Clitics == "" {
		step(mCutOff, message{}, el("span", "none").Text(v.say(mNothingCut)))
	} else {
		step(mCutOff, mCutOffNote, v.source(apart(w.Clitics)))
	}
	if end := ending(w); end != "" {
		step(mCutEnd, message{}, v.source(joiner+end))
	}
	stemNote := mStemNote
	if w.Name {
		stemNote = mNameNote
	}
	step(mStem, stemNote, v.source(w.Stem))
	if len(w.Entities) > 0 {
		var names []ui.UI
		for _, e := range w.Entities {
			names = append(names, v.sign(e, v.at.entity(e)))
		}
		step(mNames, message{}, v.dotted(names...)...)
	}
	if w.Count > 0 {
		step(mThisForm, message{}, v.a(thisForm(v.at.word)).Body(v.count(nDocuments, w.Count)))
	} else {
		step(mThisForm, message{}, el("span", "none").Body(v.count(nDocuments, 0)))
	}
	return el("div", "words-body").Body(
		el("section").Aria("labelledby", "steps").Body(
			el("h2", "rubric").ID("steps").Body(
				el("span").Text(v.say(mSteps)+" "), v.source(v.at.word)),
			el("dl", "steps").Body(steps...)),
		el("section").Aria("labelledby", "meets").Body(
			el("h2", "rubric").ID("meets").Text(v.say(mSameStem)),
			v.sameStem(w)))
}

// sameStem lists the words of the collection that the word matches, most frequent first, each
// linking to the documents with exactly that form.
func (v view) sameStem(w *corpus.WordAnalysis) ui.UI {
	if len(w.Forms) == 0 {
		return el("p", "none").Text(v.say(mNoneMeets))
	}
	most := 1
	for _, f := range w.Forms {
		most = max(most, f.Count)
	}
	var items []ui.UI
	for _, f := range w.Forms {
		items = append(items, el("li").Body(
			v.a(thisForm(f.Word)).Body(v.source(f.Word)),
			v.measure("weight", f.Count, most),
			v.figure(f.Count)))
	}
	return el("ol", "ranking").Body(items...)
}

func (e *explorer) onAnalyse(ctx ui.Context, event ui.Event) {
	event.PreventDefault()
	at := address{page: atWords, lang: e.at.lang}
	if words := strings.Fields(value(wordFieldID)); len(words) > 0 {
		at.word = words[0]
	}
	e.visit(at, wordFieldID)
	hideKeyboard(wordFieldID)
}

package seq

import (
	"fmt"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestNamedAgain checks one-word mentions that the model missed of people whom the text names in
// full; the marks are those of TestComposed.
func TestNamedAgain(t *testing.T) {
	for _, tt := range []struct{ what, text, want string }{
		{"the last name", "زار {سامر الغزلاني} المصنع. وأضاف الغزلاني أنه كبير", "سامر الغزلاني; الغزلاني"},
		{"of somebody on the list", "زار <سامر الغزلاني> المصنع. وأضاف الغزلاني أنه كبير", "سامر الغزلاني; الغزلاني"},
		{"the name before a father", "بنى <كسيلة بن لمزم> المدينة. ثم رد كسيلة إلى البلاد", "كسيلة بن لمزم; كسيلة"},
		{"the father", "بنى <كسيلة بن لمزم> المدينة. ثم جاء لمزم إلى البلاد", "كسيلة بن لمزم"},
		{"another of that name", "زار {سامر الغزلاني} المصنع. وحضر وليد الغزلاني معه", "سامر الغزلاني"},
		{"an adjective", "زار {سامر الغزلاني} المصنع. والتوقيت الغزلاني يبدأ غدا", "سامر الغزلاني"},
		{"an adjective without its noun", "زار {سامر الغزلاني} المصنع. والغزلاني أطول من الشتوي", "سامر الغزلاني"},
		{"behind a title", "زار {سامر الغزلاني} المصنع. وعاد الوزير الغزلاني أمس", "سامر الغزلاني; الغزلاني"},
		{"who says, behind و", "زار {سامر الغزلاني} المصنع. والغزلاني قال إنه كبير", "سامر الغزلاني; الغزلاني"},
		{"what is named after him", "زار {سامر الغزلاني} المصنع. ونال جائزة الغزلاني أمس", "سامر الغزلاني"},
	} {
		text, curated, labelled := marked(tt.text)
		tagger := NewTagger(NewModel(learnt()))
		tagger.Text.Read(text, curated, tagger.Words)
		names := tagger.Text.Again(curated, tagger.Text.Names(personLabels(tagger, labelled), nil))
		var got []string
		for _, m := range tagger.Text.Merge(curated, names) {
			got = append(got, text[m.Start:m.End])
		}
		if strings.Join(got, "; ") != tt.want {
			t.Errorf("%s: %s: got %q, want %q", tt.what, text, strings.Join(got, "; "), tt.want)
		}
	}
}

// TestRows checks rows of places after a noun that says what all of them are.
func TestRows(t *testing.T) {
	for _, tt := range []struct{ what, text, want string }{
		{"three behind a plural", "في معتمديات ساقية الزيت وطينة و[قرقنة].", "ساقية الزيت; طينة; قرقنة"},
		{"two, one of which is known", "في بلدتي الصوانة و[قرقنة] أمس", "الصوانة; قرقنة"},
		{"two that nothing is known of", "في بلدات الصوانة والرابية.", ""},
		{"what they are like", "في مدن كبرى ومهمة وبعيدة.", ""},
		{"one alone", "في بلدات الصوانة.", ""},
		{"no row", "مدن الشمال والجنوب والوسط.", ""},
	} {
		text, curated, _ := marked(tt.text)
		tagger := NewTagger(NewModel(learnt()))
		tagger.Text.Read(text, curated, tagger.Words)
		var got []string
		for _, n := range tagger.Text.Composed(nil) {
			got = append(got, fmt.Sprint(text[n.Start:n.End]))
		}
		if strings.Join(got, "; ") != tt.want {
			t.Errorf("%s: %s: got %q, want %q", tt.what, text, strings.Join(got, "; "), tt.want)
		}
	}
}

// personLabels labels the words of spans as a person's name.
func personLabels(tagger *Tagger, labelled []corpus.Span) []Label {
	labels := make([]Label, len(tagger.Text.Words))
	for i, token := range tagger.Text.Tokens {
		for _, span := range labelled {
			if token.Start == span.Start {
				labels[i] = First(corpus.Person)
			} else if span.Start < token.Start && token.Start < span.End {
				labels[i] = Inside(corpus.Person)
			}
		}
	}
	return labels
}

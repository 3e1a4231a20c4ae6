package app_test

import (
	"context"
	"fmt"

	"github.com/kashshaf/kashshaf/app"
	"github.com/kashshaf/kashshaf/corpus"
)

// A leaflet is an engine with a collection of one document.
type leaflet struct{ document corpus.Document }

func (l leaflet) About() corpus.About {
	return corpus.About{Title: "منشور", Description: "وثيقة واحدة.", Documents: 1}
}
func (l leaflet) Search(r corpus.Request) corpus.Result                         { return corpus.Result{Query: r.Query} }
func (l leaflet) Suggest(string, int) []corpus.Suggestion                       { return nil }
func (l leaflet) Story(string) ([]corpus.Report, bool)                          { return nil, true }
func (l leaflet) Found(string, string) []corpus.Span                            { return nil }
func (l leaflet) Profile(string, int) (p corpus.Profile, ok bool)               { return p, false }
func (l leaflet) Explain(corpus.Hit, string) (x corpus.Explanation, ok bool)    { return x, false }
func (l leaflet) Analyse(string) corpus.WordAnalysis                            { return corpus.WordAnalysis{} }
func (l leaflet) Statements(corpus.StatementRequest) (r corpus.StatementResult) { return r }
func (l leaflet) Speakers(int) []corpus.Speaker                                 { return nil }
func (l leaflet) Edit([]corpus.Edit) []string                                   { return nil }
func (l leaflet) Entities() []corpus.EntityCount                                { return nil }
func (l leaflet) Documents() []string                                           { return []string{l.document.ID} }
func (l leaflet) Members(corpus.Request) []string                               { return nil }
func (l leaflet) Dated(corpus.Request) []corpus.DateCount                       { return nil }
func (l leaflet) Closely([]string, string) []corpus.Closeup                     { return nil }
func (l leaflet) Partly([]string, corpus.Closeness) []corpus.Closeup            { return nil }
func (l leaflet) Spread(stems []string) []int                                   { return make([]int, len(stems)) }
func (l leaflet) Common(int) []corpus.CommonWord                                { return nil }
func (l leaflet) Read(id string) (corpus.Reading, bool) {
	return corpus.Reading{Document: l.document}, id == l.document.ID
}

func ExampleStatic() {
	engine := leaflet{corpus.Document{ID: "one", Title: "هدنة في الشمال", Date: "2018-09-17", Body: "أعلن الطرفان هدنة."}}
	ctx, answers := context.Background(), app.AtOnce(engine)
	addresses, err := app.Addresses(ctx, answers)
	if err != nil {
		panic(err)
	}
	for _, address := range addresses {
		page, err := app.Static(ctx, answers, address, "./", "ar", app.Folders)
		if err != nil {
			panic(err)
		}
		fmt.Printf("%q: %s\n", address, page.Title)
	}
	_, err = app.Static(ctx, answers, "d/two/", "../../", "ar", app.Folders)
	fmt.Println(err)
	// Output:
	// "": منشور
	// "entities/": الفهرس – منشور
	// "about/": عن المجموعة – منشور
	// "help/": مساعدة – منشور
	// "words/": كيف تُفهم الكلمة – منشور
	// "embed/": منشور
	// "corrections/": تصحيحاتك – منشور
	// "story/": تقارير عن حدث واحد – منشور
	// "d/one/": هدنة في الشمال – منشور
	// draw "d/two/": the collection does not have it
}

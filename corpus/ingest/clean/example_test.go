package clean_test

import (
	"fmt"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
)

func ExampleCleaner_Clean() {
	page := "الجسر الجديد يفتح غداً\n" +
		"بقلم: ليلى قبّاني\n" +
		"قالت البلدية إن الجسر الجديد يفتح أمام السيارات صباح الغد.زر الذهاب إلى الأعلى\n"
	c, err := clean.New()
	if err != nil {
		panic(err)
	}
	a := &clean.Article{Lines: clean.Lines(page, 1)}
	c.Clean(a, true, func(l clean.Line, rule string) { fmt.Println(l.Number, rule, l.Text) })
	fmt.Println(a.Title, "|", a.Author)
	fmt.Println(a.Lines[0].Text)
	// Output:
	// 2 byline بقلم: ليلى قبّاني
	// 3 top زر الذهاب إلى الأعلى
	// الجسر الجديد يفتح غداً | ليلى قبّاني
	// قالت البلدية إن الجسر الجديد يفتح أمام السيارات صباح الغد.
}

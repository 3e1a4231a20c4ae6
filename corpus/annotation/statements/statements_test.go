package statements_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/gazetteer"
	"github.com/kashshaf/kashshaf/corpus/annotation/linker"
	"github.com/kashshaf/kashshaf/corpus/annotation/statements"
	"github.com/kashshaf/kashshaf/corpus/ingest"
	"github.com/kashshaf/kashshaf/internal/golden"
)

// entities are those named in the tests' sentences.
var entities = []corpus.Entity{
	{ID: "salma-radwan", Kind: corpus.Person, Name: "سلمى رضوان", Aliases: []string{"رضوان"}},
	{ID: "karim-hilmi", Kind: corpus.Person, Name: "كريم حلمي", Aliases: []string{"حلمي"}},
	{ID: "port-authority", Kind: corpus.Organization, Name: "هيئة الموانئ"},
	{ID: "ministry-of-transport", Kind: corpus.Organization, Name: "وزارة النقل اللبنانية"},
	{ID: "lebanon", Kind: corpus.Place, Name: "لبنان"},
	{ID: "cyprus", Kind: corpus.Place, Name: "قبرص"},
}

// show returns statements, one per line: cue, class, speaker as named, entities, what was said;
// with * if it is direct.
func show(doc *corpus.Document, found []corpus.Statement) string {
	var b strings.Builder
	text := doc.Text()
	for _, s := range found {
		direct := ""
		if s.Direct {
			direct = "*"
		}
		fmt.Fprintf(&b, "%s | %s | %s | %s | %s%s\n", text[s.Cue.Start:s.Cue.End], s.Class, s.Named, strings.Join(append([]string{s.Speaker}, s.With...), " + "), text[s.Content.Start:s.Content.End], direct)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func TestFind(t *testing.T) {
	annotator := linker.New(entities)
	finder := statements.New(entities)
	tests := []struct{ name, text, want string }{
		// Verbs and what they take.
		{"clause", "قالت سلمى رضوان إن الميناء مفتوح.", "قالت | say | سلمى رضوان | salma-radwan | الميناء مفتوح"},
		{"attached pronoun", "وقال كريم حلمي الأحد إنه عاد.", "وقال | say | كريم حلمي | karim-hilmi | إنه عاد"},
		{"colon", "وأضاف حلمي: سنعود غدا.", "وأضاف | say | حلمي | karim-hilmi | سنعود غدا"},
		{"preposition", "وشددت رضوان على ضرورة الإسراع.", "وشددت | affirm | رضوان | salma-radwan | ضرورة الإسراع"},
		{"preposition and clause", "وأشار حلمي إلى أن العمل بدأ.", "وأشار | say | حلمي | karim-hilmi | العمل بدأ"},
		{"attached preposition", "وطالب حلمي بفتح الطريق.", "وطالب | demand | حلمي | karim-hilmi | بفتح الطريق"},
		{"object", "ونفت هيئة الموانئ وقوع حريق.", "ونفت | deny | هيئة الموانئ | port-authority | وقوع حريق"},
		{"object and clause", "واتهم حلمي هيئة الموانئ بأنها تأخرت.", "واتهم | accuse | حلمي | karim-hilmi | هيئة الموانئ بأنها تأخرت"},
		{"object pronoun", "والخطة التي وصفها حلمي بأنها ناقصة.", "وصفها | criticize | حلمي | karim-hilmi | بأنها ناقصة"},
		{"whom and what", "وحث حلمي الحكومة على الإسراع.", "وحث | demand | حلمي | karim-hilmi | الحكومة على الإسراع"},
		{"who is asked", "وطلبت رضوان من الشركة دفع المبلغ.", "وطلبت | demand | رضوان | salma-radwan | دفع المبلغ"},
		{"blame", "وحملت رضوان الشركة مسؤولية التأخير.", "وحملت | accuse | رضوان | salma-radwan | الشركة مسؤولية التأخير"},
		{"in", "وشككت المصادر في قدرة لبنان على الدفع.", "وشككت | criticize | المصادر |  | قدرة لبنان على الدفع"},
		{"a verb of one man is not hers", "وأشار حلمي إلى أن هيئة الموانئ تعمل وأن الشركة تأخرت وقال: سنعود.", "وأشار | say | حلمي | karim-hilmi | هيئة الموانئ تعمل وأن الشركة تأخرت\nوقال | say | حلمي | karim-hilmi | سنعود"},
		{"promise", "وتعهد حلمي بإنهاء العمل.", "وتعهد | promise | حلمي | karim-hilmi | بإنهاء العمل"},
		{"estimate", "وتوقعت رضوان أن ترتفع الأسعار.", "وتوقعت | estimate | رضوان | salma-radwan | ترتفع الأسعار"},
		// Quotations.
		{"quotation of sentences", "وقال حلمي: «انتهى العمل. سنفتح الجسر غدا». ثم غادر.", "وقال | say | حلمي | karim-hilmi | انتهى العمل. سنفتح الجسر غدا*"},
		{"quotation over paragraphs", "وقال حلمي: «انتهى العمل.\nسنفتح الجسر غدا». ثم غادر.", "وقال | say | حلمي | karim-hilmi | انتهى العمل.\nسنفتح الجسر غدا*"},
		{"straight marks", "وقال حلمي \"سنفتح الجسر صباح الغد\"، في إشارة إلى الوعد.", "وقال | say | حلمي | karim-hilmi | سنفتح الجسر صباح الغد*"},
		{"curved marks", "وقال حلمي إن الجسر “آمن تماما”.", "وقال | say | حلمي | karim-hilmi | الجسر “آمن تماما*"},
		{"nested", "وقالت رضوان: «قال لي: \"لن أعود\" ومضى».", "وقالت | say | رضوان | salma-radwan | قال لي: \"لن أعود\" ومضى*\nقال | say |  |  | لن أعود*"},
		{"quotation first", "«سنفتح الجسر غدا»، قال حلمي.", "قال | say | حلمي | karim-hilmi | سنفتح الجسر غدا*"},
		{"a name in marks", "وذكرت صحيفة «المرفأ» أن العمل توقف.", "وذكرت | say | صحيفة «المرفأ» |  | العمل توقف"},
		// Who speaks.
		{"subject first", "كريم حلمي من جانبه أكد أن العمل مستمر.", "أكد | affirm | كريم حلمي | karim-hilmi | العمل مستمر"},
		{"with كان", "وكانت هيئة الموانئ أعلنت أن الرصيف جاهز.", "أعلنت | announce | هيئة الموانئ | port-authority | الرصيف جاهز"},
		{"pronoun", "قال حلمي إن العمل بدأ. وأضاف أن الكلفة عالية.", "قال | say | حلمي | karim-hilmi | العمل بدأ\nوأضاف | say | حلمي | karim-hilmi | الكلفة عالية"},
		{"participles", "قالت رضوان إن العمل بدأ، مضيفة أن الكلفة عالية، ومؤكدة أنها دفعت.",
			"قالت | say | رضوان | salma-radwan | العمل بدأ\nمضيفة | say | رضوان | salma-radwan | الكلفة عالية\nومؤكدة | affirm | رضوان | salma-radwan | أنها دفعت"},
		{"the other one", "قالت رضوان إن حلمي وعد بالعودة. وأضافت أنها تنتظر.",
			"قالت | say | رضوان | salma-radwan | حلمي وعد بالعودة\nوعد | promise | حلمي | karim-hilmi | بالعودة\nوأضافت | say | رضوان | salma-radwan | أنها تنتظر"},
		{"role and name", "وأوضح مدير الأشغال في المرفأ، كريم حلمي، أن العمل بدأ.", "وأوضح | say | مدير الأشغال في المرفأ، كريم حلمي | karim-hilmi | العمل بدأ"},
		{"role alone", "استقبل وزير النقل اللبناني كريم حلمي وفدا. وقال الوزير إن العمل بدأ.", "وقال | say | الوزير | karim-hilmi | العمل بدأ"},
		{"counterpart", "التقت وزيرة النقل اللبنانية سلمى رضوان نظيرها. وكان وزير النقل القبرصي كريم حلمي قد وصل أمس. وقال نظيرها القبرصي إن العمل بدأ.",
			"وقال | say | نظيرها القبرصي | karim-hilmi | العمل بدأ"},
		{"the body of a role", "وقال وزير النقل اللبناني إن العمل بدأ.", "وقال | say | وزير النقل اللبناني | ministry-of-transport | العمل بدأ"},
		{"spokesman", "وقال المتحدث باسم هيئة الموانئ إن العمل بدأ.", "وقال | say | المتحدث باسم هيئة الموانئ | port-authority | العمل بدأ"},
		{"organ of a state", "وأعلنت السلطات القبرصية أن العمل بدأ.", "وأعلنت | announce | السلطات القبرصية | cyprus | العمل بدأ"},
		{"common noun of a body", "فتحت هيئة الموانئ الرصيف. وقالت الهيئة إن العمل بدأ.", "وقالت | say | الهيئة | port-authority | العمل بدأ"},
		{"unnamed", "وقالت مصادر في هيئة الموانئ إن العمل بدأ.", "وقالت | say | مصادر في هيئة الموانئ |  | العمل بدأ"},
		{"somebody else", "وقال محامي كريم حلمي إن القضية انتهت.", "وقال | say | محامي كريم حلمي |  | القضية انتهت"},
		{"to a paper", "وقال لـ«المرفأ» مسؤول في لبنان إن العمل بدأ.", "وقال | say | مسؤول في لبنان |  | العمل بدأ"},
		{"quoted by another", "ونقلت الوكالة عن كريم حلمي قوله إن العمل بدأ.", "قوله | say | كريم حلمي | karim-hilmi | العمل بدأ"},
		// Who speaks together.
		{"two names", "وأكد كريم حلمي وسلمى رضوان أن العمل بدأ. وأضافا أن الكلفة عالية. وقال حلمي إن الجسر آمن.",
			"وأكد | affirm | كريم حلمي وسلمى رضوان | karim-hilmi + salma-radwan | العمل بدأ\nوأضافا | say | كريم حلمي وسلمى رضوان | karim-hilmi + salma-radwan | الكلفة عالية\nوقال | say | حلمي | karim-hilmi | الجسر آمن"},
		{"one goes on", "وأكد كريم حلمي وسلمى رضوان أن العمل بدأ. وأضاف أن الكلفة عالية.",
			"وأكد | affirm | كريم حلمي وسلمى رضوان | karim-hilmi + salma-radwan | العمل بدأ\nوأضاف | say | كريم حلمي وسلمى رضوان | karim-hilmi | الكلفة عالية"},
		{"two states", "وأكدت لبنان وقبرص أن العمل بدأ.", "وأكدت | affirm | لبنان وقبرص | lebanon + cyprus | العمل بدأ"},
		{"role in the dual", "التقى الوزير اللبناني كريم حلمي الوزيرة القبرصية سلمى رضوان. وأكد الوزيران اللبناني والقبرصي أن العمل بدأ.",
			"وأكد | affirm | الوزيران اللبناني والقبرصي | karim-hilmi + salma-radwan | العمل بدأ"},
		{"of two states", "التقى وزير النقل اللبناني كريم حلمي وزير النقل القبرصي سلمى رضوان. وأكد وزيرا النقل في لبنان وقبرص أن العمل بدأ.",
			"وأكد | affirm | وزيرا النقل في لبنان وقبرص | karim-hilmi + salma-radwan | العمل بدأ"},
		{"the two of before", "التقى الوزير اللبناني كريم حلمي الوزيرة القبرصية سلمى رضوان. وقال الوزيران إن العمل بدأ.",
			"وقال | say | الوزيران | karim-hilmi + salma-radwan | العمل بدأ"},
		{"one of the two is not known", "وصل الوزير اللبناني كريم حلمي. وأكد الوزيران اللبناني والقبرصي أن العمل بدأ.",
			"وأكد | affirm | الوزيران اللبناني والقبرصي |  | العمل بدأ"},
		{"with somebody else", "وقال محامي كريم حلمي وسلمى رضوان إن القضية انتهت.", "وقال | say | محامي كريم حلمي وسلمى رضوان |  | القضية انتهت"},
		// Phrases.
		{"according, after", "توقف العمل في الرصيف أمس، بحسب هيئة الموانئ.", "بحسب | say | هيئة الموانئ | port-authority | توقف العمل في الرصيف أمس"},
		{"according, before", "وبحسب هيئة الموانئ، توقف العمل في الرصيف.", "وبحسب | say | هيئة الموانئ | port-authority | توقف العمل في الرصيف"},
		{"with a verb", "توقف العمل في الرصيف، وفق ما أعلنت هيئة الموانئ.", "وفق ما أعلنت | announce | هيئة الموانئ | port-authority | توقف العمل في الرصيف"},
		{"as he says", "توقف العمل في الرصيف، كما يقول حلمي.", "كما يقول | say | حلمي | karim-hilmi | توقف العمل في الرصيف"},
		{"according to, with ل", "توقف العمل في الرصيف، وفقا لهيئة الموانئ.", "وفقا | say | هيئة الموانئ | port-authority | توقف العمل في الرصيف"},
		{"in a document", "وجاء في بيان لهيئة الموانئ أن العمل توقف.", "وجاء في | say | بيان لهيئة الموانئ | port-authority | العمل توقف"},
		{"what was denied", "قالت رضوان إن الرصيف تضرر، وهو ما نفته هيئة الموانئ.",
			"قالت | say | رضوان | salma-radwan | الرصيف تضرر\nنفته | deny | هيئة الموانئ | port-authority | الرصيف تضرر"},
		// Not statements.
		{"headline colon", "كريم حلمي: سنعود", ""},
		{"denied", "ولم يقل حلمي إن العمل بدأ. ولم يعلن شيئا.", ""},
		{"not said yet", "ومن المقرر أن يعلن حلمي موعد الفتح.", ""},
		{"topic", "وتحدث حلمي عن الرصيف وتطرق إلى الكلفة.", ""},
		{"formula", "يذكر أن الرصيف أغلق. وتجدر الإشارة إلى أن العمل بدأ.", ""},
		{"other words", "إضافة إلى ذلك، فازت مدينة في نصف الجولات عبر البحر، حسب الاتفاق.", ""},
		{"added a goal", "وأضاف حلمي الهدف الثاني.", ""},
		{"empty", "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			doc := corpus.Document{Body: test.text}
			if got := show(&doc, finder.Find(&doc, annotator.Annotate(&doc))); got != test.want {
				t.Errorf("%s\n got %s\nwant %s", test.text, got, test.want)
			}
		})
	}
}

// TestKnowing: the offices that other documents give to people apply where the people are named.
func TestKnowing(t *testing.T) {
	finder := statements.New(entities).Knowing([]corpus.Role{
		{Phrase: "الرييس اللبناني", Entity: "karim-hilmi"}, {Phrase: "الرييس القبرصي", Entity: "salma-radwan"}, {Phrase: "وزير النقل القبرصي", Entity: "salma-radwan"}})
	for text, want := range map[string]string{
		"اجتمع كريم حلمي وسلمى رضوان. ورأى الرئيسان اللبناني والقبرصي أن العمل بدأ.":   "karim-hilmi salma-radwan",
		"اجتمع كريم حلمي وسلمى رضوان. ورأى الرئيس القبرصي أن العمل بدأ.":               "salma-radwan",
		"اجتمع كريم حلمي وسلمى رضوان. ورأى الرئيس أن العمل بدأ.":                       "",
		"وصل كريم حلمي. ورأى الرئيس القبرصي أن العمل بدأ.":                             "",
		"وصلت سلمى رضوان والرئيس القبرصي كريم حلمي. ورأى الرئيس القبرصي أن العمل بدأ.": "karim-hilmi",
		"وصلت سلمى رضوان. ورأى وزير الخارجية القبرصي أن العمل بدأ.":                    "",
	} {
		doc := corpus.Document{Body: text}
		found := finder.Find(&doc, linker.New(entities).Annotate(&doc))
		if len(found) != 1 {
			t.Errorf("%s: %d statements", text, len(found))
			continue
		}
		if got := strings.TrimSpace(found[0].Speaker + " " + strings.Join(found[0].With, " ")); got != want {
			t.Errorf("%s: by %q, want %q", text, got, want)
		}
	}
}

func TestAbout(t *testing.T) {
	doc := corpus.Document{Title: "خلاف", Body: "قالت سلمى رضوان إن لبنان وقبرص اتفقا، وإن قبرص ستدفع لهيئة الموانئ."}
	found := statements.New(entities).Find(&doc, linker.New(entities).Annotate(&doc))
	if len(found) == 0 {
		t.Fatal("no statement")
	}
	if got, want := fmt.Sprint(found[0].About), "[lebanon cyprus port-authority]"; got != want {
		t.Errorf("about %s, want %s", got, want)
	}
}

// What is found in the documents that ship; see testdata.
func TestDocuments(t *testing.T) {
	docs, _, err := ingest.Read(filepath.Join("..", "..", "documents"), ingest.Options{})
	if err != nil {
		t.Fatal(err)
	}
	listed, weak, err := gazetteer.All(nil)
	if err != nil {
		t.Fatal(err)
	}
	annotator, finder := linker.New(listed, weak...), statements.New(listed)
	var b strings.Builder
	for _, d := range docs {
		fmt.Fprintf(&b, "# %s\n%s\n\n", d.ID, show(&d, finder.Find(&d, annotator.Annotate(&d))))
	}
	golden.Check(t, filepath.Join("testdata", "documents.golden"), b.String())
}

func ExampleFinder_Find() {
	known := []corpus.Entity{{ID: "port-authority", Kind: corpus.Organization, Name: "هيئة الموانئ"}}
	doc := corpus.Document{Title: "الجسر", Body: "نفت هيئة الموانئ إغلاق الجسر، مؤكدة أنه «آمن ومفتوح للجميع»."}
	mentions := linker.New(known).Annotate(&doc)
	for _, s := range statements.New(known).Find(&doc, mentions) {
		fmt.Printf("%s %ss: %s\n", s.Speaker, s.Class, doc.Text()[s.Content.Start:s.Content.End])
	}
	// Output:
	// port-authority denys: إغلاق الجسر
	// port-authority affirms: أنه «آمن ومفتوح للجميع
}

func BenchmarkFind(b *testing.B) {
	doc := corpus.Document{Title: "الميناء", Body: strings.Repeat("قال كريم حلمي إن الرصيف جاهز، مضيفا أن العمل «سيبدأ غدا». "+
		"ونفت هيئة الموانئ وقوع حريق في الرصيف الجنوبي، بحسب ما ذكرت وكالة الأنباء.\n", 10)}
	mentions := linker.New(entities).Annotate(&doc)
	finder := statements.New(entities)
	b.SetBytes(int64(len(doc.Text())))
	for b.Loop() {
		finder.Find(&doc, mentions)
	}
}

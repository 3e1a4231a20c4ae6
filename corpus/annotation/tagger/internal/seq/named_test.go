package seq

import (
	"fmt"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestComposed checks names that are recognised by form alone, given curated mentions (places in
// brackets; people in angles) and what the model finds (a person in braces).
func TestComposed(t *testing.T) {
	for _, tt := range []struct{ what, text, want string }{
		{"named for somebody", "نقل إلى مستشفى الأمير {سلطان} للقوات المسلحة اليوم", "organization مستشفى الأمير سلطان للقوات المسلحة"},
		{"named for somebody", "درس في جامعة الملك {فيصل}", "organization جامعة الملك فيصل"},
		{"with an adjective", "في مدينة الملك {عبد العزيز} الطبية", "organization مدينة الملك عبد العزيز الطبية"},
		{"a place, perhaps", "في مدينة الملك {فهد}", "person فهد"},
		{"a festival", "مهرجان الملك {فهد} للإبل", "event مهرجان الملك فهد للإبل"},
		{"a court", "قضت محكمة جنايات [الكرك] بذلك", "organization محكمة جنايات الكرك"},
		{"a meeting", "عقدت قمة [بيروت] أمس", "event قمة بيروت"},
		{"on top", "بقي على قمة [إنجلترا] عاما", "place إنجلترا"},
		{"between two", "فشلت مفاوضات [روسيا] و[تركيا] أمس", "place روسيا; place تركيا"},
		{"a place whose first letter looks like a clitic", "محكمة استئناف [بني سويف]", "organization محكمة استئناف بني سويف"},
		{"a paper in quotation marks", "عمل في «السفير» سنة", "organization السفير"},
		{"a novel", "كتب رواية «السفير» سنة", ""},
		{"a number behind a name", "استقبل البابا {غريغوريوس} السابع وفدا", "person غريغوريوس السابع"},
		{"a title inside", "{ولد الشيخ عبد المحسن الخرجي} في الدلم", "person عبد المحسن الخرجي"},
		{"to whom", "قالت {لي منى البطش}", "person منى البطش"},
		{"who is quoted", "{حدثنا سفيان} بذلك", "person سفيان"},
		{"a first name before a father", "حدثنا قتيبة {بن سعيد} بذلك", "person قتيبة بن سعيد"},
		{"no first name", "بعد مقتل {بن سعيد} أمس", "person بن سعيد"},
		{"a quarter", "أغلق حي النسيم أمس", "place حي النسيم"},
		{"a quarter named for somebody", "في حي الشيخ مقصود", "place حي الشيخ مقصود"},
		{"a mosque named for somebody", "قرب جامع {الحسن} أمس", "place جامع الحسن"},
		{"what he narrates", "{وروى سفيان} بذلك", "person سفيان"},
		{"a title before a name", "غادر {الأمير سعود} أمس", "person سعود"},
		{"alive", "كل كائن حي الآن", ""},
		{"a street named for somebody", "أغلق شارع الملك {فهد} أمس", "place الملك فهد"},
		{"an age", "وقالت {ليلى 30} عاما", "person ليلى"},
		{"a formula inside", "توفي {سعيد رحمه الله} أمس", "person سعيد"},
		{"a stadium named for somebody known", "فاز على ملعب <محمد الخامس> أمس", "place ملعب محمد الخامس"},
		{"in quotation marks", "عمل في مستشفى \"<ابن سينا>\" بالموصل", "organization مستشفى \"ابن سينا\""},
		{"in brackets", "زار ملعب (<ابن سينا> الشهير) أمس", "person ابن سينا"},
		{"whose it is, perhaps", "زار جامعة <ترامب> أمس", "person ترامب"},
		{"his own", "زار منزل <ابن سينا> أمس", "person ابن سينا"},
		{"a verb like a name", "الذي نظم و{أشرف} على العملية", ""},
		{"more than", "قتل ما {يزيد} عن عشرة", ""},
		{"a name like a verb", "قال {أشرف} أمس", "person أشرف"},
		{"a father like a preposition", "قال {أشرف} علي أمس", "person أشرف"},
		{"God", "بسم {الله الرحمن الرحيم}", ""},
		{"a month of a year", "زاره في {جوان} 2017 كثيرون", ""},
		{"a month and its year", "زاره في {جوان 2017} كثيرون", ""},
		{"a day of a month", "في 12 {جويلية} الماضي", ""},
		{"called like a month", "قالت {جوان} أمس", "person جوان"},
		{"a friend", "قال {صديقي سامر} أمس", "person سامر"},
		{"my neighbour the pilgrim", "قال {جاري الحاج مفتاح} أمس", "person مفتاح"},
		{"a particle before a name", "قال فان {دن بيرغ} أمس", "person فان دن بيرغ"},
		{"no particle", "قال: فإن {دن بيرغ} أجاب", "person دن بيرغ"},
		{"what he is behind his name", "عمل {سامر رئيسا} أمس", "person سامر"},
		{"fathers behind a name", "كان {أبو القاسم} سمكو بن واسول المكناسي هناك", "person أبو القاسم سمكو بن واسول المكناسي"},
		{"no father", "كان {سامر} رئيس بن واسول هناك", "person سامر"},
		{"born", "{ولد حقي} في حارة", "person حقي"},
		{"a surname that begins like a preposition", "قال {وليد بوعبيد} أمس", "person وليد بوعبيد"},
		{"a quarter named for a lady", "في حي السيدة زينب أمس", "place حي السيدة زينب"},
		{"her own first name", "ولدت المهندسة زها {الراوي} أمس", "person زها الراوي"},
		{"no first name there", "قالت المهندسة إن {الراوي} غاب", "person الراوي"},
		{"what planning is", "خبير في الرئيس {الحضري} أمس", "person الحضري"},
		{"what a situation is", "كان الوضع {هادئ} أمس", ""},
		{"a bank by its place", "أعلن بنك [بيروت] أمس", "organization بنك بيروت"},
		{"a university with its adjective", "بدأت جامعة [برلين] الحرة أمس", "organization جامعة برلين الحرة"},
		{"a stock exchange", "في سوق [دبي] المالي أمس", "organization سوق دبي المالي"},
		{"a stock exchange in full", "في سوق [أبوظبي] للأوراق المالية أمس", "organization سوق أبوظبي للأوراق المالية"},
		{"a market", "في سوق [حلب] القديم أمس", "place حلب"},
		{"a civil war", "منذ الحرب الأهلية السودانية هنا", "event الحرب الأهلية السودانية"},
		{"one instead of the other", "شارك {ياسين بونو مكان منير المحمدي} أمس", "person ياسين بونو; person منير المحمدي"},
		{"in front of", "وقف {بيتر هانسن أمام} المبنى", "person بيتر هانسن"},
		{"a given name", "سجل {عوض خريص} هدفا", "person عوض خريص"},
		{"an imam", "قال {الشيخ إمام} أمس", "person الشيخ إمام"},
		{"a formula", "قصة {يوسف عليه} السلام", "person يوسف"},
	} {
		text, curated, labelled := marked(tt.text)
		tagger := NewTagger(NewModel(learnt()))
		tagger.Text.Read(text, curated, tagger.Words)
		labels := personLabels(tagger, labelled)
		var got []string
		for _, m := range tagger.Text.Merge(curated, tagger.Text.Composed(tagger.Text.Names(labels, nil))) {
			got = append(got, fmt.Sprintf("%s %s", m.Kind, text[m.Start:m.End]))
		}
		if strings.Join(got, "; ") != tt.want {
			t.Errorf("%s: %s: got %q, want %q", tt.what, text, strings.Join(got, "; "), tt.want)
		}
	}
}

// marked removes brackets (places), angles (people) and braces (what the model takes for a
// person) from a text.
func marked(s string) (text string, curated []Mention, labelled []corpus.Span) {
	var out strings.Builder
	start := 0
	for _, r := range s {
		switch r {
		case '[', '{', '<':
			start = out.Len()
		case ']':
			curated = append(curated, Mention{corpus.Span{Start: start, End: out.Len()}, corpus.Place})
		case '>':
			curated = append(curated, Mention{corpus.Span{Start: start, End: out.Len()}, corpus.Person})
		case '}':
			labelled = append(labelled, corpus.Span{Start: start, End: out.Len()})
		default:
			out.WriteRune(r)
		}
	}
	return out.String(), curated, labelled
}

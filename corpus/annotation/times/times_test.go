package times_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/times"
	"github.com/kashshaf/kashshaf/corpus/ingest"
	"github.com/kashshaf/kashshaf/internal/golden"
)

// brackets shows a text with its time expressions: [surface=value], with ~ where
// it took the document's date.
func brackets(doc *corpus.Document) string {
	var b strings.Builder
	text, at := doc.Text(), 0
	for _, e := range times.Find(doc) {
		mark := "="
		if e.Relative {
			mark = "~"
		}
		fmt.Fprintf(&b, "%s[%s%s%s]", text[at:e.Start], text[e.Start:e.End], mark, e.Value)
		at = e.End
	}
	return strings.TrimPrefix(b.String()+text[at:], "\n")
}

func TestFind(t *testing.T) {
	const wednesday = "2020-03-11"
	tests := []struct{ date, want string }{
		// Complete dates need no date of the document.
		{"", "في [17 سبتمبر (أيلول) 2018=2018-09-17] وبعده"},
		{"", "في [4 ديسمبر كانون الأول 2018=2018-12-04]"},
		{"", "في [٤ كانون الأول / ديسمبر ٢٠١٨=2018-12-04]"},
		{"", "يوم [الثلاثاء، 14 مايو 2019=2019-05-14]"},
		{"", "في [الحادي عشر من سبتمبر/ أيلول في عام 2001=2001-09-11]"},
		{"", "بتاريخ [2018/9/17=2018-09-17] و[17-09-2018=2018-09-17]"},
		{"", "منذ [مارس/آذار 2011=2011-03] و[أكتوبر من عام 2016=2016-10]"},
		{"", "في [عام 2014=2014] ثم ل[عام ٢٠١٦=2016] وفي [2017=2017]"},
		{"", "بين [عامي 1989 و2010=1989/2010] ثم [2016-2017=2016/2017]"},
		{"", "في [صيف 2011=2011-06/2011-08] و[التسعينيات=1990/1999] و[ستينيات القرن الماضي=1960/1969]"},
		{"", "[القرن التاسع عشر=1801/1900] و[القرن العشرين=1901/2000]"},
		{"", "خلال [النصف الأول من عام 2019=2019-01/2019-06]"},
		{"", "[العاشر من رمضان 1439=2018-05-25] و[عام 1440 هـ=2018-09-11/2019-08-30]"},
		{"", "أمس والثلاثاء والأسبوع الماضي ويوم 5 مارس"},
		// Weekdays: the last one, unless it is said or meant to come.
		{wednesday, "قال [الأربعاء~2020-03-11] إنه التقى به [الخميس~2020-03-05]"},
		{wednesday, "[الاثنين الماضي~2020-03-09] و[الأربعاء الماضي~2020-03-04] و[الجمعة المقبل~2020-03-13]"},
		{wednesday, "سيلتقي الوفدان [الأحد~2020-03-15] في الميناء"},
		// What is told to be over is past; two years joined by «و» are no span.
		{"2018-08-20", "بعد الإطاحة به في انقلاب في [نوفمبر~2017-11]"},
		{"2018-07-10", "قتل جندي في هجوم وقع يوم [15 ديسمبر~2017-12-15]"},
		{"2018-02-27", "تنتهي في [31 ديسمبر 2020=2020-12-31] بموجب الاتفاق الذي تم التوصل إليه في [ديسمبر~2017-12]"},
		{"2018-08-20", "سيلتقي الفريقان في [نوفمبر~2018-11]، وقد يزور البلاد في [أكتوبر~2018-10]"},
		{"2018-02-18", "كان قد تعهد [الخميس~2018-02-15] بأن الأمر سيتغير"},
		{wednesday, "ولا يعبدون سوى الواحد الأحد"},
		{wednesday, "فاز باللقب مرتين في [2010=2010] و[2012=2012]"},
		{wednesday, "بين [2010 و2012=2010/2012] و[عامي 2014 و2015=2014/2015]"},
		{wednesday, "أيام [16 و17 و18 مارس~2020-03-16/2020-03-18]"},
		{wednesday, "في [السبعينيات في القرن الماضي=1970/1979]"},
		{wednesday, "وقع ليل [الاثنين الثلاثاء~2020-03-09/2020-03-10]"},
		{wednesday, "يجتمعون كل يوم سبت، وأيام الخميس، واختار واحدا من الاثنين"},
		// Days counted from the document's.
		{wednesday, "[أمس~2020-03-10]، [أول من أمس~2020-03-09]، [غداً~2020-03-12]، [بعد غد~2020-03-13]"},
		{wednesday, "مساء [اليوم~2020-03-11] و[الليلة الماضية~2020-03-10] و[الليلة الفائتة~2020-03-10] و[الليلة قبل الماضية~2020-03-09]"},
		{wednesday, "[أمس الثلاثاء~2020-03-10]، و[اليوم (الأربعاء)~2020-03-11] وب[الأمس~2020-03-10]"},
		{"2020-03-10", "[أمس الثلاثاء~2020-03-10]"}, // dated a day early
		{wednesday, "[اليوم الأربعاء 11 مارس~2020-03-11]"},
		{wednesday, "[أمس «الثلاثاء~2020-03-10]» كان من المقرر أن يلتقيا"},
		{wednesday, "على مدار اليوم وطيلة اليوم"},
		{wednesday, "في ذلك اليوم، واليوم الأول، وصحيفة «أخبار اليوم»"},
		{wednesday, "[قبل ثلاثة أيام~2020-03-08]، [قبل عامين~2018]، [قبل خمسة وعشرين عاماً~1995]، قبل شهر من الموعد، قبل أيام"},
		// Weeks, months, years.
		{wednesday, "[الأسبوع الماضي~2020-03-02/2020-03-08] و[الأسبوع المقبل~2020-03-16/2020-03-22]"},
		{wednesday, "[نهاية الأسبوع الماضي~2020-03-07/2020-03-08]"},
		{wednesday, "[الأسبوع الأول من أبريل~2020-04-01/2020-04-07] أو [الأسبوع الأخير من الشهر الماضي~2020-02-23/2020-02-29]"},
		{"", "في [الأسبوع الثالث من شهر مايو 2019=2019-05-15/2019-05-21]، والأسبوع الأول من البطولة"},
		{wednesday, "[الشهر الماضي~2020-02] و[هذا العام~2020] و[للعام المقبل~2021]"},
		{wednesday, "[الربع الثاني من العام الجاري~2020-04/2020-06]"},
		{"2018", "[العام الماضي~2017] والشهر الماضي وأمس"},
		{"2018-06", "[الشهر الماضي~2018-05] والأسبوع الماضي"},
		// Months and days without a year are those nearest.
		{wednesday, "في [فبراير~2020-02] و[نوفمبر~2019-11] و[مايو~2020-05] و[أغسطس~2019-08] و[نوفمبر المقبل~2020-11]"},
		{wednesday, "[9 أكتوبر (تشرين الأول) الماضي~2019-10-09] و[الثامن من مارس/آذار الجاري~2020-03-08]"},
		{wednesday, "[25 و26 أبريل~2020-04-25/2020-04-26] و[17 سبتمبر من العام الماضي~2019-09-17]"},
		{wednesday, "في [17=2013-12-17] و[25 ديسمبر (كانون الأول) 2013=2013-12-25]"},
		{wednesday, "يومي [3~2020-04-03] و[7 أبريل~2020-04-07]، وبين [3 و7 أبريل~2020-04-03/2020-04-07]"},
		{wednesday, "بين [الأول من يونيو و16 يوليو~2020-06-01/2020-07-16]"},
		{wednesday, "من [أبريل إلى يونيو 2018~2018-04/2018-06]"},
		{wednesday, "في [5 فبراير~2020-02-05]، ثم في [22 من الشهر ذاته~2020-02-22]، و[اليوم التالي~2020-02-23]"},
		{wednesday, "[شهر رمضان المقبل~2020-04-24/2020-05-23]"},
		// Not dates.
		{wednesday, "مارس حقوقه، وقالت تيريزا ماي، ورمضان كاتب، وفاز 2-صفر"},
		{wednesday, "القرار 2254، و1928 كيلوغراما، ونحو 2000 شخص، ورحلة 1950"},
		{wednesday, "رؤية 2030 ومونديال 1990 وموسم 2017-2018 وهجمات 11 سبتمبر"},
		{wednesday, "رجل في الثلاثينيات من عمره"},
		{wednesday, "31 فبراير 2019 و30 فبراير"},
		{"", ""},
	}
	for _, test := range tests {
		text := plain(test.want)
		doc := corpus.Document{Body: text, Date: corpus.Date(test.date)}
		want := test.want
		if got := brackets(&doc); got != want {
			t.Errorf("Find(%q) as of %q\n got %s\nwant %s", text, test.date, got, want)
		}
	}
}

// Kinds of faults that were found by reading, each with words of our own. The
// document is of a Tuesday.
func TestKindsOfFaults(t *testing.T) {
	const tuesday = "2021-03-09"
	for _, test := range []struct{ kind, want string }{
		{"weekday ahead", "يلتقي الناديان يوم [الجمعة~2021-03-12] في الميناء"},
		{"weekday ahead", "تعقد اللجنة اجتماعها [الخميس~2021-03-11]"},
		{"weekday ahead", "والقمة التي تنطلق [الأحد~2021-03-14] في المرفأ"},
		{"weekday ahead", "ينطلق السباق مع فجر [السبت المقبل~2021-03-13]"},
		{"weekday past", "التقى الناديان يوم [الجمعة~2021-03-05] في الميناء"},
		{"weekday past", "كان يلتقي التجار [الخميس~2021-03-04] في المقهى"},
		{"weekday past", "وقال إن الوفد وصل [الاثنين~2021-03-08]"},
		{"tomorrow", "يسافر يوم [غد الأربعاء~2021-03-10]"},
		{"Umm al-Qura", "في [1 رمضان 1442 هـ=2021-04-13] و[10 ذي الحجة 1440=2019-08-11]"},
		{"the same day", "يوم [1 رمضان 1442 هـ=2021-04-14] الموافق [14 أبريل 2021=2021-04-14]"},
		{"the same day", "في [14 أبريل 2021=2021-04-14] الموافق [1 رمضان 1442هـ=2021-04-14]"},
		{"the weekday is right", "[الأربعاء 1 رمضان 1442=2021-04-14]"},
		{"half of a month", "خلال [النصف الثاني من مايو~2021-05-16/2021-05-31] و[النصف الأول من فبراير 2020=2020-02-01/2020-02-15]"},
		{"third of a month", "في [الثلث الأول من شهر يناير~2021-01-01/2021-01-10]"},
		{"month of the Islamic calendar", "مع [شهر رمضان المبارك~2021-04-13/2021-05-12]"},
		{"year of the Islamic calendar", "في [رجب 1439 هـ=2018-03-18/2018-04-16]، ثم في [عام 1440=2018-09-11/2019-08-30]"},
		{"year of ours", "في [عام 1440=1440] قبل سقوط القسطنطينية"},
		{"century of the Islamic calendar", "عالم من [القرن الثالث الهجري=0816/0913]"},
		{"old dates", "توفي في [4 شعبان سنة 906=1501-03-05]، وولد [سنة 132 هـ=0749-08-24/0750-08-12]"},
		{"before Christ", "من القرن الثالث قبل الميلاد"},
		{"names", "صحيفة اليوم والعرب اليوم وعين اليوم، وقال النائب العام السابق"},
		{"day first", "بتاريخ [12/4/2010م=2010-04-12]"},
		{"marked years", "سقطت ([1191م=1191]) ثم في [عام 2122م=2122] وفي [عام 850 للميلاد=0850]، على بعد 200م"},
		{"this season", "حرارة [هذا الصيف~2021-06/2021-08] أعلى"},
		{"daily talk", "شباب اليوم في عالم اليوم، ولعب دورا في حياة اليوم، ويعمل ثماني ساعات في اليوم"},
		{"a day that gives its name", "بعد صلاة الجمعة في سوق الخميس"},
		{"since", "يشارك الفريق منذ [الاثنين~2021-03-08]"},
		{"I will", "قال: «سأقول ذلك صباح [الجمعة~2021-03-12]»"},
		{"any weekend", "نخرج في نهاية الأسبوع"},
		{"what happened then", "بعد هجمات [سبتمبر/ أيلول 2001=2001-09] وهجمات سبتمبر وحرب أكتوبر 1973"},
		{"every year", "يقام من 3 مايو إلى 4 يونيو من كل عام، وفي 5 أكتوبر من كل سنة"},
	} {
		text := plain(test.want)
		if got := brackets(&corpus.Document{Body: text, Date: tuesday}); got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.kind, got, test.want)
		}
	}
}

// plain is a text without the brackets that show its time expressions.
func plain(marked string) string {
	var b strings.Builder
	for marked != "" {
		before, rest, found := strings.Cut(marked, "[")
		b.WriteString(before)
		if !found {
			break
		}
		surface, after, _ := strings.Cut(rest, "]")
		end := strings.LastIndexAny(surface, "=~")
		b.WriteString(surface[:end])
		marked = after
	}
	return b.String()
}

// The documents that ship show what is found in them; see testdata.
func TestDocuments(t *testing.T) {
	docs, _, err := ingest.Read(filepath.Join("..", "..", "documents"), ingest.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(docs) == 0 {
		t.Fatal("no documents")
	}
	var b strings.Builder
	for _, d := range docs {
		fmt.Fprintf(&b, "# %s %s\n", d.ID, d.Date)
		text := d.Text()
		for _, e := range times.Find(&d) {
			mark := "="
			if e.Relative {
				mark = "~"
			}
			fmt.Fprintf(&b, "%s%s%s\n", text[e.Start:e.End], mark, e.Value)
		}
	}
	golden.Check(t, filepath.Join("testdata", "documents.golden"), b.String())
}

func ExampleFind() {
	doc := corpus.Document{
		Title: "جسر جديد",
		Body:  "فُتح الجسر الثلاثاء، وكان أغلق في 9 أكتوبر (تشرين الأول) الماضي.",
		Date:  "2020-03-11",
	}
	for _, e := range times.Find(&doc) {
		fmt.Println(doc.Text()[e.Start:e.End], e.Value, e.Relative)
	}
	// Output:
	// الثلاثاء 2020-03-10 true
	// 9 أكتوبر (تشرين الأول) الماضي 2019-10-09 true
}

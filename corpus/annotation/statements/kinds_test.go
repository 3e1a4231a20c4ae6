package statements_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/linker"
	"github.com/kashshaf/kashshaf/corpus/annotation/statements"
)

// verdict prints a statement with what is thought of it: ? for one that is not
// sure, − for what is negated, ~ for a source without a name, = for a common noun.
func verdict(doc *corpus.Document, s corpus.Statement) string {
	marks := ""
	for i, is := range [...]bool{s.Weak(), s.Unnamed, s.Common, s.Negated} {
		if is {
			marks += [...]string{"?", "~", "=", "−"}[i]
		}
	}
	return fmt.Sprintf("%s%s: %s: %s", s.Named, marks, doc.Text()[s.Cue.Start:s.Cue.End], doc.Text()[s.Content.Start:s.Content.End])
}

// TestTone: to call something good is no criticism.
func TestTone(t *testing.T) {
	annotator, finder := linker.New(entities), statements.New(entities)
	for text, want := range map[string]corpus.Class{
		"وصف حلمي الزيارة بالتاريخية.":         corpus.Say,
		"وصفت رضوان اللقاء بأنه إيجابي ومثمر.": corpus.Say,
		"وصف حلمي الخطة بأنها ناقصة.":          corpus.Criticize,
		"وصف حلمي القرار بأنه غير مفيد.":       corpus.Criticize,
		"وانتقدت رضوان الخطة الجيدة.":          corpus.Criticize,
		"ووصف حلمي الهجوم بأنه جريمة تاريخية.": corpus.Criticize,
	} {
		doc := corpus.Document{Body: text}
		found := finder.Find(&doc, annotator.Annotate(&doc))
		if len(found) != 1 || found[0].Class != want {
			t.Errorf("%s: %+v, want one of class %s", text, found, want)
		}
	}
}

// Kinds of faults that were found by reading statements of news, each with
// sentences of our own.
func TestKindsOfFaults(t *testing.T) {
	annotator, finder := linker.New(entities), statements.New(entities)
	for _, tt := range []struct {
		kind string
		text string
		want string // statements, one a line
	}{
		// «وفق» of manner reports nothing, and nobody goes on with it.
		{"manner", "يسير العمل في الرصيف وفق الجدول المعلن.", ""},
		{"manner", "تمنح الرخص وفقا للفئة وبحسب الحاجة.", ""},
		{"manner", "قال حلمي إن الرصيف يرمم وفق المواصفات، مضيفا أن الكلفة عالية.",
			"حلمي: قال: الرصيف يرمم وفق المواصفات\nحلمي: مضيفا: الكلفة عالية"},
		{"manner", "تعمل الرافعات بحسب تعليمات السلامة. وقالت رضوان إنها آمنة.", "رضوان: وقالت: إنها آمنة"},
		{"source", "الرصيف مغلق منذ أمس، وفق تقرير رسمي.", "تقرير رسمي=: وفق: الرصيف مغلق منذ أمس"},
		{"source", "الرصيف مغلق منذ أمس بحسب مصادر ملاحية.", "مصادر ملاحية~: بحسب: الرصيف مغلق منذ أمس"},
		// What cannot speak is no subject.
		{"a thing", "أكدت الجريمة أن المرفأ بلا حراسة.", ""},
		{"a thing", "وتهدد الأزمات بإغلاق المرفأ.", ""},
		{"a thing", "وأكدت رضوان سلامة الرصيف. وأكدت كذلك أهمية الإنارة.", "رضوان: وأكدت: سلامة الرصيف\nرضوان: وأكدت: أهمية الإنارة"},
		{"a noun after a preposition", "وقع التأخير بعد طلب تقدمت به هيئة الموانئ بفتح الرصيف.", ""},
		{"a noun after a preposition", "ينص القرار على رفض الطلبات المتأخرة.", ""},
		{"what he was asked", "كان المقاول مطالبا بالإسراع.", ""},
		{"if", "سئل عما إذا كان قد اتهم هيئة الموانئ بالتقصير.", ""},
		{"a gesture", "ولوح حلمي بعلامة النصر.", ""},
		{"no preposition", "وأمرت بشكل عاجل بإخلاء الرصيف.", "?: وأمرت: بإخلاء الرصيف"},
		// The subject that touches the verb.
		{"an object behind it", "وصف الرئيس القبرصي زيارة حلمي بالتاريخية.", "الرئيس القبرصي: وصف: زيارة حلمي بالتاريخية"},
		{"an object behind it", "نفى مسؤول محلي التقارير.", "مسؤول محلي~−: نفى: التقارير"},
		{"an aside behind it", "ودعت هيئة الموانئ، وهي تابعة للوزارة، لبنان إلى الإسراع.", "هيئة الموانئ: ودعت: لبنان إلى الإسراع"},
		{"no word of time", "وقالت قبرص الشهر الماضي إن الرصيف جاهز.", "قبرص: وقالت: الرصيف جاهز"},
		{"a paper is written", "كما كتب تغريدة قال فيها إن الرصيف جاهز.", "?: قال: الرصيف جاهز"},
		{"before, in a clause about where", "نشرت هيئة الموانئ بيانا دعت فيه التجار إلى الصبر.", "هيئة الموانئ?: دعت: التجار إلى الصبر"},
		// The name behind a long office.
		{"long office", "وأكد مدير فرع الأشغال بمنطقة لبنان المهندس كريم حلمي وجود تأخير.", "مدير فرع الأشغال بمنطقة لبنان المهندس كريم حلمي: وأكد: وجود تأخير"},
		{"long office", "وأعلن رئيس الاتحاد الدولي للملاحة (مرفأ) القبرصي كريم حلمي، الجمعة، عن خطة جديدة.", "رئيس الاتحاد الدولي للملاحة (مرفأ) القبرصي كريم حلمي: وأعلن: خطة جديدة"},
		// Somebody of somebody's is not him.
		{"relation", "وقال أحد أصدقاء كريم حلمي إن العمل بدأ.", "أحد أصدقاء كريم حلمي~: وقال: العمل بدأ"},
		{"about it, not by it", "وكشفت دراسة أجريت على هيئة الموانئ أن العمل بطيء.", "دراسة=: وكشفت: العمل بطيء"},
		// Quoted speakers, headlines without a full stop.
		{"quoted speaker", "قالت \"رابطة البحارة\" اليوم إن الجلسة تأجلت.", "رابطة البحارة: قالت: الجلسة تأجلت"},
		{"participle ends it", "أعلنت هيئة الموانئ بدء الترميم، مؤكدة أن الكلفة عالية.", "هيئة الموانئ: أعلنت: بدء الترميم\nهيئة الموانئ: مؤكدة: الكلفة عالية"},
		{"he is named behind", "وقال مسؤول آخر هو كريم حلمي إن العمل بدأ.", "مسؤول آخر هو كريم حلمي: وقال: العمل بدأ"},
		{"whom one urges", "أشادت سلمى رضوان بالعمال، وحثت هيئة الموانئ على الإسراع.", "سلمى رضوان: أشادت: بالعمال\nسلمى رضوان: وحثت: هيئة الموانئ على الإسراع"},
		{"ف before the subject", "فالوزير نفسه اتهم هيئة الموانئ بالتقصير.", "الوزير نفسه=: اتهم: هيئة الموانئ بالتقصير"},
		{"whom he tells", "أغلق المرفأ، والرئيس القبرصي أبلغ كريم حلمي أن العمل توقف.", "الرئيس القبرصي: أبلغ: العمل توقف"},
		{"what is said of him", "قالت رضوان إن العمل بدأ، ووصف المهندس المقال بأنه بارع.", "رضوان: قالت: العمل بدأ\nرضوان?: ووصف: المهندس المقال بأنه بارع"},
		{"not to", "وطلب حلمي من هيئة الموانئ ألا تغلق الرصيف بالحجارة.", "حلمي: وطلب: ألا تغلق الرصيف بالحجارة"},
		{"an aside of a source", "وأبدى البحارة كلهم، وفق هيئة الموانئ، استعدادهم للعمل.", "هيئة الموانئ: وفق: وأبدى البحارة كلهم، وفق هيئة الموانئ، استعدادهم للعمل"},
		{"what was decided", "يسير العمل منذ أمس وفق ما قررته هيئة الموانئ.", ""},
		{"he who is denied", "نفى كريم حلمي، مدير الأشغال، إغلاق الرصيف.", "كريم حلمي−: نفى: إغلاق الرصيف"},
		{"occasion", "وقال مدير المرفأ في تغريدة أخرى إن العمل بدأ.", "مدير المرفأ=: وقال: العمل بدأ"},
		{"general", "وقال النائب العام القبرصي إن العمل بدأ.", "النائب العام القبرصي: وقال: العمل بدأ"},
		{"name behind many", "وأعلن أحد الأعضاء البارزين في المجلس البلدي كريم حلمي أنه غادر.", "أحد الأعضاء البارزين في المجلس البلدي كريم حلمي: وأعلن: أنه غادر"},
		{"to whom", "مصادر تكشف لهيئة الموانئ عن خطة جديدة.", "مصادر~: تكشف: خطة جديدة"},
		{"not confirmed", "وتفيد تقارير غير مؤكدة بأن العمل بدأ.", "تقارير غير مؤكدة~: وتفيد: العمل بدأ"},
		{"the pronoun is who", "نفى حلمي أنه أمر هيئة الموانئ بإغلاق الرصيف.", "حلمي−: نفى: أنه أمر هيئة الموانئ بإغلاق الرصيف\nحلمي: أمر: بإغلاق الرصيف"},
		{"may", "وربما يعلن حلمي موعد الفتح، وقد تعلن رضوان موعدا آخر.", ""},
		{"number", "قالت رضوان إن المسؤولين حصلوا على تسجيل واضح تماما يؤكد أن الرصيف متصدع.", "رضوان: قالت: المسؤولين حصلوا على تسجيل واضح تماما يؤكد أن الرصيف متصدع"},
		{"whom they call", "دعت الحكومة القبرصية اللاجئين إلى العودة، قائلة إن الرصيف جاهز.", "الحكومة القبرصية: دعت: اللاجئين إلى العودة\nالحكومة القبرصية: قائلة: الرصيف جاهز"},
		{"the passive", "قالت رضوان إن ما أُبلغ به حلمي هو أن الرصيف جاهز.", "رضوان: قالت: ما أُبلغ به حلمي هو أن الرصيف جاهز"},
		// Polarity.
		{"ruled out", "واستبعد حلمي أن يغلق الرصيف.", "حلمي−: واستبعد: يغلق الرصيف"},
		{"refused", "ورفض حلمي فتح الرصيف.", "حلمي−: ورفض: فتح الرصيف"},
		{"doubted", "وشكك حلمي في سلامة الرصيف.", "حلمي−: وشكك: سلامة الرصيف"},
		// Who is called so.
		{"a name as written", "وقال المهندس هزاع إن الرصيف جاهز.", "المهندس هزاع: وقال: الرصيف جاهز"},
		{"as others are called", "وقال الوزير إن الرصيف جاهز.", "الوزير=: وقال: الرصيف جاهز"},
		{"counted", "وطالب أكثر من مئة عامل بفتح الرصيف.", "أكثر من مئة عامل~: وطالب: بفتح الرصيف"},
		{"this one", "وقالت هذه المصادر إن الرصيف جاهز.", "هذه المصادر~: وقالت: الرصيف جاهز"},
		{"two verbs of one subject", "استقبلت سلمى رضوان وفدا، وشكرت هيئة الموانئ على الإسراع.", "سلمى رضوان?: وشكرت: هيئة الموانئ على الإسراع"},
	} {
		doc := corpus.Document{Body: tt.text}
		var got []string
		for _, s := range finder.Find(&doc, annotator.Annotate(&doc)) {
			got = append(got, verdict(&doc, s))
		}
		if all := strings.Join(got, "\n"); all != tt.want {
			t.Errorf("%s: %s\n got %s\nwant %s", tt.kind, tt.text, all, tt.want)
		}
	}
}

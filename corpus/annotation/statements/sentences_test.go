package statements_test

import (
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/linker"
	"github.com/kashshaf/kashshaf/corpus/annotation/statements"
)

// More kinds of faults, found by reading what was missed in annotated news and in
// sentences written for it; likewise with sentences of our own.
func TestMoreKindsOfFaults(t *testing.T) {
	annotator, finder := linker.New(entities), statements.New(entities)
	for _, tt := range []struct {
		kind string
		text string
		want string // statements, one a line
	}{
		// Who speaks.
		{"a wish is no subject", "استقبل كريم حلمي الأسر، كما تمنى الشفاء للمصابين.", "كريم حلمي?: تمنى: الشفاء للمصابين"},
		{"an office without a title", "وصل مفتي قبرص إلى المرفأ، كما تمنى الشفاء للمصابين.", "مفتي قبرص?: تمنى: الشفاء للمصابين"},
		{"a title in ين", "ودعا الأمين العام لهيئة الموانئ التجار إلى الصبر.", "الأمين العام لهيئة الموانئ: ودعا: التجار إلى الصبر"},
		{"now and then", "فحلمي تارة يقول إن الرصيف جاهز. وتارة يعترف بأن الكلفة عالية.", "حلمي: يقول: الرصيف جاهز\nحلمي: يعترف: الكلفة عالية"},
		{"a quoted speaker who is no entity", "قال \"اتحاد طلبة البحر المتوسط\" اليوم إن المؤتمر تأجل.", "اتحاد طلبة البحر المتوسط: قال: المؤتمر تأجل"},
		{"a quoted speaker between guillemets", "قالت «جمعية حماية الشواطئ» أمس إن الأسعار ارتفعت.", "جمعية حماية الشواطئ: قالت: الأسعار ارتفعت"},
		{"a quotation is no name", "وقالت رضوان «سنفتح الجسر غدا»، مؤكدة أن العمل بدأ.", "رضوان: وقالت: سنفتح الجسر غدا\nرضوان: مؤكدة: العمل بدأ"},
		{"another gender", "وقال حلمي إن ابنه غادر. وأكدت الأم ذلك، وقالت إنها تنتظر.", "حلمي: وقال: ابنه غادر\n?: وقالت: إنها تنتظر"},
		{"what another said", "تحدث كريم حلمي أمس. وأشار المحامي إلى قوله إن الرصيف جاهز.", "المحامي=: وأشار: قوله إن الرصيف جاهز\nكريم حلمي?: قوله: الرصيف جاهز"},
		{"goes on with the deed", "كشفت المصادر عن مطالبة هيئة الموانئ بإغلاق الرصيف وبررت ذلك بضيق الوقت.",
			"المصادر~: كشفت: مطالبة هيئة الموانئ بإغلاق الرصيف\nهيئة الموانئ?: مطالبة: بإغلاق الرصيف\nهيئة الموانئ?: وبررت: ذلك بضيق الوقت"},
		{"an object of an office", "قدم رئيس البلدية التعازي إلى الأسر، كما طالب بفتح الرصيف.", "رئيس البلدية?=: طالب: بفتح الرصيف"},
		{"who brought it out", "الرصيف متصدع منذ أمس، وفقا لبيان أصدرته هيئة الموانئ بشأن الحادث.", "بيان أصدرته هيئة الموانئ: وفقا: الرصيف متصدع منذ أمس"},
		{"a name behind a body", "وقالت المتحدثة باسم هيئة الموانئ ريما ناصيف إن العمل بدأ.", "المتحدثة باسم هيئة الموانئ ريما ناصيف: وقالت: العمل بدأ"},
		// What reports nothing.
		{"a thing", "يؤكد الحادث ضرورة الإنارة.", ""},
		{"a thing", "أكدت الأحداث صحة التوقعات.", ""},
		{"a thing", "وتدعو الحاجة إلى إغلاق الرصيف.", ""},
		{"a thing", "ويطالب القانون بتسجيل السفن.", ""},
		{"the passive", "أعلنت حالة الطوارئ في المرفأ.", ""},
		// Where what was said begins and ends.
		{"an object behind a day", "وأكدت رضوان كذلك أهمية الحفاظ على الأرصفة القديمة.", "رضوان: وأكدت: أهمية الحفاظ على الأرصفة القديمة"},
		{"a day alone is an aside", "أعلن كريم حلمي، الجمعة إنه سيستقيل من منصبه، وذلك بعد ضغوط.", "كريم حلمي: أعلن: إنه سيستقيل من منصبه"},
		{"what it is for", "وطالب حلمي بفتح الرصيف، وذلك للمساهمة في خفض الكلفة.", "حلمي: وطالب: بفتح الرصيف، وذلك للمساهمة في خفض الكلفة"},
		{"another voice begins", "وحذر حلمي من تصدع الرصيف، حيث توقعت رضوان أن ينهار.", "حلمي: وحذر: تصدع الرصيف\nرضوان: توقعت: ينهار"},
		{"another voice begins", "ونددت رضوان بالقرار، فقد قالت هيئة الموانئ إن الرصيف جاهز.", "رضوان: ونددت: بالقرار\nهيئة الموانئ: قالت: الرصيف جاهز"},
		{"as for", "وشدد حلمي على أن تقارير الرصيف، فيما يتعلق بالكلفة، ناقصة.", "حلمي: وشدد: تقارير الرصيف، فيما يتعلق بالكلفة، ناقصة"},
		{"now and then, in one sentence", "حلمي تارة يقول إن الرصيف جاهز، وتارة يعترف أن الكلفة عالية.", "حلمي: يقول: الرصيف جاهز\nحلمي: يعترف: الكلفة عالية"},
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

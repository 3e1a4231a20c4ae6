package statements_test

import (
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/linker"
	"github.com/kashshaf/kashshaf/corpus/annotation/statements"
)

// A said is a text and what is reported in it, as verdict prints it, one a line.
type said struct{ kind, text, want string }

// check compares what is found in texts.
func check(t *testing.T, all []said) {
	t.Helper()
	annotator, finder := linker.New(entities), statements.New(entities)
	for _, tt := range all {
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

// Who speaks though his verb has no subject beside it.
func TestSubjectElsewhere(t *testing.T) {
	check(t, []said{
		{"as for", "قالت رضوان إن الرصيف مغلق. أما هيئة الموانئ فأشارت إلى أعمال الترميم.",
			"رضوان: قالت: الرصيف مغلق\nهيئة الموانئ: فأشارت: أعمال الترميم"},
		{"as for, with an aside", "أما كريم حلمي، وهو مدير المرفأ، فقال إن العمل بدأ.", "كريم حلمي: فقال: العمل بدأ"},
		{"as for, and his mother", "أما والدته سلمى رضوان فأكدت أن العمل بدأ.", "والدته سلمى رضوان: فأكدت: العمل بدأ"},
		{"as for a thing", "أما الحادث فيؤكد أن الرصيف قديم.", "?: فيؤكد: الرصيف قديم"},
		{"he did before", "وسبق لحلمي أن ذكر أن الرصيف قديم.", "حلمي: ذكر: الرصيف قديم"},
		{"because she", "كتب تاجر ردا على قبرص، لأنها حذرت من إغلاق الرصيف.", "قبرص: حذرت: إغلاق الرصيف"},
		{"because she, of two", "زارت سلمى رضوان قبرص، لأنها حذرت من إغلاق الرصيف.", "سلمى رضوان?: حذرت: إغلاق الرصيف"},
		{"when he said", "ينسجم ذلك مع ما قاله كريم حلمي حين دعا إلى الصبر.", "كريم حلمي: دعا: الصبر"},
		{"whom she asks", "أما هيئة الموانئ فترى غير ذلك، إذ تطالب قبرص بأن تدفع الكلفة، وتقول إن الرصيف قديم.",
			"هيئة الموانئ: تطالب: تدفع الكلفة\nهيئة الموانئ: وتقول: الرصيف قديم"},
		// He who does what the sentence tells first.
		{"ف goes on", "وحدد حلمي خصما آخر، فقال إن الرصيف قديم.", "حلمي: فقال: الرصيف قديم"},
		{"و goes on", "عرضت هيئة الموانئ في بيان حصيلة العام، وقالت إن الرصيف قديم.", "هيئة الموانئ: وقالت: الرصيف قديم"},
		{"a participle goes on", "وتحدث حلمي عن لقاء بين سلمى رضوان والتجار، مشددا على أهمية الصبر.", "حلمي: مشددا: أهمية الصبر"},
		{"she is not he", "وحدد حلمي خصما آخر، وقالت إن الرصيف قديم.", "حلمي?: وقالت: الرصيف قديم"},
		{"another may be meant", "استقبل كريم حلمي سلمى رضوان، وأكد أن العمل بدأ.", "كريم حلمي?: وأكد: العمل بدأ"},
		{"her husband is not she", "وانفصلت سلمى رضوان عن كريم حلمي، وانتقدت علنا الصحافة.", "سلمى رضوان: وانتقدت: الصحافة"},
		{"behind where", "وعلى الضفة الأخرى أعربت هيئة الموانئ عن أملها، وطالبت بضمان السلامة.",
			"هيئة الموانئ: أعربت: أملها\nهيئة الموانئ: وطالبت: بضمان السلامة"},
		{"two of them", "وبقي الخط مفتوحا: فقد تحادث كريم حلمي وسلمى رضوان هاتفيا واتفقا على الصبر.", "كريم حلمي وسلمى رضوان: واتفقا: الصبر"},
		{"a counterpart between", "عرضت هيئة الموانئ حصيلة اللقاء بين كريم حلمي ونظيرته سلمى رضوان، وقالت إن الرصيف قديم.", "هيئة الموانئ: وقالت: الرصيف قديم"},
		{"those who are not she", "وتحدثت هيئة الموانئ عن أمطار تدفع السكان إلى الرحيل، وطالبت بضمان السلامة.", "هيئة الموانئ: وطالبت: بضمان السلامة"},
		{"in the sentence before", "أبدى المدير كريم حلمي تفاؤلا كبيرا برعاية هيئة الموانئ. وقال إن العمل بدأ.", "المدير كريم حلمي: وقال: العمل بدأ"},
		{"in another paragraph", "أبدى المدير كريم حلمي تفاؤلا كبيرا.\n\nوقال إن العمل بدأ.", "?: وقال: العمل بدأ"},
	})
}

// Kinds that were found by reading sure statements of fresh news.
func TestKindsReadLater(t *testing.T) {
	check(t, []said{
		{"a thing shown", "رفع متظاهرون لافتات تطالب هيئة الموانئ بالإصلاح.", ""},
		{"his mother is one word", "وقالت والدته إن الرصيف قديم.", "والدته=: وقالت: الرصيف قديم"},
		{"a paper called Morning", "وقالت صحيفة صباح القبرصية إن الرصيف قديم.", "صحيفة صباح القبرصية: وقالت: الرصيف قديم"},
		{"a paper called Today", "وذكرت جريدة اليوم أن الرصيف قديم.", "جريدة اليوم=: وذكرت: الرصيف قديم"},
		{"a date before him", "وقال الأحد 12 مارس كريم حلمي إن الرصيف قديم.", "كريم حلمي: وقال: الرصيف قديم"},
		{"a date before him", "وأكد في 12 جويلية الماضي كريم حلمي أن الرصيف قديم.", "كريم حلمي: وأكد: الرصيف قديم"},
		{"a time before her", "وأعلنت في وقت متأخر من مساء الثلاثاء هيئة الموانئ أن الرصيف قديم.", "هيئة الموانئ: وأعلنت: الرصيف قديم"},
		{"the day before yesterday", "وقال أمس الأول كريم حلمي إن الرصيف قديم.", "كريم حلمي: وقال: الرصيف قديم"},
		{"a verbal noun", "قالت رضوان إن البطارية تستطيع كشف كل ما كتبه.", "رضوان: قالت: البطارية تستطيع كشف كل ما كتبه"},
		{"the passive", "وحاصر الجنود مبنى يعتقد أن حلمي فيه.", ""},
		{"what was passed", "أقر المجلس البلدي أمس قانونا جديدا بأغلبية كبيرة.", ""},
		{"a noun", "قالت رضوان إنه أمر مذهل.", "رضوان: قالت: إنه أمر مذهل"},
		{"no call", "قالت رضوان إن الوضع يدعو للقلق.", "رضوان: قالت: الوضع يدعو للقلق"},
		{"a thing told it", "وكشفت الاختبارات على الرصيف الجديد أن الحديد صدئ.", ""},
		{"what one owes", "وتدين رضوان بالفضل لهيئة الموانئ.", ""},
		{"another sentence, not the name", "وأغلق العمال اثنين من الأقسام، حسب هيئة الموانئ، هما الرصيف والمخزن.", "هيئة الموانئ: حسب: وأغلق العمال اثنين من الأقسام"},
		{"the reports", "يغلق الرصيف غدا طبقا للتقارير.", "التقارير~: طبقا: يغلق الرصيف غدا"},
		{"a report told it", "وأمرت رضوان بالترميم، بعد صدور تقرير محلي أفاد بوجود شقوق.",
			"رضوان: وأمرت: بالترميم، بعد صدور تقرير محلي أفاد بوجود شقوق\nتقرير محلي=: أفاد: بوجود شقوق"},
		{"she is no study", "وبحسب بحث محلي فإن الرصيف قديم. وأضافت: «لقد حان وقت العمل».", "بحث محلي=: وبحسب: الرصيف قديم\n?: وأضافت: لقد حان وقت العمل"},
		{"an age is no name", "وقال اللاعب البالغ عمره 24 عاما إن العمل بدأ.", "اللاعب=: وقال: العمل بدأ"},
	})
}

// TestNotTheBody: somebody of a body is not the body, and who speaks for it is.
func TestNotTheBody(t *testing.T) {
	annotator, finder := linker.New(entities), statements.New(entities)
	for text, want := range map[string]string{
		"وقال حارس هيئة الموانئ السابق إن الرصيف قديم.":    "",
		"وقال المتحدث باسم هيئة الموانئ إن الرصيف قديم.":   "port-authority",
		"وقالت هيئة الموانئ إن الرصيف قديم.":               "port-authority",
		"وقال بيان صادر عن هيئة الموانئ إن الرصيف قديم.":   "port-authority",
		"وقال مشجع هيئة الموانئ إن الرصيف قديم منذ سنوات.": "",
		"وقالت رئيسة هيئة الموانئ السابقة إن الرصيف قديم.": "",
	} {
		doc := corpus.Document{Body: text}
		found := finder.Find(&doc, annotator.Annotate(&doc))
		if len(found) != 1 || found[0].Speaker != want {
			t.Errorf("%s: %+v, want one by %q", text, found, want)
		}
	}
}

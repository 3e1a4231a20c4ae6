package statements_test

import (
	"slices"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/linker"
	"github.com/kashshaf/kashshaf/corpus/annotation/statements"
)

// Kinds of errors found by reading every statement of the corpus that ships: where one speaker's
// words end and another's, or the writer's, begin.
func TestWhoseWords(t *testing.T) {
	check(t, []said{
		{"another denies", "اتهمت قبرص هيئة الموانئ بالتقصير، وهيئة الموانئ تنفي وتؤكد أن الرصيف جاهز.",
			"قبرص: اتهمت: هيئة الموانئ بالتقصير\nهيئة الموانئ: وتؤكد: الرصيف جاهز"},
		{"another denies", "قال حلمي إن الرصيف مغلق، والهيئة تقدر الكلفة بالكثير.", "حلمي: قال: الرصيف مغلق"},
		{"what he does besides", "وأشار حلمي إلى رصيف قديم، وحدد موعد ترميمه.", "حلمي: وأشار: رصيف قديم"},
		{"what he ascribes", "وأعلنت رضوان أن الرصيف مغلق، ونسبت التأخير إلى المطر.", "رضوان: وأعلنت: الرصيف مغلق"},
		{"what was before", "وقال حلمي إن الرصيف مغلق، وكان قد رمم قبل عام.", "حلمي: وقال: الرصيف مغلق"},
		{"what came of it", "أعلنت رضوان أن الرصيف مغلق، فازدادت الأسعار كلها.", "رضوان: أعلنت: الرصيف مغلق"},
		{"a gloss", "ونبه حلمي إلى إغلاق الرصيف، وهو خطر عزاه إلى المطر.", "حلمي: ونبه: إغلاق الرصيف"},
		{"on behind an attribution", "ووصفت قبرص الخطة، على لسان حلمي، بأنها ناقصة.", "قبرص: ووصفت: الخطة، على لسان حلمي، بأنها ناقصة"},
		{"what is decided, not said", "وقال حلمي إن الرصيف يرمم وفق ما قرره المجلس.", "حلمي: وقال: الرصيف يرمم وفق ما قرره المجلس"},
		{"in the midst", "بدأ العمل، فيما اتفق حلمي ورضوان، كما ذكرت قبرص، على فتح الرصيف.",
			"حلمي ورضوان: اتفق: فتح الرصيف\nقبرص: كما ذكرت: اتفق حلمي ورضوان، كما ذكرت قبرص، على فتح الرصيف"},
		{"in the midst", "فهي تنص، كما تقول رضوان، على فتح الرصيف.", "رضوان: كما تقول: فهي تنص، كما تقول رضوان، على فتح الرصيف"},
		// Several unnamed people, with where they are.
		{"several", "وقال عاملون في المرفأ ومسؤولون في الهيئة إن الخسائر كبيرة.", "عاملون في المرفأ ومسؤولون في الهيئة~: وقال: الخسائر كبيرة"},
		{"several", "خسائر يقول مزارعون في الوادي إن حجمها كبير.", "مزارعون في الوادي~: يقول: حجمها كبير"},
		// Who answers; who is invited somewhere; who wants to remain unnamed.
		{"answers", "فرد عليه حلمي بأن الرصيف جاهز.", "حلمي: فرد: الرصيف جاهز"},
		{"answers", "رد حلمي بقوة في الشوط الثاني.", ""},
		{"invites", "وتأتي الزيارة بعدما دعا الرئيس كريم حلمي إلى لبنان.", ""},
		{"invites", "ودعا كريم حلمي إلى لبنان موحد.", "كريم حلمي: ودعا: لبنان موحد"},
		{"no name", "وطلب المصدر عدم ذكر اسمه.", ""},
		// Who is certain to be the speaker.
		{"joined on by its object", "وكتب حلمي أن الرصيف قديم. وحمله المسؤولية عن التأخير.", "حلمي: وكتب: الرصيف قديم\nحلمي: وحمله: المسؤولية عن التأخير"},
		{"he acts first", "وفي اليوم التالي للمكالمة تحدث من الجانب القبرصي كريم حلمي، فأكد أن الرصيف جاهز.", "كريم حلمي: فأكد: الرصيف جاهز"},
	})
}

// TestCounterpart: somebody called the counterpart of the person before has the same office, so
// that the dual refers to both afterwards.
func TestCounterpart(t *testing.T) {
	annotator, finder := linker.New(entities), statements.New(entities)
	doc := corpus.Document{Body: "ناقش الرئيس القبرصي كريم حلمي ونظيره اللبناني سلمى رضوان ملفات لبنان وقبرص. ولم يقتصر ذلك على الرصيف، فقد ناقش الرئيسان التعاون العسكري التقني، واتفقا على الصبر."}
	found := finder.Find(&doc, annotator.Annotate(&doc))
	if len(found) != 1 || found[0].Speaker != "karim-hilmi" || !slices.Equal(found[0].With, []string{"salma-radwan"}) {
		t.Errorf("got %+v, want one of both", found)
	}
}

// TestSourceIsNoSubject: a source named in the middle of a statement is not what the statement is
// about.
func TestSourceIsNoSubject(t *testing.T) {
	annotator, finder := linker.New(entities), statements.New(entities)
	doc := corpus.Document{Body: "وتقع المنارة عند حدود لبنان، وفيها، وفق كريم حلمي، حراس كثيرون."}
	found := finder.Find(&doc, annotator.Annotate(&doc))
	if len(found) != 1 || !slices.Equal(found[0].About, []string{"lebanon"}) {
		t.Errorf("got %+v, want one about Lebanon alone", found)
	}
}

// TestOtherProse covers kinds of errors found in texts of our own other than news.
func TestOtherProse(t *testing.T) {
	check(t, []said{
		{"what rules", "ويشترط القانون تقديم الطلب. وترى الهيئة أن ذلك قديم.", "الهيئة=: وترى: ذلك قديم"},
		{"a thing in a relative clause", "قالت رضوان إن عمال المرفأ يتعرضون لحرارة تهدد حياتهم.", "رضوان: قالت: عمال المرفأ يتعرضون لحرارة تهدد حياتهم"},
		{"who is asked", "وطلب منا أن ننتظر عند المرفأ.", "?: وطلب: ننتظر عند المرفأ"},
		{"why he has no name", "وأفاد عامل محلي، طلب عدم الكشف عن اسمه، بأن الرصيف مغلق.", "عامل محلي~: وأفاد: الرصيف مغلق"},
		{"what he asks for", "طلب كريم حلمي عدم الكشف عن تفاصيل الاتفاق.", "كريم حلمي: طلب: عدم الكشف عن تفاصيل الاتفاق"},
		{"nouns are no outcome", "وأعلنت رضوان أن الهيئة ألغت الحفلات، ففعاليات المهرجان مؤجلة.", "رضوان: وأعلنت: الهيئة ألغت الحفلات، ففعاليات المهرجان مؤجلة"},
		{"who asks does not answer", "وسأله المحامي كريم حلمي عمن أغلقه، فأجاب بأنه لا يعرف.", "?: فأجاب: بأنه لا يعرف"},
		{"whom, not who", "واتهمت هيئة الموانئ المدير كريم حلمي بالإهمال.", "هيئة الموانئ: واتهمت: المدير كريم حلمي بالإهمال"},
		{"whose words a paper has", "تحدث كريم حلمي. ونقلت عنه صحيفة محلية قوله إن الرصيف قديم.", "?: قوله: الرصيف قديم"},
		{"denies that, and says this", "ونفى كريم حلمي ذلك، معتبرا أن الأوراق مزورة.", "كريم حلمي: معتبرا: الأوراق مزورة"},
		{"while one, the other", "ففي حين قال حلمي إن الرصيف قديم، أكدت رضوان أن الكلفة عالية.", "حلمي: قال: الرصيف قديم\nرضوان: أكدت: الكلفة عالية"},
		{"but another", "ويرى كريم حلمي أن الرصيف قديم، غير أن رضوان تنفي ذلك.", "كريم حلمي: ويرى: الرصيف قديم"},
		{"an offer", "وقال حلمي إنه رفض عرضا من المرفأ.", "حلمي: وقال: إنه رفض عرضا من المرفأ"},
		{"whose tongue", "وأعلنت هيئة الموانئ على لسان رئيسها ترحيبها.", ""},
		{"scripture", "وقالت رضوان إن الصبر جميل. قال تعالى: «وبشر الصابرين من الناس».", "رضوان: وقالت: الصبر جميل"},
		{"numbers, not he", "الرصيف جديد كله، بحسب الأرقام الرسمية. وقال إنه سيرممه.", "الأرقام الرسمية=: بحسب: الرصيف جديد كله\n?: وقال: إنه سيرممه"},
		{"those who follow him", "أغضبت الصورة متابعي الرئيس، والذين رأوا أن ذلك كثير.", "?: رأوا: ذلك كثير"},
		{"how", "كشف أحد العمال كيف فقد عمله في المرفأ.", "أحد العمال~: كشف: كيف فقد عمله في المرفأ"},
		{"whom they warn", "ونبهت السلطات السكان إلى ضرورة البقاء في البيوت.", "السلطات=: ونبهت: ضرورة البقاء في البيوت"},
		{"calls besides", "كما دعا كريم حلمي إلى فتح الرصيف، محذرا من التأخير.", "كريم حلمي: دعا: فتح الرصيف\nكريم حلمي: محذرا: التأخير"},
		{"is accused", "واعتقل كريم حلمي أمس، واتهم رسميا بالإهمال.", ""},
		{"a governor", "من جانبه أكد والي جهة لبنان كريم حلمي أن العمل بدأ.", "والي جهة لبنان كريم حلمي: أكد: العمل بدأ"},
		{"nothing behind the source", "ارتفعت الرسوم، بحسب كريم حلمي", ""},
		{"where a paper came out", "ارتفعت الرسوم كلها أمس، بحسب بيان نشر على موقع المرفأ.", "بيان نشر على موقع المرفأ=: بحسب: ارتفعت الرسوم كلها أمس"},
	})
}

// TestImamOfThatName: an office followed by another name does not refer to its previous holder.
func TestImamOfThatName(t *testing.T) {
	annotator, finder := linker.New(entities), statements.New(entities)
	doc := corpus.Document{Body: "وقال الإمام كريم حلمي إن الصبر جميل. وذهب الإمام مالك إلى أن ذلك يكفي."}
	found := finder.Find(&doc, annotator.Annotate(&doc))
	if len(found) != 2 || found[0].Speaker != "karim-hilmi" || found[1].Speaker != "" {
		t.Errorf("got %+v, want the second of nobody known", found)
	}
}

package tagger_test

import (
	"testing"
)

// TestSpelling checks names that no list has and that their letters or their neighbours show, and
// words joined to a name that are none.
func TestSpelling(t *testing.T) {
	tests := []namesIn{
		{"a place behind a preposition", "وصل القطار إلى بريتفيسك.", "place بريتفيسك"},
		{"not a common noun", "جلس الرجل في مخدع، ثم وقف إلى محراب.", ""},
		{"whoever lives there", "اشتكى سكان غرانسوف من الغبار.", "place غرانسوف"},
		{"the same place, whatever stands before it", "زرنا بلدة تراكنوف. تقع تراكنوف على تلة، ومن تراكنوف يرى البحر.", "place تراكنوف; place تراكنوف; place تراكنوف"},
		{"a clitic before it", "زرنا بلدة تراكنوف. وأعيدت لتراكنوف مياهها.", "place تراكنوف; place تراكنوف"},
		{"a trade and a nation", "سجل المهاجم الهولندي فيندربورت الهدف الثاني.", "person فيندربورت"},
		{"a paper with an article", "نشرت صحيفة لا غراندورا الخبر.", "organization لا غراندورا"},
		{"a verb before a name", "ورثاه درويش بقصيدة.", "person درويش"},
		{"a verb behind a name", "وأذكر أن نوفل أهداني كتابا.", "person نوفل"},
		{"how somebody spoke", "وقال عدنان مازحا إن الأمر سهل.", "person عدنان"},
		{"an office behind a name", "فغضب الشيخ درويش خطيب الجامع.", "person درويش"},
		{"an actor after a name that is spelt like an office", "يتولى الإخراج رامي إمام الذي أخرج المسلسل.", "person رامي إمام"},
		{"a title between two people", "فجهز معه نور الدين الأمير أسد الدين.", "person نور الدين; person أسد الدين"},
		{"a caliph on his way", "وخرج الخليفة المستنجد بالله إلى الكوفة.", "person المستنجد بالله; place الكوفة"},
		{"who was born", "ولد أبو الريحان في قرية بعيدة.", "person أبو الريحان"},
		{"a verb of the present", "كان رشيد يهاجم خصومه.", "person رشيد"},
		{"a relative", "اتصلت ابنة عمتي غزالة من كندا.", "person غزالة; place كندا"},
		{"a genitive to its end", "وطالب اتحاد قوى التقدم بتحقيق.", "organization اتحاد قوى التقدم"},
		{"a party and its head", "وأكد رئيس حزب الصواب عبد السلام ولد حرمه ذلك.", "organization حزب الصواب; person عبد السلام ولد حرمه"},
		{"a party of somebody", "وأكد رئيس حزب المعارضة ذلك.", ""},
		{"a chamber of two trades", "زار الوزير غرفة تجارة وصناعة حلب أمس.", "organization غرفة تجارة وصناعة حلب"},
		{"a name that ends like a preposition", "عاد المدرب وسام حسن علي إلى الملعب.", "person وسام حسن علي"},
		{"one with a kunya", "غاب سامر أبو علي عن اللقاء.", "person سامر أبو علي"},
		{"a given name that is also an office", "عاد اللاعب إمام عاشور إلى التدريب.", "person إمام عاشور"},
		{"an author between commas", "وقرأت المؤلفة الشهيرة، إنغا هالستروم، فصلا من روايتها.", "person إنغا هالستروم"},
		{"an island in quotation marks", "وصلوا إلى جزيرة \"شيناكو\" أمس.", "place شيناكو"},
		{"an agreement and a verb", "وقعتا اتفاقية الشراكة، تخوضان نزاعا تجاريا.", "event اتفاقية الشراكة"},
		{"what an agency averts", "وقال المتحدث باسم وكالة التخفيف من الكوارث إن العدد ارتفع.", "organization وكالة التخفيف من الكوارث"},
		{"a surname that no list has", "وقابلت المصور رستم نظروفيتش في المحطة.", "person رستم نظروفيتش"},
		{"a surname of particles", "وأضافت إيستر فان دير لاينن أن المحاليل نفدت.", "person إيستر فان دير لاينن"},
		{"a verb and two names", "تقدم الضيوف، وعادل صلاح محسن النتيجة.", "person صلاح محسن"},
		{"what somebody plays", "في المساء عزف لنا رامي على العود.", "person رامي"},
		{"no conjunction behind «أن»", "وصل الوزير ويدراوكو، وقال الناس إن ويدراوكو نجا.", "person ويدراوكو; person ويدراوكو"},
		{"where somebody was born", "وتوفي في مسقط رأسه.", ""},
		{"whom a governor tells", "وقال محافظ البنك المركزي للنواب إن العجز تراجع.", "organization البنك المركزي"},
		{"a hospital and its place", "نقل المصاب إلى مستشفى الملك فهد في الهفوف.", "organization مستشفى الملك فهد; place الهفوف"},
		{"a place and where it lies", "انفجرت قنبلة في أحنيف بولاية البويرة.", "place أحنيف; place البويرة"},
	}
	checkNames(t, tests)
}

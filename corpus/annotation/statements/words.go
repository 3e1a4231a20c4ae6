package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// The lists below are closed classes of the language, normalised before use.
// They hold no name of a person or a thing.
var (
	thatWords = arabic.WordSet(`أن إن أنه إنه أنها إنها أنهم إنهم أنهما إنهما أنهن إننا أننا إنني أنني إني أني أنك إنك
		بأن بأنه بأنها بأنهم بأنهما بأننا بأنني بأنك بكونه بكونها فإن فإنه فإنها فإنهم`)

	// freeThat is the free-standing words of them, which are left out of what is said.
	freeThat = arabic.WordSet(`أن إن بأن فإن`)

	prepositions = arabic.WordSet(`في من إلى على عن مع خلال بعد قبل منذ حتى عند لدى أمام خلف بين تحت فوق ضد حول بشأن عبر وسط
		إثر عقب دون بدون رغم إزاء تجاه نحو لصالح بسبب أثناء داخل خارج حيال بخصوص فيه فيها منه منها عليه عليها إليه إليها عنه
		عنها معه معها به بها له لها لهم بهم فيما مما عما بما لما كما على بمناسبة بحضور غداة عشية ردا تعليقا تعقيبا بحسب حسب
		وفق بواسطة ضمن بعيد قبيل وفي ومن وعن ومع لدي لديه لي لنا لك لكم إلي إلينا بي بنا عني عنا`)

	// formulae follow the name of somebody who is revered, and end it.
	formulae = arabic.WordSet(`صلى رضي رحمه رحمها حفظه حفظها عليه`)

	negations = arabic.WordSet(`لم ولم لن ولن لا ولا فلم ألم`)

	relatives = arabic.WordSet(`الذي التي الذين اللذان اللذين اللتان اللتين اللواتي اللاتي والذي والتي والذين من ما`)

	// particles open a clause and say nothing about who acts in it.
	particles = arabic.WordSet(`قد وقد لقد ولقد فقد كان وكان كانت وكانت كانوا وكانوا لكن ولكن لكنه لكنها ولكنه ولكنها بل إلا أن وأن إن وإن بينما فيما
		وفيما حيث إذ كما حين حينما عندما بعدما بعد قبل وهو وهي وهم هو هي هم ثم أما وأما كذلك أيضا بدوره بدورها`)

	// subordinators begin a clause of its own.
	subordinators = arabic.WordSet(`أن إن وأن وإن وبأن ولأن أنه إنه أنها إنها أنهم إنهم بأن بأنه بأنها فإن فإنه فإنها فإنهم لأن لأنه لأنها لكن ولكن لكنه لكنها ولكنه ولكنها بينما وبينما فيما وفيما حيث إذ كما حين
		حينما عندما بعدما قبلما الذي التي الذين اللذين والذي والتي مما ما`)

	// asides stand between commas or after a subject and tell when, where or how.
	asides = arabic.WordSet(`اليوم أمس غدا الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت يوم مساء صباح فجر ظهر ليل
		يوما مرة دائما أبدا وأبدا أحيانا غالبا حينئذ عندئذ يومها ساعتها بدوره بدورها أيضا كذلك لاحقا سابقا مؤخرا حاليا بشدة مجددا رسميا علنا مرارا الآن أول قائلا وقتها حينها آنذاك
		اليوم الماضي الماضية المقبل المقبلة القادم القادمة المنصرم المنصرمة اعتبارا ابتداء هنا هناك نفيا رفضا قاطعا تاما شديدا صراحة فورا مباشرة بالتالي وبالتالي لذلك`)

	// titles stand before the name of a person.
	titles = arabic.WordSet(`الرئيس رئيس رئيسة رئيسا وزير وزيرة وزيرا المتحدث المتحدثة متحدث متحدثة الناطق ناطق الناطقة السفير سفير سفيرة السفيرة
		مندوب المندوب المندوبة مندوبة مبعوث المبعوث المبعوثة مبعوثة الأمين أمين مدير المدير مديرة المديرة قائد القائد النائب نائب نائبة النائبة
		الملازم ملازم الرقيب الشيخ الأمير الأميرة الملك الملكة السيد السيدة الدكتور الدكتورة الجنرال العقيد العميد اللواء الفريق المشير الرائد النقيب المقدم
		المحامي المحامية محامي القاضي الناشط الناشطة الباحث الباحثة المحلل الخبير الخبيرة الكاتب الكاتبة الصحفي الصحافي الصحفية الصحافية
		الفنان الفنانة النجم المدرب مدرب اللاعب لاعب المفوض المفوضة مفوض مفوضة العضو عضو زعيم الزعيم زعيمة عمدة محافظ المحافظ حاكم
		المستشار المستشارة مستشار مستشارة المدعي المرشح المرشحة القيادي الداعية الطبيب الطبيبة النائبان الوزير الوزيرة مراسل مراسلة
		المراسل العاهل الإعلامي الإعلامية المخرج المخرجة الممثل الممثلة ممثل ممثلة المطرب المطربة المسؤول المسؤولة مسؤول مسؤولة المدعو مساعد مساعدة المساعد البابا ولي والي الوالي معتمد`)
)

const al = "ال"

// definite tells whether a word has the article.
func definite(word string) bool {
	return strings.HasPrefix(word, al) && len(word) > len(al)+4 && !relatives[word]
}

// definite tells whether word k has the article: «الكسندر» may, «ألكسندر» has not.
func (t *text) definite(k int) bool {
	if k < 0 || k >= len(t.tokens) || !definite(t.word(k)) {
		return false
	}
	raw := t.raw(k)
	return !strings.HasPrefix(raw, "أ") && !strings.HasPrefix(raw, "إ") && !strings.HasPrefix(raw, "آ")
}

// adjective tells whether a definite word may qualify a definite noun before it,
// by its form alone.
func adjective(word string) bool {
	return definite(word) && (strings.HasSuffix(word, "ي") || strings.HasSuffix(word, "يه") || strings.HasSuffix(word, "ين") ||
		strings.HasSuffix(word, "ان") || strings.HasSuffix(word, "يون") || qualities[word])
}

var qualities = arabic.WordSet(`السابق السابقة الجديد الجديدة العام العامة الأعلى العليا الأول الأولى الثاني الثانية الحالي المقال المقالة الراحل الراحلة
	المنتخب المؤقت المؤقتة المكلف الخاص الخاصة الأكبر الأبرز البارز البارزة المتحدة الحاكم الحاكمة المتشدد المتشددة المتطرف المتطرفة
	المشترك المشتركة المستقل المستقلة الأممي المعارض المعارضة المصاب الكبير الكبيرة الأمم المسلح المسلحة الموالي الشرعية القضائي الجوية البحرية
	البرية الرسمي الرسمية المحلي المحلية المركزي المركزية الركن الأربع الثلاث الخمس نفسه نفسها ذاته ذاتها أنفسهم الأخير الأخيرة الآخر الأخرى`)

package search_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/search"
	"github.com/kashshaf/kashshaf/corpus/pipeline"
)

// everydayWords are words that any Arabic reader knows, of all walks of life;
// about half of them are in no document of the corpus that ships. None of them
// was chosen by what the engine makes of it.
const everydayWords = `حزب قانون نفط رأس مئة بيت دبابة كتاب مدرسة معلم طالب جامعة قلم دفتر سيارة قطار طائرة سفينة دراجة شارع
	جسر نهر بحر جبل صحراء غابة شجرة وردة تفاحة برتقال موز عنب تمر خبز لحم سمك دجاج حليب جبن زيت
	ملح سكر شاي قهوة ماء عصير مطبخ غرفة باب نافذة سقف جدار سرير كرسي طاولة مصباح هاتف حاسوب شاشة مفتاح
	أب أم أخ أخت جد جدة عم خال ابن ابنة زوج زوجة طفل رضيع شاب عجوز صديق جار ضيف عدو
	يد قدم عين أذن أنف فم لسان قلب كبد دم عظم جلد شعر ظهر بطن مرض دواء طبيب ممرضة مستشفى
	أحمر أخضر أزرق أصفر أبيض أسود كبير صغير طويل قصير سريع بطيء جميل قبيح غني فقير سعيد حزين قوي ضعيف
	كتب قرأ أكل شرب نام مشى جلس وقف ضحك بكى سمع رأى قال سأل أجاب فتح أغلق باع اشترى سافر
	واحد اثنان ثلاثة عشرة ألف مليون نصف ربع يوم شهر سنة أسبوع ساعة دقيقة صباح مساء ليل ربيع صيف شتاء
	شمس قمر نجم سماء أرض مطر ثلج ريح حر برد نار دخان تراب حجر ذهب فضة حديد نحاس زجاج خشب
	كلب قطة حصان بقرة خروف جمل أسد فيل طائر نحلة محكمة قاض محام سجن شرطي جندي بندقية انتخاب برلمان ضريبة`

// shippedEngine is an engine over the corpus that ships.
func shippedEngine(t testing.TB) *search.Engine {
	t.Helper()
	return collected(t, filepath.Join("..", "..", "documents"))
}

func collected(t testing.TB, dir string) *search.Engine {
	t.Helper()
	c, _, err := pipeline.Collect(dir, pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	block, err := search.Write(c, bundle.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	e, err := search.Open(block)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// TestEverydayWords wants no word to be taken for another: neither those that
// every reader knows, nor names, nor function words, nor what was once replaced.
func TestEverydayWords(t *testing.T) {
	e := shippedEngine(t)
	words := strings.Fields(everydayWords)
	if len(words) != 200 {
		t.Errorf("%d everyday words, want 200", len(words))
	}
	absent := 0
	for _, word := range append(words, strings.Fields(`Makkah Saddam Arafat Hudaydah الفلوجة عرفات نواكشوط طنجة مسقط صدام خديجة كريستيانو
		لولا ريثما كلما حيثما بأنه لعل سوف إياك`)...) {
		r := e.Search(corpus.Request{Query: word, Limit: 1})
		if len(r.Corrections) > 0 {
			t.Errorf("%s is replaced by %s (%d documents)", word, r.Corrections[0].To, r.Total)
		}
		if r.Total == 0 {
			absent++
			t.Logf("%s: in no document, offered %q", word, r.DidYouMean)
		}
	}
	t.Logf("%d of %d words are in no document", absent, len(words)+20)
}

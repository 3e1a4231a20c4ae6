package gazetteer_test

import (
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/gazetteer"
)

// TestEverydayWords: spellings on the lists that are ordinary words, or begin the name of
// something else, count only where there is evidence for them.
func TestEverydayWords(t *testing.T) {
	a, _ := annotator(t)
	for _, tt := range []struct{ what, text, want string }{
		{"a way to save", "عن طريق توفير الغذاء", ""},
		{"another town's end", "انفجر لغم في تل عفر", ""},
		{"a village of the same name elsewhere", "عاد الأهالي إلى بلدة الغيضة في السويداء", "al-ghaydah as-suwayda"},
		{"whose name is an island's, too", "قال لامو ذلك", ""},
		{"a hero of films", "شاهد فيلم إنديانا جونز", ""},
		{"a state of America", "في ولاية إنديانا", "indiana"},
		{"a body that many countries have", "قالت قوى الأمن الداخلي والمجلس القومي للمرأة والهيئة العامة للإحصاء وإدارة مكافحة المخدرات ذلك", ""},
		{"in its country", "قالت قوى الأمن الداخلي في لبنان ذلك", "internal-security-forces lebanon"},
		{"in another", "قالت قوى الأمن الداخلي في العراق والمؤسسة الوطنية للنفط في كوريا الجنوبية ذلك", "iraq south-korea"},
		{"a capital beside another town of its country", "انتقلت المباحثات من مسقط نحو صلالة", "muscat salalah"},
		{"a place of birth beside it", "عاد إلى مسقط رأسه في صلالة", "salalah"},
		{"a canton", "زار الوفد كانتون برمته", ""},
		{"an open of tennis", "فازت بلقب بطولة إسبانيا المفتوحة للتنس", "spain"},
		{"another sport", "في مباراة خسر لاعب المنتخب في بطولة ألمانيا للشطرنج وكأس آسيا لكرة السلة", "germany asia"},
		{"other players", "فاز المنتخب في مباراة كأس آسيا للشباب وسجل اللاعب هدفا", "asia"},
		{"football", "فاز المنتخب في كأس آسيا لكرة القدم", "afc-asian-cup"},
		{"rugby", "فاز المنتخب بكأس العالم للرجبي", "rugby-world-cup"},
		{"tennis", "فازت في بطولة فرنسا المفتوحة للتنس", "roland-garros"},
		{"a cup with its year", "سيلعب في كأس العالم 2019 لكرة اليد", ""},
		{"unity of nations", "دعا إلى وحدة أمم أفريقيا", "africa"},
		{"a surname that many have", "قال البغدادي والسراج والعبادي والسادات ذلك", ""},
		{"of the one in his country", "وفي طرابلس في ليبيا قال السراج ذلك", "tripoli libya fayez-al-sarraj"},
		{"zeal", "استقبلوه بكل حماس", ""},
		{"a child unborn", "فحص الطبيب جنين المريضة", ""},
		{"a camp", "دخل مخيم جنين", "jenin"},
		{"a group", "حضر لفيف من العلماء", ""},
		{"an obstacle", "بقيت العقبة الأكبر", ""},
		{"the seventh day", "في اليوم السابع من الشهر", ""},
		{"a paper", "قالت صحيفة اليوم السابع ذلك", "youm7"},
		{"taken from a paper", "نقلا عن اليوم السابع", "youm7"},
		{"earlier", "أعلنت سابك أرباحها في وقت سابق", "sabic"},
		{"productive", "طاقة إنتاجية كبيرة", ""},
		{"for the benefit", "قال علي عبد الله صالح ذلك لصالح قيادة الحزب", "ali-abdullah-saleh"},
		{"letters", "وقعا SALT II أمس", ""},
		{"gray", "في العراق يلبس اللون الرمادي", "iraq"},
		{"paradise", "في جنات عدن", ""},
		{"the Black Stone", "قبل الحجر الأسود في المسجد الحرام", "black-stone great-mosque-of-mecca"},
		{"a Moroccan town", "بين الرباط والقنيطرة في المغرب", "rabat kenitra morocco"},
		{"a club in a text on sports", "فاز روما في مباراة الدوري وسجل اللاعب هدفا", "as-roma"},
		{"a city in one", "سافر اللاعب إلى روما بعد مباراة الدوري وسجل هدفا", "rome"},
		{"a cup of two countries", "لقب كأس الملك في إسبانيا", "copa-del-rey spain"},
		{"of the other", "لقب كأس الملك في السعودية", "king-cup saudi-arabia"},
		{"a cup of neither", "انتقل من ريال مدريد، وخسر الفيحاء في كأس الملك", "real-madrid"},
		{"a cup by its host", "في مونديال فرنسا 1998", "fifa-world-cup-1998"},
		{"another of that surname", "قال العقيد الركن، تركي المالكي، ذلك أمس. وأكد العقيد المالكي ما قاله", ""},
		{"a surname with an office", "وأكد الرئيس السادات ذلك", "anwar-sadat"},
		{"a party that governs", "عاد بوريس جونسون إلى حزب المحافظين الحاكم", "boris-johnson conservative-party"},
		{"a ground in a city", "تقدم روما ولاتسيو وميلان ويوفنتوس، وسجل اللاعب هدفا. والمباراة على الملعب الأولمبي في روما", "as-roma lazio ac-milan juventus-f-c rome"},
		{"a tournament in a city", "فاز لاعب التنس في مباراة دورة روما وسجل نقطة", ""},
		{"an event in capitals", "حول SOFT BREXIT أمس", "brexit"},
		{"a group of analysts", "حسب المجموعة الدولية للأزمات", "international-crisis-group"},
		{"a make in capitals", "هاتف HUAWEI الجديد", "huawei"},
		{"another network", "قالت شبكة سي إن بي سي ذلك", "cnbc"},
		{"a house of papers", "عمل في دار أخبار اليوم", "akhbar-el-yom"},
		{"a town in a war", "قوات الدعم السريع قصفت، ووصلت نازحة من الجنينة", "rapid-support-forces geneina"},
		{"his dialogue", "في حواره مع الصحيفة عن الضفة الغربية", "west-bank"},
		{"a village spelt like it", "اقتحم المستوطنون بلدة حوارة", "huwara"},
		{"a high mountain", "جبال عالية ومياه معدنية", ""},
		{"financial", "أزمة مالية في البلاد", ""},
		{"languages", "يتكلم ثلاث لغات", ""},
		{"a state that is a compass word, too", "فر من شمال كردفان", "north-kordofan"},
		{"a capital that no other list has", "بين تيغوسيغالبا وماناغوا وليلونغوي", "tegucigalpa managua lilongwe"},
		{"two of one name", "ولاية أدرار في موريتانيا", "adrar-mauritania mauritania"},
		{"a diameter", "يبلغ قطر المرآة عشرين سنتيمترا في ألمانيا، وحفرة بقطر ثلاثة أمتار ونصف قطر الدائرة", "germany"},
		{"a region", "وكل قطر من أقطار العرب له لهجته", ""},
		{"a state", "استقبل أمير قطر الوفد، ثم ردت قطر على البيان", "qatar qatar"},
		{"a state beside another", "انسحبت السعودية، ودعت قطر إلى الحوار", "saudi-arabia qatar"},
		{"brothers", "ودعا الإخوان والجيران إلى الغداء", ""},
		{"brethren of a party", "قال قيادي في جماعة الإخوان إن الإخوان باقون", "muslim-brotherhood muslim-brotherhood"},
		{"plots of land", "هجر الناس البقاع التي زرعوها", ""},
		{"a region of Lebanon", "هطل المطر على لبنان وغمر البقاع", "lebanon bekaa"},
		{"two of you, be", "فكونا صديقين، وكونا معا", ""},
		{"an agency in brackets", "ذكرت الوكالة (كونا) ذلك، وأضافت كونا المزيد", "kuwait-news-agency kuwait-news-agency"},
		{"he abused her", "ثم سبها أحدهم", ""},
		{"a town of Libya", "وصلت القافلة إلى سبها أمس", "sabha"},
		{"a lamp", "كان النجف المعلق يضيء", ""},
		{"a cup and people", "شرب كوبا من الماء ورأى ناسا كثيرين", ""},
		{"a boy", "كان صبيا وتاهوا في الوادي", ""},
		{"destroys", "سياسة الرئيس تدمر النمو", ""},
		{"a cable, and no firm behind «as»", "اندلعت النار من كابل الكهرباء", ""},
		{"a capital", "غادر وفد حركة طالبان كابل", "taliban kabul"},
		{"force majeure", "وهي القوة القاهرة في العقد، وللقوة القاهرة شروط", ""},
		{"gas", "وفي الجزائر أطلقت الشرطة الغازات المسيلة للدموع", "algeria"},
		{"a prayer", "بعد صلاة المغرب والعشاء", ""},
		{"a wire", "قطع السلك الموصل بين الغرفتين", ""},
	} {
		var got []string
		for _, m := range a.Annotate(&corpus.Document{Body: tt.text}) {
			got = append(got, m.Entity)
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s: %s: got %q, want %q", tt.what, tt.text, strings.Join(got, " "), tt.want)
		}
	}
}

// TestFewestClitics: where a word is a name after one clitic and another name after two, the
// longer name is meant.
func TestFewestClitics(t *testing.T) {
	a, _ := annotator(t)
	var got []string
	for _, m := range a.Annotate(&corpus.Document{Body: "وصلت المساعدات إلى يلدا وببيلا جنوب دمشق"}) {
		got = append(got, m.Entity)
	}
	if want := "yalda babbila damascus"; strings.Join(got, " ") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestNationsAreNoPlaces: the adjective of a nation is not a place that sounds like it: «بريطاني»
// is not «بريتاني», Brittany.
func TestNationsAreNoPlaces(t *testing.T) {
	a, kinds := annotator(t)
	atlas, err := gazetteer.NewAtlas()
	if err != nil {
		t.Fatal(err)
	}
	nations := 0
	for id := range kinds {
		if atlas.Country[id] != id || atlas.Adjective(id, false) == "" {
			continue
		}
		nations++
		for _, adjective := range []string{atlas.Adjective(id, false), atlas.Adjective(id, true)} {
			adjective = strings.TrimPrefix(adjective, "ال")
			d := corpus.Document{Body: "قال مسؤول " + adjective + " إن الأمر صعب."}
			for _, m := range a.Annotate(&d) {
				if m.Entity != id { // «تشيلي» is both
					t.Errorf("%s: %q is taken for %s", id, d.Text()[m.Start:m.End], m.Entity)
				}
			}
		}
	}
	if nations < 150 {
		t.Errorf("%d nations with an adjective, want nearly all", nations)
	}
}

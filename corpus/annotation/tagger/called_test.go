package tagger_test

import (
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestUnknownNames checks names that are on no list and of which the model finds a part,
// something else or nothing: the context shows how far they go and what they are. The model that
// ships reads the sentences, which are made up.
func TestUnknownNames(t *testing.T) {
	for _, tt := range []struct{ what, text, want string }{
		{"what he is", "واستمعت المحكمة إلى الشاهدة شكرية جبارة، ثم رفعت الجلسة.", "person شكرية جبارة"},
		{"a verb behind", "وروت المعلمة حليمة أبكر قصتها.", "person حليمة أبكر"},
		{"whose teacher", "وأهدت اللوحة إلى معلمتها فاطنة البيهي التي درستها.", "person فاطنة البيهي"},
		{"who led", "ونفذت الحملة بإشراف كلتوم محمد تيراب في القرى.", "person كلتوم محمد تيراب"},
		{"said", "وقال رئيس التعاونية طوني جرجس العلم إن الموسم جيد.", "person طوني جرجس العلم"},
		{"what will be", "وقال المدير إن هيئة صيانة الجسور سيعبد الطريق.", "organization هيئة صيانة الجسور"},
		{"another name of his", "وكان المزارع بولس أبو ديب الملقب بالشاطر أول من حضر.", "person بولس أبو ديب; person الشاطر"},
		{"a cousin", "وأخذوا أخي سعيد وابن عمي دحام ليلا.", "person سعيد; person دحام"},
		{"a kunya", "هذه سيرة أبي الحسن السندي، وكان فقيها.", "person أبي الحسن السندي"},
		{"a school", "ووصل الرصاص إلى مدرسة الفرزدق الابتدائية مساء.", "organization مدرسة الفرزدق الابتدائية"},
		{"a hospital", "ونقل الجرحى إلى مستشفى الفارابي بعد ساعة.", "organization مستشفى الفارابي"},
		{"any hospital", "ونقل الجرحى إلى مستشفى المدينة بعد ساعة.", ""},
		{"any school", "ونشأ الصبي في مدرسة الحياة.", ""},
		{"a hamlet", "وانهارت البئر بدوار حاسي بلال فجرا.", "place حاسي بلال"},
		{"a graveyard", "ودفن الرجل في مقبرة سيدي يحيى مساء.", "place سيدي يحيى"},
		{"another graveyard", "ودفن الرجل في مقبرة جماعية مساء.", ""},
		{"a station", "وذكرت قناة الفلوجة أن الطريق أغلق.", "organization الفلوجة"},
		{"a firm", "وتراجع سهم نبيل للصناعات الغذائية أمس.", "organization نبيل للصناعات الغذائية"},
		{"a second adjective", "ونظمت دار الخدمات النقابية والعمالية ندوة.", "organization دار الخدمات النقابية والعمالية"},
		{"a house that publishes", "وصدرت الرواية عن دار سكيفو العام الماضي.", "organization دار سكيفو"},
		{"what it turned on", "وكان الحديث قد دار حول الموسم.", ""},
		{"a quarrel", "ودار سجال بين النائبين، ثم دار لغط كثير.", ""},
		{"a verb before what it is for", "وهو مصدر حقيقي لا ينضب للطاقة.", ""},
		{"a publisher", "وستترجم منشورات سكيفو الرواية.", "organization منشورات سكيفو"},
		{"in quotation marks", "وشارك ناشطو حراك «مانيش مصب» في الاعتصام.", "organization مانيش مصب"},
		{"tribes", "ودعا الرجل عشيرة آل بو سلطان إلى الصلح.", "organization آل بو سلطان"},
		{"a unit by its number", "وأعلنت الفرقة 31 مشاة أنها انسحبت.", "organization الفرقة 31 مشاة"},
		{"a unit without its weapon", "وفكك عناصر اللواء 77 الحاجز.", "organization اللواء 77"},
		{"a troupe", "وشاركت فرقة 12 مرة في الحفل.", ""},
		{"an imam's name with God", "ثم بايعوا المستنصر بالله وعاد الناس.", "person المستنصر بالله"},
		{"faith in God", "ومن صفات المؤمن بالله الصدق، والإيمان بالله واجب.", ""},
		{"named for a king", "ونقل إلى المركز الاستشفائي الجهوي الحسن الثاني مساء.", "organization المركز الاستشفائي الجهوي الحسن الثاني"},
		{"named for a scholar", "وتكفل المستشفى الجامعي ابن سهل بالجرحى.", "organization المستشفى الجامعي ابن سهل"},
		{"a school named for a martyr", "وأغلقت مدرسة الشهيد سعيد قطان أبوابها.", "organization مدرسة الشهيد سعيد قطان"},
		{"a noun with a pronoun behind a name", "وفتح التاجر عثمان جبارة أبوابه.", "person عثمان جبارة"},
		{"what a preposition leaves whole", "وسافر من قرية قرب كايسو إلى البلدة.", "place كايسو"},
		{"a father like a trade", "ويذكر المؤرخ أن سمكو بن سفيان غزا الجزيرة.", "person سمكو بن سفيان"},
		{"a formula of the dead", "توفي الشيخ نبيل العمري رحمه الله أمس.", "person نبيل العمري"},
		{"whom he saw", "وفي المساء قابلت سعيد قطان تحت السقف.", "person سعيد قطان"},
		{"two bodies side by side", "وقال إن المجلس الأعلى للسينما والمركز القومي للترجمة لم يشاركا.", "organization المجلس الأعلى للسينما; organization المركز القومي للترجمة"},
		{"a place beside one", "ونزح السكان نحو بنغازي وغالكعيا.", "place بنغازي; place غالكعيا"},
		{"a particle ends no name", "وأضاف سمكو دي مايو من جهته أن الأمر انتهى.", "person سمكو دي مايو"},
		{"what both of them do", "وقال المدرب إن خاميس يغيبان عن اللقاء.", "person خاميس"},
		{"a foreign name that begins like two clitics", "ونقل عن الوزيرة مارغو والستروم قولها.", "person مارغو والستروم"},
		{"a nation's adjective on the body that somebody leads", "قال نائب رئيس المفوضية الأوروبية يركي كتاينن الجمعة إن الاتحاد مستعد للرد.", "organization المفوضية الأوروبية; person يركي كتاينن"},
		{"two of whom one speaks of the other", "وقال المدرب وليد الركراكي إن رضا التكناوتي كان رجل المباراة.", "person وليد الركراكي; person رضا التكناوتي"},
		{"whose name begins like an and", "اسمي وضاح الكردوش، وأنا معلم.", "person وضاح الكردوش"},
		{"a firm that begins like a preposition", "وقالت شركة بتروناسي إنها ستعمل.", "organization بتروناسي"},
		{"two prepositions are none", "ووصل الماء إلى ماجل بلعباسي مساء.", ""},
		{"a college named for a queen", "ودرست في كلية الملكة عالية ثم سافرت.", "organization كلية الملكة عالية"},
		{"called by its day, of two months", "لإحياء الذكرى السابعة لثورة 17 فبراير/شباط في المدينة.", "event ثورة 17 فبراير"},
		{"called by its day", "وبعد ثورة 14 تموز عادت إلى المختبر.", "event ثورة 14 تموز"},
		{"a division by its ordinal", "وانسحبت الفرقة الأولى مشاة من المعسكر.", "organization الفرقة الأولى مشاة"},
		{"any station", "وتقع أقرب محطة زلازل خلف الجبل.", ""},
		{"a verb of telling", "وكان ثقة، وروى عن هشام بن عروة.", "person هشام بن عروة"},
		{"he refused", "وعرض عليه القضاء فأبى.", ""},
		{"a name like a kunya", "وقال شينزو آبي إن الاتفاق قريب. ويضيف أن آبي \"يقيم علاقات جيدة\" معه.", "person شينزو آبي; person آبي"},
		{"the crescent", "حضر الحفل هلال بن ناصر المعولي. وتحرت اللجان هلال شهر رمضان.", "person هلال بن ناصر المعولي"},
		{"a house that mints", "وستطرح القطع قريبا، حسبما أعلنت دار سك العملة الأحد.", ""},
		{"what it is", "والنسيج طويل وهو محفوظ بصورة جيدة.", ""},
		{"a surname behind a servant's name", "وقال عبد الحميد الدبيبة إنه باق.", "person عبد الحميد الدبيبة"},
		{"an object", "وحمل النجار فأسا إلى ورشته.", ""},
		{"somebody with whom", "وتحدث الوزير مع لويد أوستن في القاعة.", "person لويد أوستن"},
		{"a pupil of mine", "وخالفني طالبي مروان في المسألة.", "person مروان"},
		{"another quarrel", "ثم انتهى كل شيء. ودار لغط في الجلسة.", ""},
		{"what a body defends", "وطالبت المنظمة الأهلية للدفاع عن المستهلك بالتحقيق.", "organization المنظمة الأهلية للدفاع عن المستهلك"},
		{"a special rapporteur", "وأيدت المقررة الخاصة تينداي أشيومي التوصيات.", "person تينداي أشيومي"},
		{"a brother", "وعمل أخي كاوه في القرية سنوات.", "person كاوه"},
		{"a first letter that is no «as»", "وتلاه الراحل كويليمي في الحفل.", "person كويليمي"},
		{"a son of Mauritania", "وقال أحمدنا ولد سيداب إن السيل جرف البيوت.", "person أحمدنا ولد سيداب"},
		{"hamlets of two words in a row", "وانقطع الماء عن دواوير تكمات وآيت يكزان وتزارين السفلى.", "place تكمات; place آيت يكزان; place تزارين السفلى"},
		{"a dam", "وانخفض منسوب الماء بسد تاكزرت أمس.", "place تاكزرت"},
		{"a valley of no news", "وجرفت فيضانات وادي تاكزرت الجسر القديم.", "place وادي تاكزرت"},
		{"a verb spelt like a valley", "وأدى تاكزرت دوره في الفيلم كما يجب.", ""},
		{"wherever a strange word stands", "وباعت شركة زنفولا حصتها. ثم قالت زنفولا إن العائد جيد.", "organization زنفولا; organization زنفولا"},
		{"a surname in ة", "وقالت الخبيرة هالة القدوة إن السوق كبير.", "person هالة القدوة"},
		{"whose village", "وقال جونغسو إنه باق. وأكد جونغسو أنه سعيد. ثم عاد الجميع إلى قرية جونغسو.", "person جونغسو; person جونغسو; place جونغسو"},
		{"a Persian surname", "وقال الطبيب فرهاد نجفي زاده إن اللقاح آمن.", "person فرهاد نجفي زاده"},
		{"a Persian surname whose halves the model parts", "وقالت الطبيبة مهناز طالب زاده إن اللقاح آمن.", "person مهناز طالب زاده"},
		{"a firm with what it does", "وسلم التاجر شركة زنفولا للنقل البضاعة.", "organization شركة زنفولا للنقل"},
		{"any firm", "وأسس الشابان شركة إنشاءات ومجموعة سلعية.", ""},
		{"a family's name behind a son", "وكان الشيخ سعيد قطان ابن شاكر يقول ذلك دائما.", "person سعيد قطان ابن شاكر"},
		{"a last name before what he said", "وقال سامي رجال إن المطر قليل.", "person سامي رجال"},
		{"no last name", "وقال سامي أمس إن المطر قليل.", "person سامي"},
		{"a noun with his", "ولا يأمن جاره بوائقه في الليل.", ""},
		{"an accusative behind a verb", "ومنحها القاضي وساما رفيعا في الحفل.", ""},
		{"rows", "وزار الفريق مدارس في محليات مليط وكبكابية وكرنوي الأسبوع الماضي.", "place مليط; place كبكابية; place كرنوي"},
		{"a garden named for somebody", "وجلس الأهالي قرب حديقة الأمير محمد بن رحبان مساء.", "place حديقة الأمير محمد بن رحبان"},
		{"what a body gives out", "وقعت البلدية مذكرة تفاهم مع جمعية البر الخيرية لتوزيع 500 سلة غذائية.", "organization جمعية البر الخيرية"},
		{"a house that ruled", "عاش أيام دولة بني زيري ثم رحل.", "organization بني زيري"},
		{"where somebody was born", "ولد في رحبان سنة 1930. وولد أخوه في بيت سنة 1940، وأخته في شتاء عام 1950.", "place رحبان"},
		{"a resolution", "دعا إلى تنفيذ القرار 1701 والقرار 6/14 وقرار مجلس الأمن الدولي رقم 2231 فورا.", "event القرار 1701; event القرار 6/14; event قرار مجلس الأمن الدولي رقم 2231"},
		{"a ministry's decision", "أصدر الوزير القرار 1745 لسنة 2018 ثم القرار 2024 الصادر أمس.", ""},
		{"an opening", "ودعا التجار إلى فتح الموانئ أمام السفن.", ""},
	} {
		docs := []corpus.Document{{ID: "a", Title: "خبر", Body: tt.text}}
		mentions, entities := open(t).Discover(docs, make([][]corpus.Mention, 1), nil, nil)
		kinds := map[string]corpus.Kind{}
		for _, e := range entities {
			kinds[e.ID] = e.Kind
		}
		var got []string
		for _, m := range mentions[0] {
			got = append(got, kinds[m.Entity].String()+" "+docs[0].Text()[m.Start:m.End])
		}
		if s := strings.Join(got, "; "); s != tt.want {
			t.Errorf("%s: got %s, want %s", tt.what, s, tt.want)
		}
	}
}

// TestSideBySide checks people named side by side, verbs and titles before names, and whom a
// first name means.
func TestSideBySide(t *testing.T) {
	for _, tt := range []struct{ what, text, want string }{
		{"subject and object", "وصل سيريل رامافوزا أمس. والتقى سامح شكري سيريل رامافوزا في الفندق، وشكره شكري.",
			"سيريل رامافوزا=1; سامح شكري=2; سيريل رامافوزا=1; شكري=2"},
		{"what he did", "وكان المهرجان قد كرم ميشيل ديلون مرتين.", "ميشيل ديلون=1"},
		{"a title inside", "وقال السيد جورج خوري إنه باق، وأضاف السيد خوري أنه لن يرحل.", "جورج خوري=1; خوري=1"},
		{"a foreign first name", "وقال بن والاس إن بلاده معه، وأضاف والاس أنه واثق.", "بن والاس=1; والاس=1"},
		{"cases", "ومدح الشاعر أبا الفضل الجرجاني. وكان أبو الفضل الجرجاني يحب الكرم.", "أبا الفضل الجرجاني=1; أبو الفضل الجرجاني=1"},
		{"a first name of two", "زار الوزير حسن نجاتي المدرسة، واستقبله المدير حسن شرفي. وقال حسن إن الزيارة سرته.",
			"حسن نجاتي=1; حسن شرفي=2; حسن=3"},
		{"what is said", "وذكرت جمعية الكرامة إن الكرامة الإنسانية حق.", "جمعية الكرامة=1"},
		{"a mother and her son", "ينادونها أم وليد. وبحثت أم وليد عن ابنها وليد الشمري، ثم عاد وليد.", "أم وليد=1; أم وليد=1; وليد الشمري=2; وليد=2"},
		{"to whom", "وقرأت أمي الرسالة لي مرتين.", ""},
	} {
		docs := []corpus.Document{{ID: "a", Title: "خبر", Body: tt.text}}
		mentions, _ := open(t).Discover(docs, make([][]corpus.Mention, 1), nil, nil)
		seen := map[string]int{}
		var got []string
		for _, m := range mentions[0] {
			if seen[m.Entity] == 0 {
				seen[m.Entity] = len(seen) + 1
			}
			got = append(got, docs[0].Text()[m.Start:m.End]+"="+string(rune('0'+seen[m.Entity])))
		}
		if s := strings.Join(got, "; "); s != tt.want {
			t.Errorf("%s: got %s, want %s", tt.what, s, tt.want)
		}
	}
}

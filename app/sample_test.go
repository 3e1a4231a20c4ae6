package app

import "github.com/kashshaf/kashshaf/corpus"

func sampleEntities() []corpus.Entity {
	return []corpus.Entity{
		{ID: "putin", Kind: corpus.Person, Name: "فلاديمير بوتين", English: "Vladimir Putin", Aliases: []string{"بوتين", "Poutine"}, Wikidata: "Q7747"},
		{ID: "erdogan", Kind: corpus.Person, Name: "رجب طيب أردوغان", English: "Recep Tayyip Erdoğan", Aliases: []string{"أردوغان", "إردوغان"}, Wikidata: "Q39259"},
		{ID: "peskov", Kind: corpus.Person, Name: "دميتري بيسكوف", English: "Dmitry Peskov", Aliases: []string{"بيسكوف", "ديمتري بيسكوف"}},
		{ID: "shoigu", Kind: corpus.Person, Name: "سيرغي شويغو", English: "Sergei Shoigu", Aliases: []string{"شويغو", "شويجو"}},
		{ID: "akar", Kind: corpus.Person, Name: "خلوصي أكار", English: "Hulusi Akar", Aliases: []string{"أكار"}},
		{ID: "jeffrey", Kind: corpus.Person, Name: "جيمس جيفري", English: "James Jeffrey", Aliases: []string{"جيفري"}},
		{ID: "idlib", Kind: corpus.Place, At: &corpus.Point{Lat: 35.9, Lon: 36.6}, Name: "إدلب", English: "Idlib", Aliases: []string{"ادلب"}},
		{ID: "syria", Kind: corpus.Place, At: &corpus.Point{Lat: 35, Lon: 38.5}, Name: "سوريا", English: "Syria", Aliases: []string{"سورية"}},
		{ID: "turkey", Kind: corpus.Place, At: &corpus.Point{Lat: 39, Lon: 35}, Name: "تركيا", English: "Turkey", Aliases: []string{"أنقرة"}},
		{ID: "russia", Kind: corpus.Place, At: &corpus.Point{Lat: 60, Lon: 90}, Name: "روسيا", English: "Russia", Aliases: []string{"موسكو"}},
		{ID: "hmeimim", Kind: corpus.Place, Name: "قاعدة حميميم", English: "Hmeimim air base", Aliases: []string{"حميميم"}},
		{ID: "buenos-aires", Kind: corpus.Place, Name: "بوينس آيرس", English: "Buenos Aires"},
		{ID: "kremlin", Kind: corpus.Organization, Name: "الكرملين", English: "The Kremlin", Aliases: []string{"كرملين"}},
		{ID: "united-nations", Kind: corpus.Organization, Name: "الأمم المتحدة", English: "United Nations"},
		{ID: "reuters", Kind: corpus.Organization, Name: "رويترز", English: "Reuters"},
		{ID: "idlib-truce", Kind: corpus.Event, Name: "هدنة إدلب", English: "Idlib truce", Aliases: []string{"الهدنة"}},
		{ID: "g20", Kind: corpus.Event, Name: "قمة مجموعة العشرين", English: "G20 summit"},
	}
}

func sampleDocuments() []corpus.Document {
	return []corpus.Document{
		{ID: "buffer-zone", Title: "أنقرة وموسكو ترسمان حدود منطقة بلا سلاح", Date: "2018-09-17", Outlet: "الحياة",
			Topics: []string{"اتفاقات", "عسكري"},
			Body: "اتفق فلاديمير بوتين ورجب طيب أردوغان على شريط منزوع السلاح يحيط بإدلب، على أن يخرج منه المسلحون.\n" +
				"وكان الهدف المعلن من الشريط أن تبقى الهدنة قائمة، وأن يؤمن الطريقان الدوليان."},
		{ID: "measures", Title: "بوتين يطلب من أردوغان تدابير أنجع لتثبيت هدنة إدلب", Date: "2018-12-02", Outlet: "الحياة", Author: "مكتب موسكو",
			URL: "https://example.org/measures", Topics: []string{"اتفاقات", "دبلوماسية"},
			BasedOn: []string{"تقرير عن لقاء الرئيسين في بوينس آيرس، 2 كانون الأول 2018"},
			Body: "طلب الرئيس الروسي فلاديمير بوتين من نظيره التركي رجب طيب أردوغان أن يأخذ بتدابير أنجع لتثبيت الهدنة في محافظة إدلب السورية. والتقى الرجلان في بوينس آيرس على هامش قمة مجموعة العشرين، بعد أن ألغي اللقاء المقرر مع الرئيس الأميركي.\n" +
				"ونقل عن الناطق باسم الكرملين ديمتري بيسكوف قوله إن هذه التدابير لازمة حتى لا يتكرر ما جرى في حلب القريبة من إدلب، وقد أصابتها قذائف سامة.\n" +
				"وللكرملين في ذلك رأي ثابت: الشريط المنزوع السلاح لم يُخل بعد، والوقت يضيق. وقال بوتين لأردوغان إن الاتفاق لا يزال صالحا، ولبوتين أن ينتظر تنفيذه قبل أن يحكم عليه."},
		{ID: "calls", Title: "اتصال ثلاثي يضع الإرهاب قبل السياسة", Date: "2019-05-21", Outlet: "القدس العربي", Topics: []string{"دبلوماسية"},
			Body: "شدد بوتين في اتصال مع باريس وبرلين على أن التسوية في سوريا لا تقوم ما دامت الاعتداءات تخرج من إدلب.\n" +
				"وأعلن الكرملين أن الاتصال تناول حماية المدنيين وعودة اللاجئين."},
		{ID: "rift", Title: "الكرملين يلمح إلى تباين مع أنقرة", Date: "2019-06-01", Outlet: "الشرق الأوسط", Topics: []string{"دبلوماسية"},
			Body: "قال بيسكوف إن موسكو لا ترى خلافا مع تركيا، غير أن الهجمات على قاعدة حميميم مسؤولية الجانب التركي.\n" +
				"وأضاف أن وقف إطلاق النار في إدلب ضروري، وأن إردوغان وبوتين متفقان على ذلك."},
		{ID: "defence", Title: "أكار وشويجو يبحثان تهدئة إدلب", Date: "2019-06-04", Outlet: "رويترز", Topics: []string{"عسكري"},
			Body: "بحث وزير الدفاع التركي خلوصي أكار ونظيره الروسي سيرغي شويغو سبل خفض التوتر في إدلب.\n" +
				"وتقول الأمم المتحدة إن القتال أخرج عشرات الآلاف من بيوتهم.\n" +
				"ونفت مصادر عسكرية أن يكون المدنيون هدفا. وقال أكار أمس: «لا نريد حربا مع أحد»."},
		{ID: "january", Title: "هدنة جديدة تعلنها موسكو، وجيفري في أنقرة", Date: "2020-01-09", Outlet: "العربي الجديد", Topics: []string{"اتفاقات"},
			Body: "أعلنت وزارة الدفاع الروسية هدنة في إدلب بعد دعوة من بوتين وأردوغان.\n" +
				"وبدأ جيمس جيفري زيارة إلى تركيا يبحث فيها ما آلت إليه الأمور في سورية."},
		{ID: "march", Title: "", Date: "2020-03-05", Outlet: "رويترز",
			Body: "توصل بوتين وأردوغان في موسكو إلى وقف إطلاق النار في إدلب يبدأ عند منتصف الليل."},
		{ID: "undated", Title: "مذكرة بلا تاريخ", Outlet: "", Body: ""},
	}
}

package app

// The views of a result.
var (
	mViews        = message{"طرق النظر في النتيجة", "Views of the result"}
	mViewList     = message{"القائمة", "List"}
	mReadOf       = message{"قُرئت {} من {}، موزعة عليها بالتساوي", "{} of {} read, evenly spread"}
	mReadFirst    = message{"قُرئت أول {} من {}", "the first {} of {} read"}
	mFoundInRead  = message{"في {} قُرئت", "in the {} read"}
	mFoundInFirst = message{"في أول {} من القائمة", "in the first {} of the list"}
	mReadMore     = message{"اقرأ حتى {}", "Read up to {}"}

	mColDocument = message{"الوثيقة", "Document"}
	mColAdded    = message{"جمل جديدة", "New sentences"}
	mColAddress  = message{"الرابط", "Address"}
	mColDate     = message{"التاريخ", "Date"}

	mContext      = message{"في السياق", "In context"}
	mContextLead  = message{"في أي كلام يأتي ما تبحث عنه؟ كل موضع في سطر.", "In what words does it occur? One line for each occurrence."}
	mContextNone  = message{"اكتب كلمة أو اسما في مربع البحث أولا.", "Type a word or a name into the search box first."}
	mLinesBy      = message{"رتّب حسب", "Order by"}
	mLinesAfter   = message{"الكلمة بعده", "word after"}
	mLinesAfter2  = message{"الثانية بعده", "second after"}
	mLinesBefore  = message{"الكلمة قبله", "word before"}
	mLinesBefore2 = message{"الثانية قبله", "second before"}
	mLinesDate    = message{"التاريخ", "date"}
	mLinesOutlet  = message{"المصدر", "outlet"}
	mLinesResult  = message{"الصلة", "relevance"}
	mLinesForm    = message{"واجمع", "Group by"}
	mLinesStem    = message{"الجذع", "stem"}
	mLinesWritten = message{"الكلمة كما هي", "form"}
	mLinesBeside  = message{"أكثر ما يأتي إلى جانبه", "Most frequent neighbours"}
	mLinesEdge    = message{"طرف الفقرة", "edge of the paragraph"}
	mLinesAll     = message{"كل المواضع", "All occurrences"}
	mColBefore    = message{"قبله", "Before"}
	mColFound     = message{"الموضع", "Found"}
	mColAfter     = message{"بعده", "After"}
)

// Trends.
var (
	mTrends          = message{"عبر الزمن", "Over time"}
	mTrendsLead      = message{"متى كثر ذكره ومتى قلّ، إلى جانب غيره؟", "When was it written about more, and when less, compared with other things?"}
	mTrendsMeasure   = message{"المقياس", "Measure"}
	mTrendsCount     = message{"عدد الوثائق", "documents"}
	mTrendsShare     = message{"النسبة من كل وثائق المدة", "share of all documents of the period"}
	mTrendsStep      = message{"بحسب", "By"}
	mTrendsAuto      = message{"ما يناسب المدة", "automatic"}
	mDay             = message{"اليوم", "day"}
	mWeek            = message{"الأسبوع", "week"}
	mWeekOf          = message{"أسبوع", "week of"}
	mTrendsEach      = message{"ارسم", "Draw"}
	mTrendsTogether  = message{"الكل معا", "all together"}
	mTrendsOutlets   = message{"كل مصدر وحده", "each outlet separately"}
	mTrendsNoOutlet  = message{"لا يُعرف مصدر أي من هذه الوثائق.", "The outlets of these documents are not known."}
	mTrendsTooLong   = message{"المدة أطول من أن تُرسم كذلك، فهي بحسب {}. اختر مدة أقصر.", "The period is too long for that and is drawn by {}. Choose a shorter one."}
	mTrendsLeft      = message{"({} منها في غير خط)", "({} of them on no line)"}
	mTrendsLeftWhy   = message{"ليس على خط ما يقع خارج هذه المدة أو لا يُعرف يومه.", "What lies outside this period, or whose day is not known, is on no line."}
	mMonthStep       = message{"الشهر", "month"}
	mYearStep        = message{"السنة", "year"}
	mTrendsAdd       = message{"خط آخر: كلمة أو اسم أو سؤال", "Another line: a word, a name or a query"}
	mTrendsAddIt     = message{"أضف", "Add"}
	mTrendsNone      = message{"لا تكفي تواريخ هذه الوثائق لرسم خط.", "These documents have too few dates to draw a line."}
	mTrendsAll       = message{"كل الوثائق", "All documents"}
	mTrendsPeak      = message{"ذروة «{}»:", "Peak of “{}”:"}
	mTrendsPeakNames = message{"؛ يميزها:", "; peculiar to it:"}
	mTrendsPeakWords = message{"؛ وكلمات تكثر في ما قُرئ منها ({}):", "; words of its own, from {} read:"}
	mTrendsPeakMore  = message{"وغيرها", "and others"}
	mTrendsPeakFirst = message{"؛ أولها:", "; the first of them:"}
	mTrendsPeakEqual = message{"؛ ومثلها:", "; as high:"}
)

// A word's company, and what is peculiar to a result.
var (
	mCompany        = message{"ما يجاوره", "Company"}
	mCompanyLead    = message{"أي كلمات تأتي قربه أكثر مما تأتي بعيدا عنه في الوثائق نفسها؟", "Which words are more frequent near it than elsewhere in the same documents?"}
	mCompanyWindow  = message{"كلمات على كل جانب", "Words on each side"}
	mCompanyWords   = message{"الكلمات", "Words"}
	mCompanyContent = message{"دون أدوات الربط", "without function words"}
	mCompanyAll     = message{"كلها", "all"}
	mCompanyNone    = message{"لا كلمة تأتي قربه مرتين أو أكثر.", "No word occurs near it more than once."}
	mCompanyOnly    = message{"لا في غيره", "nowhere else"}
	mCompanyMethod  = message{
		"الترتيب بنسبة الأرجحية اللوغاريتمية (G²)، وطول الشريط بجذرها التربيعي: 15.1 فأكثر لا تأتي مصادفة إلا مرة من عشرة آلاف. «×» كم مرة تزيد الكلمة قربه على غيره.",
		"Ordered by log-likelihood (G²), with bars as long as its square root: 15.1 or more arises by chance once in ten thousand cases. “×” is how many times more frequent the word is near it.",
	}
	mOne   = message{"1", "1"}
	mThree = message{"3", "3"}
	mFive  = message{"5", "5"}
	mTen   = message{"10", "10"}

	mPeculiar           = message{"ما يميزها", "Peculiar"}
	mPeculiarLead       = message{"أي كلمات وأسماء تكثر في هذه الوثائق وتقل في غيرها؟", "Which words and names are more frequent in these documents than in the others?"}
	mPeculiarOf         = message{"قارن", "Compare"}
	mPeculiarWords      = message{"الكلمات", "words"}
	mPeculiarNames      = message{"الأسماء", "names"}
	mPeculiarMore       = message{"أكثر هنا", "More here"}
	mPeculiarLess       = message{"أكثر في غيرها", "More elsewhere"}
	mPeculiarLessUnread = message{"أكثر في ما لم يُقرأ", "More in those not read"}
	mPeculiarUnread     = message{"تُقارن الوثائق التي قُرئت بكل ما سواها في المجموعة، وفيه من هذه النتيجة ما لم يُقرأ، وعدده {}.", "The documents that were read are compared with all others of the collection. Among those are the {} of this result that were not read."}
	mPeculiarNone       = message{"لا شيء يختلف بما يفوق المصادفة.", "Nothing differs more than chance would explain."}
	mPeculiarNoRest     = message{"ابحث أو صفّ أولا: هذه كل الوثائق، فلا غيرَها لتُقارن به.", "Search or filter first: these are all the documents, and there are no others to compare with."}
	mPeculiarMethod     = message{
		"العدد وثائق، ونسبتها من كل وثائق الجانب. الترتيب وطول الشريط بلوغاريتم نسبة الأرجحية الموزون بتوقع مسبق: لا تعلو كلمة نادرة لمصادفة ولا كلمة شائعة لشيوعها.",
		"Counts are documents, with their share of all documents on the side. Order and length of the bars are by the weighted log-odds ratio with an informative prior: no rare word ranks high by chance, and no common one for being common.",
	}

	mAmountOf     = message{"من {}", "of {}"}
	mPortionUnder = message{"دون {}%", "<{}%"}
	mPortionOver  = message{"فوق {}%", ">{}%"}

	mColWord       = message{"الكلمة", "Word"}
	mColForms      = message{"صيغها", "Forms"}
	mColNear       = message{"قربه", "Near"}
	mColRest       = message{"في غير قربه", "Elsewhere in them"}
	mColDocuments  = message{"وثائق", "Documents"}
	mColLikelihood = message{"نسبة الأرجحية", "G²"}
	mColTimes      = message{"كم مرة أكثر", "Times more"}
	mColHere       = message{"هنا", "Here"}
	mColElsewhere  = message{"في غيرها", "Elsewhere"}
	mColUnread     = message{"في ما لم يُقرأ", "Not read"}
	mColStrength   = message{"القوة", "Strength"}
)

// Who with whom.
var (
	mNetwork       = message{"مع من", "Who with whom"}
	mKeysHint      = message{"الأسهم تنتقل بين الأسماء، وEnter يفتح", "Arrow keys move between names; Enter opens"}
	mNetworkLead   = message{"من يُذكر مع من في هذه الوثائق، وكم مرة؟", "Who is mentioned with whom in these documents, and how often?"}
	mNetworkNames  = message{"أسماء", "Names"}
	mNetworkNone   = message{"لا اسمين في هذه الوثائق يُذكران معا أكثر مما تجمعهما المصادفة.", "No two names in these documents are mentioned together more often than by chance."}
	mNetworkAround = message{"جيران", "Neighbours of"}
	mNetworkAll    = message{"الشبكة كلها", "The whole network"}
	mNetworkPairs  = message{"أقوى الصلات، بقوتها لا بعدد وثائقها", "The strongest ties, by strength and not by count"}
	mNetworkMethod = message{
		"الصلة بالمعلومات المتبادلة النقطية المعيّرة: وثيقة يُذكر الاسمان في فقرة منها تُحسب واحدا، وفي فقرتين نصفا. يُرسم ما جمع وثيقتين فأكثر وفاق المصادفة. الإطار يجمع من يُذكرون معا.",
		"Ties are by normalised pointwise mutual information: a document with both names in one paragraph counts one, in different ones half. Ties are drawn that two or more documents have and that chance would not explain. Names mentioned together share an outline.",
	}
	mFifteen = message{"15", "15"}
	mThirty  = message{"30", "30"}
	mSixty   = message{"60", "60"}

	mColName      = message{"الاسم", "Name"}
	mColTogether  = message{"معا", "Together"}
	mColParagraph = message{"في فقرة واحدة", "In one paragraph"}
	mColFirst     = message{"وثائق الأول", "Documents of the first"}
	mColSecond    = message{"وثائق الثاني", "Documents of the second"}
)

// Two results side by side.
var (
	mSides             = message{"جنبا إلى جنب", "Side by side"}
	mSidesLead         = message{"بمَ تختلف هذه النتيجة عن نتيجة أخرى، وما الذي يجمعهما؟", "How does this result differ from another, and what do they share?"}
	mSidesField        = message{"قارن بسؤال آخر، بالتصفية نفسها", "Compare with another query, with the same filters"}
	mSidesDo           = message{"قارن", "Compare"}
	mSidesOffer        = message{"أو بالسؤال نفسه بحسب", "Or compare the same query by"}
	mSidesPairs        = message{"أو مصدرا بمصدر", "Or one outlet with another"}
	mSidesBoth         = message{"في الاثنتين:", "In both:"}
	mSidesSwap         = message{"بدّل الجانبين، لتصفّي الآخر", "Swap the sides, to filter the other"}
	mSidesOther        = message{"قارن بغيرها", "Compare with something else"}
	mSidesWords        = message{"كلمات كل جانب", "Words of each side"}
	mSidesNames        = message{"أسماء كل جانب", "Names of each side"}
	mSidesShared       = message{"أسماء يكثر ذكرها في الجانبين", "Names frequent on both sides"}
	mSidesQuoted       = message{"من يُنقل قوله في كل جانب", "Who is quoted on each side"}
	mNobodyQuoted      = message{"لا قول يُعرف قائله.", "No statement whose speaker is known."}
	mQuoted            = message{"أقوال", "Statements"}
	mSidesQuotedMethod = message{
		"الأقوال التي لا شك في قائلها، من الوثائق التي قُرئت. ما قاله اثنان معا يُحسب لكل منهما.",
		"Statements whose speaker is certain, from the documents that were read. What two people say together counts for each of them.",
	}
	mSidesMethod = message{
		"العدد وثائق، ونسبتها من كل وثائق الجانب. ما في الاثنتين يُحسب في كل منهما. الترتيب وطول الشريط بلوغاريتم نسبة الأرجحية الموزون. أنواع الأسماء المصفّى بها لا تُقارن.",
		"Counts are documents, with their share of all documents on the side. What is on both sides counts on each. Order and length of the bars are by the weighted log-odds ratio. Kinds of names that you filter by are not compared.",
	}
)

// Where.
var (
	mMap         = message{"على الخريطة", "Map"}
	mMapLead     = message{"أين تقع الأماكن التي تذكرها هذه الوثائق؟", "Where are the places that these documents mention?"}
	mMapArea     = message{"المنطقة", "Area"}
	mMapFit      = message{"ما يسع الأماكن", "automatic"}
	mMapLevant   = message{"بلاد الشام", "The Levant"}
	mMapMideast  = message{"الشرق الأوسط", "Middle East"}
	mMapAfrica   = message{"إفريقيا", "Africa"}
	mMapEurope   = message{"أوروبا", "Europe"}
	mMapAsia     = message{"آسيا", "Asia"}
	mMapAmericas = message{"الأميركتان", "The Americas"}
	mMapWorld    = message{"العالم", "World"}
	mMapNone     = message{"لا تذكر هذه الوثائق مكانا يُعرف موضعه.", "These documents mention no place whose position is known."}
	mMapUnknown  = message{"ليس على الخريطة، إذ لا يُعرف موضعه هنا:", "Not on the map, because their position is not known here:"}
	mMapBeyond   = message{"خارج ما يُرى من الخريطة:", "Beyond what is drawn:"}
	mMapOwnArea  = message{"جزء من الخريطة", "part of the map"}
	mMapOnly     = message{"ما يذكر هذه المنطقة فقط:", "Only what mentions this area:"}
	mMapMove     = message{"حرّك الخريطة", "Move the map"}
	mMapCloser   = message{"أقرب", "Closer"}
	mMapFurther  = message{"أبعد", "Further away"}
	mMapNorth    = message{"شمالا", "North"}
	mMapSouth    = message{"جنوبا", "South"}
	mMapWest     = message{"غربا", "West"}
	mMapEast     = message{"شرقا", "East"}
	mMapSource   = message{
		"الخريطة من Natural Earth، والحدود كما فيها لا كما يراها الناشر. حجم الدائرة بعدد الوثائق.",
		"The map is from Natural Earth; its borders are not a statement by the publisher. The more documents, the larger the circle.",
	}
	mColLat = message{"خط العرض", "Latitude"}
	mColLon = message{"خط الطول", "Longitude"}
)

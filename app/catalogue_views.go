package app

// The views of a result.
var (
	mViews    = message{"طرق النظر في النتيجة", "Views of the result"}
	mViewList = message{"القائمة", "List"}
	mReadOf   = message{"قُرئت {} من {}", "{} of {} read"}
	mReadMore = message{"اقرأ حتى {}", "Read up to {}"}

	mColDocument = message{"الوثيقة", "Document"}
	mColDate     = message{"التاريخ", "Date"}

	mContext      = message{"في السياق", "In context"}
	mContextLead  = message{"في أي كلام يأتي ما تبحث عنه؟ كل موضع في سطر.", "In which words does it occur? One line for each place."}
	mContextNone  = message{"اكتب كلمة أو اسما في مربع البحث لترى كل موضع له في سطر.", "Type a word or a name into the search box to see each of its places on a line."}
	mLinesBy      = message{"رتّب حسب", "Order by"}
	mLinesAfter   = message{"الكلمة بعده", "word after"}
	mLinesAfter2  = message{"الثانية بعده", "second after"}
	mLinesBefore  = message{"الكلمة قبله", "word before"}
	mLinesBefore2 = message{"الثانية قبله", "second before"}
	mLinesDate    = message{"التاريخ", "date"}
	mLinesOutlet  = message{"الناشر", "outlet"}
	mLinesResult  = message{"الصلة", "relevance"}
	mLinesForm    = message{"واجمع", "Group by"}
	mLinesStem    = message{"الجذع", "stem"}
	mLinesWritten = message{"الكلمة كما هي", "form"}
	mLinesBeside  = message{"أكثر ما يأتي إلى جانبه", "What stands beside it most"}
	mLinesEdge    = message{"طرف الفقرة", "edge of the paragraph"}
	mLinesAll     = message{"كل المواضع", "All places"}
	mColBefore    = message{"قبله", "Before"}
	mColFound     = message{"الموضع", "Found"}
	mColAfter     = message{"بعده", "After"}
)

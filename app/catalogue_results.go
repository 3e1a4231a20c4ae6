package app

// Results.
var (
	mResults     = message{"نتائج البحث", "Results"}
	mResultsFor  = message{"«{}»", "“{}”"}
	mAllDocs     = message{"كل الوثائق", "All documents"}
	mSort        = message{"الترتيب", "Order"}
	mByRelevance = message{"الأوثق صلة", "Most relevant"}
	mByNewest    = message{"الأحدث", "Newest"}
	mByOldest    = message{"الأقدم", "Oldest"}
	mChosen      = message{"ما اخترته", "Your choices"}
	mRemove      = message{"أزل: {}", "Remove: {}"}
	mRemoveAll   = message{"أزل كل الاختيارات", "Remove all choices"}
	mWithout     = message{"دون {}", "not {}"}
	mFrom        = message{"منذ {}", "since {}"}
	mTo          = message{"حتى {}", "until {}"}
	mPaging      = message{"صفحات النتائج", "Pages of results"}
	mPrevious    = message{"السابقة", "Previous"}
	mNext        = message{"التالية", "Next"}
	mPageOf      = message{"صفحة {}", "page {}"}
	mNoSuchPage  = message{"ليس في هذه النتيجة صفحة {}.", "There is no page {} here."}
	mHasEntity   = message{"من الفهرس:", "From the index:"}
	mUntitled    = message{"وثيقة بلا عنوان", "Untitled document"}
	mNarrowTo    = message{"ضيّق على {}", "Narrow to {}"}

	mAsksNothing = message{"ليس في «{}» ما يُبحث عنه: لا حرف فيه ولا رقم. هذه كل الوثائق.", "There is nothing to search for in “{}”: it has no letter and no digit. These are all the documents."}
	mNothing     = message{"لا وثيقة توافق هذا السؤال.", "No documents match."}
	mNothingHere = message{"لا وثيقة توافق «{}» مع ما اخترته من تصفية.", "No documents match “{}” with these filters."}
	mNothingFor  = message{"لا وثيقة فيها «{}» كما كُتبت، ولا صيغة منها أو كتابة يعرفها البحث.", "No document contains “{}” as written, or in a form or spelling that the search knows."}
	mNothingSo   = message{"لا وثيقة فيها «{}» بهذه الحروف نفسها.", "No document contains “{}” spelled exactly like this."}
	mNoValue     = message{"لا وثيقة لها هذه القيمة: {}.", "No document has this value: {}."}
	mValuesHere  = message{"مما في المجموعة:", "The collection has:"}
	mTryWithout  = message{"أزل التصفية وابحث في المجموعة كلها", "Remove the filters and search the whole collection"}
	mTryAny      = message{"ابحث عن أي كلمة منها", "Search for any of the words"}
	mTryFewer    = message{"جرّب كلمة أقل، أو اسما وحده، أو افتح الفهرس لترى من يُذكر هنا.", "Try fewer words or just a name, or open the index to see who is mentioned here."}
	mRelaxed     = message{"لا وثيقة فيها الكلمات كلها؛ هذه أقربها، وينقص كلا منها {}.", "No document contains all the words. These come closest; each lacks {}."}
	mMatchedAny  = message{"وثائق فيها كلمة واحدة على الأقل مما كتبت.", "Documents with at least one of your words."}
	mMeant       = message{"لعلك أردت:", "Did you mean:"}
	mWantAll     = message{"اطلب الكلمات كلها", "Require all the words"}

	mNoneHas        = message{"لا وثيقة فيها «{}»؛", "No document contains “{}”;"}
	mShowingInstead = message{"تُعرض نتائج «{}» بدلا منها.", "showing results for “{}” instead."}
	mAsItIs         = message{"ابحث عن «{}» كما كتبتها", "Search for “{}” exactly as typed"}
	mEveryFormOf    = message{"ابحث عن «{}» بكل صيغة وكتابة", "Search for “{}” in every form and spelling"}
	mAddressCut     = message{"هذا النص أطول مما يتسع له عنوان الصفحة: من تُرسل إليه العنوان يبحث عن أول {} منه.", "This text is longer than the page’s address can hold: whoever you send the address to searches for its first {}."}
	mAddressWasCut  = message{"لم يتسع عنوان الصفحة إلا لأول النص الذي بُحث عنه، وهذه نتائج أوله وحده.", "The page’s address holds only the beginning of the text that was searched for; these are the results for that."}
	mNothingMatches = message{"لا شيء في المجموعة يوافق «{}».", "Nothing in the collection matches “{}”."}
	mSearchWithout  = message{"ابحث دون «{}»", "Search without “{}”"}
	mRestShown      = message{"هذه الوثائق فيها بقية ما كتبت.", "These documents match the rest of what you typed."}
	mShowCopies     = message{"اعرض كل وثيقة على حدة، لا نسخها ولا ما يبدو أنه عن حدثها تحتها", "Show each document separately, without folding copies and what seems to report its event under it"}
	mEveryCopy      = message{"كل وثيقة على حدة", "each document separately"}
)

// Why a hit is in the result.
var (
	mWhy        = message{"لمَ هذه النتيجة", "Why this result"}
	mWhyLead    = message{"ما وُجد من سؤالك في الوثيقة، ونصيب كل كلمة من ترتيبها:", "What the document shares with your query, and how much each word counts towards its rank:"}
	mWhyNoWords = message{"توافق الوثيقة ما طلبته من حدود، وليس في السؤال كلمة توزن بها.", "The document is within the limits you set; the query has no word to weigh it by."}
	mInTitle    = message{"في العنوان", "in the title"}
	mInLead     = message{"في مطلعها", "in the opening"}
	mInText     = message{"في النص", "in the text"}
	mAsTyped    = message{"باللفظ الذي كتبته", "just as you typed it"}
	mOtherForm  = message{"بصيغة أخرى من الكلمة", "in another form of the word"}
	mMentionOf  = message{"ذِكر {} بأي كتابة", "mention of {}, however written"}
	mTogether   = message{"كلماتك متجاورة فيها", "Your words stand close together"}
	mRare       = message{"نادرة في المجموعة، فهي أدل", "rare in the collection, so it counts for more"}
	mCommon     = message{"شائعة في المجموعة، فدلالتها أقل", "common in the collection, so it counts for less"}
)

// How a query was understood.
var (
	mUnderstood    = message{"يُبحث عن:", "Searching for:"}
	mEveryForm     = message{"بكل صيغة", "every form"}
	mBecomes       = message{"←", "→"}
	mLookedForAs   = message{"يُبحث عنها بـ:", "looked for as:"}
	mEverySpelling = message{"بكل كتابة", "every spelling"}
	mNameForms     = message{"بكل كتابة وصيغة", "every spelling and form"}
	mNameWithForms = message{"ومعه الوثائق التي فيها صيغة أخرى لكلماته، كالنسبة إليه.", "Documents with another form of its words, as the adjective of a country, are found too."}
	mNameAlone     = message{"لا يُعثر هنا على صيغ الكلمة الأخرى، كالنسبة إليه؛ فإن أردتها فاكتبه بالعربية.", "Other forms of the word, as the adjective of a country, are not found; type the name in Arabic for those."}
	mLettersAlone  = message{"بحروفها وحدها", "exact spelling"}
	mPartNone      = message{"لم يُعثر عليها", "no match"}
	mHowSearched   = message{"كيف يُبحث عن «{}»", "How “{}” is searched for"}
	mFormsOf       = message{"كلمات المجموعة التي تُعد من «{}»، ومع كل منها عدد وثائقها:", "Words in the collection that count as “{}”, with the number of documents for each:"}
	mIsName        = message{"«{}» اسم، فيُبحث عنه بكتاباته المعروفة. وهكذا كتبته الوثائق:", "“{}” is a name, looked for in its known spellings. The documents spell it:"}
	mOnlyLetters   = message{"لا يُعثر إلا على «{}» بهذه الحروف، دون صيغها وكتاباتها الأخرى.", "Finds only “{}” spelled exactly like this, not its other forms and spellings."}
	mStepByStep    = message{"ما يجري لهذه الكلمة خطوة خطوة", "What happens to this word, step by step"}
	uExact         = message{"اللفظ «{}» كما هو", "exactly “{}”"}
	uPrefix        = message{"ما أوله «{}»", "words beginning with “{}”"}
	uFuzzy         = message{"ما يشبه «{}»", "words like “{}”"}
	uPhrase        = message{"العبارة «{}»", "the phrase “{}”"}
	uAfter         = message{"منذ {}", "since {}"}
	uBefore        = message{"قبل {}", "before {}"}
	uNot           = message{"دون {}", "without {}"}
	uOr            = message{" أو ", " or "}
	uAll           = message{"كل الوثائق", "all documents"}
)

// Facets.
var (
	mFacets       = message{"ضيّق النتائج", "Narrow the results"}
	mCounting     = message{"يُعدّ…", "Counting…"}
	mSpared       = message{"لم تُعدّ توفيرا للبيانات.", "Not counted, to save data."}
	mCountNow     = message{"عُدّها", "Count"}
	mPerson       = message{"أشخاص", "People"}
	mPlace        = message{"أماكن", "Places"}
	mOrganization = message{"جهات", "Organizations"}
	mEvent        = message{"أحداث", "Events"}
	mOutlet       = message{"المصدر", "Outlet"}
	mTopic        = message{"الموضوع", "Topic"}
	mYear         = message{"السنة", "Year"}
	mMonth        = message{"الشهر", "Month"}
	mOnePerson    = message{"شخص", "person"}
	mOnePlace     = message{"مكان", "place"}
	mOneOrg       = message{"جهة", "organization"}
	mOneEvent     = message{"حدث", "event"}
	mMore         = message{"المزيد", "More"}
	mLess         = message{"أقل", "Less"}
	mFindIn       = message{"ابحث في: {}", "Find in: {}"}
	mExclude      = message{"استبعد {}", "Exclude {}"}
	mChosenWord   = message{"مختار", "chosen"}
	mExcluded     = message{"مستبعد", "excluded"}
	mCloseSheet   = message{"أغلق التصفية", "Close the filters"}
	mShow         = message{"اعرضها: {}", "Show {}"}
	mNoneFound    = message{"لا شيء بهذا الاسم", "Nothing by that name"}
)

// The histogram.
var (
	mDates     = message{"التاريخ", "Date"}
	mBrushFrom = message{"بداية المدة", "Start of the period"}
	mBrushTo   = message{"نهاية المدة", "End of the period"}
	mAllTime   = message{"المدة كلها", "All time"}
	mEarlier   = message{"قبل {}:", "before {}:"}
	mLater     = message{"بعد {}:", "after {}:"}
	mPeriod    = message{"المدة", "Period"}
	mHowMany   = message{"عدد الوثائق", "Documents"}
	mAsTable   = message{"الأعداد في جدول", "The numbers as a table"}
)

package app

// A message is one text of the interface in both languages. "{}" is the placeholder for a value.
// All messages are in this file, those whose names begin with "catalogue_", and nouns.go; the names
// of months are in dates.go. What the site says outside the explorer is in package web, next to its
// use.
type message struct{ ar, en string }

// The frame of every page.
var (
	mSkip       = message{"إلى المحتوى", "Skip to content"}
	mSite       = message{"كشّاف", "Kashshaf"}
	mSearch     = message{"بحث", "Search"}
	mSearchIn   = message{"ابحث في «{}»", "Search “{}”"}
	mSearchHint = message{"كلمة أو اسم أو «عبارة كما هي»", "word, name or “exact phrase”"}
	mClear      = message{"امسح البحث", "Clear the search"}
	mNoScript   = message{
		"يحتاج البحث والتصفية إلى تشغيل جافاسكربت، أما الوثائق والفهرس فتُقرأ من دونه.",
		"Searching and filtering need JavaScript; documents and the index can be read without it.",
	}
	mPages       = message{"صفحات المجموعة", "Pages of the collection"}
	mIndex       = message{"الفهرس", "Index"}
	mAbout       = message{"عن المجموعة", "About"}
	mFilters     = message{"تصفية", "Filter"}
	mLanguage    = message{"English", "العربية"}
	mTheme       = message{"المظهر", "Appearance"}
	mThemeAuto   = message{"كالجهاز", "Same as device"}
	mThemeLight  = message{"فاتح", "Light"}
	mThemeDark   = message{"داكن", "Dark"}
	mDigits      = message{"الأرقام", "Digits"}
	mDigitsLatin = message{"123", "123"}
	mDigitsArab  = message{"١٢٣", "١٢٣"}
	mKeys        = message{"المفاتيح («/» و«j» و«k» وغيرها)", "Keys (“/”, “j”, “k” and others)"}
	mOn          = message{"نعم", "Yes"}
	mOff         = message{"لا", "No"}
	mMadeWith    = message{"صُنع بـ«كشّاف»: كل البحث داخل متصفحك، ولا يخرج منه شيء.", "Made with Kashshaf. Searching happens in your browser, and nothing leaves it."}
	mPrivate     = message{"لا خادم يرى ما تبحث عنه.", "No server sees what you search for."}
	// The same when a server answers.
	mMadeWithServed = message{"صُنع بـ«كشّاف»: يجري البحث في الخادم الذي أعطاك هذه الصفحة.", "Made with Kashshaf. The server that gave you this page does the searching."}
	mSeenByServer   = message{"ما تبحث عنه يصل إلى خادم هذه المجموعة وحده.", "What you search for reaches this collection’s server, and no other."}
	mServerBusy     = message{"الخادم مشغول الآن. أعد المحاولة بعد لحظة.", "The server is busy. Try again in a moment."}
	mCountAbout     = message{"نحو {}", "about {}"}
	mServerOften    = message{"سُئل الخادم من عنوانك أكثر مما يجيب عنه في ثانية. أعد المحاولة بعد لحظة.", "Too many requests have come from your address. Try again in a moment."}
	mModelMayErr    = message{"قد يخطئ النموذج.", "The model may be wrong."}
	mNotCorrected   = message{
		"لا تُصحَّح الأسماء هنا، فهذه المجموعة في خادم، وهي واحدة لكل من يقرؤها. أخبر ناشرها بما تراه خطأ.",
		"Names cannot be corrected here: this collection is on a server, the same for everyone. Tell its publisher what is wrong.",
	}
	mServerAway  = message{"لا يصل الاتصال إلى الخادم الآن. البحث يحتاج إليه، وما قرأته باقٍ هنا.", "The server cannot be reached. Searching needs it; what you have read stays here."}
	mNowhere     = message{"لا شيء في هذا العنوان", "There is nothing at this address"}
	mNowhereHint = message{
		"ربما نُقلت الصفحة أو نقص العنوان حرفا. ابحث في الأعلى، أو ابدأ من الصفحة الأولى.",
		"The page may have moved, or a letter of the address may be missing. Search above, or start from the front page.",
	}
	mComma          = message{"، ", ", "}
	mUpdate         = message{"وصل إصدار أحدث من المجموعة.", "A newer edition of the collection has arrived."}
	mUpdateNow      = message{"اعرضه", "Show it"}
	mInstall        = message{"ثبّت المستكشف على هذا الجهاز", "Install the explorer on this device"}
	mPageFailed     = message{"لم تصل هذه الصفحة", "This page did not load"}
	mPageFailedHint = message{"انقطع الطريق إليها قبل أن تكتمل. ما كتبته باقٍ.", "Something went wrong on the way. What you typed is still there."}
	mPartFailed     = message{"لم يصل بعض ما طلبته.", "Part of what you asked for did not load."}
	mRetry          = message{"حاول مرة أخرى", "Try again"}
	mFront          = message{"الصفحة الأولى", "Front page"}
)

// The code that shows the explorer in another page.
var (
	mEmbed        = message{"ضمّن في صفحة", "Embed"}
	mEmbedTitle   = message{"ضمّن هذه الصفحة في موقعك", "Embed this in your page"}
	mEmbedLead    = message{"انسخ هذا الرمز إلى صفحتك حيث تريد أن يظهر المستكشف، بالبحث والتصفية نفسيهما:", "Copy this code to the place in your page where the explorer should appear. It keeps the same search and filters:"}
	mEmbedCopy    = message{"انسخ الرمز", "Copy the code"}
	mEmbedCopied  = message{"نُسخ الرمز", "Code copied"}
	mCopyYourself = message{"حُدّد النص، انسخه الآن (Ctrl+C)", "Selected: copy it now (Ctrl+C)"}
	mEmbedLook    = message{"معاينة", "Preview"}
	mEmbedClose   = message{"أغلق", "Close"}
)

// The search box.
var (
	mSuggestions = message{"اقتراحات", "Suggestions"}
)

// The front page.
var (
	mSpan       = message{"من {} ", "From {} "}
	mUntil      = message{"إلى {}", "to {}"}
	mStart      = message{"أسئلة يُبدأ بها", "Questions to start with"}
	mInTime     = message{"الوثائق عبر الزمن", "Documents over time"}
	mMostSpoken = message{"الأكثر ذكرا", "Most mentioned"}
	mWholeIndex = message{"الفهرس كله، من الألف إلى الياء", "The full index, from alef to ya"}
	mNewest     = message{"أحدث الوثائق", "Newest documents"}
	mAllNewest  = message{"كل الوثائق، الأحدث أولا", "All documents, newest first"}
)

// The page that analyses a word.
var (
	mWords            = message{"كيف تُفهم الكلمة", "How a word is understood"}
	mWordsLead        = message{"اكتب كلمة عربية لترى ما يجري لها قبل أن يُبحث عنها: كيف توحَّد حروفها، وما يُقطع من أولها، وأي كلمات المجموعة تلتقي بها.", "Type an Arabic word to see what happens to it before the search: how its letters are unified, what is removed from its front, and which words in the collection it matches."}
	mOneWord          = message{"الكلمة", "Word"}
	mAnalyse          = message{"حلّلها", "Take it apart"}
	mTry              = message{"جرّب:", "Try:"}
	mNoWord           = message{"ليس في «{}» كلمة تُحلَّل. اكتب كلمة بحروف أو أرقام.", "There is no word in “{}”. Type one with letters or figures."}
	mSteps            = message{"ما يجري لكلمة", "What happens to"}
	mWritten          = message{"كما كُتبت", "As written"}
	mLettersAlike     = message{"بعد توحيد الحروف", "With letters unified"}
	mLettersAlikeNote = message{"بلا حركات ولا تطويل، ولكل حرف تختلف كتابته صورة واحدة", "without vowel marks or stretching, and with one form for letters written in several ways"}
	mCutOff           = message{"ما يُقطع من أولها", "Removed from its front"}
	mCutOffNote       = message{"لأن بقيتها كلمة معروفة في المجموعة", "because what remains is a word found in the collection"}
	mNothingCut       = message{"لا شيء", "nothing"}
	mCutEnd           = message{"ما يُقطع من آخرها", "Removed from its end"}
	mStem             = message{"الجذع الذي يُبحث به", "Stem used for the search"}
	mStemNote         = message{"تلتقي عنده صيغ الكلمة", "shared by the forms of the word"}
	mNameNote         = message{"هي من كلمات الأسماء، فلا يُقطع شيء من آخرها", "it is part of a name, so nothing is removed from its end"}
	mNames            = message{"من تسميه أو ما تسميه", "Whom or what it names"}
	mThisForm         = message{"وثائق فيها هذا اللفظ نفسه", "Documents with exactly this form"}
	mSameStem         = message{"كلمات المجموعة من الجذع نفسه", "Words in the collection with the same stem"}
	mNoneMeets        = message{"لا كلمة في المجموعة من هذا الجذع.", "No word in the collection has this stem."}
)

// Reading.
var (
	mMarked      = message{"أظهِر في النص", "Show in the text"}
	mFoundWords  = message{"الكلمات الموجودة", "Found words"}
	mHitOf       = message{"{} من", "{} of"}
	mNextHit     = message{"الموضع التالي", "Next match"}
	mPreviousHit = message{"الموضع السابق", "Previous match"}
	mSpokenOf    = message{"يُذكر في هذه الوثيقة", "Mentioned in this document"}
	mTopics      = message{"الموضوعات", "Topics"}
	mBasedOn     = message{"الوقائع مأخوذة من", "Based on"}
	mOriginal    = message{"حيث نُشرت أول مرة", "Read it where it was first published"}
	mCite        = message{"انسخ الإحالة", "Copy the citation"}
	mNotCopied   = message{"لم تُنسخ: المتصفح لا يسمح هنا", "Not copied: the browser does not allow it here"}
	mCopied      = message{"نُسخت الإحالة", "Citation copied"}
	mRelated     = message{"وثائق قريبة", "Related documents"}
	mShared      = message{"يجمعهما:", "In common:"}
	mBack        = message{"عُد إلى النتائج", "Back to the results"}
	mParagraph   = message{"الفقرة {}", "Paragraph {}"}
	mNoBody      = message{"هذه الوثيقة عنوان بلا نص.", "This document has a title and no text."}
	mOpenFull    = message{"افتح في المستكشف كاملا", "Open in the full explorer"}
)

// An entity.
var (
	mSpellings = message{"كما كُتب في الوثائق", "As spelled in the documents"}
	mKnownAs   = message{"كتابات أخرى للاسم", "Also known as"}
	mBeside    = message{"أسماء تُذكر معه", "Appears with"}
	mSaid      = message{"ما قيل في الوثائق", "In context"}
	mWhen      = message{"متى ورد الاسم", "Mentions over time"}
	mAllNaming = message{"كل الوثائق التي تذكر هذا الاسم:", "All documents with this name:"}
	mFindAll   = message{"ابحث في وثائق هذا الاسم", "Search documents with this name"}
	mWikidata  = message{"ويكي بيانات", "Wikidata"}
)

// The index.
var (
	mIndexTitle      = message{"فهرس الأشخاص والأماكن والجهات والأحداث", "Index of people, places, organizations and events"}
	mIndexLead       = message{"الأسماء التي وُجدت في المجموعة آليا، مرتبة على حروف العربية، وبعد كل اسم عدد الوثائق التي وُجد فيها. وقد يفوت بعضها.", "The names that were found in the collection automatically, in alphabetical order, each with the number of documents it was found in. Some are missed."}
	mIndexFilter     = message{"صفِّ الفهرس بالكتابة", "Type to narrow the index"}
	mAllKinds        = message{"الكل", "All"}
	mLetters         = message{"الحروف", "Letters"}
	mIndexPart       = message{"يظهر هنا أكثر الأسماء ذكرا في كل حرف: {}. وتحت الحرف رابط إلى أسمائه كلها.", "Shown here are the most mentioned under each letter: {}. A link under the letter shows all of its names."}
	mIndexPartScript = message{"ويحتاج هذا الرابط إلى تشغيل جافاسكربت.", "That link needs JavaScript."}
	mWholeLetter     = message{"كل أسماء حرف {}:", "All names under {}:"}
	mOtherLetter     = message{"غيرها", "Other"}
	mNoneNamed       = message{"لا اسم في الفهرس فيه «{}». جرّب جزءا من الاسم.", "No name in the index contains “{}”. Try part of the name."}
)

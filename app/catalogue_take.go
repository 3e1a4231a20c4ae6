package app

// What is said about taking something away: citations, exports, copies.
var (
	mCiteAs       = message{"اقتباس بصيغ أخرى", "Other citation formats"}
	mCiteThis     = message{"اقتبس", "Cite"}
	mCiteTitle    = message{"اقتبس هذا المصدر", "Cite this source"}
	mStyleNote    = message{"حاشية", "Footnote"}
	mStyleList    = message{"قائمة المراجع", "Reference list"}
	mCopy         = message{"انسخ", "Copy"}
	mCopyLink     = message{"انسخ الرابط", "Copy the link"}
	mShare        = message{"شارك", "Share"}
	mCiteFiles    = message{"ملف لبرامج المراجع (Zotero وغيره)", "A file for reference managers (Zotero and others)"}
	mSelected     = message{"النص المحدد", "Selected text"}
	mCopySourced  = message{"انسخه مع المصدر", "Copy with its source"}
	mHelp         = message{"مساعدة", "Help"}
	mStory        = message{"تقارير يبدو أنها عن الحدث نفسه", "Reports that seem to be of the same event"}
	mStoryLead    = message{"جمعها البناء آليا بكلماتها النادرة وأسمائها وتواريخها، من أولها نشرا إلى آخرها، وقد يخطئ.", "Grouped automatically by rare words, names and dates, in order of publication; this may be wrong."}
	mStoryFirst   = message{"أول ما نُشر هنا", "first here"}
	mStoryThis    = message{"هذه الوثيقة", "this document"}
	mStoryCopy    = message{"النص نفسه تقريبا", "nearly the same text"}
	mStoryAdds    = message{"يضيف إلى ما سبقه:", "Adds to those before it:"}
	mStoryNothing = message{"لا جملة فيه أكثرها جديد على ما سبقه.", "No sentence of it is mostly new after those before it."}
	mStoryUnread  = message{"لم يُقرأ ما يضيفه: التقارير أكثر من أن تُقارن كلها.", "What it adds was not looked for: there are too many reports to compare all."}
	mStoryOpen    = message{"ما يضيفه كل تقرير، ومن يُنقل قوله أين", "What each report adds, and who is quoted where"}
	mStoryTitle   = message{"تقارير عن حدث واحد", "Reports of one event"}
	mStoryGuess   = message{
		"جمعها البناء آليا بكلماتها النادرة وأسمائها وتواريخها، فهي تخمين: في اختبار على أخبار كان ثمانية تقارير من مئة عن حدث آخر من الأمر نفسه. الترتيب بيوم النشر، ولا يُعرف أي تقارير اليوم الواحد أسبق.",
		"Grouped automatically by rare words, names and dates, and so a guess: in a test on news, eight of a hundred reports were of another event of the same matter. In order of the day of publication; which of one day came first is not known.",
	}
	mStoryNone          = message{"تُفتح هذه الصفحة من نتيجة أو وثيقة لها تقارير أخرى.", "This page is opened from a result or a document that has more reports."}
	mStoryAlone         = message{"لا يبدو أن وثيقة أخرى في المجموعة تروي هذا الحدث.", "No other document of the collection seems to report this event."}
	mStoryToIt          = message{"إلى الوثيقة", "To the document"}
	mStoryQuoted        = message{"من يُنقل قوله أين", "Who is quoted where"}
	mStoryIn            = message{"في التقارير", "In reports"}
	mStoryHeard         = message{"من أقواله فيه:", "Quoted in it:"}
	mHelpLink           = message{"كيف أبحث هنا؟", "How do I search here?"}
	mHelpMore           = message{"مساعدة", "Help"}
	mHelpSearch         = message{"كيف تسأل", "How to ask"}
	mHelpSearchTxt      = message{"اكتب كلمة أو اسما أو سؤالا قصيرا بالعربية أو بالإنكليزية. تُطلب كل الكلمات معا، بكل صيغها: «هدنة» تجد «الهدنة» و«بهدنتها». وهذه علامات لمن أراد أدقّ من ذلك:", "Type a word, a name or a short question, in Arabic or English. All words are wanted, in every form: “هدنة” also finds “الهدنة” and “بهدنتها”. These signs are for those who want to be more exact:"}
	mHelpNone           = message{"إن لم تجد شيئا", "If you find nothing"}
	mHelpNoneTxt        = message{"احذف كلمة، أو خذ أشهر أسماء من تبحث عنه، أو أزل ما اخترته من التصفية. وإن ظننت أن كلمة تُفهم على غير ما أردت فانظر ما يحدث لها هنا:", "Leave a word out, take the best known name of whom you look for, or remove filters. If you think a word is taken for another, see here what becomes of it:"}
	mHelpFilter         = message{"التصفية", "Filters"}
	mHelpFilterTxt      = message{"بجانب النتائج الأشخاص والأماكن والهيئات والمصادر والموضوعات والتاريخ، وأمام كل قيمة عدد وثائقها. القيم في القائمة الواحدة يكفي منها واحدة، والقوائم تُطلب معا، وعلامة الطرح تستبعد. والعنوان يحفظ ما اخترته كله، فأرسله كما هو.", "People, places, organizations, outlets, topics and dates stand beside the results, each value with the number of its documents. Of one list any value will do, the lists are wanted together, and the minus sign excludes. The address holds all that you chose: send it as it is."}
	mHelpViewsTxt       = message{"فوق النتائج صف يعرضها بطرق أخرى، بالتصفية نفسها:", "A row above the results shows them in other ways, with the same filters:"}
	mHelpTake           = message{"الاقتباس والتصدير", "Citing and exporting"}
	mHelpTakeTxt        = message{"«اقتبس» تحت كل نتيجة وكل قول وفي آخر كل وثيقة. حدّد نصا في وثيقة لتنسخه مع مصدره ورابط فقرته. و«صدّر النتائج» فوقها يحفظ كل ما بقي بعد التصفية جدولا أو ملفا لبرامج المراجع.", "“Cite” stands under each result and statement and at the end of each document. Select text in a document to copy it with its source and a link to its paragraph. “Export” above the results saves all that is filtered as a table, or for reference managers."}
	mHelpKeys           = message{"المفاتيح", "Keys"}
	mHelpKeysTxt        = message{"تعمل حين لا تكون في حقل كتابة، وتُطفأ كلها من صفحة «عن المجموعة».", "They work while you are not in a field, and can all be switched off on the page “About”."}
	mKeyBox             = message{"إلى مربع البحث", "to the search box"}
	mKeyNext            = message{"النتيجة التالية، وفي الوثيقة الكلمة التالية", "the next result; in a document, the next found word"}
	mKeyPrevious        = message{"النتيجة السابقة، وفي الوثيقة الكلمة السابقة", "the result before; in a document, the found word before"}
	mKeyOpen            = message{"افتح النتيجة", "open the result"}
	mKeyViewBefore      = message{"العرض السابق", "the view before"}
	mKeyViewAfter       = message{"العرض التالي", "the next view"}
	mKeySheet           = message{"هذه القائمة", "this list"}
	mKeyEscape          = message{"أغلق ما فُتح، أو امسح البحث", "close what is open, or clear the search"}
	mKeysOff            = message{"أطفئ المفاتيح كلها", "Switch all keys off"}
	mFollow             = message{"تابع الجديد (Atom)", "Follow what is new (Atom)"}
	mTake               = message{"صدّر النتائج", "Export"}
	mTakeTitle          = message{"صدّر ما بقي بعد التصفية", "Export what is filtered"}
	mTakeLead           = message{"كلها، لا ما تعرضه الصفحة وحدها. في الملف واسمه ما طُلب وتاريخ التصدير وإصدار المجموعة.", "All of them, not only those on this page. The file and its name say what was asked, the date and the edition."}
	mTakeView           = message{"أرقام هذا العرض", "The figures of this view"}
	mTakeViewNote       = message{"الجدول الذي وراء الرسم", "the table behind the picture"}
	mTakePicture        = message{"صورة هذا العرض", "A picture of this view"}
	mTakePictureNote    = message{"كما رُسم هنا، وتحته ما طُلب ومن أي مجموعة", "as it is drawn here, with what was asked and of which collection beneath"}
	mTakeDocuments      = message{"الوثائق", "Documents"}
	mTakeDocumentsNote  = message{"العنوان والتاريخ والمصدر والموضوعات والرابط والمقطع الذي وُجد", "title, date, outlet, topics, address and the passage that was found"}
	mTakeTexts          = message{"الوثائق بنصوصها", "Documents with their texts"}
	mTakeTextsNote      = message{"ومعها النص كله، وقد أذن به الناشر", "with the whole text, as the publisher allows"}
	mTakeStatements     = message{"الأقوال", "Statements"}
	mTakeStatementsNote = message{"القائل ونوع القول ولفظه وجملته", "who said it, of what kind, in which words and sentence"}
	mTakeMentions       = message{"مواضع الأسماء", "Mentions of names"}
	mTakeMentionsNote   = message{"كل اسم في كل وثيقة، كما كُتب وفي أي فقرة", "every name in every document, as written and in which paragraph"}
	mTakeCitations      = message{"المراجع", "Citations"}
	mTakeCitationsNote  = message{"لبرامج المراجع مثل Zotero", "for reference managers such as Zotero"}
	mTakeAll            = message{"لبرامج أخرى", "For other programs"}
	mTakeAllNote        = message{"الوثائق والأسماء معا: حزمة جداول موصوفة، أو سطور لبرنامج Aleph", "documents and names together: described tables in one package, or lines for Aleph"}
	mTakingNow          = message{"يُجمع: {}", "Collecting: {}"}
	mTaken              = message{"حُفظ الملف: {}", "Saved: {}"}
	mLicenceOf          = message{"الرخصة", "Licence"}
	mRights             = message{"الحقوق", "Rights"}
	mSourceOf           = message{"المصدر", "Source"}
	mCopyFailed         = message{"لم يُنسخ: المتصفح يمنع ذلك هنا", "Not copied: the browser does not allow it here"}
)

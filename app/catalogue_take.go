package app

// What is said about taking something away: citations, exports, copies.
var (
	mCiteAs             = message{"اقتباس بصيغ أخرى", "Other citation formats"}
	mCiteThis           = message{"اقتبس", "Cite"}
	mCiteTitle          = message{"اقتبس هذا المصدر", "Cite this source"}
	mStyleNote          = message{"حاشية", "Footnote"}
	mStyleList          = message{"قائمة المراجع", "Reference list"}
	mCopy               = message{"انسخ", "Copy"}
	mCopyLink           = message{"انسخ الرابط", "Copy the link"}
	mShare              = message{"شارك", "Share"}
	mCiteFiles          = message{"ملف لبرامج المراجع (Zotero وغيره)", "A file for reference managers (Zotero and others)"}
	mSelected           = message{"النص المحدد", "Selected text"}
	mCopySourced        = message{"انسخه مع المصدر", "Copy with its source"}
	mFollow             = message{"تابع الجديد (Atom)", "Follow what is new (Atom)"}
	mTake               = message{"صدّر النتائج", "Export"}
	mTakeTitle          = message{"صدّر ما بقي بعد التصفية", "Export what is filtered"}
	mTakeLead           = message{"كلها، لا ما تعرضه الصفحة وحدها. في الملف واسمه ما طُلب وتاريخ التصدير وإصدار المجموعة.", "All of them, not only those on this page. The file and its name say what was asked, the date and the edition."}
	mTakeView           = message{"أرقام هذا العرض", "The figures of this view"}
	mTakeViewNote       = message{"الجدول الذي وراء الرسم", "the table behind the picture"}
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

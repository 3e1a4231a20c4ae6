package app

// What is said about taking something away: citations, exports, copies.
var (
	mCiteAs      = message{"اقتباس بصيغ أخرى", "Other citation formats"}
	mCiteThis    = message{"اقتبس", "Cite"}
	mCiteTitle   = message{"اقتبس هذا المصدر", "Cite this source"}
	mStyleNote   = message{"حاشية", "Footnote"}
	mStyleList   = message{"قائمة المراجع", "Reference list"}
	mCopy        = message{"انسخ", "Copy"}
	mCopyLink    = message{"انسخ الرابط", "Copy the link"}
	mShare       = message{"شارك", "Share"}
	mCiteFiles   = message{"ملف لبرامج المراجع (Zotero وغيره)", "A file for reference managers (Zotero and others)"}
	mSelected    = message{"النص المحدد", "Selected text"}
	mCopySourced = message{"انسخه مع المصدر", "Copy with its source"}
	mRights      = message{"الحقوق", "Rights"}
	mSourceOf    = message{"المصدر", "Source"}
	mCopyFailed  = message{"لم يُنسخ: المتصفح يمنع ذلك هنا", "Not copied: the browser does not allow it here"}
)

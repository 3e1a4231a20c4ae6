package app

import (
	"slices"

	"github.com/kashshaf/kashshaf/corpus"
)

// Statements, and entities that may be wrong.
var (
	mStatements    = message{"الأقوال", "Statements"}
	mWhoSaid       = message{"من قال ماذا", "Who said what"}
	mWhoSaidLead   = message{"كل قول مع قائله واللفظ الذي نُقل به، في جملته كما هي لتحكم عليه بنفسك.", "Each has its speaker and the words that report it, in its own sentence so that you can judge for yourself."}
	mWhoSaidFound  = message{"أقوال وُجدت في الوثائق آليا، ويفوت بعضها.", "Statements that were found in the documents automatically; some are missed."}
	mSaidHint      = message{"كلمة قيلت، أو اسم ذُكر في قول", "a word that was said, or a name in a statement"}
	mSearchSaid    = message{"ابحث في الأقوال", "Search the statements"}
	mSpeaker       = message{"القائل", "Speaker"}
	mClass         = message{"نوع القول", "Kind of statement"}
	mSubject       = message{"عمّن قيل", "About whom"}
	mOnlyIn        = message{"في وثيقة «{}»", "in the document “{}”"}
	mSaidSince     = message{"عدد الأقوال", "Statements"}
	mDirect        = message{"بلفظه", "in the speaker’s words"}
	mReported      = message{"بمعناه", "in the writer’s words"}
	mUnnamed       = message{"مصدر غير مسمى", "unnamed source"}
	mUnclear       = message{"القائل غير واضح", "speaker not clear"}
	mNegated       = message{"بالنفي", "in the negative"}
	mRulesOut      = message{"استبعاد", "rules out"}
	mDoubts        = message{"تشكيك", "doubts"}
	mCalledSo      = message{"في النص: «{}»", "in the text: “{}”"}
	mNarrowToClass = message{"ضيّق على هذا النوع: {}", "Narrow to this kind: {}"}
	mNoSaying      = message{"لا قول يوافق ما طلبته.", "No statements match."}
	mNoSayingWith  = message{"لا قول فيه «{}» مع ما اخترته.", "No statement contains “{}” with these filters."}
	mDropWord      = message{"ابحث دون كلمات", "Search without words"}
	mDropDates     = message{"في المدة كلها", "At any time"}
	mDropDocument  = message{"في الوثائق كلها", "In all documents"}
	mDropAll       = message{"كل الأقوال", "All statements"}
	mCompareWith   = message{"قارن بقائل آخر", "Compare with another speaker"}
	mCompareTwo    = message{"ضع الاثنين جنبا إلى جنب", "Put the two side by side"}
	mComparePair   = message{"قارن بين قائلين", "Compare two speakers"}
	mSaidBy        = message{"مما قال", "Statements by this name"}
	mSaidAbout     = message{"مما قيل عنه", "Statements about this name"}
	mAllSaidBy     = message{"كل ما وُجد من أقواله:", "All statements by this name that were found:"}
	mAllSaidAbout  = message{"كل ما وُجد من أقوال عنه:", "All statements about it that were found:"}
	mWhoSpeaks     = message{"من يتكلم فيها", "Who speaks here"}
	mAllSaidHere   = message{"الأقوال التي وُجدت في هذه الوثيقة", "Statements found in this document"}
	mReckoned      = message{"{}، محسوبا من تاريخ الوثيقة", "{}, calculated from the date of the document"}
	mCompareTitle  = message{"قائلان جنبا إلى جنب", "Two speakers side by side"}
	mCompareLead   = message{"ما أكده كل منهما وما نفاه وطالب به واتهم به غيره، في أمر واحد أو في كل ما وُجد من أقواله.", "What each affirms, denies, demands and accuses others of, on one subject or in all statements found by them."}
	mMatters       = message{"في أمر:", "On:"}
	mFirstSpeaker  = message{"اختر القائل الأول", "Choose the first speaker"}
	mSecondSpeaker = message{"اختر القائل الثاني", "Choose the second speaker"}
	mChangeSpeaker = message{"اختر غيره", "Choose another"}
	mFindSpeaker   = message{"ابحث عن قائل", "Find a speaker"}
	mNoSpeaker     = message{"لا قائل بهذا الاسم في هذا الأمر.", "No speaker by that name on this subject."}
	mNoneSoSaid    = message{"لا شيء من هذا النوع", "Nothing of this kind"}
	mAllOfKind     = message{"كل ما قيل من هذا النوع:", "All of this kind:"}
	mFromBefore    = message{"سُمّي القائل قبل هذه الجملة", "the speaker is named before this sentence"}
	mMostHeard     = message{"من قال ماذا", "Who said what"}
	mAllStatements = message{"الأقوال التي وُجدت، بالقائل والنوع والمدة", "The statements found, by speaker, kind and time"}
)

// Names that a model found, and a reader's corrections.
var (
	mFoundBySelf    = message{"اكتُشف آليا", "found automatically"}
	mSure           = message{"شبه مؤكد", "almost certain"}
	mLikely         = message{"مرجّح", "likely"}
	mUncertain      = message{"غير مؤكد", "uncertain"}
	mWhatIsFound    = message{"أسماء اكتُشفت آليا", "Names found automatically"}
	mWhatIsFoundTxt = message{
		"ما لم تعرفه قوائم الأسماء بحث عنه نموذج في النصوص نفسها، فعُدّت كتاباته المتشابهة اسما واحدا. هذه الأسماء علامتها مفرغة، وفي صفحة كل منها مدى الثقة به: شبه مؤكد أو مرجّح أو غير مؤكد.",
		"Names that are on no list were looked for by a model in the texts themselves, and similar spellings taken for one name. The sign before such a name is hollow, and its page says how sure it is: almost certain, likely or uncertain.",
	}
	mModelErrs       = message{"قد يخطئ النموذج، وتصحيحه بيدك في صفحة الاسم.", "The model may be wrong; you can correct it on the page of the name."}
	mCorrect         = message{"صحّح هذا الاسم", "Correct this name"}
	mRename          = message{"سمِّه", "Rename it"}
	mNewName         = message{"الاسم الصحيح", "The right name, in Arabic"}
	mHide            = message{"أخفِه", "Hide it"}
	mHideNote        = message{"إن لم يكن اسما، أو لم يكن له شأن", "if it is not a name, or does not matter"}
	mMerge           = message{"ادمجه في اسم آخر", "Merge it into another name"}
	mMergeFind       = message{"ابحث عن الاسم الآخر", "Find the other name"}
	mSplit           = message{"افصل عنه كتابات", "Split spellings off"}
	mSplitNote       = message{"علّم ما كُتب هكذا ويراد به غيره", "tick the spellings that mean someone or something else"}
	mSplitName       = message{"اسم من فُصل", "Name for the new entry, in Arabic"}
	mKeptInBrowser   = message{"يُحفظ التصحيح في متصفحك وحده، ويُلغى بنقرة.", "The correction is saved in your browser only and can be undone with one click."}
	mCorrections     = message{"تصحيحاتك", "Your corrections"}
	mCorrectionsLead = message{"ما صححته من الأسماء محفوظ في هذا المتصفح وحده. صدّره ملفا لتنقله إلى متصفح آخر أو لتعطيه الناشر، فأمر البناء يقبله كما هو.", "The names you corrected are saved in this browser only. Export them as a file to use them in another browser or to give them to the publisher, whose build reads the same file."}
	mNoCorrections   = message{"لم تصحح شيئا بعد. افتح صفحة أي اسم من الفهرس، وفيها «صحّح هذا الاسم».", "You have not corrected anything yet. Open the page of any name in the index and choose “Correct this name”."}
	mUndo            = message{"تراجع", "Undo"}
	mUndoAll         = message{"تراجع عنها كلها", "Undo all"}
	mExport          = message{"صدّرها ملفا", "Export as a file"}
	mImport          = message{"استورد من ملف:", "Import from a file:"}
	mNotCorrections  = message{"ليس هذا ملف تصحيحات.", "This is not a file of corrections."}
	mNotApplied      = message{"لم يُطبَّق:", "Not applied:"}
	eRenamed         = message{"أُعيدت تسمية «{}»", "“{}” was renamed"}
	eRenamedTo       = message{" إلى «{}»", " to “{}”"}
	eHidden          = message{"أُخفي «{}»", "“{}” was hidden"}
	eMerged          = message{"دُمج «{}»", "“{}” was merged"}
	eMergedInto      = message{" في «{}»", " into “{}”"}
	eSplit           = message{"فُصلت عن «{}»", "From “{}” were split"}
	eDistinct        = message{"«{}» غير", "“{}” is not"}
	eDistinctFrom    = message{" «{}»", " “{}”"}
	eSplitAs         = message{" كتابات باسم «{}»", " spellings named “{}”"}
)

// nCorrections counts a reader's corrections.
var nCorrections = counted{
	[6]string{"لا تصحيحات", "تصحيح واحد", "تصحيحان", "{n} تصحيحات", "{n} تصحيحا", "{n} تصحيح"},
	[2]string{"{n} correction", "{n} corrections"},
}

// nStatements counts statements.
var nStatements = counted{
	[6]string{"لا أقوال", "قول واحد", "قولان", "{n} أقوال", "{n} قولا", "{n} قول"},
	[2]string{"{n} statement", "{n} statements"},
}

// classNames are the names of statement classes in the order of corpus.Classes: nouns in Arabic,
// and in English verbs that follow the speaker's name.
var classNames = [len(corpus.Classes)]message{
	{"قول", "says"}, {"تأكيد", "affirms"}, {"نفي أو رفض", "denies or refuses"}, {"اتهام", "accuses"}, {"مطالبة", "demands"}, {"إعلان", "announces"},
	{"تحذير", "warns"}, {"موافقة", "agrees"}, {"تقدير", "estimates"}, {"انتقاد", "criticizes"}, {"وعد", "promises"},
}

// class is the name of a class of statements.
func (s *settings) class(c corpus.Class) string {
	if i := slices.Index(corpus.Classes[:], c); i >= 0 {
		return s.say(classNames[i])
	}
	return string(c)
}

// told is the name of a class of statements, affirmed or negated: expecting that something will
// not happen has a name of its own.
func (s *settings) told(c corpus.Class, negated bool) string {
	switch {
	case !negated || c == corpus.Deny:
		return s.class(c)
	case c == corpus.Estimate:
		return s.say(mRulesOut)
	case c == corpus.Criticize:
		return s.say(mDoubts)
	}
	return s.class(c) + s.say(mComma) + s.say(mNegated)
}

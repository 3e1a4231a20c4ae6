package app

// The page about the collection.
var (
	mWhatIsIn   = message{"ما في المجموعة", "What the collection holds"}
	mDocuments  = message{"الوثائق", "Documents"}
	mPublisher  = message{"الناشر", "Publisher"}
	mPeriodOf   = message{"المدة", "Period"}
	mHowMade    = message{"كيف صُنعت", "How it was made"}
	mHowMadeTxt = message{
		"قُرئت الوثائق ونُظفت مما ليس من نصها، ثم عُثر في نصوصها على أسماء الأشخاص والأماكن والجهات والأحداث بأي كتابة وردت، وجُمعت كتابات الاسم الواحد في مدخل واحد. وما لم يُعرف من تاريخ أو مصدر تُرك فارغا ولم يُخمَّن.",
		"The documents were read and cleaned of what is not their text. The names of people, places, organizations and events were then found in every spelling, and the spellings of one name gathered under one entry. A date or outlet that is not known was left empty, never guessed.",
	}
	mHowSearch    = message{"كيف يُبحث فيها", "How to search it"}
	mHowSearchTxt = message{
		"اكتب كما تشاء: الهمزات والتاء المربوطة والحركات والأرقام والسوابق لا تمنع العثور على الكلمة. تُطلب الكلمات كلها، وهذه علامات لمن أراد أكثر:",
		"Write as you like: hamzas, ta marbuta, vowel marks, digits and prefixes do not stand between you and a word. All words are wanted; these signs ask for more:",
	}
	mSeeWord     = message{"ولترى ما يجري لكلمة بعينها:", "To see what happens to one word:"}
	mVersion     = message{"الإصدار", "Edition"}
	mAnalysis    = message{"التحليل", "Analysis"}
	mOffline     = message{"دون اتصال", "Offline"}
	mOfflineYes  = message{"محفوظة في هذا المتصفح، وتعمل كلها دون اتصال.", "Kept in this browser; all of it works without a connection."}
	mOfflineSize = message{"محفوظة في هذا المتصفح ({})، وتعمل كلها دون اتصال.", "Kept in this browser ({}); all of it works without a connection."}
	mOfflineBusy = message{"تُحفظ الآن لتعمل دون اتصال.", "Being kept now, to work without a connection."}
	mOfflineNo   = message{"لم تُحفظ في هذا المتصفح بعد؛ تُحفظ بعد أول زيارة حيث يسمح المتصفح بذلك.", "Not kept in this browser yet; it is after a first visit, where the browser allows it."}
	mOfflineFull = message{"لم تُحفظ: لا مكان لها في ما يخصصه هذا المتصفح. تعمل ما دام الاتصال قائما.", "Not kept: this browser has no room for it. It works as long as there is a connection."}
	mOfflineOff  = message{"حذفتَ النسخة المحفوظة. تعمل المجموعة ما دام الاتصال قائما.", "You removed the kept copy. The collection works as long as there is a connection."}

	mOfflineRefused = message{"لا يسمح هذا المتصفح بحفظ شيء من هذا الموقع. تعمل المجموعة ما دام الاتصال قائما.", "This browser keeps nothing of this site. The collection works as long as there is a connection."}
	mLasting        = message{"ولن يحذفها المتصفح ما لم تطلب ذلك.", "The browser will not clear it unless you ask."}
	mLast           = message{"اطلب من المتصفح ألا يحذفها", "Ask the browser not to clear it"}
	mForget         = message{"احذف النسخة المحفوظة", "Remove the kept copy"}
	mKeep           = message{"احفظها لتعمل دون اتصال", "Keep it, to work without a connection"}
	mMegabytes      = message{"{} ميغابايت", "{} MB"}
	mOffYes         = message{"متاحة دون اتصال", "Available offline"}
	mOffBusy        = message{"تُحفظ لتعمل دون اتصال: {}٪", "Being kept for use offline: {}%"}
	mOffOnline      = message{"تعمل بالاتصال وحده: لم تُحفظ في هذا المتصفح", "Online only: not kept in this browser"}
	mLicences       = message{"الرخص والمصادر", "Licences and sources"}
	mLicencesTxt    = message{
		"النصوص لأصحابها كما هو مذكور في كل وثيقة. برنامج «كشّاف» حر برخصة MIT، وقوائم الأسماء التي يستعين بها مذكورة برخصها في ملف NOTICE مع البرنامج.",
		"The texts belong to those named in each document. Kashshaf is free software under the MIT licence; the lists of names it draws on are given with their licences in its NOTICE file.",
	}
	mChoices   = message{"خياراتك", "Your preferences"}
	mKeptHere  = message{"تُحفظ في هذا المتصفح وحده.", "They are kept in this browser only."}
	mLangLabel = message{"لغة الواجهة", "Interface language"}
	mEverOpen  = message{"موقع الناشر", "Publisher’s site"}
)

// A sign of the query language with what it does.
type sign struct {
	written string
	means   message
}

var signs = [...]sign{
	{"«وقف إطلاق النار»", message{"العبارة كما هي", "the phrase as it is"}},
	{"هدنة -ليبيا", message{"دون كلمة", "without a word"}},
	{"هدنة أو تهدئة", message{"إحدى الكلمتين", "either word"}},
	{"دبلوماس*", message{"ما أوله هذه الحروف", "words that begin so"}},
	{"شويغو~", message{"ما يشبهها كتابة", "words spelled much like it"}},
	{"=قمة", message{"اللفظ نفسه دون تصريف", "this very form"}},
	{"شخص:بوتين", message{"وكذلك مكان: وجهة: وحدث: ومصدر: وموضوع:", "also place: org: event: outlet: topic:"}},
	{"بعد:2018-09 قبل:2019", message{"بين تاريخين", "between two dates"}},
}

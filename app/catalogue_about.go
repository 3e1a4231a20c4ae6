package app

// The page about the collection.
var (
	mWhatIsIn   = message{"ما في المجموعة", "What is in the collection"}
	mDocuments  = message{"الوثائق", "Documents"}
	mPublisher  = message{"الناشر", "Publisher"}
	mPeriodOf   = message{"المدة", "Period"}
	mHowMade    = message{"كيف صُنعت", "How it was made"}
	mHowMadeTxt = message{
		"قُرئت الوثائق ونُظفت مما ليس من نصها، ثم بُحث آليا في نصوصها عن أسماء الأشخاص والأماكن والجهات والأحداث بكتاباتها المختلفة، وجُمعت كتابات الاسم الواحد في مدخل واحد. وقد يفوت بعضها ويُخطأ في بعضها. وما لم يُعرف من تاريخ أو مصدر تُرك فارغا ولم يُخمَّن.",
		"The documents were read and stripped of everything that is not their text. People, places, organizations and events were then looked for automatically in their various spellings, and the spellings of each name gathered under one entry. Some are missed, and some are wrong. Dates and outlets that are not known were left empty, never guessed.",
	}
	mHowSearch    = message{"كيف يُبحث فيها", "How to search it"}
	mHowSearchTxt = message{
		"اكتب كما تشاء: الهمزات والتاء المربوطة والحركات والأرقام والسوابق لا تمنع العثور على الكلمة. تُطلب الكلمات كلها، وهذه علامات لمن أراد أكثر:",
		"Type as you like: hamzas, ta marbuta, vowel marks, digits and prefixes make no difference. Documents must contain all the words; these signs do more:",
	}
	mSeeWord     = message{"ولترى ما يجري لكلمة بعينها:", "To see what happens to one word:"}
	mVersion     = message{"الإصدار", "Edition"}
	mAnalysis    = message{"التحليل", "Analysis"}
	mOffline     = message{"دون اتصال", "Offline"}
	mOfflineYes  = message{"محفوظة في هذا المتصفح، وتعمل كلها دون اتصال.", "Saved in this browser; everything works without a connection."}
	mOfflineSize = message{"محفوظة في هذا المتصفح ({})، وتعمل كلها دون اتصال.", "Saved in this browser ({}); everything works without a connection."}
	mOfflineBusy = message{"تُحفظ الآن لتعمل دون اتصال.", "Being saved now, to work without a connection."}
	mPause       = message{"أوقف الحفظ مؤقتا", "Pause saving"}
	mResume      = message{"تابع الحفظ", "Go on saving"}
	mOfflineNo   = message{"لم تُحفظ في هذا المتصفح بعد؛ تُحفظ بعد أول زيارة حيث يسمح المتصفح بذلك.", "Not saved in this browser yet. It is saved after the first visit, where the browser allows it."}
	mOfflineFull = message{"لم تُحفظ: لا مكان لها في ما يخصصه هذا المتصفح. تعمل ما دام الاتصال قائما.", "Not saved: this browser has no room for it. It works as long as there is a connection."}
	mOfflineOff  = message{"حذفتَ النسخة المحفوظة. تعمل المجموعة ما دام الاتصال قائما.", "You removed the saved copy. The collection works as long as there is a connection."}

	mOfflinePaused   = message{"توقف الحفظ مؤقتا. يبقى ما حُفظ وما تقرؤه، ويحتاج الباقي إلى اتصال.", "Saving is paused. What is saved stays, as does what you read; the rest needs a connection."}
	mOfflinePausedAt = message{"توقف الحفظ مؤقتا عند {}٪. يبقى ما حُفظ وما تقرؤه، ويحتاج الباقي إلى اتصال.", "Saving is paused at {}%. What is saved stays, as does what you read; the rest needs a connection."}
	mOfflineRefused  = message{"لا يسمح هذا المتصفح بحفظ شيء من هذا الموقع. تعمل المجموعة ما دام الاتصال قائما.", "This browser lets this site save nothing. The collection works as long as there is a connection."}
	mLasting         = message{"ولن يحذفها المتصفح ما لم تطلب ذلك.", "The browser will not clear it unless you ask."}
	mLast            = message{"اطلب من المتصفح ألا يحذفها", "Ask the browser not to clear it"}
	mForget          = message{"احذف النسخة المحفوظة", "Remove the saved copy"}
	mKeep            = message{"احفظها لتعمل دون اتصال", "Save it for use without a connection"}
	mMegabytes       = message{"{} ميغابايت", "{} MB"}
	mReadKept        = message{"ما قرأته من الوثائق يبقى مقروءا دون اتصال حيث يسمح المتصفح بذلك، أما البحث فيحتاج إلى الخادم.", "Documents that you have read stay readable without a connection, where the browser allows it. Searching needs the server."}
	mKeepRead        = message{"احفظ ما أقرؤه لأقرأه دون اتصال", "Keep what I read, for reading without a connection"}
	mOffRead         = message{"ما قرأته متاح دون اتصال", "What you have read is available offline"}
	mOffYes          = message{"متاحة دون اتصال", "Available offline"}
	mOffBusy         = message{"تُحفظ لتعمل دون اتصال: {}٪", "Saving for offline use: {}%"}
	mOffPaused       = message{"أُوقف مؤقتا حفظها لتعمل دون اتصال", "Saving for offline use is paused"}
	mOffOnline       = message{"تعمل بالاتصال وحده: لم تُحفظ في هذا المتصفح", "Online only: not saved in this browser"}
	mOfflineChanged  = message{"يغيّر هذا الخادم ملفات الموقع في طريقها إليك، فلا يمكن حفظها هنا كاملة. تعمل المجموعة ما دام الاتصال قائما.", "This host changes the site's files on their way, so they cannot be saved whole here. The collection works as long as there is a connection."}
	mClears          = message{"يمحو هذا المتصفح ما حفظه موقع لم تزره منذ سبعة أيام: الوثائق المحفوظة هنا وتصحيحاتك واختياراتك. أضف الموقع إلى الشاشة الرئيسية فيبقى ذلك كله، أو صدّر تصحيحاتك قبلها.", "This browser clears what a site has saved once you have not visited it for seven days: the documents saved here, your corrections and your choices. Add the site to your home screen and all of it stays; or export your corrections first."}
	mLicences        = message{"الرخص والمصادر", "Licences and sources"}
	mLicencesTxt     = message{
		"النصوص لأصحابها كما هو مذكور في كل وثيقة. برنامج «كشّاف» حر برخصة MIT، وقوائم الأسماء التي يستعين بها مذكورة برخصها في ملف NOTICE مع البرنامج.",
		"The texts belong to those named in each document. Kashshaf is free software under the MIT licence; the lists of names it draws on are given with their licences in its NOTICE file.",
	}
	mChoices   = message{"خياراتك", "Your preferences"}
	mKeptHere  = message{"تُحفظ في هذا المتصفح وحده.", "Saved in this browser only."}
	mLangLabel = message{"لغة الواجهة", "Interface language"}
	mEverOpen  = message{"موقع الناشر", "Publisher’s site"}
)

// A sign of the query language and what it does.
type sign struct {
	written string
	means   message
}

var signs = [...]sign{
	{"«وقف إطلاق النار»", message{"العبارة كما هي", "the exact phrase"}},
	{"هدنة -ليبيا", message{"دون كلمة", "without a word"}},
	{"هدنة أو تهدئة", message{"إحدى الكلمتين", "either word"}},
	{"دبلوماس*", message{"ما أوله هذه الحروف", "words beginning with these letters"}},
	{"شويغو~", message{"ما يشبهها كتابة", "words spelled similarly"}},
	{"=قمة", message{"اللفظ نفسه دون تصريف", "exactly this form"}},
	{"شخص:بوتين", message{"وكذلك مكان: وجهة: وحدث: ومصدر: وموضوع:", "also place: org: event: outlet: topic:"}},
	{"بعد:2018-09 قبل:2019", message{"بين تاريخين", "between two dates"}},
}

package app

// Where a document comes from.
var (
	mFromFile   = message{"من {}", "From {}"}
	mPage       = message{"صفحة {}", "page {}"}
	mRow        = message{"سطر {}", "row {}"}
	mMessage    = message{"رسالة {}", "message {}"}
	mMinute     = message{"عند {}", "at {}"}
	mReadBy     = message{"قرأته آلة، وثقتها {}٪", "Read by a machine that is {}% sure"}
	mUnsure     = message{"والكلمة التي بعدها [؟] قد تكون غير ما كُتب", "a word before [؟] may be another"}
	mPartOf     = message{"جزء من {}", "A part of {}"}
	mContents   = message{"المحتويات", "Contents"}
	mPartBefore = message{"الجزء السابق", "Previous part"}
	mPartAfter  = message{"الجزء التالي", "Next part"}
)

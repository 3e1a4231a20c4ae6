package dates

import (
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// Words that may accompany a date on a line that holds nothing else: labels, times of day, time
// zones, names of Islamic months.
const dateLineWords = `نشر نشرت النشر تاريخ التاريخ بتاريخ في يوم اليوم اخر تحديث التحديث حدث تم
	الموافق ل هـ ه م ص ميلادي هجري الساعه ساعه صباحا مساء ظهرا عصرا ليلا بتوقيت توقيت
	غرينتش جرينتش مكه المكرمه القاهره دمشق بيروت بغداد ابوظبي الرياض عمان القدس المحلي
	gmt utc am pm published updated on at date posted last t z
	محرم صفر ربيع الاول الاخر الثاني جمادى جمادي الاولى الاولي الاخره الثانيه رجب شعبان رمضان شوال
	ذو ذي القعده الحجه`

var lineWords = arabic.WordSet(dateLineWords)

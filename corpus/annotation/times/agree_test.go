package times_test

import (
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// Two statements about one day that do not agree: the day that is written in full stands alone, and
// of what is only implied nothing is said. 11 March 2020 is a Wednesday.
func TestContradictions(t *testing.T) {
	const wednesday = "2020-03-11"
	for _, test := range []struct{ kind, date, want string }{
		{"the current month is of this year", "2018-08-18", "دخلت حيز التنفيذ، الثلاثاء [8أغسطس/آب الجاري~2018-08-08]"},
		{"the last one, too", wednesday, "وقع يوم الاثنين [9 أكتوبر الماضي~2019-10-09]"},
		{"the coming one, too", wednesday, "يبدأ يوم الاثنين [9 أكتوبر المقبل~2020-10-09]"},
		{"a year that is said", wednesday, "وقع يوم الأربعاء، [14 مايو 2019=2019-05-14] و[الثلاثاء، 14 مايو 2019=2019-05-14]"},
		{"a year that is implied", wednesday, "في الاثنين [17 سبتمبر من العام الماضي~2019-09-17]"},
		{"this year", wednesday, "وقع يوم [الاثنين 9 مارس~2020-03-09]"},
		{"another year or a slip", wednesday, "وقع يوم السبت 9 مارس"},
		{"neither year", wednesday, "وقع يوم الخميس [9 مارس~2020-03-09]"},
		{"no year that is known", "2018-12-26", "غرقت السفينة الأربعاء 3 مايو"},
		{"far off it is the year", "2018-12-26", "غرقت السفينة [الخميس 3 مايو~2018-05-03]"},
		{"a year named before", "2018-09-10", "في [9 سبتمبر 2017=2017-09-09] ثم [الأحد 9 سبتمبر~2018-09-09]"},
		{"days in a row", wednesday, "يومي [الأربعاء والخميس 25 و26 مارس~2020-03-25/2020-03-26] ويومي السبت والأحد [25 و26 مارس~2020-03-25/2020-03-26]"},
		{"the nth weekday", wednesday, "يصادف الجمعة الثالثة من شهر مارس/آذار، و[الأحد الأول من مارس~2020-03-01]، والجمعة الثانية من رمضان"},

		{"a day late", wednesday, "قال [اليوم الثلاثاء~2020-03-10] إنه سافر"},
		{"copied later", wednesday, "قال [اليوم الاثنين~2020-03-09] إن [أمس السبت~2020-03-07] كان ممطرا"},
		{"printed overnight", wednesday, "قال [اليوم الخميس~2020-03-12] إنه سافر"},
		{"another day", wednesday, "قال اليوم الجمعة إنه سافر، وإن غدا الأحد عطلة"},
		{"today and a date", wednesday, "[اليوم 11 مارس~2020-03-11] واليوم [1 مارس~2020-03-01] واليوم 14 أغسطس"},
		{"today, a weekday and a date", wednesday, "[اليوم الأربعاء 11 مارس~2020-03-11] واليوم الخميس 11 مارس"},
		{"a weekday in brackets", wednesday, "في [3 مارس~2020-03-03] ([الثلاثاء~2020-03-03]) وفي [4 مارس~2020-03-04] (الثلاثاء)"},
		{"a weekday with its week", wednesday, "وقع [الاثنين الماضي~2020-03-09] [9 مارس~2020-03-09]، والاثنين الماضي [2 مارس~2020-03-02]"},

		{"the current month is another", wednesday, "في يوليو الجاري وفي 8 يوليو الحالي وفي [مارس الجاري~2020-03]"},
		{"the turn of the year", "2019-01-02", "في [31 ديسمبر الجاري~2018-12-31]"},
		{"a year and its number", wednesday, "خلال العام السابق ([2016=2016]) و[العام الماضي~2019] [2019=2019]"},
		{"a month and its name", wednesday, "خلال الشهر الماضي ([يناير~2020-01]) و[الشهر الماضي~2020-02] ([فبراير~2020-02])"},

		{"the Islamic day is another", wednesday, "في 1 رمضان 1442 الموافق [14 يناير 2021=2021-01-14]"},
		{"the Islamic day has the year", "2023-06-01", "في [1 رمضان 1442 هـ=2021-04-14] الموافق [14 أبريل~2021-04-14]"},
		{"our day has the year", "2023-06-01", "في [1 رمضان~2021-04-14] الموافق [14 أبريل 2021=2021-04-14]"},
		{"neither has", wednesday, "في 1 رمضان الموافق 14 يناير"},
	} {
		text := plain(test.want)
		if got := brackets(&corpus.Document{Body: text, Date: corpus.Date(test.date)}); got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.kind, got, test.want)
		}
	}
}

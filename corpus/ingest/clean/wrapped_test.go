package clean_test

import (
	"runtime"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
)

// Lines broken at a width become paragraphs; what has its lines on purpose keeps them.
func TestWrapped(t *testing.T) {
	for _, test := range []struct {
		kind, text string
		want       int // paragraphs
	}{
		{"broken by an editor", `بيان حول مفاوضات الهدنة في الشمال

قالت اللجنة في بيان صدر يوم الثلاثاء الماضي إن الأطراف اتفقت على وقف
إطلاق النار في المدينة وما حولها لمدة أسبوعين على الأقل وذلك بعد محادثات
طويلة جرت في جنيف بين ممثلين عن الحكومة والمعارضة بحضور المبعوث الذي
أعرب عن أمله في أن يفضي الاتفاق إلى مرحلة جديدة من الحوار في البلاد.`, 2},
		{"no empty lines, a title", `افتتاح مكتبة المرفأ بعد ترميمها
افتتحت في المدينة أمس مكتبة المرفأ القديمة بعد أعمال ترميم استمرت
ثلاث سنوات، وقال مدير المكتبة في كلمة له إن المبنى الذي شيد قبل قرن
عاد إلى ما كان عليه.
وأضاف أن المكتبة تضم أربعين ألف كتاب. وسيبدأ استقبال الزوار منذ
صباح الأحد المقبل، على أن تقام في القاعة الكبرى لقاءات أسبوعية مع
كتاب من المدينة ومن خارجها.`, 3},
		{"a word cut at the end", `كان الطريق إلى القرية طويلا وموحلا ولم يكن في الحافلة مقعد خال، لكن-
نا وصلنا قبل المساء إلى البيت الكبير الذي كانت جدتنا تسكنه منذ أن
غادرت المدينة. وفي الصباح نزلنا إلى البستان وكان البرتقال قد نضج و
تساقط بعضه.`, 1},
		{"typeset", strings.Repeat(`وخرج من القاهرة في رجب ومعه خمسمائة فارس وراجل يريدون
قتال الفرنج في البلاد الشامية فسار إليهم حتى
لقيهم عند الرملة وقاتلهم فنصره الله عليهم وقتل
أكثر من كان معهم ونجا ملكهم إلى أجمة قصب فأضرموها
`, 4), 1},
		{"a paragraph a line", `افتتحت في المدينة أمس مكتبة المرفأ القديمة بعد أعمال ترميم استمرت ثلاث سنوات.
وقال مدير المكتبة إن المبنى عاد إلى ما كان عليه.
وأضاف أنها تضم أربعين ألف كتاب، وأن استقبال الزوار يبدأ صباح الأحد، على أن تقام لقاءات أسبوعية.
وشكر العمال.`, 4},
		{"verses", `قفا نبك من ذكرى حبيب ومنزل بسقط اللوى بين الدخول فحومل
فتوضح فالمقراة لم يعف رسمها لما نسجتها من جنوب وشمأل
ترى بعر الآرام في عرصاتها وقيعانها كأنه حب فلفل
كأني غداة البين يوم تحملوا لدى سمرات الحي ناقف حنظل
وقوفا بها صحبي علي مطيهم يقولون لا تهلك أسى وتجمل`, 5},
		{"a free poem", `يا بحر كم من شراع مر
يا بحر
كم من مسافر عاد من
آخر الليل إلى أمه
يا بحر`, 5},
		{"a list", `1. كيس من الطحين وزنه خمسون كيلوغراما من
2. علبة من الزيت سعتها عشرة لترات كبيرة من
3. صندوق من الفاكهة المجففة والتمور الجيدة
4. كيس من الأرز طويل الحبة وزنه عشرون كيلو`, 4},
		{"a dialogue", `سلمى: هل وصلت الرسالة التي كتبتها إليك في
يوسف: وصلت صباح أمس وقرأتها مرتين قبل أن
سلمى: ولماذا لم تجب عنها إذا كنت قرأتها من
يوسف: لأنني أردت أن أقول لك كل شيء وأنا في`, 4},
		{"headlines", `الوزراء يناقشون أسعار الخبز اليوم
انطلاق معرض الكتاب في دورته العشرين وسط إقبال كبير على دور النشر
وفاة كاتب الأطفال
تأجيل مباراة القمة إلى الأسبوع المقبل بسبب الأمطار
جسر جديد يربط ضفتي النهر شمال المدينة قبل نهاية العام`, 5},
	} {
		lines := clean.Lines(test.text, 1)
		got, joined := clean.Wrapped(lines)
		if len(got) != test.want || joined != len(lines)-len(got) {
			var texts []string
			for _, l := range got {
				texts = append(texts, l.Text)
			}
			t.Errorf("%s: %d paragraphs, %d lines joined, want %d\n%s", test.kind, len(got), joined, test.want, strings.Join(texts, "\n\n"))
		}
		letters := func(lines []clean.Line) string {
			var b strings.Builder
			for _, l := range lines {
				b.WriteString(strings.NewReplacer(" ", "", "-", "").Replace(l.Text))
			}
			return b.String()
		}
		if letters(got) != letters(lines) {
			t.Errorf("%s: letters were lost", test.kind)
		}
	}
}

// Lines of different pages are not joined, and a paragraph has the number of its first line.
func TestWrappedPlaces(t *testing.T) {
	const text = `وقف إطلاق النار في المدينة وما حولها لمدة أسبوعين على الأقل وذلك بعد
محادثات طويلة جرت في جنيف بين ممثلين عن الحكومة والمعارضة بحضور الذي
أعرب عن أمله في أن يفضي الاتفاق إلى مرحلة جديدة من الحوار في البلاد و`
	lines := clean.Lines(text+"\n"+text, 7)
	for i := range lines {
		lines[i].Mark = "1"
		if i > 2 {
			lines[i].Mark = "2"
		}
	}
	got, _ := clean.Wrapped(lines)
	if len(got) != 2 || got[0].Number != 7 || got[1].Number != 10 || got[1].Mark != "2" {
		t.Errorf("%+v", got)
	}
}

// TestJoin: words that the lines of a recognised paragraph cut are joined.
func TestJoin(t *testing.T) {
	if got, want := clean.Join([]string{"كلمة مقطو-", "عة ثم inter-", "national و Anglo-", "American و5-", "6"}), "كلمة مقطوعة ثم international و Anglo- American و5- 6"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// A paragraph of very many lines takes memory for its lines, not for each beginning of it.
func TestWrappedLong(t *testing.T) {
	const three = `وقف إطلاق النار في المدينة وما حولها لمدة أسبوعين على الأقل وذلك بعد
محادثات طويلة جرت في جنيف بين ممثلين عن الحكومة والمعارضة بحضور الذي
أعرب عن أمله في أن يفضي الاتفاق إلى مرحلة جديدة من الحوار في البلاد و
`
	lines := clean.Lines(strings.Repeat(three, 2000), 1)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	got, joined := clean.Wrapped(lines)
	runtime.ReadMemStats(&after)
	if len(got) != 1 || joined != len(lines)-1 {
		t.Fatalf("%d paragraphs, %d lines joined", len(got), joined)
	}
	if taken := after.TotalAlloc - before.TotalAlloc; taken > 100*uint64(len(got[0].Text)) {
		t.Errorf("%d bytes of text took %d", len(got[0].Text), taken)
	}
}

package ingest

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"

	"gopkg.in/yaml.v3"

	"github.com/kashshaf/kashshaf/corpus"
)

// mostNamed is the number of outlets and topics for which Starter asks for names.
const mostNamed = 30

// Starter returns a kashshaf.yaml for a folder that has none, with what its documents hold filled
// in or proposed, and a comment in both languages at each key. Keys that are up to the publisher
// are commented out, so that the file changes nothing until somebody edits it. title is the
// folder's name.
func Starter(title string, docs []corpus.Document) []byte {
	var b strings.Builder
	key := func(arabic, english string, lines ...string) {
		fmt.Fprintf(&b, "\n# %s\n# %s\n%s\n", arabic, english, strings.Join(lines, "\n"))
	}
	outlets, topics := make(map[string]int), make(map[string]int)
	var first, last corpus.Date
	for i := range docs {
		d := &docs[i]
		if d.Outlet != "" {
			outlets[d.Outlet]++
		}
		for _, topic := range d.Topics {
			topics[topic]++
		}
		if d.Date != "" && (first == "" || d.Date.First() < first.First()) {
			first = d.Date
		}
		if d.Date.Last() > last.Last() {
			last = d.Date
		}
	}
	fmt.Fprintf(&b, "# kashshaf.yaml – الوثائق: %d – documents: %d\n# كل ما فيه اختياري؛ احذف # من أول السطر ليُعمل به.\n# All of it is optional; take the # away from a line to make it count.\n", len(docs), len(docs))
	key("اسم الموقع بالعربية، ثم بالإنكليزية", "what the site is called, in Arabic and in English", "title: "+scalar(title), "# title_en: ")
	key("جملة عن المجموعة", "a sentence about the collection", "# description: ", "# description_en: ")
	key("الناشر، وعنوان الموقع حين يُعرف", "who publishes the site, and its address once that is decided", "# publisher: ", "# url: https://example.org/archive/")
	key("الرخصة والحقوق، وهل تُصدَّر النصوص كاملة", "licence and rights, and whether whole texts may be exported", "# licence: CC BY 4.0", "# rights: ", "# export_text: true")
	if first != "" {
		key("المدة: ما خرج عنها لا يمدّ خط الزمن", "the period: a date outside draws out no timeline", "# since: "+string(first), "# until: "+string(last))
	}
	callNames(&b, "outlets", "أسماء المصادر", "what outlets are called", outlets, key)
	key("مصادر تُكتب بأكثر من صورة: الاسم الذي يبقى، ثم غيره؛ والأمر kashshaf check يقترح بعضها", "outlets that are spelt in several ways: the name to keep, and the others; kashshaf check proposes some", "# same_outlets:", "#   رويترز: [وكالة رويترز, Reuters]")
	callNames(&b, "topics", "أسماء الموضوعات", "what topics are called", topics, key)
	key("أسئلة يُبدأ بها في الصفحة الأولى", "searches to start from, on the front page", "# questions:", "#   - ")
	key("العروض التي تُعرض إلى جانب القائمة", "the views of a result that are offered beside the list", "# views: [context, trends, company, peculiar, network, map, sides]")
	key("اللون (يجب أن يُقرأ على الورق)، وصورة المعاينة", "the accent (it must be readable on the paper), and a picture for previews", `# accent: "#8f1d2c"`, "# image: preview.png")
	return []byte(b.String())
}

// callNames writes commented lines for the names of the most frequent values: in Arabic the value
// itself, which is what is shown without a name, and in English too if it is not Arabic.
func callNames(b *strings.Builder, name, arabicNote, english string, counts map[string]int, key func(string, string, ...string)) {
	values := slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(-cmp.Compare(counts[a], counts[b]), strings.Compare(a, b))
	})
	if len(values) == 0 {
		return
	}
	var lines []string
	for _, value := range values[:min(len(values), mostNamed)] {
		lines = append(lines, fmt.Sprintf("#   %s: {ar: %s, en: %s}  # %d", scalar(value), scalar(value), scalar(withoutArabic(value)), counts[value]))
	}
	if len(values) > mostNamed {
		lines = append(lines, fmt.Sprintf("#   # … %d", len(values)-mostNamed))
	}
	key(arabicNote+" بالعربية والإنكليزية", english+" in both languages", append([]string{"# " + name + ":"}, lines...)...)
}

// withoutArabic returns a value that contains no Arabic, else "".
func withoutArabic(value string) string {
	for _, r := range value {
		if unicode.Is(unicode.Arabic, r) {
			return ""
		}
	}
	return value
}

// scalar returns a text as a YAML scalar on one line.
func scalar(text string) string {
	if text == "" {
		return ""
	}
	node := yaml.Node{Kind: yaml.ScalarNode, Value: text}
	if strings.ContainsAny(text, ",[]{}:#&*!|>'\"%@`\n") {
		node.Style = yaml.DoubleQuotedStyle
	}
	out, err := yaml.Marshal(&node)
	if err != nil {
		return `""`
	}
	return strings.TrimSpace(string(out))
}

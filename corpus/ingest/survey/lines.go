package survey

import (
	"fmt"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/ingest"
)

// words are the phrases of a survey, in Arabic and in English.
var words = map[string][2]string{
	"holds":   {"في المجلد %s، والمقروء: %s، %s", "files in the folder: %s; documents read: %s, with %s"},
	"dates":   {"لها تاريخ: %s (من %s إلى %s)", "with a date: %s (from %s to %s)"},
	"oneday":  {"لها تاريخ: %s (%s)", "with a date: %s (%s)"},
	"intext":  {"، منها مأخوذ من النص نفسه: %s", "; taken from the texts themselves: %s"},
	"cut":     {"نصوص طويلة قُسمت إلى وثائق: %s، ووثائقها: %s (%s)", "long texts, cut into several documents: %s; documents of theirs: %s (%s)"},
	"kinds":   {"كيف فُهمت الملفات:", "how the files were understood:"},
	"notread": {"لم يُقرأ:", "not read:"},
	"outlets": {"المصادر:", "outlets:"},
	"samples": {"عيّنة من الوثائق:", "a sample of the documents:"},
	"suspect": {"ما يحسن النظر فيه:", "what is worth a look:"},
	"nothing": {"لا شيء مريب.", "nothing is suspicious."},
	"warning": {"تنبيهات القراءة:", "what reading had to say:"},
	"mend":    {"ما يمكن أن يُكتب في kashshaf.yaml:", "what kashshaf.yaml could say:"},
	"more":    {"التفصيل بالأمر: kashshaf check", "kashshaf check says more"},
}

var faults = map[Fault]string{
	NoDates: "وثائق بلا تاريخ", NoOutlets: "وثائق بلا مصدر", Spellings: "مصدر واحد بأكثر من كتابة", Short: "نصوص قصيرة جدا", Long: "نصوص طويلة جدا",
	Copies: "نصوص مكررة", Mojibake: "حروف بترميز خاطئ", Drafts: "مسودات لم تُنشر", Foreign: "نصوص تكاد تخلو من العربية", Outlying: "تواريخ بعيدة عن غيرها",
	Nothing: "لا وثيقة تُقرأ", Backwards: "حروف معكوسة الترتيب", Tags: "وسوم صفحة تُعرض نصا",
}

// Lines returns the survey for people to read, in Arabic ("ar") or else in English.
func (s *Survey) Lines(lang string) []string {
	n := 1
	if lang == "ar" {
		n = 0
	}
	say := func(key string, args ...any) string { return fmt.Sprintf(words[key][n], args...) }
	out := []string{s.holds(lang)}
	out = append(out, s.counted(say)...)
	section := func(key string, lines []string) {
		if len(lines) > 0 {
			out = append(out, "", say(key))
			for _, l := range lines {
				out = append(out, "  "+l)
			}
		}
	}
	section("kinds", listed(s.kinds(lang), 40))
	section("notread", s.notRead(lang))
	section("outlets", listed(s.Outlets, 10))
	var lines []string
	for _, x := range s.Samples {
		line := fmt.Sprintf("%s: %s (%s)", x.File, x.Title, wordCount(x.Words, lang))
		for _, more := range []string{x.Date, x.Outlet} {
			if more != "" {
				line += " · " + more
			}
		}
		lines = append(lines, line)
	}
	section("samples", lines)
	if lines = s.suspicious(lang); len(lines) == 0 {
		lines = []string{say("nothing")}
	}
	section("suspect", lines)
	section("warning", s.said(lang))
	if s.Settings != "" {
		section("mend", strings.Split(strings.TrimRight(s.Settings, "\n"), "\n"))
	}
	return out
}

// Short returns the survey in a few lines, for the first part of a build: how many files of which
// kinds, their dates, and what is suspicious.
func (s *Survey) Short(lang string) []string {
	n := 1
	if lang == "ar" {
		n = 0
	}
	say := func(key string, args ...any) string { return fmt.Sprintf(words[key][n], args...) }
	out := []string{s.holds(lang)}
	if kinds := listed(s.kinds(lang), 6); len(kinds) > 0 {
		out[0] += " (" + strings.Join(kinds, ", ") + ")"
	}
	out = append(out, s.counted(say)...)
	if lines := s.suspicious(lang); len(lines) > 0 {
		out = append(out, say("suspect"))
		for _, l := range lines {
			out = append(out, "  "+l)
		}
		out = append(out, say("more"))
	}
	return out
}

// cutNamed is how many long texts are named.
const cutNamed = 3

// counted returns how many documents have a date, and how many are parts of which long texts.
func (s *Survey) counted(say func(string, ...any) string) (out []string) {
	if s.Dated > 0 {
		out = append(out, s.dates(say))
	}
	if len(s.Cut) == 0 {
		return out
	}
	documents := len(s.Cut) // a list of its parts for each
	for _, c := range s.Cut {
		documents += c.N
	}
	return append(out, say("cut", ingest.Count(len(s.Cut)), ingest.Count(documents), strings.Join(listed(s.Cut, cutNamed), ", ")))
}

// dates returns how many documents have a date, and for how many it comes from the text.
func (s *Survey) dates(say func(string, ...any) string) string {
	line := say("dates", ingest.Count(s.Dated), s.First, s.Last)
	if s.First == s.Last {
		line = say("oneday", ingest.Count(s.Dated), s.First)
	}
	if s.DatesInText > 0 {
		line += say("intext", ingest.Count(s.DatesInText))
	}
	return line
}

// holds returns how much is in the folder.
func (s *Survey) holds(lang string) string {
	if lang == "ar" {
		return fmt.Sprintf(words["holds"][0], aFile.count(s.Files), aDocument.count(s.Documents), aWord.count(s.Words))
	}
	return fmt.Sprintf(words["holds"][1], ingest.Count(s.Files), ingest.Count(s.Documents), ingest.Several(s.Words, "word", "words"))
}

func wordCount(n int, lang string) string {
	if lang == "ar" {
		return aWord.count(n)
	}
	return ingest.Several(n, "word", "words")
}

// kinds returns the kinds of files in the reader's language.
func (s *Survey) kinds(lang string) []Count {
	if lang != "ar" {
		return s.Kinds
	}
	out := append([]Count(nil), s.Kinds...)
	for i := range out {
		out[i].Name = inArabic(out[i].Name)
	}
	return out
}

// notRead returns what was not read and why.
func (s *Survey) notRead(lang string) []string {
	if lang != "ar" {
		return s.NotRead
	}
	var out []string
	for _, g := range s.left {
		out = append(out, fmt.Sprintf("%s: %s: %s (%s)", inArabic(g.Kind), aFile.count(g.N), inArabic(g.Reason), g.Examples()))
	}
	return out
}

// said returns the warnings of reading.
func (s *Survey) said(lang string) []string {
	if lang != "ar" {
		return s.Warnings
	}
	var out []string
	for _, g := range s.alike {
		word := "تنبيه: "
		if g.First.Notice {
			word = "ملاحظة: "
		}
		if g.First.Message = inArabic(g.First.Message); g.N == 1 {
			out = append(out, word+g.First.String())
			continue
		}
		places := strings.Join(g.Places, "، ")
		if g.N > len(g.Places) {
			places += "، …"
		}
		out = append(out, fmt.Sprintf("%s%s: %s (%s)", word, aTime.count(g.N), g.First.Message, places))
	}
	return out
}

// suspicious returns what somebody should look at.
func (s *Survey) suspicious(lang string) []string {
	var lines []string
	for _, x := range s.Suspects {
		name := string(x.Fault)
		if lang == "ar" {
			name = faults[x.Fault]
		}
		line := fmt.Sprintf("%s: %s", name, ingest.Count(x.N))
		if x.Fault == Nothing {
			line = name
		}
		if len(x.Examples) > 0 {
			line += " (" + strings.Join(x.Examples, "؛ ") + ")"
			if lang != "ar" {
				line = strings.ReplaceAll(line, "؛", ";")
			}
		}
		lines = append(lines, line)
	}
	return lines
}

func listed(list []Count, most int) []string {
	var out []string
	for i, c := range list {
		if i == most {
			return append(out, fmt.Sprintf("… +%d", len(list)-most))
		}
		out = append(out, fmt.Sprintf("%s: %s", c.Name, ingest.Count(c.N)))
	}
	return out
}

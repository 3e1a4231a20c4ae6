package survey

import (
	"fmt"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/ingest"
)

// words are what a survey says, in Arabic and in English.
var words = map[string][2]string{
	"holds":   {"في المجلد %s من الملفات، قُرئ منها %s من الوثائق و%s من الكلمات", "the folder has %s files, of which %s documents with %s words were read"},
	"dates":   {"لها تاريخ: %s (من %s إلى %s)", "with a date: %s (from %s to %s)"},
	"kinds":   {"كيف فُهمت الملفات:", "how the files were understood:"},
	"notread": {"لم يُقرأ:", "not read:"},
	"outlets": {"المصادر:", "outlets:"},
	"samples": {"عيّنة من الوثائق:", "a sample of the documents:"},
	"suspect": {"ما يحسن النظر فيه:", "what is worth a look:"},
	"nothing": {"لا شيء مريب.", "nothing is suspicious."},
	"warning": {"تنبيهات القراءة:", "what reading had to say:"},
	"mend":    {"ما يمكن أن يُكتب في kashshaf.yaml:", "what kashshaf.yaml could say:"},
	"words":   {"كلمة", "words"},
}

var faults = map[Fault]string{
	NoDates: "وثائق بلا تاريخ", NoOutlets: "وثائق بلا مصدر", Spellings: "مصدر واحد بأكثر من كتابة", Short: "نصوص قصيرة جدا", Long: "نصوص طويلة جدا",
	Copies: "نصوص مكررة", Mojibake: "حروف بترميز خاطئ", Drafts: "مسودات لم تُنشر", Foreign: "نصوص تكاد تخلو من العربية", Outlying: "تواريخ بعيدة عن غيرها",
}

// Lines says the survey to people, in Arabic ("ar") or else in English.
func (s *Survey) Lines(lang string) []string {
	n := 1
	if lang == "ar" {
		n = 0
	}
	say := func(key string, args ...any) string { return fmt.Sprintf(words[key][n], args...) }
	out := []string{say("holds", ingest.Count(s.Files), ingest.Count(s.Documents), ingest.Count(s.Words))}
	if s.Dated > 0 {
		out = append(out, say("dates", ingest.Count(s.Dated), s.First, s.Last))
	}
	section := func(key string, lines []string) {
		if len(lines) > 0 {
			out = append(out, "", say(key))
			for _, l := range lines {
				out = append(out, "  "+l)
			}
		}
	}
	section("kinds", listed(s.Kinds, 40))
	section("notread", s.NotRead)
	section("outlets", listed(s.Outlets, 10))
	var lines []string
	for _, x := range s.Samples {
		line := fmt.Sprintf("%s: %s (%s %s)", x.File, x.Title, ingest.Count(x.Words), say("words"))
		for _, more := range []string{x.Date, x.Outlet} {
			if more != "" {
				line += " · " + more
			}
		}
		lines = append(lines, line)
	}
	section("samples", lines)
	lines = nil
	for _, x := range s.Suspects {
		name := string(x.Fault)
		if lang == "ar" {
			name = faults[x.Fault]
		}
		line := fmt.Sprintf("%s: %s", name, ingest.Count(x.N))
		if len(x.Examples) > 0 {
			line += " (" + strings.Join(x.Examples, "؛ ") + ")"
			if lang != "ar" {
				line = strings.ReplaceAll(line, "؛", ";")
			}
		}
		lines = append(lines, line)
	}
	if len(lines) == 0 {
		lines = []string{say("nothing")}
	}
	section("suspect", lines)
	section("warning", s.Warnings)
	if s.Settings != "" {
		section("mend", strings.Split(strings.TrimRight(s.Settings, "\n"), "\n"))
	}
	return out
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

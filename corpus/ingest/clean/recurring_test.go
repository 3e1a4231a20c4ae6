package clean

import (
	"fmt"
	"strings"
	"testing"
)

func TestRecurring(t *testing.T) {
	const line = "يمكنكم متابعة أهم أخبارنا عبر تطبيقنا الجديد على الهاتف"
	article := func(i int) string {
		return fmt.Sprintf("كتب مراسلنا رقم %d عن حادث وقع في مدينة بعيدة قبل أيام قليلة", i)
	}
	var texts, copies, few, inside, alone []string
	for i := range 20 {
		texts = append(texts, article(i)+"\n"+line)
		copies = append(copies, article(1)+"\n"+line)
		inside = append(inside, strings.Join([]string{article(i), line, article(i + 50), article(i + 100), article(i + 150), article(i + 200)}, "\n"))
		alone = append(alone, line)
		if i < recursIn-1 {
			few = append(few, article(i)+"\n"+line)
		}
	}
	for _, tt := range []struct {
		what  string
		texts []string
		want  string
	}{
		{"at the end of many", texts, "[1]"},
		{"of copies", copies, "[]"},
		{"of too few", few, "[]"},
		{"inside of many", inside, "[]"},
		{"all of a text", alone, "[]"},
	} {
		for i, got := range Recurring(tt.texts) {
			if fmt.Sprint(got) != tt.want {
				t.Errorf("%s: text %d loses %v, want %s", tt.what, i, got, tt.want)
				break
			}
		}
	}
}

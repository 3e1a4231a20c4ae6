package web

import (
	"fmt"
	"strconv"
	"strings"
)

// drawing writes what becomes of a drawing that the style has, or nobody hears of, and
// tells whether it is one.
func (s *slimmer) drawing(class string) bool {
	icon, ok := strings.CutPrefix(class, "icon")
	switch {
	case ok:
		s.icon(icon)
	case class == "bars":
		s.bars()
	case strings.HasPrefix(class, "share "):
		s.share(class)
	default:
		return false
	}
	return true
}

// icon writes a class in the place of a drawing that the style has.
func (s *slimmer) icon(classes string) {
	start := s.at
	_, path, _ := strings.Cut(s.content(), ` d="`)
	path, _, _ = strings.Cut(path, `"`)
	name, ok := s.icons[path]
	if !ok {
		s.at = start
		s.tag.drop("focusable") // which only Internet Explorer asked for
		s.write()
		return
	}
	s.tag = tagAt{"i", append(s.tag.attrs[:0], attribute{name: "class", value: "icon" + classes + " " + name})}
	s.write()
	s.out.WriteString("</i>")
}

// bars writes the bars of a histogram, as high as they are. What they lead to the
// program answers, and the table below them says the numbers.
func (s *slimmer) bars() {
	s.write()
	rest := s.content()
	for {
		_, bar, ok := strings.Cut(rest, "<rect ")
		if !ok {
			break
		}
		if bar, rest, _ = strings.Cut(bar, ">"); !strings.Contains(bar, "bar-ground") && !strings.Contains(bar, ` height="0"`) {
			s.out.WriteString("<rect " + strings.Replace(strings.ReplaceAll(bar, `"`, ""), "class=bar-plain", "class="+short()["bar-plain"], 1) + " />")
		}
	}
	s.out.WriteString("</svg>")
}

// shareSteps are the lengths that a bar beside a number may have in a published page.
const shareSteps = 20

// share writes a bar beside a number, which only the eye needs, as a class.
func (s *slimmer) share(class string) {
	_, width, _ := strings.Cut(s.content(), ` width="`)
	width, _, _ = strings.Cut(width, `%"`)
	percent, _ := strconv.Atoi(width)
	fmt.Fprintf(&s.out, `<i class="%s s%d"></i>`, class, max(1, (percent*shareSteps+50)/100))
}

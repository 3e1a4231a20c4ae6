package web

import (
	"fmt"
	"strconv"
	"strings"
)

// drawing replaces a drawing that the style sheet has or that is not read out, and reports
// whether it is one.
func (s *slimmer) drawing(class string) bool {
	icon, ok := strings.CutPrefix(class, "icon")
	switch {
	case ok && s.styled():
		s.content()
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

// icon writes a class in place of a drawing that the style sheet has.
func (s *slimmer) icon(classes string) {
	start := s.at
	_, path, _ := strings.Cut(s.content(), ` d="`)
	path, _, _ = strings.Cut(path, `"`)
	name, ok := s.icons[path]
	if !ok {
		s.at = start
		s.tag.drop("focusable") // only for Internet Explorer
		s.write()
		return
	}
	s.tag = tagAt{"i", append(s.tag.attrs[:0], attribute{name: "class", value: "icon" + classes + " " + name})}
	s.write()
	s.out.WriteString("</i>")
}

// bars writes the bars of a histogram with their heights. Only the program answers their links,
// and the table below has the numbers.
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

// shareSteps is how many lengths a bar next to a number may have in a published page.
const shareSteps = 20

// share writes a bar next to a number, which is purely visual, as a class.
func (s *slimmer) share(class string) {
	_, width, _ := strings.Cut(s.content(), ` width="`)
	width, _, _ = strings.Cut(width, `%"`)
	percent, _ := strconv.Atoi(width)
	fmt.Fprintf(&s.out, `<i class="%s s%d"></i>`, class, max(1, (percent*shareSteps+50)/100))
}

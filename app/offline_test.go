package app

import (
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

func TestOfflineSection(t *testing.T) {
	v := staticView(address{page: atAbout}, "./", "en")
	for _, tt := range []struct {
		keeping
		says, line string
		buttons    string
	}{
		{keeping{}, "Not saved in this browser yet", "", ""},
		{keeping{offline: "no"}, "Not saved in this browser yet", "", "keep"},
		{keeping{offline: "storing", done: 3e6, total: 12e6, pausable: true}, "Pause saving", "25%", "pause"},
		{keeping{offline: "paused", done: 3e6, total: 12e6, pausable: true}, "paused at 25%", "is paused", "keep forget"},
		{keeping{offline: "paused"}, "Saving is paused. What", "is paused", "keep forget"},
		{keeping{offline: "storing"}, "Being saved now", "0%", ""},
		{keeping{offline: "storing", done: 3e6, total: 12e6}, `max="12000000"`, "25%", ""},
		{keeping{offline: "yes", done: 12e6, total: 12.34e6, askable: true}, "(12.3 MB)", "Available offline (12.3 MB)", "last forget"},
		{keeping{offline: "yes", lasting: true, askable: true, total: 1}, "will not clear it", "Available", "forget"},
		{keeping{offline: "yes"}, "Saved in this browser; everything", "Available offline", "forget"},
		{keeping{offline: "full"}, "no room", "Online only", "keep"},
		{keeping{offline: "refused"}, "save nothing", "Online only", ""},
		{keeping{offline: "off"}, "You removed", "", "keep"},
		{keeping{offline: "no", installable: true}, "Install the explorer", "", "keep"},
	} {
		v.keeping = tt.keeping
		section, line := markup(v.offlineSection()), markup(v.offlineLine())
		if !strings.Contains(section, tt.says) {
			t.Errorf("%+v: %s", tt.keeping, section)
		}
		if tt.line == "" && strings.Contains(line, "<a") || !strings.Contains(line, tt.line) {
			t.Errorf("%+v at the foot: %s", tt.keeping, line)
		}
		var buttons []string
		for _, name := range []string{"pause", "keep", "last", "forget"} {
			if strings.Contains(section, `id="offline-`+name+`"`) {
				buttons = append(buttons, name)
			}
		}
		if got := strings.Join(buttons, " "); got != tt.buttons {
			t.Errorf("%+v: buttons %q, want %q", tt.keeping, got, tt.buttons)
		}
	}
	for _, offline := range []string{"", "no", "storing", "yes"} {
		served := *v
		v := &served
		v.about, v.keeping = &corpus.About{Served: true}, keeping{offline: offline, total: 1e6}
		said := markup(v.offlineSection()) + markup(v.offlineLine()) + markup(v.foot(&model{}))
		if strings.Contains(said, "No server sees") || strings.Contains(said, "nothing leaves it") ||
			strings.Contains(said, "everything works") || !strings.Contains(said, "reaches this collection’s server") {
			t.Errorf("where a server answers, %q: %s", offline, said)
		}
	}
	v.lang, v.digits = "ar", "arabic"
	v.keeping = keeping{offline: "yes", total: 12.3e6}
	if got := markup(v.offlineLine()); !strings.Contains(got, "١٢٫٣ ميغابايت") {
		t.Errorf("with Arabic digits: %s", got)
	}
}

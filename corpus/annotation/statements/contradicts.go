package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// contradicts reports whether word k begins what others think of what was said: «، وقد شكك في هذا
// باحثون», «، وخالفه صاحباه».
func (d *reader) contradicts(k int) bool {
	if d.word(k) == "وقد" {
		next := d.word(k + 2)
		if w := d.word(k + 1); (w == "رد" || w == "ردت") && upon[d.word(k+2)] {
			return true // «، وقد رد عليهم حلمي بأن»
		}
		return doubts[d.word(k+1)] && (next == "في" || next == "علي" || next == "ب") && pointers[d.word(k+3)] || differs[d.word(k+1)]
	}
	if d.word(k) == "خلافا" && d.word(k+1) == "لما" {
		return true // «، خلافا لما أورده حلمي من أنه»
	}
	against := d.word(k) == "خلافا" && (d.heldBy(k+1) || d.proclitic(k+1, "ل")) ||
		d.word(k) == "علي" && d.word(k+1) == "عكس" || d.word(k) == "بعكس" || d.word(k) == "بخلاف"
	if against {
		for j := k + 2; j < len(d.tokens) && j < k+10 && d.tokens[j].pause == joined; j++ {
			if w := d.word(j - 1); (w == "الذي" || w == "التي") && d.isVerb(j) {
				return true // «، خلافا لحلمي الذي قال إن»
			}
		}
	}
	w, and := strings.CutPrefix(d.word(k), "و")
	if and && others[w] || w == "هذا" {
		if next := d.word(k + 1); judged[next] || next == "في" && ownView[d.word(k+2)] {
			return true // «، وهو ادعاء لا دليل عليه», «، وهذا في نظري مبالغة»
		}
	}
	return and && differs[w]
}

// judged are words with which the writer judges what somebody said.
var judged = arabic.WordSet(`ادعاء زعم مبالغة كذب افتراء وهم مغالطة تناقض هراء`)

// ownView are the writer's own opinions, after «في».
var ownView = arabic.WordSet(`نظري رأيي تقديري ظني اعتقادي`)

var (
	// doubts are what others did, after «وقد», about what was said.
	doubts = arabic.WordSet(`شكك شككت اعترض اعترضت طعن طعنت جادل جادلت`)
	// differs are verbs of others who disagree, or agree, with the speaker.
	differs = arabic.WordSet(`خالفه خالفته خالفها خالفهم خالفتها عارضه عارضته عارضها وافقه وافقته وافقها تابعه
		يخالفه تخالفه يخالفها تخالفها يخالفهم تخالفهم يعارضه تعارضه يعارضها يوافقه توافقه يوافقها
		أيده أيدته أيدها أيدتها يؤيده تؤيده أخالفه`)
)

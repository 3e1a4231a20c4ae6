package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// leastAsked is the fewest answers from which an interview is recognised by its questions alone.
const leastAsked = 3

// unmarked returns the answers of an interview whose lines have neither marks nor names: what
// follows a line that is a question, up to the next question, if the text says who is interviewed
// and the questions and answers are those of a conversation. After the last question only one line
// is an answer, because the writer's words may follow.
func (d *reader) unmarked(lines []int) map[int]spoken {
	first := 0
	for first < len(lines) && !d.asksInLine(lines[first]) {
		first++
	}
	if first == len(lines) || !d.saysInterview(lines[first]) && d.met(lines[first]).empty() {
		return nil
	}
	who := d.interviewed(lines[first])
	if who.empty() {
		return nil
	}
	found, spoke := map[int]spoken{}, 0
	for n := first; n+1 < len(lines); n++ {
		answer := lines[n+1]
		if !d.asksInLine(lines[n]) || d.asksInLine(answer) {
			continue
		}
		next := n + 2 // the line after the answer, the last of which may be the next question
		for next < len(lines) && !d.asksInLine(lines[next]) {
			next++
		}
		to := d.lineEnd(answer)
		if next < len(lines) {
			to = lines[next]
		}
		said := pair{answer, to}
		if d.tellsOf(who, said) {
			said.to = d.lineEnd(answer)
		}
		if d.tellsOf(who, said) {
			continue
		}
		if d.addressesOne(pair{lines[n], answer}) || d.speaksOfMe(said) {
			spoke++
		}
		found[answer] = spoken{who: who, said: said, mark: d.questionMark(answer), unmarked: true}
	}
	if len(found) < leastAsked || spoke*2 <= len(found) {
		return nil
	}
	return found
}

// asksInLine reports whether the line that begins at word k ends with a question mark.
func (d *reader) asksInLine(k int) bool { return d.asksUntil(d.lineEnd(k)) }

// questionMark returns the question mark right before the line that begins at word k.
func (d *reader) questionMark(k int) corpus.Span {
	from := d.tokens[k-1].End
	gap := d.s[from:d.tokens[k].Start]
	for _, mark := range [...]string{"؟", "?"} {
		if at := strings.Index(gap, mark); at >= 0 {
			return corpus.Span{Start: from + at, End: from + at + len(mark)}
		}
	}
	return corpus.Span{}
}

// tellsOf reports whether the interviewee is named in p, so that these may be the writer's words.
func (d *reader) tellsOf(who, p pair) bool {
	m := d.tokens[who.from].mention
	for k := who.from; k < who.to && (m == 0 || !d.isPerson(m)); k++ {
		m = d.tokens[k].mention
	}
	for k := p.from; m > 0 && k < p.to; k++ {
		if n := d.tokens[k].mention; n > 0 && d.mentions[n-1].Entity == d.mentions[m-1].Entity {
			return true
		}
	}
	return false
}

// addressesOne reports whether the words of a question address somebody.
func (d *reader) addressesOne(p pair) bool {
	for k := p.from; k < p.to; k++ {
		w := strings.TrimPrefix(d.word(k), "و")
		stem, ok := strings.CutSuffix(strings.TrimSuffix(w, "م"), "ك")
		if toYou[w] || ok && len(stem) >= len("ابنت") && d.tokens[k].mention == 0 && !d.definite(k) && !noYours[w] {
			return true
		}
	}
	return false
}

// speaksOfMe reports whether the words of an answer are in the first person.
func (d *reader) speaksOfMe(p pair) bool {
	for k := p.from; k < p.to; k++ {
		if w := d.word(k); d.tokens[k].quote < 0 && (ofMe[w] || ofMe[strings.TrimPrefix(w, "و")]) {
			return true
		}
	}
	return false
}

var (
	// toYou are words that address somebody.
	toYou = arabic.WordSet(`أنت أنتم لك لكم بك بكم منك منكم عنك عنكم فيك إليك إليكم عليك عليكم معك معكم لديك لديكم عندك عندكم رأيك رأيكم ترين ترون تعتقدين تعتقدون تشعرين كنت كنتم تقولين تفكرين تتوقعين`)
	// noYours end in ك and address nobody.
	noYours = arabic.WordSet(`هناك هنالك كذلك أولئك لذلك بذلك تلك مشترك محرك مبارك أتراك شبابيك بلجيك تشارك تشكك تحرك يشارك يترك ترك يشترك سمك فكذلك إدراك اشتراك امتلاك هلاك تماسك تكتيك بنوك ملوك شكوك سلوك شريك تفكيك تشكيك تحريك`)
	// ofMe are words of the first person.
	ofMe = arabic.WordSet(`أنا نحن لي لنا عندي عندنا لدي لدينا إنني أنني إني أني لأنني لأني لكنني لكني إننا أننا لأننا لكننا معي معنا مني عني كنت كنا أعتقد نعتقد أظن أرى أقول أريد نريد أحب أشعر أعمل نعمل أتمنى نتمنى أحاول نحاول أحكي أكتب
		رأيي حياتي تجربتي طفولتي عائلتي والدي أبي أمي زوجتي زوجي أصدقائي بلدي فيلمي كتابي روايتي جئت بدأت قررت درست تعلمت عملت كتبت اخترت رأيت عرفت شعرت حاولت بدأنا قررنا عملنا حاولنا`)
)

package app

import (
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// show prints a tree: {match}, [mention], (said), <cue>, /time/.
func show(tree []inline) string {
	var b strings.Builder
	for _, n := range tree {
		around := [...]string{asSaid: "()", asCue: "<>", asMention: "[]", asTime: "//", asFound: "{}", asText: "  "}[n.layer]
		if n.layer == asText {
			b.WriteString(n.text)
			continue
		}
		b.WriteString(around[:1] + show(n.inner) + around[1:])
	}
	return b.String()
}

// spans finds the words in the text, one after the other.
func spans(t *testing.T, text string, words []string) []corpus.Span {
	var out []corpus.Span
	at := 0
	for _, w := range words {
		i := strings.Index(text[at:], w)
		if i < 0 {
			t.Fatalf("%q is not in %q after byte %d", w, text, at)
		}
		out = append(out, corpus.Span{Start: at + i, End: at + i + len(w)})
		at += i + len(w)
	}
	return out
}

func TestNest(t *testing.T) {
	tests := []struct {
		text            string
		marks, mentions []string
		want            string
	}{
		{"", nil, nil, ""},
		{"لا شيء هنا", nil, nil, "لا شيء هنا"},
		{"قال بوتين إن", []string{"بوتين"}, nil, "قال {بوتين} إن"},
		{"قال بوتين إن", nil, []string{"بوتين"}, "قال [بوتين] إن"},
		// The same stretch: the link contains the mark.
		{"قال بوتين إن", []string{"بوتين"}, []string{"بوتين"}, "قال [{بوتين}] إن"},
		// A clitic: the whole word is the match, the name within it is the mention.
		{"قال لأردوغان إن", []string{"لأردوغان"}, []string{"أردوغان"}, "قال {ل[أردوغان]} إن"},
		{"وللكرملين رأي", []string{"وللكرملين"}, []string{"كرملين"}, "{ولل[كرملين]} رأي"},
		// One word of a longer name is a match.
		{"قال فلاديمير بوتين إن", []string{"بوتين"}, []string{"فلاديمير بوتين"}, "قال [فلاديمير {بوتين}] إن"},
		{"رجب طيب أردوغان", []string{"رجب", "أردوغان"}, []string{"رجب طيب أردوغان"}, "[{رجب} طيب {أردوغان}]"},
		// They overlap partly: the mark is cut, the name is not.
		{"ولفلاديمير بوتين", []string{"ولفلاديمير"}, []string{"فلاديمير بوتين"}, "{ول}[{فلاديمير} بوتين]"},
		{"هدنة إدلب السورية", []string{"إدلب السورية"}, []string{"هدنة إدلب"}, "[هدنة {إدلب}]{ السورية}"},
		{"هدنة إدلب السورية", []string{"دنة إدلب السو"}, []string{"هدنة", "السورية"}, "[ه{دنة}]{ إدلب }[{السو}رية]"},
		// A phrase contains several names.
		{"بوتين وأردوغان اتفقا", []string{"بوتين وأردوغان"}, []string{"بوتين", "أردوغان"}, "{[بوتين] و[أردوغان]} اتفقا"},
		// Neighbours without a gap.
		{"ابت", []string{"ا", "ب"}, []string{"ا", "ب", "ت"}, "[{ا}][{ب}][ت]"},
	}
	for _, tt := range tests {
		var mentions []corpus.Mention
		for _, s := range spans(t, tt.text, tt.mentions) {
			mentions = append(mentions, corpus.Mention{Span: s})
		}
		tree := nest(tt.text, 0, len(tt.text), spans(t, tt.text, tt.marks), mentions)
		if got := show(tree); got != tt.want {
			t.Errorf("%q: got %s, want %s", tt.text, got, tt.want)
		}
	}
}

// TestNestWithin: stretches are cut to the paragraph, and what cannot be shown is left out.
func TestNestWithin(t *testing.T) {
	const text = "abcdefghij"
	span := func(a, b int) corpus.Span { return corpus.Span{Start: a, End: b} }
	mention := func(a, b int) corpus.Mention { return corpus.Mention{Span: span(a, b)} }
	tests := []struct {
		from, to int
		marks    []corpus.Span
		mentions []corpus.Mention
		want     string
	}{
		{3, 7, []corpus.Span{span(0, 2), span(8, 9)}, nil, "defg"},
		{3, 7, []corpus.Span{span(2, 4), span(6, 9)}, nil, "{d}ef{g}"},
		{3, 7, nil, []corpus.Mention{mention(2, 4), mention(6, 9)}, "defg"},
		{0, 10, nil, []corpus.Mention{mention(1, 4), mention(3, 6), mention(6, 7)}, "a[bcd]ef[g]hij"},
		{0, 10, []corpus.Span{span(1, 4), span(2, 6)}, nil, "a{bcd}{ef}ghij"},
		{0, 10, []corpus.Span{span(4, 4), span(5, 3)}, []corpus.Mention{mention(2, 2)}, "abcdefghij"},
	}
	for _, tt := range tests {
		if got := show(nest(text, tt.from, tt.to, tt.marks, tt.mentions)); got != tt.want {
			t.Errorf("%v %v in %d to %d: got %s, want %s", tt.marks, tt.mentions, tt.from, tt.to, got, tt.want)
		}
	}
}

// TestWeave: a statement contains names, cues, dates and matches.
func TestWeave(t *testing.T) {
	tests := []struct {
		text                               string
		mentions, cues, times, said, found []string
		want                               string
	}{
		{"قال بوتين إن الهدنة قائمة", []string{"بوتين"}, []string{"قال"}, nil, []string{"الهدنة قائمة"}, []string{"الهدنة"}, "<قال> [بوتين] إن ({الهدنة} قائمة)"},
		{"وأعلن الكرملين أمس رفضه", []string{"الكرملين"}, []string{"وأعلن"}, []string{"أمس"}, []string{"رفضه"}, []string{"وأعلن", "أمس"}, "<{وأعلن}> [الكرملين] /{أمس}/ (رفضه)"},
		// A statement within another.
		{"قال إن بوتين أكد أن الأمر تم", []string{"بوتين"}, []string{"قال", "أكد"}, nil, []string{"بوتين أكد أن الأمر تم", "الأمر تم"}, nil, "<قال> إن ([بوتين] <أكد> أن (الأمر تم))"},
		// Of two links over the same letters the name wins.
		{"نفي موسكو", []string{"نفي موسكو"}, []string{"نفي"}, nil, nil, nil, "[نفي موسكو]"},
		// A date that contains a name, and one that overlaps a name partly.
		{"هدنة شباط 2018", []string{"شباط"}, nil, []string{"شباط 2018"}, nil, nil, "هدنة /[شباط] 2018/"},
		{"هدنة شباط 2018", []string{"هدنة شباط"}, nil, []string{"شباط 2018"}, nil, nil, "[هدنة شباط] 2018"},
		// A statement is cut where a name begins in it and ends outside.
		{"إن هدنة إدلب", []string{"هدنة إدلب"}, nil, nil, []string{"إن هدنة"}, nil, "(إن )[(هدنة) إدلب]"},
		// A whole name, and the match within both.
		{"دعا إلى هدنة", []string{"هدنة"}, []string{"دعا"}, nil, []string{"هدنة"}, []string{"هدنة"}, "<دعا> إلى ([{هدنة}])"},
	}
	for _, tt := range tests {
		var whole, said []stretch
		for _, l := range []struct {
			layer layer
			words []string
		}{{asMention, tt.mentions}, {asCue, tt.cues}, {asTime, tt.times}} {
			for i, s := range spans(t, tt.text, l.words) {
				whole = append(whole, stretch{s.Start, s.End, l.layer, i})
			}
		}
		for i, w := range tt.said {
			at := strings.Index(tt.text, w)
			said = append(said, stretch{at, at + len(w), asSaid, i})
		}
		if got := show(weave(tt.text, 0, len(tt.text), whole, said, spans(t, tt.text, tt.found))); got != tt.want {
			t.Errorf("%q: got %s, want %s", tt.text, got, tt.want)
		}
	}
}

// FuzzNest: no letter is lost or moved, no mention is cut, nothing overlaps.
func FuzzNest(f *testing.F) {
	f.Add("قال لأردوغان", []byte{4, 9, 6, 3}, []byte{5, 8}, []byte{1, 9, 2, 4})
	f.Fuzz(func(t *testing.T, text string, m, n, o []byte) {
		read := func(data []byte) []corpus.Span {
			var out []corpus.Span
			at := 0
			for i := 0; i+1 < len(data); i += 2 {
				start := min(at+int(data[i]), len(text))
				end := min(start+int(data[i+1]), len(text))
				out = append(out, corpus.Span{Start: start, End: end})
				at = start
			}
			return out
		}
		var whole, said []stretch
		for i, s := range read(n) {
			whole = append(whole, stretch{s.Start, s.End, [...]layer{asMention, asTime, asCue}[i%3], i})
		}
		for i, s := range read(append(o, 1)) {
			said = append(said, stretch{s.Start, s.End, asSaid, i})
		}
		tree := weave(text, 0, len(text), whole, said, read(m))
		times := make(map[int]int)
		var plain func(tree []inline, inLink bool) string
		plain = func(tree []inline, inLink bool) string {
			s := ""
			for _, n := range tree {
				link := n.layer == asMention || n.layer == asCue
				if link || n.layer == asTime {
					times[int(n.layer)<<8+n.n]++
				}
				if link && inLink {
					t.Error("a link lies within a link")
				}
				s += n.text + plain(n.inner, inLink || link)
			}
			return s
		}
		if got := plain(tree, false); got != text {
			t.Errorf("text became %q, want %q", got, text)
		}
		for i, count := range times {
			if count > 1 {
				t.Errorf("mention %d was cut into %d", i, count)
			}
		}
	})
}

package seq

import (
	"bytes"
	"errors"
	"math"
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// learnt is a model of a few words and weights.
func learnt() *Learnt {
	l := &Learnt{Records: map[uint64]Record{}, Weights: map[uint64][2 * Labels]int8{}, Scale: 1.0 / 24}
	for word, r := range map[string]Record{
		"بوتين": {Count: Level(500), Names: 1, Cluster: 2}, "قال": {Count: Level(9000), Cluster: 1},
		"وليد": {Count: Level(40), Names: 4}, "ليد": {Count: Level(2)}, "كرملين": {Count: Level(9)}, "الكرملين": {Count: Level(300)},
		"جارتها": {Count: Level(10)}, "جاره": {Count: Level(90)}, "الرئيس": {Count: Level(5000)},
		"رييس": {Count: Level(900)}, "رييسا": {Count: Level(90)},
	} {
		l.Records[Hash(word)] = r
	}
	l.Middle, l.Coarse = []uint16{0, 1, 2}, []uint16{0, 1, 1}
	for at := range 40 {
		var w [2 * Labels]int8
		for i := range w {
			w[i] = int8(at*7+i*13) - 60
		}
		l.Weights[join(at, uint64(at))] = w
	}
	l.Follow[1][2][3] = -17
	return l
}

func TestModelKeepsWhatWasWritten(t *testing.T) {
	m := NewModel(learnt())
	var file bytes.Buffer
	if err := m.Write(&file); err != nil {
		t.Fatal(err)
	}
	got, err := ReadModel(file.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got.lexicon, m.lexicon) || !reflect.DeepEqual(got.follow, m.follow) || got.Scale != m.Scale ||
		!reflect.DeepEqual(got.middle, m.middle) || !reflect.DeepEqual(got.coarse, m.coarse) {
		t.Error("parts of the model are not what was written")
	}
	for at := range 40 {
		var want, have Scores
		m.features.add(&want, join(at, uint64(at)))
		got.features.add(&have, join(at, uint64(at)))
		if have != want || want == (Scores{}) {
			t.Errorf("feature %d weighs %v, want %v", at, have, want)
		}
	}
	var again bytes.Buffer
	if err := got.Write(&again); err != nil || !bytes.Equal(again.Bytes(), file.Bytes()) {
		t.Errorf("written again it differs (error %v)", err)
	}
	for _, bad := range [][]byte{nil, []byte("PK"), []byte(magic), file.Bytes()[:file.Len()/2]} {
		if _, err := ReadModel(bad); !errors.Is(err, ErrModel) {
			t.Errorf("of %d bad bytes: error %v, want %v", len(bad), err, ErrModel)
		}
	}
}

func TestLevels(t *testing.T) {
	for _, n := range []int{0, 1, 2, 3, 10, 11, 500, 30000} {
		got := levels[Level(n)]
		if got < n || float64(got) > 1.07*float64(n)+0.5 {
			t.Errorf("level of %d stands for %d", n, got)
		}
	}
}

func TestGaps(t *testing.T) {
	for _, tt := range []struct {
		between       string
		want          Gap
		opens, closes bool
	}{
		{" ", Space, false, false},
		{"", None, false, false},
		{"_", None, false, false},
		{".", Point, false, false},
		{". ", Stop, false, false},
		{"، ", Comma, false, false},
		{": ", Colon, false, false},
		{" «", Open, true, false},
		{"» ", Close, false, true},
		{"؟ ", Stop, false, false},
		{".\n", Line, false, false},
		{" - ", Comma, false, false},
	} {
		if g, o, c := gapOf(tt.between); g != tt.want || o != tt.opens || c != tt.closes {
			t.Errorf("gapOf(%q) = %d, %v, %v, want %d, %v, %v", tt.between, g, o, c, tt.want, tt.opens, tt.closes)
		}
	}
}

func TestSpansLeaveCliticsOut(t *testing.T) {
	m := NewModel(learnt())
	for text, want := range map[string]string{
		"وبوتين":     "بوتين",
		"وَبوتين":    "بوتين",
		"وليد":       "وليد",
		"للكرملين":   "للكرملين",
		"وللكرملين":  "للكرملين",
		"والكرملين":  "الكرملين",
		"لبوتين":     "بوتين",
		"الكرملين":   "الكرملين",
		"بالكرملين ": "الكرملين",
		"«وبوتين»":   "وبوتين",
		"(وبوتين":    "بوتين",
	} {
		tagger := NewTagger(m)
		tagger.Text.Read(text, nil, tagger.Words)
		if s := tagger.Text.Span(0, 1); text[s.Start:s.End] != want {
			t.Errorf("span of %q is %q, want %q", text, text[s.Start:s.End], want)
		}
	}
}

func TestNames(t *testing.T) {
	m := NewModel(learnt())
	tagger := NewTagger(m)
	text := "قال بوتين وبوتين وليد بوتين"
	tagger.Text.Read(text, nil, tagger.Words)
	p, in := First(corpus.Person), Inside(corpus.Person)
	var got []string
	for _, n := range tagger.Text.Names([]Label{Out, p, in, p, in}, nil) {
		got = append(got, text[n.Start:n.End])
	}
	if want := []string{"بوتين", "بوتين", "وليد بوتين"}; !reflect.DeepEqual(got, want) {
		t.Errorf("names %q, want %q: و joins two people", got, want)
	}
}

func TestNamesWithPurpose(t *testing.T) {
	m := NewModel(learnt())
	o, in := First(corpus.Organization), Inside(corpus.Organization)
	for _, tt := range []struct{ text, want string }{
		{"الهيئة السعودية للمحاسبين القانونيين أمس", "الهيئة السعودية للمحاسبين القانونيين"},
		{"المجلس القومي للمرأة المصرية", "المجلس القومي للمرأة المصرية"},
		{"المجلس القومي للمرأة رفض", "المجلس القومي للمرأة"},
		{"الهيئة السعودية، للمحاسبين", "الهيئة السعودية"},
		{"الاتحاد الإسباني للعبة", "الاتحاد الإسباني"},
		{"البنك الدولي للدول الفقيرة", "البنك الدولي"},
		{"الوزارة الجديدة للدفاع", "الوزارة الجديدة"},
	} {
		tagger := NewTagger(m)
		tagger.Text.Read(tt.text, nil, tagger.Words)
		labels := make([]Label, len(tagger.Text.Words))
		labels[0], labels[1] = o, in
		names := tagger.Text.Names(labels, nil)
		if got := tt.text[names[0].Start:names[0].End]; len(names) != 1 || got != tt.want {
			t.Errorf("%q: name %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestBeside(t *testing.T) {
	tagger := NewTagger(NewModel(learnt()))
	text := "وزير الخارجية رفعت الأسد جامعة دمشق جارتها القارة رفعت كرملين «كرملين» مصنع كرملين العيادات السعودية في السعودية"
	tagger.Text.Read(text, nil, tagger.Words)
	span := func(from, to int) corpus.Span { return tagger.Text.Span(from, to) }
	for _, tt := range []struct {
		what    string
		name    Name
		curated []Mention
		want    bool
	}{
		{"beside nothing", Name{Kind: corpus.Person, From: 2, To: 4, Sure: 0.6}, nil, true},
		{"unsure", Name{Kind: corpus.Person, From: 2, To: 4, Sure: 0.4}, nil, false},
		{"a longer person's name", Name{Kind: corpus.Person, From: 2, To: 4, Sure: 0.95}, []Mention{{span(3, 4), corpus.Person}}, true},
		{"the same, less sure", Name{Kind: corpus.Person, From: 2, To: 4, Sure: 0.8}, []Mention{{span(3, 4), corpus.Person}}, false},
		{"two people side by side", Name{Kind: corpus.Person, From: 2, To: 4, Sure: 0.95}, []Mention{{span(2, 3), corpus.Person}, {span(3, 4), corpus.Person}}, false},
		{"named by a place", Name{Kind: corpus.Organization, From: 4, To: 6, Sure: 0.95}, []Mention{{span(5, 6), corpus.Place}}, true},
		{"what is curated already", Name{Kind: corpus.Organization, From: 5, To: 6, Sure: 0.99}, []Mention{{span(5, 6), corpus.Place}}, false},
		{"an office", Name{Kind: corpus.Organization, From: 1, To: 2, Sure: 0.99}, nil, false},
		{"a bare noun", Name{Kind: corpus.Place, From: 7, To: 8, Sure: 0.99}, nil, false},
		{"a word that mostly has the article", Name{Kind: corpus.Place, From: 9, To: 10, Sure: 0.99}, nil, false},
		{"the same, a person's", Name{Kind: corpus.Person, From: 9, To: 10, Sure: 0.99}, nil, true},
		{"the same, quoted", Name{Kind: corpus.Place, From: 10, To: 11, Sure: 0.99}, nil, true},
		{"the same, announced", Name{Kind: corpus.Place, From: 12, To: 13, Sure: 0.99}, nil, true},
		{"an adjective", Name{Kind: corpus.Place, From: 14, To: 15, Sure: 0.99}, nil, false},
		{"the country", Name{Kind: corpus.Place, From: 16, To: 17, Sure: 0.99}, nil, true},
		{"a noun with a pronoun", Name{Kind: corpus.Place, From: 6, To: 7, Sure: 0.99}, nil, false},
	} {
		tt.name.Span = span(tt.name.From, tt.name.To)
		kept, stands := tagger.Text.Beside(tt.curated, []Name{tt.name})
		if got := len(kept) == 1; got != tt.want {
			t.Errorf("%s: kept %v, want %v", tt.what, got, tt.want)
		}
		for _, s := range stands {
			if s == tt.want {
				t.Errorf("%s: curated mention stands: %v", tt.what, s)
			}
		}
	}
}

// TestDecode compares the decoder with an exhaustive search over label sequences.
func TestDecode(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	const n = 4
	for range 20 {
		var follow [Labels + 1][Labels]int32
		for p := range follow {
			for l := range follow[p] {
				follow[p][l] = random.Int32N(60) - 30
			}
		}
		scores := make([][2 * Labels]int32, n)
		for i := range scores {
			for l := range scores[i] {
				scores[i][l] = random.Int32N(100) - 50
			}
		}
		const scale = 0.05
		best, top := []Label(nil), math.Inf(-1)
		total := 0.0
		marginal := [n][Labels]float64{}
		labels := make([]Label, n)
		for code := range Labels * Labels * Labels * Labels {
			sum, legal := 0.0, true
			c, before := code, Begin
			for i := range labels {
				l := Label(c % Labels)
				c /= Labels
				legal = legal && MayFollow(l, before)
				sum += float64(follow[before][l] + scores[i][Labels+int(l)])
				labels[i], before = l, l
			}
			if !legal {
				continue
			}
			p := math.Exp(scale * sum)
			total += p
			for i, l := range labels {
				marginal[i][l] += p
			}
			if sum > top {
				top, best = sum, append([]Label{}, labels...)
			}
		}
		var v viterbi
		got, sure := make([]Label, n), make([]float32, n)
		v.best(scores, 1, &follow, got)
		if !reflect.DeepEqual(got, best) {
			t.Fatalf("labels %v, want %v", got, best)
		}
		v.sure(scores, 1, &follow, scale, got, sure)
		for i, l := range got {
			if want := marginal[i][l] / total; l != Out && math.Abs(float64(sure[i])-want) > 1e-5 {
				t.Fatalf("word %d is %f sure, want %f", i, sure[i], want)
			}
		}
	}
}

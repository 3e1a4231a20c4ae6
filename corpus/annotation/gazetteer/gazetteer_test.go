package gazetteer_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/gazetteer"
	"github.com/kashshaf/kashshaf/corpus/annotation/linker"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// TestAll checks the data: no ID twice, none that is invalid in an address, no Wikidata item for
// two entities, no weak spelling of an unknown entity or with one as evidence.
func TestAll(t *testing.T) {
	entities, weak, err := gazetteer.All(nil)
	if err != nil {
		t.Fatal(err)
	}
	ids, items := map[string]bool{}, map[string]string{}
	for _, e := range entities {
		if ids[e.ID] {
			t.Errorf("id %q twice", e.ID)
		}
		ids[e.ID] = true
		if gazetteer.Slug(e.ID) != e.ID {
			t.Errorf("id %q is not kebab-case", e.ID)
		}
		if e.Name == "" || e.English == "" {
			t.Errorf("%s has no Arabic or no English name", e.ID)
		}
		if slices.Contains(e.Aliases, e.Name) || slices.Contains(e.Aliases, e.English) || slices.Contains(e.Aliases, "") {
			t.Errorf("%s has its name, or nothing, among its aliases %q", e.ID, e.Aliases)
		}
		if other := items[e.Wikidata]; e.Wikidata != "" && other != "" {
			t.Errorf("%s and %s are both %s", e.ID, other, e.Wikidata)
		}
		items[e.Wikidata] = e.ID
	}
	for _, w := range weak {
		if len(arabic.Tokenize(w.Spelling)) == 0 {
			t.Errorf("weak spelling %q of %s has no word", w.Spelling, w.Entity)
		}
		for _, id := range slices.Concat([]string{w.Entity}, w.Company, w.Realm) {
			if !ids[id] {
				t.Errorf("weak spelling %q names %q, which is no entity", w.Spelling, id)
			}
		}
	}
}

// TestTablesApart: no ID is in two of the tables, since All would merge the two entities, such as
// the first caliph and a village named for him.
func TestTablesApart(t *testing.T) {
	curated, err := gazetteer.Curated()
	if err != nil {
		t.Fatal(err)
	}
	places, _, err := gazetteer.SyrianPlaces()
	if err != nil {
		t.Fatal(err)
	}
	named := map[string]string{}
	for _, e := range slices.Concat(curated, places) {
		if other, ok := named[e.ID]; ok {
			t.Errorf("id %q is %s and %s", e.ID, other, e.Name)
		}
		named[e.ID] = e.Name
	}
}

// TestNamesakesApart looks up names that used to be under the ID, or the name, of something else.
func TestNamesakesApart(t *testing.T) {
	a, kinds := annotator(t)
	for _, tt := range []struct{ text, id string }{
		{"شقراء السعودية", "shaqra-saudi-arabia"},
		{"وصل إلى بوسان في كوريا الجنوبية", "busan-south-korea"},
		{"أبو بكر الصديق", "abu-bakr"},
		{"أوغاريت", "ugarit"},
		{"سلتيك", "celtic"},
		{"سيلتيك", "celtic"},
	} {
		found := a.Annotate(&corpus.Document{Body: tt.text})
		if len(found) == 0 || found[0].Entity != tt.id {
			t.Errorf("%s: got %v, want %s", tt.text, found, tt.id)
		}
	}
	if kinds["abu-bakr"] != corpus.Person {
		t.Errorf("abu-bakr is a %s", kinds["abu-bakr"])
	}
}

// TestOneNameOneEntity lists the spellings that stand for two curated entities with equal right.
// There must be none: one of the two has to be weak.
func TestOneNameOneEntity(t *testing.T) {
	entities, err := gazetteer.Curated()
	if err != nil {
		t.Fatal(err)
	}
	weak, err := gazetteer.Weak()
	if err != nil {
		t.Fatal(err)
	}
	isWeak := map[string]bool{}
	for _, w := range weak {
		isWeak[arabic.Normalize(w.Spelling)+w.Entity] = true
	}
	owner := map[string]string{}
	for _, e := range entities {
		for _, s := range append([]string{e.Name, e.English}, e.Aliases...) {
			key := arabic.Normalize(s)
			if isWeak[key+e.ID] {
				continue
			}
			if other := owner[key]; other != "" && other != e.ID {
				t.Errorf("%q is %s and %s", s, other, e.ID)
			}
			owner[key] = e.ID
		}
	}
}

// TestSize keeps the data small enough to read in a code review.
func TestSize(t *testing.T) {
	for name, limit := range map[string]int64{"entities.tsv": 100 << 10, "syria-places.tsv": 550 << 10, "countries.tsv": 16 << 10} {
		info, err := os.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		if info.Size() > limit {
			t.Errorf("%s has %d bytes, want at most %d", name, info.Size(), limit)
		}
	}
}

func TestCurated(t *testing.T) {
	entities, err := gazetteer.Curated()
	if err != nil {
		t.Fatal(err)
	}
	by := map[string]corpus.Entity{}
	for _, e := range entities {
		by[e.ID] = e
	}
	tests := []struct{ id, want string }{
		{"syria", "place سوريا Syria Q858"},
		{"turkey", "place تركيا Türkiye Q43"},
		{"united-states", "place الولايات المتحدة United States Q30"},
		{"united-kingdom", "place المملكة المتحدة United Kingdom Q145"},
		{"russian-ministry-of-defence", "organization وزارة الدفاع الروسية Russian Ministry of Defence "},
		{"french-ministry-of-interior", "organization وزارة الداخلية الفرنسية French Ministry of Interior "},
		{"government-of-germany", "organization الحكومة الألمانية Government of Germany "},
		{"jordanian-armed-forces", "organization الجيش الأردني Jordanian Armed Forces "},
		// Not in addition to the ones written by hand.
		{"presidency-of-russia", "person   "},
		{"turkish-intelligence", "person   "},
		// No territories.
		{"eurozone", "person   "},
		{"unknown-region", "person   "},
	}
	for _, tt := range tests {
		e := by[tt.id]
		if got := fmt.Sprint(e.Kind, " ", e.Name, " ", e.English, " ", e.Wikidata); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.id, got, tt.want)
		}
	}
}

// TestSpellings looks up prominent names in other languages and spellings.
func TestSpellings(t *testing.T) {
	a, _ := annotator(t)
	tests := []struct{ text, id string }{
		{"Poutine", "vladimir-putin"}, {"ПУТИН", "vladimir-putin"}, {"پوتین", "vladimir-putin"},
		{"Erdoğan", "recep-tayyip-erdogan"}, {"erdogan", "recep-tayyip-erdogan"}, {"إردوغان", "recep-tayyip-erdogan"}, {"أردوجان", "recep-tayyip-erdogan"},
		{"شويجو", "sergei-shoigu"}, {"سيرجي شويغو", "sergei-shoigu"}, {"Schoigu", "sergei-shoigu"},
		{"دميتري بيسكوف", "dmitry-peskov"}, {"Лавров", "sergei-lavrov"}, {"سيرجي لافروف", "sergei-lavrov"},
		{"ادلب", "idlib"}, {"Idleb", "idlib"}, {"إدلـــب", "idlib"}, {"بإدلب", "idlib"},
		{"Syrie", "syria"}, {"Сирия", "syria"}, {"لسوريا", "syria"}, {"Türkei", "turkey"},
		{"DEAŞ", "isis"}, {"للكرملين", "kremlin"}, {"الأمم المتّحدة", "united-nations"}, {"ONU", "united-nations"},
		{"محادثات أستانا", "astana-process"}, {"تفاهم سوتشي", "sochi-agreement"}, {"القرار ٢٢٥٤", "unsc-resolution-2254"},
		{"قوات سوريا الديموقراطية", "syrian-democratic-forces"}, {"كفر نبل", "kafr-nabl"}, {"معرّة النعمان", "maarat-al-numan"},
	}
	for _, tt := range tests {
		got := a.Annotate(&corpus.Document{Body: tt.text})
		if len(got) != 1 || got[0].Entity != tt.id {
			t.Errorf("%q: got %v, want one mention of %s", tt.text, got, tt.id)
		}
	}
}

// TestVillages: the long list of places finds nothing in texts that are not about Syria, and a
// common noun or the district makes a name count.
func TestVillages(t *testing.T) {
	a, _ := annotator(t)
	tests := []struct{ text, want string }{
		{"سيطر الجيش على بلدة التمانعة في ريف إدلب", "at-tamaniah idlib"},
		{"قصف طال بلدتي كفر شمس والمسيفرة في محافظة درعا", "kafr-shams al-musayfirah daraa"},
		{"في بلدة التمانعة", ""},
		{"التقى الوزيران صباح الأحد في مدينة صغيرة وبحثا ملف الطاقة", ""},
		{"الوردة البيضاء في الحديقة قرب النهر", ""},
		{"وقفت عند بابها، وطرقت بابها مرتين", ""}, {"سافر من جدة إلى أبها وأقام بأبها", "jeddah abha abha"},
	}
	for _, tt := range tests {
		var got []string
		for _, m := range a.Annotate(&corpus.Document{Body: tt.text}) {
			got = append(got, m.Entity)
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%q: got %v, want %s", tt.text, got, tt.want)
		}
	}
}

// TestPublisher adds a publisher's entity and a spelling of one of ours.
func TestPublisher(t *testing.T) {
	own, err := gazetteer.Read(strings.NewReader("kremlin\torganization\tالكرملين\t\tقصر الرئاسة الروسي\nkafr-x\tplace\tكفر أكس\n"), "entities.tsv")
	if err != nil {
		t.Fatal(err)
	}
	entities, weak, err := gazetteer.All(own)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, m := range linker.New(entities, weak...).Annotate(&corpus.Document{Body: "قصر الرئاسة الروسي وكفر أكس والكرملين"}) {
		got = append(got, m.Entity)
	}
	if want := "kremlin kafr-x kremlin"; strings.Join(got, " ") != want {
		t.Errorf("got %v, want %s", got, want)
	}
}

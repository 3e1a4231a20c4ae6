package app

import (
	"testing"
)

func TestCompare(t *testing.T) {
	page := open(t, "compare/?a=peskov&b=putin", "ar")
	want(t, "the two", texts(page, ".pair-head h2"), []string{"دميتري بيسكوف", "فلاديمير بوتين"})
	want(t, "with all they said", hrefs(page, ".pair-head .byline a"), []string{"../../statements/?speaker=peskov", "../../statements/?speaker=putin"})
	want(t, "kinds", texts(page, ".by-class h2"), []string{"قول", "تأكيد", "مطالبة", "موافقة"})
	var counts []int
	for _, c := range find(page, ".column-of") {
		counts = append(counts, len(find(c, ".saying")))
	}
	if len(counts) != 8 || counts[0] != 3 || counts[1] != 1 || counts[2] != 0 || counts[5] != 2 {
		t.Errorf("statements of one and the other, by kind: %v", counts)
	}
	want(t, "nothing of a kind", texts(page, ".none")[0], "لا شيء من هذا النوع")
	want(t, "matters", hrefs(page, ".matters a")[0], "../../compare/?a=peskov&b=putin&about=idlib")
	matter := open(t, "compare/?a=peskov&b=putin&about=idlib", "en")
	want(t, "on one matter", texts(matter, ".chip"), []string{"Idlib"})
	want(t, "fewer", texts(matter, ".by-class h2"), []string{"says", "affirms", "demands", "agrees"})
	want(t, "all of one", hrefs(matter, ".pair-head .byline a")[0], "../../statements/?speaker=peskov&about=idlib")

	one := open(t, "compare/?a=peskov&about=idlib", "ar")
	want(t, "who else speaks of it", hrefs(one, ".chooser a"), []string{"../../compare/?a=peskov&b=putin&about=idlib", "../../compare/?a=peskov&b=russia&about=idlib"})
	want(t, "how often", texts(one, ".chooser li")[0], "فلاديمير بوتين3")
	want(t, "one list at a time", len(find(open(t, "compare/", "ar"), ".chooser")), 1)
	want(t, "nothing to compare", texts(open(t, "compare/?a=akar&b=putin&q=%D8%B2%D8%B1%D8%A7%D9%81%D8%A9", "ar"), ".notice p")[0], "لا قول يوافق ما طلبته.")
	p, _ := static(newFake(), "compare/?a=peskov&b=putin", "./", "en")
	want(t, "title", p.Title, "Two speakers side by side: Dmitry Peskov, Vladimir Putin – The Idlib Truce File")

	// Another speaker is chosen by typing any of the names.
	engine := newFake()
	m := load(engine, read(t, "compare/?a=peskov&b=putin"))
	m = loadOpen(engine, m.at, openList{within: "شويجو"})
	want(t, "who says nothing is not offered", len(m.whole), 0)
	m = loadOpen(engine, m.at, openList{within: "Akar"})
	want(t, "by the English name", m.whole[0].ID, "akar")
	v := staticView(m.at, "./", "ar")
	v.choosing, v.within = 2, "Akar"
	changing := parsed(t, v.page(&m))
	want(t, "instead of the second", hrefs(changing, ".chooser a"), []string{"./compare/?a=peskov&b=akar"})
	want(t, "and is told so", attr(find(changing, "#change-2")[0], "aria-expanded"), "true")
}

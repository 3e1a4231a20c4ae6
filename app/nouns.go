package app

import "github.com/kashshaf/kashshaf/corpus"

// The nouns the interface counts, each with the six Arabic plural forms (zero, one, two, few,
// many, other) and the two English ones.
var (
	nDocuments = counted{
		[6]string{"لا وثائق", "وثيقة واحدة", "وثيقتان", "{n} وثائق", "{n} وثيقة", "{n} وثيقة"},
		[2]string{"{n} document", "{n} documents"},
	}
	nMentions = counted{
		[6]string{"لا مواضع", "موضع واحد", "موضعان", "{n} مواضع", "{n} موضعا", "{n} موضع"},
		[2]string{"{n} mention", "{n} mentions"},
	}
	nWords = counted{
		[6]string{"لا كلمات", "كلمة واحدة", "كلمتان", "{n} كلمات", "{n} كلمة", "{n} كلمة"},
		[2]string{"{n} word", "{n} words"},
	}
	nPeople = counted{
		[6]string{"لا أشخاص", "شخص واحد", "شخصان", "{n} أشخاص", "{n} شخصا", "{n} شخص"},
		[2]string{"{n} person", "{n} people"},
	}
	nPlaces = counted{
		[6]string{"لا أماكن", "مكان واحد", "مكانان", "{n} أماكن", "{n} مكانا", "{n} مكان"},
		[2]string{"{n} place", "{n} places"},
	}
	nOrganizations = counted{
		[6]string{"لا جهات", "جهة واحدة", "جهتان", "{n} جهات", "{n} جهة", "{n} جهة"},
		[2]string{"{n} organization", "{n} organizations"},
	}
	nEvents = counted{
		[6]string{"لا أحداث", "حدث واحد", "حدثان", "{n} أحداث", "{n} حدثا", "{n} حدث"},
		[2]string{"{n} event", "{n} events"},
	}
	nNames = counted{
		[6]string{"لا أسماء", "اسم واحد", "اسمان", "{n} أسماء", "{n} اسما", "{n} اسم"},
		[2]string{"{n} name", "{n} names"},
	}
	nFound = counted{
		[6]string{"لا مواضع", "موضع واحد", "موضعان", "{n} مواضع", "{n} موضعا", "{n} موضع"},
		[2]string{"{n} match", "{n} matches"},
	}
	nNewest = counted{
		[6]string{"", "أحدث موضع", "أحدث موضعين", "أحدث {n} مواضع", "أحدث {n} موضعا", "أحدث {n} موضع"},
		[2]string{"the newest {n}", "the newest {n}"},
	}
	nTimes = counted{
		[6]string{"", "مرة واحدة", "مرتان", "{n} مرات", "{n} مرة", "{n} مرة"},
		[2]string{"once", "{n} times"},
	}
	nCopies = counted{
		[6]string{"", "ونسخة أخرى", "ونسختان أخريان", "و{n} نسخ أخرى", "و{n} نسخة أخرى", "و{n} نسخة أخرى"},
		[2]string{"and {n} copy", "and {n} copies"},
	}
	// nLostWords follows a comma: how many of a query's words occur nowhere.
	nLostWords = counted{
		[6]string{"لا شيء ناقص منها", "كلمة منها لا ترد في المجموعة", "كلمتان منها لا تردان في المجموعة", "{n} كلمات منها لا ترد في المجموعة", "{n} كلمة منها لا ترد في المجموعة", "{n} كلمة منها لا ترد في المجموعة"},
		[2]string{"{n} is nowhere in the collection", "{n} are nowhere in the collection"},
	}
	nReports = counted{
		[6]string{"", "وتقرير آخر عن الحدث، فيما يبدو", "وتقريران آخران عن الحدث، فيما يبدو", "و{n} تقارير أخرى عن الحدث، فيما يبدو", "و{n} تقريرا آخر عن الحدث، فيما يبدو", "و{n} تقرير آخر عن الحدث، فيما يبدو"},
		[2]string{"and {n} more report, it seems", "and {n} more reports, it seems"},
	}
	nReportsAll = counted{
		[6]string{"لا تقارير", "تقرير واحد", "تقريران", "{n} تقارير", "{n} تقريرا", "{n} تقرير"},
		[2]string{"{n} report", "{n} reports"},
	}
	nOutlets = counted{
		[6]string{"", "مصدر واحد", "مصدران", "{n} مصادر", "{n} مصدرا", "{n} مصدر"},
		[2]string{"{n} outlet", "{n} outlets"},
	}
	// nSentencesFirst follows the sentences that a report adds, of which only the first are
	// shown.
	nSentencesFirst = counted{
		[6]string{"", "(جملة)", "(جملتان)", "({n} جمل، هذه أولها)", "({n} جملة، هذه أولها)", "({n} جملة، هذه أولها)"},
		[2]string{"({n} sentence)", "({n} sentences, the first of them)"},
	}
	// nMissing follows a verb: what a document lacks.
	nMissing = counted{
		[6]string{"شيء", "كلمة واحدة", "كلمتان", "{n} كلمات", "{n} كلمة", "{n} كلمة"},
		[2]string{"{n} word", "{n} words"},
	}
)

// kindNouns counts the entities of a kind.
var kindNouns = [...]counted{nPeople, nPlaces, nOrganizations, nEvents}

// kindNames is indexed by corpus.Kind, facetNames by corpus.Facet.
var (
	kindNames  = [...]message{mOnePerson, mOnePlace, mOneOrg, mOneEvent}
	facetNames = map[corpus.Facet]message{
		corpus.FacetPerson: mPerson, corpus.FacetPlace: mPlace,
		corpus.FacetOrganization: mOrganization, corpus.FacetEvent: mEvent,
		corpus.FacetOutlet: mOutlet, corpus.FacetTopic: mTopic,
		facetSpeaker: mSpeaker, facetClass: mClass, facetSubject: mSubject,
		corpus.FacetYear: mYear, corpus.FacetMonth: mMonth,
	}
)

// KindNames returns the name of a kind in Arabic and in English, in the singular.
func KindNames(k corpus.Kind) [2]string { return [2]string{kindNames[k].ar, kindNames[k].en} }

package seq

import (
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// Words around a name or in it that show where it ends and what it is.

var (
	// honours come before the name of the person that something is named for.
	honours = arabic.WordSet(`الملك الأمير الشيخ السلطان الإمام الملكة الأميرة الشيخة القديس القديسة الشهيد الشهيدة`)
	// crowns are those of the honours that are not part of a person's name.
	crowns = arabic.WordSet(`الملك الأمير السلطان الملكة الأميرة`)
	// reigns come before names that are numbered.
	reigns = arabic.WordSet(`الملك الملكة البابا القيصر الإمبراطور السلطان البطريرك الخديوي الخليفة الشاه`)
	// ordinals distinguish rulers of the same name.
	ordinals = arabic.WordSet(`الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر`)
	// chained are words after which a person's name goes on.
	chained = arabic.WordSet(`بن بنت عبد آل أبو أبي ابن`)
	// toWhom are pronouns that the model may take for a name.
	toWhom = arabic.WordSet(`لي له لها لهم لنا إليه إليها عليه عليها`)
	born   = arabic.WordSet(`ولد توفي مات`)
	// formulae follow a name without being part of it.
	formulae = arabic.WordSet(`عليه عليها عليهم عنه عنها عنهم له رحمه رحمها رضي صلى حفظه حفظها`)
	// monthNames are months that are also people's names or look like them.
	monthNames = arabic.WordSet(`جانفي فيفري مارس أفريل ماي جوان جويلية أوت نيسان تموز آب أيلول شباط آذار أيار حزيران تشرين كانون أبريل مايو يونيو يوليو يوليوز غشت شتنبر
		رجب شعبان رمضان محرم صفر شوال`)
	// seated are nouns of bodies that are identified by their place; seats may come in between.
	seated = arabic.WordSet(`محكمة بلدية أمانة بورصة شرطة نيابة`)
	seats  = arabic.WordSet(`استئناف جنايات جنح مدينة منطقة`)
	// events are nouns of events that are identified by where they took place.
	events = arabic.WordSet(`قمة معركة مذبحة مجزرة مفاوضات مؤتمر مهرجان ملتقى منتدى معرض معاهدة اتفاقية ميثاق حرب بطولة دوري تصفيات مونديال أولمبياد غزوة وقعة موقعة بيعة سقيفة حراك انتفاضة`)
	// papers are words that are names of papers: in quotation marks they are papers, except after
	// a word for a work.
	papers = arabic.WordSet(`السفير الحياة النهار الأخبار الغد الرأي الراي الدستور المدينة الرياض الجزيرة عكاظ الوطن الشرق البيان الخليج الاتحاد القبس السياسة الأنباء
		الأهرام الجمهورية المساء الشروق الوفد الصباح العلم الخبر المستقبل اللواء الديار الأيام الثورة تشرين البعث الرؤية المصري الراية العرب`)
	works = arabic.WordSet(`فيلم رواية كتاب مسلسل ديوان قصيدة أغنية مسرحية شعار حملة عملية معركة مبادرة برنامج لوحة ألبوم فريق نادي حزب حركة تيار قائمة جماعة تنظيم كلمة مصطلح عبارة مفهوم اسم مؤتمر مهرجان معرض كتلة تحالف عاصفة مؤسسة جمعية شركة مدرسة بنك مجموعة سفينة باخرة`)
	// rankings and institutional are adjectives in such names.
	rankings      = arabic.WordSet(`الدولي الدولية العالمي العالمية الوطني الوطنية السنوي`)
	institutional = arabic.WordSet(`الطبي الطبية الجامعي الجامعية التخصصي التخصصية العسكري العسكرية الرياضي الرياضية الثقافي الثقافية الخيري الخيرية
		التعليمي التعليمية الصحي الصحية الإسلامي الإسلامية المركزي العام الصناعي الاقتصادية الإنسانية التقني التقنية الفنية`)
)

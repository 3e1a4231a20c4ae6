package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// tone returns the class of a statement by its content: calling something good is not criticism
// («وصف الزيارة بالتاريخية»).
func (d *reader) tone(f *finding) corpus.Class {
	const reach = 14 // words
	c := &d.cues[f.form.cue]
	if c.class == corpus.Demand && d.word(f.content.from) == "الله" && strings.HasPrefix(c.lemma, "دعا") {
		return corpus.Say // «داعيا الله أن»
	}
	if c.class == corpus.Criticize && strings.HasPrefix(c.lemma, "وصف") && f.took == wantThat {
		return corpus.Say // «ووصف أن»
	}
	if c.class != corpus.Criticize || !strings.HasPrefix(c.lemma, "وصف") {
		return f.class
	}
	good := false
	for k := f.content.from; k < min(f.content.to, f.content.from+reach); k++ {
		w := base(strings.TrimPrefix(strings.TrimPrefix(d.word(k), "وال"), "بال"))
		w = strings.TrimPrefix(w, "ب")
		switch {
		case blame[w], blame[strings.TrimSuffix(w, "ه")]:
			return f.class
		case praise[w], praise[strings.TrimSuffix(w, "ه")]:
			good = true
		}
	}
	if good {
		return corpus.Say
	}
	return f.class
}

var (
	// praise and blame are adjectives and nouns, without the ending of the feminine.
	praise = arabic.WordSet(`تاريخي تاريخية مهم مهمة هام هامة إيجابي إيجابية ممتاز ممتازة ناجح ناجحة بناء بناءة مثمر مثمرة رائع رائعة جيد جيدة عظيم عظيمة أفضل أجمل أقوى أروع أنجح
		جميل جميلة مميز مميزة استثنائي استثنائية متميز متميزة متفرد متفردة بديع بديعة بطل بطلة بطولي بطولية شجاع شجاعة حكيم حكيمة كريم كريمة ذكي ذكية مشرف مشرفة واعد واعدة مدهش مدهشة مذهل مذهلة مبهر مبهرة مثير مثيرة ملهم ملهمة رائد رائدة مهني مهنية عادل عادلة بارع بارعة مشجع مشجعة صادق صريح صريحة ودي ودية
		نموذجي نموذجية مخلص وفي عبقري أسطورة أسطوري متقدم متقدمة فريد فريدة ساحر ساحرة مفيد مفيدة صديق شريك إنجاز نجاح انتصار`)
	blame = arabic.WordSet(`غير ليس سيئ سيئة خطير خطيرة فاشل فاشلة كارثي كارثية كاذب كاذبة باطل باطلة عدوان عدواني جريمة إرهاب إرهابي إرهابية انتهاك خرق كارثة فشل خطأ فادح مخيب مخيبة
		مؤسف مؤسفة مشين مشينة جبان جبانة وحشي وحشية مزعوم مزعومة متطرف متطرفة استفزاز استفزازي مجنون أحمق غبي ضعيف ضعيفة هزيل مرفوض مرفوضة ناقص ناقصة أسوأ أخطر أبشع`)
)

package web

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"strings"
	"unicode"

	"github.com/kashshaf/kashshaf/corpus"
)

// 404.html is shown at addresses of any depth, and where the site will be is unknown, so nothing
// in it can be relative. It contains its style and its script, which are allowed by their hashes;
// the script looks for the site's root upwards from the address, puts it into the links and the
// search box, and switches to English if the address or the reader has chosen that. Requests for
// a document or an entity are sent to the offline page, where the program draws it: not every one
// has a page of its own (Options.Pages), and the program knows which do not exist.
const (
	notFoundFile  = "404.html"
	notFoundStyle = `:root{color-scheme:light dark}` +
		`body{margin:0;background:Canvas;color:CanvasText;font:1.125rem/1.9 "SF Arabic","Segoe UI","Geeza Pro","Noto Naskh Arabic","Noto Sans Arabic",Tahoma,sans-serif}` +
		`header{display:flex;flex-wrap:wrap;align-items:center;gap:8px 24px;padding:12px 24px;border-block-end:1px solid GrayText}` +
		`#home{font-weight:700;color:inherit;text-decoration:none}form{flex:1 1 16rem;min-width:0;max-width:36rem;display:flex;gap:8px}` +
		`input{flex:1;min-width:0;width:100%;font:inherit;padding:2px 12px}button{font:inherit;padding:2px 16px;flex:none}[hidden]{display:none}` +
		`main{max-width:36rem;padding:48px 24px}h1{font-size:1.75rem;line-height:1.5;margin:0}`

	notFoundScript = `(async()=>{` +
		`const d=document;let l=new URLSearchParams(location.search).get("lang");` +
		`try{l=l||localStorage.getItem("kashshaf.lang")}catch{}` +
		`if(l=="en"){d.documentElement.lang="en";d.documentElement.dir="ltr";d.getElementById("both").remove();` +
		`for(const e of d.querySelectorAll("[data-en]")){const s=e.dataset.en;if(e.placeholder){e.placeholder=s;e.setAttribute("aria-label","Search")}else{e.textContent=s;e.removeAttribute("lang");e.removeAttribute("dir")}}}` +
		`let u=new URL(location.href);u.search=u.hash="";` +
		`for(let n=0;n<12;n++){` +
		`const r=new URL("./",u);` +
		`try{const a=await fetch(new URL("` + editionFile + `",r)),e=a.ok&&await a.json();if(e.loader){` +
		`const h=e.urls=="html",front=r.href+(h?"index.html":"");` +
		`const at=location.href.slice(r.href.length);` +
		`if(/^[de]\/[^/?#]+\/?([?#]|$)/.test(at)){location.replace(r.href+(h?"offline.html#":"offline/#")+at);return}` +
		`for(const l of document.querySelectorAll("[data-home]"))l.href=front;` +
		`const f=document.getElementById("search");f.action=front;f.hidden=document.getElementById("front").hidden=false;return}}catch{}` +
		`if(r.pathname==="/")return;u=new URL("../",r)}` +
		`})()`
)

func sourceHash(s string) string {
	return "'" + integrity([]byte(s)) + "'"
}

// notFoundPolicy is the content security policy of 404.html.
func notFoundPolicy() string {
	return "default-src 'none'; script-src " + sourceHash(notFoundScript) + "; style-src " + sourceHash(notFoundStyle) +
		"; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'self'"
}

//go:embed notfound.html
var notFoundText string

func isArabic(r rune) bool { return unicode.Is(unicode.Arabic, r) }

func notFoundPage(about corpus.About) (file, error) {
	t, err := template.New("notfound.html").Parse(notFoundText)
	if err != nil {
		return file{}, fmt.Errorf("read 404 page: %w", err)
	}
	var b bytes.Buffer
	err = t.Execute(&b, map[string]any{
		"Policy": notFoundPolicy(), "Title": about.Title, "TitleEn": about.TitleEn, "Latin": !strings.ContainsFunc(about.Title, isArabic), "Home": about.URL,
		"Style": template.CSS(notFoundStyle), "Script": template.JS(notFoundScript),
	})
	if err != nil {
		return file{}, fmt.Errorf("write 404 page: %w", err)
	}
	return file{notFoundFile, b.Bytes()}, nil
}

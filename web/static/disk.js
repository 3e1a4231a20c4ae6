// What can be done for a page that was opened from a disk, where no program runs
// and no file is asked for by its hash: it is given its style, its links lead to
// the files that a server would give, and it says at the box what is missing.
// head.js loads it, there and nowhere else.
"use strict";
(() => {
  const english = (navigator.language || "").startsWith("en");
  const say = {
    ar: "فُتحت هذه الصفحة من القرص: الوثائق والفهارس تُقرأ وروابطها تعمل، أما البحث والتضييق والمقارنة فتحتاج إلى خادم. " +
      "انقر مرتين على الملف open المجاور لهذا المجلد إن وُجد، أو شغّل ",
    en: "This page was opened from a disk: documents and indexes can be read, and their links work; searching, narrowing down and comparing need a server. " +
      "Double-click the file “open” beside this folder, if there is one, or run ",
    online: { ar: "أو افتح الموقع على الشبكة: ", en: "Or open it on the web: " },
  };

  function restyle() {
    for (const link of document.querySelectorAll("link[rel=stylesheet][integrity]")) {
      const plain = document.createElement("link");
      plain.rel = "stylesheet";
      plain.href = link.href;
      link.replaceWith(plain);
    }
  }

  // relink makes links to folders links to the page in them.
  function relink() {
    for (const link of document.querySelectorAll("a[href]")) {
      const href = link.getAttribute("href"); // those in pictures have no text of it
      const url = new URL(href, document.baseURI);
      if (url.protocol !== "file:" || href.startsWith("#") || !url.pathname.endsWith("/")) continue;
      url.pathname += "index.html";
      link.setAttribute("href", url.href);
    }
  }

  function note(lang) {
    const p = document.createElement("p");
    p.className = "ask-why from-disk";
    p.lang = lang;
    p.dir = lang === "ar" ? "rtl" : "ltr";
    const command = document.createElement("code");
    command.textContent = "kashshaf serve";
    command.dir = "ltr";
    command.translate = false;
    p.append(say[lang], command, lang === "ar" ? " على المجلد. " : " on the folder. ");
    const online = document.querySelector("link[rel=canonical]")?.href;
    if (online?.startsWith("http")) {
      const link = document.createElement("a");
      link.href = link.textContent = online;
      link.dir = "ltr";
      p.append(say.online[lang], link);
    }
    return p;
  }

  function tell() {
    document.getElementById("unstarted")?.remove();
    const notes = (english ? ["en", "ar"] : ["ar", "en"]).map(note);
    const head = document.querySelector(".masthead");
    if (head) head.append(...notes);
    else document.body.prepend(...notes);
    // What a button does, the program does: language and colours, corrections, more.
    for (const button of document.querySelectorAll("button:not([type=submit])")) button.remove();
    for (const form of document.forms) {
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        notes[0].scrollIntoView({ block: "center" });
      });
    }
  }

  function mend() {
    restyle();
    relink();
    tell();
  }
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", mend);
  else mend();
})();

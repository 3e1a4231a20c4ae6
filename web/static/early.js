// Before the program has come, the box already offers names and titles: those of a small
// file that edition.json names, by what they begin with and nothing else. What is chosen
// leads to its page. Once the program is there, it takes over.
"use strict";
(() => {
  const root = new URL(document.documentElement.dataset.root || "./", location.href);
  const kashshaf = (window.kashshaf = window.kashshaf || {});
  const english = document.documentElement.lang.startsWith("en");
  let names = null; // the promise of [[what is looked in], shown, in English, address, kind, documents]
  let chosen = -1;
  const list = () => document.getElementById("suggestions") || begun(document.getElementById("ask"));
  const box = () => document.getElementById("ask");

  // begun puts the list below the box, where pages have none until the program runs.
  function begun(box) {
    const list = document.createElement("ul");
    list.id = "suggestions";
    list.className = "suggestions idle";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", box.labels[0]?.textContent || box.getAttribute("aria-label") || "");
    box.form.append(list);
    box.setAttribute("role", "combobox");
    box.setAttribute("aria-controls", list.id);
    box.setAttribute("aria-autocomplete", "list");
    return list;
  }

  // fold brings spellings together as far as a few lines can.
  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0640]/g, "").replace(/[أإآٱ]/g, "ا").replace(/ى/g, "ي").replace(/ة/g, "ه").toLowerCase();

  async function load() {
    const ask = () => fetch(new URL("edition.json", root)).then((answer) => answer.json());
    const { names } = await (kashshaf.edition ? kashshaf.edition.catch(ask) : ask());
    const file = names && (await (await fetch(new URL(names, root), { priority: "high" })).json());
    return (file || []).map(([shown, latin, others, ...rest]) => [[shown, latin, ...others].map((name) => " " + fold(name)), shown, latin, ...rest]);
  }

  function offer(found) {
    chosen = -1;
    list().classList.toggle("idle", !found.length);
    box().setAttribute("aria-expanded", String(found.length > 0));
    box().removeAttribute("aria-activedescendant");
    list().replaceChildren(
      ...found.map(([, shown, latin, address, kind, documents], i) => {
        const item = document.createElement("li"), name = document.createElement("span"), rest = document.createElement("span");
        item.id = "suggestion-" + i;
        item.setAttribute("role", "option");
        item.dataset.early = new URL(address, root).href;
        name.className = "suggested";
        name.dir = "auto";
        name.textContent = (english && latin) || shown;
        rest.className = "rest";
        if (kind) rest.append(kind[english ? 1 : 0], " ", String(documents));
        item.append(name, rest);
        return item;
      }),
    );
  }

  async function type() {
    const typed = box().value;
    names = names || load().catch(() => []);
    const all = await names, wanted = " " + fold(typed.trim());
    if (kashshaf.early === false || box().value !== typed) return;
    offer(wanted.length < 3 ? [] : all.filter(([keys]) => keys.some((key) => key.includes(wanted))).slice(0, 7));
  }

  function move(step) {
    const items = list().children;
    if (!items.length) return;
    items[chosen]?.setAttribute("aria-selected", "false");
    chosen = (chosen + step + items.length) % items.length;
    items[chosen].setAttribute("aria-selected", "true");
    box().setAttribute("aria-activedescendant", items[chosen].id);
  }

  const ours = ({ target }) => kashshaf.early !== false && target.id === "ask";
  document.addEventListener("input", (event) => ours(event) && type());
  document.addEventListener("keydown", (event) => {
    if (!ours(event) || list().classList.contains("idle")) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") move(event.key === "ArrowDown" ? 1 : -1);
    else if (event.key === "Escape") offer([]);
    else return;
    event.preventDefault();
  });
  document.addEventListener("submit", (event) => {
    const item = kashshaf.early !== false && box() && list().children[chosen];
    if (!item) return;
    event.preventDefault();
    location.assign(item.dataset.early);
  });
  document.addEventListener("mousedown", (event) => {
    const item = event.target.closest?.("[data-early]");
    if (!item || event.button) return;
    event.preventDefault(); // the box keeps the focus
    location.assign(item.dataset.early);
  });
  document.addEventListener("focusin", (event) => {
    if (ours(event)) names = names || load().catch(() => []);
  });
})();

// The publisher's desk: what is ticked becomes a corrections.json and an
// entities.tsv, beside what an earlier file held.
"use strict";

(() => {
  const rows = [...document.querySelectorAll("tbody tr")];
  const count = document.getElementById("count");
  const english = document.documentElement.lang === "en";
  let before = [];

  const box = (row, choice) => row.querySelector(`[data-choice="${choice}"]`);
  const ticked = (choice) => rows.filter((row) => box(row, choice)?.checked);

  // naming is what a body of no country is to be called; "" while nothing was written.
  function naming(row) {
    const name = row.querySelector("[data-naming]").value.trim();
    return name === row.dataset.name ? "" : name;
  }
  const needsName = (row) => row.dataset.what === "country" && !naming(row);

  function tell(text) {
    const [first, second] = ["accept", "refuse"].map((choice) => ticked(choice).length);
    document.getElementById("entities").disabled = !ticked("accept").some((row) => row.dataset.what === "speaker");
    const earlier = before.length ? (english ? `, ${before.length} from the earlier file` : `، ${before.length} من الملف السابق`) : "";
    count.textContent = text ?? (english ? `chosen: first choice ${first}, second ${second}${earlier}` : `اختير: الأول ${first}، الثاني ${second}${earlier}`);
  }

  function download(name, text, type) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  // edits are those of the earlier file, then those ticked here, each once.
  function edits() {
    const all = [...before];
    const seen = new Set(all.map((e) => JSON.stringify(e)));
    for (const choice of ["accept", "refuse"]) {
      for (const row of ticked(choice)) {
        if (!row.dataset[choice]) continue;
        const edit = JSON.parse(row.dataset[choice]);
        if (edit.do === "rename") edit.name = naming(row);
        if (!seen.has(JSON.stringify(edit))) all.push(edit);
      }
    }
    return all;
  }

  document.addEventListener("change", (event) => {
    const choice = event.target.dataset?.choice;
    if (choice) {
      const row = event.target.closest("tr");
      const other = box(row, choice === "accept" ? "refuse" : "accept");
      if (other && event.target.checked) other.checked = false;
      if (choice === "accept" && event.target.checked && needsName(row)) {
        event.target.checked = false;
        row.querySelector("[data-naming]").focus();
      }
      tell();
    }
  });
  document.addEventListener("input", (event) => {
    if (!("naming" in (event.target.dataset ?? {}))) return;
    const row = event.target.closest("tr");
    box(row, "accept").checked = naming(row) !== "";
    if (naming(row)) box(row, "refuse").checked = false;
    tell();
  });

  document.getElementById("what").addEventListener("change", (event) => {
    for (const row of rows) row.hidden = event.target.value !== "" && row.dataset.what !== event.target.value;
  });
  document.getElementById("all").addEventListener("click", () => {
    for (const row of rows.filter((r) => !r.hidden && !box(r, "refuse")?.checked && !needsName(r))) box(row, "accept").checked = true;
    tell();
  });
  document.getElementById("none").addEventListener("click", () => {
    for (const row of rows) for (const choice of ["accept", "refuse"]) if (box(row, choice)) box(row, choice).checked = false;
    tell();
  });
  document.getElementById("before").addEventListener("change", async (event) => {
    try {
      const file = JSON.parse(await event.target.files[0].text());
      if (file.kashshaf !== "entity-edits" || !Array.isArray(file.edits)) throw new Error("no file of corrections");
      before = file.edits;
      tell();
    } catch (error) {
      before = [];
      tell(english ? `This is no file of corrections: ${error.message}` : `ليس هذا ملف تصحيحات: ${error.message}`);
    }
  });
  document.getElementById("corrections").addEventListener("click", () => {
    download("corrections.json", JSON.stringify({ kashshaf: "entity-edits", version: 1, edits: edits() }, null, 2) + "\n", "application/json");
  });
  document.getElementById("entities").addEventListener("click", () => {
    const lines = ticked("accept").filter((row) => row.dataset.what === "speaker").map((row) => [row.dataset.id, row.dataset.kind, row.dataset.name].join("\t"));
    download("entities.tsv", ["id\ttype\tname", ...lines].join("\n") + "\n", "text/tab-separated-values");
  });
  tell();
})();

// The page that Pagefind is measured in: it answers ?q= with ten hits and their passages,
// and then has the counts of outlets and years, as ours.
const pagefind = await import("./pagefind/pagefind.js");
const asked = new URLSearchParams(location.search);
// A browser's tools slow a page's processor and not its workers'.
await pagefind.options({ noWorker: asked.has("inpage") });

// find gives the ten best hits with what is shown of them.
window.find = async (q) => {
  const { results } = await pagefind.search(q);
  return Promise.all(results.slice(0, 10).map((r) => r.data()));
};

const q = asked.get("q");
if (q) {
  document.querySelector("#hits").append(
    ...(await find(q)).map(({ meta, excerpt }) => {
      const item = document.createElement("li");
      item.innerHTML = `<b>${meta.title}</b><p>${excerpt}</p>`;
      return item;
    }),
  );
  await pagefind.filters();
}
window.answered = true;

// prepare makes a site that Pagefind searches of a folder of .jsonl articles: node
// prepare.js ARTICLES SITE. Title, outlet, year and date are given as ours has them; the
// page is index.html with search.js, and no other page is written, since none is opened.
import { createReadStream } from "node:fs";
import { copyFile, mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { close, createIndex } from "pagefind";

const [articles, site] = process.argv.slice(2);
if (!site) throw new Error("want: node prepare.js ARTICLES SITE");

const good = ({ errors, ...rest }) => {
  if (errors.length) throw new Error(errors.join("; "));
  return rest;
};

const { index } = good(await createIndex({ forceLanguage: "ar" }));
let n = 0;
for (const name of (await readdir(articles)).filter((name) => name.endsWith(".jsonl")).sort()) {
  for await (const line of createInterface({ input: createReadStream(join(articles, name)), crlfDelay: Infinity })) {
    if (!line) continue;
    const { id, outlet, title, date, abstract, text } = JSON.parse(line);
    good(
      await index.addCustomRecord({
        url: `/d/${encodeURIComponent(id)}/`,
        language: "ar",
        content: [title, abstract, text].filter(Boolean).join("\n"),
        meta: { title },
        filters: { ...(outlet && { outlet: [outlet] }), ...(date && { year: [date.slice(0, 4)] }) },
        sort: { date: date || "" },
      }),
    );
    n++;
  }
}
await rm(site, { recursive: true, force: true });
await mkdir(site, { recursive: true });
good(await index.writeFiles({ outputPath: join(site, "pagefind") }));
for (const name of ["index.html", "search.js"]) await copyFile(new URL(name, import.meta.url), join(site, name));
await close();
console.log(`pagefind: ${n} articles`);

// The marks of a picture, such as the names of a network and the places of a map, by
// keys: the picture has the focus first, an arrow goes to its first mark and from one
// mark to the next in that direction, and Enter follows it, as of any link. Beside the
// picture stands the same as a list. It runs before loader.js, as one script with it.
"use strict";
document.addEventListener("keydown", (event) => {
  const towards = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[event.key];
  const picture = towards && event.target.closest(".keyed");
  if (!picture || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const marks = [...picture.querySelectorAll("a > .node-ground")].map((ground) => ground.parentElement);
  const at = event.target.closest("a");
  if (!at) return marks[marks.length - 1]?.focus(); // the largest, which is drawn last
  const middle = (mark) => {
    const box = mark.querySelector(".node-ground").getBoundingClientRect();
    return [box.x + box.width / 2, box.y + box.height / 2];
  };
  const [x, y] = middle(at);
  let best = null, least = Infinity;
  for (const mark of marks) {
    const [right, down] = middle(mark).map((to, i) => to - [x, y][i]);
    const along = right * towards[0] + down * towards[1], aside = Math.abs(right * towards[1] + down * towards[0]);
    // The nearest; what stands further aside than on is in another direction, where there is any in this.
    if (mark === at || along <= 0) continue;
    const far = along + 2 * aside + (aside > along ? 1e6 : 0);
    if (far < least) [best, least] = [mark, far];
  }
  best?.focus();
});
// seeView scrolls the row of views, where it is wider than the screen, so that the chosen one
// stands in its middle: in the frame in which it is first seen, so that nothing moves, and the
// page is laid out once. The program calls it.
(window.kashshaf = window.kashshaf || {}).seeView = () =>
  requestAnimationFrame(() => {
    const chosen = document.querySelector(".views [aria-current]"), row = chosen?.closest("ul");
    if (!row) return;
    const middle = (element) => {
      const box = element.getBoundingClientRect();
      return box.left + box.width / 2;
    };
    row.scrollLeft += middle(chosen) - middle(row);
  });
// seeLines has the run of lines drawn that is not yet and comes nearest to what can be seen: one
// at a time, in a task of its own. The program calls it when there may be such, and after each.
{
  let near = null;
  kashshaf.seeLines = () => {
    near?.disconnect();
    near ||= new IntersectionObserver(
      (seen) => {
        const far = ({ boundingClientRect: { top, bottom } }) => Math.max(top - innerHeight, -bottom, 0);
        const next = seen.filter((one) => one.isIntersecting).sort((a, b) => far(a) - far(b))[0];
        if (!next) return;
        near.disconnect();
        setTimeout(() => next.target.firstChild.click());
      },
      { rootMargin: "150% 0px" },
    );
    for (const ahead of document.querySelectorAll(".lines-ahead")) near.observe(ahead);
  };
  // Before the page is printed all of its lines are drawn. Nothing can wait for that once the browser
  // begins to print, so that the keys that print do it; by the menu, paper says what is not drawn.
  addEventListener("keydown", (event) => {
    const ahead = () => document.querySelectorAll(".lines-ahead button");
    const named = /^[a-z]$/i.test(event.key) ? event.key.toLowerCase() === "p" : event.code === "KeyP"; // Arabic keyboards
    if (!named || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || !ahead().length) return;
    event.preventDefault();
    for (const one of ahead()) one.click();
    const began = performance.now();
    const then = () => (ahead().length && performance.now() - began < 10_000 ? requestAnimationFrame(then) : print());
    then();
  });
}

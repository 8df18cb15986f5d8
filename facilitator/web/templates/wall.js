(() => {
  "use strict";
  const waiting = document.getElementById("waiting");
  let wall = document.getElementById("wall"), ends = 0, lost = 0;
  const rest = ms => new Promise(go => setTimeout(go, ms));

  function time(from) {
    const left = from.dataset.left;
    if (left !== undefined) ends = performance.now() + left * 1000;
  }

  function count() {
    const left = document.getElementById("left");
    if (left && wall.dataset.left !== undefined) {
      const whole = Math.max(0, Math.floor((ends - performance.now()) / 1000));
      const text = Math.floor(whole / 60) + ":" + String(whole % 60).padStart(2, "0");
      if (left.textContent !== text) left.textContent = text;
    }
    waiting.hidden = !lost || performance.now() - lost < 5000 || wall.dataset.over !== undefined;
  }

  // Letters are wider on one computer than on the next: words in a picture are made to fit their room here.
  function squeeze() {
    for (const text of wall.querySelectorAll(".picture text")) {
      const {width, height} = text.getBBox(), {wide, across} = text.dataset;
      const over = Math.max(width / wide, Math.hypot(width, height) / across);
      if (over > 1) text.setAttribute("font-size", text.getAttribute("font-size") / over);
    }
  }

  // As large as it fits: with whole words down to half the size, and only then with words broken. Where the group
  // has said more than can be read, the oldest goes: what was said last, in the part in focus, is always in sight.
  function fit() {
    const root = document.documentElement, all = [...wall.querySelectorAll("h1, p, li")];
    const said = [...wall.querySelectorAll(".others li"), ...wall.querySelectorAll(".notes li")];
    const fitting = () => root.scrollHeight <= innerHeight && root.scrollWidth <= root.clientWidth
      && all.every(box => box.scrollWidth <= box.clientWidth + 1);
    const fits = least => {
      for (let k = 1; k >= least; k -= .025) {
        root.style.setProperty("--k", k);
        if (fitting()) return true;
      }
      return false;
    };
    for (const words of said) words.hidden = false;
    for (const list of wall.querySelectorAll(".cut")) list.classList.remove("cut");
    squeeze();
    document.body.classList.add("whole");
    if (fits(.5)) return;
    document.body.classList.remove("whole");
    if (fits(.3)) return;
    for (const words of said.slice(0, -1)) {
      words.hidden = true;
      words.parentElement.classList.add("cut");
      if (fitting()) return;
    }
  }

  function hang(text) {
    const next = new DOMParser().parseFromString(text, "text/html").getElementById("wall");
    if (!next || !next.dataset.mark) throw new Error("no wall");
    time(next);
    if (next.dataset.mark !== wall.dataset.mark) {
      wall.replaceWith(next);
      wall = next;
      fit();
    }
  }

  async function ask() {
    const stop = new AbortController(), limit = setTimeout(() => stop.abort(), 12000);
    try {
      const mark = encodeURIComponent(wall.dataset.mark);
      const answer = await fetch("now?after=" + mark, {cache: "no-store", signal: stop.signal});
      if (!answer.ok) throw new Error("refused");
      hang(await answer.text());
      lost = 0;
    } catch {
      lost = lost || performance.now();
      await rest(500);
    } finally {
      clearTimeout(limit);
    }
    count();
  }

  time(wall);
  fit();
  addEventListener("resize", fit);
  setInterval(count, 200);
  (async () => { for (;;) await ask(); })();
})();

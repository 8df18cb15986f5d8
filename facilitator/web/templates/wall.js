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

  // As large as it fits: with whole words down to half the size, and only then with words broken.
  function fit() {
    const root = document.documentElement;
    const fits = least => {
      for (let k = 1; k >= least; k -= .025) {
        root.style.setProperty("--k", k);
        if (root.scrollHeight <= innerHeight && root.scrollWidth <= root.clientWidth) return true;
      }
      return false;
    };
    document.body.classList.add("whole");
    if (fits(.5)) return;
    document.body.classList.remove("whole");
    fits(.3);
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

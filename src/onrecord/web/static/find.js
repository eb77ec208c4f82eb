// Arrows go from the box through what was found and back; Enter opens the one that is reached.
"use strict";
(() => {
  const box = document.getElementById("q");
  const found = document.getElementById("found");
  const results = () => [...found.querySelectorAll(".persons a, .lines .words a")];

  const step = (by) => {
    const places = [box, ...results()];
    const at = places.indexOf(document.activeElement);
    const next = places[at + by];
    if (at < 0 || !next) return false;
    next.focus();
    return true;
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by && step(by)) event.preventDefault();
  });
})();

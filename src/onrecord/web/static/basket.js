// What somebody puts into the brief: kept in this browser alone, as ids and notes.
"use strict";
(() => {
  const STORE = "onrecord-brief";
  const read = () => {
    try {
      const kept = JSON.parse(localStorage.getItem(STORE) ?? "[]");
      return Array.isArray(kept) ? kept : [];
    } catch {
      return [];
    }
  };
  const write = (picks) => {
    localStorage.setItem(STORE, JSON.stringify(picks));
    tell();
  };
  const has = (picks, kind, id) => picks.some((pick) => pick.kind === kind && pick.id === id);

  const tell = () => {
    const picks = read();
    const link = document.querySelector('.top nav a[href="/brief"]');
    if (link) link.textContent = picks.length ? `Brief (${picks.length})` : "Brief";
    for (const button of document.querySelectorAll("button[data-pick]")) {
      const there = has(picks, button.dataset.kind, button.dataset.pick);
      button.hidden = false;
      button.setAttribute("aria-pressed", String(there));
      button.firstChild.textContent = there ? "In the brief" : "Put in the brief";
    }
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-pick]");
    if (!button) return;
    const { kind, pick: id } = button.dataset;
    const picks = read();
    write(has(picks, kind, id) ? picks.filter((p) => p.kind !== kind || p.id !== id) : [...picks, { kind, id, note: "" }]);
  });
  document.addEventListener("htmx:afterSwap", tell);
  window.addEventListener("storage", tell);
  window.onrecordBrief = { read, write };
  tell();
})();

// The page of the brief: what was chosen, in an order that is dragged or moved with keys.
"use strict";
(() => {
  const { read, write } = window.onrecordBrief;
  const TEXTS = "onrecord-brief-texts";
  const form = document.getElementById("brief");
  const place = document.getElementById("chosen");
  const said = document.getElementById("said");
  let dragged = null;

  const items = () => [...place.querySelectorAll("li[data-id]")];
  const ready = () => {
    for (const button of form.querySelectorAll("button")) button.disabled = !items().length;
  };
  const keep = () => {
    write(items().map((item) => ({
      kind: item.dataset.kind,
      id: item.dataset.id,
      note: item.querySelector("[data-note]").value,
    })));
    items().forEach((item, n, all) => item.setAttribute("aria-label", `Entry ${n + 1} of ${all.length}`));
    ready();
  };

  const load = async () => {
    const picks = read();
    if (!picks.length) return;
    const body = new URLSearchParams({
      token: form.elements.token.value,
      picks: JSON.stringify(picks),
    });
    const answer = await fetch("/brief", { method: "POST", headers: { "HX-Request": "true" }, body });
    if (!answer.ok) return;
    place.innerHTML = await answer.text(); // made and escaped by the desk's own template
    ready();
  };

  const move = (item, way) => {
    const all = items();
    const at = all.indexOf(item);
    const other = all[at + way];
    if (!other) return;
    if (way < 0) other.before(item);
    else other.after(item);
    keep();
    said.textContent = `Entry ${at + way + 1} of ${all.length}`;
  };

  place.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-move]");
    if (!button) return;
    const item = button.closest("li");
    const way = Number(button.dataset.move);
    if (way) {
      move(item, way);
      button.focus();
    } else {
      const next = item.nextElementSibling ?? item.previousElementSibling;
      item.remove();
      keep();
      if (next) next.focus();
      else location.reload();
    }
  });
  place.addEventListener("keydown", (event) => {
    const way = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const item = event.target.closest("li[data-id]");
    if (!way || !event.altKey || !item) return;
    event.preventDefault();
    move(item, way);
    item.focus();
  });
  place.addEventListener("input", keep);

  place.addEventListener("dragstart", (event) => {
    dragged = event.target.closest("li[data-id]");
    if (event.target !== dragged) { dragged = null; return; }
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", dragged.dataset.id);
  });
  place.addEventListener("dragover", (event) => {
    const over = event.target.closest("li[data-id]");
    if (!dragged || !over) return;
    event.preventDefault();
    if (over === dragged) return;
    const box = over.getBoundingClientRect();
    if (event.clientY < box.top + box.height / 2) over.before(dragged);
    else over.after(dragged);
  });
  place.addEventListener("drop", (event) => event.preventDefault());
  place.addEventListener("dragend", () => { if (dragged) keep(); dragged = null; });

  form.addEventListener("submit", () => { form.elements.picks.value = JSON.stringify(read()); });
  form.addEventListener("input", () => {
    localStorage.setItem(TEXTS, JSON.stringify([form.elements.title.value, form.elements.note.value]));
  });
  document.getElementById("empty").addEventListener("click", () => {
    write([]);
    localStorage.removeItem(TEXTS);
    location.reload();
  });
  const [title, note] = JSON.parse(localStorage.getItem(TEXTS) ?? '["", ""]');
  form.elements.title.value = title;
  form.elements.note.value = note;
  load();
})();

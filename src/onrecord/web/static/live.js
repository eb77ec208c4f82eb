// The running transcript: what is new in the box goes over a WebSocket, and each sentence that is
// complete comes back with what was said on it before.
"use strict";
(() => {
  const PAUSE = 350;
  const AGAIN = 3000;
  const PIECE = 4000;
  const MOST = 200;
  const by = (id) => document.getElementById(id);
  const button = by("run");
  const words = by("words");
  const speaker = by("speaker");
  const answers = by("answers");
  const record = by("record").querySelector("button");
  const heard = [];
  let socket = null;
  let taken = "";
  let timer = 0;
  let on = false;

  const state = (text) => { by("state").textContent = text; };

  const open = () => {
    socket = new WebSocket(`${location.origin.replace(/^http/, "ws")}/api/v1/live?form=html`);
    socket.addEventListener("open", () => { state("Listening."); send(); });
    socket.addEventListener("message", (event) => show(JSON.parse(event.data)));
    socket.addEventListener("close", (event) => {
      if (!on) return;
      state(event.reason ? `Stopped: ${event.reason}.` : "The connection is gone; trying again.");
      setTimeout(() => on && open(), AGAIN);
    });
  };

  const send = () => {
    if (!on || socket?.readyState !== WebSocket.OPEN) return;
    const text = words.value;
    // What was typed before and is changed now is not sent again; an emptied box begins anew.
    const goesOn = text.startsWith(taken);
    const fresh = goesOn ? text.slice(taken.length) : "";
    if (!goesOn) socket.send(JSON.stringify({ text: "", end: true }));
    taken = text;
    for (const line of fresh.split(/(?<=\n)/)) {
      const label = /^([^:\n]{2,60}): (?=\S)/.exec(line);
      const name = label ? label[1] : heardLabel(text) || speaker.value;
      const said = label ? line.slice(label[0].length) : line;
      for (let at = 0; at < said.length; at += PIECE) {
        socket.send(JSON.stringify({ speaker: name, text: said.slice(at, at + PIECE) }));
      }
    }
  };

  const heardLabel = (text) => {
    const labels = [...text.matchAll(/^([^:\n]{2,60}): (?=\S)/gm)];
    return labels.length ? labels[labels.length - 1][1] : "";
  };

  const show = (answer) => {
    if (!answer.text) { state(answer.error); return; }
    const item = document.createElement("li");
    const said = document.createElement("p");
    const name = document.createElement("b");
    name.textContent = `${answer.speaker || "?"}: `;
    said.className = "heard";
    said.append(name, answer.text);
    const beside = document.createElement("div");
    beside.innerHTML = answer.html; // made and escaped by the desk's own template
    for (const part of beside.querySelectorAll("[id]")) part.removeAttribute("id");
    for (const part of beside.querySelectorAll("[aria-labelledby]")) part.removeAttribute("aria-labelledby");
    if (beside.querySelector(".pair")) item.classList.add("clash");
    item.append(said, beside);
    answers.prepend(item);
    while (answers.children.length > MOST) answers.lastElementChild.remove();
    heard.push({ speaker: answer.speaker, text: answer.text });
    by("transcript").value = JSON.stringify(heard);
    record.disabled = false;
  };

  button.hidden = false;
  button.addEventListener("click", () => {
    on = !on;
    button.setAttribute("aria-pressed", String(on));
    by("running").hidden = !on;
    by("beside").hidden = on;
    if (on) { taken = ""; words.value = ""; open(); words.focus(); } else { socket?.close(); state(""); }
  });
  words.addEventListener("input", (event) => {
    if (!on) return;
    event.stopImmediatePropagation();
    clearTimeout(timer);
    timer = setTimeout(send, PAUSE);
  }, true);
})();

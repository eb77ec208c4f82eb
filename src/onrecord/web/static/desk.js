// Single keys for those who want them: an element with data-key="x" is used when x is typed.
// They can be switched off (WCAG 2.2, 2.1.4), and do nothing while somebody types.
"use strict";
(() => {
  const STORE = "onrecord-keys";
  const toggle = document.getElementById("keys");
  let on = localStorage.getItem(STORE) !== "off";

  const tell = () => {
    toggle.textContent = `Single-key shortcuts: ${on ? "on" : "off"}`;
    toggle.setAttribute("aria-pressed", String(on));
    document.documentElement.classList.toggle("no-keys", !on);
  };
  toggle.hidden = false;
  toggle.addEventListener("click", () => {
    on = !on;
    localStorage.setItem(STORE, on ? "on" : "off");
    tell();
  });
  tell();

  const types = (element) => element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && types(document.activeElement)) document.activeElement.blur();
    if (!on || event.ctrlKey || event.metaKey || event.altKey || types(event.target)) return;
    const target = [...document.querySelectorAll("[data-key]")].find((e) => e.dataset.key === event.key);
    if (!target) return;
    event.preventDefault();
    if (types(target)) target.focus();
    else target.click();
  });
})();

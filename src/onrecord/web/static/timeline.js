// The drawing with the keyboard: Tab enters it once, arrow keys go from mark to mark in the order of
// time, Home and End to the first and last; the words of the mark stand below it.
"use strict";
(() => {
  const drawing = document.querySelector("svg.timeline");
  const words = document.getElementById("words-at");
  if (!drawing || !words) return;
  const left = (mark) => mark.getBBox().x;
  const marks = [...drawing.querySelectorAll("[data-mark]")].sort((a, b) => left(a) - left(b));
  const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  words.hidden = false;
  words.textContent = "Point at a mark, or go from one to the next with the arrow keys.";

  const enter = (chosen) => marks.forEach((mark) => mark.setAttribute("tabindex", mark === chosen ? "0" : "-1"));
  const tell = (event) => {
    const mark = event.target.closest("[data-mark]");
    if (mark) words.textContent = mark.getAttribute("aria-label");
  };
  enter(marks[0]);
  drawing.addEventListener("mouseover", tell);
  drawing.addEventListener("focusin", (event) => {
    tell(event);
    enter(event.target.closest("[data-mark]") || marks[0]);
  });
  drawing.addEventListener("keydown", (event) => {
    const here = marks.indexOf(event.target.closest("[data-mark]"));
    const ends = { Home: 0, End: marks.length - 1 };
    const next = event.key in ends ? ends[event.key] : here + (steps[event.key] || 0);
    if (here < 0 || next === here || !marks[next]) return;
    event.preventDefault();
    enter(marks[next]);
    marks[next].focus();
  });
})();

"use strict";
// Which sources bear the ticked words out: told at the words, for the pointer and the keyboard.
(() => {
  const tip = document.createElement("div");
  tip.className = "tip";
  tip.id = "tip";
  tip.role = "tooltip";
  tip.hidden = true;
  document.querySelector("main").append(tip);
  let on = null;
  const hide = () => {
    if (on) on.removeAttribute("aria-describedby");
    on = null;
    tip.hidden = true;
  };
  const show = (mark) => {
    hide();
    on = mark;
    tip.textContent = mark.dataset.t;
    tip.hidden = false;
    mark.setAttribute("aria-describedby", "tip");
    const box = mark.getClientRects()[0] || mark.getBoundingClientRect();
    const room = document.documentElement.clientWidth - tip.offsetWidth - 12;
    const above = box.top > tip.offsetHeight + 8;
    tip.style.left = `${scrollX + Math.max(12, Math.min(box.left, room))}px`;
    tip.style.top = `${scrollY + (above ? box.top - tip.offsetHeight - 6 : box.bottom + 6)}px`;
  };
  const ticked = (event) => event.target.closest && event.target.closest("mark[data-t]");
  for (const name of ["mouseover", "focusin"]) {
    document.addEventListener(name, (event) => {
      const mark = ticked(event);
      if (mark) show(mark);
      else if (!on || document.activeElement !== on) hide();
    });
  }
  document.addEventListener("focusout", hide);
  document.addEventListener("keydown", (event) => {
    const mark = ticked(event);
    if (event.key === "Escape") hide();
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!mark || !step) return;
    const all = [...mark.closest(".copy").querySelectorAll("mark[data-t]")];
    const next = all[all.indexOf(mark) + step];
    if (next) { event.preventDefault(); next.focus(); }
  });
})();
(() => {
  const bar = document.querySelector(".filter");
  const sheets = [...document.querySelectorAll(".sheet")];
  if (!bar || !sheets.length) return;
  const text = bar.querySelector("input[type=search]");
  const state = bar.querySelector("select");
  const kinds = [...bar.querySelectorAll("input[type=checkbox]")];
  const told = bar.querySelector("output");
  const parts = [...document.querySelectorAll("[data-kind-part]")];
  let words = null; // lower-case text of every sheet, read once, when first needed

  const show = () => {
    const wanted = new Set(kinds.filter((k) => k.checked).map((k) => k.value));
    const asked = text.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    if (asked.length && !words) words = sheets.map((s) => s.textContent.toLowerCase());
    let shown = 0;
    sheets.forEach((sheet, i) => {
      const fits =
        wanted.has(sheet.dataset.kind) &&
        (!state.value || state.value === sheet.dataset.state) &&
        asked.every((word) => words[i].includes(word));
      sheet.hidden = !fits;
      if (fits) shown += 1;
    });
    for (const part of parts) part.hidden = !part.querySelector(".sheet:not([hidden])");
    told.textContent =
      shown === sheets.length
        ? `All ${shown} findings shown.`
        : `${shown} of ${sheets.length} findings shown.` + (shown ? "" : " Press Escape in the field to clear the filter.");
  };
  const clear = () => {
    text.value = "";
    state.value = "";
    kinds.forEach((k) => { k.checked = true; });
    show();
  };
  let waiting = 0;
  text.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(show, 60); });
  bar.addEventListener("change", show);
  bar.addEventListener("keydown", (event) => { if (event.key === "Escape") { clear(); text.focus(); } });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, select, textarea");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      text.focus();
      text.select();
    }
  });
  // A link from the margin to a finding the filter hides shows it again.
  window.addEventListener("hashchange", () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const sheet = target && target.closest(".sheet");
    if (sheet && sheet.hidden) { clear(); sheet.scrollIntoView(); }
  });
  bar.hidden = false;
  show();
})();

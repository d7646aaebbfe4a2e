"use strict";
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

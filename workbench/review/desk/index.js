// The widget: anywidget calls render for every place where a desk is shown.

import { Desk } from "./desk.js";
import { learn } from "./hidden.js";

/** @param {{ model: import("./types").Model, el: HTMLElement }} place */
function render({ model, el: host }) {
  learn(model.get("words").hidden);
  const desk = new Desk(model, host);
  /** @type {import("./wire").Wire["receive"]} */
  const hear = (message, buffers) => desk.wire.receive(message, buffers);
  const cut = () => desk.wire.cut();
  model.on("msg:custom", hear);
  model.on("comm_live_update", cut);
  desk.open();
  return () => {
    model.off("msg:custom", hear);
    model.off("comm_live_update", cut);
    desk.close();
  };
}

export default { render };

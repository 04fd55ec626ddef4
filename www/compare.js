// @ts-check
// The scenarios of the tray side by side: figures and charts first, then where the differences come from.
import { charts } from "./compare-charts.js";
import { effects } from "./compare-effects.js";
import { figures } from "./compare-figures.js";
import { lines } from "./compare-lines.js";
import { dressed } from "./compare-parts.js";
import { drop, withExtras } from "./extras.js";
import { part } from "./files.js";
import { sorry } from "./trouble.js";

/** @import { App } from "./app.js" */
/** @import { Entry } from "./tray.js" */
/** @import { Panel } from "./views.js" */

/** Milliseconds of rest before everything is computed anew: a moving slider need not wait for it. */
const REST = 120;

/**
 * @param {App} app
 * @returns {Panel[]}
 */
export function arrange(app) {
  dressed();
  const head = figures(app, changed);
  const pictures = charts(app, changed);
  const three = lines(app, look);
  const causes = effects(app);
  const others = [pictures, three, causes];
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  /** Who asks: the last look's questions are the only ones wanted. */
  const asker = {};
  let before = false;
  let turn = 0;

  /** Another mode or chart: the address follows, and everything is looked at anew. */
  function changed() {
    app.keepAddress = false;
    before = false;
    app.refresh();
  }

  /** What is shown, and what is on its way, belongs to settings that are gone. */
  function stale() {
    clearTimeout(waiting);
    drop(asker);
    for (const part of [head, ...others]) part.wait();
  }

  /** With what the tray holds now; who closed the view or looks anew meanwhile waits for nothing. */
  async function look() {
    stale();
    const mine = (turn += 1);
    try {
      const { current, entries } = await part(() => import("./tray.js"));
      if (mine === turn) see(entries(app), current(app));
    } catch (error) {
      if (mine === turn) sorry(app, error, look);
    }
  }

  /**
   * @param {Entry[]} tray
   * @param {number} live
   */
  function see(tray, live) {
    const alone = tray.length < 2;
    for (const { root } of others) root.hidden = alone;
    if (alone) return head.alone();
    withExtras(
      app,
      async (ask) => {
        const info = await ask("compareFigures", tray);
        head.show(tray, info);
        await pictures.show(ask, tray, info.charts);
        await three.show(ask, tray, live, info.charts);
        causes.begin(tray);
      },
      asker,
    );
  }

  return [
    {
      root: head.root,
      refresh() {
        stale();
        waiting = setTimeout(look, before ? REST : 0);
        before = true;
      },
      close() {
        turn += 1;
        clearTimeout(waiting);
        drop(asker);
        for (const part of others) part.end();
      },
    },
    ...others.map(({ root }) => ({ root })),
  ];
}

// The whole page walked in two browsers, served, without a network and from a single file: what it saves is always the
// same. And a page that is kept from an older build says so, and gives way to the new one.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { launch, open, until } from "./browsers.mjs";
import { memories } from "./memory.mjs";
import { serve } from "./server.mjs";
import { kept, lookAll, ready, seen, walkAll } from "./walk.mjs";

/** @import { Page } from "puppeteer-core" */
/** @import { Name } from "./browsers.mjs" */
/** @import { Saved } from "./walk.mjs" */

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
const register = fileURLToPath(new URL("../../crate/model/register/", import.meta.url));
/** Where a page that fails leaves its picture. */
const pictures = process.env.TIANCHU_TRACES ?? fileURLToPath(new URL("../../target/", import.meta.url));
const temporary = mkdtempSync(join(tmpdir(), "tianchu-walk-"));
after(() => rmSync(temporary, { recursive: true }));

/** A file of every kind that a reader can save. */
const KINDS = [/-farmland-stock-CN\.csv$/, /-week-CN\.svg$/, /-ledger-CN\.csv$/, /-north-2030-hours\.csv$/, /-north-2030-problem\.json$/, /^tianchu-baseline\.csv$/, /^tianchu-baseline\.json$/, /^sources\.csv$/, /^profile_validation\.csv$/];

/** SHA-256 of each file of the register. */
const REGISTER = new Map(readdirSync(register).map((name) => [name, createHash("sha256").update(readFileSync(join(register, name))).digest("hex")]));

/** Bytes of WebAssembly memory that threads may hold after every view: one that dispatches whole years, and any other. */
const MOST = { dispatching: 40e6, other: 13e6 };

/** Bytes that a simulator holds at least; less was not measured. */
const LEAST = 1e6;

/** The page asks the server for newer builds, and tells nobody if there is no answer; the browser does. */
const ASKED = /\/version\.json\b/;

/** @type {Promise<Saved[]> | undefined} */
let saved;

/** What Chromium saves of the page as it is served, by which every walk is measured: walked once, by whoever asks first. */
const wanted = () => (saved ??= served(dist, ({ address }) => visit("served", "chromium", address, walkAll)));

/**
 * Does something in a browser of its own with a page that has started, which must not have any trouble.
 * @template T
 * @param {string} label
 * @param {Name} name
 * @param {string} address
 * @param {(page: Page) => Promise<T>} act
 * @param {{expected?: RegExp, before?: (page: Page) => Promise<void>}} more troubles that are none; what comes before the page
 */
async function visit(label, name, address, act, { expected = /^$/, before } = {}) {
  const browser = await launch(name);
  try {
    const { page, troubles } = await open(browser, address);
    let result;
    try {
      await before?.(page);
      await page.goto(address);
      await ready(page);
      result = await act(page);
    } catch (error) {
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: /** @type {`${string}.png`} */ (join(pictures, `walk-${label}-${name}.png`)) });
      throw new Error(`${error}; troubles: ${troubles.join("; ") || "none"}`, { cause: error });
    }
    assert.deepEqual(troubles.filter((trouble) => !expected.test(trouble)), [], "errors, warnings, requests that failed or went elsewhere");
    return result;
  } finally {
    await browser.close();
  }
}

/**
 * Does something with a folder as it is served.
 * @template T
 * @param {string} folder
 * @param {(server: {address: string, stop: () => Promise<void>}) => Promise<T>} act
 */
async function served(folder, act) {
  const server = await serve(folder);
  try {
    return await act(server);
  } finally {
    await server.stop();
  }
}

/** What a browser has painted, and files that hold it: no two browsers paint alike. */
const PAINTED = /\.(png|docx)$/;

/** Bytes that a painted file has at least. */
const INK = 10_000;

/** What must be the same in every browser. @param {Saved[]} files */
const comparable = (files) =>
  files.map((file) => {
    if (!PAINTED.test(file.name)) return file;
    assert.ok(file.size > INK, `${file.name} has ink`);
    return { name: file.name };
  });

/** Walks, and compares what was saved. @param {Page} page */
const walkAgain = async (page) => assert.deepEqual(comparable(await walkAll(page)), comparable(await wanted()), "what was saved");

/** The name of a build before this one. */
const OLD = "0".repeat(10);

/** The build that a folder holds. @param {string} folder */
const buildOf = (folder) => JSON.parse(readFileSync(join(folder, "version.json"), "utf8")).build;

/**
 * A copy of the page as another build would be, of which no file named by its content is in this one.
 * @param {string} folder
 */
function older(folder) {
  cpSync(dist, folder, { recursive: true });
  const build = buildOf(dist);
  const hash = (path) => `sha256-${createHash("sha256").update(readFileSync(path)).digest("base64")}`;
  const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  // What was compressed would still tell the other names.
  for (const path of all.filter((path) => /\.(br|gz)$/.test(path))) rmSync(path);
  const names = readdirSync(join(folder, "assets"));
  const name = new RegExp(`(?<![\\w-])(${names.join("|").replaceAll(".", "\\.")})`, "g");
  const texts = all.filter((path) => /(index\.html|version\.json|files\.json|\.js)$/.test(path));
  // The service worker last, since it knows the digests of the others.
  const changed = texts.sort((a, b) => Number(a.endsWith("sw.js")) - Number(b.endsWith("sw.js"))).map((path) => {
    const before = hash(path);
    writeFileSync(path, readFileSync(path, "utf8").replaceAll(build, OLD).replace(name, "old-$1"));
    return { before, now: hash(path) };
  });
  const worker = join(folder, "sw.js");
  writeFileSync(worker, changed.reduce((text, { before, now }) => text.replaceAll(before, now), readFileSync(worker, "utf8")));
  for (const name of names) renameSync(join(folder, "assets", name), join(folder, "assets", `old-${name}`));
}

/** Puts the new build in the place of an older one, without some of its files. @param {string} folder */
function publish(folder, without = /^$/) {
  rmSync(folder, { recursive: true });
  cpSync(dist, folder, { recursive: true, filter: (path) => !without.test(path) });
}

/** Until a page shows a build. @param {Page} page @param {string} build */
const shows = (page, build) => until(page, `build ${build}`, (build) => document.querySelector('meta[name="build"]')?.content === build, build);

/** Presses what loads the new build, which takes away the page that would say so, but not at once. @param {Page} page */
async function renew(page) {
  await seen(page, "#release-load");
  await until(page, "the new build", (build) => document.querySelector('meta[name="build"]')?.content === build || ((walk.asked ||= walk.press("#release-load")), false), buildOf(dist));
  await ready(page);
  await kept(page);
}

it("walks the page as it is served, and every kind of file is saved: chromium", async () => {
  const files = await wanted();
  for (const { name, hash } of files.filter(({ name }) => REGISTER.has(name))) assert.equal(hash, REGISTER.get(name), `${name} as it is in the register`);
  for (const kind of KINDS) assert.ok(files.some(({ name }) => kind.test(name)), `${kind}: ${files.map(({ name }) => name)}`);
});

it("holds little memory after every view: chromium", () =>
  served(dist, ({ address }) =>
    visit("memory", "chromium", address, async (page) => {
      await lookAll(page);
      const { own, workers } = await memories(page);
      const mega = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
      const told = `WebAssembly memory: page ${mega(own)}; workers ${workers.map(mega).join(", ")}`;
      console.log(told);
      const [most = 0, ...others] = workers;
      assert.ok([own, most].every((bytes) => bytes > LEAST), `measured at all: ${told}`);
      assert.ok(most <= MOST.dispatching && [own, ...others].every((bytes) => bytes <= MOST.other), told);
    }),
  ));

// Each browser waits now and then, so that both at once take less than one after the other.
describe("where there is no network", { concurrency: true }, () => {
  for (const name of /** @type {Name[]} */ (["chromium", "firefox"])) {
    describe(name, { concurrency: 1 }, () => {
      it("walks after one visit, when the server is gone", () =>
        served(dist, ({ address, stop }) =>
          visit("offline", name, address, async (page) => {
            await kept(page);
            await stop();
            await page.reload();
            await ready(page);
            await walkAgain(page);
          }, { expected: ASKED }),
        ));

      it("walks a single file in a folder", () => {
        const folder = join(temporary, `田储 ${name}`);
        const file = join(folder, "tianchu.html");
        mkdirSync(folder);
        cpSync(join(dist, "tianchu.html"), file);
        return visit("single", name, pathToFileURL(file).href, walkAgain);
      });

      it("tells that the server has a newer build, and shows it when asked", () => {
        const folder = join(temporary, `older-${name}`);
        older(folder);
        return served(folder, ({ address }) =>
          visit("update", name, address, async (page) => {
            await kept(page);
            await shows(page, buildOf(folder));
            publish(folder);
            await page.reload();
            await seen(page, "#release-load");
            await shows(page, OLD);
            await renew(page);
            await until(page, "nothing newer is told", () => walk.seen("#release").length === 0);
          }),
        );
      });
    });
  }
});

describe("what the browser keeps: chromium", { concurrency: 1 }, () => {
  /** Until the browser keeps these builds and no others. @param {Page} page @param {string[]} builds */
  const keeps = (page, ...builds) =>
    until(page, `kept: ${builds}`, async (builds) => (await caches.keys()).map((name) => name.split(" ")[1]).sort().join() === builds, builds.sort().join());

  it("stays while a page shows it, and no longer", () => {
    const folder = join(temporary, "two-pages");
    older(folder);
    return served(folder, ({ address }) =>
      visit("two-pages", "chromium", address, async (page) => {
        await kept(page);
        const second = await open(page.browser(), address);
        await second.page.goto(address);
        await ready(second.page);
        await kept(second.page);
        publish(folder);
        await page.bringToFront();
        await page.reload();
        await renew(page);
        // By a build that no page shows it is seen that cleaning is done.
        await until(page, "a forsaken build is gone", async () => {
          const forsaken = `${new URL(".", location.href).href} forsaken`;
          if (!walk.forsaken) {
            walk.forsaken = await caches.open(forsaken);
            (await navigator.serviceWorker.ready).active.postMessage("clean");
          }
          return !(await caches.has(forsaken));
        });
        await keeps(page, OLD, buildOf(dist));
        await second.page.bringToFront();
        await lookAll(second.page);
        await shows(second.page, OLD);
        await second.page.reload();
        await shows(second.page, buildOf(dist));
        await keeps(second.page, buildOf(dist));
        assert.deepEqual(second.troubles, [], "on the second page");
      }),
    );
  });

  it("stays where a newer build has not come whole, until it has", () => {
    const folder = join(temporary, "half");
    older(folder);
    return served(folder, ({ address }) =>
      visit("half", "chromium", address, async (page) => {
        await kept(page);
        publish(folder, /zh-rest/);
        await page.reload();
        await seen(page, "#release-again");
        await shows(page, OLD);
        await lookAll(page);
        publish(folder);
        await until(page, "trying again is offered", () => walk.press("#release-again"));
        await renew(page);
      }),
    );
  });

  it("is nothing for a reader who saves data", () =>
    served(dist, ({ address }) =>
      visit("saving", "chromium", address, async (page) => {
        const { registered } = await until(page, "what keeps the page up to date, for who saves data", () => document.querySelector("#release") && navigator.connection.saveData && { registered: globalThis.registered });
        assert.equal(registered, undefined, "a service worker");
        await keeps(page);
      }, {
        before: async (page) => {
          await (await page.createCDPSession()).send("Emulation.setDataSaverOverride", { dataSaverEnabled: true });
          await page.evaluateOnNewDocument(() => {
            const { register } = ServiceWorkerContainer.prototype;
            ServiceWorkerContainer.prototype.register = function (...all) {
              globalThis.registered = true;
              return register.apply(this, all);
            };
          });
        },
      }),
    ));

  it("comes again where something took it away", () =>
    served(dist, ({ address }) =>
      visit("taken-away", "chromium", address, async (page) => {
        await kept(page);
        await until(page, "a page of which nothing is kept", async () => {
          for (const name of await caches.keys()) await caches.delete(name);
          return (await caches.keys()).length === 0;
        });
        await page.reload();
        await ready(page);
        await kept(page);
      }),
    ));

  it("is not needed where storage fails", () =>
    served(dist, ({ address }) =>
      visit("storage-fails", "chromium", address, async (page) => {
        await kept(page);
        const target = await page.browser().waitForTarget((target) => target.type() === "service_worker");
        const { client } = await target.worker();
        const breakStorage = () => {
          for (const method of ["match", "open", "keys"]) CacheStorage.prototype[method] = () => Promise.reject(new Error("storage fails"));
          return caches.match("index.html").catch(({ message }) => message);
        };
        const { result } = await client.send("Runtime.evaluate", { expression: `(${breakStorage})()`, awaitPromise: true });
        assert.equal(result.value, "storage fails");
        await page.reload();
        await ready(page);
        await until(page, "a page that the service worker answers", () => navigator.serviceWorker.controller);
      }),
    ));
});

// Where things go wrong, and where the browser is no ordinary one: each failure is told with its cause and a way out.
import { NARROW, WIDE, accessible, address, expect, saved, saver, shot, test } from "./browser.mjs";

const SIZES = { wide: WIDE, narrow: NARROW };
const WECHAT = "Mozilla/5.0 (Linux; Android 14; M2102J2SC) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.0.0 Mobile Safari/537.36 XWEB/1260 MMWEBSDK/20240404 MicroMessenger/8.0.49.2600 NetType/WIFI Language/zh_CN";
const failed = (page) => page.locator("#failed");
const notice = (page) => page.locator("#notice");

/** The page as it is served, with something in it replaced. */
async function pageWith(from, to) {
  const body = await (await fetch(address)).text();
  expect(body).toContain(from);
  return { contentType: "text/html", body: body.replace(from, to) };
}

const HTML = { contentType: "text/html", body: "<!doctype html><title>Sign in</title>" };

/** Scripts that an old browser does not read: where they run all the same, nothing needs to be said. */
const unread = { "main.js": undefined };

/** What goes wrong before the page has started: how, and what is said of it. */
const STARTS = {
  old: [{ spoiled: unread, prepared: () => delete HTMLScriptElement.prototype.noModule }, /没有本页需要的 ES modules.*Chrome 或 Edge 96.*tianchu run baseline/, /lacks ES modules.*Firefox 98.*tianchu run baseline/],
  dialog: [{ spoiled: unread, prepared: () => delete HTMLDialogElement.prototype.showModal }, /没有本页需要的 <dialog>/, /lacks <dialog>/],
  features: [{ spoiled: unread, prepared: () => (WebAssembly.validate = () => false) }, /WebAssembly reference types/, /lacks WebAssembly reference types/],
  off: [{ prepared: () => delete globalThis.WebAssembly }, /没有 WebAssembly，或把它关闭了/, /no WebAssembly, or has it switched off/],
  offline: [{ spoiled: { "main.js": undefined }, prepared: () => Object.defineProperty(navigator, "onLine", { value: false }) }, /设备没有联网/, /device is offline/],
  network: [{ spoiled: { "main.js": undefined } }, /网关、过滤软件拦截/, /gateway or filter/],
  sentences: [{ spoiled: { "main.js": undefined, "failed.js": undefined } }, /网关、过滤软件拦截/, /gateway or filter/],
  status: [{ spoiled: { "main.js": { status: 404, body: "" } } }, /回答 404/, /answers 404/],
  html: [{ spoiled: { "main.js": HTML } }, /而是一个网页/, /a web page in place of/],
  simulator: [{ spoiled: { "pkg/tianchu_web_bg.wasm": { ...HTML, contentType: "application/wasm" } } }, /而是一个网页/, /a web page in place of/],
  missing: [{ spoiled: { "pkg/tianchu_web_bg.wasm": { status: 503, body: "" } } }, /回答 503/, /answers 503/],
  words: [{ spoiled: { "words/zh-first.txt": "words of another build" } }, /不是同一版本/, /different versions/],
  memory: [{ fails: true, prepared: () => (WebAssembly.instantiateStreaming = WebAssembly.compileStreaming = () => Promise.reject(new RangeError("WebAssembly.instantiate(): Out of memory"))) }, /内存不足/, /too little memory/],
  bug: [{ fails: true, prepared: () => (WebAssembly.instantiateStreaming = WebAssembly.compileStreaming = () => Promise.reject(new WebAssembly.RuntimeError("unreachable"))) }, /启动时出错/, /broke while starting/],
};

for (const [cause, [wish, zh, en]] of Object.entries(STARTS)) {
  test(`says why it does not start, in both languages: ${cause}`, async ({ visit }) => {
    for (const [size, screen] of Object.entries(SIZES)) {
      const { page } = await visit({ fails: true, screen, ...wish });
      await expect(failed(page)).toBeVisible();
      await expect(failed(page).locator("p").first()).toHaveText(zh);
      await expect(failed(page).locator("p[lang=en]")).toHaveText(en);
      await expect(page.locator("main")).toBeHidden();
      await shot(page, `start-${cause}-${size}`);
    }
  });
}

test("says that a policy of the server forbids its program", async ({ visit }) => {
  const { page } = await visit({ spoiled: { "": await pageWith(" 'wasm-unsafe-eval'", "") } });
  await expect(failed(page)).toHaveText(/Content-Security-Policy[^]*wasm-unsafe-eval/);
  await shot(page, "start-policy-wide");
});

test("says what the single file lacks", async ({ visit }) => {
  const single = await pageWith("data-failed-by=", 'data-needs="NoSuchThing" data-failed-by=');
  const { page } = await visit({ spoiled: { ...unread, "": single } });
  await expect(failed(page)).toHaveText(/单文件版[^]*NoSuchThing.*Firefox 113[^]*single-file version[^]*NoSuchThing.*Safari 16\.4/);
  await shot(page, "start-packed-wide");
});

test("says that it cannot be opened from a disk as many files", async ({ visit }) => {
  const { page } = await visit({ fails: true, at: new URL("../../dist/index.html", import.meta.url).href });
  await expect(failed(page)).toHaveText(/单文件版[^]*single-file version/);
  await shot(page, "start-disk-wide");
});

test("says that nothing has come where no script runs at all, once that is overdue", async ({ visit }) => {
  const { page } = await visit({ spoiled: { "main.js": undefined, "floor.js": undefined } });
  await expect(failed(page)).toHaveCSS("visibility", "hidden");
  await page.waitForFunction(() => document.getAnimations().map((animation) => animation.finish()).length > 0);
  await expect(failed(page)).toBeVisible();
  await expect(failed(page)).toHaveText(/网关、过滤软件拦截[^]*gateway or filter/);
  await shot(page, "start-nothing-wide");
});

test("starts again by the button of a failure", async ({ visit }) => {
  const { page, mend } = await visit({ spoiled: { "main.js": undefined }, hash: "#v=1&s=baseline&l=en&p=ac:0.6" });
  await expect(failed(page)).toBeVisible();
  await mend("main.js");
  await failed(page).locator("button").click();
  await expect(page.locator("html")).toHaveAttribute("data-ready", "yes");
  await expect(failed(page)).toBeHidden();
  await expect(page.locator("#sentence")).toContainText(/red line/);
});

test("is not stopped by what fails beside it", async ({ visit }) => {
  // Scripts of extensions fail in the page's own window.
  const { page } = await visit({ fails: true, prepared: () => document.addEventListener("DOMContentLoaded", () => { throw new Error("of an extension"); }) });
  await expect(page.locator("html")).toHaveAttribute("data-ready", "yes");
  await expect(failed(page)).toBeHidden();
  await expect(page.locator("#figures strong")).toHaveCount(4);
});

test("starts where nothing may be stored", async ({ visit }) => {
  const forbid = () => {
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
      Object.defineProperty(globalThis, name, { get: () => { throw new DOMException("denied", "SecurityError"); } });
    }
  };
  const { page } = await visit({ prepared: forbid });
  await expect(page.locator("#figures strong")).toHaveCount(4);
});

/** What does not come while the page runs: how, and what is said of it. */
const PARTS = {
  network: [undefined, /网络中断，或被网关、过滤软件拦截，这一部分没有下载到/, /The network broke off.*so this part has not come/],
  status: [{ status: 404, body: "" }, /服务器回答 404，这一部分没有下载到/, /The server answers 404, so this part has not come/],
};

for (const [cause, [answer, zh, en]] of Object.entries(PARTS)) {
  for (const lang of ["zh", "en"]) {
    test(`says why a view does not come, and fetches it by a button: ${cause}, ${lang}`, async ({ visit }) => {
      for (const [size, screen] of Object.entries(SIZES)) {
        const { page, spoil, mend } = await visit({ lang, screen });
        await spoil(`words/${lang}-rest.txt`, answer);
        await page.click('#tabs a[data-view="targets"]');
        const told = page.locator("#view .notice");
        await expect(told).toHaveText(lang === "zh" ? zh : en);
        await shot(page, `part-${cause}-${lang}-${size}`);
        await mend(`words/${lang}-rest.txt`);
        await told.locator("button").click();
        await expect(page.locator("#view h3").first()).toHaveText(lang === "zh" ? /目标/ : /Targets/);
        await expect(told).toHaveCount(0);
      }
    });
  }
}

for (const lang of ["zh", "en"]) {
  test(`says that the device is offline, and goes on when it is back: ${lang}`, async ({ visit }) => {
    const { page, connect } = await visit({ lang });
    await connect(false);
    await page.click("#assumptions > summary");
    const drawer = page.locator("#assumptions");
    await expect(drawer).toHaveText(lang === "zh" ? /设备没有联网，这一部分没有下载到/ : /This device is offline, so this part has not come/);
    await drawer.locator("p button").scrollIntoViewIfNeeded();
    await shot(page, `part-offline-${lang}-wide`);
    await connect(true);
    await drawer.locator("p button").click();
    await expect(page.locator(".filter input")).toBeVisible();
  });

  test(`says why an export cannot be made, and makes it by a button: ${lang}`, async ({ visit }) => {
    const { page, spoil, mend } = await visit({ lang });
    await spoil("full/tianchu_web_bg.wasm", { ...HTML, contentType: "application/wasm" });
    await page.click("#file > summary");
    await page.locator("#file button").nth(2).click();
    await expect(notice(page)).toHaveText(lang === "zh" ? /网络给出的不是页面的文件/ : /something else than the page's files/);
    await shot(page, `part-html-${lang}-wide`);
    await mend("full/tianchu_web_bg.wasm");
    expect(JSON.parse(await saved(page, notice(page).locator("button").first()))).toHaveProperty("rows");
    await expect(notice(page)).toBeHidden();
  });

  for (const [what, name, message, said] of [
    ["memory", "RangeError", "Out of memory", { zh: /内存不足/, en: /too little memory/ }],
    ["bug", "RuntimeError", "unreachable", { zh: /程序出错/, en: /Something broke/ }],
  ]) {
    test(`says that the core gave up: ${what}, ${lang}`, async ({ visit }) => {
      const { page } = await visit({ lang, fails: true });
      await expect(page.locator("#figures strong")).toHaveCount(4);
      await page.waitForFunction(([name, message]) => (queueMicrotask(() => { throw Object.assign(new Error(message), { name }); }), true), [name, message]);
      await expect(notice(page)).toHaveText(said[lang]);
      await expect(notice(page).locator("button")).toHaveText(lang === "zh" ? "重新载入" : "Reload");
      await shot(page, `part-${what}-${lang}-wide`);
    });
  }
}

/** As inside other programs: no clipboard, and what is copied is read by the test alone. */
const noClipboard = () => {
  const { clipboard } = navigator;
  globalThis.readCopied = () => clipboard.readText();
  Object.defineProperty(navigator, "clipboard", { value: undefined });
};
const copiedText = (page, wanted) => expect.poll(() => page.evaluate(() => globalThis.readCopied())).toMatch(wanted);

test("copies its link where the browser has no clipboard, or has it forbidden", async ({ visit }) => {
  for (const prepared of [noClipboard, () => { globalThis.readCopied = navigator.clipboard.readText.bind(navigator.clipboard); navigator.clipboard.writeText = () => Promise.reject(new DOMException("denied", "NotAllowedError")); }]) {
    const { page } = await visit({ prepared, hash: "#v=1&s=baseline&l=zh&p=ac:0.6" });
    await page.click("#share");
    await copiedText(page, /ac:0.6/);
    await expect(page.locator("#status")).toHaveText("链接已复制");
  }
});

test("gives the link to copy by hand where nothing can be copied", async ({ visit }) => {
  const { page } = await visit({ prepared: () => { Object.defineProperty(navigator, "clipboard", { value: undefined }); document.execCommand = () => false; } });
  await page.click("#share");
  await expect(notice(page).locator("input")).toHaveValue(/#v=1&.*s=baseline/);
  await page.locator("#sharing button").first().click();
  await expect(page.locator("#sharing button").first()).toHaveText(/手动复制/);
  await expect(page.locator("#sharing textarea")).toBeFocused();
});

for (const lang of ["zh", "en"]) {
  for (const [size, screen] of Object.entries(SIZES)) {
    test(`says whom its link reaches, and gives the command: ${lang}, ${size}`, async ({ visit }) => {
      const { page } = await visit({ lang, screen });
      await page.click("#share");
      const panel = page.locator("#sharing");
      // The page of the journeys is served on this machine only.
      await expect(panel).toHaveText(lang === "zh" ? /只有本机打得开[^]*tianchu run baseline/ : /Only this computer[^]*tianchu run baseline/);
      await expect(panel.locator("textarea")).toHaveValue(/^http:\/\/127\.0\.0\.1:\d+\/#v=1&.*s=baseline/);
      await accessible(page, "the panel beside the share button");
      await shot(page, `share-machine-${lang}-${size}`);
      await page.keyboard.press("Escape");
      await expect(panel).toBeHidden();
      await expect(page.locator("#share")).toBeFocused();
    });
  }
}

test("shares the published address, where the build names one, with a QR code of it", async ({ visit }) => {
  for (const lang of ["zh", "en"]) {
    for (const [size, screen] of Object.entries(SIZES)) {
      const named = await pageWith("<title>", '<link rel="canonical" href="https://example.org/tianchu/"><title>');
      const { page } = await visit({ lang, screen, spoiled: { "": named }, fails: false });
      await page.click("#share");
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^https:\/\/example\.org\/tianchu\/#v=1&.*s=baseline/);
      const panel = page.locator("#sharing");
      await expect(panel).toHaveText(lang === "zh" ? /公开地址/ : /published address/);
      await expect(panel.locator("img")).toHaveJSProperty("complete", true);
      await expect.poll(() => panel.locator("img").evaluate((image) => image.naturalWidth)).toBeGreaterThan(0);
      await shot(page, `share-named-${lang}-${size}`);
      // A press beside it closes it.
      await page.locator("#sentence").click({ position: { x: 4, y: 4 } });
      await expect(panel).toBeHidden();
    }
  }
});

test("says that a long link makes no QR code that could be read", async ({ visit }) => {
  const named = await pageWith("<title>", `<link rel="canonical" href="https://example.org/${"tianchu/".repeat(40)}"><title>`);
  const { page } = await visit({ spoiled: { "": named }, fails: false });
  await page.click("#share");
  await expect(page.locator("#sharing .qr")).toHaveText(/放不进看得清的二维码/);
});

for (const lang of ["zh", "en"]) {
  test(`hands out pictures, texts and links inside WeChat: ${lang}`, async ({ visit }) => {
    const { page } = await visit({ lang, screen: NARROW, agent: WECHAT, prepared: noClipboard });
    const dialog = page.locator("dialog.handout");
    const figure = page.locator("#view figure").first();
    const close = () => dialog.locator("button").last().click();

    await (await saver(figure, "SVG")).click();
    await expect(dialog).toHaveText(lang === "zh" ? /长按图片/ : /Press the picture and hold/);
    await expect(dialog.locator("img")).toHaveAttribute("src", /^data:image\/png;base64,.{10000}/);
    await shot(page, `wechat-picture-${lang}-narrow`);
    await close();
    await expect(dialog).toHaveCount(0);

    await (await saver(figure, "CSV")).click();
    await expect(dialog.locator("textarea")).toHaveValue(/2020/);
    await dialog.locator("button").first().click();
    await expect(dialog.locator("button").first()).toHaveText(lang === "zh" ? "已复制" : "Copied");
    await copiedText(page, /2020[^]*2035/);
    await accessible(page, "a file handed out");
    await shot(page, `wechat-text-${lang}-narrow`);
    await close();
    await expect(dialog).toHaveCount(0);
  });

  test(`says inside WeChat that a long file needs a browser: ${lang}`, async ({ visit }) => {
    const { page } = await visit({ lang, agent: WECHAT, prepared: noClipboard });
    const dialog = page.locator("dialog.handout");
    await page.click("#file > summary");
    await page.locator("#file button").nth(1).click();
    await expect(dialog).toHaveText(lang === "zh" ? /\d MB.*在浏览器打开/ : /\d MB.*Open in browser/);
    await expect(dialog.locator("textarea")).toHaveValue(/#v=1&.*s=baseline/);
    await shot(page, `wechat-file-${lang}-wide`);
    // Who knows better may save all the same.
    expect(await saved(page, dialog.locator("button").nth(1))).toMatch(/^\uFEFFscenario,/);
  });
}

test("hands out the files of the register inside WeChat", async ({ visit }) => {
  const { page } = await visit({ screen: NARROW, agent: WECHAT });
  await page.click('#tabs a[data-view="sources"]');
  await page.locator(".files a", { hasText: "regions.csv" }).click();
  await expect(page.locator("dialog.handout textarea")).toHaveValue(/^code,/);
});

test("keeps the Chinese name of a reader's scenario in its files", async ({ visit }) => {
  const { page } = await visit();
  const both = '= { zh = "自拟", en = "Mine" }';
  const text = `base = "baseline"\ntitle ${both}\nquestion ${both}\nreading_zh = "说明。"\nreading_en = "It shows."\n`;
  await page.click("#file > summary");
  await page.setInputFiles("#file input", { name: "我的 情景？a|b.toml", mimeType: "text/plain", buffer: Buffer.from(text) });
  await expect(page.locator("#scenario option:checked")).toHaveText("自拟");
  const [download] = await Promise.all([page.waitForEvent("download"), saver(page.locator("#view figure").first(), "CSV").then((entry) => entry.click())]);
  expect(download.suggestedFilename()).toBe("tianchu-我的 情景？a-b-farmland-stock-CN.csv");
});

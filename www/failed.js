// Words the failure that floor.js found, in both languages, with a way out. Fetched only then; where this does not come
// either, what stands in `#failed` is said as it is.
(function () {
  "use strict";

  /** Cause and way out, Chinese and English; {} stands for what is lacking or answered. */
  /** @type {Record<string, string[]>} */
  var SENTENCES = {
    old: [
      "这个浏览器没有本页需要的 {}。请更新浏览器，或改用 Chrome 或 Edge 96、Firefox 98、Safari 15.4 及以上版本；也可用命令行",
      "This browser lacks {}, which the page needs. Update it, or use Chrome or Edge 96, Firefox 98, Safari 15.4 or later; or the command line",
    ],
    packed: [
      "这个浏览器打不开单文件版：它没有 {}。请改用 Chrome 或 Edge 96、Firefox 113、Safari 16.4 及以上版本，或打开网站上的版本；也可用命令行",
      "This browser cannot open the single-file version: it lacks {}. Use Chrome or Edge 96, Firefox 113, Safari 16.4 or later, or open the page on its site; or the command line",
    ],
    off: [
      "这个浏览器没有 WebAssembly，或把它关闭了（iOS 锁定模式、Edge 增强安全性、单位策略），本页无法计算。请为本页打开它，或换一个浏览器；也可用命令行",
      "This browser has no WebAssembly, or has it switched off (Lockdown Mode, enhanced security, a policy), so the page cannot compute. Allow it for this page or use another browser; or the command line",
    ],
    offline: ["设备没有联网，页面的程序没有下载到。请联网后重新载入。", "This device is offline, so the page's program has not come. Connect and reload."],
    status: [
      "服务器没有给出页面的程序（回答 {}）：文件可能没有传全，或已被替换。请重新载入；仍然如此，请告诉网站的管理者。",
      "The server does not hand out the page's program (it answers {}): files may be missing or replaced. Reload; if that does not help, tell whoever runs the site.",
    ],
    html: [
      "网络给出的不是页面的程序，而是一个网页，多半来自登录页、网关或过滤软件。请登录网络后重新载入，或换一个网络。",
      "The network handed out a web page in place of the page's program, most likely from a sign-in page, gateway or filter. Sign in and reload, or try another network.",
    ],
    changed: [
      "页面的文件没有来全，或不是同一版本（正在更新，或在途中被改动）。请重新载入。",
      "The page's files are incomplete or of different versions (an update under way, or changed in transit). Reload.",
    ],
    policy: [
      "这里的安全策略（Content-Security-Policy）不允许本页的程序运行。请网站的管理者放行 script-src 'self' 'wasm-unsafe-eval'，或换一个网络。",
      "A security policy (Content-Security-Policy) forbids the page's program. Whoever runs the site must allow script-src 'self' 'wasm-unsafe-eval'; or try another network.",
    ],
    memory: ["内存不足，页面无法启动。请关闭其他标签页或程序，再重新载入。", "There is too little memory for the page to start. Close other tabs or programs, then reload."],
    disk: [
      "这一页由许多文件组成，浏览器不允许从磁盘直接打开。请打开单文件版，或通过网站打开。",
      "This page is made of many files, which browsers do not open from a disk. Open its single-file version, or open it from a site.",
    ],
    bug: ["程序启动时出错。请重新载入，或换一个浏览器；也可用命令行", "The program broke while starting. Reload, or use another browser; or the command line"],
  };

  /**
   * @param {Element} parent
   * @param {string} tag
   * @param {string} text
   */
  function add(parent, tag, text) {
    var element = document.createElement(tag);
    element.appendChild(document.createTextNode(text));
    parent.appendChild(element);
    return element;
  }

  /** @param {string} cause @param {string} [what] */
  function tell(cause, what) {
    var failed = /** @type {HTMLElement} */ (document.getElementById("failed"));
    var sentences = SENTENCES[cause];
    // Without sentences of its own it is what the page says already.
    if (sentences) while (failed.firstChild) failed.removeChild(failed.firstChild);
    for (var i = 0; sentences && i < 2; i += 1) {
      var text = sentences[i].replace("{}", what || "");
      var paragraph = add(failed, "p", text);
      paragraph.lang = i ? "en" : "zh-CN";
      if (/命令行$|command line$/.test(text)) {
        add(paragraph, "code", " tianchu run baseline");
        add(paragraph, "span", i ? "." : "。");
      }
    }
    add(failed, "button", "重新载入 · Reload").onclick = function () {
      location.reload();
    };
    document.documentElement.setAttribute("data-failed", cause);
  }

  /** @param {Response} answer to what did not come before */
  function judge(answer) {
    if (!answer.ok) tell("status", String(answer.status));
    else tell(/html/.test(answer.headers.get("content-type") || "") ? "html" : "changed");
  }

  /**
   * @param {string} cause
   * @param {string} [what] what is lacking, what a server answered or, of what did not come, its address
   */
  function tellFailure(cause, what) {
    // The page may still be on its way.
    if (!document.getElementById("failed")) {
      document.addEventListener("DOMContentLoaded", function () {
        tellFailure(cause, what);
      });
      return;
    }
    if (cause !== "network") return tell(cause, what);
    if (location.protocol === "file:") return tell("disk");
    if (navigator.onLine === false) return tell("offline");
    if (!what) return tell("network");
    // Asked for once more, it tells why.
    fetch(what, { cache: "no-cache" }).then(judge, function () {
      tell("network");
    });
  }

  window.tellFailure = tellFailure;
})();

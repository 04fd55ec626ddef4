// Chooses the language of the first paint, and finds out why the page does not start. It must itself run where nothing else
// does: plain old JavaScript, no module. It does something more only when something has failed; where not even this file
// comes, the page's style shows what stands in `#failed`.
(function () {
  "use strict";

  /** Uses every feature of WebAssembly that ours does; `xtask/www.test.mjs` holds both against each other. */
  var PROBE = "AGFzbQEAAAABBgFgAAJ/fwMCAQAEBAFvAAEFAwEAAQYGAX8BQQALBwUBAWcDAAobARkAQQBBAEEA/AsAQQDARAAAAAAAAAAA/AIL";

  var root = document.documentElement;
  // The language of a link, or else the browser's, and English for those who speak neither: what stands in the page stands
  // there in both, and one is shown from the first paint on.
  var asked = /(?:^#?|&|;|%26)l(?:=|%3D)(zh|en)/.exec(location.hash);
  root.lang = /^zh/i.test(asked ? asked[1] : navigator.language) ? "zh-CN" : "en";

  // Who comes for the first time, and by no link, is told what this is; the room for it is there from the first paint on.
  try {
    if (location.hash.length < 2 && !localStorage.getItem("tianchu-welcomed")) root.setAttribute("data-welcome", "");
  } catch (e) {
    // A browser that keeps nothing need not be told of anything.
  }

  var self = /** @type {HTMLScriptElement} */ (document.querySelector("script[data-failed-by]"));
  var simulator = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[as=fetch]"));
  var forbidden = false;
  var told = false;

  /**
   * Hands a failure to failed.js; of several the first is the cause.
   * @param {string} cause
   * @param {string} [what]
   */
  function tell(cause, what) {
    if (told || root.hasAttribute("data-ready")) return;
    told = true;
    function say() {
      if (window.tellFailure) window.tellFailure(cause, what);
      else root.setAttribute("data-failed", "network");
    }
    if (window.tellFailure) return say();
    var script = document.createElement("script");
    script.src = self.getAttribute("data-failed-by") || "";
    script.onload = script.onerror = say;
    document.head.appendChild(script);
  }

  /** What a browser lacks; those that have all this read the page's scripts, too (ARCHITECTURE.md, "Browsers"). */
  function lacking() {
    if (!("noModule" in document.createElement("script"))) return "ES modules";
    if (!("showModal" in document.createElement("dialog"))) return "<dialog>";
    if (!window.ResizeObserver) return "ResizeObserver";
    if (!window.WebAssembly) return "";
    // What only the single file needs.
    var besides = self.getAttribute("data-needs");
    if (besides && !(besides in window)) return besides;
    var bytes = Uint8Array.from(atob(PROBE), function (letter) {
      return letter.charCodeAt(0);
    });
    return WebAssembly.validate(bytes) ? null : "WebAssembly reference types";
  }

  /**
   * What kind of failure an error is, and what a server answered; the running page words it (`trouble.js`).
   * @param {any} error
   * @returns {[string, string?]}
   */
  function causeOf(error) {
    while (error && error.cause) error = error.cause;
    var name = (error && error.name) || "";
    var message = String((error && error.message) || error);
    var status = /(?:^|: )([45]\d\d)(?=$| )/.exec(message);
    if (name === "WrongPack") return ["changed"];
    if (name !== "TypeError" && /memory/i.test(message)) return ["memory"];
    if (name === "RuntimeError") return ["bug"];
    if (forbidden || /Content.Security.Policy|unsafe-eval/i.test(message)) return ["policy"];
    if (status) return ["status", status[1]];
    if (name === "CompileError") return [/magic|.asm'/.test(message) ? "html" : "changed"];
    if (name === "SyntaxError") return ["changed"];
    if (name !== "TypeError" || !/fetch|load|import|network|http/i.test(message)) return ["bug"];
    return ["network"];
  }

  /** @param {any} error what ended the start */
  function explain(error) {
    var cause = causeOf(error);
    tell(cause[0], cause[0] === "network" && simulator ? simulator.href : cause[1]);
  }

  /** The error of a script does not rise: it is heard on its way down. @param {any} event */
  function hear(event) {
    if (event.target === window) explain(event.error || event.message);
    else if (event.target.type === "module") tell(forbidden ? "policy" : "network", event.target.src);
  }

  window.causeOf = causeOf;
  var missing = lacking();
  if (missing !== null) return tell(missing === "" ? "off" : missing === self.getAttribute("data-needs") ? "packed" : "old", missing);

  addEventListener("securitypolicyviolation", function () {
    forbidden = true;
  });
  addEventListener("error", hear, true);
  addEventListener("unhandledrejection", function (event) {
    explain(event.reason);
  });
})();

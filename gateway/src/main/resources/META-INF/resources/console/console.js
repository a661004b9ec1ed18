// What pages gain by scripts beside htmx. Each works without: a form is then sent by the browser itself.
"use strict";

// A page, not a document for programs, is what htmx wants, refusals too.
document.addEventListener("htmx:configRequest", (event) => {
  event.detail.headers.Accept = "text/html";
});

// Forms with files show how much of them is sent.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.hasAttribute("data-progress") || event.defaultPrevented) {
    return;
  }
  event.preventDefault();
  const bar = form.querySelector("progress");
  const buttons = form.querySelectorAll("button");
  const sending = new XMLHttpRequest();
  const here = new URL(form.action, location.href).href;
  sending.open("POST", here);
  sending.setRequestHeader("Accept", "text/html");
  sending.upload.addEventListener("progress", (sent) => {
    if (sent.lengthComputable) {
      bar.value = (100 * sent.loaded) / sent.total;
    }
  });
  sending.addEventListener("load", () => {
    if (sending.status < 400 && sending.responseURL !== here) {
      location.assign(sending.responseURL);
    } else {
      showAnswer(sending.responseText);
    }
  });
  // Where nothing came back, the browser is to say why.
  sending.addEventListener("error", () => form.submit());
  sending.send(new FormData(form));
  buttons.forEach((button) => { button.disabled = true; });
  bar.hidden = false;
});

function showAnswer(html) {
  const answer = new DOMParser().parseFromString(html, "text/html");
  const main = answer.getElementById("main");
  if (!main) {
    location.reload();
    return;
  }
  document.getElementById("main").replaceWith(main);
  htmx.process(main);
  (main.querySelector("[role=alert]") || main).focus();
}

// Parts with data-live are read anew when the gateway says that something changed. Without a stream they only ask now
// and then, as their hx-trigger says; with one those polls are spared, save one a minute.
const POLL_ALL_THE_SAME = 60000;
const live = { open: false, lastRead: 0 };

function follow(address) {
  const stream = new EventSource(address);
  stream.addEventListener("open", () => { live.open = true; });
  stream.addEventListener("error", () => { live.open = false; });
  stream.addEventListener("changed", () => {
    document.querySelectorAll("[data-live]").forEach((part) => htmx.trigger(part, "live"));
  });
  addEventListener("pagehide", () => stream.close());
  addEventListener("pageshow", (shown) => { if (shown.persisted) { follow(address); } });
}

document.addEventListener("htmx:beforeRequest", (event) => {
  if (!event.target.hasAttribute("data-live")) {
    return;
  }
  const poll = !event.detail.requestConfig.triggeringEvent;
  if (poll && live.open && Date.now() - live.lastRead < POLL_ALL_THE_SAME) {
    event.preventDefault();
    return;
  }
  live.lastRead = Date.now();
});

document.addEventListener("DOMContentLoaded", () => {
  const part = document.querySelector("[data-live]");
  if (part) {
    live.lastRead = Date.now();
    follow(part.dataset.live);
  }
});

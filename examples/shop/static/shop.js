// The shop's own script. It talks to the chat only through the public function that any site would use: calls made
// before the chat has loaded wait in its queue.
window.Barista =
  window.Barista ||
  function () {
    (window.Barista.q = window.Barista.q || []).push(arguments);
  };

const { token, language } = document.currentScript.dataset;
window.Barista("boot", { language, ...(token ? { user: { token } } : {}) });

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.matches("[data-buy]")) return;
  event.preventDefault();
  const button = form.querySelector("button");
  const answer = await fetch(form.action, { method: "POST", body: new FormData(form), headers: { accept: "application/json" } });
  if (!answer.ok) return form.submit();
  const { count } = await answer.json();
  const counter = document.querySelector('[data-count="cart"]');
  counter.textContent = count;
  counter.hidden = count === 0;
  window.Barista("track", "Product Added", { ...JSON.parse(button.dataset.props), quantity: 1 });
  say(button.dataset.done);
});

document.addEventListener("click", (event) => {
  const target = event.target.closest("[data-chat],[data-notify]");
  if (!target) return;
  if ("chat" in target.dataset) return window.Barista("show");
  target.disabled = true;
  say(target.dataset.notify);
});

// A link to a folded answer opens it.
addEventListener("DOMContentLoaded", unfold);
addEventListener("hashchange", unfold);

function unfold() {
  const wanted = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (wanted instanceof HTMLDetailsElement) wanted.open = true;
}

let hiding;

function say(words) {
  const toast = document.querySelector(".toast");
  toast.textContent = words;
  toast.hidden = false;
  clearTimeout(hiding);
  hiding = setTimeout(() => (toast.hidden = true), 2500);
}

// Sends a comment without a reload, and puts the form under the comment that is answered.
// Without this script the same form works with a page of its own.

const desk = document.getElementById("form");
const form = desk?.querySelector("form");
// The server takes no comment that is younger than three seconds.
const TOKEN_RIPENS_MS = 3200;

function say(text, className = "comment-message") {
  const box = form.querySelector("[role=alert]");
  box.className = className;
  box.replaceChildren();
  if (text) box.appendChild(document.createElement("p")).textContent = text;
  return box;
}

function showErrors(errors) {
  form.querySelectorAll(".errorlist").forEach((list) => list.remove());
  form.querySelectorAll("[aria-invalid]").forEach((field) => field.removeAttribute("aria-invalid"));
  let first;
  for (const [name, problems] of Object.entries(errors)) {
    const field = form.querySelector(`.comment-field [name="${name}"]`);
    const list = document.createElement("ul");
    list.className = "errorlist";
    for (const { message } of problems) list.appendChild(document.createElement("li")).textContent = message;
    if (field) {
      field.setAttribute("aria-invalid", "true");
      field.after(list);
      first ??= field;
    } else {
      if (name === "parent") answer(null);
      form.querySelector("[role=alert]").append(list);
    }
  }
  first?.focus();
}

// Turns the form to one comment, or with null to the story itself.
function answer(link) {
  say("");
  const comment = link?.closest(".comment");
  form.elements.parent.value = link?.dataset.parent ?? "";
  const answered = desk.querySelector(".comment-answered");
  answered.hidden = !comment;
  answered.querySelector("bdi").textContent = comment?.querySelector(".comment-name").textContent ?? "";
  if (comment) comment.after(desk);
  else home.after(desk);
}

async function fetchToken() {
  if (form.elements.token.value) return;
  try {
    const response = await fetch(form.dataset.tokenUrl, { credentials: "omit" });
    if (response.ok) form.elements.token.value = (await response.json()).token;
  } catch {
    // Without a token the first answer brings one.
  }
}

async function post() {
  const response = await fetch(form.action, {
    method: "POST",
    body: new URLSearchParams(new FormData(form)),
    headers: { Accept: "application/json" },
    credentials: "omit",
  });
  return [response.status, await response.json()];
}

async function send() {
  say(form.dataset.sending);
  let [status, answered] = await post();
  if (status === 200) {
    // The token was missing, too young or too old.
    form.elements.token.value = answered.token;
    await new Promise((resolve) => setTimeout(resolve, TOKEN_RIPENS_MS));
    [status, answered] = await post();
  }
  if (answered.token) form.elements.token.value = answered.token;
  showErrors({});
  say(answered.message, status === 201 ? "comment-message comment-thanks" : undefined);
  form.elements.website.value = "";
  if (status === 201) form.elements.body.value = "";
  else showErrors(answered.errors ?? {});
}

const home = document.createElement("div");
if (form) {
  // The server's messages are in Hindi and stand beside the field; the browser's are not.
  form.noValidate = true;
  desk.before(home);
  const button = form.querySelector("[type=submit]");
  // Answers stand where the reader looks: beside the button just pressed.
  button.before(form.querySelector("[role=alert]"));
  form.addEventListener("focusin", fetchToken);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (button.disabled) return;
    button.disabled = true;
    try {
      await send();
    } catch {
      say(form.dataset.failed);
    }
    button.disabled = false;
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".comment-reply, .comment-answered a");
    if (!link) return;
    event.preventDefault();
    answer(link.matches(".comment-reply") ? link : null);
    form.elements.body.focus();
  });
}

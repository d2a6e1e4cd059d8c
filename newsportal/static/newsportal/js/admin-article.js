// The article form: bylines in order by buttons, and no text lost by leaving the page.

const form = document.getElementById("article_form")
const group = document.getElementById("bylines-group")

function rows() {
  return [...group.querySelectorAll("tr.form-row:not(.empty-form)")]
}

function renumber() {
  rows().forEach((row, index) => {
    row.querySelector("input[name$='-place_in_order']").value = index + 1
  })
}

function mover(row, label, sign, direction) {
  const button = document.createElement("button")
  button.type = "button"
  button.className = "byline-mover"
  button.textContent = sign
  button.title = label
  button.setAttribute("aria-label", label)
  button.addEventListener("click", () => {
    const all = rows()
    const other = all[all.indexOf(row) + direction]
    if (!other) return
    if (direction < 0) other.before(row)
    else other.after(row)
    renumber()
    button.focus()
  })
  return button
}

function enhance(row) {
  const input = row.querySelector("input[name$='-place_in_order']")
  if (!input || input.type === "hidden") return
  const { up, down } = input.dataset
  input.type = "hidden"
  input.after(mover(row, up, "↑", -1), mover(row, down, "↓", 1))
}

// A form that came back with errors has its rows in the old order.
function sort() {
  const place = (row) => Number(row.querySelector("input[name$='-place_in_order']")?.value) || Infinity
  const sorted = rows().sort((one, other) => place(one) - place(other))
  const end = group.querySelector("tr.empty-form")
  sorted.forEach((row) => end?.before(row))
}

if (group) {
  sort()
  rows().forEach(enhance)
  document.addEventListener("formset:added", (event) => {
    if (!group.contains(event.target)) return
    enhance(event.target)
    renumber()
  })
}

if (form) {
  let changed = Boolean(document.querySelector(".errornote"))
  form.addEventListener("input", () => {
    changed = true
  })
  form.addEventListener("submit", () => {
    changed = false
  })
  window.addEventListener("beforeunload", (event) => {
    if (changed) event.preventDefault()
  })
}

// The reason stands beside its button, and appears when the button asks for it.
const reason = document.querySelector(".story-reason-field")
if (reason) {
  const text = reason.querySelector("textarea")
  reason.hidden = !text.value && !document.querySelector(".errornote")
  document.querySelector("[data-needs-reason]").addEventListener("click", (event) => {
    if (text.value.trim()) return
    event.preventDefault()
    reason.hidden = false
    text.focus()
  })
}

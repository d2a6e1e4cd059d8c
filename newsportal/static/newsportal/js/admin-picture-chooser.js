// A form's picture field: shows the picture and opens the picker instead of asking for a number.

import { openPicker } from "./admin-picker.js"

function enhance(chooser) {
  const input = chooser.querySelector("input")
  const image = chooser.querySelector("img")
  const text = chooser.querySelector(".picture-chooser-text")
  const choose = chooser.querySelector("[data-choose]")
  const clear = chooser.querySelector("[data-clear]")

  const show = ({ id = "", text: words = "", thumbnail = "" }) => {
    input.value = id
    text.textContent = words
    image.hidden = !thumbnail
    if (thumbnail) image.src = thumbnail
    clear.hidden = !id
    input.dispatchEvent(new Event("input", { bubbles: true }))
  }
  chooser.classList.add("is-enhanced")
  choose.hidden = false
  clear.hidden = !input.value
  choose.addEventListener("click", () => openPicker(chooser.dataset.pickerUrl).then(show))
  clear.addEventListener("click", () => show({}))
}

document.querySelectorAll("[data-picture-chooser]").forEach(enhance)

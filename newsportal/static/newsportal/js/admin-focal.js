// The focal point of a picture: a click on it fills in the two numbers.

const image = document.querySelector(".field-thumbnail img")
const inputs = [document.getElementById("id_focal_x"), document.getElementById("id_focal_y")]

function mark() {
  const [x, y] = inputs.map((input) => Math.min(1, Math.max(0, Number(input.value) || 0)))
  frame.style.setProperty("--focal-x", `${x * 100}%`)
  frame.style.setProperty("--focal-y", `${y * 100}%`)
}

const frame = document.createElement("span")
if (image && inputs.every(Boolean)) {
  frame.className = "focal-frame"
  image.before(frame)
  frame.append(image)
  image.addEventListener("click", (event) => {
    const box = image.getBoundingClientRect()
    inputs[0].value = ((event.clientX - box.left) / box.width).toFixed(2)
    inputs[1].value = ((event.clientY - box.top) / box.height).toFixed(2)
    mark()
  })
  inputs.forEach((input) => input.addEventListener("input", mark))
  mark()
}

// The picker's own window: hands the chosen picture to the window that opened it.

function hand(button) {
  if (!window.opener) return
  const { picture, text, caption, thumbnail } = button.dataset
  const message = { picture: { id: picture, text, caption, thumbnail } }
  window.opener.postMessage(message, window.location.origin)
  window.close()
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-picture]")
  if (button) hand(button)
})

const uploaded = document.querySelector("[data-chosen] [data-picture]")
if (uploaded) hand(uploaded)

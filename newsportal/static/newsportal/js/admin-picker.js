// Opens the picture picker in a window of its own and waits for what is chosen there.

/**
 * @param {string} url address of the picker
 * @returns {Promise<{id: string, text: string, caption: string, thumbnail: string}>}
 *   settles only when a picture is chosen
 */
export function openPicker(url) {
  const popup = window.open(url, "picture-picker", "popup,width=900,height=720")
  return new Promise((resolve) => {
    if (!popup) return
    const receive = (event) => {
      if (event.origin !== window.location.origin || event.source !== popup) return
      if (!event.data?.picture) return
      window.removeEventListener("message", receive)
      resolve(event.data.picture)
    }
    window.addEventListener("message", receive)
  })
}

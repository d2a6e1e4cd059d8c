// Tags: suggests known tags for the word being typed, in Devanagari or in Latin letters.

const WAIT = 150

function enhance(input) {
  const list = document.createElement("ul")
  list.id = `${input.id}_suggestions`
  list.className = "tag-suggestions"
  list.setAttribute("role", "listbox")
  list.hidden = true
  input.after(list)
  input.setAttribute("role", "combobox")
  input.setAttribute("aria-controls", list.id)
  input.setAttribute("aria-expanded", "false")
  input.autocomplete = "off"
  let timer = 0
  let chosen = -1

  const parts = () => input.value.split(",")
  const close = () => {
    list.hidden = true
    chosen = -1
    input.setAttribute("aria-expanded", "false")
    input.removeAttribute("aria-activedescendant")
  }
  const take = (name) => {
    const before = parts().slice(0, -1).map((part) => part.trim()).filter(Boolean)
    input.value = `${[...before, name].join(", ")}, `
    input.dispatchEvent(new Event("input", { bubbles: true }))
    close()
    input.focus()
  }
  const mark = (index) => {
    const options = [...list.children]
    if (!options.length) return
    chosen = (index + options.length) % options.length
    options.forEach((option, at) => option.setAttribute("aria-selected", String(at === chosen)))
    input.setAttribute("aria-activedescendant", options[chosen].id)
  }
  const show = (names) => {
    const used = new Set(parts().slice(0, -1).map((part) => part.trim()))
    const options = names.filter((name) => !used.has(name)).map((name, index) => {
      const option = document.createElement("li")
      option.id = `${list.id}_${index}`
      option.setAttribute("role", "option")
      option.textContent = name
      // Before the field loses the focus.
      option.addEventListener("pointerdown", (event) => {
        event.preventDefault()
        take(name)
      })
      return option
    })
    close()
    list.replaceChildren(...options)
    list.hidden = !options.length
    input.setAttribute("aria-expanded", String(options.length > 0))
  }
  const suggest = async () => {
    const word = parts().at(-1).trim()
    if (!word) return close()
    const url = `${input.dataset.suggestUrl}?q=${encodeURIComponent(word)}`
    const response = await fetch(url, { headers: { Accept: "application/json" } })
    if (response.ok && word === parts().at(-1).trim()) show((await response.json()).names)
  }

  input.addEventListener("input", () => {
    clearTimeout(timer)
    timer = setTimeout(suggest, WAIT)
  })
  input.addEventListener("blur", close)
  input.addEventListener("keydown", (event) => {
    if (list.hidden) return
    if (event.key === "ArrowDown") mark(chosen + 1)
    else if (event.key === "ArrowUp") mark(chosen - 1)
    else if (event.key === "Escape") close()
    else if (event.key === "Enter" && chosen >= 0) take(list.children[chosen].textContent)
    else return
    event.preventDefault()
  })
}

document.querySelectorAll("input[data-suggest-url]").forEach(enhance)

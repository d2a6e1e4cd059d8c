// The editor's package names its buttons in English only; the form brings the names to show.

const NAMED = "[title], [aria-label]"
const TEXTS = ".prose-menubar__option, .prose-menubar__option *, .prose-editor-dialog option"

function relabel(root, labels) {
  for (const element of root.querySelectorAll(NAMED)) {
    for (const name of ["title", "aria-label"]) {
      const label = labels[element.getAttribute(name)]
      if (label) element.setAttribute(name, label)
    }
  }
  for (const element of root.querySelectorAll(TEXTS)) {
    const label = !element.childElementCount && labels[element.textContent]
    if (label) element.textContent = label
  }
}

/** Show `labels` (English name → name to show) on an editor's buttons, now and as they change. */
export function keepLabelled(labels) {
  const all = () => document.querySelectorAll(".prose-menubar, .prose-editor-dialog")
  const show = () => all().forEach((root) => relabel(root, labels))
  show()
  new MutationObserver(show).observe(document.body, {
    attributeFilter: ["title", "aria-label"],
    childList: true,
    subtree: true,
  })
}

// A picture in the body: <figure data-picture="ID"><figcaption>…</figcaption></figure>.
// Loaded by the prose editor, which finds the extension under its exported name.

import { Node } from "django-prose-editor/editor"
import { keepLabelled } from "./admin-editor-labels.js"
import { openPicker } from "./admin-picker.js"

export const Picture = Node.create({
  name: "picture",
  group: "block",
  content: "text*",
  marks: "",
  draggable: true,
  isolating: true,
  defining: true,

  addOptions() {
    return { pickerUrl: "", thumbnailUrl: "", buttonLabel: "", captionLabel: "", labels: {} }
  },

  onCreate() {
    keepLabelled(this.options.labels)
  },

  addAttributes() {
    return {
      number: {
        default: null,
        parseHTML: (element) => element.getAttribute("data-picture"),
        renderHTML: ({ number }) => ({ "data-picture": number }),
      },
    }
  },

  parseHTML() {
    return [
      {
        tag: "figure[data-picture]",
        contentElement: (figure) =>
          figure.querySelector("figcaption") ?? document.createElement("figcaption"),
      },
    ]
  },

  renderHTML({ HTMLAttributes }) {
    return ["figure", HTMLAttributes, ["figcaption", 0]]
  },

  addNodeView() {
    return ({ node, editor, getPos }) => {
      const dom = document.createElement("figure")
      const image = document.createElement("img")
      const contentDOM = document.createElement("figcaption")
      image.src = this.options.thumbnailUrl.replace("/0/", `/${node.attrs.number}/`)
      image.alt = ""
      image.contentEditable = "false"
      // A click on the picture selects all of it, to be dragged, copied or deleted.
      image.addEventListener("click", () => {
        editor.chain().focus().setNodeSelection(getPos()).run()
      })
      contentDOM.dataset.label = this.options.captionLabel
      contentDOM.classList.toggle("is-empty", node.content.size === 0)
      dom.append(image, contentDOM)
      return {
        dom,
        contentDOM,
        ignoreMutation: (mutation) =>
          mutation.type !== "selection" && !contentDOM.contains(mutation.target),
        update: (updated) => {
          if (updated.type !== node.type || updated.attrs.number !== node.attrs.number) return false
          contentDOM.classList.toggle("is-empty", updated.content.size === 0)
          return true
        },
      }
    }
  },

  addKeyboardShortcuts() {
    return {
      // A caption is one line: Enter goes on below the picture.
      Enter: ({ editor }) => {
        if (!editor.isActive(this.name)) return false
        const after = editor.state.selection.$from.after()
        return editor.chain().insertContentAt(after, { type: "paragraph" }).focus(after + 1).run()
      },
    }
  },

  addMenuItems({ buttons, menu }) {
    menu.defineItem({
      name: this.name,
      groups: "picture",
      priority: 50,
      button: buttons.material("image", this.options.buttonLabel),
      active: (editor) => editor.isActive(this.name),
      command: (editor) => {
        openPicker(this.options.pickerUrl).then(({ id, caption }) => {
          const content = caption ? [{ type: "text", text: caption }] : []
          const figure = { type: this.name, attrs: { number: id }, content }
          editor.chain().focus().insertContent([figure, { type: "paragraph" }]).run()
        })
      },
    })
  },
})

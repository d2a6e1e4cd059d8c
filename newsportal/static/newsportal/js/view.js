/* Counts one view of the story, once it is really in front of the reader. */

const story = document.querySelector("[data-view-url]");

function count() {
  navigator.sendBeacon(story.dataset.viewUrl);
}

function countWhenVisible() {
  if (document.visibilityState === "visible") {
    count();
  } else {
    document.addEventListener("visibilitychange", count, { once: true });
  }
}

if (story && document.prerendering) {
  document.addEventListener("prerenderingchange", countWhenVisible, { once: true });
} else if (story) {
  countWhenVisible();
}

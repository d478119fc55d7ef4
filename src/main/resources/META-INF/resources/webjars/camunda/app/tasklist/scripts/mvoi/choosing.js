// SPDX-License-Identifier: EUPL-1.2

// The form viewer forgets that a list closed when it closed by a choice: the answer and the list change in one go, and only the answer is kept.
// It then takes the next click or Tab for one on an open list, and shows nothing. Told to open and close in one breath, it sees the difference.

/** The list hangs below the box that opens it; one that closed because its field was shut has nothing to open. */
function settle(list) {
  const field = list.previousElementSibling.querySelector('input');
  ['focusin', 'focusout'].forEach(kind => field?.dispatchEvent(new FocusEvent(kind)));
}

new MutationObserver(changes => changes
  .filter(change => change.removedNodes.length && change.target.classList.contains('fjs-select-anchor'))
  .forEach(change => settle(change.target)))
  .observe(document.body, { subtree: true, childList: true });

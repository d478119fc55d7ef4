// SPDX-License-Identifier: EUPL-1.2

// Writes texts in fields of the form, and sees to it that the form has them before it is handed in.

import { answers, handsIn, write } from './form.js';

/** The form throws away what is written shortly before or after a change in another field; this long after, it is sure. */
const sure = 400;

/** What was written last, by the element it was written in. */
const texts = new Map();

function isBehind(element) {
  const { container, field, text } = texts.get(element);
  return element.isConnected && (answers(container)[field.key] || '') !== text;
}

/** Until the form has it; a field that went away needs nothing any more. */
function again(element) {
  const written = texts.get(element);
  write(element, written.text);
  clearTimeout(written.timer);
  written.timer = setTimeout(() => isBehind(element) ? again(element) : texts.delete(element), sure);
}

/** Writes a text in the element of a field. */
export function put(container, field, element, text) {
  clearTimeout((texts.get(element) || {}).timer);
  texts.set(element, { container, field, text });
  again(element);
}

function clickOnceTaken(button) {
  if ([...texts.keys()].some(isBehind)) {
    setTimeout(() => clickOnceTaken(button), sure);
  } else {
    button.click();
  }
}

document.addEventListener('click', event => {
  const button = event.target.closest(handsIn);
  if (button && [...texts.keys()].some(isBehind)) {
    event.preventDefault();
    event.stopImmediatePropagation();
    clickOnceTaken(button);
  }
}, true);

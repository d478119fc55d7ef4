// SPDX-License-Identifier: EUPL-1.2

// Tells the other scripts when a form is handed in, and what came of it.

const sends = /\/(process-definition|task)\/(?:key\/)?([^/]+)\/submit-form$/;

const listeners = [];

/**
 * Calls `begun(sending)`, `taken(sending, answer)` or `refused(sending, status, answer)`, and `over(sending)`. A sending knows whether it
 * starts a process, and the id of the task or the definition; an answer is what the server said, or nothing when that is no JSON. The status
 * is 0 when the server could not be reached.
 */
export const onSending = listener => listeners.push(listener);

const tell = (moment, ...facts) => listeners.filter(one => one[moment]).forEach(one => one[moment](...facts));

function json(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const openAsIs = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (method, address, ...rest) {
  const found = method.toUpperCase() === 'POST' && String(address).split('?')[0].match(sends);
  if (found) {
    const sending = { starts: found[1] !== 'task', id: decodeURIComponent(found[2]) };
    this.addEventListener('loadstart', () => tell('begun', sending));
    this.addEventListener('load', () => this.status < 300 ? tell('taken', sending, json(this.responseText))
      : tell('refused', sending, this.status, json(this.responseText)));
    ['error', 'timeout'].forEach(event => this.addEventListener(event, () => tell('refused', sending, 0, null)));
    this.addEventListener('loadend', () => tell('over', sending));
  }
  return openAsIs.call(this, method, address, ...rest);
};

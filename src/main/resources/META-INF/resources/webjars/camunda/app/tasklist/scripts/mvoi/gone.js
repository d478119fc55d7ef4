// SPDX-License-Identifier: EUPL-1.2

// Says in one sentence, where the person looks, why a task cannot be shown, picked up or given back. The Tasklist says it above the page,
// and twice.

import { element } from './form.js';
import { lookAt, tell } from './telling.js';

const reads = /\/task\/(?!count$)([^/]+)$/;
const moves = /\/task\/[^/]+\/(?:claim|unclaim)$/;

const notForYou = 'Deze taak is al afgerond, of zij is niet voor u. Kies een andere taak in de lijst.';
const lost = 'De server is niet bereikbaar. Controleer uw verbinding en probeer het nog eens.';

/** Where the task would be, or else the list, for a telephone shows one of them. */
const column = () => ['.task-details > .content', '.tasks-list > .content'].map(place => document.querySelector(place)).find(one => one && one.offsetParent);

/** By when the Tasklist, while it starts, has its columns, and the list of tasks. */
const laidOut = [500, 1500, 3000];

/** Said again where it stands by then, unless the person went on. */
function say(title, sentence) {
  const place = column();
  if (place) {
    const said = tell(place.firstElementChild, title, [element('li', {}, sentence)]);
    laidOut.forEach(moment => setTimeout(() => [document.body, said].includes(document.activeElement) && lookAt(said), moment));
  }
}

/** What the server said, when it said it for people. */
function sentence(answer) {
  try {
    const said = JSON.parse(answer);
    return said.type === 'Geweigerd' ? said.message : notForYou;
  } catch {
    return notForYou;
  }
}

/** The task that is open, as far as the server showed one. */
let shown = '';

function read(request, task) {
  const { status } = request;
  if (status === 200) {
    shown = task;
  } else if ((status === 403 || status === 404) && task !== shown) {
    say('U kunt deze taak niet openen', notForYou);
  }
}

function moved(request) {
  if (request.status >= 400 && request.status !== 401) {
    say('Dit is niet gelukt', sentence(request.responseText));
  }
}

const clear = () => document.querySelectorAll('.content > .mvoi-refusals').forEach(said => said.remove());

/** Tells what came of a request of the Tasklist about a task. */
function watch(request, answered) {
  request.addEventListener('load', answered);
  request.addEventListener('error', () => say('Dit is niet gelukt', lost));
}

const openAsIs = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (method, address, ...rest) {
  const path = String(address).split('?')[0];
  const task = method.toUpperCase() === 'GET' && (path.match(reads) || [])[1];
  if (task) {
    watch(this, () => read(this, task));
  } else if (method.toUpperCase() === 'POST' && moves.test(path)) {
    clear();
    watch(this, () => moved(this));
  }
  return openAsIs.call(this, method, address, ...rest);
};

const taskIn = address => (address.match(/[?&]task=([^&]*)/) || [])[1];

/** Whoever opens another task, has read it; the Tasklist also writes its list in the address. */
window.addEventListener('hashchange', ({ oldURL, newURL }) => {
  if (taskIn(newURL) && taskIn(newURL) !== taskIn(oldURL)) {
    clear();
  }
});

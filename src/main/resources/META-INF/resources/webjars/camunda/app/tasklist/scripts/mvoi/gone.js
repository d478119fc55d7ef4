// SPDX-License-Identifier: EUPL-1.2

// Says in one sentence, where the person looks, why a task cannot be shown, picked up or given back. The Tasklist says it above the page,
// and twice.

import { element } from './form.js';
import { onSending } from './sending.js';
import { lookAt, tell } from './telling.js';

const reads = /\/task\/(?!count$)([^/]+)$/;
const moves = /\/task\/[^/]+\/(?:claim|unclaim)$/;

const notForYou = 'Deze taak is al afgerond, of de taak is niet voor u. Kies een andere taak in de lijst.';
const lost = 'De server is niet bereikbaar. Controleer uw verbinding en probeer het nog eens.';

/** Where the task would be, or else the list, for a telephone shows one of them. */
const column = () => ['.task-details > .content', '.tasks-list > .content'].map(place => document.querySelector(place)).find(one => one && one.offsetParent);

const clear = () => document.querySelectorAll('.content > .mvoi-refusals').forEach(said => said.remove());

/** By when the Tasklist, while it starts, has its columns, and the list of tasks. */
const laidOut = [500, 1500, 3000];

/** Said again where it stands by then, unless the person went on. */
function say(title, sentence) {
  const place = column();
  clear();
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

/** The task that the server showed last. */
let shown = '';

/** The task that was handed in here, until the person opens a task again: that it is gone is no news. */
let handedIn = '';

onSending({
  taken: ({ id }) => {
    handedIn = id;
  }
});

/** The Tasklist asks for the open task again and again, and says itself on it that it is gone. */
const isOpen = task => task === shown && document.querySelector('.task-card');

function read({ status }, task) {
  if (status === 200) {
    shown = task;
  } else if ((status === 0 || status === 403 || status === 404) && task !== handedIn && !isOpen(task)) {
    say('U kunt deze taak niet openen', status ? notForYou : lost);
  }
}

function moved({ status, responseText }) {
  if (status !== 401 && (status === 0 || status >= 400)) {
    say('Dit is niet gelukt', status ? sentence(responseText) : lost);
  }
}

/** Tells what came of a request of the Tasklist about a task. */
const watch = (request, answered) => ['load', 'error', 'timeout'].forEach(event => request.addEventListener(event, () => answered(request)));

const openAsIs = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (method, address, ...rest) {
  const path = String(address).split('?')[0];
  const task = method.toUpperCase() === 'GET' && (path.match(reads) || [])[1];
  if (task) {
    watch(this, request => read(request, task));
  } else if (method.toUpperCase() === 'POST' && moves.test(path)) {
    clear();
    watch(this, moved);
  }
  return openAsIs.call(this, method, address, ...rest);
};

const taskIn = address => (address.match(/[?&]task=([^&]*)/) || [])[1];

/** Whoever opens another task, has read it; the Tasklist also writes its list in the address. */
window.addEventListener('hashchange', ({ oldURL, newURL }) => {
  if (taskIn(newURL) && taskIn(newURL) !== taskIn(oldURL)) {
    handedIn = '';
    clear();
  }
});

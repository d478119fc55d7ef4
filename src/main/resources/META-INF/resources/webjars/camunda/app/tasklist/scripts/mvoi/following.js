// SPDX-License-Identifier: EUPL-1.2

// Says after a form was taken what follows: the next task of this purchase for the same person, which one press picks up and opens, or who
// else is to do something. It goes when the person closes it or turns to another task.

import { show } from './address.js';
import { answers, ask, containers, element, onChange } from './form.js';
import { onSending } from './sending.js';
import { goTo } from './telling.js';

const rest = '../../../api/engine/engine/default/task';
const account = '../../../api/admin/auth/user/default';

const said = element('p', { role: 'status' });
const next = element('div');
const close = element('button', { type: 'button' }, 'Sluiten');
document.body.append(element('div', { class: 'mvoi-next' }, said, next, close));

/** The purchase of the form that is being handed in. */
let dossier = '';

/** The name of the task that is being opened from here; its heading gets the focus. */
let opening = null;

const waiting = 'U hebt nu geen taak in deze inkoop. U krijgt bericht als u weer iets kunt doen.';

/** Where somebody opens, reads or fills in a task or a start form. */
const elsewhere = '.task-filters, .tasks-list, .task-card, .modal-content';

const read = async address => {
  const answer = await ask(address);
  return answer && answer.ok ? answer.json() : [];
};

/** Whether the focus moves because somebody pressed Tab: Tasklist itself moves it too, right after a task is done. */
let tabbed = false;

function tell(text, ...ways) {
  opening = null;
  tabbed = false;
  said.textContent = text;
  next.replaceChildren(...ways);
}

/** The form that was handed in took the focus along with it. */
function catchFocus() {
  const button = next.querySelector('button');
  if (button && document.activeElement === document.body) {
    button.focus();
  }
}

/** What must be done first, and by whom. */
async function turn(number) {
  const [first] = await read('/api/v1/inkoopdossiers/' + number + '/taken');
  return first ? ' Nu aan zet: ' + first.wie + ' (' + first.naam + ').' : '';
}

/** Picks a task up unless somebody has it, and opens it; the task itself tells when a colleague was quicker. */
async function open({ id, name, assignee }, userId) {
  tell('');
  opening = name;
  if (!assignee) {
    await ask(rest + '/' + id + '/claim', { method: 'POST', body: JSON.stringify({ userId }) });
  }
  show(query => query.set('task', id));
}

function way(task, userId) {
  const button = element('button', { type: 'button' }, (task.assignee ? 'Open: ' : 'Pak op en open: ') + task.name);
  button.addEventListener('click', () => open(task, userId));
  return button;
}

/** One task, and how many there are besides. */
const ready = ([first, ...more]) => 'Voor u staat klaar: ' + first.name
  + (more.length ? ' en nog ' + more.length + (more.length > 1 ? ' taken' : ' taak') : '') + '.';

/** A task in the hands of a colleague is not for this person. */
async function follow(beginning, number) {
  const { userId } = await read(account);
  const tasks = (await read(rest + '?processInstanceBusinessKey=' + encodeURIComponent(number)))
    .filter(({ assignee }) => !assignee || assignee === userId);
  const text = tasks.length ? ready(tasks) : waiting + await turn(number);
  tell(beginning + text, ...tasks.slice(0, 1).map(task => way(task, userId)));
  catchFocus();
}

onSending({
  begun: () => {
    tell('');
    dossier = containers().slice(-1).map(container => answers(container).dossierNummer)[0] || '';
  },
  taken: async (sending, answer) => {
    const number = (sending.starts && answer && answer.businessKey) || dossier;
    if (number) {
      await follow((sending.starts ? 'Uw aanvraag heeft nummer ' : 'Klaar met deze taak van ') + number + '. ', number);
    }
  }
});

close.addEventListener('click', () => {
  tell('');
  goTo(document.querySelector('.tasks-list'));
});

onChange(() => {
  const heading = opening && document.querySelector('.task-card h2.task');
  if (heading && heading.textContent.trim() === opening) {
    goTo(heading);
  }
});

// On the window: Tasklist lets nobody listen to focusin on the document.
window.addEventListener('keydown', ({ key }) => {
  tabbed = key === 'Tab';
}, true);

['click', 'focusin', 'input'].forEach(event => window.addEventListener(event, ({ type, target }) => {
  if (target instanceof Element && target.closest(elsewhere) && (type !== 'focusin' || tabbed)) {
    tell('');
  }
}, true));

// SPDX-License-Identifier: EUPL-1.2

// Says after a form was taken what follows: the next task of this purchase for the same person, which one press picks up and opens, or who
// else is to do something. It goes when the person turns to another task.

import { show } from './address.js';
import { answers, ask, containers, element } from './form.js';
import { onSending } from './sending.js';

const rest = '../../../api/engine/engine/default/task';
const account = '../../../api/admin/auth/user/default';

const said = element('p', { role: 'status' });
const next = element('div');
document.body.append(element('div', { class: 'mvoi-next' }, said, next));

/** The purchase of the form that is being handed in. */
let dossier = '';

const waiting = 'U hebt nu geen taak in deze inkoop. U krijgt bericht als u weer iets kunt doen.';

/** Where somebody opens, reads or fills in a task or a start form. */
const elsewhere = '.tasks-list, .task-card, .modal-content';

const read = async address => {
  const answer = await ask(address);
  return answer && answer.ok ? answer.json() : [];
};

function tell(text, ...ways) {
  said.textContent = text;
  next.replaceChildren(...ways);
}

/** What must be done first, and by whom. */
async function turn(number) {
  const [first] = await read('/api/v1/inkoopdossiers/' + number + '/taken');
  return first ? ' Nu aan zet: ' + first.wie + ' (' + first.naam + ').' : '';
}

/** Picks a task up unless somebody has it, and opens it; the task itself tells when a colleague was quicker. */
async function open({ id, assignee }, userId) {
  tell('');
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

/** A task in the hands of a colleague is not for this person. */
async function follow(beginning, number) {
  const { userId } = await read(account);
  const tasks = (await read(rest + '?processInstanceBusinessKey=' + encodeURIComponent(number)))
    .filter(({ assignee }) => !assignee || assignee === userId);
  const text = tasks.length ? 'Voor u staat klaar: ' + tasks.map(task => task.name).join(', ') + '.' : waiting + await turn(number);
  tell(beginning + text, ...tasks.map(task => way(task, userId)));
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

['click', 'input'].forEach(event => document.addEventListener(event, ({ target }) => {
  if (target.closest(elsewhere)) {
    tell('');
  }
}, true));

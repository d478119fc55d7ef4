// SPDX-License-Identifier: EUPL-1.2

// Says after a form was taken what follows: the next task of this purchase for the same person, or who else is to do something. It goes when
// the person turns to another task.

import { answers, ask, containers, element } from './form.js';
import { onSending } from './sending.js';

const tasks = '../../../api/engine/engine/default/task?processInstanceBusinessKey=';

const line = element('p', { class: 'mvoi-next', role: 'status' });
document.body.append(line);

/** The purchase of the form that is being handed in. */
let dossier = '';

const waiting = 'U hebt nu geen taak in deze inkoop. U krijgt bericht als u weer iets kunt doen.';

/** Where somebody opens, reads or fills in a task or a start form. */
const elsewhere = '.tasks-list, .task-card, .modal-content';

const read = async address => {
  const answer = await ask(address);
  return answer && answer.ok ? answer.json() : [];
};

/** What must be done first, and by whom. */
async function turn(number) {
  const [first] = await read('/api/v1/inkoopdossiers/' + number + '/taken');
  return first ? ' Nu aan zet: ' + first.wie + ' (' + first.naam + ').' : '';
}

async function follows(number) {
  const open = await read(tasks + encodeURIComponent(number));
  return open.length ? 'Voor u staat klaar: ' + open.map(task => task.name).join(', ') + '.' : waiting + await turn(number);
}

onSending({
  begun: () => {
    line.textContent = '';
    dossier = containers().slice(-1).map(container => answers(container).dossierNummer)[0] || '';
  },
  taken: async (sending, answer) => {
    const number = (sending.starts && answer && answer.businessKey) || dossier;
    line.textContent = number ? (sending.starts ? 'Uw aanvraag heeft nummer ' : 'Klaar met deze taak van ') + number + '. ' + await follows(number) : '';
  }
});

['click', 'input'].forEach(event => document.addEventListener(event, ({ target }) => {
  if (target.closest(elsewhere)) {
    line.textContent = '';
  }
}, true));

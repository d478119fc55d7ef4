// SPDX-License-Identifier: EUPL-1.2

// Keeps what somebody types in a form, in this browser and for that person only, until the form is handed in or the person signs out.
// The Tasklist's own copy stands under the task alone, whoever sits there, so it is not kept.

import { FILLED, ask, containers, element, formIn, isClosed, onChange, questions } from './form.js';
import { onSending } from './sending.js';

const mine = 'mvoi-concept:';
const theirs = 'camunda-form:';
const pause = 600;

const keys = () => Object.keys(localStorage);

const forget = which => keys().filter(which).forEach(key => localStorage.removeItem(key));

const setAsIs = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, value) {
  if (!String(key).startsWith(theirs)) {
    setAsIs.call(this, key, value);
  }
};
forget(key => key.startsWith(theirs));

/** Who is signed in; what somebody else left in this browser goes before anything is shown. */
const person = ask('../../../api/admin/auth/user/default').then(answer => answer && answer.ok ? answer.json() : null).then(found => {
  if (found) {
    forget(key => key.startsWith(mine) && !key.startsWith(mine + found.userId + ':'));
  }
  return found && found.userId;
});

/** Where a draft belongs: a task by its id, a start form by the key of its process, whatever its version. */
const placeOf = id => id.split(':')[0];

/** The place of the form that was fetched last, and the address of what it is a form of. */
let opened = {};

const fetchAsIs = window.fetch;
window.fetch = (address, ...rest) => {
  const found = String(address.url || address).match(/^(.*\/(?:task|process-definition)\/([^/]+))\/deployed-(?:start-)?form/);
  if (found) {
    opened = { place: placeOf(decodeURIComponent(found[2])), subject: found[1] };
  }
  return fetchAsIs(address, ...rest);
};

const time = moment => moment.toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit' });

/** The hour alone says nothing of what was typed on another day. */
function when(moment) {
  const isToday = moment.toDateString() === new Date().toDateString();
  return (isToday ? '' : moment.toLocaleDateString('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' }) + ', ') + time(moment);
}

/** Why nothing more is kept. */
const ended = {
  401: 'U bent uitgelogd. Wat u hier typt, wordt niet meer bewaard.',
  404: 'Deze taak is in een ander venster afgerond, of de taak is niet meer voor u. Neem over wat u nog nodig hebt, en ververs dan de pagina.'
};

/** An open form whose text is kept. */
class Draft {

  constructor(container, form, user, { place, subject }) {
    this.container = container;
    this.form = form;
    this.place = place;
    this.subject = subject;
    this.left = {};
    this.key = mine + user + ':' + place;
    this.fresh = structuredClone(form._getState().data);
    this.line = element('p', { class: 'mvoi-draft', role: 'status' });
    container.after(this.line);
    this.restore();
    ['input', 'change', 'click'].forEach(event => container.addEventListener(event, () => this.later(), true));
  }

  restore() {
    const kept = JSON.parse(localStorage.getItem(this.key) || 'null');
    if (kept) {
      this.show(kept.answers);
      this.line.append('Uw concept van ' + when(new Date(kept.om)) + ' staat er weer in. ', this.noLongerAsked(), this.thrower());
    }
  }

  /** What another version of the form asked stays in the draft, and out of this form. */
  show(answers) {
    const asked = questions(this.form).map(({ key }) => key);
    const [known, left] = [true, false].map(fits => Object.fromEntries(Object.entries(answers).filter(([key]) => asked.includes(key) === fits)));
    this.left = left;
    this.fill({ ...structuredClone(this.fresh), ...known });
    this.last = this.answers();
  }

  noLongerAsked() {
    const texts = Object.values(this.left).filter(value => typeof value === 'string' && value.trim());
    return texts.length ? 'Dit had u ook getypt, maar het wordt niet meer gevraagd: ' + texts.map(text => '‘' + text + '’').join(', ') + '. ' : '';
  }

  /** Two windows on one form show the same. */
  keptElsewhere({ om, answers }) {
    this.show(answers);
    this.line.textContent = 'U hebt dit formulier ook in een ander venster open. Wat u daar om ' + time(new Date(om)) + ' typte, staat nu ook hier.';
  }

  /** The draft was thrown away in another window, or the form is done. */
  async goneElsewhere() {
    const answer = await ask(this.subject);
    if (answer && ended[answer.status]) {
      this.end(answer.status);
    }
  }

  /** Puts other answers in the form, and tells who shows them in another way. */
  fill(answers) {
    this.form.importSchema(this.form._getState().schema, answers);
    this.container.dispatchEvent(new Event(FILLED));
  }

  thrower() {
    const button = element('button', { type: 'button' }, 'Concept weggooien');
    button.addEventListener('click', () => {
      this.drop();
      this.show({});
      this.line.textContent = 'Het concept is weggegooid.';
    });
    return button;
  }

  later() {
    this.rest();
    this.timer = this.over || isClosed(this.container) ? null : setTimeout(() => {
      this.timer = null;
      this.keep();
    }, pause);
  }

  rest() {
    clearTimeout(this.timer);
    this.timer = null;
  }

  /** Writes what was typed since the last time, also of a form that was left a moment ago. */
  keep() {
    const answers = this.answers();
    if (JSON.stringify(answers) !== JSON.stringify(this.last || this.answers(this.fresh))) {
      this.last = answers;
      const now = new Date();
      localStorage.setItem(this.key, JSON.stringify({ om: now, answers: { ...this.left, ...answers } }));
      this.line.textContent = 'Concept bewaard om ' + time(now);
    }
  }

  /** What is typed or chosen, without what the form only shows. */
  answers(data = this.form._getState().data) {
    return Object.fromEntries(questions(this.form).map(({ key }) => [key, data[key]]).filter(([, value]) => value !== undefined && value !== null));
  }

  drop() {
    this.rest();
    localStorage.removeItem(this.key);
  }

  /** The click that hands the form in is a change too, and must not bring the draft back. */
  end(status) {
    this.over = true;
    this.drop();
    this.line.textContent = ended[status] || '';
  }
}

const drafts = new Map();

/** At once, where something was typed just now. */
const keepAll = () => drafts.forEach(draft => draft.timer && draft.keep());

async function dress(container) {
  const form = formIn(container);
  const of = opened;
  const user = await person;
  if (form && user && of.place && !drafts.has(container) && container.isConnected) {
    keepAll();
    drafts.set(container, new Draft(container, form, user, of));
  }
}

onChange(() => {
  [...drafts].filter(([container, draft]) => !container.isConnected && !draft.timer).forEach(([container]) => drafts.delete(container));
  containers().filter(container => !drafts.has(container)).forEach(dress);
});

onSending({
  begun: keepAll,
  taken: sending => [...drafts.values()].filter(draft => draft.place === placeOf(sending.id)).forEach(draft => draft.end())
});

/** Another window of the same person. */
window.addEventListener('storage', ({ key, newValue }) => [...drafts.values()].filter(draft => draft.key === key && !draft.over && draft.container.isConnected)
  .forEach(draft => newValue ? draft.keptElsewhere(JSON.parse(newValue)) : draft.goneElsewhere()));

window.addEventListener('pagehide', keepAll);

/** What was typed just before signing out is not kept after it. */
window.addEventListener('mvoi-signs-out', () => drafts.forEach(draft => draft.end(401)));

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

/** The place of the form that was fetched last. */
let opened = '';

const fetchAsIs = window.fetch;
window.fetch = (address, ...rest) => {
  const found = String(address.url || address).match(/\/(?:task\/([^/]+)\/deployed-form|process-definition\/([^/]+)\/deployed-start-form)/);
  if (found) {
    opened = placeOf(decodeURIComponent(found[1] || found[2]));
  }
  return fetchAsIs(address, ...rest);
};

const time = moment => moment.toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit' });

/** An open form whose text is kept. */
class Draft {

  constructor(container, form, user, place) {
    this.container = container;
    this.form = form;
    this.place = place;
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
      this.fill({ ...this.fresh, ...kept.answers });
      this.line.append('Uw concept van ' + time(new Date(kept.om)) + ' staat er weer in. ', this.thrower());
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
      this.fill(structuredClone(this.fresh));
      this.line.textContent = 'Het concept is weggegooid.';
    });
    return button;
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), pause);
  }

  /** Nothing is written for a form that is no longer there, or that nobody may type in. */
  keep() {
    clearTimeout(this.timer);
    if (this.over || !this.container.isConnected || isClosed(this.container)) {
      return;
    }
    const answers = this.answers();
    if (JSON.stringify(answers) !== JSON.stringify(this.last || this.answers(this.fresh))) {
      this.last = answers;
      const now = new Date();
      localStorage.setItem(this.key, JSON.stringify({ om: now, answers }));
      this.line.textContent = 'Concept bewaard om ' + time(now);
    }
  }

  /** What is typed or chosen, without what the form only shows. */
  answers(data = this.form._getState().data) {
    return Object.fromEntries(questions(this.form).map(({ key }) => [key, data[key]]).filter(([, value]) => value !== undefined && value !== null));
  }

  drop() {
    clearTimeout(this.timer);
    localStorage.removeItem(this.key);
  }

  /** The click that hands the form in is a change too, and must not bring the draft back. */
  end() {
    this.over = true;
    this.drop();
  }
}

const drafts = new Map();

async function dress(container) {
  const form = formIn(container);
  const place = opened;
  const user = await person;
  if (form && user && place && !drafts.has(container) && container.isConnected) {
    drafts.set(container, new Draft(container, form, user, place));
  }
}

onChange(() => {
  [...drafts.keys()].filter(container => !container.isConnected).forEach(container => drafts.delete(container));
  containers().filter(container => !drafts.has(container)).forEach(dress);
});

onSending({
  begun: () => drafts.forEach(draft => draft.keep()),
  taken: sending => [...drafts.values()].filter(draft => draft.place === placeOf(sending.id)).forEach(draft => draft.end())
});

/** What was typed just before signing out is not kept after it. */
window.addEventListener('mvoi-signs-out', () => drafts.forEach(draft => draft.end()));

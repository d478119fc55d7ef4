// SPDX-License-Identifier: EUPL-1.2

// What the other scripts need to know of an open form, and how they write in it.

import { ask } from '../../../../assets/mvoi/page.js';

export { ask, element, onChange, token } from '../../../../assets/mvoi/page.js';

/** The form in a container, as the form viewer keeps it; null while it is not there. */
export function formIn(container) {
  const nodes = [container.__k];
  while (nodes.length) {
    const node = nodes.shift();
    if (Array.isArray(node)) {
      nodes.push(...node);
    } else if (node && typeof node === 'object') {
      const context = node.props && node.props.value;
      if (context && typeof context.getService === 'function') {
        return context.getService('form');
      }
      nodes.push(node.__k, node.props && node.props.children);
    }
  }
  return null;
}

/** The answers of an open form. */
export function answers(container) {
  const form = formIn(container);
  return form ? form._getState().data : {};
}

/** The fields that an open form asks, as its file describes them. */
export function questions(form) {
  return (form._getState().schema.components || []).filter(field => field.key);
}

/** The element of a field; its id in the page ends with the id in the form's file. */
export const elementOf = (container, field) => container.querySelector(`[id^=fjs-form-][id$="-${field.id}"]`);

/** Writes a text as if somebody typed it, so that the form takes it over. */
export function write(element, text) {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value').set.call(element, text);
  element.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Told to the container of a form that got other answers at once. */
export const FILLED = 'mvoi-filled';

export const containers = () => [...document.querySelectorAll('.fjs-container')];

/** Whether nobody may type here yet: the task was not picked up. */
export const isClosed = element => Boolean(element.closest('.disabled-form'));

/** The button with which a form is handed in. */
export const handsIn = '.form-actions .btn-primary, .modal-footer .btn-primary';

/** What the server understands of an amount, a number or a day. */
export async function reading(text, kind, limits) {
  if (!text) {
    return {};
  }
  const given = Object.entries(limits).filter(([, limit]) => limit || limit === 0);
  const answer = await ask('/api/v1/lezingen?' + new URLSearchParams([['soort', kind], ['tekst', text], ...given]));
  return answer && answer.ok ? answer.json() : unread;
}

/** Said when the server could not be asked. */
export const unread = { melding: 'Dit kan nu niet worden gelezen. Bij het insturen wordt het gecontroleerd.' };

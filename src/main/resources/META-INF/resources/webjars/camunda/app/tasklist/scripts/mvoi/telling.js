// SPDX-License-Identifier: EUPL-1.2

// Says on top of a place what is wrong, and brings it to who looks there.

import { element } from './form.js';

/** To the middle of what can be seen, with the focus. */
export function lookAt(control) {
  control.scrollIntoView({ block: 'center' });
  control.focus({ preventScroll: true });
}

/** The focus on something that is no control. */
export function goTo(target) {
  target.setAttribute('tabindex', '-1');
  target.focus();
}

/** A heading with a line for each problem, before the place; the focus goes to the first control that is wrong, or else to what is said. */
export function tell(place, title, lines, wrong) {
  const said = element('div', { class: 'mvoi-refusals', role: 'alert', tabindex: '-1' }, element('h2', {}, title), element('ul', {}, ...lines));
  place.before(said);
  lookAt(wrong || said);
  return said;
}

// SPDX-License-Identifier: EUPL-1.2

// Shows a question that most people need not answer only to who is asked it. Whether somebody is, the server knows: it asks at the field,
// or names the box to tick. Without this script these fields are there for everybody.

import { answers, containers, formIn, onChange, questions } from './form.js';

/** Why somebody departs from the CPV code. */
const departing = 'afwijkingCpvReden';

/** A box that says that an odd answer is meant. */
const confirms = field => field.type === 'checkbox' && field.key.endsWith('Bevestigd');

/** There is nothing to choose. */
const isGiven = field => field.type === 'radio' && field.values?.length === 1 && field.defaultValue === field.values[0].value;

const isNamed = field => [...document.querySelectorAll('.mvoi-refusals')].some(said => said.textContent.includes('‘' + field.label + '’'));

function look(container) {
  const given = answers(container);
  questions(formIn(container)).filter(field => field.key === departing || confirms(field) || isGiven(field)).forEach(field => {
    const place = container.querySelector(`[id*="-${field.id}"]`)?.closest('.fjs-form-field');
    if (place) {
      // Who was asked once keeps the question. What the server asks there is not hidden either; the style sheet sees to that.
      place.dataset.mvoiNamed = place.dataset.mvoiNamed || (isNamed(field) ? 'true' : '');
      place.classList.toggle('mvoi-unasked', !place.dataset.mvoiNamed && (isGiven(field) || !given[field.key]));
    }
  });
}

onChange(() => containers().filter(formIn).forEach(look));

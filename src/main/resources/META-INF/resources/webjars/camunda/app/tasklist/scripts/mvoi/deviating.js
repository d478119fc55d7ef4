// SPDX-License-Identifier: EUPL-1.2

// Asks why somebody departs from the CPV code only of who does. Whether he does, the rules know: the server asks for the reason at this
// field. Without this script the field is there for everybody who gives both a code and a topic.

import { containers, elementOf, formIn, onChange, questions } from './form.js';

const key = 'afwijkingCpvReden';

function look(container) {
  const field = questions(formIn(container)).find(one => one.key === key);
  const typed = field && elementOf(container, field);
  if (typed) {
    // What the server asks for there is not hidden; the style sheet sees to that.
    typed.closest('.fjs-form-field').classList.toggle('mvoi-unasked', !typed.value);
  }
}

onChange(() => containers().filter(formIn).forEach(look));

// SPDX-License-Identifier: EUPL-1.2

// Puts a button below a text that is meant to be sent, with which it is copied. Without this script the text can be selected and copied.

import { element, onChange } from './form.js';

const selectAll = text => getSelection().selectAllChildren(text);

/** The lines as they are read; the clipboard keeps no markup, for a mail gets its own. */
async function copy(text, said) {
  try {
    await navigator.clipboard.writeText(text.innerText.trim());
    said.textContent = 'De tekst is gekopieerd. U kunt hem nu in een mail plakken.';
  } catch {
    selectAll(text);
    said.textContent = 'Kopiëren mag hier niet. De tekst is geselecteerd: kopieer hem met Ctrl en C.';
  }
}

function dress(text) {
  const button = element('button', { type: 'button', class: 'mvoi-add' }, 'Tekst kopiëren');
  const said = element('p', { role: 'status' });
  button.addEventListener('click', () => copy(text, said));
  text.after(element('div', { class: 'mvoi-copy' }, button, said));
}

onChange(() => document.querySelectorAll('.fjs-container blockquote:not(:has(+ .mvoi-copy))').forEach(dress));

// SPDX-License-Identifier: EUPL-1.2

// Folds a text that is meant to be sent, and puts a button below it with which it is copied. Without this script it can be read, selected and
// copied.

import { element, onChange } from './form.js';

const selectAll = text => getSelection().selectAllChildren(text);

/** The lines as they are read, for which they must be unfolded; the clipboard keeps no markup, for a mail gets its own. */
async function copy(text, folded, said) {
  const wasOpen = folded.open;
  folded.open = true;
  try {
    await navigator.clipboard.writeText(text.innerText.trim());
    folded.open = wasOpen;
    said.textContent = 'De tekst is gekopieerd. U kunt hem nu in een mail plakken.';
  } catch {
    selectAll(text);
    said.textContent = 'Kopiëren mag hier niet. De tekst is geselecteerd: kopieer hem met Ctrl en C.';
  }
}

function dress(text) {
  const folded = element('details', { class: 'mvoi-letter' }, element('summary', {}, 'Lees de tekst'));
  const button = element('button', { type: 'button', class: 'mvoi-add' }, 'Tekst kopiëren');
  const said = element('p', { role: 'status' });
  button.addEventListener('click', () => copy(text, folded, said));
  text.replaceWith(folded);
  folded.append(text);
  folded.after(element('div', { class: 'mvoi-copy' }, button, said));
}

onChange(() => document.querySelectorAll('.fjs-container blockquote:not(.mvoi-letter > *)').forEach(dress));

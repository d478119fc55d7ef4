// SPDX-License-Identifier: EUPL-1.2

// Folds a text that is meant to be sent, and puts below it a button that copies it and a link that writes it in a mail. Without this script it
// can be read, selected and copied.

import { element, onChange } from './form.js';

/** A mail program cuts off an address with more characters. */
const longest = 2000;

/** The clipboard keeps no markup, for a mail gets its own. */
async function copy(words, text, folded, said) {
  try {
    await navigator.clipboard.writeText(words);
    said.textContent = 'De tekst is gekopieerd. U kunt hem nu in een mail plakken.';
  } catch {
    folded.open = true;
    getSelection().selectAllChildren(text);
    said.textContent = 'Kopiëren mag hier niet. De tekst is geselecteerd: kopieer hem met Ctrl en C.';
  }
}

/** The first line is the subject; nothing when the text is too long. */
function mail(words) {
  const [subject, ...lines] = words.split('\n');
  const address = 'mailto:?subject=' + encodeURIComponent(subject.replace('Onderwerp: ', '')) + '&body=' + encodeURIComponent(lines.join('\r\n').trim());
  return address.length > longest ? null : element('a', { href: address, class: 'mvoi-add' }, 'In een mail zetten');
}

/** The lines are as they are read only before they are folded. */
function dress(text) {
  const words = text.innerText.trim();
  const folded = element('details', { class: 'mvoi-letter' }, element('summary', {}, 'Lees de tekst'));
  const button = element('button', { type: 'button', class: 'mvoi-add' }, 'Tekst kopiëren');
  const said = element('p', { role: 'status' });
  button.addEventListener('click', () => copy(words, text, folded, said));
  text.replaceWith(folded);
  folded.append(text);
  folded.after(element('div', { class: 'mvoi-copy' }, button, mail(words), said));
}

onChange(() => document.querySelectorAll('.fjs-container blockquote:not(.mvoi-letter > *)').forEach(dress));

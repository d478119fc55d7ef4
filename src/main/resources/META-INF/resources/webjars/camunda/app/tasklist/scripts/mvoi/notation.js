// SPDX-License-Identifier: EUPL-1.2

// Lines of rows, as the server reads them: CODE | cell | cell; a bar, a backslash and a line break in a cell are escaped.

export const NEW = '*';

const escaped = text => text.replace(/\\/g, '\\\\').replace(/\|/g, '\\|').replace(/\r?\n/g, '\\n');

const meant = { n: '\n', '|': '|', '\\': '\\' };

/** The line of one row. */
export const line = (code, cells) => [code, ...cells.map(cell => escaped(cell.trim()))].join(' | ');

/** The parts of a line: the code and its cells; null when the line is neither in the notation of a table nor CODE = value. */
export function parts(text) {
  const found = [''];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\' && i + 1 < text.length) {
      i += 1;
      found[found.length - 1] += text[i] in meant ? meant[text[i]] : '\\' + text[i];
    } else if (text[i] === '|') {
      found.push('');
    } else {
      found[found.length - 1] += text[i];
    }
  }
  const typed = text.match(/^\s*(\S+)\s*=\s*([^=]+)$/);
  return found.length > 1 ? found.map(part => part.trim()) : typed && [typed[1], typed[2].trim()];
}

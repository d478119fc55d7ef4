// SPDX-License-Identifier: EUPL-1.2

// What the language file cannot reach: the language of the page, texts that the form viewer and the date picker hold in
// their own code, and what the engine puts in front of a refusal.

const shortDays = ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'];
const days = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'];
const shortMonths = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const months = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november',
  'december'];
const englishDays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const englishMonths = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
  'November', 'December'];

const exact = new Map([
  ...englishDays.map((day, i) => [day, days[i]]),
  ...englishDays.map((day, i) => [day.slice(0, 3), shortDays[i]]),
  ...englishMonths.map((month, i) => [month, months[i]]),
  ['Field is required.', 'Vul dit veld in.'],
  ['Field must be a valid email.', 'Vul een geldig e-mailadres in.'],
  ['Field must be a valid  international phone number. (e.g. +4930664040900)',
    'Vul een geldig internationaal telefoonnummer in, bijvoorbeeld +31302860000.'],
  ['Value is not a number.', 'Vul een getal in.'],
  ['Date and time must both be entered.', 'Vul de datum en de tijd allebei in.'],
  ['No content to show.', 'Er is niets om te tonen.'],
  ["External content couldn't be loaded.", 'De inhoud kon niet worden geladen.'],
  ['Nothing to show.', 'Er is niets om te tonen.'],
  ['No results', 'Niets gevonden'],
  ['All values selected', 'Alles is gekozen'],
  ['Select', 'Kies'],
  ['Search', 'Zoeken'],
  ['Add new', 'Toevoegen'],
  ['Show all', 'Alles tonen'],
  ['Show less', 'Minder tonen'],
  ['Remove tag', 'Verwijderen'],
  ['Delete item', 'Verwijderen'],
  ['Clear content', 'Leegmaken'],
  ['Next page', 'Volgende pagina'],
  ['Previous page', 'Vorige pagina'],
  ['Increment', 'Verhogen'],
  ['Decrement', 'Verlagen'],
  ['Click to remove sorting', 'Klik om niet meer te sorteren']
]);

const patterns = [
  ...englishMonths.map((month, i) => [new RegExp(`^${month} (\\d{4})$`), `${months[i]} $1`]),
  [/^Field must match pattern (.*)\.$/, 'Vul dit veld in volgens het patroon $1.'],
  [/^Field must have minimum value of (.*)\.$/, 'Vul minstens $1 in.'],
  [/^Field must have maximum value of (.*)\.$/, 'Vul hoogstens $1 in.'],
  [/^Field must have minimum length of (.*)\.$/, 'Vul minstens $1 tekens in.'],
  [/^Field must have maximum length of (.*)\.$/, 'Vul hoogstens $1 tekens in.'],
  [/^Value is expected to be an integer\.$/, 'Vul een geheel getal in.'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'Gebruik hoogstens $1 cijfers achter de komma.'],
  [/^Please select a valid value, the two nearest valid values are (.*) and (.*)\.$/,
    'Kies een geldige waarde. De dichtstbijzijnde zijn $1 en $2.'],
  [/^Click to sort by (.*) descending$/, 'Sorteer aflopend op $1'],
  [/^Click to sort by (.*) ascending$/, 'Sorteer oplopend op $1'],
  [/^Remove list item (\d+)$/, 'Regel $1 verwijderen'],
  [/^(\d+) of (\d+)$/, '$1 van $2']
];

const attributes = ['placeholder', 'title', 'aria-label'];

/** The Dutch of a text of the form viewer, or the text itself when it is not one of them. */
export function dutch(text) {
  const key = text.trim();
  if (exact.has(key)) {
    return text.replace(key, exact.get(key));
  }
  for (const [pattern, replacement] of patterns) {
    if (pattern.test(key)) {
      return text.replace(key, key.replace(pattern, replacement));
    }
  }
  return text;
}

/** Only where the form viewer writes: what users typed or policy staff wrote elsewhere is left alone. */
const places = '.fjs-form-field-error, .fjs-select-display, .fjs-dropdownlist, .fjs-taglist-tag-remove, .fjs-input, ' +
  '.fjs-taglist-input, .fjs-repeat-render-add, .fjs-repeat-render-collapse, .fjs-repeat-row-remove, .fjs-table-nav, ' +
  '.fjs-table-empty, .fjs-table-td:only-child, .fjs-table-th, .fjs-number-arrow-container, .fjs-iframe-placeholder-text, ' +
  '.datepicker';

function translate(place) {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = dutch(node.data);
    if (text !== node.data) {
      node.data = text;
    }
  }
  for (const element of [place, ...place.querySelectorAll('[placeholder], [title], [aria-label]')]) {
    for (const name of attributes) {
      const value = element.getAttribute(name);
      if (value && dutch(value) !== value) {
        element.setAttribute(name, dutch(value));
      }
    }
  }
}

/** What the engine says before the sentence that is meant for the user. */
const technicalStart = /^Cannot (?:submit (?:task|start) form|instantiate process definition|complete task) \S+: (?:ENGINE-\d+ .*?Message: )?/s;

/** What the Tasklist puts before it when it could not get something. */
const technicalName = /^(?:<|&lt;)\w+(?:>|&gt;) (?:<|&lt;)- /;

/** What the Tasklist says when there is no server. */
const lost = /^Request has been terminated.*/s;

function shortenRefusal(message) {
  const text = message.textContent.replace(technicalStart, '').replace(technicalName, '').replace(lost, 'De server is niet bereikbaar. Probeer het over een minuut nog eens.');
  if (text !== message.textContent) {
    message.textContent = text;
  }
}

function translatePage() {
  if (document.documentElement.lang !== 'nl') {
    document.documentElement.lang = 'nl';
  }
  document.querySelectorAll(places).forEach(translate);
  document.querySelectorAll('[notifications-panel] :is(.status, .message)').forEach(shortenRefusal);
}

function translateDatePicker() {
  const picker = window.flatpickr;
  if (!picker || !picker.localize) {
    return;
  }
  picker.localize({
    weekdays: { shorthand: shortDays, longhand: days },
    months: { shorthand: shortMonths, longhand: months },
    firstDayOfWeek: 1,
    weekAbbreviation: 'wk',
    rangeSeparator: ' t/m ',
    scrollTitle: 'Scroll voor meer of minder',
    toggleTitle: 'Klik om te wisselen',
    yearAriaLabel: 'Jaar',
    monthAriaLabel: 'Maand',
    hourAriaLabel: 'Uur',
    minuteAriaLabel: 'Minuut',
    time_24hr: true
  });
}

/** The form viewer asks the browser for its own notation; a date is written day-month-year here in every browser. */
function writeDatesInDutch() {
  const inDutch = ([locale, ...rest]) => [locale === 'default' ? 'nl-NL' : locale, ...rest];
  Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    construct: (format, args) => new format(...inDutch(args)),
    apply: (format, self, args) => format(...inDutch(args))
  });
}

writeDatesInDutch();
translateDatePicker();
translatePage();
new MutationObserver(translatePage).observe(document.body, {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: attributes
});

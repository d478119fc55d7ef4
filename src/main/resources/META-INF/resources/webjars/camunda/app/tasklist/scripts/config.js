// SPDX-License-Identifier: EUPL-1.2

// Replaces the whole configuration of the Tasklist: what is left out here falls back to the program's own defaults,
// except the shortcuts, which exist only when they are named.
export default {
  app: {
    name: 'Takenlijst',
    vendor: 'MVOI Inkoop'
  },

  // Dutch for everyone, whatever the language of the browser: forms, messages and names of tasks are Dutch too. A test
  // guards that no text is missing, for without a second language a missing text would show as its key.
  locales: {
    availableLocales: ['nl'],
    fallbackLocale: 'nl'
  },

  customScripts: ['scripts/mvoi/dutch.js', 'scripts/mvoi/atonce.js', 'scripts/mvoi/choosing.js', 'scripts/mvoi/typing.js', 'scripts/mvoi/rows.js', 'scripts/mvoi/tables.js', 'scripts/mvoi/refusals.js', 'scripts/mvoi/drafts.js',
    'scripts/mvoi/unclaimed.js', 'scripts/mvoi/following.js', 'scripts/mvoi/documents.js', 'scripts/mvoi/copying.js', 'scripts/mvoi/unasked.js', 'scripts/mvoi/starting.js',
    'scripts/mvoi/beginning.js', 'scripts/mvoi/searching.js', 'scripts/mvoi/ways.js',
    '../../assets/mvoi/accessibility.js',
    '../../assets/mvoi/trial.js', '../../assets/mvoi/login.js', 'scripts/mvoi/gone.js', 'scripts/mvoi/closed.js', 'scripts/mvoi/description.js'],

  disableWelcomeMessage: true,

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'de gekozen taak oppakken'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'naar het eerste filter'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'naar de eerste taak in de lijst'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'naar het eerste veld van het formulier'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'een proces starten'
    }
  }
};
